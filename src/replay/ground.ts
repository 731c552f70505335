import type { CalendarSpec } from '../calendar/rules/index.js';
import { publicHolidays } from '../calendar/rules/public-holidays.js';
import type { ReplayPlace } from './replay.js';

/** A work order's host location, and the hours it works: plain data, so that another thread can have it. */
export interface ReplayGround {
  /** What a report calls it, such as `work order WO-1, Almaty`. */
  title: string;
  location: ReplayPlace['location'];
  calendar: CalendarSpec;
  calendarName: string;
  calendarVersion: number;
  /** Whose public holidays count too, but in these years: of them the calendar's own rows speak. */
  holidays: { country: string; region: string | null; covered: number[] };
}

export function placeOf({ location, calendar, holidays: { country, region, covered } }: ReplayGround): ReplayPlace {
  return { location, calendar, holidaysFor: (years) => publicHolidays(country, region, years.filter((year) => !covered.includes(year))) };
}
