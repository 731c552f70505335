import type { Instant } from '../../calendar/rules/index.js';
import { SEVERITIES, type Severity } from '../../severity/rules/index.js';

export const HALF_HOUR = 30 * 60_000;

export interface Deadline {
  dueAt: Instant;
  severity: Severity;
}

/** Somebody on duty, from the first instant to before the last. */
export interface Duty {
  personId: string;
  from: Instant;
  until: Instant;
}

export interface HalfHour {
  from: Instant;
  until: Instant;
  /** Deadlines in it; one that is exactly at its end belongs to it: until then it is in time (`CLK-3`). */
  deadlines: Record<Severity, number>;
  /** The fewest people on duty at any time of it. */
  onDuty: number;
}

/** So many half hours of the wall clock, the one that an instant lies in first. */
export function halfHoursFrom(now: Instant, count: number): { from: Instant; until: Instant }[] {
  const first = Math.floor(now / HALF_HOUR) * HALF_HOUR;
  return Array.from({ length: count }, (_, ahead) => ({ from: first + ahead * HALF_HOUR, until: first + (ahead + 1) * HALF_HOUR }));
}

/** Deadlines that are still ahead, half hour by half hour, against the people there to keep them. */
export function forecastOf(deadlines: readonly Deadline[], duties: readonly Duty[], now: Instant, count: number): HalfHour[] {
  return halfHoursFrom(now, count).map(({ from, until }) => {
    const due = deadlines.filter(({ dueAt }) => dueAt >= now && dueAt > from && dueAt <= until);
    const of = (severity: Severity): number => due.filter((each) => each.severity === severity).length;
    return { from, until, deadlines: Object.fromEntries(SEVERITIES.map((each) => [each, of(each)])) as Record<Severity, number>, onDuty: fewest(duties, Math.max(from, now), until) };
  });
}

/** Who is on duty changes only where a duty begins or ends; somebody on two rosters counts once. */
function fewest(duties: readonly Duty[], from: Instant, until: Instant): number {
  const near = duties.filter((duty) => duty.from < until && from < duty.until);
  const turns = [from, ...near.flatMap((duty) => [duty.from, duty.until]).filter((at) => at > from && at < until)];
  return Math.min(...turns.map((at) => new Set(near.filter((duty) => duty.from <= at && at < duty.until).map(({ personId }) => personId)).size));
}
