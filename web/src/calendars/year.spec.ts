import { describe, expect, it } from '@jest/globals';
import type { Hours } from './api';
import { changedDays, countOf, setApart, weekdayOf, yearOf } from './year';

const usual: [string, string][] = [['09:00', '17:30']];
const hours = (holidays: Hours['holidays'] = []): Hours =>
  ({ timeZone: 'Asia/Almaty', weekly: { 1: usual, 2: usual, 3: usual, 4: usual, 5: usual, 6: [], 7: [] }, holidays });
const days = (of: Hours, year: number) => yearOf(of, year).flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);

describe('a year of a calendar on one page', () => {
  it.each([[2023, 365], [2024, 366], [1900, 365], [2000, 366]])('%d has %d days, each once, in order', (year, count) => {
    const dates = days(hours(), year).map(({ date }) => date);
    expect(dates).toHaveLength(count);
    expect([...new Set(dates)].sort()).toEqual(dates);
  });

  it('stands in weeks of seven that begin on Monday', () => {
    for (const { weeks } of yearOf(hours(), 2026)) {
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        week.forEach((day, at) => day && expect(weekdayOf(day.date)).toBe(at + 1));
      }
    }
    expect(yearOf(hours(), 2026)[0]!.weeks[0]!.map((day) => day?.date ?? null)).toEqual([null, null, null, '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04']);
    expect(yearOf(hours(), 2027)[1]!.weeks).toHaveLength(4);
  });

  it('tells a working day, a weekend, a holiday, other hours, and a day that is usually closed', () => {
    const shown = hours([
      { date: '2026-12-16', name: 'Independence Day', hours: null },
      { date: '2026-12-17', name: 'No hours', hours: [] },
      { date: '2026-12-31', name: 'New Year’s Eve', hours: [['09:00', '13:00']] },
      { date: '2026-12-19', name: 'For the Friday', hours: usual },
      { date: '2026-12-20', name: 'A holiday on a Sunday', hours: null },
    ]);
    const december = yearOf(shown, 2026)[11]!;
    const kind = (date: string) => days(shown, 2026).find((day) => day.date === date)!.kind;
    expect(['2026-12-15', '2026-12-26', '2026-12-16', '2026-12-17', '2026-12-31', '2026-12-19', '2026-12-20'].map(kind))
      .toEqual(['working', 'closed', 'holiday', 'holiday', 'other_hours', 'extra', 'holiday']);
    expect(setApart(december).map(({ name }) => name)).toEqual(['Independence Day', 'No hours', 'For the Friday', 'A holiday on a Sunday', 'New Year’s Eve']);
  });

  it('counts them', () => {
    expect(countOf(yearOf(hours([{ date: '2026-12-16', name: '', hours: null }]), 2026))).toEqual({ working: 260, closed: 104, holiday: 1, other_hours: 0, extra: 0 });
  });

  it('knows which days a change changes, and no others', () => {
    const before = hours([{ date: '2026-12-16', name: 'A', hours: null }, { date: '2025-12-16', name: 'A', hours: null }]);
    const after = hours([{ date: '2026-12-16', name: 'B', hours: null }, { date: '2026-12-17', name: 'C', hours: null }]);
    expect(changedDays(before, after, 2026)).toEqual(new Set(['2026-12-16', '2026-12-17']));
    expect(changedDays(before, before, 2026)).toEqual(new Set());
  });
});
