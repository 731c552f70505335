import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isDate, localDate, localTime, startOfDate } from './local-date.js';

const at = (instant: string) => Date.parse(instant);
const utc = (instant: number) => new Date(instant).toISOString();

describe('the date on the wall', () => {
  it.each([
    ['2026-11-24T10:00:00Z', 'UTC', '2026-11-24'],
    ['2026-11-24T10:00:00Z', 'Pacific/Kiritimati', '2026-11-25'],
    ['2026-11-24T10:00:00Z', 'Pacific/Pago_Pago', '2026-11-23'],
    ['2026-11-24T18:59:59.999Z', 'Asia/Almaty', '2026-11-24'],
    ['2026-11-24T19:00:00Z', 'Asia/Almaty', '2026-11-25'],
    ['2011-12-30T09:59:59.999Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2026-11-24T18:15:00Z', 'Asia/Kathmandu', '2026-11-25'],
  ])('at %s in %s it is %s', (instant, zone, date) => expect(localDate(at(instant), zone)).toBe(date));

  it('there is none in a zone that does not exist', () => {
    for (const zone of ['Mars/Olympus', '', '+05:00']) expect(() => localDate(0, zone)).toThrow(`No zone '${zone}'`);
  });
});

describe('the first instant of a date', () => {
  it.each([
    ['a plain day', '2026-11-24', 'Asia/Almaty', '2026-11-23T19:00:00.000Z'],
    ['midnight skipped (São Paulo, to 01:00)', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['midnight twice (São Paulo, the day before lasts 25 h)', '2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z'],
    ['midnight twice (Havana: 00:00 to 01:00 comes again, the first counts)', '2024-11-03', 'America/Havana', '2024-11-03T04:00:00.000Z'],
    ['midnight skipped (Beirut)', '2024-03-31', 'Asia/Beirut', '2024-03-30T22:00:00.000Z'],
    ['the day before a skipped one', '2011-12-29', 'Pacific/Apia', '2011-12-29T10:00:00.000Z'],
    ['the day after it', '2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['half an hour’s change (Lord Howe)', '2024-10-06', 'Australia/Lord_Howe', '2024-10-05T13:30:00.000Z'],
    ['the clock goes back at midnight (Almaty: 23:00 comes twice)', '2024-03-01', 'Asia/Almaty', '2024-02-29T19:00:00.000Z'],
  ])('%s', (_, date, zone, instant) => expect(utc(startOfDate(date, zone))).toBe(instant));

  it('a date that never was has none', () => {
    expect(() => startOfDate('2011-12-30', 'Pacific/Apia')).toThrow('skipped');
    expect(() => startOfDate('2026-02-30', 'UTC')).toThrow('No date');
    expect(() => startOfDate('2026-02-01', 'Mars/Olympus')).toThrow('No date');
  });

  it('is on that date, and the millisecond before is not, anywhere at any time', () => {
    fc.assert(fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')), fc.integer({ min: Date.UTC(1972, 6, 1), max: Date.UTC(2100, 0, 1) }),
      (zone, instant) => {
        const date = localDate(instant, zone);
        const start = startOfDate(date, zone);
        expect(start).toBeLessThanOrEqual(instant);
        expect(localDate(start, zone)).toBe(date);
        expect(localDate(start - 1, zone) < date).toBe(true);
      }), { numRuns: 150 });
  });
});

describe('dates of the calendar', () => {
  it.each([
    ['2024-02-29', true], ['0001-01-01', true], ['9999-12-31', true], ['2023-02-29', false], ['1900-02-29', false], ['0000-01-01', false],
    ['2026-13-01', false], ['2026-00-10', false], ['2026-1-1', false], ['2026-01-01T00:00', false], ['', false], ['+002026-01-01', false],
  ])('%p: %s', (text, real) => expect(isDate(text)).toBe(real));

  it('go on over months, leap years and years, both ways', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2026-11-24', 0)).toBe('2026-11-24');
  });
});

describe('the clock on the wall', () => {
  it.each([
    ['2026-11-24T10:20:30Z', 'Asia/Almaty', '2026-11-24T15:20:30+05:00'],
    ['2026-11-24T10:20:30Z', 'America/St_Johns', '2026-11-24T06:50:30-03:30'],
    ['2026-11-24T10:20:30Z', 'UTC', '2026-11-24T10:20:30+00:00'],
    ['2024-11-03T05:30:00Z', 'America/New_York', '2024-11-03T01:30:00-04:00'],
    ['2024-11-03T06:30:00Z', 'America/New_York', '2024-11-03T01:30:00-05:00'],
  ])('%s in %s', (instant, zone, label) => {
    expect(localTime(at(instant), zone)).toBe(label);
    expect(Date.parse(label)).toBe(at(instant));
  });
});
