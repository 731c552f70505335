import { ALWAYS_OPEN, compileCalendar, type CalendarSpec, type Instant, type Window } from '../../src/calendar/rules/index.js';
import {
  advance, type Advanced, type Clock, type Facts, type FurtherKind, type Input, type Promises, type Terms,
} from '../../src/clocks/rules/index.js';
import { DEFAULT_POLICY, promisedResponse, type EscalationPolicy, type Severity } from '../../src/severity/rules/index.js';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** The day of most tests: a Monday without holidays. */
const THE_DAY = '2026-03-02 ';

/** An instant from its UTC label, `at('2026-03-07 09:00')`; a bare time is on Monday, 2 March 2026. */
export function at(label: string): Instant {
  return Date.parse(`${label.includes(' ') ? label : THE_DAY + label}Z`);
}

/** The label of an instant as `at` reads it, to the minute where it is a whole one. */
export function label(instant: Instant): string {
  return new Date(instant).toISOString().replace('T', ' ').replace(THE_DAY, '').replace(/(:00)?\.000Z$|Z$/, '');
}

function calendar(days: Window[], holidays: CalendarSpec['holidays'] = [], weekend: Window[] = []): CalendarSpec {
  const weekly = { 1: days, 2: days, 3: days, 4: days, 5: days, 6: weekend, 7: weekend };
  return { timeZone: 'UTC', weekly, holidays };
}

/** Calendar versions by id. Their zone is UTC, so that a test's labels are what the wall clock shows. */
export const CALENDARS: Record<string, CalendarSpec> = {
  office: calendar([['09:00', '17:30']]),
  'office, Monday 2 March closed': calendar([['09:00', '17:30']], [{ date: '2026-03-02', name: 'Founders’ Day' }]),
  'office, open longer': calendar([['07:00', '21:00']], [], [['08:00', '12:00']]),
  'office with lunch': calendar([['09:00', '12:00'], ['13:00', '18:00']]),
};

/** Policy versions by id: the default one, one that repeats until acknowledged, one of many shares, one without a word. */
export const POLICIES: Record<string, EscalationPolicy> = {
  default: DEFAULT_POLICY,
  insistent: {
    chains: [{
      kind: 'any',
      severities: ['1', 'A', 'B', 'C'],
      steps: [
        { trigger: { percent: 50 }, reach: [{ role: 'assignee' }], actions: ['notify'], repeatEveryMinutes: 20 },
        { trigger: { afterMinutes: 0, counted: 'elapsed' }, reach: [{ role: 'lead' }], actions: ['notify'], repeatEveryMinutes: 10 },
        { trigger: { afterMinutes: 15, counted: 'elapsed' }, reach: [{ role: 'sdm' }], actions: ['notify'] },
      ],
    }],
  },
  gradual: {
    chains: [{
      kind: 'any',
      severities: ['1', 'A', 'B', 'C'],
      steps: [20, 40, 60, 80].map((percent) => ({ trigger: { percent }, reach: [{ role: 'lead' }], actions: ['notify'] })),
    }],
  },
  silent: { chains: [] },
};

/** Facts over named calendars and policies; an unknown version is an error, as it would be in the desk. */
export function factsOf(calendars = CALENDARS, policies = POLICIES): Facts {
  const compiled = new Map(Object.entries(calendars).map(([id, spec]) => [id, compileCalendar(spec)]));
  const known = <T>(found: T | undefined, id: string): T => {
    if (found === undefined) throw new Error(`no version '${id}'`);
    return found;
  };
  return {
    workingTime: (id) => (id === null ? ALWAYS_OPEN : known(compiled.get(id), id)),
    policy: (id) => known(policies[id], id),
  };
}

export const FACTS = factsOf();

/** What section 2 promises for a severity, on `office` hours and the default policy unless told otherwise. */
export function termsFor(severity: Severity, differing: Partial<Terms> = {}): Terms {
  const { targetMinutes, hours } = promisedResponse(severity, { severityBAroundTheClock: false });
  return {
    severity,
    targetMinutes,
    calendarVersionId: hours === '24x7' ? null : 'office',
    policyVersionId: 'default',
    ...differing,
  };
}

export const opened = (severity: Severity, openedAt: Instant | string, differing?: Partial<Terms>): Input => ({
  type: 'opened',
  openedAt: typeof openedAt === 'string' ? at(openedAt) : openedAt,
  ...termsFor(severity, differing),
});
export const severityChanged = (from: Severity, to: Severity, differing?: Partial<Terms>): Input => ({
  type: 'severity_changed',
  from,
  ...termsFor(to, differing),
});
export const promised = (kind: FurtherKind, severity: Severity, startedAt: Instant, differing?: Partial<Terms>): Input => ({
  type: 'promised',
  kind,
  startedAt,
  ...termsFor(severity, differing),
});
export const kept = (kind: FurtherKind): Input => ({ type: 'kept', kind });
export const dropped = (kind: FurtherKind): Input => ({ type: 'dropped', kind });
export const acknowledged = (clockId: string, step: number, repeat = 0): Input => ({ type: 'acknowledged', clockId, step, repeat });
export const calendarChanged = (from: string, to: string): Input => ({ type: 'calendar_changed', from, to });
export const RESPONDED: Input = { type: 'responded' };
export const RETRACTED: Input = { type: 'response_retracted' };
export const RESOLVED: Input = { type: 'resolved' };
export const WITHDRAWN: Input = { type: 'withdrawn' };
export const TIME_PASSED: Input = { type: 'time_passed' };

/** Promises of a case before it is opened; its clocks will be `case.1`, `case.2` … */
export const NOTHING_PROMISED: Promises = { subjectId: 'case', clocks: [] };

/** Folds a history, one `[when, input]` after the other, and keeps all effects. */
export function tell(history: [when: Instant | string, input: Input][], from = NOTHING_PROMISED, facts = FACTS): Advanced {
  return history.reduce<Advanced>(
    ({ promises, effects }, [when, input]) => {
      const next = advance(promises, input, typeof when === 'string' ? at(when) : when, facts);
      return { promises: next.promises, effects: [...effects, ...next.effects] };
    },
    { promises: from, effects: [] },
  );
}

/** A running first-response clock of Severity A, opened at 09:00, without steps. */
export function aClock(differing: Partial<Clock> = {}): Clock {
  const startedAt = differing.startedAt ?? at('09:00');
  return {
    id: 'case.1',
    kind: 'first_response',
    ...termsFor(differing.severity ?? 'A'),
    state: 'running',
    startedAt,
    dueAt: startedAt + HOUR,
    notBefore: null,
    notAfter: null,
    metAt: null,
    missedAt: null,
    endedAt: null,
    receipt: [],
    steps: [],
    ...differing,
  };
}

/** A clock's steps in a line each: when due, in which state, and which repeat where it is one. */
export function timetable({ steps }: Clock): string[] {
  return steps.map(({ dueAt, state, repeat }) => `${label(dueAt)} ${state}${repeat > 0 ? ` (repeat ${repeat})` : ''}`);
}

/** What happened, in a line each: `clock_missed case.1`, `step_fired case.1 step 2 late`, `step_fired case.1 step 0 repeat 1`. */
export function happenings({ effects }: Pick<Advanced, 'effects'>): string[] {
  return effects.map((effect) => {
    const what = `${effect.type} ${effect.clock.id}`;
    if (effect.type !== 'step_fired') return what;
    const { step, repeat } = effect.step;
    return `${what} step ${step}${repeat > 0 ? ` repeat ${repeat}` : ''}${effect.late ? ' late' : ''}`;
  });
}

/** Freezes a value to its depths: whoever changes it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
