import { Injectable } from '@nestjs/common';
import { CasePromises, CaseStore, type LockedCase } from '../cases/index.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';

/** Cases with something due that waits for a person, after a restored backup (decision 017). */
export const HELD = `SELECT DISTINCT c.subject_id FROM clock c JOIN desk_incident i ON i.kind = 'restored' AND i.ended_at IS NULL AND c.wake_at < i.held_until`;

/** Does what is due on a case, once: lock it, run its promises to now, write what happened (`ESC-3`). */
@Injectable()
export class DueCases {
  constructor(private readonly unit: UnitOfWork, private readonly cases: CaseStore, private readonly promises: CasePromises) {}

  /**
   * Passes by the cases that someone else holds, who will do what is due or leave it to the next sweep. As many
   * statements for many cases as for one, and one commit.
   * @returns how many it had
   */
  doWhatIsDue(caseIds: string[]): Promise<number> {
    return this.unit.run(THE_DESK, async (work) => {
      const free = await this.cases.lockThoseFree(work, caseIds);
      await this.passTime(work, free);
      return free.length;
    });
  }

  private async passTime(work: Work, cases: LockedCase[]): Promise<void> {
    const waiting = new Set((await work.tx.query<{ id: string }[]>(`SELECT subject_id AS id FROM (${HELD}) AS held WHERE subject_id = ANY ($1::uuid[])`, [cases.map(({ row }) => row.id)])).map(({ id }) => id));
    await this.promises.passTime(work, cases.filter(({ row }) => !waiting.has(row.id)));
  }

  /**
   * Cases with something due now: gravest severity first, then what is due longest. The time is asked once, so that the index
   * is used: asked row by row, every running clock would be looked at.
   * @param except cases to leave out for now
   */
  due(limit: number, except: string[]): Promise<string[]> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const rows = await tx.query<{ subject_id: string }[]>(
        `SELECT subject_id FROM clock
         WHERE wake_at < (SELECT desk_now()) AND subject_id <> ALL($2::uuid[]) AND subject_id NOT IN (${HELD})
         GROUP BY subject_id ORDER BY min(position(severity IN '1ABC')), min(wake_at) LIMIT $1`,
        [limit, except]);
      return rows.map((row) => row.subject_id);
    });
  }
}
