import { Injectable } from '@nestjs/common';
import { Person, roleShown } from '../identity/index.js';
import { languageOf, NotificationsService } from '../notifications/index.js';
import { asDesk, type Actor, type Work } from '../platform/database/index.js';
import { conflict, notFound } from '../platform/http/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { CaseWatcher } from './case-watcher.entity.js';
import { partWords, urgencyOf } from './rules/told.js';

/** Who does what on a case, of either side: in a critical situation everybody has to know. They are told as those are who watch it. */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly notifications: NotificationsService,
  ) {}

  /** Gives somebody a part, or another one. One of the provider's sees the case from now on (`WHO-5`). */
  add(actor: Actor, number: string, { personId, part }: { personId: string; part: string }, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.involve', 'work', async (work, held) => {
      const person = await this.find(work, held, personId);
      if (!person.active) throw conflict(`${person.name} has no account any more. Name somebody else.`);
      const caseId = held.row.id;
      const before = await asDesk(work, () => work.tx.findOneBy(CaseWatcher, { caseId, personId }));
      if (before?.part === part) throw conflict(`${person.name} takes part so already.`);
      await this.store.change(work, held, {});
      await asDesk(work, () => work.tx.upsert(CaseWatcher, { caseId, personId, part, watching: before?.watching ?? false }, ['caseId', 'personId']));
      await this.record(work, held, 'participant.joined', person, part);
      await this.notifications.tell(work, {
        personId, urgency: urgencyOf(held.row.severitySet), reference: number, reason: 'assignment: participant',
        words: ({ language }) => partWords(held.row, part, languageOf(language)),
      });
    });
  }

  remove(actor: Actor, number: string, personId: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.involve', 'work', async (work, held) => {
      const person = await this.find(work, held, personId);
      const caseId = held.row.id;
      const before = await asDesk(work, () => work.tx.findOneBy(CaseWatcher, { caseId, personId }));
      if (!before?.part) throw notFound('participant of this case');
      await this.store.change(work, held, {});
      await asDesk(work, () => (before.watching ? work.tx.update(CaseWatcher, { caseId, personId }, { part: null }) : work.tx.delete(CaseWatcher, { caseId, personId })));
      await this.record(work, held, 'participant.left', person, before.part);
    });
  }

  /** Somebody of the provider, or of this customer; a customer knows its own people alone (`WHO-1`). */
  private async find({ tx, actor }: Work, { row }: LockedCase, id: string): Promise<Person> {
    const person = await tx.findOneBy(Person, { id });
    const known = person?.side === 'provider' ? actor.side !== 'customer' : person?.customerId === row.customerId;
    if (!person || !known) throw notFound('person');
    return person;
  }

  /** Of the provider's people the customer reads the role; who it is, the provider's own record says (`WHO-1`). */
  private async record(work: Work, held: LockedCase, type: string, { side, name, roles }: Person, part: string): Promise<void> {
    const shown = side === 'provider' ? roleShown(roles) : name;
    await this.promises.record(work, held, { type, audience: 'customer', data: { side, name: shown, part } });
    if (side === 'provider') await this.promises.record(work, held, { type: 'participant.named', audience: 'provider', data: { name, part, now: type } });
  }
}
