import type { Instant } from '../../calendar/rules/index.js';

/** Promises that are over or past their time, counted. */
export interface Kept {
  /** Answered in time. */
  inTime: number;
  /** Answered, but late. */
  late: number;
  /** Missed and never answered, or not yet. */
  unanswered: number;
}

export interface Share extends Kept {
  promises: number;
  /** The part kept in time, 0 to 1; null where nothing was promised. */
  share: number | null;
}

export function shareOf({ inTime, late, unanswered }: Kept): Share {
  const promises = inTime + late + unanswered;
  return { promises, inTime, late, unanswered, share: promises === 0 ? null : inTime / promises };
}

export const added = (all: readonly Kept[]): Kept =>
  all.reduce((sum, { inTime, late, unanswered }) => ({ inTime: sum.inTime + inTime, late: sum.late + late, unanswered: sum.unanswered + unanswered }), { inTime: 0, late: 0, unanswered: 0 });

export type Verdict = 'in_time' | 'late' | 'unanswered';

/** How a promise that is over was kept; null: it was withdrawn, or its time has not come (`CLK-3`). */
export function verdictOf({ state, metAt }: { state: string; metAt: Instant | null }): Verdict | null {
  if (state === 'met') return 'in_time';
  if (state !== 'missed') return null;
  return metAt === null ? 'unanswered' : 'late';
}
