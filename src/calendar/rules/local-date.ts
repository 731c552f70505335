import type { Instant } from './calendar-spec.js';
import { DAY, dateLabel, dayNumber, localDay, offsetLabel } from './labels.js';
import { Zone } from './zone.js';

/** The date on a calendar on the wall there, such as `2026-11-24`. @throws Error for a zone that does not exist */
export function localDate(at: Instant, timeZone: string): string {
  const zone = Zone.named(timeZone);
  if (!zone) throw new Error(`No zone '${timeZone}'`);
  return dateLabel(localDay(at, zone.offsetAt(at)));
}

/** A real date of the calendar, written `2026-11-24`. */
export const isDate = (text: string): boolean => dayNumber(text) !== null;

/** That many days later, or earlier when negative. */
export const addDays = (date: string, days: number): string => dateLabel(dayNumber(date)! + days);

/** The first instant (ms) of a local date; where midnight is skipped, the first instant after it. */
export function startOfDate(date: string, timeZone: string): Instant {
  const zone = Zone.named(timeZone);
  const day = dayNumber(date);
  if (!zone || day === null) throw new Error(`No date '${date}' in '${timeZone}'`);
  const part = zone.dayParts(day * DAY - 2 * DAY, day * DAY + 2 * DAY).find((each) => each.day === day);
  if (!part) throw new Error(`The date ${date} was skipped in ${timeZone}`);
  return part.from;
}

/** An instant as the clock on the wall there shows it, such as `2026-11-24T15:20:00+05:00`. */
export function localTime(at: Instant, timeZone: string): string {
  const zone = Zone.named(timeZone);
  if (!zone) throw new Error(`No zone '${timeZone}'`);
  const offset = zone.offsetAt(at);
  return new Date(at + offset).toISOString().slice(0, 19) + offsetLabel(offset);
}
