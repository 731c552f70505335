import { describe, expect, it } from '@jest/globals';
import {
  FACTS, MINUTE, RESPONDED, TIME_PASSED, WITHDRAWN,
  at, calendarChanged, happenings, label, opened, severityChanged, tell, timetable,
} from '../../../test/support/promises-builders.js';
import { advance } from './advance.js';

const CLOSED_MONDAY = calendarChanged('office', 'office, Monday 2 March closed');
const OPEN_LONGER = calendarChanged('office', 'office, open longer');
const OPENED_B: [string, ReturnType<typeof opened>] = ['09:00', opened('B', '09:00')];

describe('CLK-6: a change of a calendar', () => {
  it('moves the deadline, receipt and armed steps of a running clock, on record', () => {
    const { promises, effects } = tell([OPENED_B, ['09:10', CLOSED_MONDAY]]);
    const [clock] = promises.clocks;
    expect(clock).toMatchObject({
      calendarVersionId: 'office, Monday 2 March closed', state: 'running', startedAt: at('09:00'), dueAt: at('2026-03-03 11:00'),
    });
    expect(clock!.receipt).toEqual(FACTS.workingTime(clock!.calendarVersionId).receipt(clock!.startedAt, 120 * MINUTE));
    expect(clock!.receipt[0]!.note).toMatch(/Founders’ Day/);
    expect(timetable(clock!)).toEqual(['2026-03-03 11:00 armed', '2026-03-03 12:00 armed']);
    expect(effects.at(-1)).toEqual({ type: 'deadline_moved', clock, from: at('11:00'), at: at('09:10') });
  });

  it('moves it earlier too, as far as now', () => {
    const saturday = opened('B', '2026-03-07 08:30');
    const { promises } = tell([['2026-03-07 08:30', saturday], ['2026-03-07 09:00', OPEN_LONGER]]);
    expect(label(promises.clocks[0]!.dueAt)).toBe('2026-03-07 10:30');
    const { promises: atNow } = tell([['2026-03-07 08:30', saturday], ['2026-03-07 10:30', OPEN_LONGER]]);
    expect(label(atNow.clocks[0]!.dueAt)).toBe('2026-03-07 10:30');
    expect(atNow.clocks[0]!.state).toBe('running');
  });

  it('a result earlier than now leaves the old deadline, steps and receipt: nobody misses by a stroke of the pen', () => {
    const before = tell([['2026-03-07 08:30', opened('B', '2026-03-07 08:30')]]).promises;
    const { promises, effects } = advance(before, OPEN_LONGER, at('2026-03-07 10:30') + 1, FACTS);
    expect(promises).toBe(before);
    expect(effects).toEqual([]);
    expect(label(promises.clocks[0]!.dueAt)).toBe('2026-03-09 11:00');
  });

  it('a step that the new calendar puts in the past fires at once', () => {
    const percents = { policyVersionId: 'insistent' };
    const told = tell([['2026-03-07 08:00', opened('B', '2026-03-07 08:00', percents)], ['2026-03-07 09:30', OPEN_LONGER]]);
    expect(timetable(told.promises.clocks[0]!).slice(0, 3)).toEqual([
      '2026-03-07 09:00 fired', '2026-03-07 09:50 armed (repeat 1)', '2026-03-07 10:00 armed',
    ]);
    expect(happenings(told)).toEqual(['clock_started case.1', 'deadline_moved case.1', 'step_fired case.1 step 0 late']);
  });

  it('fired steps stay fired and an armed repeat keeps its instant, counted from a firing (ESC-4)', () => {
    const { promises } = tell([
      ['09:00', opened('B', '09:00', { policyVersionId: 'insistent' })],
      ['10:01', TIME_PASSED],
      ['10:02', CLOSED_MONDAY],
    ]);
    expect(timetable(promises.clocks[0]!)).toEqual([
      '10:00 fired', '10:21 armed (repeat 1)', '2026-03-03 11:00 armed', '2026-03-03 11:15 armed',
    ]);
  });

  it.each([
    ['met', [['09:05', RESPONDED]]],
    ['withdrawn', [['09:05', WITHDRAWN]]],
    ['missed and still unanswered', [['11:01', TIME_PASSED]]],
    ['missed and answered', [['11:05', RESPONDED]]],
  ] as const)('a clock that is %s keeps what was promised then', (_, history) => {
    const before = tell([OPENED_B, ...history.map(([when, input]): [string, typeof input] => [when, input])]).promises;
    const { promises, effects } = advance(before, CLOSED_MONDAY, at('11:30'), FACTS);
    expect(promises).toBe(before);
    expect(effects).toEqual([]);
  });

  it('a superseded clock keeps what was promised then', () => {
    const before = tell([OPENED_B, ['09:05', severityChanged('B', 'C')]]).promises;
    const { promises } = advance(before, CLOSED_MONDAY, at('09:10'), FACTS);
    expect(promises.clocks[0]).toBe(before.clocks[0]);
    expect(label(promises.clocks[1]!.dueAt)).toBe('2026-03-03 13:00');
  });

  it.each([
    ['24x7', opened('A', '09:00')],
    ['another calendar', opened('B', '09:00', { calendarVersionId: 'office with lunch' })],
  ])('a clock on %s is not touched', (_, opening) => {
    const { promises } = tell([['09:00', opening]]);
    expect(advance(promises, CLOSED_MONDAY, at('09:10'), FACTS).promises).toBe(promises);
  });

  it('a deadline that stays where it was takes the new version without a word', () => {
    const { promises, effects } = tell([['2026-03-04 09:00', opened('B', '2026-03-04 09:00')], ['2026-03-04 09:10', CLOSED_MONDAY]]);
    expect(promises.clocks[0]).toMatchObject({ calendarVersionId: 'office, Monday 2 March closed', dueAt: at('2026-03-04 11:00') });
    expect(effects.map(({ type }) => type)).toEqual(['clock_started']);
  });

  it('told twice it changes nothing the second time', () => {
    const { promises } = tell([OPENED_B, ['09:10', CLOSED_MONDAY]]);
    expect(advance(promises, CLOSED_MONDAY, at('09:10'), FACTS)).toEqual({ promises, effects: [] });
  });

  it('moves on from version to version, and back', () => {
    const back = calendarChanged('office, Monday 2 March closed', 'office');
    const { promises } = tell([OPENED_B, ['09:10', CLOSED_MONDAY], ['09:20', back]]);
    expect(promises).toEqual(tell([OPENED_B]).promises);
  });

  it('SEV-4’s bounds hold: an upgrade’s clock is not moved past the deadline promised before', () => {
    const { promises } = tell([
      ['09:00', opened('C', '09:00')],
      ['09:30', severityChanged('C', 'B')],
      ['09:40', CLOSED_MONDAY],
    ]);
    expect(label(promises.clocks[1]!.dueAt)).toBe('13:00');
    expect(promises.clocks[1]!.receipt.at(-1)!.note).toMatch(/SEV-4/);
  });

  it('SEV-4’s bounds hold: a downgrade’s clock is not moved before the deadline promised before', () => {
    const { promises } = tell([
      ['2026-03-07 08:00', opened('B', '2026-03-07 08:00')],
      ['2026-03-07 08:05', severityChanged('B', 'C')],
      ['2026-03-07 08:10', OPEN_LONGER],
    ]);
    expect(label(promises.clocks[1]!.dueAt)).toBe('2026-03-09 11:00');
    expect(promises.clocks[1]!.receipt.at(-1)!.note).toMatch(/SEV-4/);
  });
});
