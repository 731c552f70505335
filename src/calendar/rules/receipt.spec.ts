import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { questionsAnywhere, questionsNearClockChanges } from '../../../test/support/calendar-arbitraries.js';
import { ALWAYS_OPEN, compileCalendar, roundTheClockIn } from './index.js';
import type { Holiday, ReceiptLine, Window } from './index.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const office: Window[] = [['09:00', '17:30']];

/** A receipt as one text a line: date, from–to, amount, offset, note. */
function receipt(timeZone: string, windows: Window[], start: string, minutes: number, holidays: Holiday[] = []): string[] {
  const weekly = { 1: windows, 2: windows, 3: windows, 4: windows, 5: windows, 6: [], 7: [] };
  const lines = compileCalendar({ timeZone, weekly, holidays }).receipt(Date.parse(start), minutes * MINUTE);
  return lines.map(text);
}

function text({ date, from, to, minutes, ms, offset, note }: ReceiptLine): string {
  const amount = minutes === undefined ? `${ms} ms` : `${minutes} m`;
  return `${date} ${from === null ? '' : `${from}–${to} `}${amount} ${offset} ${note}`;
}

describe('CLK-4: a receipt says which windows were counted and which days were skipped', () => {
  it('over a weekend and a public holiday', () => {
    const holidays = [{ date: '2024-12-16', name: 'Independence Day' }];
    expect(receipt('Asia/Almaty', office, '2024-12-13T16:40+05:00', 120, holidays)).toEqual([
      '2024-12-13 16:40–17:30 50 m +05:00 working hours',
      '2024-12-14 0 m +05:00 weekend',
      '2024-12-15 0 m +05:00 weekend',
      '2024-12-16 0 m +05:00 public holiday: Independence Day',
      '2024-12-17 09:00–10:10 70 m +05:00 working hours',
    ]);
  });

  it('with seconds and milliseconds only where a line is no whole minute', () => {
    expect(receipt('Asia/Almaty', office, '2024-12-13T16:40:30.250+05:00', 50)).toEqual([
      '2024-12-13 16:40:30.250–17:30 2969750 ms +05:00 working hours',
      '2024-12-14 0 m +05:00 weekend',
      '2024-12-15 0 m +05:00 weekend',
      '2024-12-16 09:00–09:00:30.250 30250 ms +05:00 working hours',
    ]);
    expect(receipt('Asia/Almaty', office, '2024-12-13T10:00:30+05:00', 1)).toEqual([
      '2024-12-13 10:00:30–10:01:30 1 m +05:00 working hours',
    ]);
  });

  it.each([
    ['2024-12-12T08:15+05:00', 'starts before opening, counting from 09:00'],
    ['2024-12-12T13:00+05:00', 'starts in a break, counting from 14:00'],
    ['2024-12-12T18:00+05:00', 'starts after hours'],
    ['2024-12-14T10:00+05:00', 'weekend'],
    ['2024-12-13T14:00+05:00', 'starts after hours; special hours: Early close'],
    ['2024-12-16T14:00+05:00', 'public holiday'],
    ['2024-12-15T14:00+05:00', 'weekend; public holiday: Sunday feast'],
  ])('says why %s counts nothing at first: %s', (start, note) => {
    const split: Window[] = [['09:00', '13:00'], ['14:00', '18:00']];
    const holidays: Holiday[] = [
      { date: '2024-12-13', name: 'Early close', hours: [['09:00', '13:00']] },
      { date: '2024-12-15', name: 'Sunday feast' },
      { date: '2024-12-16' },
    ];
    expect(receipt('Asia/Almaty', split, start, 5, holidays)[0]).toBe(`${start.slice(0, 10)} 0 m +05:00 ${note}`);
  });

  it('names a half day’s hours, also on a weekend', () => {
    const holidays: Holiday[] = [{ date: '2024-12-14', name: 'Stocktaking', hours: [['10:00', '12:00']] }];
    expect(receipt('Asia/Almaty', office, '2024-12-13T17:00+05:00', 60, holidays)).toEqual([
      '2024-12-13 17:00–17:30 30 m +05:00 working hours',
      '2024-12-14 10:00–10:30 30 m +05:00 special hours: Stocktaking',
    ]);
  });

  it('has a line a date where windows merge over midnight, and ends at 24:00', () => {
    expect(receipt('Asia/Tokyo', [['00:00', '24:00']], '2024-06-03T23:00+09:00', 25 * 60)).toEqual([
      '2024-06-03 23:00–24:00 60 m +09:00 working hours',
      '2024-06-04 00:00–24:00 1440 m +09:00 working hours',
    ]);
  });

  it('has one line for windows that touch', () => {
    expect(receipt('Asia/Tokyo', [['12:00', '18:00'], ['09:00', '12:00']], '2024-06-03T10:00+09:00', 180)).toEqual([
      '2024-06-03 10:00–13:00 180 m +09:00 working hours',
    ]);
  });

  it('has one line for a target of 0', () => {
    expect(receipt('Asia/Almaty', office, '2024-12-15T03:00+05:00', 0)).toEqual([
      '2024-12-15 0 m +05:00 nothing to count: due at the start',
    ]);
    expect(ALWAYS_OPEN.receipt(0, 0).map(text)).toEqual(['1970-01-01 0 m +00:00 nothing to count: due at the start']);
  });

  it('24x7 has a line for each UTC date', () => {
    expect(ALWAYS_OPEN.receipt(Date.parse('2024-06-03T23:30:00.500Z'), 60 * MINUTE).map(text)).toEqual([
      '2024-06-03 23:30:00.500–24:00 1799500 ms +00:00 24x7',
      '2024-06-04 00:00–00:30:00.500 1800500 ms +00:00 24x7',
    ]);
  });
});

