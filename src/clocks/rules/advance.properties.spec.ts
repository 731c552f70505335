import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FACTS, HOUR, MINUTE, NOTHING_PROMISED, POLICIES, RESPONDED, RETRACTED, TIME_PASSED, opened } from '../../../test/support/promises-builders.js';
import { MONDAY, WEEK, live, moments, retell, tales, type Turn } from '../../../test/support/promises-tales.js';
import type { Instant } from '../../calendar/rules/index.js';
import { isUpgrade, stepsFor } from '../../severity/rules/index.js';
import { advance, type Advanced } from './advance.js';
import { promiseDeadline, stepDueAt } from './deadline.js';
import { LATE_AFTER, nextWake, wakeOf } from './pass-time.js';
import { isUnanswered, type Clock, type Effect, type Input, type Promises, type Step } from './promises.js';

const quietPolicies = Object.keys(POLICIES).filter((id) => id !== 'insistent');

function holdsForTurns(check: (turn: Turn) => void): void {
  fc.assert(fc.property(tales(), (tale) => live(tale).forEach(check)), { numRuns: 300 });
}

const holdsForClocks = (check: (clock: Clock, after: Promises, now: Instant) => void) =>
  holdsForTurns(({ after, now }) => after.clocks.forEach((clock) => check(clock, after, now)));

/** Everything but when a step happened to be fired, which is when somebody looked. */
function apartFromLooking<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'firedAt') return inner !== null;
    if ((inner as Effect | null)?.type !== 'step_fired') return inner;
    const { at: _, late: __, ...rest } = inner as Effect & { type: 'step_fired' };
    return rest;
  })) as T;
}

describe('how often anyone looks (design, decision 3)', () => {
  it('ESC-3: without repeats, time passing in one step or in many gives the same, but for when steps were seen to fire', () => {
    fc.assert(fc.property(tales(quietPolicies), moments, (tale, between) => {
      const turns = live(tale);
      const often = retell(turns, (_, from, to) => between(from, to));
      const once = { promises: turns.at(-1)!.after, effects: turns.flatMap(({ effects }) => effects) };
      expect(apartFromLooking(often)).toEqual(apartFromLooking(once));
    }), { numRuns: 200 });
  });

  it('ESC-3: a thousand steps are as good as one', () => {
    const opening = opened('A', MONDAY);
    const once = advance(advance(NOTHING_PROMISED, opening, MONDAY, FACTS).promises, TIME_PASSED, MONDAY + 2 * HOUR, FACTS);
    const history = [{ now: MONDAY, input: opening }, { now: MONDAY + 2 * HOUR, input: TIME_PASSED }];
    const often = retell(history, (_, from, to) => Array.from({ length: 1000 }, (__, i) => from + ((to - from) / 1000) * i));
    expect(apartFromLooking(often.promises)).toEqual(apartFromLooking(once.promises));
  });

  it('ESC-4: looked at promptly at every wake, further looks change nothing at all, repeats and firing times included', () => {
    const promptly = (promises: Promises, to: Instant, extra: Instant[]): Instant[] => {
      const ticks: Instant[] = [];
      for (let current = promises, rest = extra; ;) {
        const wake = nextWake(current);
        const tick = Math.min(wake === null ? Infinity : wake + 1, rest[0] ?? Infinity);
        if (tick > to) return ticks;
        ticks.push(tick);
        rest = rest.filter((each) => each > tick);
        current = advance(current, TIME_PASSED, tick, FACTS).promises;
      }
    };
    const inShort = ({ promises, effects }: Advanced) =>
      ({ promises, effects: effects.map(({ clock, ...effect }) => ({ id: clock.id, state: clock.state, ...effect })) });
    fc.assert(fc.property(tales(undefined, 4 * HOUR), moments, (tale, between) => {
      const turns = live(tale);
      const prompt = retell(turns, (promises, _, to) => promptly(promises, to, []));
      const restless = retell(turns, (promises, from, to) => promptly(promises, to, between(from, to)));
      expect(inShort(restless)).toEqual(inShort(prompt));
    }), { numRuns: 100 });
  });

  it('nothing that is due stays undone, and time alone changes nothing before the next wake', () => {
    holdsForTurns(({ after, now }) => {
      const wake = nextWake(after);
      expect(wake === null || wake >= now).toBe(true);
      expect(advance(after, TIME_PASSED, wake ?? now + WEEK, FACTS)).toEqual({ promises: after, effects: [] });
      if (wake !== null) expect(advance(after, TIME_PASSED, wake + 1, FACTS).effects).not.toEqual([]);
    });
  });
});

