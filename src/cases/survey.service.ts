import { Injectable } from '@nestjs/common';
import { Contact } from '../contracts/index.js';
import { Person } from '../identity/index.js';
import { languageOf, NotificationsService } from '../notifications/index.js';
import { asDesk, type Actor, type Work } from '../platform/database/index.js';
import { conflict, forbidden, iso } from '../platform/http/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { surveyWords } from './rules/told.js';

/** How it went, asked of the contact once a case is closed, and said once (`WHO-10`). */
@Injectable()
export class SurveyService {
  constructor(
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly notifications: NotificationsService,
  ) {}

  /** Mails the contact of a case that has just been closed: the first time, however often it is reopened. */
  async ask(work: Work, held: LockedCase): Promise<void> {
    const { row } = held;
    if (row.surveyAskedAt !== null) return;
    await this.store.byDesk(work, [held], { surveyAskedAt: held.now });
    await this.store.append(work, held, { type: 'survey.asked', audience: 'customer', byDesk: true, data: {} });
    await asDesk(work, async () => {
      const person = await this.contactOf(work, held);
      if (!person?.active) return;
      await this.notifications.tell(work, {
        personId: person.id, urgency: 'normal', reference: row.number, reason: 'survey', words: ({ language }) => surveyWords(row, languageOf(language)),
      });
    });
  }

  answer(actor: Actor, number: string, { score, comment }: { score: number; comment: string | null }, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.answer_survey', 'answer_survey', async (work, held) => {
      const person = await this.contactOf(work, held);
      if (actor.side === 'desk' || person?.id !== actor.personId) throw forbidden('The survey is answered by the contact of the case.', 'WHO-10');
      if (held.row.survey !== null) throw conflict('You have said how it went. Thank you.', 'WHO-10');
      await this.store.change(work, held, { survey: { score, comment, at: iso(held.now) } });
      await this.promises.record(work, held, { type: 'survey.answered', audience: 'customer', data: { score, ...(comment && { comment }) } });
    });
  }

  private async contactOf({ tx }: Work, { row }: LockedCase): Promise<Person | null> {
    const contact = await tx.findOneBy(Contact, { id: row.contactId });
    return contact && tx.findOneBy(Person, { id: contact.personId });
  }
}
