import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import type { EscalationPolicy } from './rules/index.js';

/** One version of an escalation policy; never changed once saved: clocks run under it to their end (design, decision 5). */
@Entity('escalation_policy_version')
@Index('escalation_policy_version_number', ['policyName', 'version'], { unique: true })
export class EscalationPolicyVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('text') policyName: string;
  @Column('int') version: number;
  @Column('jsonb') policy: EscalationPolicy;
  @InstantColumn() createdAt: number;
}