describe('an input told twice', () => {
  it('changes nothing the second time, nor does it do anything again', () => {
    holdsForTurns(({ after, input, now }) => {
      const again = advance(after, input, now, FACTS);
      expect(again.promises).toBe(after);
      expect(again.effects).toEqual([]);
    });
  });
});

describe('steps', () => {
  it('ESC-3: no step of a clock fires twice, counting its repeats', () => {
    fc.assert(fc.property(tales(), (tale) => {
      const fired = live(tale).flatMap(({ effects }) => effects)
        .flatMap((effect) => (effect.type === 'step_fired' ? [`${effect.clock.id} ${effect.step.step} ${effect.step.repeat}`] : []));
      expect(fired).toEqual([...new Set(fired)]);
    }), { numRuns: 300 });
  });

  it('ESC-3: none fires after the clock’s end, none that was due before it is left out, and none stays armed', () => {
    holdsForClocks((clock) => {
      if (isUnanswered(clock)) return;
      for (const step of clock.steps) {
        expect(step.state).not.toBe('armed');
        if (step.state === 'fired') expect(step.firedAt).toBeLessThanOrEqual(clock.endedAt!);
        if (step.state === 'fired') expect(step.dueAt).toBeLessThan(clock.endedAt!);
        if (step.state === 'cancelled' && !acknowledgedStep(clock, step)) expect(step.dueAt).toBeGreaterThanOrEqual(clock.endedAt!);
      }
    });
  });

  it('ESC-3: a clock that has ended does nothing until it runs again', () => {
    holdsForTurns(({ before, effects }) => {
      const ended = new Set(before.clocks.filter((clock) => !isUnanswered(clock)).map(({ id }) => id));
      for (const { type, clock } of effects) {
        if (type === 'clock_resumed') ended.delete(clock.id);
        expect(ended).not.toContain(clock.id);
        if (!isUnanswered(clock)) ended.add(clock.id);
      }
    });
  });

  it('ESC-3: what fired, fired after it was due, and is late when that was more than 60 s before', () => {
    holdsForTurns(({ effects, now }) => {
      for (const effect of effects) {
        if (effect.type !== 'step_fired') continue;
        expect(effect.at).toBe(now);
        expect(effect.step.firedAt).toBe(now);
        expect(effect.step.dueAt).toBeLessThan(now);
        expect(effect.late).toBe(now - effect.step.dueAt > LATE_AFTER);
      }
    });
  });

  it('ESC-4: repeats follow one another without a gap, each due an interval after the last firing', () => {
    holdsForClocks((clock) => {
      const policy = policySteps(clock);
      for (const { step, repeat, dueAt } of clock.steps.filter((each) => each.repeat > 0)) {
        const last = clock.steps.find((each) => each.step === step && each.repeat === repeat - 1);
        expect(dueAt).toBe(last!.firedAt! + policy[step]!.repeatEveryMinutes! * MINUTE);
      }
    });
  });

  it('ESC-4: an acknowledged step has nothing armed; an unacknowledged one that repeats goes on as long as the clock is open', () => {
    holdsForClocks((clock) => {
      policySteps(clock).forEach(({ repeatEveryMinutes }, step) => {
        const [firing] = clock.steps.filter((each) => each.step === step && each.state === 'fired');
        if (firing === undefined || !isUnanswered(clock)) return;
        const goesOn = clock.steps.some((each) => each.step === step && each.state === 'armed');
        expect(goesOn).toBe(repeatEveryMinutes !== undefined && !acknowledgedStep(clock, firing));
      });
    });
  });

  it('ESC-2: every step of the policy is there, once, due when the policy says', () => {
    holdsForClocks((clock) => {
      const first = clock.steps.filter(({ repeat }) => repeat === 0);
      const policy = policySteps(clock);
      expect(first.map(({ step }) => step)).toEqual(policy.map((_, i) => i));
      for (const step of first.filter(({ state }) => state === 'armed')) {
        expect(step.dueAt).toBe(stepDueAt(policy[step.step]!, clock, FACTS));
      }
    });
  });

  it('SEV-4: only steps already due at a downgrade are passed, and a later one fired in their stead', () => {
    holdsForClocks((clock, { clocks }) => {
      const passed = clock.steps.filter(({ state }) => state === 'passed');
      if (passed.length === 0) return;
      const responses = clocks.filter(ofResponse);
      const change = responses[responses.indexOf(clock) - 1]!.endedAt!;
      const first = clock.steps.filter(({ repeat }) => repeat === 0);
      const atOnce = first.filter(({ state, dueAt, firedAt }) => state === 'fired' && firedAt === change && dueAt < change);
      expect(clock.notBefore).not.toBeNull();
      expect(atOnce).toHaveLength(1);
      for (const { dueAt } of passed) expect(dueAt).toBeLessThanOrEqual(atOnce[0]!.dueAt);
    });
  });
});

