import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { Loop } from '../platform/loops/loop.js';
import { PoliciesService } from '../severity/index.js';
import { ReplayAgreements } from './agreement.js';
import { NoIncidentLog } from './incidents-in.js';
import { PieceStore } from './pieces.js';
import { replayApart, TooMuch, type Asked } from './replay-apart.js';
import { resultOf, type ReplayResult } from './result.js';

const EVERY_MS = 1_000;
/** Longer than any piece takes: a worker that says nothing for so long is gone, and another takes the replay up. */
const HELD_SECONDS = 180;
const PATIENCE_MS = 60_000;
const MOST_ATTEMPTS = 3;

interface Taken {
  id: string;
  workOrderId: string;
  policyVersionIds: string[];
  attempts: number;
}

interface Ended {
  result: ReplayResult | null;
  rows: number | null;
  problem: string | null;
}

/** Somebody has deleted the replay that runs. */
class Deleted extends Error {}
/** The process is asked to end. */
class Stopping extends Error {}

/** Replays what has been handed in, on every worker, one at a time, each in a thread of its own. */
@Injectable()
export class ReplayRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(ReplayRunner.name);
  private readonly loop = new Loop(ReplayRunner.name, EVERY_MS, () => this.runAll());
  private readonly stopping = new AbortController();

  constructor(
    private readonly unit: UnitOfWork,
    private readonly agreements: ReplayAgreements,
    private readonly policies: PoliciesService,
    private readonly pieces: PieceStore,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.works) this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Stopping());
    return this.loop.stop();
  }

  /** A log has been handed in. */
  poke(): void {
    this.loop.poke();
  }

  private async runAll(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const taken = await this.unit.run(THE_DESK, (work) => take(work));
      if (!taken) return;
      await this.run(taken);
    }
  }

  private async run(taken: Taken): Promise<void> {
    try {
      if (taken.attempts > MOST_ATTEMPTS) throw new TooMuch('The process that ran this replay ended before the verdict, each time it was tried. Split the log.');
      const asked = await this.unit.run(THE_DESK, (work) => this.asked(work, taken));
      const { verdicts, rows } = await replayApart(asked, this.reader(taken.id), this.stopping.signal, PATIENCE_MS);
      await this.end(taken.id, { result: resultOf(verdicts, asked.ground), rows });
    } catch (failure) {
      await this.failed(taken.id, failure);
    }
  }

  private async failed(id: string, failure: unknown): Promise<void> {
    if (failure instanceof Deleted) return;
    if (failure instanceof Stopping) return void (await this.unit.run(THE_DESK, ({ tx }) => tx.query(GIVE_BACK, [id])));
    const known = failure instanceof NoIncidentLog || failure instanceof TooMuch;
    if (!known) this.log.error(`Replay ${id} broke off: ${String(failure)}`);
    await this.end(id, { problem: known ? failure.message : 'The replay broke off by a fault of the desk. Its log says more; try again.' });
  }

  private async asked(work: Work, { workOrderId, policyVersionIds }: Taken): Promise<Asked> {
    const host = await this.agreements.host(work, workOrderId);
    const policies = [];
    for (const id of policyVersionIds) policies.push(await this.policies.policy(work.tx, id));
    return { ground: host!.ground, policies };
  }

  /** Piece after piece; each time it is said how far the replay has come. */
  private reader(id: string): (rows: number) => Promise<Buffer | null> {
    let [part, bytes] = [0, 0];
    return (rows) => this.unit.run(THE_DESK, async ({ tx }) => {
      const [known] = await tx.query<unknown[]>(GO_ON, [id, bytes, rows, HELD_SECONDS]);
      if (!known) throw new Deleted();
      const piece = await this.pieces.piece(tx, id, part);
      part += 1;
      bytes += piece?.length ?? 0;
      return piece;
    });
  }

  private async end(id: string, { result = null, rows = null, problem = null }: Partial<Ended>): Promise<void> {
    await this.unit.run(THE_DESK, async ({ tx, now }) => {
      await tx.query(
        `UPDATE replay SET state = $2, result = $3, problem = $4, ended_at = $5, rows = COALESCE($6, rows), held_until = NULL, version = version + 1 WHERE id = $1 AND state = 'running'`,
        [id, result ? 'done' : 'failed', result && JSON.stringify(result), problem, new Date(now), rows]);
      await this.pieces.drop(tx, id);
    });
  }
}

/** The oldest that waits, or whose worker is gone. */
async function take({ tx }: Work): Promise<Taken | null> {
  const [taken] = await tx.query<Taken[]>(`
    WITH taken AS (
      UPDATE replay SET state = 'running', attempts = attempts + 1, read_bytes = 0, rows = 0, version = version + 1, held_until = clock_timestamp() + make_interval(secs => $1)
      WHERE id = (SELECT id FROM replay WHERE state = 'waiting' OR (state = 'running' AND held_until < clock_timestamp()) ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, work_order_id, policy_version_ids, attempts
    ) SELECT id, work_order_id AS "workOrderId", policy_version_ids AS "policyVersionIds", attempts FROM taken`, [HELD_SECONDS]);
  return taken ?? null;
}

const GO_ON = `
  WITH gone_on AS (
    UPDATE replay SET read_bytes = $2, rows = $3, version = version + 1, held_until = clock_timestamp() + make_interval(secs => $4) WHERE id = $1 AND state = 'running' RETURNING id
  ) SELECT id FROM gone_on`;

const GIVE_BACK = `UPDATE replay SET state = 'waiting', attempts = attempts - 1, held_until = NULL, version = version + 1 WHERE id = $1 AND state = 'running'`;
