/** Days of a zone as instants: drawn to scale, a day of a clock change is an hour shorter or longer. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const labels = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows, as if it were UTC. */
function wall(at: number, zone: string): number {
  const format = labels.get(zone) ?? new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  labels.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
}

/** The first instant of a local day, given as its midnight read as UTC. */
function midnight(label: number, zone: string): number {
  const guess = label - (wall(label, zone) - label);
  const again = label - (wall(guess, zone) - guess);
  return wall(again, zone) === label ? Math.min(again, wall(guess, zone) === label ? guess : again) : again;
}

/** Midnights from the Monday of this week on: `weeks` times seven days, and the end of the last. */
export function midnights(now: number, zone: string, weeks: number): number[] {
  const label = wall(now, zone);
  const today = label - (((label % DAY) + DAY) % DAY);
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY;
  return Array.from({ length: weeks * 7 + 1 }, (_, index) => midnight(monday + index * DAY, zone));
}
