import { describe, expect, it } from '@jest/globals';
import {
  FACTS, RESPONDED, TIME_PASSED, at, happenings, label, opened, severityChanged, tell, timetable,
} from '../../../test/support/promises-builders.js';
import { advance } from './advance.js';
import type { Clock, Promises } from './promises.js';

const OPENED_A: [string, ReturnType<typeof opened>] = ['09:00', opened('A', '09:00')];
const OPENED_B: [string, ReturnType<typeof opened>] = ['09:00', opened('B', '09:00')];
const OPENED_C: [string, ReturnType<typeof opened>] = ['09:00', opened('C', '09:00')];

const spans = ({ clocks }: Promises) =>
  clocks.map(({ severity, startedAt, dueAt, state }) => `${severity} ${label(startedAt)}–${label(dueAt)} ${state}`);
const boundNotes = ({ receipt }: Clock) => receipt.map(({ note }) => note).filter((note) => note.includes('SEV-4'));

describe('SEV-4: an upgrade before the first response', () => {
  it('supersedes the running clock: the new one starts at the change and is due a full target later', () => {
    const { promises, effects } = tell([OPENED_B, ['09:30', severityChanged('B', 'A')]]);
    expect(spans(promises)).toEqual(['B 09:00–11:00 superseded', 'A 09:30–10:30 running']);
    expect(promises.clocks[0]).toMatchObject({ endedAt: at('09:30'), metAt: null, missedAt: null });
    expect(boundNotes(promises.clocks[1]!)).toEqual([]);
    expect(effects.slice(1)).toEqual([
      { type: 'clock_superseded', clock: promises.clocks[0], at: at('09:30') },
      { type: 'clock_started', clock: promises.clocks[1], at: at('09:30') },
    ]);
  });

  it('cancels the old clock’s unfired steps and arms the new chain on the new span', () => {
    const { promises } = tell([OPENED_B, ['09:30', severityChanged('B', 'A')]]);
    expect(timetable(promises.clocks[0]!)).toEqual(['11:00 cancelled', '12:00 cancelled']);
    expect(timetable(promises.clocks[1]!)).toEqual([
      '10:00 armed', '10:15 armed', '10:30 armed', '10:45 armed', '11:00 armed',
    ]);
  });

  it('never postpones: the earlier deadline promised before stands, and the receipt says so last', () => {
    const { promises } = tell([OPENED_B, ['10:30', severityChanged('B', 'A')]]);
    expect(spans(promises)[1]).toBe('A 10:30–11:00 running');
    expect(promises.clocks[1]).toMatchObject({ notAfter: at('11:00'), notBefore: null });
    expect(promises.clocks[1]!.receipt.at(-1)).toMatchObject({ minutes: 0, from: null, to: null });
    expect(boundNotes(promises.clocks[1]!)).toHaveLength(1);
    expect(timetable(promises.clocks[1]!).slice(0, 3)).toEqual(['10:45 armed', '10:52:30 armed', '11:00 armed']);
  });

  it('counts on the new calendar: a Saturday’s C raised to A is due within the hour, not on Monday', () => {
    const { promises } = tell([['2026-03-07 10:00', opened('C', '2026-03-07 10:00')], ['2026-03-07 12:00', severityChanged('C', 'A')]]);
    expect(spans(promises)).toEqual([
      'C 2026-03-07 10:00–2026-03-09 13:00 superseded',
      'A 2026-03-07 12:00–2026-03-07 13:00 running',
    ]);
  });

  it('at the deadline itself it is not yet missed: the new clock is due that instant', () => {
    const { promises } = tell([OPENED_B, ['11:00', severityChanged('B', 'A')]]);
    expect(spans(promises)).toEqual(['B 09:00–11:00 superseded', 'A 11:00–11:00 running']);
    expect(tell([['11:00', RESPONDED]], promises).promises.clocks[1]!.state).toBe('met');
  });

  it('from A to 1 the deadline stays and the executives replace the senior managers', () => {
    const { promises } = tell([OPENED_A, ['09:20', severityChanged('A', '1')]]);
    expect(spans(promises)[1]).toBe('1 09:20–10:00 running');
    const { effects } = tell([['10:31', TIME_PASSED]], promises);
    const last = effects.at(-1);
    expect(last?.type === 'step_fired' && last.policyStep.reach).toEqual([{ role: 'sdm' }, { roster: 'executives' }]);
  });
});

