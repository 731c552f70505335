import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CalendarVersion, type ReceiptLine } from '../calendar/index.js';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import { EscalationPolicyVersion, type ClockKind, type Severity } from '../severity/index.js';
import type { ClockState, StepState } from './rules/index.js';

/** A clock as the rules know it (`rules/promises.ts`), with what the sweep needs to find it. */
@Entity('clock')
@Check('clock_state', `state IN ('running', 'met', 'missed', 'superseded', 'cancelled')`)
@Check('clock_met', `(state <> 'met' OR (met_at IS NOT NULL AND met_at <= due_at))`)
@Check('clock_missed', `(state = 'missed') = (missed_at IS NOT NULL)`)
@Check('clock_ended', `(state IN ('met', 'superseded', 'cancelled') OR met_at IS NOT NULL) <= (ended_at IS NOT NULL)`)
@Check('clock_sleeps', `ended_at IS NULL OR wake_at IS NULL`)
@Index('clock_wake', ['wakeAt'], { where: 'wake_at IS NOT NULL' })
@Index('clock_of_subject', ['subjectId'])
@Index('clock_stopped', ['endedAt'])
@Index('clock_due', ['dueAt'])
@ForeignKey(() => CalendarVersion, ['calendarVersionId'], ['id'])
@ForeignKey(() => EscalationPolicyVersion, ['policyVersionId'], ['id'])
@ForeignKey('customer', ['customerId'], ['id'])
export class ClockEntity {
  @PrimaryColumn('text') id: string;
  @Column('uuid') subjectId: string;
  @Column('uuid') customerId: string;
  @Column('text') kind: ClockKind;
  @Column('text') severity: Severity;
  @Column('text') state: ClockState;
  @Column('int') targetMinutes: number;
  @Column('uuid', { nullable: true }) calendarVersionId: string | null;
  @Column('uuid') policyVersionId: string;
  @InstantColumn() startedAt: number;
  @InstantColumn() dueAt: number;
  @OptionalInstantColumn() notBefore: number | null;
  @OptionalInstantColumn() notAfter: number | null;
  @OptionalInstantColumn() metAt: number | null;
  @OptionalInstantColumn() missedAt: number | null;
  @OptionalInstantColumn() endedAt: number | null;
  @Column('jsonb') receipt: ReceiptLine[];
  /** When time alone next changes something: the deadline or an armed step. Null: nothing pending. */
  @OptionalInstantColumn() wakeAt: number | null;
  /** Rises with every change; a job that carries an older one is stale and ends. */
  @Column('int') generation: number;
}

/** One firing of a policy's step on a clock, armed, fired, passed over or cancelled. Never twice: its key forbids it. */
@Entity('clock_step')
@Check('clock_step_state', `state IN ('armed', 'fired', 'passed', 'cancelled')`)
@Check('clock_step_fired', `(state = 'fired') = (fired_at IS NOT NULL)`)
@Check('clock_step_acknowledged', `acknowledged_at IS NULL OR state = 'fired'`)
@ForeignKey(() => ClockEntity, ['clockId'], ['id'])
@ForeignKey('customer', ['customerId'], ['id'])
export class ClockStepEntity {
  @PrimaryColumn('text') clockId: string;
  @PrimaryColumn('int') step: number;
  @PrimaryColumn('int') repeat: number;
  @Column('uuid') customerId: string;
  @InstantColumn() dueAt: number;
  @Column('text') state: StepState;
  @OptionalInstantColumn() firedAt: number | null;
  @OptionalInstantColumn() acknowledgedAt: number | null;
}
