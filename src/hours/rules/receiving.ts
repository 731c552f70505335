import { arrearsOf, poolOf, the, type Account, type Books, type Place } from './books.js';

/** Hours that are bought or converted settle arrears first; pooled ones those of every location (`HRS-5`, `HRS-8`). */
export function receive(books: Books, place: Place, minutes: number, from: Account = the('bought')): void {
  let rest = minutes;
  for (const owing of place.locationId === null ? books.owing(place.kind) : [place]) {
    const part = Math.min(rest, books.owes(owing));
    books.move(part, from, arrearsOf(owing));
    rest -= part;
  }
  books.move(rest, from, poolOf(place));
}
