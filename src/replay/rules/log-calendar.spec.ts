import { describe, expect, it } from '@jest/globals';
import { CalendarProblem, compileCalendar, type CalendarSpec, type Holiday, type Window } from '../../calendar/rules/index.js';
import { LogCalendar } from './log-calendar.js';

const HOUR = 3_600_000;
const day: Window[] = [['09:00', '17:00']];
const weekly = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] };
const office: CalendarSpec = { timeZone: 'UTC', weekly, holidays: [] };
const newYear = (year: number): Holiday => ({ date: `${year}-01-01`, name: "New Year's Day" });

describe("a log's calendar", () => {
  it('expands the holidays of each year the log speaks of, once (CLK-2)', () => {
    const asked: number[] = [];
    const calendar = new LogCalendar(office, (years) => {
      asked.push(...years);
      return years.map(newYear);
    });
    const start = Date.UTC(2015, 11, 31, 16); // a Thursday; Friday is New Year's Day
    expect(new Date(calendar.deadline(start, 2 * HOUR)).toISOString()).toBe('2016-01-04T10:00:00.000Z');
    expect(asked).toEqual([2015, 2016]);
    expect(calendar.worked(start, Date.UTC(2016, 0, 4, 10))).toBe(2 * HOUR);
    expect(calendar.receipt(start, 2 * HOUR).map(({ note }) => note)).toContain("public holiday: New Year's Day");
    calendar.deadline(Date.UTC(2015, 5, 1), HOUR);
    expect(asked).toEqual([2015, 2016]);
  });

  it('knows all years between a start and a deadline far off', () => {
    const mondays: CalendarSpec = { timeZone: 'UTC', weekly: { ...weekly, 1: [['09:00', '09:01']], 2: [], 3: [], 4: [], 5: [] }, holidays: [] };
    const everyJune = (years: number[]) => years.flatMap((year) =>
      Array.from({ length: 30 }, (_, i) => ({ date: `${year}-06-${String(i + 1).padStart(2, '0')}` })));
    const start = Date.UTC(2015, 0, 1);
    const years = [2015, 2016, 2017, 2018, 2019, 2020];
    const known = compileCalendar({ ...mondays, holidays: everyJune(years) });
    expect(new LogCalendar(mondays, everyJune).deadline(start, 4 * HOUR)).toBe(known.deadline(start, 4 * HOUR));
  });

  it("lets the calendar's own row win over the public holiday of its date", () => {
    const open = { ...office, holidays: [{ date: '2016-01-01', name: 'We are open', hours: day }] };
    const calendar = new LogCalendar(open, (years) => years.map(newYear));
    expect(calendar.worked(Date.UTC(2016, 0, 1), Date.UTC(2016, 0, 2))).toBe(8 * HOUR);
  });

  it('refuses what no calendar counts', () => {
    expect(() => new LogCalendar(office, () => []).deadline(Date.UTC(1969, 0, 1), HOUR)).toThrow(CalendarProblem);
  });
});
