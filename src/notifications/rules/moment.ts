import { languageOf, type Moment } from './words.js';

const LOCALES = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' } as const;

/** An instant as its reader says it: in their zone, and in the zone of what was promised where that shows another time. */
export function sayMoment({ at, zone }: Moment, { language, timeZone }: { language: string; timeZone: string }): string {
  const own = label(at, language, timeZone);
  if (zone === undefined || clock(at, zone) === clock(at, timeZone)) return `${own} (${timeZone})`;
  return `${own} (${timeZone}) · ${label(at, language, zone)} (${zone})`;
}

const label = (at: number, language: string, timeZone: string): string => formatter(LOCALES[languageOf(language)], timeZone).format(at);

/** What a clock and a calendar there show, to compare. */
const clock = (at: number, timeZone: string): string => formatter('en-GB', timeZone).format(at);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes longer than all the rest of a message. */
function formatter(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formatters.set(key, made);
  return made;
}
