import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../identity/index.js';
import { InstantColumn } from '../platform/database/index.js';

/** Who is on duty: one after another by weeks, or everyone of a group at once. */
@Entity('roster')
@Check('roster_mode', `mode IN ('rotation', 'everyone')`)
export class Roster {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') mode: 'rotation' | 'everyone';
  @Column('text') timeZone: string;
  /** The local date and time of the first hand-over; the next ones follow every week. */
  @Column('date') firstHandoverOn: string;
  @Column('text') handoverTime: string;
}

@Entity('roster_member')
@ForeignKey(() => Roster, ['rosterId'], ['id'])
@ForeignKey(() => Person, ['personId'], ['id'])
export class RosterMember {
  @PrimaryColumn('uuid') rosterId: string;
  @PrimaryColumn('int') position: number;
  @Column('uuid') personId: string;
}

/** Someone stands in for whoever would be on duty, from one instant to another. */
@Entity('roster_override')
@Check('roster_override_span', 'starts_at < ends_at')
@ForeignKey(() => Roster, ['rosterId'], ['id'])
@ForeignKey(() => Person, ['personId'], ['id'])
export class RosterOverride {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') rosterId: string;
  @Column('uuid') personId: string;
  @InstantColumn() startsAt: number;
  @InstantColumn() endsAt: number;
}
