import { locale } from '../app/language';

/** Instants in words, in the reader's language and a given zone. `now` decides how much of the date has to be said. */

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(parts)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone, hourCycle: 'h23' });
  formats.set(key, known);
  return known;
}

const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** `10:20` */
export const timeOfDay = (at: number, zone: string): string => format(zone, TIME).format(at);

/** `10:20:05` */
export const timeToTheSecond = (at: number, zone: string): string => format(zone, { ...TIME, second: '2-digit' }).format(at);

/** `Mon` */
export const weekday = (at: number, zone: string): string => format(zone, { weekday: 'short' }).format(at);

/** `Mon 23 Nov` */
export function day(at: number, zone: string): string {
  return format(zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(at).replace(',', '');
}

/** `Mon 10:20` within a week of now, else `7 Dec 10:20`. */
export function dayAndTime(at: number, zone: string, now: number): string {
  const near = Math.abs(at - now) < 6 * DAY;
  const date = near ? weekday(at, zone) : format(zone, { day: 'numeric', month: 'short' }).format(at);
  return `${date} ${timeOfDay(at, zone)}`;
}

/** `Mon 23 Nov 2026, 10:20` */
export function inFull(at: number, zone: string): string {
  return `${day(at, zone)} ${format(zone, { year: 'numeric' }).format(at)}, ${timeOfDay(at, zone)}`;
}

/** `Almaty` for `Asia/Almaty` */
export const zoneCity = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** The date there, and the time of its day as clocks on the wall show it, ms. */
export function localParts(at: number, zone: string): { day: string; msOfDay: number } {
  const parts = Object.fromEntries(format(zone, { year: 'numeric', month: '2-digit', day: '2-digit', ...TIME, second: '2-digit' }).formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day: ofMonth, hour, minute, second } = parts;
  return { day: `${year}-${month}-${ofMonth}`, msOfDay: (Number(hour) * 3_600 + Number(minute) * 60 + Number(second)) * 1_000 + (((at % 1_000) + 1_000) % 1_000) };
}
