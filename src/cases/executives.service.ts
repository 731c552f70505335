import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotifiedContact } from '../contracts/index.js';
import { Person } from '../identity/index.js';
import { languageOf, NotificationsService, type Reader } from '../notifications/index.js';
import { asDesk, type Actor, type Work } from '../platform/database/index.js';
import { refused } from '../platform/http/index.js';
import { RostersService } from '../rosters/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { Queue } from './queue.entity.js';
import { executiveWords, urgencyOf } from './rules/told.js';

interface Executive {
  /** Null for a customer's, who has no account. */
  personId: string | null;
  name: string;
  email: string;
}

/** `AEM-3`: the provider asks that the customer's executives be told, the customer that the provider's are. */
@Injectable()
export class ExecutivesService {
  constructor(
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly rosters: RostersService,
    private readonly notifications: NotificationsService,
  ) {}

  notify(actor: Actor, number: string, reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.notify_executives', 'drive', async (work, held) => {
      if (held.row.responseTable !== 'event_management') {
        throw refused('AEM-3', 'Executives are notified this way under Azure Event Management. On another case at Severity 1 the provider’s are told as it opens, and the customer’s are the customer’s to tell.');
      }
      const whose = actor.side === 'customer' ? 'provider' : 'customer';
      const executives = await asDesk(work, () => (whose === 'provider' ? this.ofProvider(work, held) : this.ofCustomer(work, held)));
      await this.store.change(work, held, {});
      await this.promises.record(work, held, { type: 'executives.notified', audience: 'customer', data: { whose, people: executives.length, reason } });
      await asDesk(work, () => this.tell(work, held, executives, whose, reason));
    });
  }

  private async ofCustomer({ tx }: Work, { row }: LockedCase): Promise<Executive[]> {
    const executives = await tx.find(NotifiedContact, { where: { workOrderId: row.workOrderId, role: 'executive' }, order: { name: 'ASC' } });
    if (executives.length > 0) return executives.map(({ name, email }) => ({ personId: null, name, email }));
    throw refused('AEM-3', 'The work order names no executive of the customer. Ask the customer support manager to name one among those to notify, or tell them by phone.');
  }

  /** Those on the roster; nobody there, every administrator: someone is always reached (`ESC-5`). */
  private async ofProvider({ tx }: Work, { row, now }: LockedCase): Promise<Executive[]> {
    const { executivesRosterId } = await tx.findOneByOrFail(Queue, { id: row.queueId });
    const onDuty = await tx.findBy(Person, { id: In(await this.rosters.onDuty(tx, executivesRosterId, now)), active: true });
    const people = onDuty.length > 0 ? onDuty : await tx.createQueryBuilder(Person, 'person').where(`person.active AND 'admin' = ANY(person.roles)`).getMany();
    return people.map(({ id, name, email }) => ({ personId: id, name, email }));
  }

  private async tell(work: Work, { row }: LockedCase, executives: Executive[], whose: 'customer' | 'provider', reason: string): Promise<void> {
    const message = { reference: row.number, reason: `executives: ${whose}`, words: ({ language }: Reader) => executiveWords(row, whose, reason, languageOf(language)) };
    for (const { personId, name, email } of executives) {
      if (personId === null) await this.notifications.write(work, { name, email, ...message });
      else await this.notifications.tell(work, { personId, urgency: urgencyOf(row.severitySet), ...message });
    }
  }
}