describe('clocks', () => {
  it('CLK-1, CLK-5: at most one of a kind is unanswered, and only the last', () => {
    holdsForTurns(({ after }) => {
      for (const kind of kindsOf(after)) {
        expect(after.clocks.filter((clock) => clock.kind === kind).slice(0, -1).filter(isUnanswered)).toEqual([]);
      }
      expect(new Set(after.clocks.map(({ id }) => id)).size).toBe(after.clocks.length);
    });
  });

  it('CLK-5: a promise starts a clock on its own terms, unless one of its kind is unanswered or started at that instant', () => {
    holdsForTurns(({ before, after, input }) => {
      if (input.type !== 'promised') return;
      const { type: _, ...promise } = input;
      const stands = before.clocks.some((clock) => clock.kind === input.kind && (isUnanswered(clock) || clock.startedAt === input.startedAt));
      expect(after.clocks.slice(before.clocks.length)).toMatchObject(stands ? [] : [{ ...promise, notBefore: null, notAfter: null }]);
    });
  });

  it('CLK-5: what concerns clocks of one kind leaves those of the others to time alone', () => {
    holdsForTurns(({ before, after, input, now }) => {
      const kinds = concerned(input);
      if (kinds === 'any') return;
      const others = ({ clocks }: Promises) => clocks.filter(({ kind }) => kind !== kinds);
      expect(others(after)).toEqual(others(advance(before, TIME_PASSED, now, FACTS).promises));
    });
  });

  it('CLK-1, CLK-5: a response and a promise kept answer, with the time; dropped, resolved and withdrawn only end; a manager is waited for though it is resolved (ESC-2)', () => {
    holdsForTurns(({ before, after, input, now }) => {
      const answers = input.type === 'responded' || input.type === 'kept';
      if (!answers && !['dropped', 'resolved', 'withdrawn'].includes(input.type)) return;
      after.clocks.forEach((clock, i) => {
        if (concerned(input) !== 'any' && concerned(input) !== clock.kind) return;
        if (input.type === 'resolved' && clock.kind === 'manager_request') return;
        expect(isUnanswered(clock)).toBe(false);
        if (isUnanswered(before.clocks[i]!)) expect([clock.metAt, clock.endedAt]).toEqual([answers ? now : null, now]);
      });
    });
  });

  it('can be stored: they and their steps satisfy the checks of their tables (clock.entity.ts)', () => {
    holdsForClocks((clock) => expect(brokenChecks(clock)).toEqual([]));
  });

  it('CLK-3: met means answered by the deadline, missed means not; the times on record agree with the state', () => {
    holdsForClocks((clock, _, now) => {
      const { state, dueAt, metAt, missedAt, endedAt } = clock;
      if (state === 'running') expect([metAt, missedAt, endedAt, dueAt >= now]).toEqual([null, null, null, true]);
      if (state === 'met') expect([metAt! <= dueAt, missedAt, endedAt]).toEqual([true, null, metAt]);
      if (state === 'missed') expect([missedAt, metAt === null || (metAt > dueAt && metAt === endedAt)]).toEqual([dueAt, true]);
      if (state === 'superseded' || state === 'cancelled') expect([metAt, missedAt, endedAt! <= dueAt]).toEqual([null, null, true]);
    });
  });

  it('SEV-4: a target once missed stays missed for ever', () => {
    holdsForTurns(({ before, after }) => before.clocks.forEach((clock, i) => {
      if (clock.state !== 'missed') return;
      expect(after.clocks[i]).toMatchObject({ state: 'missed', missedAt: clock.missedAt, dueAt: clock.dueAt, receipt: clock.receipt });
    }));
  });

  it('CLK-6: an ended clock keeps what was promised then; an acknowledgement is still noted on it, a retraction lets it run on', () => {
    const unacknowledged = (clock: Clock) => ({ ...clock, steps: clock.steps.map((step) => ({ ...step, acknowledgedAt: null })) });
    const promise = ({ state: _, metAt: __, missedAt: ___, endedAt: ____, steps: _____, ...promised }: Clock) => promised;
    holdsForTurns(({ before, after, input, effects }) => before.clocks.forEach((clock, i) => {
      if (clock.endedAt === null) return;
      const resumed = effects.some(({ type, clock: { id } }) => type === 'clock_resumed' && id === clock.id);
      if (input.type === 'acknowledged') expect(unacknowledged(after.clocks[i]!)).toEqual(unacknowledged(clock));
      else if (resumed) expect(promise(after.clocks[i]!)).toEqual(promise(clock));
      else expect(after.clocks[i]).toBe(clock);
    }));
  });

  it('CLK-6: a running clock on the calendar moves to where the new version puts it, unless that is past', () => {
    holdsForTurns(({ before, after, input, now }) => {
      if (input.type !== 'calendar_changed') return;
      before.clocks.forEach((clock, i) => {
        if (clock.state !== 'running' || clock.dueAt < now || clock.calendarVersionId !== input.from) return;
        const moved = promiseDeadline({ ...clock, calendarVersionId: input.to }, FACTS).dueAt;
        expect(after.clocks[i]!.dueAt).toBe(moved < now ? clock.dueAt : moved);
      });
    });
  });

  it('CLK-2, CLK-4: a deadline is always what the clock’s own terms and bounds say, and its receipt adds up to the target', () => {
    holdsForClocks((clock) => {
      expect(promiseDeadline(clock, FACTS)).toEqual({ dueAt: clock.dueAt, receipt: clock.receipt });
      const counted = clock.receipt.reduce((sum, { minutes = 0, ms = 0 }) => sum + minutes * MINUTE + ms, 0);
      expect(counted).toBe(clock.targetMinutes * MINUTE);
    });
  });

  it('SEV-4: an upgrade never postpones, a downgrade never shortens, and after a miss only an upgrade starts anew', () => {
    holdsForTurns(({ before, after, input, now }) => {
      if (input.type !== 'severity_changed' || after.clocks.length === before.clocks.length) return;
      const [old, next] = after.clocks.filter(ofResponse).slice(-2) as [Clock, Clock];
      const target = (start: Instant) => FACTS.workingTime(next.calendarVersionId).deadline(start, next.targetMinutes * MINUTE);
      const upgrade = isUpgrade(input.from, input.severity);
      expect(after.clocks).toHaveLength(before.clocks.length + 1);
      expect(old.endedAt).toBe(now);
      expect(next.startedAt).toBe(upgrade ? now : old.startedAt);
      if (old.state === 'missed') {
        expect(upgrade).toBe(true);
        expect(next.dueAt).toBe(target(next.startedAt));
      } else if (upgrade) {
        expect(next.dueAt).toBe(Math.min(old.dueAt, target(next.startedAt)));
      } else {
        expect(next.dueAt).toBe(Math.max(old.dueAt, target(next.startedAt)));
      }
    });
  });
});

