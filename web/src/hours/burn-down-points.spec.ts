import { describe, expect, it } from '@jest/globals';
import type { Movement, PoolStatement } from './api';
import { pointsOf } from './burn-down-points';

const at = (day: string) => Date.parse(`2026-${day}T00:00:00Z`);
const iso = (day: string) => new Date(at(day)).toISOString();
const movement = (day: string, seq: number, balanceMinutes: number): Movement => ({
  seq, happenedAt: iso(day), after: { balanceMinutes, arrearsMinutes: 0 }, cause: 'labour', rule: 'HRS-1', case: null, by: '', reason: '', reference: null, minutes: 0, arrearsMinutes: 0,
});
const pool = (given: Partial<PoolStatement> = {}): PoolStatement => ({
  id: 'p', kind: 'prs', locationId: null, location: null, openingMinutes: 0, movements: [movement('02-01', 2, 600), movement('01-10', 1, 1_200)], closingMinutes: 600, arrearsMinutes: 0,
  expiring: { minutes: 600, at: iso('12-31') }, runsOutAt: iso('05-01'), usedPerWeekMinutes: 60, ...given,
});
const YEAR = { from: iso('01-01'), to: iso('12-31'), asOf: iso('03-01') };

describe('the hours of a pool over its term (HRS-11, SDM-2)', () => {
  it('go in steps until now, in the order in which they happened, then down to the day they run out', () => {
    expect(pointsOf(pool(), YEAR)).toEqual([
      { at: at('01-01'), balance: 0 }, { at: at('01-10'), balance: 1_200 }, { at: at('02-01'), balance: 600 }, { at: at('03-01'), balance: 600, forecast: 600 }, { at: at('05-01'), forecast: 0 },
    ]);
  });

  it('that last end with the term, at what the rate leaves of them', () => {
    const end = pointsOf(pool({ runsOutAt: null, usedPerWeekMinutes: 7 }), YEAR).at(-1)!;
    expect(end).toEqual({ at: at('12-31'), forecast: 600 - 305 });
  });

  it('that are gone, or of a period that is over, have no line to come', () => {
    expect(pointsOf(pool({ movements: [movement('02-01', 1, 0)], closingMinutes: 0 }), YEAR).at(-1)).toMatchObject({ at: at('03-01') });
    expect(pointsOf(pool(), { ...YEAR, to: iso('02-10') }).at(-1)).toMatchObject({ at: at('02-10') });
  });
});
