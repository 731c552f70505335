import { Injectable } from '@nestjs/common';
import { authorise, type Act } from '../identity/index.js';
import { UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { Problem, stale } from '../platform/http/index.js';
import { CaseStore, type LockedCase } from './case-store.js';
import type { CaseState, LifeAct } from './rules/life.js';
import { live } from './rules/life.js';

const DAY = 86_400_000;

/** How one act on a case is done: found, allowed, on the version one has read, possible in its state. What one may not see one is not told about. */
@Injectable()
export class CaseActs {
  constructor(private readonly unit: UnitOfWork, private readonly store: CaseStore) {}

  /**
   * @param expected the version of `If-Match`; null where the caller takes what is there
   * @param use does it; `to` is the state that the act leads to
   */
  do(actor: Actor, number: string, expected: number | null, may: Act, life: LifeAct, use: (work: Work, held: LockedCase, to: CaseState) => Promise<void>): Promise<void> {
    return this.unit.run(actor, async (work) => {
      const held = await this.store.lock(work, number);
      authorise(actor, may);
      refuseStale(held, expected);
      await use(work, held, await this.leadsTo(work, held, life));
    });
  }

  /** The same with another case that it concerns: both are found, both are held. */
  doBoth(actor: Actor, number: string, other: string, expected: number | null, may: Act, life: LifeAct, use: (work: Work, held: LockedCase, other: LockedCase, to: CaseState) => Promise<void>): Promise<void> {
    return this.unit.run(actor, async (work) => {
      const [held, concerned] = await this.store.lockBoth(work, number, other);
      authorise(actor, may);
      refuseStale(held, expected);
      await use(work, held, concerned, await this.leadsTo(work, held, life));
    });
  }

  /** The state that an act leads to. @throws Problem 409 where it is not possible now */
  async leadsTo(work: Work, { row, now }: LockedCase, act: LifeAct): Promise<CaseState> {
    const unanswered = await work.tx.query<unknown[]>(
      `SELECT 1 FROM clock WHERE subject_id = $1 AND kind = 'first_response' AND ended_at IS NULL`, [row.id]);
    const daysSinceResolved = row.resolvedAt === null ? null : Math.floor((now - row.resolvedAt) / DAY);
    const led = live(row.state, act, { unanswered: unanswered.length > 0, daysSinceResolved });
    if ('to' in led) return led.to;
    throw new Problem({ status: 409, title: 'Not possible in this state', detail: led.whyNot, ...(led.rule && { rule: led.rule }) });
  }
}

/** Who decides on what has changed meanwhile is shown that first (412), whatever else may stand against it. */
function refuseStale({ row }: LockedCase, expected: number | null): void {
  if (expected !== null && expected !== row.version) throw stale(row.version);
}
