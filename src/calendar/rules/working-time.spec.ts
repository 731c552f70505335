import { describe, expect, it } from '@jest/globals';
import { ALWAYS_OPEN, CalendarProblem, FIRST_INSTANT, LAST_INSTANT, compileCalendar } from './index.js';
import type { CalendarSpec, Holiday, Window, WorkingTime } from './index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const office: Window[] = [['09:00', '17:30']];
const allDay: Window[] = [['00:00', '24:00']];

/** A calendar with the same windows Monday to Friday, and by default none at the weekend. */
function calendar(timeZone: string, workday: Window[], weekend: Window[] = [], holidays: Holiday[] = []): WorkingTime {
  return compileCalendar(spec(timeZone, workday, weekend, holidays));
}

function spec(timeZone: string, workday: Window[], weekend: Window[] = [], holidays: Holiday[] = []): CalendarSpec {
  const weekly = { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: weekend, 7: weekend };
  return { timeZone, weekly, holidays };
}

/** Deadline of a start and a target in minutes, both ends as ISO 8601 (with any offset, for the reader's sake). */
function due(time: WorkingTime, start: string, minutes: number): string {
  return new Date(time.deadline(Date.parse(start), minutes * MINUTE)).toISOString();
}

const utc = (label: string) => new Date(label).toISOString();

describe('CLK-2: business hours of an ordinary week', () => {
  const almaty = calendar('Asia/Almaty', office, [], [{ date: '2024-12-16', name: 'Independence Day' }]);

  it.each([
    ['within a window', '2024-12-10T10:00+05:00', 120, '2024-12-10T12:00+05:00'],
    ['to the millisecond', '2024-12-10T10:00:30.250+05:00', 1, '2024-12-10T10:01:30.250+05:00'],
    ['before opening, from the opening', '2024-12-10T03:00+05:00', 60, '2024-12-10T10:00+05:00'],
    ['after hours, from the next opening', '2024-12-10T19:00+05:00', 60, '2024-12-11T10:00+05:00'],
    ['exactly at the opening', '2024-12-10T09:00+05:00', 60, '2024-12-10T10:00+05:00'],
    ['exactly at the end, which is no longer open', '2024-12-10T17:30+05:00', 60, '2024-12-11T10:00+05:00'],
    ['a target that ends exactly at the window’s end stands there', '2024-12-10T16:30+05:00', 60, '2024-12-10T17:30+05:00'],
    ['nor does a target of nine whole days slip to the tenth', '2024-12-02T09:00+05:00', 9 * 510, '2024-12-12T17:30+05:00'],
    ['a millisecond before the end', '2024-12-10T17:29:59.999+05:00', 1, '2024-12-11T09:00:59.999+05:00'],
    ['over a weekend and a holiday', '2024-12-13T16:40+05:00', 120, '2024-12-17T10:10+05:00'],
    ['opened on a holiday', '2024-12-16T11:00+05:00', 30, '2024-12-17T09:30+05:00'],
    ['a target of 0 is the start, even out of hours', '2024-12-15T03:00+05:00', 0, '2024-12-15T03:00+05:00'],
  ])('%s', (_, start, minutes, expected) => {
    expect(due(almaty, start, minutes)).toBe(utc(expected));
  });

  it('counts a target of 100,000 minutes', () => {
    // 100,000 = 196 working days of 510 minutes and 40 minutes; without holidays 196 days are 39 weeks and a day
    const plain = calendar('Asia/Almaty', office);
    expect(due(plain, '2024-04-01T09:00+05:00', 100_000)).toBe(utc('2024-12-31T09:40+05:00'));
  });

  it('does not count lunch (helpdesk #2212)', () => {
    const split = calendar('Asia/Almaty', [['09:00', '13:00'], ['14:00', '18:00']]);
    expect(due(split, '2024-12-10T12:30+05:00', 60)).toBe(utc('2024-12-10T14:30+05:00'));
    expect(due(split, '2024-12-10T13:15+05:00', 60)).toBe(utc('2024-12-10T15:00+05:00'));
    expect(due(split, '2024-12-10T12:30+05:00', 30)).toBe(utc('2024-12-10T13:00+05:00'));
  });

  it('takes windows in any order and joins those that touch', () => {
    const split = calendar('Asia/Almaty', [['14:00', '18:00'], ['12:00', '14:00'], ['09:00', '10:00']]);
    expect(due(split, '2024-12-10T09:30+05:00', 240)).toBe(utc('2024-12-10T15:30+05:00'));
    expect(split.nextClosing(Date.parse('2024-12-10T12:30+05:00'))).toBe(Date.parse('2024-12-10T18:00+05:00'));
  });

  it('counts a half day’s own hours, and special hours on a weekend', () => {
    const holidays: Holiday[] = [
      { date: '2024-12-31', name: 'New Year’s Eve', hours: [['09:00', '13:00']] },
      { date: '2025-01-04', hours: [['10:00', '11:00']] },
      { date: '2025-01-01' },
      { date: '2025-01-02', hours: null },
      { date: '2025-01-03', hours: [] },
    ];
    const time = calendar('Asia/Almaty', office, [], holidays);
    expect(due(time, '2024-12-31T12:30+05:00', 60)).toBe(utc('2025-01-04T10:30+05:00'));
    expect(due(time, '2024-12-31T12:30+05:00', 91)).toBe(utc('2025-01-06T09:01+05:00'));
  });
});

