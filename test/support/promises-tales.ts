import fc from 'fast-check';
import type { Instant } from '../../src/calendar/rules/index.js';
import { advance, nextWake, type Advanced, type Effect, type FurtherKind, type Input, type Promises } from '../../src/clocks/rules/index.js';
import { SEVERITIES, type Severity } from '../../src/severity/rules/index.js';
import {
  CALENDARS, FACTS, HOUR, MINUTE, NOTHING_PROMISED, POLICIES, RESOLVED, RESPONDED, RETRACTED, TIME_PASSED, WITHDRAWN,
  acknowledged, at, calendarChanged, deepFreeze, dropped, kept, opened, promised, severityChanged,
} from './promises-builders.js';

/** When something happens: so long after what came before, or at the next wake give or take 1 ms. */
type When = { gap: number } | { wake: number };

/** A random life of a case: an opening, then anything. */
export type Tale = [When, Input][];

/** One input of a tale that was lived, and what it did. */
export interface Turn {
  now: Instant;
  input: Input;
  before: Promises;
  after: Promises;
  effects: Effect[];
}

export const MONDAY = at('00:00');
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

const calendars = Object.keys(CALENDARS);
/** A few of the kinds, for the fold knows one as well as another: so they meet more often. */
const furtherKinds: FurtherKind[] = ['next_update', 'customer_answer', 'severity_decision', 'manager_request'];
const anyOf = <T>(...choices: [weight: number, arbitrary: fc.Arbitrary<T>][]) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** Tales on any of the policies, with waits up to `longest` ms between two inputs. */
export function tales(policies = Object.keys(POLICIES), longest = 3 * DAY): fc.Arbitrary<Tale> {
  const gap = fc.oneof(fc.constant(0), fc.nat(20 * MINUTE), fc.nat(2 * HOUR), fc.nat(longest));
  const when = fc.oneof(fc.record({ gap }), fc.record({ wake: fc.constantFrom(-1, 0, 1) }));
  const severity = fc.constantFrom(...SEVERITIES);
  const terms = fc.record({
    policyVersionId: fc.constantFrom(...policies),
    calendarVersionId: fc.constantFrom(null, ...calendars),
    targetMinutes: fc.constantFrom(0, 15, 60, 240, 480),
  }, { requiredKeys: ['policyVersionId'] });

  const enteredLater = anyOf([3, fc.constant(0)], [1, fc.nat(DAY)]);
  const opening = fc.tuple(severity, fc.nat(WEEK), enteredLater, terms).map(([first, start, later, differing]): Tale[number] =>
    [{ gap: start + later }, opened(first, MONDAY + start, differing)]);
  const kind = fc.constantFrom(...furtherKinds);
  const startedBefore = anyOf([3, fc.constant(Infinity)], [1, fc.nat(WEEK)]);
  const promise = fc.tuple(kind, severity, startedBefore, terms).map(([of, on, start, differing]) => promised(of, on, MONDAY + start, differing));
  const acknowledgement = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(2), fc.nat(1));
  const versions = fc.tuple(fc.constantFrom('office', ...calendars), fc.constantFrom(...calendars))
    .filter(([from, to]) => from !== to);
  const input = anyOf(
    [4, fc.tuple(severity, terms).map(([to, differing]) => severityChanged(to, to, differing))],
    [3, fc.constant(TIME_PASSED)],
    [3, acknowledgement.map(([clock, step, repeat]) => acknowledged(`case.${clock}`, step, repeat))],
    [3, versions.map(([from, to]) => calendarChanged(from, to))],
    [4, promise],
    [3, kind.map(kept)],
    [1, kind.map(dropped)],
    [3, fc.constantFrom(RESPONDED, RETRACTED)],
    [1, fc.constantFrom(RESOLVED, WITHDRAWN)],
    [1, opening.map(([, again]) => again)],
  );
  return fc.tuple(opening, fc.array(fc.tuple(when, input), { maxLength: 12 })).map(([first, rest]) => [first, ...rest]);
}

/** Picks the same few moments, in order, in whatever stretch of time it is given. */
export const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 })
  .map((shares) => shares.sort((a, b) => a - b))
  .map((shares) => (from: Instant, to: Instant) => shares.map((share) => from + Math.floor(share * (to - from))));

/** A change of severity is told from the severity that the case has by then; nothing is promised from the future. */
function knowing(from: Severity | null, now: Instant, input: Input): Input {
  if (input.type === 'severity_changed' && from !== null) return { ...input, from };
  return input.type === 'promised' ? { ...input, startedAt: Math.min(input.startedAt, now) } : input;
}

/** Lives a tale; everything handed to the fold is frozen, so that whatever it changed would throw. */
export function live(tale: Tale): Turn[] {
  const turns: Turn[] = [];
  let promises = deepFreeze(NOTHING_PROMISED);
  let now = MONDAY;
  let severity: Severity | null = null;
  for (const [when, input] of tale) {
    now = 'gap' in when ? now + when.gap : Math.max(now, (nextWake(promises) ?? now) + when.wake);
    const told: Input = deepFreeze(knowing(severity, now, input));
    const { promises: after, effects } = deepFreeze(advance(promises, told, now, FACTS));
    turns.push({ now, input: told, before: promises, after, effects });
    promises = after;
    if (told.type === 'opened' || told.type === 'severity_changed') severity = told.severity;
  }
  return turns;
}

type Ticks = (promises: Promises, from: Instant, to: Instant) => Iterable<Instant>;

/** The same inputs at the same instants, with ticks in between. */
export function retell(turns: Pick<Turn, 'now' | 'input'>[], ticksBefore: Ticks): Advanced {
  let promises = NOTHING_PROMISED;
  const effects: Effect[] = [];
  const tell = (input: Input, now: Instant) => {
    const next = advance(promises, input, now, FACTS);
    promises = next.promises;
    effects.push(...next.effects);
  };
  let last = MONDAY;
  for (const { now, input } of turns) {
    for (const tick of ticksBefore(promises, last, now)) tell(TIME_PASSED, tick);
    tell(input, now);
    last = now;
  }
  return { promises, effects };
}
