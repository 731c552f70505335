import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseEntity } from '../cases/index.js';
import { ClockStepEntity } from '../clocks/index.js';
import { Person } from '../identity/index.js';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';

export interface Reached {
  role: string;
  /** null: a program, behind the webhook that is named instead. */
  personId: string | null;
  webhookId?: string;
  name: string;
  /** Why this person and not the one the step names: the fall-through of `ESC-5`. */
  fellThrough?: string;
}

/** What a message about an escalation acknowledges. */
export const acknowledgeKey = (id: string): string => `escalation:${id}`;
export const escalationIn = (acknowledge: string): string => acknowledge.replace('escalation:', '');

/** A step that fired: whom it reached, when it was due and when it happened. Once per clock, step and repeat (`ESC-3`). */
@Entity('escalation')
@Unique('escalation_once', ['clockId', 'step', 'repeat'])
@Check('escalation_acknowledged', '(acknowledged_at IS NULL) = (acknowledged_by_id IS NULL)')
@Index('escalation_of_case', ['caseId'])
@ForeignKey(() => ClockStepEntity, ['clockId', 'step', 'repeat'], ['clockId', 'step', 'repeat'])
@ForeignKey(() => CaseEntity, ['customerId', 'caseId'], ['customerId', 'id'])
@ForeignKey(() => Person, ['acknowledgedById'], ['id'])
export class Escalation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') caseId: string;
  @Column('text') clockId: string;
  @Column('int') step: number;
  @Column('int') repeat: number;
  @InstantColumn() dueAt: number;
  @InstantColumn() firedAt: number;
  @Column('boolean') late: boolean;
  @Column('jsonb') reached: Reached[];
  @Column('uuid', { nullable: true }) acknowledgedById: string | null;
  @OptionalInstantColumn() acknowledgedAt: number | null;
}
