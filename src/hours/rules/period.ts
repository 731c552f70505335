import { addDays, isDate, startOfDate, type Instant } from '../../calendar/rules/index.js';

export interface Period {
  from: Instant;
  /** Not included. */
  until: Instant;
}

interface Asked {
  from?: string | undefined;
  to?: string | undefined;
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Days are those of the host location, both included; instants are half open. What is left out is the term's. */
export function periodOf({ from, to }: Asked, term: { startsOn: string; endsOn: string }, zone: string): Period | { field: string; message: string } {
  for (const [field, day] of [['from', from], ['to', to]] as const) {
    if (day !== undefined && isDay(day) && !isDate(day)) return { field, message: `There is no ${day}. Give a date like 2026-11-24.` };
  }
  const [first, last] = [from ?? term.startsOn, to ?? term.endsOn];
  const period = {
    from: isDay(first) ? startOfDate(first, zone) : Date.parse(first),
    until: isDay(last) ? startOfDate(addDays(last, 1), zone) : Date.parse(last),
  };
  return period.until > period.from ? period : { field: to === undefined ? 'from' : 'to', message: `A statement from ${first} to ${last} has no time in it. Exchange the two.` };
}
