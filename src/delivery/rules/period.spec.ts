import { describe, expect, it } from '@jest/globals';
import { periodIn } from './period.js';

const NOW = Date.parse('2026-11-24T20:00:00Z');
const ZONE = 'Asia/Almaty';

describe('a period of whole days where the reader is', () => {
  it('both days are included, by their midnights there', () => {
    expect(periodIn({ from: '2026-11-01', to: '2026-11-02' }, 7, ZONE, NOW)).toEqual({
      from: Date.parse('2026-10-31T19:00:00Z'), until: Date.parse('2026-11-02T19:00:00Z'), firstDay: '2026-11-01', lastDay: '2026-11-02',
    });
  });

  it('ends today there, and lasts as long as is said', () => {
    expect(periodIn({}, 7, ZONE, NOW)).toMatchObject({ firstDay: '2026-11-19', lastDay: '2026-11-25' });
    expect(periodIn({ from: '2026-11-01' }, 7, ZONE, NOW)).toMatchObject({ firstDay: '2026-11-01', lastDay: '2026-11-25' });
  });

  it.each([
    [{ from: '2026-02-30' }, 'from'], [{ to: 'x' }, 'to'], [{ from: '2026-11-26' }, 'from'], [{ from: '2020-01-01', to: '2026-01-01' }, 'from'], [{ to: '0001-01-01' }, 'to'], [{ to: '9999-12-31' }, 'to'],
  ])('%j: says what is wrong with which field', (asked, field) => {
    expect(periodIn(asked, 7, ZONE, NOW)).toMatchObject({ field, message: expect.stringMatching(/\.$/) });
  });
});
