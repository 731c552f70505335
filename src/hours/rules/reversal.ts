import { arrearsOf, placeOf, poolOf, type Account, type Books, type Move } from './books.js';

/**
 * Undoes a posting by its opposite: nothing is edited (`HRS-11`). A pool that has spent meanwhile what it should give back owes the
 * rest; arrears that were settled meanwhile come back as hours.
 */
export function reverse(books: Books, moves: readonly Move[]): void {
  for (const { from, to, minutes } of [...moves].reverse()) {
    if (to.account === 'pool') giveUp(books, to, from, minutes);
    else giveTo(books, from, to, minutes);
  }
}

function giveUp(books: Books, pool: Account, to: Account, minutes: number): void {
  const there = Math.min(minutes, books.has(placeOf(pool)));
  giveTo(books, to, pool, there);
  giveTo(books, to, arrearsOf(placeOf(pool)), minutes - there);
}

function giveTo(books: Books, account: Account, from: Account, minutes: number): void {
  if (account.account !== 'arrears') return books.move(minutes, from, account);
  const owed = Math.min(minutes, books.owes(placeOf(account)));
  books.move(owed, from, account);
  books.move(minutes - owed, from, poolOf(placeOf(account)));
}
