import type { CalendarSpec, Holiday, Weekly, Window } from './calendar-spec.js';
import { DAY, HOUR, MINUTE, dayNumber, isoWeekday } from './labels.js';

/** A window in ms of the local day. */
export interface Span {
  start: number;
  end: number;
}

/** Ms of the local day of a label such as `09:00`, up to `24:00`; null for anything else. */
export function parseTime(label: unknown): number | null {
  const found = typeof label === 'string' ? /^(\d\d):(\d\d)$/.exec(label) : null;
  if (!found) return null;
  const ms = Number(found[1]) * HOUR + Number(found[2]) * MINUTE;
  return Number(found[2]) < 60 && ms <= DAY ? ms : null;
}

/** Which windows each local date has: its holiday's hours, else its weekday's (`CLK-2`). */
export class OpeningHours {
  private readonly weekly: Span[][];
  private readonly holidays = new Map<number, { holiday: Holiday; spans: Span[] }>();
  /** From this day on nothing differs from the weekdays. */
  readonly plainFrom: number;
  /** Every weekday is open all day. */
  readonly fullWeek: boolean;

  constructor(spec: CalendarSpec) {
    this.weekly = [1, 2, 3, 4, 5, 6, 7].map((day) => spans(spec.weekly[String(day) as keyof Weekly]));
    this.fullWeek = this.weekly.every(([first]) => first?.start === 0 && first.end === DAY);
    let last = -Infinity;
    for (const holiday of spec.holidays) {
      const day = dayNumber(holiday.date)!;
      this.holidays.set(day, { holiday, spans: spans(holiday.hours ?? []) });
      last = Math.max(last, day);
    }
    this.plainFrom = last + 1;
  }

  /** The windows of a date, in order, touching ones joined. */
  of(day: number): readonly Span[] {
    return this.holidays.get(day)?.spans ?? this.ofWeekday(day);
  }

  ofWeekday(day: number): readonly Span[] {
    return this.weekly[isoWeekday(day) - 1]!;
  }

  holidayOn(day: number): Holiday | undefined {
    return this.holidays.get(day)?.holiday;
  }
}

function spans(windows: Window[]): Span[] {
  const joined: Span[] = [];
  const sorted = windows
    .map(([start, end]): Span => ({ start: parseTime(start)!, end: parseTime(end)! }))
    .sort((a, b) => a.start - b.start);
  for (const span of sorted) {
    const last = joined[joined.length - 1];
    if (last?.end === span.start) last.end = span.end;
    else joined.push(span);
  }
  return joined;
}
