import type { Instant, WorkingTime } from '../../calendar/rules/index.js';
import type { Clock } from './promises.js';

/** What a clock says at one instant; lengths in ms. */
export interface Reading {
  /** Working time between now, or the instant it stopped at, and the deadline; 0 once that has passed. */
  workingLeft: number;
  /** Time on the wall since the deadline, as far as the answer where there is one; 0 in time. */
  overdue: number;
  /** When its hours open next, where it runs and they are closed; null else, and where they open no more before the deadline. */
  opensAt: Instant | null;
}

/** Reads a clock: working time left beside the deadline on the wall (`CLK-2`). At the deadline itself it is in time (`CLK-3`). */
export function readClock({ state, dueAt, metAt, endedAt }: Pick<Clock, 'state' | 'dueAt' | 'metAt' | 'endedAt'>, time: WorkingTime, now: Instant): Reading {
  const at = metAt ?? endedAt ?? now;
  const runs = state === 'running' && at < dueAt;
  const opening = runs ? time.nextOpening(at) : at;
  return {
    workingLeft: time.worked(at, dueAt),
    overdue: state === 'running' || state === 'missed' ? Math.max(0, at - dueAt) : 0,
    opensAt: opening > at && opening < dueAt ? opening : null,
  };
}
