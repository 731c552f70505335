import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../calendar/rules/index.js';
import type { LocalLabel } from './incident-log.js';

const DAY = 86_400_000;

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The place of a label's weekday in `WEEKDAYS`; 1970-01-01 was a Thursday. */
export function weekdayOf(label: LocalLabel): number {
  return (Math.floor(label / DAY) + 3) % 7;
}

/** Ms since the label's midnight. */
export function timeOfDay(label: LocalLabel): number {
  return label % DAY;
}

/** What the clocks on the wall of one zone show, and when they showed it. */
export class LocalTime {
  /** The offset of each UTC day in ms; null where it changes within the day. */
  private readonly offsets = new Map<number, number | null>();

  constructor(readonly timeZone: string) {}

  /** The instant of a label: of an hour that comes twice the earlier, of a skipped one what it would have become. */
  instantOf(label: LocalLabel): Instant {
    const day = Math.floor(label / DAY);
    const offset = this.offsetOfDay(day);
    if (offset !== null && offset === this.offsetOfDay(day - 1) && offset === this.offsetOfDay(day + 1)) {
      return label - offset;
    }
    const plain = Temporal.PlainDateTime.from(new Date(label).toISOString().slice(0, -1));
    return plain.toZonedDateTime(this.timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
  }

  /** What the clock showed at an instant. */
  labelOf(at: Instant): LocalLabel {
    return at + this.offsetAt(at);
  }

  /** Ms east of UTC. */
  offsetAt(at: Instant): number {
    return this.offsetOfDay(Math.floor(at / DAY)) ?? this.readOffset(at);
  }

  private offsetOfDay(day: number): number | null {
    const known = this.offsets.get(day);
    if (known !== undefined) return known;
    const first = this.readOffset(day * DAY);
    const offset = first === this.readOffset((day + 1) * DAY) ? first : null;
    this.offsets.set(day, offset);
    return offset;
  }

  private readOffset(at: Instant): number {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.timeZone);
    return zoned.offsetNanoseconds / 1_000_000;
  }
}
