import type { ReplayGround } from './ground.js';
import type { Verdict } from './rules/verdict.js';

/** What a replay keeps: once what is true of the log itself, then what each policy makes of it. */
export interface ReplayResult extends Pick<Verdict, 'incidents' | 'skipped' | 'skippedCount'> {
  /** Whose hours the promises were counted on. */
  calendar: { name: string; version: number; timeZone: string };
  verdicts: Omit<Verdict, 'incidents' | 'skipped' | 'skippedCount'>[];
}

/** @param verdicts of one log: which rows could not be used does not depend on the policy */
export function resultOf(verdicts: Verdict[], { calendarName, calendarVersion, location }: Pick<ReplayGround, 'calendarName' | 'calendarVersion' | 'location'>): ReplayResult {
  const { incidents, skipped, skippedCount } = verdicts[0]!;
  const calendar = { name: calendarName, version: calendarVersion, timeZone: location.timeZone };
  return { incidents, skipped, skippedCount, calendar, verdicts: verdicts.map(({ incidents: _, skipped: __, skippedCount: ___, ...verdict }) => verdict) };
}
