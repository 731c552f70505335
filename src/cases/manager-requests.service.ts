import { Injectable } from '@nestjs/common';
import { roleShown } from '../identity/index.js';
import { languageOf, NotificationsService } from '../notifications/index.js';
import { asDesk, type Actor, type Work } from '../platform/database/index.js';
import { conflict, iso } from '../platform/http/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { FurtherPromises } from './further-promises.service.js';
import { MANAGER_REQUEST } from './rules/promised-further.js';
import { managerWords } from './rules/told.js';

/** "I need a manager": a chain of its own, which ends when a person of the provider's acknowledges it (`ESC-2`). */
@Injectable()
export class ManagerRequests {
  constructor(
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly further: FurtherPromises,
    private readonly notifications: NotificationsService,
  ) {}

  request(actor: Actor, number: string, reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.ask_manager', 'ask_manager', async (work, held) => {
      const [open] = await work.tx.query<{ started_at: Date }[]>(`SELECT started_at FROM clock WHERE subject_id = $1 AND ${UNANSWERED}`, [held.row.id]);
      if (open) throw conflict(`A manager is asked for since ${iso(open.started_at.getTime())}, and has not acknowledged yet. What there is to add, write on the case.`, 'ESC-2');
      await this.store.change(work, held, {});
      await this.promises.record(work, held, { type: 'manager.requested', audience: 'customer', data: { reason } },
        await this.further.promise(work, held, 'manager_request', MANAGER_REQUEST));
    });
  }

  /** An escalation of this clock was acknowledged: where it is the one of an open request, that answers it, and who asked is told. */
  async acknowledged(work: Work, held: LockedCase, clockId: string): Promise<void> {
    const [asked] = await asDesk(work, () => work.tx.query<{ personId: string | null }[]>(
      `SELECT e.actor_id AS "personId" FROM clock JOIN case_event e ON e.case_id = clock.subject_id AND e.type = 'manager.requested' AND e.at = clock.started_at
       WHERE clock.id = $1 AND ${UNANSWERED}`, [clockId]));
    if (!asked) return;
    await this.promises.record(work, held, { type: 'manager.acknowledged', audience: 'customer', data: {} }, { type: 'kept', kind: 'manager_request' });
    if (asked.personId === null) return;
    const role = work.actor.side === 'desk' ? 'Critsit' : roleShown(work.actor.roles);
    await this.notifications.tell(work, {
      personId: asked.personId, urgency: 'high', reference: held.row.number, reason: 'manager request: acknowledged',
      words: ({ language }) => managerWords(held.row, role, held.now, languageOf(language)),
    });
  }
}

const UNANSWERED = `clock.kind = 'manager_request' AND clock.ended_at IS NULL`;
