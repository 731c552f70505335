import type { Instant } from '../../calendar/rules/index.js';
import { isUpgrade, type ClockKind, type Severity } from '../../severity/rules/index.js';
import { armSteps, promiseDeadline, stepDueAt } from './deadline.js';
import { isUnanswered, type Clock, type Effect, type Facts, type FurtherKind, type Input, type Promises, type Step, type Terms } from './promises.js';
import { passTime, policyStepOf } from './pass-time.js';

export interface Advanced {
  promises: Promises;
  effects: Effect[];
}

/**
 * What becomes of a case's promises: the one implementation behind the service, previews, dry runs, the replay and
 * the auditor (design, decision 3). Pure: what it is given stays as it was, unchanged clocks are the same objects.
 *
 * Time passes up to `now` before the input applies, so the outcome does not depend on how often anyone looked.
 * A thing due at an instant happens once that instant has passed: a response at the deadline itself is in time (`CLK-3`).
 * An input given twice changes nothing the second time.
 *
 * @param now milliseconds; never below the subject's last event
 */
export function advance(promises: Promises, input: Input, now: Instant, facts: Facts): Advanced {
  const before = passTime(promises, now, facts);
  const applied = apply(before.promises, input, now, facts);
  const after = passTime(applied.promises, now, facts);
  return { promises: after.promises, effects: [...before.effects, ...applied.effects, ...after.effects] };
}

function apply(promises: Promises, input: Input, now: Instant, facts: Facts): Advanced {
  switch (input.type) {
    case 'opened':
      return opened(promises, input, now, facts);
    case 'severity_changed':
      return severityChanged(promises, input, now, facts);
    case 'responded':
      return change(promises, (clock) => (clock.kind === 'first_response' && isUnanswered(clock) ? answer(clock, now) : null));
    case 'response_retracted':
      return responseRetracted(promises, now);
    case 'promised':
      return promised(promises, input, now, facts);
    case 'kept':
      return change(promises, (clock) => (clock.kind === input.kind && isUnanswered(clock) ? answer(clock, now) : null));
    case 'dropped':
      return change(promises, (clock) => (clock.kind === input.kind && isUnanswered(clock) ? cancel(clock, now) : null));
    case 'resolved':
      return change(promises, (clock) => (isUnanswered(clock) && clock.kind !== 'manager_request' ? cancel(clock, now) : null));
    case 'withdrawn':
      return change(promises, (clock) => (isUnanswered(clock) ? cancel(clock, now) : null));
    case 'acknowledged':
      return change(promises, (clock) => (clock.id === input.clockId ? acknowledge(clock, input.step, input.repeat, now) : null));
    case 'calendar_changed':
      return change(promises, (clock) =>
        clock.state === 'running' && clock.calendarVersionId === input.from ? moveTo(clock, input.to, now, facts) : null);
    case 'time_passed':
      return { promises, effects: [] };
  }
}

type Change = { clock: Clock; effects: Effect[] } | null;

function change(promises: Promises, decide: (clock: Clock) => Change): Advanced {
  const effects: Effect[] = [];
  const clocks = promises.clocks.map((clock) => {
    const changed = decide(clock);
    effects.push(...(changed?.effects ?? []));
    return changed?.clock ?? clock;
  });
  return { promises: effects.length > 0 || clocks.some((clock, i) => clock !== promises.clocks[i]) ? { ...promises, clocks } : promises, effects };
}

/** `CLK-1`: the first-response clock starts when the case is opened, and only once. */
function opened(promises: Promises, input: Terms & { openedAt: Instant }, now: Instant, facts: Facts): Advanced {
  if (promises.clocks.some((clock) => clock.kind === 'first_response')) return { promises, effects: [] };
  const clock = start(promises, 'first_response', terms(input), { startedAt: input.openedAt, notBefore: null, notAfter: null }, facts);
  return { promises: { ...promises, clocks: [...promises.clocks, clock] }, effects: [{ type: 'clock_started', clock, at: now }] };
}

/** `CLK-5`: a further clock starts, unless one of its kind runs or was started at that very instant. */
function promised(promises: Promises, input: Terms & { kind: FurtherKind; startedAt: Instant }, now: Instant, facts: Facts): Advanced {
  const { kind, startedAt } = input;
  const stands = promises.clocks.some((clock) => clock.kind === kind && (isUnanswered(clock) || clock.startedAt === startedAt));
  if (stands) return { promises, effects: [] };
  const clock = start(promises, kind, terms(input), { startedAt, notBefore: null, notAfter: null }, facts);
  return { promises: { ...promises, clocks: [...promises.clocks, clock] }, effects: [{ type: 'clock_started', clock, at: now }] };
}

/** `CLK-1`: the clock that the mistaken response ended runs on, or stays missed and unanswered; what fell due meanwhile happens now. */
function responseRetracted(promises: Promises, now: Instant): Advanced {
  const ofResponse = promises.clocks.filter(({ kind }) => kind === 'first_response');
  const answered = ofResponse.findLast(({ metAt }) => metAt !== null);
  if (!answered || ofResponse.some(isUnanswered)) return { promises, effects: [] };
  const resumed: Clock = {
    ...answered, state: answered.missedAt === null ? 'running' : 'missed', metAt: null, endedAt: null, steps: armAgain(answered.steps),
  };
  return {
    promises: { ...promises, clocks: promises.clocks.map((clock) => (clock === answered ? resumed : clock)) },
    effects: [{ type: 'clock_resumed', clock: resumed, at: now }],
  };
}