describe('windows that touch midnight', () => {
  it('24x7 as windows is not closed a minute at midnight (zammad #3180)', () => {
    const open = calendar('Europe/London', allDay, allDay);
    expect(due(open, '2024-06-03T23:30+01:00', 60)).toBe(utc('2024-06-04T00:30+01:00'));
    expect(open.worked(Date.parse('2024-01-01T00:00Z'), Date.parse('2025-01-01T00:00Z'))).toBe(366 * 24 * HOUR);
    expect(open.nextOpening(Date.parse('2024-06-03T23:00Z'))).toBe(Date.parse('2024-06-03T23:00Z'));
    expect(open.nextClosing(Date.parse('2024-06-03T23:00Z'))).toBeNull();
  });

  it('24x7 that closes for one date closes at its midnight', () => {
    const open = calendar('Europe/London', allDay, allDay, [{ date: '2025-12-25' }]);
    expect(open.nextClosing(Date.parse('2024-06-03T12:00Z'))).toBe(Date.parse('2025-12-25T00:00Z'));
    expect(open.nextClosing(Date.parse('2025-12-25T12:00Z'))).toBeNull();
  });

  it('a window to 24:00 ends, and merges with one from 00:00 (zammad #2497)', () => {
    const nights = calendar('Asia/Tokyo', [['00:00', '06:00'], ['22:00', '24:00']], []);
    expect(due(nights, '2024-06-03T23:00+09:00', 120)).toBe(utc('2024-06-04T01:00+09:00'));
    expect(due(nights, '2024-06-03T23:00+09:00', 60)).toBe(utc('2024-06-04T00:00+09:00'));
    expect(due(nights, '2024-06-07T23:00+09:00', 61)).toBe(utc('2024-06-10T00:01+09:00'));
    expect(nights.nextClosing(Date.parse('2024-06-03T23:00+09:00'))).toBe(Date.parse('2024-06-04T06:00+09:00'));
  });
});

describe('clock changes (dbt_zendesk #25)', () => {
  const newYork = calendar('America/New_York', office);
  const newYorkNights = calendar('America/New_York', [['00:00', '06:00']], [['00:00', '06:00']]);

  it.each([
    ['summer’s offset before the change, winter’s after', newYork, '2024-11-01T17:00-04:00', 60, '2024-11-04T09:30-05:00'],
    ['winter’s before, summer’s after', newYork, '2024-03-08T17:00-05:00', 60, '2024-03-11T09:30-04:00'],
    ['history keeps the rules of its day', newYork, '1974-01-04T17:00-05:00', 60, '1974-01-07T09:30-04:00'],
    ['a skipped hour does not count', newYorkNights, '2024-03-10T00:00-05:00', 240, '2024-03-10T05:00-04:00'],
    ['a repeated hour counts twice', newYorkNights, '2024-11-03T00:00-04:00', 240, '2024-11-03T03:00-05:00'],
    ['from within the hour’s second pass', newYorkNights, '2024-11-03T01:30-05:00', 60, '2024-11-03T02:30-05:00'],
    ['a window inside the skipped hour is empty', calendar('America/New_York', [['02:00', '03:00']], [['02:00', '03:00']]), '2024-03-09T02:30-05:00', 60, '2024-03-11T02:30-04:00'],
    ['a window inside the repeated hour has two hours', calendar('America/New_York', [['01:00', '02:00']], [['01:00', '02:00']]), '2024-11-03T00:00-04:00', 90, '2024-11-03T01:30-05:00'],
    ['the south, back in April', calendar('America/Santiago', allDay, allDay), '2024-04-06T23:00-03:00', 90, '2024-04-06T23:30-04:00'],
    ['Lord Howe goes back half an hour', calendar('Australia/Lord_Howe', allDay, [['01:00', '03:00']]), '2024-04-07T01:00+11:00', 120, '2024-04-07T02:30+10:30'],
    ['Lord Howe goes forward half an hour', calendar('Australia/Lord_Howe', allDay, [['01:00', '03:00']]), '2024-10-06T01:00+10:30', 90, '2024-10-06T03:00+11:00'],
    ['Apia had no 30 December 2011', calendar('Pacific/Apia', office), '2011-12-29T16:30-10:00', 120, '2012-01-02T10:00+14:00'],
    ['Almaty changed its standing offset at midnight of 1 March 2024', calendar('Asia/Almaty', office), '2024-02-29T17:00+06:00', 60, '2024-03-01T09:30+05:00'],
    ['Almaty’s 23:00 of 29 February comes twice', calendar('Asia/Almaty', allDay), '2024-02-29T22:00+06:00', 180, '2024-03-01T00:00+05:00'],
    ['Casablanca leaves summer time for Ramadan', calendar('Africa/Casablanca', office), '2024-03-08T17:00+01:00', 60, '2024-03-11T09:30+00:00'],
    ['St John’s changed at a minute past midnight', calendar('America/St_Johns', allDay, allDay), '2010-11-06T23:00-02:30', 121, '2010-11-07T00:01-03:30'],
    ['Monrovia was 44 minutes and 30 seconds west', calendar('Africa/Monrovia', office), '1971-06-01T09:44:30Z', 60, '1971-06-01T10:44:30Z'],
  ])('%s', (_, time, start, minutes, expected) => {
    expect(due(time, start, minutes)).toBe(utc(expected));
  });

  it('a date that was skipped never opens, whatever its hours say', () => {
    const apia = calendar('Pacific/Apia', office, [], [{ date: '2011-12-30', hours: allDay }]);
    expect(apia.worked(Date.parse('2011-12-30T00:00-10:00'), Date.parse('2011-12-31T00:00+14:00'))).toBe(0);
  });
});

