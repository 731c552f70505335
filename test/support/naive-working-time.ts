import type { CalendarSpec, Instant, Window } from '../../src/calendar/rules/index.js';

const MINUTE = 60_000;

/**
 * `CLK-2` read aloud, slowly: walks from minute to minute, asks Intl what a wall clock in the zone shows, and looks that
 * label up among the date's windows as written. Shares nothing with the engine but the types. Right where the zone's
 * offset is whole minutes (every zone since 1972).
 */
export class NaiveWorkingTime {
  private readonly clock: Intl.DateTimeFormat;

  constructor(private readonly spec: CalendarSpec) {
    this.clock = new Intl.DateTimeFormat('sv-SE', { timeZone: spec.timeZone, dateStyle: 'short', timeStyle: 'short' });
  }

  isOpen(at: Instant): boolean {
    const [date, time] = this.clock.format(at).split(' ') as [string, string];
    const holiday = this.spec.holidays.find((it) => it.date === date);
    const windows = holiday ? (holiday.hours ?? []) : this.windowsOfWeekday(date);
    return windows.some(([from, to]) => from <= time && time < to);
  }

  deadline(start: Instant, target: number): Instant {
    let left = target;
    for (let at = start; ; at = nextMinute(at)) {
      if (left === 0) return at;
      if (!this.isOpen(at)) continue;
      const counted = Math.min(left, nextMinute(at) - at);
      left -= counted;
      if (left === 0) return at + counted;
    }
  }

  worked(from: Instant, to: Instant): number {
    let counted = 0;
    for (let at = from; at < to; at = nextMinute(at)) {
      if (this.isOpen(at)) counted += Math.min(nextMinute(at), to) - at;
    }
    return counted;
  }

  nextOpening(at: Instant): Instant {
    while (!this.isOpen(at)) at = nextMinute(at);
    return at;
  }

  nextClosing(at: Instant): Instant {
    at = this.nextOpening(at);
    while (this.isOpen(at)) at = nextMinute(at);
    return at;
  }

  private windowsOfWeekday(date: string): Window[] {
    const sundayFirst = new Date(`${date}T12:00:00Z`).getUTCDay();
    return this.spec.weekly[String(sundayFirst === 0 ? 7 : sundayFirst) as '1'];
  }
}

function nextMinute(at: Instant): Instant {
  return at - (at % MINUTE) + MINUTE;
}
