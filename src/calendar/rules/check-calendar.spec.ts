import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkCalendar, compileCalendar } from './index.js';
import type { CalendarSpec } from './index.js';

const sound: CalendarSpec = {
  timeZone: 'Asia/Almaty',
  weekly: { 1: [['09:00', '17:30']], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
  holidays: [{ date: '2024-12-16', name: 'Independence Day' }, { date: '2024-12-31', hours: [['09:00', '13:00']] }],
};
const withMonday = (monday: unknown) => ({ ...sound, weekly: { ...sound.weekly, 1: monday } });
const withHoliday = (holiday: unknown) => ({ ...sound, holidays: [holiday] });
const fields = (spec: unknown) => checkCalendar(spec).map(({ field }) => field);

describe('CLK-2: a calendar says every field that is wrong', () => {
  it('and nothing when it is sound', () => {
    expect(checkCalendar(sound)).toEqual([]);
    expect(checkCalendar({ ...sound, holidays: [], id: 7, version: 3 })).toEqual([]);
  });

  it.each(['asia/almaty', 'UTC', 'Etc/GMT+5', 'US/Eastern', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv'])(
    'takes the zone %s',
    (timeZone) => {
      expect(checkCalendar({ ...sound, timeZone })).toEqual([]);
      expect(compileCalendar({ ...sound, timeZone }).timeZone).toBe(timeZone);
    },
  );

  it.each(['+05:00', '-0330', 'UTC+5', 'GMT-3'])('refuses the fixed offset %s, which knows no clock changes', (timeZone) => {
    expect(checkCalendar({ ...sound, timeZone })).toEqual([
      { field: 'timeZone', message: expect.stringContaining('a fixed offset does not know clock changes') },
    ]);
  });

  it.each(['', 'Mars/Olympus', 'Almaty', 'Asia/Almaty ', '__proto__', 5, null, undefined, {}])('refuses the zone %j', (timeZone) => {
    expect(fields({ ...sound, timeZone })).toEqual(['timeZone']);
  });

  it.each([
    ['a one-digit hour', [['9:00', '17:00']]],
    ['hour 25', [['09:00', '25:00']]],
    ['minute 60', [['09:60', '17:00']]],
    ['24:00 as a start', [['24:00', '24:00']]],
    ['24:30', [['09:00', '24:30']]],
    ['seconds', [['09:00:00', '17:00']]],
    ['a number', [[9, 17]]],
    ['nothing', [[null, undefined]]],
    ['backwards', [['17:00', '09:00']]],
    ['over midnight', [['22:00', '00:00']]],
    ['empty', [['09:00', '09:00']]],
    ['overlapping', [['13:00', '17:00'], ['09:00', '13:01']]],
    ['twice the same', [['09:00', '17:00'], ['09:00', '17:00']]],
    ['one inside another', [['09:00', '17:00'], ['10:00', '11:00']]],
    ['three labels', [['09:00', '12:00', '13:00']]],
    ['no pair', ['09:00']],
    ['no list', '09:00-17:00'],
    ['null', null],
    ['an object', { 0: ['09:00', '17:00'], length: 1 }],
    ['more than 24', Array.from({ length: 25 }, (_, i) => [`10:${i + 10}`, `10:${i + 11}`])],
  ])('refuses windows: %s', (_, windows) => {
    expect(fields(withMonday(windows))).toEqual(['weekly.1']);
    expect(fields(withHoliday({ date: '2024-12-31', hours: windows }))).toEqual(windows === null ? [] : ['holidays[0].hours']);
  });

  it('takes windows that touch, in any order, up to 24:00', () => {
    expect(checkCalendar(withMonday([['12:00', '24:00'], ['00:00', '12:00']]))).toEqual([]);
  });

  it('names each weekday that is missing or unknown', () => {
    const { 7: _, ...weekly } = sound.weekly;
    expect(fields({ ...sound, weekly: { ...weekly, 0: [], monday: [] } })).toEqual(['weekly.7', 'weekly.0', 'weekly.monday']);
    expect(fields({ ...sound, weekly: JSON.parse('{"__proto__":{"1":[]},"1":[["09:00","10:00"]]}') as unknown })).toEqual(
      ['2', '3', '4', '5', '6', '7', '__proto__'].map((day) => `weekly.${day}`),
    );
    for (const none of [null, undefined, [], 'weekly', 7]) expect(fields({ ...sound, weekly: none })).toEqual(['weekly']);
  });

  it('refuses a calendar whose weeks never open, even where one date would', () => {
    expect(checkCalendar(withMonday([]))).toEqual([
      { field: 'weekly', message: expect.stringContaining('never opens') },
    ]);
  });

  it.each([
    ['a date that does not exist', { date: '2023-02-29' }, 'holidays[0].date'],
    ['month 13', { date: '2024-13-01' }, 'holidays[0].date'],
    ['another spelling', { date: '1.3.2024' }, 'holidays[0].date'],
    ['an instant', { date: '2024-03-01T00:00:00Z' }, 'holidays[0].date'],
    ['no date', { name: 'Feast' }, 'holidays[0].date'],
    ['a name that is no text', { date: '2024-03-01', name: 5 }, 'holidays[0].name'],
    ['no object', '2024-03-01', 'holidays[0]'],
    ['null', null, 'holidays[0]'],
  ])('refuses a holiday: %s', (_, holiday, field) => {
    expect(fields(withHoliday(holiday))).toEqual([field]);
  });

  it('refuses a date listed twice, and what is no list', () => {
    expect(fields({ ...sound, holidays: [{ date: '2024-02-29' }, { date: '2024-03-01' }, { date: '2024-02-29' }] })).toEqual([
      'holidays[2].date',
    ]);
    for (const none of [null, undefined, {}, 'none']) expect(fields({ ...sound, holidays: none })).toEqual(['holidays']);
  });

  it('takes anything at all without throwing, and what it finds sound compiles', () => {
    const calendarish = fc.record(
      {
        timeZone: fc.anything(),
        weekly: fc.dictionary(fc.constantFrom('1', '2', '8', '__proto__'), fc.anything()),
        holidays: fc.array(fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), calendarish), (spec) => {
        if (checkCalendar(spec).length === 0) compileCalendar(spec as CalendarSpec);
      }),
      { numRuns: 500 },
    );
  });
});