describe('worked, nextOpening, nextClosing', () => {
  const time = calendar('Europe/Berlin', office);
  const at = (label: string) => Date.parse(label);

  it('counts working time between two instants, 0 when they are not in order', () => {
    expect(time.worked(at('2024-06-07T17:00+02:00'), at('2024-06-10T10:00+02:00'))).toBe(90 * MINUTE);
    expect(time.worked(at('2024-06-10T10:00+02:00'), at('2024-06-07T17:00+02:00'))).toBe(0);
    expect(time.worked(at('2024-06-10T10:00+02:00'), at('2024-06-10T10:00+02:00'))).toBe(0);
  });

  it('opens at the instant itself when open, else at the next window', () => {
    expect(time.nextOpening(at('2024-06-07T17:29:59.999+02:00'))).toBe(at('2024-06-07T17:29:59.999+02:00'));
    expect(time.nextOpening(at('2024-06-07T17:30+02:00'))).toBe(at('2024-06-10T09:00+02:00'));
  });

  it('closes at the end of the window it stands in or opens next', () => {
    expect(time.nextClosing(at('2024-06-07T09:00+02:00'))).toBe(at('2024-06-07T17:30+02:00'));
    expect(time.nextClosing(at('2024-06-07T17:30+02:00'))).toBe(at('2024-06-10T17:30+02:00'));
  });

  it('gives the same however it was asked before, forwards or backwards in time', () => {
    const asked = calendar('Europe/Berlin', office);
    asked.deadline(at('2190-01-01T00:00Z'), HOUR);
    asked.deadline(at('1990-01-01T00:00Z'), HOUR);
    expect(due(asked, '2024-06-07T17:00+02:00', 60)).toBe(due(time, '2024-06-07T17:00+02:00', 60));
  });
});

describe('24x7 (calendar null)', () => {
  it('counts every instant', () => {
    expect(due(ALWAYS_OPEN, '2024-03-31T00:30:00.001Z', 60)).toBe('2024-03-31T01:30:00.001Z');
    expect(ALWAYS_OPEN.worked(10, 25)).toBe(15);
    expect(ALWAYS_OPEN.worked(25, 10)).toBe(0);
    expect(ALWAYS_OPEN.nextOpening(7)).toBe(7);
    expect(ALWAYS_OPEN.nextClosing(7)).toBeNull();
  });
});

describe('what cannot be counted is refused with its field, never looped over', () => {
  const berlin = calendar('Europe/Berlin', office);
  const fieldOf = (act: () => unknown) => {
    try {
      return act();
    } catch (problem) {
      expect(problem).toBeInstanceOf(CalendarProblem);
      return (problem as CalendarProblem).problems.map(({ field }) => field).join();
    }
  };

  it.each([
    ['24x7', ALWAYS_OPEN],
    ['Berlin', berlin],
  ])('instants and targets outside the table: %s', (_, time) => {
    for (const start of [FIRST_INSTANT - 1, LAST_INSTANT + 1, 0.5, NaN, Infinity]) {
      expect(fieldOf(() => time.deadline(start, HOUR))).toBe('start');
      expect(fieldOf(() => time.worked(start, HOUR))).toBe('from');
      expect(fieldOf(() => time.nextOpening(start))).toBe('at');
    }
    for (const target of [-1, 0.5, NaN, Infinity, Number.MAX_SAFE_INTEGER]) {
      expect(fieldOf(() => time.deadline(HOUR, target))).toBe('target');
      expect(fieldOf(() => time.receipt(HOUR, target))).toBe('target');
    }
  });

  it('the last instant itself can be asked about', () => {
    expect(fieldOf(() => berlin.deadline(LAST_INSTANT, HOUR))).toBe('target');
    expect(berlin.deadline(LAST_INSTANT, 0)).toBe(LAST_INSTANT);
    expect(berlin.worked(FIRST_INSTANT, LAST_INSTANT)).toBe(berlin.worked(FIRST_INSTANT, 1e12) + berlin.worked(1e12, LAST_INSTANT));
  });

  it('an unsound calendar, with every problem', () => {
    expect(fieldOf(() => compileCalendar({ ...spec('Mars/Olympus', []), holidays: [{ date: '2023-02-29' }] }))).toBe(
      'timeZone,weekly,holidays[0].date',
    );
  });
});
