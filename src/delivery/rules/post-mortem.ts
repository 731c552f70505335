import type { Instant, WorkingTime } from '../../calendar/rules/index.js';

/** What a review may name as the cause of a missed promise. */
export const CAUSES = ['nobody_on_duty', 'not_noticed', 'overload', 'handed_over', 'wrong_queue', 'wrong_severity', 'waiting_for_customer', 'answered_elsewhere', 'tools_failed', 'other'] as const;
export type Cause = (typeof CAUSES)[number];

export interface MissedClock {
  startedAt: Instant;
  dueAt: Instant;
  metAt: Instant | null;
  endedAt: Instant | null;
  /** The hours that it counted. */
  time: WorkingTime;
}

export interface Fired {
  firedAt: Instant;
  acknowledgedAt: Instant | null;
}

/** Lengths in ms; null: it never came to it. */
export interface Lengths {
  /** Of time that counts: promised, and taken until the answer, or until now. */
  promised: number;
  worked: number;
  /** On the wall. */
  toAnswer: number | null;
  overdue: number;
  /** From the first step that fired to the first word that somebody had heard of any. */
  toAcknowledgement: number | null;
}

/** What a missed promise took. @param now where nobody has answered yet, it still runs */
export function lengthsOf({ startedAt, dueAt, metAt, endedAt, time }: MissedClock, fired: readonly Fired[], now: Instant): Lengths {
  const over = metAt ?? endedAt ?? now;
  const firedAt = Math.min(...fired.map((each) => each.firedAt));
  const acknowledgedAt = Math.min(...fired.flatMap((each) => each.acknowledgedAt ?? []));
  return {
    promised: time.worked(startedAt, dueAt), worked: time.worked(startedAt, over), toAnswer: metAt === null ? null : metAt - startedAt,
    overdue: Math.max(0, over - dueAt), toAcknowledgement: Number.isFinite(acknowledgedAt) ? acknowledgedAt - firedAt : null,
  };
}

export interface MovedQueue {
  at: Instant;
  from: string;
  to: string;
}

/** The queue that a case was in at an instant, by its moves in order and the queue it is in now. */
export function queueAt(moves: readonly MovedQueue[], now: string, at: Instant): string {
  return moves.findLast((move) => move.at <= at)?.to ?? moves[0]?.from ?? now;
}
