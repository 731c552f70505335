import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import type { Weekly, Window } from './rules/index.js';

/** The working hours of a place, by name. What they are is in its versions. */
@Entity('calendar')
export class Calendar {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') country: string;
  @Column('text', { nullable: true }) region: string | null;
}

/** One version of a calendar; never changed once saved, since clocks count on it (design, decision 5). */
@Entity('calendar_version')
@Unique('calendar_version_number', ['calendarId', 'version'])
@ForeignKey(() => Calendar, ['calendarId'], ['id'])
export class CalendarVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') calendarId: string;
  @Column('int') version: number;
  @Column('text') timeZone: string;
  @Column('jsonb') weekly: Weekly;
  @Column('text') note: string;
  @InstantColumn() createdAt: number;
}

/** A day on which a version's weekly hours do not hold: closed, or open at other hours. */
@Entity('calendar_holiday')
@ForeignKey(() => CalendarVersion, ['calendarVersionId'], ['id'])
export class CalendarHoliday {
  @PrimaryColumn('uuid') calendarVersionId: string;
  @PrimaryColumn('date') date: string;
  @Column('text') name: string;
  @Column('jsonb', { nullable: true }) hours: Window[] | null;
  @Column('text') origin: 'national' | 'own';
}
