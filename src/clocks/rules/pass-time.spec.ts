import { describe, expect, it } from '@jest/globals';
import {
  FACTS, MINUTE, RESPONDED, SECOND, TIME_PASSED,
  aClock, acknowledged, at, happenings, label, opened, severityChanged, tell, timetable,
} from '../../../test/support/promises-builders.js';
import { LATE_AFTER, nextWake, passTime, wakeOf } from './pass-time.js';

const OPENED_A: [string, ReturnType<typeof opened>] = ['09:00', opened('A', '09:00')];
const INSISTENT_A: [string, ReturnType<typeof opened>] = ['09:00', opened('A', '09:00', { policyVersionId: 'insistent' })];
const looking = (...whens: string[]) => whens.map((when): [string, typeof TIME_PASSED] => [when, TIME_PASSED]);

describe('ESC-3: each step of each clock fires exactly once', () => {
  it('each at its turn, not before its instant has passed', () => {
    const { promises } = tell([OPENED_A]);
    expect(passTime(promises, at('09:30'), FACTS)).toEqual({ promises, effects: [] });
    const { effects } = passTime(promises, at('09:30') + 1, FACTS);
    expect(effects).toEqual([expect.objectContaining({
      type: 'step_fired', late: false, at: at('09:30') + 1,
      step: expect.objectContaining({ step: 0, repeat: 0, state: 'fired', firedAt: at('09:30') + 1 }),
      policyStep: FACTS.policy('default').chains[1]!.steps[0],
    })]);
  });

  it('looking again and again does not fire it again', () => {
    const told = tell([OPENED_A, ...looking('09:31', '09:31', '09:32', '09:44')]);
    expect(happenings(told)).toEqual(['clock_started case.1', 'step_fired case.1 step 0']);
  });

  it('the missed deadline comes before the step it causes', () => {
    const told = tell([OPENED_A, ...looking('09:59', '10:00:01')]);
    expect(happenings(told).slice(-2)).toEqual(['clock_missed case.1', 'step_fired case.1 step 2']);
  });

  it.each([['in time', '09:40', 1], ['late', '10:05', 3]])(
    'nothing fires after a response %s, however long one waits', (_, when, fired) => {
      const { promises, effects } = tell([OPENED_A, [when, RESPONDED], ...looking('10:31', '2026-03-09 10:31')]);
      expect(effects.filter(({ type }) => type === 'step_fired')).toHaveLength(fired);
      const states = promises.clocks[0]!.steps.map(({ state }) => state);
      expect(states).toEqual([...Array(fired).fill('fired'), ...Array(5 - fired).fill('cancelled')]);
      expect(nextWake(promises)).toBeNull();
    });

  it.each([[0, false], [1, true]])('60 s and %i ms after it was due it is late: %s', (ms, late) => {
    expect(LATE_AFTER).toBe(60 * SECOND);
    const { promises } = tell([OPENED_A]);
    const { effects } = passTime(promises, at('09:31') + ms, FACTS);
    expect(effects).toEqual([expect.objectContaining({ type: 'step_fired', late })]);
  });

  it('a step outside hours waits for the office to open, then fires', () => {
    const told = tell([
      ['2026-03-06 15:30', opened('B', '2026-03-06 15:30')],
      ...looking('2026-03-06 17:31', '2026-03-08 12:00', '2026-03-09 10:00', '2026-03-09 10:00:01'),
    ]);
    expect(happenings(told)).toEqual([
      'clock_started case.1', 'clock_missed case.1', 'step_fired case.1 step 0', 'step_fired case.1 step 1',
    ]);
    expect(told.promises.clocks[0]!.steps.map(({ firedAt }) => label(firedAt!))).toEqual(['2026-03-06 17:31', '2026-03-09 10:00:01']);
  });

  it('a policy without a word misses in silence', () => {
    const told = tell([['09:00', opened('A', '09:00', { policyVersionId: 'silent' })], ...looking('12:00')]);
    expect(happenings(told)).toEqual(['clock_started case.1', 'clock_missed case.1']);
  });

  it('things of several clocks happen in the order they were due', () => {
    const step = { step: 0, repeat: 0, state: 'armed' as const, firedAt: null, acknowledgedAt: null };
    const clocks = [
      aClock({ id: 'late', dueAt: at('12:00'), steps: [{ ...step, dueAt: at('10:30') }] }),
      aClock({ id: 'early', dueAt: at('10:00'), steps: [{ ...step, dueAt: at('11:00') }] }),
    ];
    expect(happenings(passTime({ subjectId: 'case', clocks }, at('13:00'), FACTS))).toEqual([
      'clock_missed early', 'step_fired late step 0 late', 'step_fired early step 0 late', 'clock_missed late',
    ]);
  });
});

