import Holidays, { type HolidaysTypes } from 'date-holidays';
import { CalendarProblem } from './calendar-problem.js';
import type { Holiday } from './calendar-spec.js';
import { DAY, HOUR, dateLabel, dayNumber, isoWeekday } from './labels.js';
import { CORRECTIONS, type Correction } from './public-holidays.corrections.js';

/** Names by date. */
type Named = Map<string, Set<string>>;

/**
 * The public holidays of a country in the given years, one row a date, in order, with English names; days off given
 * in lieu of a weekend included. Official half days (from noon, say) are left out: they need hours of their own.
 *
 * @param country ISO 3166-1 code, as `KZ`
 * @param region  the part after the dash of an ISO 3166-2 code, as `BY`; `BY-KATH` for a region within it; null for
 *                what holds in the whole country
 * @throws CalendarProblem for an unknown `country` or `region`, or `years` outside 1970–2199
 */
export function publicHolidays(country: string, region: string | null, years: number[]): Holiday[] {
  country = country.toUpperCase();
  region = region?.toUpperCase() ?? null;
  const place = lookUp(country, region);
  const all: Named = new Map();
  for (const year of new Set(years)) {
    if (!(Number.isInteger(year) && year >= 1970 && year < 2200)) {
      throw CalendarProblem.of('years', 'must be years between 1970 and 2199');
    }
    for (const [date, names] of holidaysOf(place, country, region, year)) all.set(date, names);
  }
  return [...all]
    .map(([date, names]) => ({ date, name: [...names].join(' / ') }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function lookUp(country: string, region: string | null): Holidays {
  const known = new Holidays();
  if (!Object.hasOwn(known.getCountries(), country)) {
    throw CalendarProblem.of('country', `'${country}' is no country whose public holidays are known`);
  }
  const [state, part] = region?.split('-') ?? [];
  const states = known.getStates(country) ?? {};
  const parts = state !== undefined && Object.hasOwn(states, state) ? (known.getRegions(country, state) ?? {}) : {};
  if (state !== undefined && (!Object.hasOwn(states, state) || (part !== undefined && !Object.hasOwn(parts, part)))) {
    throw CalendarProblem.of('region', `'${region}' is no region of ${country} whose public holidays are known`);
  }
  const options: HolidaysTypes.Options = { types: ['public'], languages: 'en' };
  return new Holidays({ country, ...(state && { state }), ...(part && { region: part }) }, options);
}

function holidaysOf(place: Holidays, country: string, region: string | null, year: number): Named {
  const corrections = CORRECTIONS.filter(
    (it) => it.country === country && (it.region === undefined || it.region === region),
  );
  const recomputed = corrections.some((it) => it.carryOver);
  const found: Named = new Map();
  for (const item of place.getHolidays(year)) {
    if (item.type !== 'public' || (recomputed && item.substitute)) continue;
    for (const date of datesOf(item)) put(found, date, item.name);
  }
  for (const correction of corrections) correct(found, correction, year);
  return found;
}

/** Every date whose core hours (10:00–16:00) the item covers: ranges have several, items from noon on have none. */
function datesOf(item: HolidaysTypes.Holiday): string[] {
  const first = dayNumber(item.date.slice(0, 10))!;
  const [hours, minutes] = item.date.slice(11, 16).split(':').map(Number);
  const from = first * DAY + (hours! * 60 + minutes!) * 60_000;
  const to = from + (item.end.getTime() - item.start.getTime());
  const dates: string[] = [];
  for (let day = first; day * DAY < to; day++) {
    if (from <= day * DAY + 10 * HOUR && to >= day * DAY + 16 * HOUR) dates.push(dateLabel(day));
  }
  return dates;
}

function correct(found: Named, correction: Correction, year: number): void {
  const { remove, rename = {}, add = {}, yearly = [], carryOver } = correction;
  for (const [date, names] of found) {
    if (remove && (remove.years?.includes(year) ?? true)) remove.names.forEach((name) => names.delete(name));
    const renamed = [...names].map((name) => rename[name] ?? name);
    if (renamed.length === 0) found.delete(date);
    else found.set(date, new Set(renamed));
  }
  for (const [date, name] of Object.entries(add)) if (date.startsWith(`${year}-`)) put(found, date, name);
  for (const { day, name, from = year, until = year } of yearly) {
    if (from <= year && year <= until) put(found, `${year}-${day}`, name);
  }
  if (carryOver) carryOverWeekends(found, carryOver.except);
}

function carryOverWeekends(found: Named, except: string[]): void {
  const isWeekend = (day: number) => isoWeekday(day) > 5;
  for (const date of [...found.keys()].sort()) {
    const moved = [...found.get(date)!].filter((name) => !except.includes(name));
    if (moved.length === 0 || !isWeekend(dayNumber(date)!)) continue;
    let day = dayNumber(date)! + 1;
    while (isWeekend(day) || found.has(dateLabel(day))) day++;
    for (const name of moved) put(found, dateLabel(day), `${name} (substitute day)`);
  }
}

function put(found: Named, date: string, name: string): void {
  found.set(date, (found.get(date) ?? new Set()).add(name));
}
