import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { CalendarService, type Window } from '../../calendar/index.js';
import type { Holiday } from '../../calendar/rules/index.js';
import type { Work } from '../../platform/database/index.js';
import { MayBeAbsent, OptionalText } from '../../platform/http/index.js';
import { calendarNamed, visibleCalendars } from './calendars.js';
import { hoursIn, saidHours } from './hours-cells.js';
import { attempt, checked, placedIn, type Line, type Place } from './line.js';
import { grouped, type Said, type Sheet } from './sheet.js';

const COLUMNS = ['calendar', 'date', 'name', 'hours', 'origin'];

class HolidayLineDto {
  @OptionalText(300) name?: string;
  @MayBeAbsent() @IsIn(['national', 'own'], { message: 'Write national or own.' }) origin?: 'national' | 'own';
}

type GivenHoliday = Holiday & { origin: 'national' | 'own' };

/** Holidays, a date a line. Each calendar gets one new version, in which a date of the file stands in the place of the same date. */
@Injectable()
export class HolidaysSheet implements Sheet {
  readonly columns = COLUMNS;
  readonly needed = ['calendar', 'date'];

  constructor(private readonly calendars: CalendarService) {}

  async take(work: Work, lines: Line[]): Promise<void> {
    for (const group of grouped(lines, 'calendar').values()) await this.takeCalendar(work, group);
  }

  private async takeCalendar(work: Work, lines: Line[]): Promise<void> {
    const first = lines[0]!;
    const calendar = await calendarNamed(work, first, 'calendar');
    const read: { line: Line; holiday: GivenHoliday }[] = [];
    for (const line of lines) {
      const holiday = await readHoliday(line);
      if (holiday) read.push({ line, holiday });
    }
    if (!calendar || read.length === 0) return;
    const { id, version } = await this.calendars.currentVersion(work.tx, calendar.id);
    const { timeZone, weekly, holidays } = await this.calendars.spec(work.tx, id);
    const dates = new Set(read.map(({ holiday }) => holiday.date));
    const kept = (holidays as GivenHoliday[]).filter(({ date }) => !dates.has(date));
    const place: Place = (field) => {
      const [, at, column] = /^holidays\.(\d+)\.(\w+)/.exec(field) ?? [];
      const line = at === undefined ? undefined : read[Number(at) - kept.length]?.line;
      return line ? [line, column ?? null] : [first, 'calendar'];
    };
    await attempt(first, place, async () => {
      const next = { basedOn: version, timeZone, weekly, holidays: [...kept, ...read.map(({ holiday }) => holiday)], note: 'Holidays imported.' };
      const saved = await this.calendars.saveVersion(work, calendar.id, next);
      for (const { line, holiday } of read) line.act = `${calendar.name}, version ${saved.version}: ${said(holiday)}`;
    });
  }

  async give({ tx, actor }: Work): Promise<Said[]> {
    const parameters: unknown[] = [];
    const visible = visibleCalendars(actor, (value) => `$${parameters.push(value)}`);
    const rows = await tx.query<(Said & { hours: Window[] | null })[]>(
      `SELECT c.name AS calendar, h.date::text, h.name, h.hours, h.origin FROM calendar c
       JOIN LATERAL (SELECT id FROM calendar_version WHERE calendar_id = c.id ORDER BY version DESC LIMIT 1) v ON true
       JOIN calendar_holiday h ON h.calendar_version_id = v.id WHERE ${visible} ORDER BY c.name, h.date`, parameters);
    return rows.map((row) => ({ ...row, hours: saidHours(row.hours) }));
  }
}

async function readHoliday(line: Line): Promise<GivenHoliday | null> {
  const hours = hoursIn(line, 'hours');
  const given = await checked(HolidayLineDto, { name: line.text('name'), origin: line.text('origin') }, line, placedIn(line, { name: 'name', origin: 'origin' }));
  return given && line.sound ? { date: line.text('date') ?? '', name: given.name ?? null, hours, origin: given.origin ?? 'own' } : null;
}

const said = ({ date, name, hours }: GivenHoliday): string =>
  `${date}${name ? ` ${name}` : ''}, ${hours && hours.length > 0 ? `open ${saidHours(hours)}` : 'closed'}`;
