import { language, type Language, locale } from '../app/language';

/** Instants in words, in the reader's language and a given zone. `now` decides how much of the date has to be said. */

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(tag: string, zone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${zone} ${JSON.stringify(parts)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...parts, timeZone: zone, hourCycle: 'h23' });
  formats.set(key, known);
  return known;
}

const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** `10:20` */
export const timeOfDay = (at: number, zone: string): string => format(locale, zone, TIME).format(at);

/** `10:20:05` */
export const timeToTheSecond = (at: number, zone: string): string => format(locale, zone, { ...TIME, second: '2-digit' }).format(at);

type Wanted = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month'>;

/** The names of days, Sunday first, and of months, where browsers do not know them: Chromium has none in Kazakh. */
const NAMES: Partial<Record<Language, { days: readonly string[]; months: readonly string[]; wholeMonths: readonly string[] }>> = {
  kk: {
    wholeMonths: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
    days: ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'],
    months: ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'],
  },
};
const ENGLISH_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A date in a language: the weekday first, and no commas. */
export function dateIn(of: Language, tag: string, at: number, zone: string, wanted: Wanted): string {
  const names = NAMES[of];
  if (!names) return format(tag, zone, wanted).format(at).replace(',', '');
  const parts = format('en-GB', zone, { weekday: 'short', day: 'numeric', month: 'numeric' }).formatToParts(at);
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return [
    wanted.weekday && names.days[ENGLISH_DAYS.indexOf(value('weekday'))],
    wanted.day && value('day'),
    wanted.month && names.months[Number(value('month')) - 1],
  ].filter(Boolean).join(' ');
}

const date = (at: number, zone: string, wanted: Wanted): string => dateIn(language, locale, at, zone, wanted);

/** `Mon` */
export const weekday = (at: number, zone: string): string => date(at, zone, { weekday: 'short' });

/** `Mon 23 Nov` */
export const day = (at: number, zone: string): string => date(at, zone, { weekday: 'short', day: 'numeric', month: 'short' });

/** `Mon 10:20` within a week of now, else `7 Dec 10:20`. */
export function dayAndTime(at: number, zone: string, now: number): string {
  const near = Math.abs(at - now) < 6 * DAY;
  return `${near ? weekday(at, zone) : date(at, zone, { day: 'numeric', month: 'short' })} ${timeOfDay(at, zone)}`;
}

/** `Mon 23 Nov 2026, 10:20` */
export function inFull(at: number, zone: string): string {
  return `${day(at, zone)} ${format(locale, zone, { year: 'numeric' }).format(at)}, ${timeOfDay(at, zone)}`;
}

/** `23 Nov 2026` for `2026-11-23`: a date of a contract or a ledger, which no zone turns. */
export function dateInWords(iso: string): string {
  const at = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(at) ? iso : `${date(at, 'UTC', { day: 'numeric', month: 'short' })} ${iso.slice(0, 4)}`;
}

/** `January` for 1. */
export const monthIn = (of: Language, tag: string, month: number): string =>
  NAMES[of]?.wholeMonths[month - 1] ?? format(tag, 'UTC', { month: 'long' }).format(Date.UTC(2026, month - 1, 1));

export const monthName = (month: number): string => monthIn(language, locale, month);

/** `Almaty` for `Asia/Almaty` */
export const zoneCity = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** The date there, and the time of its day as clocks on the wall show it, ms. */
export function localParts(at: number, zone: string): { day: string; msOfDay: number } {
  const parts = Object.fromEntries(format('en-GB', zone, { year: 'numeric', month: '2-digit', day: '2-digit', ...TIME, second: '2-digit' }).formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day: ofMonth, hour, minute, second } = parts;
  return { day: `${year}-${month}-${ofMonth}`, msOfDay: (Number(hour) * 3_600 + Number(minute) * 60 + Number(second)) * 1_000 + (((at % 1_000) + 1_000) % 1_000) };
}
