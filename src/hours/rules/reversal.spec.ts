import { expect, it } from '@jest/globals';
import { at, booksOf, moved } from '../../../test/support/books.js';
import { turnedPositive } from './books.js';
import { draw } from './drawing.js';
import { moveHours } from './moving.js';
import { receive } from './receiving.js';
import { reverse } from './reversal.js';

it('a posting is undone by its opposite, the last move first (HRS-11)', () => {
  const books = booksOf({ 'pool/prs/A': 100 });
  moveHours(books, { from: at('A'), to: at('B'), minutes: 60, factor: { numerator: 3, denominator: 2 } });
  reverse(books, [...books.moves]);
  expect(moved(books).slice(2)).toEqual(['30 pool/prs/B > rate_difference', '60 pool/prs/B > pool/prs/A']);
});

it('hours that were spent meanwhile are owed', () => {
  const books = booksOf({});
  receive(books, at('A'), 60);
  const bought = [...books.moves];
  draw(books, at('A'), 40);
  reverse(books, bought);
  expect(moved(books).slice(2)).toEqual(['20 pool/prs/A > bought', '40 arrears/prs/A > bought']);
  expect([books.has(at('A')), books.owes(at('A'))]).toEqual([0, 40]);
});

it('arrears that were written off and settled since come back as hours', () => {
  const books = booksOf({ 'arrears/prs/A': -60 });
  reverse(books, [{ from: { account: 'arrears', kind: 'prs', locationId: 'A' }, to: { account: 'worked', kind: null, locationId: null }, minutes: 90 }]);
  expect(moved(books)).toEqual(['60 worked > arrears/prs/A', '30 worked > pool/prs/A']);
});

it('a pool turns positive when it was empty and is not any more (HRS-4)', () => {
  const tell = (before: Record<string, number>, minutes: number, after = 0) => {
    const books = booksOf(before);
    const balances = Object.entries(before).map(([name, held]) => ({ account: name.split('/')[0] as 'pool', kind: 'prs' as const, locationId: 'A', minutes: held }));
    receive(books, at('A'), minutes);
    draw(books, at('A'), after);
    return turnedPositive(balances, books);
  };
  expect([tell({ 'pool/prs/A': 0 }, 60), tell({}, 60), tell({ 'pool/prs/A': 1 }, 60), tell({ 'arrears/prs/A': -60 }, 60), tell({}, 60, 60)]).toEqual([true, true, false, false, false]);
});
