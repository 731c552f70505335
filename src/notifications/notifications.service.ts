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

  /** Changes what is written in messages about something, those sent included: what is kept of them, not what arrived. */
  async rewrite({ tx }: Work, reference: string, change: (text: string) => string): Promise<void> {
    const kept = await tx.query<{ id: string; subject: string; body: string }[]>('SELECT id, subject, body FROM delivery WHERE reference = $1 ORDER BY id FOR UPDATE', [reference]);
    for (const { id, subject, body } of kept) {
      const [newSubject, newBody] = [change(subject), change(body)];
      if (newSubject !== subject || newBody !== body) await tx.query('UPDATE delivery SET subject = $2, body = $3 WHERE id = $1', [id, newSubject, newBody]);
    }
  }

  /** What was or would have been sent, after a sequence number: the outbox. */
  async since(work: Work, seq: number): Promise<Delivery[]> {
    return work.tx.createQueryBuilder(Delivery, 'delivery').where('delivery.seq > :seq', { seq }).orderBy('delivery.seq').limit(1_000).getMany();
  }
}