describe('SEV-4: a downgrade before the first response', () => {
  it('supersedes the running clock: the new one starts at the old one’s start, on the new target and calendar', () => {
    const { promises } = tell([OPENED_A, ['09:20', severityChanged('A', 'C')]]);
    expect(spans(promises)).toEqual(['A 09:00–10:00 superseded', 'C 09:00–13:00 running']);
    expect(boundNotes(promises.clocks[1]!)).toEqual([]);
    expect(timetable(promises.clocks[1]!)).toEqual(['13:00 armed', '14:00 armed']);
  });

  it('at night: an A of Friday evening lowered to B is due on Monday', () => {
    const { promises } = tell([['2026-03-06 20:00', opened('A', '2026-03-06 20:00')], ['2026-03-06 20:30', severityChanged('A', 'B')]]);
    expect(spans(promises)[1]).toBe('B 2026-03-06 20:00–2026-03-09 11:00 running');
  });

  it('never shortens: start + target before the old deadline leaves that deadline, and the receipt says so last', () => {
    const roundTheClock = severityChanged('B', 'C', { calendarVersionId: null });
    const { promises } = tell([['2026-03-06 17:00', opened('B', '2026-03-06 17:00')], ['2026-03-06 17:10', roundTheClock]]);
    expect(spans(promises)[1]).toBe('C 2026-03-06 17:00–2026-03-09 10:30 running');
    expect(promises.clocks[1]).toMatchObject({ notBefore: at('2026-03-09 10:30'), notAfter: null });
    expect(boundNotes(promises.clocks[1]!)).toEqual([promises.clocks[1]!.receipt.at(-1)!.note]);
  });

  it('of the new clock’s steps already due only the last fires, at once; the earlier ones are passed', () => {
    const told = tell([
      ['09:00', opened('1', '09:00')],
      ['09:31', TIME_PASSED],
      ['09:46', TIME_PASSED],
      ['09:50', severityChanged('1', 'A')],
    ]);
    expect(happenings(told).slice(-3)).toEqual(['clock_superseded case.1', 'clock_started case.2', 'step_fired case.2 step 1 late']);
    expect(timetable(told.promises.clocks[1]!)).toEqual([
      '09:30 passed', '09:45 fired', '10:00 armed', '10:15 armed', '10:30 armed',
    ]);
    expect(told.promises.clocks[1]!.steps[0]!.firedAt).toBeNull();
    expect(told.promises.clocks[1]!.steps[1]!.firedAt).toBe(at('09:50'));
  });

  it('a single step already due fires, and a passed step never does', () => {
    const one = tell([['09:00', opened('1', '09:00')], ['09:40', severityChanged('1', 'A')]]);
    expect(timetable(one.promises.clocks[1]!).slice(0, 2)).toEqual(['09:30 fired', '09:45 armed']);
    const all = tell([
      ['09:00', opened('1', '09:00')], ['09:50', severityChanged('1', 'A')], ['2026-03-04 09:00', TIME_PASSED],
    ]);
    expect(all.promises.clocks[1]!.steps.map(({ state }) => state)).toEqual(['passed', 'fired', 'fired', 'fired', 'fired']);
  });

  it('what the old clock fired stays fired', () => {
    const { promises } = tell([OPENED_A, ['09:31', TIME_PASSED], ['09:40', severityChanged('A', 'B')]]);
    expect(promises.clocks[0]!.steps.map(({ state }) => state)).toEqual(['fired', 'cancelled', 'cancelled', 'cancelled', 'cancelled']);
  });

  it('to terms whose policy is silent nothing fires any more', () => {
    const told = tell([OPENED_A, ['09:10', severityChanged('A', 'C', { policyVersionId: 'silent' })], ['2026-03-09 09:00', TIME_PASSED]]);
    expect(happenings(told)).toEqual([
      'clock_started case.1', 'clock_superseded case.1', 'clock_started case.2', 'clock_missed case.2',
    ]);
  });
});

