import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDARS, FACTS, MINUTE, RESPONDED, TIME_PASSED, WITHDRAWN, at, label, opened, severityChanged, tell } from '../../../test/support/promises-builders.js';
import { countedSpans } from './counted-spans.js';
import { readClock } from './reading.js';
import type { Clock } from './promises.js';

const read = (clock: Clock, now: string): [string, number, number, string | null] => {
  const { workingLeft, overdue, opensAt } = readClock(clock, FACTS.workingTime(clock.calendarVersionId), at(now));
  return [clock.state, workingLeft / MINUTE, overdue / MINUTE, opensAt === null ? null : label(opensAt)];
};
const first = (told: ReturnType<typeof tell>): Clock => told.promises.clocks[0]!;

describe('reading a clock: working time left beside the deadline on the wall', () => {
  const running = first(tell([['16:30', opened('B', '16:30')]]));

  it.each<[string, string, ReturnType<typeof read>]>([
    ['while its hours are open', '17:00', ['running', 90, 0, null]],
    ['after hours: it says when they open', '20:00', ['running', 60, 0, '2026-03-03 09:00']],
    ['at the instant of closing', '17:30', ['running', 60, 0, '2026-03-03 09:00']],
    ['at the instant of opening', '2026-03-03 09:00', ['running', 60, 0, null]],
    ['at the deadline, in time (CLK-3)', '2026-03-03 10:00', ['running', 0, 0, null]],
    ['past it, before anybody has looked', '2026-03-03 10:07', ['running', 0, 7, null]],
  ])('%s', (_, now, expected) => {
    expect(label(running.dueAt)).toBe('2026-03-03 10:00');
    expect(read(running, now)).toEqual(expected);
  });

  it('missed, answered in time, answered late, cancelled, superseded: as it was when it stopped', () => {
    const opening: [string, ReturnType<typeof opened>] = ['16:30', opened('B', '16:30')];
    expect(read(first(tell([opening, ['2026-03-03 10:01', TIME_PASSED]])), '2026-03-03 18:00')).toEqual(['missed', 0, 480, null]);
    expect(read(first(tell([opening, ['17:00', RESPONDED]])), '2026-03-05 18:00')).toEqual(['met', 90, 0, null]);
    expect(read(first(tell([opening, ['2026-03-03 10:30', RESPONDED]])), '2026-03-05 18:00')).toEqual(['missed', 0, 30, null]);
    expect(read(first(tell([opening, ['18:00', WITHDRAWN]])), '2026-03-05 18:00')).toEqual(['cancelled', 60, 0, null]);
    expect(read(first(tell([opening, ['17:00', severityChanged('B', 'A')]])), '2026-03-05 18:00')).toEqual(['superseded', 90, 0, null]);
  });

  it('round the clock there is nothing to wait for; the working time left is the time left', () => {
    expect(read(first(tell([['23:30', opened('1', '23:30')]])), '23:45')).toEqual(['running', 45, 0, null]);
  });

  it('what is left is what of the counted stretches lies ahead, on any hours at any time', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.keys(CALENDARS)), fc.nat(7 * 24 * 60), fc.nat(1_500), fc.nat(10 * 24 * 60), (calendarVersionId, after, targetMinutes, later) => {
      const start = at('09:00') + after * MINUTE;
      const clock = first(tell([[label(start).includes(' ') ? label(start) : `2026-03-02 ${label(start)}`, opened('B', start, { calendarVersionId, targetMinutes })]]));
      const [now, time] = [start + later * MINUTE, FACTS.workingTime(calendarVersionId)];
      const ahead = countedSpans(time, clock.startedAt, clock.dueAt).reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(now, from)), 0);
      const { workingLeft, opensAt } = readClock(clock, time, now);
      expect(workingLeft).toBe(ahead);
      if (opensAt !== null) expect([time.worked(now, opensAt), time.nextOpening(opensAt)]).toEqual([0, opensAt]);
    }));
  });
});