describe('ESC-4: a step that repeats until acknowledged', () => {
  it('is armed again when it fires, at that firing + the interval', () => {
    const { promises } = tell([INSISTENT_A, ...looking('09:30:20')]);
    expect(timetable(promises.clocks[0]!)).toEqual([
      '09:30 fired', '09:50:20 armed (repeat 1)', '10:00 armed', '10:15 armed',
    ]);
  });

  it('does not storm after downtime: one firing now, the next an interval later', () => {
    const told = tell([INSISTENT_A, ...looking('10:00:01', '18:00', '18:05')]);
    const lead = told.promises.clocks[0]!.steps.filter(({ step }) => step === 1);
    expect(lead.map(({ repeat, dueAt, state, firedAt }) => [repeat, label(dueAt), state, firedAt && label(firedAt)])).toEqual([
      [0, '10:00', 'fired', '10:00:01'],
      [1, '10:10:01', 'fired', '18:00'],
      [2, '18:10', 'armed', null],
    ]);
    expect(told.effects.filter((effect) => effect.type === 'step_fired' && effect.late)).toHaveLength(4);
  });

  it('an acknowledgement stops that step’s repeats; the clock and the other steps go on', () => {
    const told = tell([INSISTENT_A, ['09:31', acknowledged('case.1', 0)], ...looking('10:00:01', '10:15:01')]);
    expect(timetable(told.promises.clocks[0]!)).toEqual([
      '09:30 fired',
      '09:51 cancelled (repeat 1)',
      '10:00 fired',
      '10:10:01 fired (repeat 1)',
      '10:25:01 armed (repeat 2)',
      '10:15 fired',
    ]);
    expect(told.promises.clocks[0]!.state).toBe('missed');
  });

  it('acknowledging any of its firings stops it', () => {
    const { promises } = tell([INSISTENT_A, ...looking('09:31', '09:52'), ['09:53', acknowledged('case.1', 0, 0)]]);
    expect(timetable(promises.clocks[0]!).slice(0, 3)).toEqual([
      '09:30 fired', '09:51 fired (repeat 1)', '10:12 cancelled (repeat 2)',
    ]);
  });

  it('a repeat that is due when the acknowledgement comes has fired by then, and is the last', () => {
    const told = tell([INSISTENT_A, ...looking('09:31'), ['09:51:00.001', acknowledged('case.1', 0)], ...looking('12:00')]);
    const firings = happenings(told).filter((line) => line.includes('step 0'));
    expect(firings).toEqual(['step_fired case.1 step 0', 'step_fired case.1 step 0 repeat 1']);
  });

  it('the response stops all repeats', () => {
    const { promises } = tell([INSISTENT_A, ...looking('09:31', '10:01'), ['10:02', RESPONDED]]);
    expect(promises.clocks[0]!.steps.filter(({ state }) => state === 'armed')).toEqual([]);
    expect(nextWake(promises)).toBeNull();
  });

  it('SEV-4: a severity change stops the old clock’s repeats', () => {
    const { promises } = tell([INSISTENT_A, ...looking('09:31'), ['09:32', severityChanged('A', '1')]]);
    expect(timetable(promises.clocks[0]!)[1]).toBe('09:51 cancelled (repeat 1)');
  });
});

describe('when time next changes something', () => {
  it('is the first armed step or the deadline, whichever comes first, and nothing once answered', () => {
    const wakes: (string | null)[] = [];
    let { promises } = tell([OPENED_A]);
    for (let wake = nextWake(promises); wake !== null; wake = nextWake(promises)) {
      wakes.push(label(wake));
      ({ promises } = passTime(promises, wake + 1, FACTS));
    }
    expect(wakes).toEqual(['09:30', '09:45', '10:00', '10:15', '10:30']);
  });

  it('is the earliest over all clocks', () => {
    const early = aClock({ id: 'early', dueAt: at('10:00') });
    const late = aClock({ id: 'late', dueAt: at('11:00') });
    expect(wakeOf(late)).toBe(late.dueAt);
    expect(nextWake({ subjectId: 'case', clocks: [late, early] })).toBe(early.dueAt);
    expect(nextWake({ subjectId: 'case', clocks: [] })).toBeNull();
  });

  it('a missed clock wakes for its steps only', () => {
    const step = { step: 0, repeat: 0, state: 'armed' as const, firedAt: null, acknowledgedAt: null, dueAt: at('10:15') };
    expect(wakeOf(aClock({ state: 'missed', missedAt: at('10:00'), steps: [step] }))).toBe(step.dueAt);
    expect(wakeOf(aClock({ state: 'missed', missedAt: at('10:00') }))).toBeNull();
  });

  it('an ended clock never wakes', () => {
    const step = { step: 0, repeat: 0, state: 'armed' as const, firedAt: null, acknowledgedAt: null, dueAt: at('10:15') };
    for (const state of ['met', 'missed', 'superseded', 'cancelled'] as const) {
      expect(wakeOf(aClock({ state, endedAt: at('09:10') + MINUTE, steps: [step] }))).toBeNull();
    }
  });
});
