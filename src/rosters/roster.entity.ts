import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../identity/index.js';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import type { Layer } from './rules/index.js';

/** Who is on duty when. What it plans is in its versions. */
@Entity('roster')
export class Roster {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
}

/** What a roster plans from an instant on (null: since ever). Never changed once saved: what was on duty stays explainable. */
@Entity('roster_version')
@Unique('roster_version_number', ['rosterId', 'version'])
@ForeignKey(() => Roster, ['rosterId'], ['id'])
@ForeignKey(() => Person, ['byId'], ['id'])
export class RosterVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') rosterId: string;
  @Column('int') version: number;
  @Column('text') name: string;
  @OptionalInstantColumn() appliesFrom: number | null;
  @Column('jsonb') layers: Layer[];
  @Column('text') note: string;
  /** Null: the desk itself. */
  @Column('uuid', { nullable: true }) byId: string | null;
  @InstantColumn() at: number;
}

/** Somebody stands in, from one instant to another: for one person, or for whoever would be on duty. Two of a swap share its id. */
@Entity('roster_override')
@Check('roster_override_span', 'starts_at < ends_at')
@ForeignKey(() => Roster, ['rosterId'], ['id'])
@ForeignKey(() => Person, ['personId'], ['id'])
@ForeignKey(() => Person, ['inPlaceOfId'], ['id'])
@ForeignKey(() => Person, ['byId'], ['id'])
@ForeignKey(() => Person, ['cancelledById'], ['id'])
export class RosterOverride {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') rosterId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) inPlaceOfId: string | null;
  @Column('uuid', { nullable: true }) swapId: string | null;
  @InstantColumn() startsAt: number;
  @InstantColumn() endsAt: number;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { nullable: true }) byId: string | null;
  @OptionalInstantColumn() at: number | null;
  /** From then on it does not count; what it was before stays. */
  @OptionalInstantColumn() cancelledAt: number | null;
  @Column('uuid', { nullable: true }) cancelledById: string | null;
}

/** Somebody of the staff is away: with a delegate, without, or for good (no end). Kept when it is over, so that the past stays explainable. */
@Entity('absence')
@Check('absence_kind', `kind IN ('delegated', 'leave', 'left') AND (kind = 'delegated') = (delegate_id IS NOT NULL) AND (kind = 'left') = (ends_at IS NULL)`)
@Check('absence_of_another', 'person_id <> delegate_id')
@Check('absence_span', 'starts_at < ends_at')
@Index('absence_of_person', ['personId'])
@ForeignKey(() => Person, ['personId'], ['id'])
@ForeignKey(() => Person, ['delegateId'], ['id'])
@ForeignKey(() => Person, ['byId'], ['id'])
export class AbsenceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: 'delegated' | 'leave' | 'left';
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) delegateId: string | null;
  @InstantColumn() startsAt: number;
  @OptionalInstantColumn() endsAt: number | null;
  @Column('uuid', { nullable: true }) byId: string | null;
  @InstantColumn() at: number;
  @OptionalInstantColumn() cancelledAt: number | null;
}

/** A calendar program's way to somebody's shifts (no roster), or to those of a roster. Shown once; only the hash is kept. */
@Entity('calendar_feed')
@ForeignKey(() => Person, ['personId'], ['id'])
@ForeignKey(() => Roster, ['rosterId'], ['id'])
export class CalendarFeed {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) rosterId: string | null;
  @Index({ unique: true }) @Column('text') tokenHash: string;
  @InstantColumn() createdAt: number;
  @OptionalInstantColumn() lastUsedAt: number | null;
  @OptionalInstantColumn() revokedAt: number | null;
}
