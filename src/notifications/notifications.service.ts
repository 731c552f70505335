import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/index.js';
import { Delivery } from './delivery.entity.js';
import { Sender } from './sender.js';

export interface MailToPerson {
  personId: string;
  email: string;
  subject: string;
  body: string;
  /** What it is about: a case's number. */
  reference: string | null;
  reason: string;
}

/** Writes messages to people in the transaction of what causes them; they are sent after the commit (`ESC-6`). */
@Injectable()
export class NotificationsService {
  constructor(private readonly sender: Sender) {}

  async mail(work: Work, ...mails: MailToPerson[]): Promise<void> {
    if (mails.length === 0) return;
    const column = (of: (mail: MailToPerson) => string | null): (string | null)[] => mails.map(of);
    await work.tx.query(
      `INSERT INTO delivery (id, channel, person_id, address, subject, body, reference, reason, created_at, state, attempts, next_attempt_at)
       SELECT id, 'mail', person_id, address, subject, body, reference, reason, desk_now(), 'pending', 0, clock_timestamp()
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
         AS mail(id, person_id, address, subject, body, reference, reason, place) ORDER BY place`,
      [column(() => randomUUID()), column(({ personId }) => personId), column(({ email }) => email), column(({ subject }) => subject),
        column(({ body }) => body), column(({ reference }) => reference), column(({ reason }) => reason)]);
    work.afterCommit(() => this.sender.poke());
  }

  /** What is not sent yet waits until it is let go: after a restored backup it may have been sent. */
  async holdBack({ tx }: Work): Promise<void> {
    await tx.query(`UPDATE delivery SET next_attempt_at = 'infinity' WHERE state = 'pending'`);
  }

  async letGo(work: Work): Promise<void> {
    await work.tx.query(`UPDATE delivery SET next_attempt_at = clock_timestamp() WHERE state = 'pending' AND next_attempt_at = 'infinity'`);
    work.afterCommit(() => this.sender.poke());
  }

  /** What was or would have been sent, after a sequence number: the outbox. */
  async since(work: Work, seq: number): Promise<Delivery[]> {
    return work.tx.createQueryBuilder(Delivery, 'delivery').where('delivery.seq > :seq', { seq }).orderBy('delivery.seq').limit(1_000).getMany();
  }
}
