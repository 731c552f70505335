import type { Verdict } from './rules/verdict.js';

/** What a replay keeps: once what is true of the log itself, then what each policy makes of it. */
export interface ReplayResult extends Pick<Verdict, 'incidents' | 'skipped' | 'skippedCount'> {
  verdicts: Omit<Verdict, 'incidents' | 'skipped' | 'skippedCount'>[];
}

/** @param verdicts of one log: which rows could not be used does not depend on the policy */
export function resultOf(verdicts: Verdict[]): ReplayResult {
  const { incidents, skipped, skippedCount } = verdicts[0]!;
  return { incidents, skipped, skippedCount, verdicts: verdicts.map(({ incidents: _, skipped: __, skippedCount: ___, ...verdict }) => verdict) };
}
