import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Input } from '../clocks/index.js';
import { InstantColumn } from '../platform/database/index.js';
import { CaseEntity } from './case.entity.js';

export type Audience = 'customer' | 'provider';

/** What happened to a case: its timeline, audit record and live stream in one. Appended, never edited. */
@Entity('case_event')
@Check('case_event_audience', `audience IN ('customer', 'provider')`)
@Index('case_event_of_case', ['caseId', 'id'])
@Index('case_event_to_relay', ['id'], { where: 'NOT relayed' })
@ForeignKey(() => CaseEntity, ['customerId', 'caseId'], ['customerId', 'id'])
export class CaseEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') caseId: string;
  @Column('uuid') customerId: string;
  /** Who may see it: the customer too, or the provider only (`WHO-1`). */
  @Column('text') audience: Audience;
  @Column('text') type: string;
  @InstantColumn() at: number;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') actorSide: 'customer' | 'provider' | 'desk';
  @Column('text') actorName: string;
  /** What a customer reads instead of a provider's name (`WHO-1`). */
  @Column('text') actorRole: string;
  @Column('int') caseVersion: number;
  @Column('jsonb') data: object;
  /** What it was to the promises: the record alone, folded, gives the clocks again (design, decision 3). */
  @Column('jsonb', { default: [] }) inputs: Input[];
  @Column('boolean', { default: false }) relayed: boolean;
}
