import type { Instant, ReceiptLine, WorkingTime } from '../../calendar/rules/index.js';
import type { ClockKind, EscalationPolicy, PolicyStep, Severity } from '../../severity/rules/index.js';

export type ClockState = 'running' | 'met' | 'missed' | 'superseded' | 'cancelled';
export type StepState = 'armed' | 'fired' | 'passed' | 'cancelled';

/** One step of the policy that a clock was started under; `repeat` counts its firings from 0 (`ESC-4`). */
export interface Step {
  step: number;
  repeat: number;
  dueAt: Instant;
  state: StepState;
  firedAt: Instant | null;
  acknowledgedAt: Instant | null;
}

/** What a deadline was promised on: the hours that count and the policy in force, frozen when the clock starts. */
export interface Terms {
  severity: Severity;
  targetMinutes: number;
  /** The version of the calendar whose working time counts; null is 24x7. */
  calendarVersionId: string | null;
  policyVersionId: string;
}

/**
 * One promise of a case. A clock is unanswered while it is running, and after a miss until someone answers:
 * then it stays `missed`, with `metAt`. `endedAt` says when it stopped concerning anyone.
 */
export interface Clock extends Terms {
  id: string;
  kind: ClockKind;
  state: ClockState;
  startedAt: Instant;
  dueAt: Instant;
  /** Bounds that a severity change put on the deadline (`SEV-4`); they hold when a calendar changes (`CLK-6`). */
  notBefore: Instant | null;
  notAfter: Instant | null;
  metAt: Instant | null;
  missedAt: Instant | null;
  endedAt: Instant | null;
  receipt: ReceiptLine[];
  steps: Step[];
}

/** All clocks of one subject, in the order they were started. The subject's id is opaque: a clock knows no case. */
export interface Promises {
  subjectId: string;
  clocks: Clock[];
}

/** The clocks beside first response (`CLK-5`). */
export type FurtherKind = Exclude<ClockKind, 'first_response'>;

export type Input =
  | ({ type: 'opened'; openedAt: Instant } & Terms)
  | ({ type: 'severity_changed'; from: Severity } & Terms)
  | { type: 'responded' }
  /** The first response was a mistake: its clock runs on as if it had not been (`CLK-1`). */
  | { type: 'response_retracted' }
  /** A further promise, of which there is one of a kind at a time (`CLK-5`). */
  | ({ type: 'promised'; kind: FurtherKind; startedAt: Instant } & Terms)
  /** What was promised is done, or nobody waits for it any more. */
  | { type: 'kept' | 'dropped'; kind: FurtherKind }
  /** The case is resolved, withdrawn or merged: nobody waits for anything any more, but after a resolution for a manager. */
  | { type: 'resolved' | 'withdrawn' }
  | { type: 'acknowledged'; clockId: string; step: number; repeat: number }
  | { type: 'calendar_changed'; from: string; to: string }
  | { type: 'time_passed' };

export type Effect =
  | { type: 'clock_started' | 'clock_resumed' | 'clock_met' | 'clock_missed' | 'clock_superseded' | 'clock_cancelled'; clock: Clock; at: Instant }
  | { type: 'deadline_moved'; clock: Clock; from: Instant; at: Instant }
  | { type: 'step_fired'; clock: Clock; step: Step; policyStep: PolicyStep; late: boolean; at: Instant };

/** What the fold looks things up in: frozen versions only, so the same arguments always give the same answer. */
export interface Facts {
  workingTime(calendarVersionId: string | null): WorkingTime;
  policy(policyVersionId: string): EscalationPolicy;
}

/** True until someone answers: running, or missed and still unanswered. */
export function isUnanswered(clock: Clock): boolean {
  return clock.endedAt === null && (clock.state === 'running' || clock.state === 'missed');
}
