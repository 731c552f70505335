import { languageOf, type Moment } from './words.js';

const LOCALES = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' } as const;

/** An instant as its reader says it: in their zone, and in the zone of what was promised where that shows another time. */
export function sayMoment({ at, zone }: Moment, { language, timeZone }: { language: string; timeZone: string }): string {
  const own = label(at, language, timeZone);
  if (zone === undefined || clock(at, zone) === clock(at, timeZone)) return `${own} (${timeZone})`;
  return `${own} (${timeZone}) · ${label(at, language, zone)} (${zone})`;
}

function label(at: number, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[languageOf(language)], {
    timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).format(at);
}

const clock = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
