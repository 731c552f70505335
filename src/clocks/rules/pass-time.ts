import type { Instant } from '../../calendar/rules/index.js';
import { stepsFor, type PolicyStep } from '../../severity/rules/index.js';
import { isUnanswered, type Clock, type Effect, type Facts, type Promises, type Step } from './promises.js';

const MINUTE = 60_000;

/** A firing this much after its due time is late, in milliseconds (`ESC-3`). */
export const LATE_AFTER = 60_000;

/**
 * What happens merely because time passes: deadlines are missed and steps fire, each at its turn (`CLK-3`, `ESC-3`).
 * Everything whose instant has passed by `now` happens, in due order over all clocks of the subject; a miss comes
 * before the steps it causes.
 */
export function passTime(promises: Promises, now: Instant, facts: Facts): { promises: Promises; effects: Effect[] } {
  let current = promises;
  const effects: Effect[] = [];
  for (;;) {
    const next = nextDue(current);
    if (next === null || next.dueAt >= now) return { promises: current, effects };
    const happened = next.step === null ? miss(next.clock) : fire(next.clock, next.step, now, facts);
    current = { ...current, clocks: current.clocks.map((clock) => (clock === next.clock ? happened.clock : clock)) };
    effects.push(happened);
  }
}

/** When time alone next changes something: the instant after which it does. Null when nothing is pending. */
export function nextWake(promises: Promises): Instant | null {
  return nextDue(promises)?.dueAt ?? null;
}

/** The same for one clock: its deadline while it is running, its armed steps, whichever comes first. */
export function wakeOf(clock: Clock): Instant | null {
  return earliest(clock)?.dueAt ?? null;
}

interface Due {
  clock: Clock;
  /** null: the deadline itself. */
  step: Step | null;
  dueAt: Instant;
}

function nextDue(promises: Promises): Due | null {
  let next: Due | null = null;
  for (const clock of promises.clocks) {
    const candidate = earliest(clock);
    if (candidate && (next === null || candidate.dueAt < next.dueAt)) next = candidate;
  }
  return next;
}

function earliest(clock: Clock): Due | null {
  if (!isUnanswered(clock)) return null;
  let next: Due | null = clock.state === 'running' ? { clock, step: null, dueAt: clock.dueAt } : null;
  for (const step of clock.steps) {
    if (step.state !== 'armed') continue;
    if (next === null || step.dueAt < next.dueAt) next = { clock, step, dueAt: step.dueAt };
  }
  return next;
}

function miss(clock: Clock): Effect {
  return { type: 'clock_missed', clock: { ...clock, state: 'missed', missedAt: clock.dueAt }, at: clock.dueAt };
}

function fire(clock: Clock, armed: Step, now: Instant, facts: Facts): Effect {
  const policyStep = policyStepOf(clock, armed, facts);
  const fired: Step = { ...armed, state: 'fired', firedAt: now };
  const steps = clock.steps.flatMap((step) => (step === armed ? [fired, ...repeatOf(fired, policyStep)] : [step]));
  return { type: 'step_fired', clock: { ...clock, steps }, step: fired, policyStep, late: now - armed.dueAt > LATE_AFTER, at: now };
}

/** `ESC-4`: the next repeat is armed when this one fires, so nothing storms after downtime. */
function repeatOf(fired: Step, policyStep: PolicyStep): Step[] {
  if (policyStep.repeatEveryMinutes === undefined) return [];
  const dueAt = fired.firedAt! + policyStep.repeatEveryMinutes * MINUTE;
  return [{ step: fired.step, repeat: fired.repeat + 1, dueAt, state: 'armed', firedAt: null, acknowledgedAt: null }];
}

/** The policy's words behind a step of a clock: the version frozen on the clock (design, decision 5). */
export function policyStepOf(clock: Clock, step: Pick<Step, 'step'>, facts: Facts): PolicyStep {
  const policyStep = stepsFor(facts.policy(clock.policyVersionId), clock.kind, clock.severity)[step.step];
  if (!policyStep) throw new Error(`Clock ${clock.id} has a step ${step.step} that its policy ${clock.policyVersionId} does not know.`);
  return policyStep;
}
