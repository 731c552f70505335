import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';

/** A message to a person: written with the change that causes it, sent after the commit, at least once, under a stable id. */
@Entity('delivery')
@Check('delivery_state', `state IN ('pending', 'sent', 'failed')`)
@Check('delivery_sent', `(state = 'sent') = (sent_at IS NOT NULL)`)
@Index('delivery_pending', ['nextAttemptAt'], { where: `state = 'pending'` })
@ForeignKey('person', ['personId'], ['id'])
export class Delivery {
  @PrimaryColumn('uuid') id: string;
  @Column('bigint', { generated: 'increment' }) seq: string;
  @Column('text') channel: 'mail';
  /** Null for whoever has no account. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') address: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  /** What it is about, for the reader: a case's number. */
  @Column('text', { nullable: true }) reference: string | null;
  @Column('text') reason: string;
  @InstantColumn() createdAt: number;
  @Column('text') state: 'pending' | 'sent' | 'failed';
  @Column('int') attempts: number;
  /** By the machine's clock, not the desk's: retries protect the machine (design, decision 4). */
  @InstantColumn() nextAttemptAt: number;
  @OptionalInstantColumn() sentAt: number | null;
  @Column('text', { nullable: true }) lastError: string | null;
}
