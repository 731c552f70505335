import { poolOf, the, type Books, type Place } from './books.js';
import { inHours, problem, type HoursProblem } from './hours-problem.js';

/** Pools of PRS that pay for agreed travel at the customer's request (`HRS-10`). */
const payersOfTravel = (locationId: string): Place[] => [{ kind: 'prs', locationId }, { kind: 'prs', locationId: null }];

export function refuseTravel(books: Books, locationId: string, minutes: number): HoursProblem | null {
  const there = payersOfTravel(locationId).reduce((sum, pool) => sum + books.has(pool), 0);
  return there >= minutes ? null : problem('HRS-10', 'minutes', `There are ${inHours(there)} of problem resolution for this location, not ${inHours(minutes)}. Let the travel be invoiced, or buy hours first.`);
}

export function travel(books: Books, locationId: string, minutes: number): void {
  let rest = minutes;
  for (const pool of payersOfTravel(locationId)) {
    const there = Math.min(rest, books.has(pool));
    books.move(there, poolOf(pool), the('travelled'));
    rest -= there;
  }
}
