import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { HourKind } from '../../contracts/rules/index.js';
import { Person } from '../../identity/index.js';
import { InstantColumn } from '../../platform/database/index.js';
import { CaseEntity } from '../case.entity.js';

/** Work done on a case, in the minutes it took (`HRS-1`). Nobody edits it: a wrong entry has another put in its place. */
@Entity('labour')
@Check('labour_minutes', 'minutes BETWEEN 0 AND 1440 AND (minutes > 0 OR replaces_id IS NOT NULL)')
@Check('labour_kind', `kind IN ('prs', 'third_tier', 'support_assistance', 'development_assistance', 'advisory', 'dse')`)
@Unique('labour_replaced_once', ['replacesId'])
@Index('labour_of_case', ['caseId', 'loggedAt'])
@ForeignKey(() => CaseEntity, ['customerId', 'caseId'], ['customerId', 'id'])
@ForeignKey(() => Person, ['personId'], ['id'])
@ForeignKey(() => Labour, ['replacesId'], ['id'])
export class Labour {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') caseId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: HourKind;
  @Column('int') minutes: number;
  /** The day of the work, at the case's location. */
  @Column('date') workedOn: string;
  @Column('text') note: string;
  @InstantColumn() loggedAt: number;
  /** The entry in whose place this one is, and why. */
  @Column('uuid', { nullable: true }) replacesId: string | null;
  @Column('text', { nullable: true }) why: string | null;
}

/** A timer that an engineer has started on a case and not stopped yet. */
@Entity('labour_timer')
@ForeignKey(() => CaseEntity, ['customerId', 'caseId'], ['customerId', 'id'])
@ForeignKey(() => Person, ['personId'], ['id'])
export class LabourTimer {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') customerId: string;
  @InstantColumn() startedAt: number;
}
