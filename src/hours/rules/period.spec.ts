import { expect, it } from '@jest/globals';
import { periodOf } from './period.js';

const term = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
const period = (asked: { from?: string; to?: string }) => {
  const found = periodOf(asked, term, 'Asia/Almaty');
  return 'field' in found ? `${found.field}: ${found.message}` : [found.from, found.until].map((instant) => new Date(instant).toISOString()).join(' ');
};

it.each([
  [{}, '2025-12-31T19:00:00.000Z 2026-12-31T19:00:00.000Z'],
  [{ from: '2026-03-01', to: '2026-03-01' }, '2026-02-28T19:00:00.000Z 2026-03-01T19:00:00.000Z'],
  [{ from: '2026-03-01T00:00:00Z', to: '2026-03-01T06:00:00+05:00' }, '2026-03-01T00:00:00.000Z 2026-03-01T01:00:00.000Z'],
  [{ from: '2026-02-30' }, 'from: There is no 2026-02-30. Give a date like 2026-11-24.'],
  [{ from: '2026-03-02', to: '2026-03-01' }, 'to: A statement from 2026-03-02 to 2026-03-01 has no time in it. Exchange the two.'],
  [{ from: '2027-01-01' }, 'from: A statement from 2027-01-01 to 2026-12-31 has no time in it. Exchange the two.'],
])('%j is %s', (asked, said) => expect(period(asked)).toBe(said));
