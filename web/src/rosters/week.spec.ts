import { describe, expect, it } from '@jest/globals';
import { midnights } from './week';

const HOUR = 3_600_000;

describe('four weeks of a zone', () => {
  it.each([
    ['Europe/Berlin', '2026-03-25T12:00:00Z', '2026-03-22T23:00:00.000Z', 23],
    ['Europe/Berlin', '2026-10-24T12:00:00Z', '2026-10-18T22:00:00.000Z', 25],
    ['America/Chicago', '2026-11-02T03:00:00Z', '2026-10-26T05:00:00.000Z', 25],
    ['Australia/Lord_Howe', '2026-10-03T12:00:00Z', '2026-09-27T13:30:00.000Z', 23.5],
  ])('%s, %s', (zone, now, monday, oddDay) => {
    const all = midnights(Date.parse(now), zone, 4);
    expect(all).toHaveLength(29);
    expect(new Date(all[0]!).toISOString()).toBe(monday);
    const lengths = all.slice(1).map((each, index) => (each - all[index]!) / HOUR);
    expect(lengths.filter((each) => each !== 24)).toEqual([oddDay]);
  });
});
