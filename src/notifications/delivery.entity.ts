import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import type { PersonalChannel } from './rules/index.js';

export type DeliveryState = 'pending' | 'sent' | 'failed' | 'cancelled';

/**
 * A message on its way to a person or to another program: written with the change that causes it, sent after the commit, at
 * least once, under a stable id. What is to go out later waits as a row, so it survives whoever would have sent it.
 */
@Entity('delivery')
@Check('delivery_state', `state IN ('pending', 'sent', 'failed', 'cancelled')`)
@Check('delivery_sent', `(state = 'sent') = (sent_at IS NOT NULL)`)
@Check('delivery_to', 'person_id IS NULL OR endpoint_id IS NULL')
@Index('delivery_pending', ['lane', 'nextAttemptAt'], { where: `state = 'pending'` })
@Index('delivery_failed', ['nextAttemptAt'], { where: `state = 'failed'` })
@Index('delivery_of_endpoint', ['endpointId'], { where: 'endpoint_id IS NOT NULL' })
@Index('delivery_of_notice', ['noticeId'], { where: 'notice_id IS NOT NULL' })
@ForeignKey('person', ['personId'], ['id'])
@ForeignKey('notice', ['noticeId'], ['id'])
@ForeignKey('webhook_endpoint', ['endpointId'], ['id'])
export class Delivery {
  @PrimaryColumn('uuid') id: string;
  @Column('bigint', { generated: 'increment' }) seq: string;
  @Column('text') channel: PersonalChannel | 'webhook';
  /** Those of one lane wait for one another, and for nobody else: one slow address holds up no other. */
  @Column('text') lane: string;
  /** Null for another program, and for whoever has no account. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) noticeId: string | null;
  @Column('uuid', { nullable: true }) endpointId: string | null;
  @Column('text') address: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  /** What it is about, for the reader: a case's number. */
  @Column('text', { nullable: true }) reference: string | null;
  @Column('text') reason: string;
  @InstantColumn() createdAt: number;
  @Column('text') state: DeliveryState;
  @Column('int') attempts: number;
  /** By the machine's clock, not the desk's: retries protect the machine (design, decision 4). Of what failed: when that was. */
  @InstantColumn() nextAttemptAt: number;
  @OptionalInstantColumn() sentAt: number | null;
  @Column('text', { nullable: true }) lastError: string | null;
}
