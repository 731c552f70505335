import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import type { EscalationPolicy } from './rules/index.js';

/** What a policy is for: a work order, a queue, or, naming neither, the whole desk (`ESC-2`). One policy for each. */
@Entity('escalation_policy')
@Check('escalation_policy_scope', 'queue_id IS NULL OR work_order_id IS NULL')
@Index('escalation_policy_of_queue', ['queueId'], { unique: true, where: 'queue_id IS NOT NULL' })
@Index('escalation_policy_of_work_order', ['workOrderId'], { unique: true, where: 'work_order_id IS NOT NULL' })
@ForeignKey('queue', ['queueId'], ['id'])
@ForeignKey('work_order', ['workOrderId'], ['id'])
export class EscalationPolicyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) name: string;
  @Column('uuid', { nullable: true }) queueId: string | null;
  @Column('uuid', { nullable: true }) workOrderId: string | null;
}

/** One version of an escalation policy; never changed once saved: clocks run under it to their end (design, decision 5). */
@Entity('escalation_policy_version')
@Index('escalation_policy_version_number', ['policyName', 'version'], { unique: true })
@ForeignKey(() => EscalationPolicyEntity, ['policyName'], ['name'])
@ForeignKey('person', ['byId'], ['id'])
export class EscalationPolicyVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('text') policyName: string;
  @Column('int') version: number;
  @Column('jsonb') policy: EscalationPolicy;
  @InstantColumn() createdAt: number;
  /** null: the desk itself. */
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column('text', { nullable: true }) why: string | null;
}
