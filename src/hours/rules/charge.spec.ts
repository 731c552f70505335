import { describe, expect, it } from '@jest/globals';
import { at, booksOf, moved } from '../../../test/support/books.js';
import { charge, charged, roundedUp } from './charge.js';
import { stillDrawn } from './drawing.js';

describe('the charge of a case (HRS-1)', () => {
  it.each([[0, 60, 0], [1, 60, 60], [60, 60, 60], [61, 60, 120], [61, 30, 90], [7, 1, 7]])('%i minutes by %i are %i', (minutes, increment, due) => {
    expect(roundedUp(minutes, increment)).toBe(due);
  });

  it('always equals the rounding, whatever the labour was before', () => {
    const books = booksOf({ 'pool/prs/A': 100 });
    for (const minutes of [10, 59, 60, 61, 200, 130, 0, 45]) {
      charge(books, at('A'), { minutes, increment: 60, drawn: stillDrawn(books.moves), returning: 'kept', late: false });
      expect([minutes, charged(stillDrawn(books.moves))]).toEqual([minutes, roundedUp(minutes, 60)]);
    }
  });

  it('moves nothing where nothing is due', () => {
    const books = booksOf({ 'pool/prs/A': 100 });
    charge(books, at('A'), { minutes: 0, increment: 60, drawn: [], returning: 'kept', late: false });
    expect(moved(books)).toEqual([]);
  });
});