describe('CLK-1: a response retracted is as if it had not been', () => {
  /** Tells a tale with a response after one of the turns at which the case waits for one. */
  function mistaken(turns: Turn[], pick: number) {
    const waiting = turns.filter(({ after }) => after.clocks.some((clock) => ofResponse(clock) && isUnanswered(clock)));
    const from = turns.indexOf(waiting[pick % waiting.length]!) + 1;
    const { now, after } = turns[from - 1]!;
    const told = (until: number, retractedAt = turns[until]?.now ?? turns.at(-1)!.now) => {
      const retracted = { now: retractedAt, input: RETRACTED };
      return retell([...turns.slice(0, from), { now, input: RESPONDED }, ...turns.slice(from, until), retracted, ...turns.slice(until)], () => []);
    };
    return { from, now, told, clock: after.clocks.find((clock) => ofResponse(clock) && isUnanswered(clock))! };
  }
  const effectsOf = (turns: Turn[]) => turns.flatMap(({ effects }) => effects);

  it('at the same instant, nothing at all differs, then or later', () => {
    fc.assert(fc.property(tales(), fc.nat(), (tale, pick) => {
      const turns = live(tale);
      const { from, now, clock, told } = mistaken(turns, pick);
      const { promises, effects } = told(from, now);
      expect(promises).toEqual(turns.at(-1)!.after);
      expect(effects).toEqual([
        ...effectsOf(turns.slice(0, from)),
        expect.objectContaining({ type: 'clock_met', at: now }), { type: 'clock_resumed', clock, at: now },
        ...effectsOf(turns.slice(from)),
      ]);
    }), { numRuns: 200 });
  });

  it('later, what fell due meanwhile fires then, each step once; but for that it is the same', () => {
    const leavesResponseAlone = ({ input }: Turn) => ['time_passed', 'promised', 'kept', 'dropped'].includes(input.type);
    fc.assert(fc.property(tales(quietPolicies), fc.nat(), (tale, pick) => {
      const turns = live(tale);
      const { from, clock, told: tellUntil } = mistaken(turns, pick);
      const meanwhile = turns.slice(from).findIndex((turn) => !leavesResponseAlone(turn));
      const { promises, effects } = tellUntil(meanwhile < 0 ? turns.length : from + meanwhile);
      expect(apartFromLooking(promises)).toEqual(apartFromLooking(turns.at(-1)!.after));
      expect(told(effects)).toEqual([...told(effectsOf(turns)), `clock_met ${clock.id}`, `clock_resumed ${clock.id}`].sort());
    }), { numRuns: 200 });
  });
});