describe('SEV-4: after a miss', () => {
  it('a downgrade starts no new clock and the missed clock’s steps go on', () => {
    const told = tell([OPENED_A, ['10:05', severityChanged('A', 'C')], ['10:31', TIME_PASSED]]);
    expect(spans(told.promises)).toEqual(['A 09:00–10:00 missed']);
    expect(told.promises.clocks[0]!.endedAt).toBeNull();
    expect(happenings(told).slice(-2)).toEqual(['step_fired case.1 step 3 late', 'step_fired case.1 step 4']);
  });

  it('an upgrade starts one, due at the change + the new target; the missed one stays missed and its steps end', () => {
    const told = tell([OPENED_B, ['11:20', severityChanged('B', 'A')]]);
    expect(spans(told.promises)).toEqual(['B 09:00–11:00 missed', 'A 11:20–12:20 running']);
    expect(told.promises.clocks[0]).toMatchObject({ missedAt: at('11:00'), endedAt: at('11:20'), metAt: null });
    expect(timetable(told.promises.clocks[0]!)).toEqual(['11:00 fired', '12:00 cancelled']);
    expect(told.promises.clocks[1]!.notAfter).toBeNull();
    expect(boundNotes(told.promises.clocks[1]!)).toEqual([]);
  });

  it('the change itself 1 ms after the deadline finds it missed, though nobody looked before', () => {
    const { promises } = tell([OPENED_A, [at('10:00') + 1, severityChanged('A', '1')]]);
    expect(promises.clocks.map(({ state }) => state)).toEqual(['missed', 'running']);
    expect(promises.clocks[1]!.dueAt).toBe(at('11:00') + 1);
  });

  it('a response after the upgrade meets the new promise and leaves the old one missed', () => {
    const { promises } = tell([OPENED_B, ['11:20', severityChanged('B', 'A')], ['12:00', RESPONDED]]);
    expect(promises.clocks.map(({ state, metAt }) => [state, metAt && label(metAt)])).toEqual([['missed', null], ['met', '12:00']]);
  });

  it('downgraded and then raised beyond what was missed, the case gets a new clock', () => {
    const { promises } = tell([OPENED_A, ['10:05', severityChanged('A', 'C')], ['10:20', severityChanged('C', '1')]]);
    expect(spans(promises)).toEqual(['A 09:00–10:00 missed', '1 10:20–11:20 running']);
  });

  it.each([
    ['B', 'B 10:20–12:20 running'],
    ['A', 'A 10:20–11:20 running'],
  ] as const)('an upgrade goes by the severity the case had, not the missed clock’s: A, lowered to C, raised to %s', (to, started) => {
    const { promises } = tell([OPENED_A, ['10:05', severityChanged('A', 'C')], ['10:20', severityChanged('C', to)]]);
    expect(spans(promises)).toEqual(['A 09:00–10:00 missed', started]);
  });
});

describe('SEV-4: chains of changes', () => {
  it('each change goes by the clock before it', () => {
    const { promises } = tell([
      OPENED_C,
      ['09:10', severityChanged('C', 'A')],
      ['09:20', severityChanged('A', 'B')],
      ['09:30', severityChanged('B', '1')],
      ['09:40', severityChanged('1', 'A')],
    ]);
    expect(spans(promises)).toEqual([
      'C 09:00–13:00 superseded',
      'A 09:10–10:10 superseded',
      'B 09:10–11:10 superseded',
      '1 09:30–10:30 superseded',
      'A 09:30–10:30 running',
    ]);
    expect(promises.clocks.map(({ id }) => id)).toEqual(['case.1', 'case.2', 'case.3', 'case.4', 'case.5']);
  });

  it('a downgrade counts from the start of the clock it supersedes, also where an upgrade had started that one', () => {
    const { promises } = tell([OPENED_A, ['09:50', severityChanged('A', '1')], ['09:51', severityChanged('1', 'A')]]);
    expect(spans(promises).slice(1)).toEqual([
      '1 09:50–10:00 superseded',
      'A 09:50–10:50 running',
    ]);
  });

  it('a change to the same severity changes nothing', () => {
    const { promises } = tell([OPENED_A]);
    expect(advance(promises, severityChanged('A', 'A'), at('09:10'), FACTS)).toEqual({ promises, effects: [] });
  });

  it('the response then ends the one clock that is still open', () => {
    const { promises } = tell([OPENED_C, ['09:10', severityChanged('C', 'A')], ['09:20', severityChanged('A', 'B')], ['09:30', RESPONDED]]);
    expect(promises.clocks.map(({ state }) => state)).toEqual(['superseded', 'superseded', 'met']);
  });
});
