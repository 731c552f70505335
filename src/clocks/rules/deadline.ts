import type { Instant, ReceiptLine } from '../../calendar/rules/index.js';
import { stepsFor, type PolicyStep } from '../../severity/rules/index.js';
import type { Clock, Facts, Step } from './promises.js';

const MINUTE = 60_000;

type Promised = Pick<Clock, 'kind' | 'severity' | 'targetMinutes' | 'calendarVersionId' | 'policyVersionId' | 'startedAt' | 'notBefore' | 'notAfter'>;

/**
 * The deadline of a clock and the arithmetic behind it (`CLK-2`, `CLK-4`), kept within the bounds of `SEV-4`.
 * A bound that decides is the receipt's last line, for 0 minutes.
 */
export function promiseDeadline(clock: Promised, facts: Facts): { dueAt: Instant; receipt: ReceiptLine[] } {
  const time = facts.workingTime(clock.calendarVersionId);
  const target = clock.targetMinutes * MINUTE;
  const counted = time.deadline(clock.startedAt, target);
  const dueAt = Math.min(Math.max(counted, clock.notBefore ?? counted), clock.notAfter ?? Infinity);
  const receipt = time.receipt(clock.startedAt, target);
  if (dueAt !== counted) receipt.push(boundLine(dueAt, dueAt < counted));
  return { dueAt, receipt };
}

function boundLine(dueAt: Instant, earlier: boolean): ReceiptLine {
  const label = new Date(dueAt).toISOString();
  const note = earlier
    ? `an upgrade never postpones: the earlier deadline promised before stands (${label}, SEV-4)`
    : `a downgrade never shortens: the later deadline promised before stands (${label}, SEV-4)`;
  return { date: label.slice(0, 10), from: null, to: null, minutes: 0, note, offset: '+00:00' };
}

/** When a step of a clock is due (`ESC-1`, `ESC-2`): percents are shares of the counted time between start and deadline. */
export function stepDueAt(policyStep: PolicyStep, clock: Pick<Clock, 'startedAt' | 'dueAt' | 'calendarVersionId'>, facts: Facts): Instant {
  const time = facts.workingTime(clock.calendarVersionId);
  const { trigger } = policyStep;
  if ('percent' in trigger) {
    const counted = time.worked(clock.startedAt, clock.dueAt);
    return time.deadline(clock.startedAt, Math.ceil((counted * trigger.percent) / 100));
  }
  const wait = trigger.afterMinutes * MINUTE;
  return trigger.counted === 'business' ? time.deadline(clock.dueAt, wait) : clock.dueAt + wait;
}

/** The policy's steps armed for a clock that starts, in the policy's order. */
export function armSteps(clock: Omit<Clock, 'steps'>, facts: Facts): Step[] {
  return stepsFor(facts.policy(clock.policyVersionId), clock.kind, clock.severity).map((policyStep, step) => ({
    step,
    repeat: 0,
    dueAt: stepDueAt(policyStep, clock, facts),
    state: 'armed',
    firedAt: null,
    acknowledgedAt: null,
  }));
}
