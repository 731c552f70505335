import type { Instant } from './calendar-spec.js';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const two = (n: number) => String(n).padStart(2, '0');
const minuteLabels = Array.from({ length: DAY / MINUTE + 1 }, (_, m) => `${two(Math.floor(m / 60))}:${two(m % 60)}`);

/** Ms of the local day as a clock shows them: `16:40`, `16:40:30`, `16:40:30.250`; the day's end is `24:00`. */
export function timeLabel(msOfDay: number): string {
  const label = minuteLabels[Math.floor(msOfDay / MINUTE)]!;
  const rest = msOfDay % MINUTE;
  if (rest === 0) return label;
  const ms = rest % SECOND;
  return `${label}:${two(Math.floor(rest / SECOND))}${ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`}`;
}

/** A day number (days since 1970-01-01) as `2024-02-29`. */
export function dateLabel(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day number of a date like `2024-02-29`; null for what is no date of the calendar, which has no year 0. */
export function dayNumber(date: string): number | null {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(date)) return null;
  const day = Date.parse(`${date}T00:00:00Z`) / DAY;
  return Number.isNaN(day) || dateLabel(day) !== date ? null : day;
}

/** An offset from UTC in ms as `+05:00`; with seconds where a zone has them (Monrovia until 1972). */
export function offsetLabel(offset: number): string {
  const size = Math.abs(offset);
  return (offset < 0 ? '-' : '+') + timeLabel(size);
}

/** A length of time in words: `1 h`, `30 min`, `1 h 30 min`. */
export function lengthLabel(ms: number): string {
  const hours = Math.floor(ms / HOUR);
  const minutes = (ms % HOUR) / MINUTE;
  return [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`].filter(Boolean).join(' ');
}

/** ISO day of the week, 1 = Monday; 1970-01-01 was a Thursday. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The number of the local day an instant falls on. */
export function localDay(at: Instant, offset: number): number {
  return Math.floor((at + offset) / DAY);
}
