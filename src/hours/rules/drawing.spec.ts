import { describe, expect, it } from '@jest/globals';
import { at, booksOf, moved } from '../../../test/support/books.js';
import { the } from './books.js';
import { draw, isDry, payers, refund, stillDrawn } from './drawing.js';

describe('the order of drawing (HRS-4, HRS-6)', () => {
  it('PRS work: the location’s pool, the host’s pooled PRS, the third tier, then arrears', () => {
    const books = booksOf({ 'pool/prs/A': 60, 'pool/prs': 60, 'pool/third_tier/A': 60, 'pool/prs/B': 600 });
    draw(books, at('A'), 200);
    expect(moved(books)).toEqual(['60 pool/prs/A > worked', '60 pool/prs > worked', '60 pool/third_tier/A > worked', '20 arrears/prs/A > worked']);
  });

  it('PRS never pays for third-tier work, nor for anything else', () => {
    for (const kind of ['third_tier', 'advisory', 'dse', 'development_assistance', 'support_assistance'] as const) {
      const books = booksOf({ 'pool/prs/A': 600, 'pool/prs': 600 });
      draw(books, at('A', kind), 60);
      expect(moved(books)).toEqual([`60 arrears/${kind}/A > worked`]);
    }
  });

  it('is dry when none of them has anything, whatever others have or is reserved', () => {
    expect(payers(at('A')).length).toBe(3);
    expect(isDry(booksOf({ 'pool/prs/B': 600, 'pool/advisory/A': 60, 'arrears/prs/A': -60 }), at('A'))).toBe(true);
    for (const name of ['pool/prs/A', 'pool/prs', 'pool/third_tier/A']) expect(isDry(booksOf({ [name]: 1 }), at('A'))).toBe(false);
    expect(isDry(booksOf({ 'pool/prs/A': 1 }), at('A', 'third_tier'))).toBe(true);
  });

  it('work done within the term and posted after it is paid by what was forfeited', () => {
    const books = booksOf({ 'pool/prs/A': 0, 'forfeited/prs/A': 90 });
    draw(books, at('A'), 120, true);
    expect(moved(books)).toEqual(['90 forfeited/prs/A > pool/prs/A', '90 pool/prs/A > worked', '30 arrears/prs/A > worked']);
    const after = booksOf({ 'forfeited/prs/A': 90 });
    draw(after, at('A'), 120);
    expect(moved(after)).toEqual(['120 arrears/prs/A > worked']);
  });
});

describe('a refund (HRS-1)', () => {
  const drawnBefore = () => {
    const books = booksOf({ 'pool/prs/A': 60, 'pool/prs': 60, 'arrears/prs/A': 0 });
    draw(books, at('A'), 150);
    return { books, drawn: stillDrawn(books.moves), from: books.moves.length };
  };
  const refunded = (minutes: number, returning: 'kept' | 'carried' | 'forfeited') => {
    const { books, drawn, from } = drawnBefore();
    refund(books, drawn, minutes, returning);
    return moved(books).slice(from);
  };

  it('goes back in reverse order of drawing, in parts where need be', () => {
    expect(refunded(50, 'kept')).toEqual(['30 worked > arrears/prs/A', '20 worked > pool/prs']);
    expect(refunded(150, 'kept')).toEqual(['30 worked > arrears/prs/A', '60 worked > pool/prs', '60 worked > pool/prs/A']);
  });

  it('into an expired pool is posted and forfeited together, or goes on to the renewal; arrears are arrears', () => {
    expect(refunded(40, 'forfeited')).toEqual(['30 worked > arrears/prs/A', '10 worked > pool/prs', '10 pool/prs > forfeited/prs']);
    expect(refunded(40, 'carried')).toEqual(['30 worked > arrears/prs/A', '10 worked > pool/prs', '10 pool/prs > carried']);
  });

  it('of arrears that were settled meanwhile comes back as hours', () => {
    const books = booksOf({ 'arrears/prs/A': -10 });
    refund(books, [{ from: { account: 'arrears', kind: 'prs', locationId: 'A' }, minutes: 30 }], 30, 'kept');
    expect(moved(books)).toEqual(['10 worked > arrears/prs/A', '20 worked > pool/prs/A']);
  });

  it('knows what is still drawn after refunds and further draws', () => {
    const { books, drawn } = drawnBefore();
    refund(books, drawn, 70, 'forfeited');
    draw(books, at('A'), 30);
    expect(stillDrawn(books.moves).map(({ from, minutes }) => [from.account, from.locationId, minutes])).toEqual([['pool', 'A', 60], ['pool', null, 20], ['arrears', 'A', 30]]);
  });

  it('of more than was drawn is a fault', () => {
    expect(() => refund(booksOf({}), [], 1, 'kept')).toThrow('1 minutes more');
    expect(() => stillDrawn([{ from: the('worked'), to: the('carried'), minutes: 5 }])).toThrow('5 minutes more');
  });
});
