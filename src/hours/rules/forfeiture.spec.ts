import { expect, it } from '@jest/globals';
import { at, booksOf, moved } from '../../../test/support/books.js';
import { endOfTerm, forfeit } from './forfeiture.js';

it.each([
  ['2026-12-31', 'Asia/Almaty', '2026-12-31T19:00:00.000Z'],
  ['2026-12-31', 'America/Chicago', '2027-01-01T06:00:00.000Z'],
  ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
])('a term that ends on %s in %s is over at %s (HRS-7)', (endsOn, zone, instant) => {
  expect(new Date(endOfTerm(endsOn, zone)).toISOString()).toBe(instant);
});

it('what a pool still has is forfeited, arrears stay (HRS-7)', () => {
  const books = booksOf({ 'pool/prs/A': 90, 'arrears/prs/A': -30 });
  forfeit(books, at('A'));
  expect(moved(books)).toEqual(['90 pool/prs/A > forfeited/prs/A']);
});
