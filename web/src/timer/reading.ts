import type { Clock } from '../api/wire';

/** What a timer says at one instant. Lengths in ms; `share` is the part of the working time that is left, 0 to 1. */
export type Reading =
  | { state: 'counting' | 'soon'; left: number; share: number }
  | { state: 'waiting'; left: number; share: number; opensAt: number }
  | { state: 'missed'; by: number }
  | { state: 'met'; left: number }
  | { state: 'answered_late'; by: number }
  | { state: 'stopped' };

export type ReadableClock = Pick<Clock, 'state' | 'dueAt' | 'metAt' | 'endedAt' | 'spans'>;

const SOON = 0.25;

/** Reads a clock at `now` (ms). Exactly at the deadline is still in time (`CLK-3`). */
export function readClock(clock: ReadableClock, now: number): Reading {
  const dueAt = Date.parse(clock.dueAt);
  if (clock.metAt !== null) {
    const metAt = Date.parse(clock.metAt);
    return metAt > dueAt ? { state: 'answered_late', by: metAt - dueAt } : { state: 'met', left: workAfter(clock, metAt) };
  }
  if (hasStopped(clock)) return { state: 'stopped' };
  if (now > dueAt) return { state: 'missed', by: now - dueAt };
  return readRunning(clock, now);
}

/** Whether time alone still changes what the timer says. */
export function isTicking(clock: ReadableClock): boolean {
  return clock.metAt === null && !hasStopped(clock);
}

function hasStopped({ state, endedAt }: ReadableClock): boolean {
  return state === 'superseded' || state === 'cancelled' || endedAt !== null;
}

function readRunning(clock: ReadableClock, now: number): Reading {
  const left = workAfter(clock, now);
  const total = workAfter(clock, -Infinity);
  const share = total === 0 ? 0 : left / total;
  const next = clock.spans.find(({ to }) => Date.parse(to) > now);
  const opensAt = next ? Date.parse(next.from) : now;
  if (opensAt > now) return { state: 'waiting', left, share, opensAt };
  return { state: share < SOON ? 'soon' : 'counting', left, share };
}

/** Working ms of the clock that lie after an instant. */
function workAfter({ spans }: ReadableClock, at: number): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, Date.parse(to) - Math.max(at, Date.parse(from))), 0);
}
