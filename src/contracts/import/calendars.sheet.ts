import { Injectable } from '@nestjs/common';
import { PickType } from '@nestjs/swagger';
import { Calendar, CalendarService } from '../../calendar/index.js';
import type { Weekly } from '../../calendar/rules/index.js';
import type { Work } from '../../platform/database/index.js';
import { OptionalText, TimeZone } from '../../platform/http/index.js';
import { LocationDto } from '../work-orders.dto.js';
import { visibleCalendars } from './calendars.js';
import { hoursIn, saidHours } from './hours-cells.js';
import { attempt, checked, placedIn, type Line } from './line.js';
import type { Said, Sheet } from './sheet.js';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const PLACES: Record<string, string> = {
  name: 'name', country: 'country', region: 'region', timeZone: 'time_zone', weekly: 'monday',
  ...Object.fromEntries(DAYS.map((day, i) => [`weekly.${i + 1}`, day])),
};

class CalendarLineDto extends PickType(LocationDto, ['name', 'country']) {
  @OptionalText(20) region?: string;
  @TimeZone() timeZone: string;
}

/** Working hours a line. A calendar that is there already is not changed: its holidays are another kind of file. */
@Injectable()
export class CalendarsSheet implements Sheet {
  readonly columns = ['name', 'country', 'region', 'time_zone', ...DAYS];
  readonly needed = ['name', 'country', 'time_zone', ...DAYS];

  constructor(private readonly calendars: CalendarService) {}

  async take(work: Work, lines: Line[]): Promise<void> {
    for (const line of lines) await this.takeLine(work, line);
  }

  private async takeLine(work: Work, line: Line): Promise<void> {
    const place = placedIn(line, PLACES);
    const weekly = Object.fromEntries(DAYS.map((day, i) => [i + 1, hoursIn(line, day) ?? []])) as unknown as Weekly;
    const said = { name: line.text('name'), country: line.text('country'), region: line.text('region'), timeZone: line.text('time_zone') };
    const given = await checked(CalendarLineDto, said, line, place);
    if (!given || !line.sound) return;
    const { name, country, region = null, timeZone } = given;
    if (await work.tx.existsBy(Calendar, { name })) return line.fault('name', `There is a calendar called ${name} already.`);
    await attempt(line, place, async () => {
      await this.calendars.create(work, { name, country, region }, { timeZone, weekly, holidays: [], note: 'Imported.' });
      line.act = `Calendar ${name}, ${timeZone}`;
    });
  }

  async give({ tx, actor }: Work): Promise<Said[]> {
    const parameters: unknown[] = [];
    const visible = visibleCalendars(actor, (value) => `$${parameters.push(value)}`);
    const rows = await tx.query<(Said & { weekly: Weekly })[]>(
      `SELECT c.name, c.country, c.region, v.time_zone, v.weekly FROM calendar c
       JOIN LATERAL (SELECT time_zone, weekly FROM calendar_version WHERE calendar_id = c.id ORDER BY version DESC LIMIT 1) v ON true
       WHERE ${visible} ORDER BY c.name`, parameters);
    return rows.map(({ weekly, ...row }) => ({ ...row, ...Object.fromEntries(DAYS.map((day, i) => [day, saidHours(weekly[`${i + 1}` as keyof Weekly])])) }));
  }
}
