import { Temporal } from 'temporal-polyfill';

/** A roster as the rules know it. Persons are ids, in the order of the rotation. */
export interface DutyRoster {
  mode: 'rotation' | 'everyone';
  timeZone: string;
  /** Local date of the first hand-over, `2026-01-05`; the next follow every seven days. */
  firstHandoverOn: string;
  /** Local time of every hand-over, `09:00`. */
  handoverTime: string;
  members: string[];
  overrides: { personId: string; startsAt: number; endsAt: number }[];
}

/**
 * Who is on duty at an instant (ms): whoever stands in, else whose week it is, else everyone of a group.
 * Weeks turn at the local hand-over time, so a clock change makes a shift an hour shorter or longer, not the hand-over
 * an hour off. Empty when nobody is: the caller falls through (`ESC-5`).
 */
export function onDuty(roster: DutyRoster, at: number): string[] {
  const standIns = roster.overrides.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  if (standIns.length > 0) return [...new Set(standIns.map(({ personId }) => personId))];
  if (roster.mode === 'everyone' || roster.members.length === 0) return roster.members;
  const turn = weeksSinceFirstHandover(roster, at);
  const { length } = roster.members;
  return [roster.members[((turn % length) + length) % length]!];
}

function weeksSinceFirstHandover({ timeZone, firstHandoverOn, handoverTime }: DutyRoster, at: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const first = Temporal.PlainDate.from(firstHandoverOn).toPlainDateTime(handoverTime);
  return Math.floor(first.until(local, { largestUnit: 'hours' }).total('hours') / (7 * 24));
}
