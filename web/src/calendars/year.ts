import type { Hours, Window } from './api';

export type DayKind = 'working' | 'closed' | 'holiday' | 'other_hours' | 'extra';

export interface Day {
  /** `2026-12-16` */
  date: string;
  kind: DayKind;
  /** Of a holiday, or of what else sets the day apart. */
  name: string;
  hours: Window[];
}

export interface Month {
  /** 1 is January. */
  month: number;
  /** Monday first; null where a week reaches beyond the month. */
  weeks: (Day | null)[][];
}

const DAY_MS = 86_400_000;
const WEEK = 7;

/** 1 is Monday. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % WEEK) + 1;

/** A year of a calendar, month by month, as a page shows it. */
export function yearOf(hours: Hours, year: number): Month[] {
  const special = new Map(hours.holidays.map((holiday) => [holiday.date, holiday]));
  return Array.from({ length: 12 }, (_, index) => {
    const first = Date.UTC(year, index, 1);
    const days = Array.from({ length: (Date.UTC(year, index + 1, 1) - first) / DAY_MS }, (__, day) => dayOf(new Date(first + day * DAY_MS).toISOString().slice(0, 10), hours, special));
    const before = Array.from({ length: weekdayOf(days[0]!.date) - 1 }, () => null);
    return { month: index + 1, weeks: inWeeks([...before, ...days]) };
  });
}

/** What a day is: by its weekday, unless a row of its own says otherwise. */
function dayOf(date: string, { weekly }: Hours, special: Map<string, Hours['holidays'][number]>): Day {
  const usual = weekly[weekdayOf(date)] ?? [];
  const row = special.get(date);
  if (!row) return { date, kind: usual.length > 0 ? 'working' : 'closed', name: '', hours: usual };
  const open = row.hours ?? [];
  if (open.length === 0) return { date, kind: 'holiday', name: row.name, hours: [] };
  return { date, kind: usual.length > 0 ? 'other_hours' : 'extra', name: row.name, hours: open };
}

function inWeeks(days: (Day | null)[]): (Day | null)[][] {
  const missing = (WEEK - (days.length % WEEK)) % WEEK;
  const whole = [...days, ...Array.from({ length: missing }, () => null)];
  return Array.from({ length: whole.length / WEEK }, (_, week) => whole.slice(week * WEEK, (week + 1) * WEEK));
}

const ofMonth = ({ weeks }: Month): Day[] => weeks.flat().filter((day) => day !== null);

/** The days of a month that are not as their weekday is. */
export const setApart = (month: Month): Day[] => ofMonth(month).filter(({ kind }) => kind !== 'working' && kind !== 'closed');

/** How many days of a year are what. */
export function countOf(months: Month[]): Record<DayKind, number> {
  const count: Record<DayKind, number> = { working: 0, closed: 0, holiday: 0, other_hours: 0, extra: 0 };
  for (const { kind } of months.flatMap(ofMonth)) count[kind] += 1;
  return count;
}

/** Which of two years' worth of hours say something else about a day: what a change of a calendar changes. */
export function changedDays(before: Hours, after: Hours, year: number): Set<string> {
  const old = new Map(yearOf(before, year).flatMap(ofMonth).map((day) => [day.date, JSON.stringify(day)]));
  return new Set(yearOf(after, year).flatMap(ofMonth).filter((day) => old.get(day.date) !== JSON.stringify(day)).map(({ date }) => date));
}
