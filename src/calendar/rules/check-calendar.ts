import type { FieldProblem } from './calendar-problem.js';
import { dayNumber } from './labels.js';
import { parseTime } from './opening-hours.js';
import { Zone } from './zone.js';

const WEEKDAYS = new Map([
  ['1', 'Monday'],
  ['2', 'Tuesday'],
  ['3', 'Wednesday'],
  ['4', 'Thursday'],
  ['5', 'Friday'],
  ['6', 'Saturday'],
  ['7', 'Sunday'],
]);

const PAST_MIDNIGHT = 'a window past midnight is two, to 24:00 and from 00:00 of the next day';

/** Keeps the tables of a calendar small whatever is sent. */
const MOST_WINDOWS = 24;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every problem of a calendar in words, one per field; `[]` when it is sound. Takes anything, never throws. */
export function checkCalendar(spec: unknown): FieldProblem[] {
  if (!isObject(spec)) return [{ field: '', message: 'must be an object with timeZone, weekly and holidays' }];
  return [...checkZone(spec.timeZone), ...checkWeekly(spec.weekly), ...checkHolidays(spec.holidays)];
}

function checkZone(timeZone: unknown): FieldProblem[] {
  const problem = (message: string) => [{ field: 'timeZone', message }];
  if (typeof timeZone !== 'string' || timeZone === '') return problem('must name an IANA time zone, like Asia/Almaty');
  if (/^(utc|gmt)?[+-]/i.test(timeZone)) {
    return problem('must name an IANA time zone, like Asia/Almaty: a fixed offset does not know clock changes');
  }
  return Zone.named(timeZone) ? [] : problem(`is not a known IANA time zone: ${quote(timeZone)}`);
}

function checkWeekly(weekly: unknown): FieldProblem[] {
  if (!isObject(weekly)) return [{ field: 'weekly', message: 'must be an object with the days 1 (Monday) to 7' }];
  const problems: FieldProblem[] = [];
  for (const [day, name] of WEEKDAYS) {
    const field = `weekly.${day}`;
    if (!Object.hasOwn(weekly, day)) problems.push({ field, message: `${name} is missing; [] closes it` });
    else problems.push(...checkWindows(weekly[day], field));
  }
  for (const key of Object.keys(weekly)) {
    if (!WEEKDAYS.has(key)) problems.push({ field: `weekly.${key}`, message: 'is no day: days are 1 (Monday) to 7' });
  }
  if (problems.length === 0 && Object.values(weekly).every((windows) => (windows as unknown[]).length === 0)) {
    problems.push({ field: 'weekly', message: 'never opens: at least one day of the week needs a window' });
  }
  return problems;
}

function checkHolidays(holidays: unknown): FieldProblem[] {
  if (!Array.isArray(holidays)) return [{ field: 'holidays', message: 'must be a list; [] for none' }];
  const seen = new Set<string>();
  return holidays.flatMap((holiday: unknown, i) => checkHoliday(holiday, `holidays[${i}]`, seen));
}

function checkHoliday(holiday: unknown, field: string, seen: Set<string>): FieldProblem[] {
  if (!isObject(holiday)) return [{ field, message: 'must be an object with a date' }];
  const { date, name, hours } = holiday;
  const problems: FieldProblem[] = [];
  if (typeof date !== 'string' || dayNumber(date) === null) {
    problems.push({ field: `${field}.date`, message: 'must be a date that exists, like 2024-02-29' });
  } else if (seen.has(date)) {
    problems.push({ field: `${field}.date`, message: `${date} is listed twice` });
  } else seen.add(date);
  if (name !== undefined && name !== null && typeof name !== 'string') {
    problems.push({ field: `${field}.name`, message: 'must be a text' });
  }
  if (hours !== undefined && hours !== null) problems.push(...checkWindows(hours, `${field}.hours`));
  return problems;
}

/** At most one problem: the first window that is wrong, else the first pair that overlaps. */
function checkWindows(windows: unknown, field: string): FieldProblem[] {
  const problem = (message: string) => [{ field, message }];
  if (!Array.isArray(windows)) return problem('must be a list of windows like ["09:00", "17:30"]; [] when closed');
  if (windows.length > MOST_WINDOWS) return problem(`has ${windows.length} windows: at most ${MOST_WINDOWS} a day`);
  const spans: [number, number][] = [];
  for (const window of windows as unknown[]) {
    const [from, to, ...rest] = (Array.isArray(window) ? window : []) as unknown[];
    if (to === undefined || rest.length > 0) return problem('each window must be a pair like ["09:00", "17:30"]');
    const start = parseTime(from);
    const end = parseTime(to);
    if (start === null || from === '24:00') return problem(`${quote(from)} is no start: times run from 00:00 to 23:59`);
    if (end === null) return problem(`${quote(to)} is no end: times run from 00:01 to 24:00`);
    if (start === end) return problem(`${quote(from)} to ${quote(to)} is empty`);
    if (start > end) return problem(`${quote(from)} to ${quote(to)} runs backwards: ${PAST_MIDNIGHT}`);
    spans.push([start, end]);
  }
  spans.sort(([a], [b]) => a - b);
  const overlaps = spans.some(([start], i) => i > 0 && start < spans[i - 1]![1]);
  return overlaps ? problem('windows overlap') : [];
}

function quote(value: unknown): string {
  return typeof value === 'string' ? `'${value.slice(0, 40)}'` : `a ${value === null ? 'null' : typeof value}`;
}
