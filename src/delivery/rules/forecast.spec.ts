import { describe, expect, it } from '@jest/globals';
import { forecastOf, halfHoursFrom, type Duty } from './forecast.js';

const at = (label: string): number => Date.parse(`2026-11-24T${label}Z`);
const duty = (personId: string, from: string, until: string): Duty => ({ personId, from: at(from), until: at(until) });

describe('the next hours, half by half', () => {
  it('are those of the wall clock, the one we are in first', () => {
    expect(halfHoursFrom(at('10:12:07'), 2)).toEqual([{ from: at('10:00:00'), until: at('10:30:00') }, { from: at('10:30:00'), until: at('11:00:00') }]);
    expect(halfHoursFrom(at('10:30:00'), 1)).toEqual([{ from: at('10:30:00'), until: at('11:00:00') }]);
  });

  it('each deadline counts once, by its severity; at the end of a half hour it is still in it (CLK-3)', () => {
    const due = (label: string, severity: 'A' | 'B' = 'A') => ({ dueAt: at(label), severity });
    const seen = forecastOf([due('10:20:00'), due('10:30:00'), due('10:30:00.001', 'B'), due('11:00:00.001')], [], at('10:12:00'), 2);
    expect(seen.map(({ deadlines }) => deadlines)).toEqual([{ 1: 0, A: 2, B: 0, C: 0 }, { 1: 0, A: 0, B: 1, C: 0 }]);
  });

  it('what is missed is no deadline any more; what is due this moment is one (CLK-3)', () => {
    const seen = forecastOf([{ dueAt: at('10:05:00'), severity: 'C' }, { dueAt: at('10:12:00'), severity: 'C' }], [], at('10:12:00'), 1);
    expect(seen[0]!.deadlines.C).toBe(1);
  });
});

describe('against who is on duty', () => {
  const onDuty = (duties: Duty[], now = at('10:00:00')): number[] => forecastOf([], duties, now, 2).map((each) => each.onDuty);

  it('the fewest at any time of the half hour: a gap of a minute is a gap', () => {
    expect(onDuty([duty('a', '09:00:00', '10:40:00'), duty('b', '10:41:00', '12:00:00')])).toEqual([1, 0]);
    expect(onDuty([duty('a', '09:00:00', '10:40:00'), duty('b', '10:40:00', '12:00:00')])).toEqual([1, 1]);
  });

  it('somebody on two rosters is one person', () => {
    expect(onDuty([duty('a', '09:00:00', '12:00:00'), duty('a', '10:00:00', '12:00:00'), duty('b', '10:30:00', '12:00:00')])).toEqual([1, 2]);
  });

  it('what of a half hour has passed does not count, and nobody at all is none', () => {
    expect(onDuty([duty('a', '10:10:00', '12:00:00')], at('10:15:00'))).toEqual([1, 1]);
    expect(onDuty([])).toEqual([0, 0]);
  });
});
