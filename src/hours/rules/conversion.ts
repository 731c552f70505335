import { addDays } from '../../calendar/rules/index.js';
import { the, type Books, type Place } from './books.js';
import { problem, type HoursProblem } from './hours-problem.js';
import { receive } from './receiving.js';

/** Software Assurance incidents that a work order lets a customer convert, at its rate; so many are committed to each year (`HRS-9`). */
export interface Incidents {
  minutesPerIncident: number;
  committed: number;
}

/** `HRS-9`: into PRS or third-tier hours, where the work order has a rate. */
export function refuseConversion({ kind }: Place, incidents: Incidents | null): HoursProblem | null {
  if (incidents === null) return problem('HRS-9', 'incidents', 'This work order has no rate for Software Assurance incidents. Amend its terms first.');
  if (kind !== 'prs' && kind !== 'third_tier') return problem('HRS-9', 'kind', 'Software Assurance incidents convert into hours of problem resolution or of the third tier only.');
  return null;
}

export const convert = (books: Books, place: Place, count: number, { minutesPerIncident }: Incidents): void =>
  receive(books, place, count * minutesPerIncident, the('converted'));

export interface Year {
  /** From this day, up to but not including `until`. */
  from: string;
  until: string;
  /** When a shortfall of this year is looked for: 30 days after it began. */
  reckonedOn: string;
}

/** The years of a term from its start; the last may be shorter (`HRS-9`). */
export function yearsOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }): Year[] {
  const years: Year[] = [];
  for (let n = 0; anniversary(startsOn, n) <= endsOn; n += 1) {
    const from = anniversary(startsOn, n);
    years.push({ from, until: anniversary(startsOn, n + 1), reckonedOn: addDays(from, 30) });
  }
  return years;
}

/** 29 February is kept on the 28th in other years. */
function anniversary(date: string, years: number): string {
  const same = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return date.endsWith('-02-29') && !isLeap(Number(same.slice(0, 4))) ? same.replace('-02-29', '-02-28') : same;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Incidents short of the commitment, once its day has come; 0: none (`HRS-9`). */
export const shortfall = ({ reckonedOn }: Year, { committed }: Incidents, converted: number, today: string): number =>
  (today < reckonedOn ? 0 : Math.max(0, committed - converted));
