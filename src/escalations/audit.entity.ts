import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';

/** What one audit found of the steps due in its span (`ESC-3`). */
@Entity('escalation_audit')
@Index('escalation_audit_at', ['auditedAt'])
export class EscalationAudit {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  /** By the machine's clock: how often is the machine's affair (design, decision 4). */
  @InstantColumn() auditedAt: number;
  @InstantColumn() fromAt: number;
  @InstantColumn() untilAt: number;
  @Column('int') due: number;
  @Column('int') fired: number;
  @Column('int') late: number;
  @Column('int') jumped: number;
  @Column('int') missing: number;
  @Column('int') unexpected: number;
}

export type IncidentKind = 'escalations' | 'hours' | 'restored';

/** Something wrong with the desk itself, from when it is seen until it is over. One of a kind at a time. */
@Entity('desk_incident')
@Check('desk_incident_kind', `kind IN ('escalations', 'hours', 'restored')`)
@Check('desk_incident_held', `(kind = 'restored') = (held_until IS NOT NULL)`)
@Index('desk_incident_open', ['kind'], { unique: true, where: 'ended_at IS NULL' })
export class DeskIncident {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: IncidentKind;
  @InstantColumn() openedAt: number;
  @OptionalInstantColumn() endedAt: number | null;
  /** After a restored backup: what was due by then waits for a person. */
  @OptionalInstantColumn() heldUntil: number | null;
  @Column('uuid', { nullable: true }) endedById: string | null;
  @Column('jsonb') data: object;
}

/** A jump of the demonstration's clock: what lay between fell due all at once, through nobody's fault. */
@Entity('clock_jump')
export class ClockJump {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @InstantColumn() fromAt: number;
  @InstantColumn() toAt: number;
}

/** A counter that only rises. Where a copy of it outside PostgreSQL is ahead, the database was brought back from a backup. */
@Entity('desk_beat')
@Check('desk_beat_only_row', 'only_row')
export class DeskBeat {
  @PrimaryColumn('boolean', { default: true }) onlyRow: boolean;
  @Column('bigint') beat: string;
  /** The desk's time at the last beat: what came due later may have fired in what was lost. */
  @InstantColumn() at: number;
}
