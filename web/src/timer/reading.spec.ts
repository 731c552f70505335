import { describe, expect, it } from '@jest/globals';
import { isTicking, readClock, type ReadableClock } from './reading';

const at = (label: string) => Date.parse(`2026-11-23T${label}Z`);
const iso = (label: string) => `2026-11-23T${label}.000Z`;

/** Two hours of work: 16:30–17:30 on Monday, 09:00–10:00 on Tuesday. */
const overnight: ReadableClock = {
  state: 'running',
  dueAt: '2026-11-24T10:00:00.000Z',
  metAt: null,
  endedAt: null,
  spans: [
    { from: iso('16:30:00'), to: iso('17:30:00') },
    { from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T10:00:00.000Z' },
  ],
};
const MINUTE = 60_000;

describe('what a timer says', () => {
  it('counts the working time left, not the time on the wall', () => {
    expect(readClock(overnight, at('16:45:00'))).toEqual({ state: 'counting', left: 105 * MINUTE, share: 105 / 120 });
  });

  it('waits outside hours and says when they open', () => {
    const opensAt = Date.parse('2026-11-24T09:00:00.000Z');
    expect(readClock(overnight, at('17:30:00'))).toEqual({ state: 'waiting', left: 60 * MINUTE, share: 0.5, opensAt });
    expect(readClock(overnight, at('16:00:00'))).toMatchObject({ state: 'waiting', left: 120 * MINUTE, opensAt: at('16:30:00') });
  });

  it('is soon below a quarter of the working time', () => {
    const quarter = Date.parse('2026-11-24T09:30:00.000Z');
    expect(readClock(overnight, quarter)).toMatchObject({ state: 'counting', share: 0.25 });
    expect(readClock(overnight, quarter + 1)).toMatchObject({ state: 'soon' });
  });

  it('CLK-3: exactly at the deadline nothing is missed, a moment later it is', () => {
    const due = Date.parse(overnight.dueAt);
    expect(readClock(overnight, due)).toMatchObject({ state: 'soon', left: 0 });
    expect(readClock(overnight, due + 1)).toEqual({ state: 'missed', by: 1 });
    expect(readClock({ ...overnight, metAt: overnight.dueAt, endedAt: overnight.dueAt }, due + MINUTE)).toEqual({ state: 'met', left: 0 });
  });

  it('stands still once answered, in time or late', () => {
    const answered = (metAt: string, state: ReadableClock['state']) => ({ ...overnight, state, metAt, endedAt: metAt });
    expect(readClock(answered(iso('17:00:00'), 'met'), at('17:29:00'))).toEqual({ state: 'met', left: 90 * MINUTE });
    const late = answered('2026-11-24T10:12:00.000Z', 'missed');
    expect(readClock(late, Date.parse('2026-11-25T10:00:00.000Z'))).toEqual({ state: 'answered_late', by: 12 * MINUTE });
    expect(isTicking(late)).toBe(false);
  });

  it.each(['superseded', 'cancelled'] as const)('%s: it stopped, and no "overdue by" climbs', (state) => {
    const stopped = { ...overnight, state, endedAt: iso('16:40:00') };
    expect(readClock(stopped, Date.parse('2026-12-01T00:00:00.000Z'))).toEqual({ state: 'stopped' });
    expect(isTicking(stopped)).toBe(false);
  });
});
