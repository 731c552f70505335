import { Injectable } from '@nestjs/common';
import { authorise, type Act } from '../identity/index.js';
import { UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { Problem } from '../platform/http/index.js';
import { CaseStore, type LockedCase } from './case-store.js';
import type { CaseState, LifeAct } from './rules/life.js';
import { live } from './rules/life.js';

const DAY = 86_400_000;

/** How one act on a case is done: found, then allowed, then possible in its state; what one may not see one is not told about. */
@Injectable()
export class CaseActs {
  constructor(private readonly unit: UnitOfWork, private readonly store: CaseStore) {}

  /** @param use does it; `to` is the state that the act leads to */
  do(actor: Actor, number: string, may: Act, life: LifeAct, use: (work: Work, held: LockedCase, to: CaseState) => Promise<void>): Promise<void> {
    return this.unit.run(actor, async (work) => {
      const held = await this.store.lock(work, number);
      authorise(actor, may);
      await use(work, held, await this.leadsTo(work, held, life));
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
