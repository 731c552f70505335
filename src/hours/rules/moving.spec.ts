import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, booksOf, moved } from '../../../test/support/books.js';
import { nearest, times } from './factor.js';
import { moveHours, refuseExchange, refuseTransfer } from './moving.js';

describe('hours that move between locations (HRS-8)', () => {
  it('both legs at once; the factor takes, adds, or leaves them as they are', () => {
    for (const [factor, said] of [
      [undefined, ['60 pool/prs/A > pool/prs/B']],
      [{ numerator: 3, denominator: 2 }, ['60 pool/prs/A > pool/prs/B', '30 rate_difference > pool/prs/B']],
      [{ numerator: 1, denominator: 3 }, ['20 pool/prs/A > pool/prs/B', '40 pool/prs/A > rate_difference']],
    ] as const) {
      const books = booksOf({ 'pool/prs/A': 100 });
      moveHours(books, { from: at('A'), to: at('B'), minutes: 60, factor });
      expect(moved(books)).toEqual(said);
    }
  });

  it('only PRS, from where they are, to where they are not', () => {
    const books = booksOf({ 'pool/prs/A': 100, 'pool/dse/A': 100 });
    expect(refuseTransfer(books, { from: at('A'), to: at('B'), minutes: 100 })).toBeNull();
    expect(refuseTransfer(books, { from: at('A', 'dse'), to: at('B', 'dse'), minutes: 60 })).toMatchObject({ rule: 'HRS-8', field: 'kind' });
    expect(refuseTransfer(books, { from: at('A'), to: at('A'), minutes: 60 })).toMatchObject({ rule: 'HRS-8', field: 'toLocationId' });
    expect(refuseTransfer(books, { from: at('A'), to: at('B'), minutes: 101 })).toMatchObject({ rule: 'HRS-11', message: expect.stringContaining('1 h 40 min of problem resolution, not 1 h 41 min') });
  });
});

it('hours are exchanged for another kind at their location; only PRS is pooled (PRO-1, HRS-8)', () => {
  const books = booksOf({ 'pool/prs': 100, 'pool/dse/A': 100 });
  expect(refuseExchange(books, { from: at('A', 'dse'), to: at('A'), minutes: 100 })).toBeNull();
  expect(refuseExchange(books, { from: at('A', 'dse'), to: at('A', 'dse'), minutes: 60 })).toMatchObject({ field: 'toKind' });
  expect(refuseExchange(books, { from: at(null), to: at(null, 'dse'), minutes: 60 })).toMatchObject({ rule: 'HRS-8' });
});

it('a factor is exact: to the nearest minute, half of one up', () => {
  expect([times(1, { numerator: 1, denominator: 2 }), times(100, { numerator: 1, denominator: 3 }), times(100, { numerator: 2, denominator: 3 })]).toEqual([1, 33, 67]);
  fc.assert(fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (minutes, numerator, denominator) => {
    const exact = BigInt(minutes) * BigInt(numerator);
    expect(BigInt(times(minutes, { numerator, denominator }))).toBe((2n * exact + BigInt(denominator)) / (2n * BigInt(denominator)));
    expect(Math.abs(nearest(minutes, 1, 60) - minutes)).toBeLessThanOrEqual(30);
  }));
});
