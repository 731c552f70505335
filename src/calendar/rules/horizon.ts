import type { Instant } from './calendar-spec.js';
import { CalendarProblem } from './calendar-problem.js';

/** The years a calendar can count in: 1970 up to the start of 2200. */
export const FIRST_INSTANT: Instant = 0;
export const LAST_INSTANT: Instant = Date.UTC(2200, 0, 1);

/** Refuses what no table covers: an instant that is no whole ms or outside 1970–2200. */
export function assertInstant(at: Instant, field: string): void {
  if (!(Number.isInteger(at) && at >= FIRST_INSTANT && at <= LAST_INSTANT)) {
    throw CalendarProblem.of(field, 'must be a whole millisecond between 1970-01-01 and 2200-01-01');
  }
}

/** Refuses a target that is no amount of working time. */
export function assertTarget(target: number): void {
  if (!(Number.isSafeInteger(target) && target >= 0)) {
    throw CalendarProblem.of('target', 'must be a whole number of milliseconds, 0 or more');
  }
}

/** Refuses an answer that lies after the last instant. */
export function beyondLast(field: string): CalendarProblem {
  return CalendarProblem.of(field, 'is not reached before 2200-01-01 on this calendar');
}