describe('24x7 in the zone of a place (CLK-4)', () => {
  const lines = (timeZone: string, start: string, minutes: number) => roundTheClockIn(timeZone)(Date.parse(start), minutes * MINUTE).map(text);

  it('has a line for each local date, with its offset', () => {
    expect(lines('Asia/Almaty', '2024-12-15T23:30+05:00', 60)).toEqual(['2024-12-15 23:30–24:00 30 m +05:00 24x7', '2024-12-16 00:00–00:30 30 m +05:00 24x7']);
    expect(lines('Asia/Almaty', '2024-12-15T03:00+05:00', 0)).toEqual(['2024-12-15 0 m +05:00 nothing to count: due at the start']);
  });

  it('says that the clocks changed', () => {
    expect(lines('Europe/Berlin', '2024-03-31T01:30+01:00', 60)).toEqual([
      '2024-03-31 01:30–02:00 30 m +01:00 24x7',
      '2024-03-31 03:00–03:30 30 m +02:00 24x7; clocks went forward 1 h: 02:00–03:00 does not exist',
    ]);
  });

  it('adds up to the same target, anywhere, at any time', () => {
    fc.assert(fc.property(fc.constantFrom('Asia/Almaty', 'Europe/London', 'America/Chicago', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu'),
      fc.integer({ min: Date.parse('2010-01-01'), max: Date.parse('2030-01-01') }), fc.nat(4_000), (timeZone, start, minutes) => {
        const sum = roundTheClockIn(timeZone)(start, minutes * MINUTE).reduce((total, line) => total + (line.ms ?? line.minutes! * MINUTE), 0);
        expect(sum).toBe(minutes * MINUTE);
      }));
  });
});

describe('CLK-4: a clock change cuts the line and is said', () => {
  const nights: Window[] = [['00:00', '06:00']];
  const sundays = (timeZone: string, windows: Window[], start: string, minutes: number) =>
    compileCalendar({ timeZone, weekly: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: windows }, holidays: [] })
      .receipt(Date.parse(start), minutes * MINUTE)
      .map(text);

  it('back', () => {
    expect(sundays('America/New_York', nights, '2024-11-03T00:30-04:00', 200)).toEqual([
      '2024-11-03 00:30–02:00 90 m -04:00 working hours',
      '2024-11-03 01:00–02:50 110 m -05:00 working hours; clocks went back 1 h: 01:00–02:00 comes twice',
    ]);
  });

  it('forward', () => {
    expect(sundays('America/New_York', nights, '2024-03-10T00:30-05:00', 200)).toEqual([
      '2024-03-10 00:30–02:00 90 m -05:00 working hours',
      '2024-03-10 03:00–04:50 110 m -04:00 working hours; clocks went forward 1 h: 02:00–03:00 does not exist',
    ]);
  });

  it('a window that the clock jumped over', () => {
    expect(sundays('America/New_York', [['02:00', '03:00'], ['04:00', '05:00']], '2024-03-10T00:30-05:00', 30)).toEqual([
      '2024-03-10 0 m -05:00 starts before opening, counting from 02:00',
      '2024-03-10 0 m -04:00 working hours from 02:00 skipped; clocks went forward 1 h: 02:00–03:00 does not exist',
      '2024-03-10 04:00–04:30 30 m -04:00 working hours',
    ]);
  });

  it('by half an hour', () => {
    expect(sundays('Australia/Lord_Howe', [['01:00', '03:00']], '2024-04-07T01:00+11:00', 120)).toEqual([
      '2024-04-07 01:00–02:00 60 m +11:00 working hours',
      '2024-04-07 01:30–02:30 60 m +10:30 working hours; clocks went back 30 min: 01:30–02:00 comes twice',
    ]);
  });

  it('at midnight: Almaty’s new offset of 1 March 2024', () => {
    expect(receipt('Asia/Almaty', [['00:00', '24:00']], '2024-02-29T22:00+06:00', 190)).toEqual([
      '2024-02-29 22:00–24:00 120 m +06:00 working hours',
      '2024-02-29 23:00–24:00 60 m +05:00 working hours; clocks went back 1 h: 23:00–24:00 comes twice',
      '2024-03-01 00:00–00:10 10 m +05:00 working hours',
    ]);
  });

  it('a minute past midnight: St John’s until 2011', () => {
    expect(sundays('America/St_Johns', nights, '2010-11-06T12:00-02:30', 3)).toEqual([
      '2010-11-06 0 m -02:30 weekend',
      '2010-11-07 00:00–00:01 1 m -02:30 working hours',
      '2010-11-07 00:00–00:02 2 m -03:30 working hours; clocks went back 1 h: 23:01–00:01 comes twice',
    ]);
  });

  it('a date that never was', () => {
    expect(receipt('Pacific/Apia', office, '2011-12-29T17:00-10:00', 60)).toEqual([
      '2011-12-29 17:00–17:30 30 m -10:00 working hours',
      '2011-12-30 0 m +14:00 date does not exist: clocks went forward 24 h',
      '2011-12-31 0 m +14:00 weekend',
      '2012-01-01 0 m +14:00 weekend',
      '2012-01-02 09:00–09:30 30 m +14:00 working hours',
    ]);
  });
});

