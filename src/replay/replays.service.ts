import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { authorise } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { conflict, notFound, refused } from '../platform/http/index.js';
import { PoliciesService } from '../severity/index.js';
import { visibleWorkOrders } from '../contracts/index.js';
import { ReplayAgreements } from './agreement.js';
import { incidentsIn, NoIncidentLog } from './incidents-in.js';
import { PieceStore } from './pieces.js';
import { ReplayEntity } from './replay.entity.js';
import { ReplayRunner } from './replay-runner.js';
import { LocalTime } from './rules/local-time.js';

/** A policy, in one of its versions; none: in the last. */
export interface AskedPolicy {
  id: string;
  version: number | null;
  /** The field that named it. */
  field: string;
}

export interface AskedReplay {
  fileName: string;
  file: Buffer;
  /** null: the first that the asker sees. */
  workOrderId: string | null;
  /** null: the one in force. */
  policies: (AskedPolicy | null)[];
}

const MOST_UNFINISHED = 5;
const LOOKED_AT = 65_536;

/** Logs handed in, to be replayed as soon as a worker is free. */
@Injectable()
export class Replays {
  constructor(
    private readonly agreements: ReplayAgreements,
    private readonly policies: PoliciesService,
    private readonly pieces: PieceStore,
    private readonly runner: ReplayRunner,
  ) {}

  /** @returns its id */
  async ask(work: Work, { fileName, file, workOrderId, policies }: AskedReplay): Promise<string> {
    const { tx, actor, now } = work;
    authorise(actor, 'replay.run');
    if (actor.side === 'desk') throw new Error('The desk itself hands in no log.');
    const host = await this.agreements.host(work, workOrderId);
    if (!host) throw workOrderId === null ? refused(null, 'There is no work order to replay under yet.') : notFound('work order');
    const policyVersionIds: string[] = [];
    for (const policy of policies) policyVersionIds.push(policy ? await this.versionOf(work, policy) : await this.policies.inForce(tx, { workOrderId: host.workOrder.id, queueId: null }));
    await refuseOther(file);
    await tx.query('SELECT pg_advisory_xact_lock(7003006)');
    const [{ unfinished }] = await tx.query<[{ unfinished: number }]>(`SELECT count(*)::int AS unfinished FROM replay WHERE state IN ('waiting', 'running')`);
    if (unfinished >= MOST_UNFINISHED) throw conflict(`${unfinished} replays are waiting or running: wait for one of them, or delete it.`);
    const id = randomUUID();
    await tx.insert(ReplayEntity, { id, workOrderId: host.workOrder.id, byId: actor.personId, fileName, size: file.length, policyVersionIds, state: 'waiting', askedAt: now });
    await this.pieces.keep(tx, id, file);
    work.afterCommit(() => this.runner.poke());
    return id;
  }

  /** Gone for good; one that runs stops. */
  async remove(work: Work, id: string): Promise<void> {
    authorise(work.actor, 'replay.run');
    await work.tx.delete(ReplayEntity, { id });
  }

  /** Of the policies that the asker sees: the desk's, the queues', and those of work orders that are theirs (`WHO-5`). */
  private async versionOf({ tx, actor }: Work, { id, version, field }: AskedPolicy): Promise<string> {
    const parameters: unknown[] = [id, version];
    const visible = visibleWorkOrders(actor, (value) => `$${parameters.push(value)}`);
    const found = await tx.query<{ id: string | null }[]>(`
      SELECT (SELECT v.id FROM escalation_policy_version v WHERE v.policy_name = p.name AND ($2::int IS NULL OR v.version = $2) ORDER BY v.version DESC LIMIT 1) AS id
      FROM escalation_policy p LEFT JOIN work_order_now w ON w.id = p.work_order_id WHERE p.id = $1 AND (p.work_order_id IS NULL OR (${visible}))`, parameters);
    if (found.length === 0) throw notFound('escalation policy');
    if (found[0]!.id !== null) return found[0]!.id;
    const message = `This policy has no version ${version}.`;
    throw refused('ESC-1', message, [{ field, message }]);
  }
}

/** What is no incident log is told at once. */
async function refuseOther(file: Buffer): Promise<void> {
  const beginning = async function* () { yield file.subarray(0, LOOKED_AT); };
  try {
    for await (const _ of incidentsIn(beginning(), new LocalTime('UTC'), () => {}, () => {}));
  } catch (error) {
    if (!(error instanceof NoIncidentLog)) throw error;
    throw refused(null, `${error.message} Export the incidents' history from ServiceNow as CSV, with these columns.`, [{ field: 'file', message: error.message }]);
  }
}
