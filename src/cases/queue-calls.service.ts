import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { PeopleService, Person } from '../identity/index.js';
import { languageOf, NotificationsService } from '../notifications/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { RostersService } from '../rosters/index.js';
import type { LockedCase } from './case-store.js';
import type { Queue } from './queue.entity.js';
import type { ToldInLanguage } from './rules/queue-words.js';
import { urgencyOf } from './rules/told.js';

export interface Message {
  reason: string;
  words: ToldInLanguage;
}

/** Calls whoever answers for a queue: its lead, or who stands in; without one who is on duty, else the administrators (`ESC-5`). */
@Injectable()
export class QueueCalls {
  constructor(private readonly people: PeopleService, private readonly rosters: RostersService, private readonly notifications: NotificationsService) {}

  tell(work: Work, held: LockedCase, queue: Queue, message: Message): Promise<void> {
    return asDesk(work, async () => {
      for (const person of await this.answering(work.tx, queue, held.now)) await this.call(work, held, person, message);
    });
  }

  tellPerson(work: Work, held: LockedCase, personId: string, message: Message): Promise<void> {
    return asDesk(work, async () => {
      const person = await work.tx.findOneBy(Person, { id: personId, active: true });
      if (person) await this.call(work, held, person, message);
    });
  }

  private async answering(tx: EntityManager, queue: Queue, at: number): Promise<Person[]> {
    const lead = queue.leadId === null ? null : await this.people.standingIn(tx, queue.leadId, at);
    for (const ids of [lead === null ? [] : [lead], await this.rosters.onDuty(tx, queue.dutyRosterId, at)]) {
      const reached = ids.length === 0 ? [] : await tx.findBy(Person, { id: In(ids), active: true });
      if (reached.length > 0) return reached;
    }
    return tx.createQueryBuilder(Person, 'person').where(`person.active AND 'admin' = ANY(person.roles)`).orderBy('person.name').getMany();
  }

  private async call(work: Work, { row }: LockedCase, { id }: Person, { reason, words }: Message): Promise<void> {
    await this.notifications.tell(work, { personId: id, urgency: urgencyOf(row.severitySet), reference: row.number, reason, words: ({ language }) => words(row, languageOf(language)) });
  }
}
