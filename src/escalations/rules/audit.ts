import type { Instant, WorkingTime } from '../../calendar/rules/index.js';
import { LATE_AFTER } from '../../clocks/rules/index.js';

const MINUTE = 60_000;

/** A step that a clock's policy asks for, what stops it, and the firing on record. Nothing of it is the fold's word. */
export interface AskedStep {
  clockId: string;
  step: number;
  repeat: number;
  startedAt: Instant;
  deadline: Instant;
  /** A share of the counted time, or a wait after `after`: the deadline, or for a repeat the firing before it (`ESC-4`). */
  percent: number | null;
  waitMinutes: number;
  after: Instant;
  /** Whether the wait counts business hours. */
  business: boolean;
  time: WorkingTime;
  endedAt: Instant | null;
  /** When somebody acknowledged the step, which stops its repeats. */
  acknowledgedAt: Instant | null;
  /** When a change of severity put this clock in the place of another. */
  tookOverAt: Instant | null;
  fired: { dueAt: Instant; at: Instant } | null;
}

export interface Span {
  from: Instant;
  until: Instant;
}

export interface Finding<Step> {
  step: Step;
  dueAt: Instant;
  /** From when it could fire: its due time, or the end of the jump that passed it. */
  lag: number | null;
  verdict: 'fired' | 'late' | 'jumped' | 'missing' | 'held' | 'unexpected';
}

/** When a step is due by the words of its policy (`ESC-1`, `ESC-2`, `ESC-4`). */
export function dueOf({ percent, waitMinutes, after, business, startedAt, deadline, time }: AskedStep): Instant {
  if (percent !== null) return time.deadline(startedAt, Math.ceil((time.worked(startedAt, deadline) * percent) / 100));
  return business ? time.deadline(after, waitMinutes * MINUTE) : after + waitMinutes * MINUTE;
}

/**
 * What should have fired against what did (`ESC-3`): each step that was due in the span, and whatever was due before its end
 * and has not fired. `jumps` of a demonstration's clock are nobody's lateness.
 * @param heldUntil after a restored backup, what was due by then waits for a person; null: nothing waits
 */
export function audit<Step extends AskedStep>(asked: Step[], span: Span, jumps: Span[], heldUntil: Instant | null): Finding<Step>[] {
  const dues = new Map(asked.map((step) => [step, dueOf(step)]));
  const passed = passedOver(asked, dues);
  return asked.flatMap((step): Finding<Step>[] => {
    const dueAt = step.fired?.dueAt ?? dues.get(step)!;
    if (dueAt > span.until) return [];
    const could = landing(dueAt, jumps);
    if (step.fired) return dueAt > span.from ? [{ step, dueAt, lag: step.fired.at - could, verdict: verdictOf(step, dueAt, could) }] : [];
    if (passed.has(step) || !waited(step, dueAt) || could > span.until) return [];
    return [{ step, dueAt, lag: null, verdict: heldUntil !== null && dueAt <= heldUntil ? 'held' : 'missing' }];
  });
}

/** Still asked for when it came due: neither answered nor acknowledged. What is due at an instant happens after it (`CLK-3`). */
const waited = ({ endedAt, acknowledgedAt }: AskedStep, dueAt: Instant): boolean =>
  dueAt < (endedAt ?? Infinity) && dueAt < (acknowledgedAt ?? Infinity);

function verdictOf(step: AskedStep, dueAt: Instant, could: Instant): Finding<AskedStep>['verdict'] {
  const { at } = step.fired!;
  if (at <= dueAt || !waited(step, dueAt) || at > (step.endedAt ?? Infinity)) return 'unexpected';
  if (at - could > LATE_AFTER) return 'late';
  return at - dueAt > LATE_AFTER ? 'jumped' : 'fired';
}

/** `SEV-4`: of the steps that were due when a clock took over from another only the last fires. */
function passedOver<Step extends AskedStep>(asked: Step[], dues: Map<Step, Instant>): Set<Step> {
  const last = new Map<string, Step>();
  const overdue = asked.filter((step) => step.repeat === 0 && step.tookOverAt !== null && dues.get(step)! < step.tookOverAt);
  for (const step of overdue) {
    const latest = last.get(step.clockId);
    if (!latest || dues.get(step)! >= dues.get(latest)!) last.set(step.clockId, step);
  }
  return new Set(overdue.filter((step) => last.get(step.clockId) !== step));
}

/** An instant that a jump passed came about at its end. */
function landing(dueAt: Instant, jumps: Span[]): Instant {
  return jumps.find(({ from, until }) => from < dueAt && dueAt <= until)?.until ?? dueAt;
}

export interface Counts {
  due: number;
  fired: number;
  late: number;
  jumped: number;
  missing: number;
  held: number;
  unexpected: number;
}

/** "12 due, 12 fired, 0 late": of the span; what is missing or held counts from whenever it was due. */
export function countsOf(findings: Finding<AskedStep>[]): Counts {
  const of = (...verdicts: Finding<AskedStep>['verdict'][]): number => findings.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const unexpected = of('unexpected');
  return {
    due: findings.length - unexpected, fired: of('fired', 'late', 'jumped'), late: of('late'), jumped: of('jumped'),
    missing: of('missing'), held: of('held'), unexpected,
  };
}

/** Seconds from when steps could fire to when they did. */
export interface Lags {
  median: number;
  /** Nineteen of twenty were at most this long. */
  p95: number;
  longest: number;
}

/** Of all steps that fired; null where none did. */
export function lagsOf(findings: Finding<AskedStep>[]): Lags | null {
  const lags = findings.flatMap(({ lag, verdict }) => (lag === null || verdict === 'unexpected' ? [] : [Math.max(0, lag) / 1_000])).sort((a, b) => a - b);
  if (lags.length === 0) return null;
  const at = (share: number): number => lags[Math.ceil(share * lags.length) - 1]!;
  return { median: at(0.5), p95: at(0.95), longest: at(1) };
}
