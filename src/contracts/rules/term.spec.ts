import { describe, expect, it } from '@jest/globals';
import { covers, overlap, refuseRenewal, whyNotInForce } from './term.js';

const term = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });
const year = term('2026-01-01', '2026-12-31');

describe('terms are whole days, both ends included', () => {
  it.each([
    ['the year after', term('2027-01-01', '2027-12-31'), false],
    ['the year before', term('2025-01-01', '2025-12-31'), false],
    ['from the last day on', term('2026-12-31', '2027-12-30'), true],
    ['up to the first day', term('2025-01-02', '2026-01-01'), true],
    ['within', term('2026-03-01', '2026-03-01'), true],
    ['around', term('2020-01-01', '2030-12-31'), true],
    ['itself', year, true],
  ])('%s', (_, other, overlaps) => {
    expect(overlap(year, other)).toBe(overlaps);
    expect(overlap(other, year)).toBe(overlaps);
  });

  it.each([['2025-12-31', false], ['2026-01-01', true], ['2026-12-31', true], ['2027-01-01', false]])('%s is covered: %s', (date, covered) => {
    expect(covers(year, date)).toBe(covered);
  });
});

describe('a work order is in force', () => {
  it.each([
    ['active', '2026-01-01', null],
    ['active', '2026-12-31', null],
    ['active', '2025-12-31', 'starts on 2026-01-01'],
    ['active', '2027-01-01', 'ended on 2026-12-31'],
    ['draft', '2026-06-01', 'activated'],
    ['ended', '2026-06-01', 'was ended'],
  ] as const)('%s on %s: %s', (state, today, why) => {
    const said = whyNotInForce(state, year, today);
    if (why === null) expect(said).toBeNull();
    else expect(said).toContain(why);
  });
});

describe('renewal (AGR-1)', () => {
  it.each([
    ['commercial', '2022-07-01', '2022-06-30', true],
    ['commercial', '2022-07-01', '2022-07-01', false],
    ['public', '2024-07-01', '2024-06-30', true],
    ['public', '2024-07-01', '2024-07-01', false],
    ['public', null, '2030-01-01', true],
  ] as const)('%s, not from %s on, asked on %s: %s', (sector, notFrom, today, may) => {
    const why = refuseRenewal(sector, notFrom, today);
    if (may) expect(why).toBeNull();
    else expect(why).toContain(notFrom);
  });
});
