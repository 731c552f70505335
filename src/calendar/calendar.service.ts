import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorise } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { UpCall, UpCalls } from '../platform/events/up-calls.js';
import { conflict, notFound, refused } from '../platform/http/index.js';
import { Calendar, CalendarHoliday, CalendarVersion } from './calendar.entity.js';
import { ALWAYS_OPEN, CalendarProblem, checkCalendar, compileCalendar, roundTheClockIn, type CalendarSpec, type Holiday, type Weekly, type WorkingTime } from './rules/index.js';

/** A new version of a calendar was saved: the clocks running on any earlier one move to it (`CLK-6`). */
export const CALENDAR_VERSION_SAVED = new UpCall<{ calendarId: string; to: string }>('calendar version saved');

export interface NewVersion {
  basedOn: number;
  timeZone: string;
  weekly: Weekly;
  holidays: (Holiday & { origin?: 'national' | 'own' })[];
  note: string;
}

export interface CalendarRow extends Calendar {
  version: number;
  timeZone: string;
}

@Injectable()
export class CalendarService {
  /** Compiled working time by version: a version never changes, so what is compiled stays true. */
  private readonly compiled = new Map<string, WorkingTime>();

  private readonly aroundTheClock = new Map<string, ReturnType<typeof roundTheClockIn>>();

  constructor(private readonly upCalls: UpCalls) {
    upCalls.declare(CALENDAR_VERSION_SAVED);
  }

  /** The working time of a version; null is 24x7. */
  async workingTime(tx: EntityManager, versionId: string | null): Promise<WorkingTime> {
    if (versionId === null) return ALWAYS_OPEN;
    const known = this.compiled.get(versionId);
    if (known) return known;
    const compiled = compileCalendar(await this.spec(tx, versionId));
    this.compiled.set(versionId, compiled);
    return compiled;
  }

  /** The receipts of 24x7 in the zone of a place. */
  roundTheClock(timeZone: string): ReturnType<typeof roundTheClockIn> {
    const receipts = this.aroundTheClock.get(timeZone) ?? roundTheClockIn(timeZone);
    this.aroundTheClock.set(timeZone, receipts);
    return receipts;
  }

  async spec(tx: EntityManager, versionId: string): Promise<CalendarSpec> {
    const version = await tx.findOneBy(CalendarVersion, { id: versionId });
    if (!version) throw notFound('calendar version');
    const holidays = await tx.find(CalendarHoliday, { where: { calendarVersionId: versionId }, order: { date: 'ASC' } });
    return { timeZone: version.timeZone, weekly: version.weekly, holidays };
  }

  /** The version in force: what a clock that starts now is promised on. */
  async currentVersion(tx: EntityManager, calendarId: string): Promise<CalendarVersion> {
    const [version] = await tx.find(CalendarVersion, { where: { calendarId }, order: { version: 'DESC' }, take: 1 });
    if (!version) throw notFound('calendar');
    return version;
  }

  /** All calendars by name, each with its version in force. */
  all(tx: EntityManager): Promise<CalendarRow[]> {
    return tx.query(
      `SELECT c.id, c.name, c.country, c.region, v.version, v.time_zone AS "timeZone" FROM calendar c
       JOIN LATERAL (SELECT version, time_zone FROM calendar_version WHERE calendar_id = c.id ORDER BY version DESC LIMIT 1) v ON true ORDER BY c.name, c.id`);
  }

  /** The last hundred versions, newest first: when each was saved, and why. */
  versions(tx: EntityManager, calendarId: string): Promise<Pick<CalendarVersion, 'version' | 'note' | 'createdAt'>[]> {
    return tx.find(CalendarVersion, { select: { version: true, note: true, createdAt: true }, where: { calendarId }, order: { version: 'DESC' }, take: 100 });
  }

  async create(work: Work, calendar: Omit<Calendar, 'id'>, first: Omit<NewVersion, 'basedOn'>): Promise<Calendar> {
    const created = { id: randomUUID(), ...calendar };
    await work.tx.insert(Calendar, created);
    await this.insertVersion(work, created.id, 1, first);
    return created;
  }

  /**
   * Saves a new version and moves the clocks that run on the one before it, in the same act (`CLK-6`).
   * Refused when someone saved another version meanwhile, or when the hours make no sense.
   */
  async saveVersion(work: Work, calendarId: string, next: NewVersion): Promise<CalendarVersion> {
    authorise(work.actor, 'calendar.change');
    const calendar = await work.tx.findOne(Calendar, { where: { id: calendarId }, lock: { mode: 'pessimistic_write' } });
    if (!calendar) throw notFound('calendar');
    const current = await this.basis(work.tx, calendarId, next);
    const saved = await this.insertVersion(work, calendarId, current.version + 1, next);
    await this.countable(() => this.upCalls.emit(work, CALENDAR_VERSION_SAVED, { calendarId, to: saved.id }));
    return saved;
  }

  /** The hours that a next version would give, checked as it is when it is saved. Nothing is stored. */
  async hoursOf(work: Work, calendarId: string, next: NewVersion): Promise<WorkingTime> {
    authorise(work.actor, 'calendar.change');
    await this.basis(work.tx, calendarId, next);
    return compileCalendar(checked(next));
  }

  /** Reckons on a next version. @throws Problem 422 where it leaves a running clock so little time that it is never due */
  async countable<T>(reckon: () => Promise<T>): Promise<T> {
    try {
      return await reckon();
    } catch (problem) {
      if (problem instanceof CalendarProblem) throw refused('CLK-2', 'With these hours a clock that is running would not be due in all the years there are. Open longer.', [{ field: 'weekly', message: 'Too short for what was promised.' }]);
      throw problem;
    }
  }

  /** The version in force. @throws Problem 409 when it is not the one that the change was made on */
  private async basis(tx: EntityManager, calendarId: string, { basedOn }: NewVersion): Promise<CalendarVersion> {
    const current = await this.currentVersion(tx, calendarId);
    if (current.version === basedOn) return current;
    throw conflict(`This calendar is at version ${current.version} by now. Read it again, then save your change on top of it.`, 'CLK-6');
  }

  private async insertVersion(work: Work, calendarId: string, version: number, given: Omit<NewVersion, 'basedOn'>): Promise<CalendarVersion> {
    const { timeZone, weekly, holidays, note } = given;
    checked(given);
    const saved: CalendarVersion = { id: randomUUID(), calendarId, version, timeZone, weekly, note, createdAt: work.now };
    await work.tx.insert(CalendarVersion, saved);
    if (holidays.length > 0) {
      await work.tx.insert(CalendarHoliday, holidays.map(({ date, name, hours, origin }) => ({
        calendarVersionId: saved.id, date, name: name ?? '', hours: hours ?? null, origin: origin ?? 'own',
      })));
    }
    return saved;
  }
}

/** @throws Problem 422, field by field, where the hours make no sense */
function checked({ timeZone, weekly, holidays }: Pick<NewVersion, 'timeZone' | 'weekly' | 'holidays'>): CalendarSpec {
  const spec: CalendarSpec = { timeZone, weekly, holidays: holidays.map(({ date, name, hours }) => ({ date, name, hours })) };
  const problems = checkCalendar(spec);
  if (problems.length > 0) throw refused('CLK-2', 'These working hours cannot be counted on. See `errors`, field by field.', problems);
  return spec;
}
