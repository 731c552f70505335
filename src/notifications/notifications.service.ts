import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/index.js';
import { Delivery } from './delivery.entity.js';
import { Sender } from './sender.js';

export interface MailToPerson {
  /** Null for whoever has no account: an executive of a customer's, say. */
  personId: string | null;
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

  async mail(work: Work, { personId, email, subject, body, reference, reason }: MailToPerson): Promise<void> {
    await work.tx.query(
      `INSERT INTO delivery (id, channel, person_id, address, subject, body, reference, reason, created_at, state, attempts, next_attempt_at)
       VALUES ($1, 'mail', $2, $3, $4, $5, $6, $7, desk_now(), 'pending', 0, clock_timestamp())`,
      [randomUUID(), personId, email, subject, body, reference, reason]);
    work.afterCommit(() => this.sender.poke());
  }

  /** What was or would have been sent, after a sequence number: the outbox. */
  async since(work: Work, seq: number): Promise<Delivery[]> {
    return work.tx.createQueryBuilder(Delivery, 'delivery').where('delivery.seq > :seq', { seq }).orderBy('delivery.seq').limit(1_000).getMany();
  }
}
