import type { Instant } from '../../calendar/rules/index.js';
import { WEEKDAYS, timeOfDay, weekdayOf, type LocalTime } from './local-time.js';

const HOUR = 3_600_000;
const LISTED = 5;

/** An hour of the week in local time, from `hour` (such as `09:00`) on, and how many cases fell into it. */
export interface BusyHour {
  weekday: (typeof WEEKDAYS)[number];
  hour: string;
  cases: number;
}

/** Counts instants by the hour of the local week. */
export class BusyHours {
  private readonly counts = Array.from({ length: 7 * 24 }, () => 0);

  constructor(private readonly local: LocalTime) {}

  add(at: Instant): void {
    const label = this.local.labelOf(at);
    const slot = weekdayOf(label) * 24 + Math.floor(timeOfDay(label) / HOUR);
    this.counts[slot]! += 1;
  }

  /** How many fell into each hour of the week: seven days from Monday on, of 24 hours each. */
  week(): number[][] {
    return WEEKDAYS.map((_, day) => this.counts.slice(day * 24, (day + 1) * 24));
  }

  /** The five busiest hours that saw any, the busiest first, among equals the earlier in the week. */
  top(): BusyHour[] {
    return this.counts
      .map((cases, slot) => ({ cases, slot }))
      .filter(({ cases }) => cases > 0)
      .sort((a, b) => b.cases - a.cases || a.slot - b.slot)
      .slice(0, LISTED)
      .map(({ cases, slot }) => ({
        weekday: WEEKDAYS[Math.floor(slot / 24)]!,
        hour: `${String(slot % 24).padStart(2, '0')}:00`,
        cases,
      }));
  }
}
