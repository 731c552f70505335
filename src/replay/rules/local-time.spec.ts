import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LocalTime, WEEKDAYS, weekdayOf } from './local-time.js';

const label = (text: string) => Date.parse(`${text}Z`);
const instantOf = (zone: string, text: string) => new Date(new LocalTime(zone).instantOf(label(text))).toISOString();

describe('local time', () => {
  it.each([
    ['an ordinary minute', 'Asia/Almaty', '2016-03-01T10:00', '2016-03-01T04:00:00.000Z'],
    ['an hour that comes twice: the earlier', 'America/New_York', '2016-11-06T01:30', '2016-11-06T05:30:00.000Z'],
    ['the hour Almaty had twice in 2024', 'Asia/Almaty', '2024-02-29T23:30', '2024-02-29T17:30:00.000Z'],
    ['an hour that was skipped: shifted by it', 'America/New_York', '2016-03-13T02:30', '2016-03-13T07:30:00.000Z'],
    ['half an hour skipped', 'Australia/Lord_Howe', '2016-10-02T02:10', '2016-10-01T15:40:00.000Z'],
    ['a day that did not exist', 'Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00.000Z'],
  ])('finds %s', (_, zone, local, instant) => {
    expect(instantOf(zone, local)).toBe(instant);
  });

  it('is what the wall clock showed: the earliest instant with that label, where there is one', () => {
    const zones = ['Asia/Almaty', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kolkata', 'UTC'];
    const minute = fc.integer({ min: Date.UTC(2010, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 });
    fc.assert(fc.property(fc.constantFrom(...zones), minute, (zone, at) => {
      const local = new LocalTime(zone);
      const shown = local.labelOf(at * 60_000);
      const found = local.instantOf(shown);
      expect(found).toBeLessThanOrEqual(at * 60_000);
      expect(local.labelOf(found)).toBe(shown);
    }));
  });

  it('knows the weekday', () => {
    expect(WEEKDAYS[weekdayOf(label('2016-02-29T23:59'))]).toBe('Monday');
    expect(WEEKDAYS[weekdayOf(label('2024-03-03T00:00'))]).toBe('Sunday');
  });
});
