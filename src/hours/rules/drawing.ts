import { arrearsOf, forfeitedOf, placeOf, poolOf, the, type Account, type Books, type Move, type Place } from './books.js';

/** Which pools may pay for work of a kind at a location, in the order they are tried (`HRS-4`; `HRS-6`: never PRS for the third tier). */
export function payers({ kind, locationId }: Place): Place[] {
  if (kind !== 'prs') return [{ kind, locationId }];
  const own: Place[] = locationId === null ? [] : [{ kind, locationId }];
  return [...own, { kind, locationId: null }, { kind: 'third_tier', locationId }];
}

/** `HRS-4`: nothing is left in any pool that may pay. */
export const isDry = (books: Books, work: Place): boolean => payers(work).every((pool) => books.has(pool) === 0);

/**
 * Takes the hours of some work from the pools that may pay, in order; what they lack is owed (`HRS-4`).
 * @param late the work was done within the term and is posted after it: what its pools had at the end pays
 */
export function draw(books: Books, work: Place, minutes: number, late = false): void {
  let rest = minutes;
  for (const pool of payers(work)) {
    if (late) books.move(Math.min(rest, books.lost(pool)), forfeitedOf(pool), poolOf(pool));
    const there = Math.min(rest, books.has(pool));
    books.move(there, poolOf(pool), the('worked'));
    rest -= there;
  }
  books.move(rest, arrearsOf(work), the('worked'));
}

/** What was drawn for some work and not given back, in the order of drawing. */
export interface Drawn {
  from: Account;
  minutes: number;
}

/** @param moves all that were ever made for this work, in their order */
export function stillDrawn(moves: readonly Move[]): Drawn[] {
  const drawn: Drawn[] = [];
  for (const { from, to, minutes } of moves) {
    if (to.account === 'worked') drawn.push({ from, minutes });
    if (from.account === 'worked') takeLast(drawn, minutes);
  }
  return drawn;
}

/** @returns what was taken off the end, the last first */
function takeLast(drawn: Drawn[], minutes: number): Drawn[] {
  const taken: Drawn[] = [];
  for (let rest = minutes; rest > 0;) {
    const last = drawn.pop();
    if (!last) throw new Error(`${rest} minutes more were given back than drawn.`);
    const part = Math.min(rest, last.minutes);
    taken.push({ from: last.from, minutes: part });
    if (part < last.minutes) drawn.push({ from: last.from, minutes: last.minutes - part });
    rest -= part;
  }
  return taken;
}

/** What becomes of hours that come back to a pool: it has them; or its term is over, and the renewal's has them, or they are forfeited at once. */
export type Returning = 'kept' | 'carried' | 'forfeited';

/** Gives back the last drawn first (`HRS-1`). Arrears that were settled meanwhile come back as hours. */
export function refund(books: Books, drawn: readonly Drawn[], minutes: number, returning: Returning): void {
  for (const { from, minutes: part } of takeLast([...drawn], minutes)) {
    const place = placeOf(from);
    const owed = from.account === 'arrears' ? Math.min(part, books.owes(place)) : 0;
    books.move(owed, the('worked'), arrearsOf(place));
    bringBack(books, place, part - owed, the('worked'), returning);
  }
}

export function bringBack(books: Books, place: Place, minutes: number, from: Account, returning: Returning): void {
  books.move(minutes, from, poolOf(place));
  if (returning === 'carried') books.move(minutes, poolOf(place), the('carried'));
  if (returning === 'forfeited') books.move(minutes, poolOf(place), forfeitedOf(place));
}
