import { poolOf, the, type Books, type Place } from './books.js';
import { ONE, times, type Factor } from './factor.js';
import { inBoth, inHours, kindInWords, problem, type HoursProblem } from './hours-problem.js';

export interface Moving {
  from: Place;
  to: Place;
  minutes: number;
  /** What an hour is worth where it goes, in hours of where it comes from (`HRS-8`). */
  factor?: Factor | undefined;
}

/** `HRS-8`: only PRS moves between locations. */
export function refuseTransfer(books: Books, { from, to, minutes }: Moving): HoursProblem | null {
  if (from.kind !== 'prs' || to.kind !== 'prs') return problem('HRS-8', 'kind', 'Only hours of problem resolution move between support locations. Exchange other hours where they are.');
  if (from.locationId === to.locationId) return problem('HRS-8', 'toLocationId', 'The hours are there already. Name another location of this work order.');
  return refuseLack(books, from, minutes);
}

/** Hours of one kind for those of another, at one location (`PRO-1`: of equal value, with the service delivery manager's consent). */
export function refuseExchange(books: Books, { from, to, minutes }: Moving): HoursProblem | null {
  if (from.kind === to.kind) return problem('PRO-1', 'toKind', 'These hours are of that kind already. Name another kind.');
  return refuseLack(books, from, minutes) ?? refusePooled(to);
}

/** `HRS-8`: only PRS is pooled at the host. */
export const refusePooled = ({ kind, locationId }: Place): HoursProblem | null =>
  (locationId === null && kind !== 'prs' ? problem('HRS-8', 'locationId', 'Only hours of problem resolution are pooled at the host. Name a location.') : null);

/** `HRS-11`: a pool is never below zero. */
export function refuseLack(books: Books, from: Place, minutes: number): HoursProblem | null {
  const there = books.has(from);
  return there >= minutes ? null : problem('HRS-11', 'minutes', `This pool has ${inHours(there)} of ${kindInWords(from.kind)}, not ${inHours(minutes)}. Take ${inBoth(there)} at most.`);
}

/** Both legs at once; what the factor adds or takes has an account of its own (`HRS-8`). */
export function moveHours(books: Books, { from, to, minutes, factor = ONE }: Moving): void {
  const credited = times(minutes, factor);
  books.move(Math.min(minutes, credited), poolOf(from), poolOf(to));
  books.move(Math.max(0, minutes - credited), poolOf(from), the('rate_difference'));
  books.move(Math.max(0, credited - minutes), the('rate_difference'), poolOf(to));
}