describe('CLK-4: every receipt can be checked as an addition', () => {
  const questions = fc.oneof(questionsNearClockChanges(5 * DAY), questionsAnywhere(20 * DAY));
  const msOfDay = (label: string) => {
    const [h, m, s = '0'] = label.split(':');
    return Number(h) * 60 * MINUTE + Number(m) * MINUTE + Math.round(Number(s) * 1000);
  };

  it('its lines add up to the target, follow each other in time, and the last counted one ends at the deadline', () => {
    fc.assert(
      fc.property(questions, ({ spec, start, target }) => {
        const time = compileCalendar(spec);
        let [sum, reached, uncounted] = [0, start, 0];
        for (const { date, from, to, minutes, ms, offset } of time.receipt(start, target)) {
          expect((minutes === undefined) !== (ms === undefined)).toBe(true);
          const amount = ms ?? minutes! * MINUTE;
          sum += amount;
          if (from === null || to === null) {
            expect([from, to, amount]).toEqual([null, null, 0]);
            continue;
          }
          expect(msOfDay(to) - msOfDay(from)).toBe(amount);
          const begins = Date.parse(`${date}T00:00${offset}`) + msOfDay(from);
          uncounted += time.worked(reached, begins);
          reached = begins + amount;
        }
        expect({ sum, reached, uncounted }).toEqual({ sum: target, reached: time.deadline(start, target), uncounted: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('it has a line for every date from the start’s to the deadline’s', () => {
    fc.assert(
      fc.property(questions, ({ spec, start, target }) => {
        fc.pre(target > 0);
        const time = compileCalendar(spec);
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: spec.timeZone, dateStyle: 'short' });
        const dates = new Set(time.receipt(start, target).map(({ date }) => date));
        const last = time.deadline(start, target) - 1;
        for (let at = start; at < last; at += DAY) expect(dates).toContain(shown.format(at));
        expect(dates).toContain(shown.format(last));
      }),
      { numRuns: 200 },
    );
  });
});