describe('effects', () => {
  it('say exactly what changed between the promises before and after', () => {
    holdsForTurns(({ before, after, effects }) => expect(told(effects)).toEqual(difference(before, after)));
  });

  it('show each clock as it was then: the last of them as it is now', () => {
    holdsForTurns(({ after, effects, input }) => {
      // An acknowledgement, and a new calendar version that moves no deadline, are no effects.
      if (input.type === 'acknowledged' || input.type === 'calendar_changed') return;
      for (const clock of after.clocks) {
        const last = effects.findLast((effect) => effect.clock.id === clock.id);
        if (last) expect(last.clock).toEqual(clock);
      }
    });
  });
});

const ofResponse = ({ kind }: Clock) => kind === 'first_response';
const kindsOf = ({ clocks }: Promises) => new Set(clocks.map(({ kind }) => kind));

/** Whose clocks an input is about: those of one kind, or any. */
function concerned(input: Input): Clock['kind'] | 'any' {
  if ('kind' in input) return input.kind;
  return ['opened', 'responded', 'response_retracted', 'severity_changed'].includes(input.type) ? 'first_response' : 'any';
}

/** The checks of `clock.entity.ts` by name, as far as the types leave them open; those that a clock would break. */
function brokenChecks(clock: Clock): string[] {
  const { state, dueAt, metAt, missedAt, endedAt, steps } = clock;
  const checks = {
    clock_met: state !== 'met' || (metAt !== null && metAt <= dueAt),
    clock_missed: (state === 'missed') === (missedAt !== null),
    clock_ended: !(['met', 'superseded', 'cancelled'].includes(state) || metAt !== null) || endedAt !== null,
    clock_sleeps: endedAt === null || wakeOf(clock) === null,
    clock_step_fired: steps.every((step) => (step.state === 'fired') === (step.firedAt !== null)),
    clock_step_acknowledged: steps.every((step) => step.acknowledgedAt === null || step.state === 'fired'),
    clock_step_pkey: new Set(steps.map(({ step, repeat }) => `${step}.${repeat}`)).size === steps.length,
  };
  return Object.entries(checks).filter(([, holds]) => !holds).map(([name]) => name);
}

