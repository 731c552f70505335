import { expect, it } from '@jest/globals';
import { at, booksOf, moved } from '../../../test/support/books.js';
import { receive } from './receiving.js';

it('bought hours settle arrears first (HRS-5)', () => {
  const books = booksOf({ 'arrears/prs/A': -90, 'arrears/prs/B': -60 });
  receive(books, at('A'), 60);
  receive(books, at('A'), 60);
  expect(moved(books)).toEqual(['60 bought > arrears/prs/A', '30 bought > arrears/prs/A', '30 bought > pool/prs/A']);
});

it('pooled ones those of every location, but of their kind only (HRS-5, HRS-8)', () => {
  const books = booksOf({ 'arrears/prs/A': -90, 'arrears/prs/B': -60, 'arrears/third_tier/A': -60 });
  receive(books, at(null), 200);
  expect(moved(books)).toEqual(['90 bought > arrears/prs/A', '60 bought > arrears/prs/B', '50 bought > pool/prs']);
});
