import { describe, expect, it } from '@jest/globals';
import { ALWAYS_OPEN, compileCalendar } from '../../calendar/rules/index.js';
import { lengthsOf, queueAt } from './post-mortem.js';

const at = (label: string): number => Date.parse(`2026-11-${label}Z`);
const MINUTE = 60_000;
const critical = { startedAt: at('24T10:00:00'), dueAt: at('24T11:00:00'), metAt: at('24T11:12:00'), endedAt: at('24T11:12:00'), time: ALWAYS_OPEN };

describe('what a missed promise took', () => {
  it('round the clock: promised, taken, overdue (CLK-1)', () => {
    expect(lengthsOf(critical, [], at('30T00:00:00'))).toEqual({ promised: 60 * MINUTE, worked: 72 * MINUTE, toAnswer: 72 * MINUTE, overdue: 12 * MINUTE, toAcknowledgement: null });
  });

  it('over a night only the hours that are open count (CLK-2)', () => {
    const day = [['09:00', '17:00'] as [string, string]];
    const time = compileCalendar({ timeZone: 'UTC', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] }, holidays: [] });
    const seen = lengthsOf({ startedAt: at('24T16:00:00'), dueAt: at('25T10:00:00'), metAt: at('25T10:30:00'), endedAt: at('25T10:30:00'), time }, [], at('30T00:00:00'));
    expect(seen).toMatchObject({ promised: 120 * MINUTE, worked: 150 * MINUTE, toAnswer: 18.5 * 60 * MINUTE, overdue: 30 * MINUTE });
  });

  it('while nobody answers it goes on; withdrawn, it ends then', () => {
    expect(lengthsOf({ ...critical, metAt: null, endedAt: null }, [], at('24T13:00:00'))).toMatchObject({ toAnswer: null, overdue: 120 * MINUTE });
    expect(lengthsOf({ ...critical, metAt: null, endedAt: at('24T11:30:00') }, [], at('24T13:00:00'))).toMatchObject({ toAnswer: null, overdue: 30 * MINUTE });
  });

  it('acknowledgement counts from the first step that fired, whichever was acknowledged first (ESC-4)', () => {
    const fired = [{ firedAt: at('24T10:30:00'), acknowledgedAt: null }, { firedAt: at('24T11:00:00'), acknowledgedAt: at('24T11:06:00') }, { firedAt: at('24T11:05:00'), acknowledgedAt: at('24T11:07:00') }];
    expect(lengthsOf(critical, fired, 0).toAcknowledgement).toBe(36 * MINUTE);
    expect(lengthsOf(critical, fired.slice(0, 1), 0).toAcknowledgement).toBeNull();
  });
});

describe('the queue that a case was in', () => {
  const moves = [{ at: at('24T10:00:00'), from: 'a', to: 'b' }, { at: at('24T12:00:00'), from: 'b', to: 'c' }];

  it.each([['24T09:59:59', 'a'], ['24T10:00:00', 'b'], ['24T11:59:59', 'b'], ['24T12:00:00', 'c']])('at %s: %s', (label, queue) => {
    expect(queueAt(moves, 'c', at(label))).toBe(queue);
  });

  it('is the one it is in, where it never moved', () => {
    expect(queueAt([], 'z', at('24T10:00:00'))).toBe('z');
  });
});
