import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Contact, Product, SupportLocation, WorkOrder, WorkOrderVersion } from '../contracts/index.js';
import { Person } from '../identity/index.js';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import type { Channel, Severity } from '../severity/index.js';
import { Queue } from './queue.entity.js';
import type { CaseState } from './rules/life.js';

/** One problem, request or question of a customer. What happened to it is in its events, what it was promised in its clocks. */
@Entity('support_case')
@Check('support_case_state', `state IN ('draft', 'awaiting_entitlement', 'open', 'in_progress', 'waiting_for_customer', 'resolved', 'closed', 'cancelled')`)
@Check('support_case_severity', `severity_requested IN ('1', 'A', 'B', 'C') AND severity_set IN ('1', 'A', 'B', 'C')`)
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
@Index('support_case_claimed', ['claimedUntil'], { where: 'claimed_until IS NOT NULL' })
@ForeignKey(() => Person, ['openedById'], ['id'])
export class CaseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) number: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
  /** The version of its terms that the case was opened under. */
  @Column('int') workOrderVersion: number;
  @Column('uuid') locationId: string;
  @Column('uuid') contactId: string;
  @Column('uuid') productId: string;
  @Column('uuid') queueId: string;
  @Column('uuid', { nullable: true }) assigneeId: string | null;
  @Column('uuid') openedById: string;
  @Column('text') state: CaseState;
  @Column('text') channel: Channel;
  @Column('text') severityRequested: Severity;
  @Column('text') severitySet: Severity;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text') businessImpact: string;
  @Column('text', { nullable: true }) stepsToReproduce: string | null;
  @Column('text') environment: 'production' | 'other';
  @Column('text') language: string;
  @Column('text', { nullable: true }) callerVerification: 'pin' | 'call_back' | null;
  @Column('text') responseTable: string;
  @Column('text') responseTableWhy: string;
  /** Raised when an escalation puts the case at the top of its queue. */
  @Column('int') queueRank: number;
  /** Until when a claim holds though nothing was done; null once its holder has done something, or nobody holds it. */
  @OptionalInstantColumn() claimedUntil: number | null;
  @OptionalInstantColumn() claimRemindedAt: number | null;
  /** Drives a critical situation (`SEV-7`). */
  @Column('uuid', { nullable: true }) critsitManagerId: string | null;
  @OptionalInstantColumn() resolvedAt: number | null;
  @Column('jsonb', { nullable: true }) resolution: { cause: string; summary: string; productDefect: boolean } | null;
  @InstantColumn() openedAt: number;
  @InstantColumn() lastEventAt: number;
  @Column('int') version: number;
}
