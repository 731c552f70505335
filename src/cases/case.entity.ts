import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Contact, Product, SupportLocation, WorkOrder, WorkOrderVersion } from '../contracts/index.js';
import { Person } from '../identity/index.js';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import type { Channel, Severity } from '../severity/index.js';
import { Outage } from './outage.entity.js';
import { Queue } from './queue.entity.js';
import type { CaseState } from './rules/life.js';

/** How it is known who called (`WHO-12`): intake asked, or a contact confirmed it afterwards. */
export type CallerVerification = 'pin' | 'call_back' | 'contact';

/**
 * One problem, request or question of a customer. What happened to it is in its events, what it was promised in its clocks.
 * A draft may lack what is not typed yet; nothing else does (`support_case_complete`), and the types say what holds of a case.
 */
@Entity('support_case')
@Check('support_case_state', `state IN ('draft', 'awaiting_entitlement', 'open', 'in_progress', 'waiting_for_customer', 'resolved', 'closed', 'cancelled')`)
@Check('support_case_severity', `severity_requested IN ('1', 'A', 'B', 'C') AND severity_set IN ('1', 'A', 'B', 'C')`)
@Check('support_case_critsit', `(critsit_manager_id IS NULL) = (critsit_nominated_at IS NULL) AND (critsit_accepted_at IS NULL OR critsit_nominated_at IS NOT NULL)`)
@Check('support_case_complete', `state = 'draft' OR (contact_id IS NOT NULL AND product_id IS NOT NULL AND channel IS NOT NULL AND severity_requested IS NOT NULL AND severity_set IS NOT NULL AND title IS NOT NULL AND description IS NOT NULL AND business_impact IS NOT NULL AND environment IS NOT NULL AND response_table IS NOT NULL AND response_table_why IS NOT NULL)`)
@Unique('support_case_of_customer', ['customerId', 'id'])
@Index('support_case_queue', ['queueId', 'state'])
@ForeignKey(() => WorkOrder, ['customerId', 'workOrderId'], ['customerId', 'id'])
@ForeignKey(() => WorkOrderVersion, ['workOrderId', 'workOrderVersion'], ['workOrderId', 'version'])
@ForeignKey(() => SupportLocation, ['customerId', 'workOrderId', 'locationId'], ['customerId', 'workOrderId', 'id'])
@ForeignKey(() => Contact, ['customerId', 'workOrderId', 'contactId'], ['customerId', 'workOrderId', 'id'])
@ForeignKey(() => Product, ['productId'], ['id'])
@ForeignKey(() => Queue, ['queueId'], ['id'])
@ForeignKey(() => Person, ['assigneeId'], ['id'])
@ForeignKey(() => Person, ['critsitManagerId'], ['id'])
@Index('support_case_held', ['workOrderId', 'openedAt'], { where: `state = 'awaiting_entitlement'` })
@Index('support_case_claimed', ['claimedUntil'], { where: 'claimed_until IS NOT NULL' })
@ForeignKey(() => Person, ['openedById'], ['id'])
@ForeignKey(() => CaseEntity, ['customerId', 'mergedIntoId'], ['customerId', 'id'])
@ForeignKey(() => Outage, ['outageId'], ['id'])
@Index('support_case_of_outage', ['outageId'], { where: 'outage_id IS NOT NULL' })
@Index('support_case_of_history', ['workOrderId', 'historySource'], { unique: true, where: 'history_source IS NOT NULL' })
export class CaseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) number: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
  /** The version of its terms that the case was opened under. */
  @Column('int') workOrderVersion: number;
  @Column('uuid') locationId: string;
  @Column('uuid', { nullable: true }) contactId: string;
  @Column('uuid', { nullable: true }) productId: string;
  @Column('uuid') queueId: string;
  @Column('uuid', { nullable: true }) assigneeId: string | null;
  @Column('uuid') openedById: string;
  @Column('text') state: CaseState;
  @Column('text', { nullable: true }) channel: Channel;
  @Column('text', { nullable: true }) severityRequested: Severity;
  @Column('text', { nullable: true }) severitySet: Severity;
  @Column('text', { nullable: true }) title: string;
  @Column('text', { nullable: true }) description: string;
  @Column('text', { nullable: true }) businessImpact: string;
  @Column('text', { nullable: true }) stepsToReproduce: string | null;
  /** For whom a partner opened it (`WHO-6`); null: for itself. */
  @Column('text', { nullable: true }) endCustomer: string | null;
  @Column('text', { nullable: true }) environment: 'production' | 'other';
  @Column('text') language: string;
  @Column('text', { nullable: true }) callerVerification: CallerVerification | null;
  @Column('text', { nullable: true }) responseTable: string;
  @Column('text', { nullable: true }) responseTableWhy: string;
  /** Raised when an escalation puts the case at the top of its queue. */
  @Column('int') queueRank: number;
  /** Until when a claim holds though nothing was done; null once its holder has done something, or nobody holds it. */
  @OptionalInstantColumn() claimedUntil: number | null;
  @OptionalInstantColumn() claimRemindedAt: number | null;
  /** Nominated to drive a critical situation (`SEV-7`), and driving it once they have accepted (`CLK-5`). */
  @Column('uuid', { nullable: true }) critsitManagerId: string | null;
  @OptionalInstantColumn() critsitNominatedAt: number | null;
  @OptionalInstantColumn() critsitAcceptedAt: number | null;
  /** Since when the 24x7 effort is reduced for want of the customer's part; null while it is not (`AEM-4`). */
  @OptionalInstantColumn() effortReducedAt: number | null;
  @OptionalInstantColumn() resolvedAt: number | null;
  @Column('jsonb', { nullable: true }) resolution: { cause: string; summary: string; productDefect: boolean } | null;
  /** When its contact was asked how it went: once, after it was closed (`WHO-10`). */
  @OptionalInstantColumn() surveyAskedAt: number | null;
  @Column('jsonb', { nullable: true }) survey: { score: number; comment: string | null; at: string } | null;
  /** The case of the same customer that goes on in its place. */
  @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  /** The provider-wide problem that it is a part of. */
  @Column('uuid', { nullable: true }) outageId: string | null;
  /** What it is called in the log that it was taken from as history; null: it was opened in this desk. */
  @Column('text', { nullable: true }) historySource: string | null;
  @InstantColumn() openedAt: number;
  @InstantColumn() lastEventAt: number;
  @Column('int') version: number;
}