/** What the answer had cancelled; what an acknowledgement had cancelled stays so (`ESC-4`). */
function armAgain(steps: Step[]): Step[] {
  const acknowledged = new Set(steps.filter(({ acknowledgedAt }) => acknowledgedAt !== null).map(({ step }) => step));
  return steps.map((step) => (step.state === 'cancelled' && !acknowledged.has(step.step) ? { ...step, state: 'armed' } : step));
}

/** `SEV-4`, `SEV-5`: what a change of the set severity does to the first-response clock. */
function severityChanged(promises: Promises, input: Terms & { from: Severity }, now: Instant, facts: Facts): Advanced {
  const current = promises.clocks.find((clock) => clock.kind === 'first_response' && isUnanswered(clock));
  const upgrade = isUpgrade(input.from, input.severity);
  if (!current || input.from === input.severity) return { promises, effects: [] };
  if (current.state === 'missed' ? !upgrade : current.severity === input.severity) return { promises, effects: [] };

  const bounds = upgrade
    ? { startedAt: now, notBefore: null, notAfter: current.state === 'running' ? current.dueAt : null }
    : { startedAt: current.startedAt, notBefore: current.dueAt, notAfter: null };
  const next = passEarlierSteps(start(promises, 'first_response', terms(input), bounds, facts), now);
  const ended: Clock = {
    ...cancelSteps(current),
    state: current.state === 'missed' ? 'missed' : 'superseded',
    endedAt: now,
  };
  return {
    promises: { ...promises, clocks: [...promises.clocks.map((clock) => (clock === current ? ended : clock)), next] },
    effects: [{ type: 'clock_superseded', clock: ended, at: now }, { type: 'clock_started', clock: next, at: now }],
  };
}

/** `SEV-4`: of a new clock's steps already due only the last fires; the earlier ones are recorded as passed. */
function passEarlierSteps(clock: Clock, now: Instant): Clock {
  const last = clock.steps.filter((step) => step.dueAt < now).sort((a, b) => a.dueAt - b.dueAt).at(-1);
  return { ...clock, steps: clock.steps.map((step) => (step.dueAt < now && step !== last ? { ...step, state: 'passed' } : step)) };
}

type Span = Pick<Clock, 'startedAt' | 'notBefore' | 'notAfter'>;

function start(promises: Promises, kind: ClockKind, promised: Terms, span: Span, facts: Facts): Clock {
  const { dueAt, receipt } = promiseDeadline({ kind, ...promised, ...span }, facts);
  const clock: Omit<Clock, 'steps'> = {
    id: `${promises.subjectId}.${promises.clocks.length + 1}`,
    kind,
    ...promised,
    ...span,
    state: 'running',
    dueAt,
    receipt,
    metAt: null,
    missedAt: null,
    endedAt: null,
  };
  return { ...clock, steps: armSteps(clock, facts) };
}

/** `CLK-3`: met exactly at the deadline is met; a miss that is answered stays missed, with the time of the answer. */
function answer(clock: Clock, now: Instant): Change {
  const met: Clock = { ...cancelSteps(clock), state: clock.state === 'missed' ? 'missed' : 'met', metAt: now, endedAt: now };
  return { clock: met, effects: [{ type: 'clock_met', clock: met, at: now }] };
}

function cancel(clock: Clock, now: Instant): Change {
  const cancelled: Clock = { ...cancelSteps(clock), state: clock.state === 'missed' ? 'missed' : 'cancelled', endedAt: now };
  return { clock: cancelled, effects: [{ type: 'clock_cancelled', clock: cancelled, at: now }] };
}

function cancelSteps(clock: Clock): Clock {
  return { ...clock, steps: clock.steps.map((step) => (step.state === 'armed' ? { ...step, state: 'cancelled' } : step)) };
}

/** `ESC-4`: an acknowledgement stops the repeats of that step, not the clock. */
function acknowledge(clock: Clock, step: number, repeat: number, now: Instant): Change {
  const fired = clock.steps.find((each) => each.step === step && each.repeat === repeat);
  if (fired?.state !== 'fired' || fired.acknowledgedAt !== null) return null;
  const steps = clock.steps.map((each) => {
    if (each === fired) return { ...each, acknowledgedAt: now };
    return each.step === step && each.state === 'armed' ? { ...each, state: 'cancelled' as const } : each;
  });
  return { clock: { ...clock, steps }, effects: [] };
}

/** `CLK-6`: a running clock moves to its calendar's new version; a result earlier than now leaves the old deadline. */
function moveTo(clock: Clock, calendarVersionId: string, now: Instant, facts: Facts): Change {
  const moved = { ...clock, calendarVersionId };
  const { dueAt, receipt } = promiseDeadline(moved, facts);
  if (dueAt < now) return null;
  const recomputed = { ...moved, dueAt, receipt };
  const steps = clock.steps.map((step) =>
    step.state === 'armed' && step.repeat === 0
      ? { ...step, dueAt: stepDueAt(policyStepOf(clock, step, facts), recomputed, facts) }
      : step);
  const result: Clock = { ...recomputed, steps };
  return { clock: result, effects: dueAt === clock.dueAt ? [] : [{ type: 'deadline_moved', clock: result, from: clock.dueAt, at: now }] };
}

function terms({ severity, targetMinutes, calendarVersionId, policyVersionId }: Terms): Terms {
  return { severity, targetMinutes, calendarVersionId, policyVersionId };
}
