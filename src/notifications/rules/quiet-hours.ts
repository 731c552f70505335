import type { Urgency } from './words.js';

/** When somebody does not want to be woken: times of day in their own zone, over midnight where it ends before it begins. */
export interface QuietHours {
  from: string;
  until: string;
  /** The least urgency that comes through all the same. What is critical always does. */
  lets: 'high' | 'critical';
}

const DAY_MINUTES = 24 * 60;
const MINUTE = 60_000;

/** How long a message is held back, in milliseconds: to the end of the quiet hours it falls in, 0 where it falls in none. */
export function heldBackFor(urgency: Urgency, quiet: QuietHours | null, timeZone: string, now: number): number {
  if (quiet === null || urgency === 'critical' || urgency === quiet.lets) return 0;
  const [from, until] = [minutes(quiet.from), minutes(quiet.until)];
  const local = minuteOfDay(now, timeZone);
  if (before(from, local) >= before(from, until)) return 0;
  const end = now + before(local, until) * MINUTE;
  // A clock that changes in between makes the night longer or shorter.
  const shift = (before(minuteOfDay(end, timeZone), until) + DAY_MINUTES / 2) % DAY_MINUTES - DAY_MINUTES / 2;
  return Math.max(end + shift * MINUTE - now - (now % MINUTE), 0);
}

/** Minutes from one time of day to the next such other. */
const before = (from: number, to: number): number => (to - from + DAY_MINUTES) % DAY_MINUTES;

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function minuteOfDay(at: number, timeZone: string): number {
  return minutes(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at));
}