const policySteps = (clock: Clock) => stepsFor(FACTS.policy(clock.policyVersionId), clock.kind, clock.severity);

function acknowledgedStep(clock: Clock, { step }: Step): boolean {
  return clock.steps.some((each) => each.step === step && each.acknowledgedAt !== null);
}

function told(effects: Effect[]): string[] {
  return effects.map((effect) =>
    effect.type === 'step_fired' ? `step_fired ${effect.clock.id} ${effect.step.step} ${effect.step.repeat}`
      : effect.type === 'deadline_moved' ? `deadline_moved ${effect.clock.id} ${effect.from}→${effect.clock.dueAt}`
        : `${effect.type} ${effect.clock.id}`).sort();
}

function difference(before: Promises, after: Promises): string[] {
  return after.clocks.flatMap((clock, i) => {
    const old = before.clocks[i];
    const ended = !old?.endedAt && clock.endedAt !== null;
    const superseded = ended && ofResponse(clock) && after.clocks.slice(i + 1).some(ofResponse);
    const oldStates = new Map(old?.steps.map(({ step, repeat, state }) => [`${step} ${repeat}`, state]));
    const fired = clock.steps.map((step) => ({ key: `${step.step} ${step.repeat}`, state: step.state }))
      .filter(({ key, state }) => state === 'fired' && oldStates.get(key) !== 'fired');
    return [
      !old && `clock_started ${clock.id}`,
      old?.endedAt && clock.endedAt === null && `clock_resumed ${clock.id}`,
      !old?.missedAt && clock.missedAt !== null && `clock_missed ${clock.id}`,
      superseded && `clock_superseded ${clock.id}`,
      ended && clock.metAt !== null && `clock_met ${clock.id}`,
      ended && !superseded && clock.metAt === null && `clock_cancelled ${clock.id}`,
      old && old.dueAt !== clock.dueAt && `deadline_moved ${clock.id} ${old.dueAt}→${clock.dueAt}`,
      ...fired.map(({ key }) => `step_fired ${clock.id} ${key}`),
    ].filter((line) => typeof line === 'string');
  }).sort();
}
