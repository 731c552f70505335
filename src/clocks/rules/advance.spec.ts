import { describe, expect, it } from '@jest/globals';
import {
  FACTS, HOUR, NOTHING_PROMISED, RESPONDED, TIME_PASSED, WITHDRAWN,
  acknowledged, at, happenings, label, opened, severityChanged, tell, termsFor, timetable,
} from '../../../test/support/promises-builders.js';
import { advance } from './advance.js';
import { isUnanswered } from './promises.js';

const OPENED_A: [string, ReturnType<typeof opened>] = ['09:00', opened('A', '09:00')];

describe('CLK-1: the first-response clock', () => {
  it('starts when the case is opened, on the terms given, with its deadline, receipt and steps', () => {
    const { promises, effects } = tell([OPENED_A]);
    expect(promises.clocks).toHaveLength(1);
    expect(promises.clocks[0]).toMatchObject({
      id: 'case.1', kind: 'first_response', ...termsFor('A'), state: 'running',
      startedAt: at('09:00'), dueAt: at('10:00'),
      notBefore: null, notAfter: null, metAt: null, missedAt: null, endedAt: null,
    });
    expect(promises.clocks[0]!.receipt).toEqual(FACTS.workingTime(null).receipt(at('09:00'), HOUR));
    expect(effects).toEqual([{ type: 'clock_started', clock: promises.clocks[0], at: at('09:00') }]);
  });

  it('counts a phone case from the moment the call came in', () => {
    const { promises, effects } = tell([['09:40', opened('A', '09:00')]]);
    expect(promises.clocks[0]).toMatchObject({ startedAt: at('09:00'), dueAt: at('10:00') });
    expect(timetable(promises.clocks[0]!).slice(0, 2)).toEqual(['09:30 fired', '09:45 armed']);
    expect(effects[0]).toMatchObject({ type: 'clock_started', at: at('09:40') });
  });

  it('a phone case entered after its deadline is missed at once, and every step that was due fires', () => {
    const told = tell([['10:20', opened('A', '09:00')]]);
    expect(told.promises.clocks[0]).toMatchObject({ state: 'missed', missedAt: at('10:00') });
    expect(happenings(told)).toEqual([
      'clock_started case.1',
      'step_fired case.1 step 0 late',
      'step_fired case.1 step 1 late',
      'clock_missed case.1',
      'step_fired case.1 step 2 late',
      'step_fired case.1 step 3 late',
    ]);
  });

  it('stops at the first response', () => {
    const { promises, effects } = tell([OPENED_A, ['09:10', RESPONDED]]);
    const [clock] = promises.clocks;
    expect(clock).toMatchObject({ state: 'met', metAt: at('09:10'), endedAt: at('09:10'), missedAt: null });
    expect(clock!.steps.map(({ state }) => state)).toEqual(Array(5).fill('cancelled'));
    expect(effects.at(-1)).toEqual({ type: 'clock_met', clock, at: at('09:10') });
  });

  it('a second response changes nothing: the first one counted', () => {
    const answered = tell([OPENED_A, ['09:10', RESPONDED]]).promises;
    const again = advance(answered, RESPONDED, at('09:20'), FACTS);
    expect(again).toEqual({ promises: answered, effects: [] });
    expect(again.promises).toBe(answered);
  });

  it('is cancelled when the customer withdraws or the case is merged, and its steps with it', () => {
    const told = tell([OPENED_A, ['09:40', WITHDRAWN], ['2026-03-03 09:00', TIME_PASSED]]);
    expect(told.promises.clocks[0]).toMatchObject({ state: 'cancelled', endedAt: at('09:40'), metAt: null, missedAt: null });
    expect(happenings(told)).toEqual(['clock_started case.1', 'step_fired case.1 step 0 late', 'clock_cancelled case.1']);
  });

  it('withdrawing after a miss ends the chain; the miss stays on record', () => {
    const { promises } = tell([OPENED_A, ['10:05', WITHDRAWN], ['2026-03-03 09:00', TIME_PASSED]]);
    expect(promises.clocks[0]).toMatchObject({ state: 'missed', missedAt: at('10:00'), endedAt: at('10:05'), metAt: null });
    expect(timetable(promises.clocks[0]!).slice(3)).toEqual(['10:15 cancelled', '10:30 cancelled']);
  });

  it.each([['answered', RESPONDED], ['withdrawn', WITHDRAWN]])('an %s case that is reopened starts no new clock', (_, ending) => {
    const ended = tell([OPENED_A, ['09:10', ending]]).promises;
    const reopened = advance(ended, opened('1', '2026-03-04 09:00'), at('2026-03-04 09:00'), FACTS);
    expect(reopened).toEqual({ promises: ended, effects: [] });
  });

  it.each([['a response', RESPONDED], ['a withdrawal', WITHDRAWN], ['a severity change', severityChanged('1', '1')]])(
    'before the case is opened %s changes nothing', (_, input) => {
      expect(advance(NOTHING_PROMISED, input, at('09:00'), FACTS)).toEqual({ promises: NOTHING_PROMISED, effects: [] });
    });
});

describe('CLK-3: met or missed', () => {
  const answeredAt = (instant: number) => tell([OPENED_A, [instant, RESPONDED]]).promises.clocks[0]!;
  const deadline = at('10:00');

  it.each([[-1], [0]])('a response %i ms from the deadline is in time', (ms) => {
    expect(answeredAt(deadline + ms)).toMatchObject({ state: 'met', metAt: deadline + ms, missedAt: null });
  });

  it('a response 1 ms after the deadline is late: missed for ever, with the time of the answer', () => {
    expect(answeredAt(deadline + 1)).toMatchObject({
      state: 'missed', missedAt: deadline, metAt: deadline + 1, endedAt: deadline + 1,
    });
  });

  it('looking at the clock at the deadline itself changes nothing; a millisecond later it is missed', () => {
    const atDeadline = tell([OPENED_A, [deadline, TIME_PASSED]]).promises.clocks[0]!;
    expect(atDeadline).toMatchObject({ state: 'running', missedAt: null });
    const after = tell([OPENED_A, [deadline + 1, TIME_PASSED]]).promises.clocks[0]!;
    expect(after).toMatchObject({ state: 'missed', missedAt: deadline, endedAt: null });
    expect(isUnanswered(after)).toBe(true);
  });

  it('a late answer hides nothing: the miss is told before it, though nobody looked in between', () => {
    const told = tell([OPENED_A, ['10:05', RESPONDED]]);
    expect(happenings(told).slice(-3)).toEqual(['clock_missed case.1', 'step_fired case.1 step 2 late', 'clock_met case.1']);
  });
});

describe('SEV-5: a severity change after the first response', () => {
  it.each([['in time', '09:10'], ['late', '10:10']])('does not touch a clock answered %s', (_, when) => {
    const answered = tell([OPENED_A, [when, RESPONDED]]).promises;
    for (const severity of ['1', 'A', 'B', 'C'] as const) {
      const { promises, effects } = advance(answered, severityChanged('A', severity), at('11:00'), FACTS);
      expect(promises).toBe(answered);
      expect(effects).toEqual([]);
    }
  });

  it('nor does it start one after a withdrawal', () => {
    const withdrawn = tell([OPENED_A, ['09:10', WITHDRAWN]]).promises;
    expect(advance(withdrawn, severityChanged('A', '1'), at('09:20'), FACTS).promises).toBe(withdrawn);
  });
});

describe('an acknowledgement', () => {
  it('is kept with its time and the clock runs on: acknowledging is not answering', () => {
    const { promises, effects } = tell([OPENED_A, ['09:31', acknowledged('case.1', 0)]]);
    expect(promises.clocks[0]!.steps[0]).toMatchObject({ state: 'fired', acknowledgedAt: at('09:31') });
    expect(promises.clocks[0]).toMatchObject({ state: 'running', metAt: null });
    expect(effects.map(({ type }) => type)).toEqual(['clock_started', 'step_fired']);
  });

  it('the first one counts', () => {
    const once = tell([OPENED_A, ['09:31', acknowledged('case.1', 0)]]).promises;
    expect(advance(once, acknowledged('case.1', 0), at('09:32'), FACTS).promises).toBe(once);
  });

  it('may come after the response, for what fired before it', () => {
    const { promises } = tell([OPENED_A, ['09:40', RESPONDED], ['09:50', acknowledged('case.1', 0)]]);
    expect(promises.clocks[0]!.steps[0]!.acknowledgedAt).toBe(at('09:50'));
    expect(promises.clocks[0]!.metAt).toBe(at('09:40'));
  });

  it.each([
    ['a step that has not fired', acknowledged('case.1', 1)],
    ['a repeat that does not exist', acknowledged('case.1', 0, 1)],
    ['a step that does not exist', acknowledged('case.1', 9)],
    ['a clock of another case', acknowledged('other.1', 0)],
  ])('of %s changes nothing', (_, input) => {
    const before = tell([OPENED_A, ['09:31', TIME_PASSED]]).promises;
    expect(advance(before, input, at('09:32'), FACTS)).toEqual({ promises: before, effects: [] });
  });
});

describe('the fold', () => {
  it('leaves clocks that an input does not concern the same objects', () => {
    const { promises } = tell([OPENED_A, ['09:10', severityChanged('A', '1')]]);
    const { promises: answered } = advance(promises, RESPONDED, at('09:20'), FACTS);
    expect(answered.clocks[0]).toBe(promises.clocks[0]);
    expect(answered.clocks[1]).not.toBe(promises.clocks[1]);
  });

  it('refuses a clock whose steps its policy version does not know, rather than losing them', () => {
    const { promises } = tell([OPENED_A]);
    const facts = { ...FACTS, policy: () => ({ chains: [] }) };
    expect(() => advance(promises, TIME_PASSED, at('10:31'), facts)).toThrow(/case\.1.*step 0.*default/);
  });

  it('a Severity A case nobody answers reaches each step once, in order, however long nobody looks', () => {
    const told = tell([OPENED_A, ['2026-03-05 09:00', TIME_PASSED], ['2026-03-06 09:00', TIME_PASSED]]);
    expect(happenings(told)).toEqual([
      'clock_started case.1',
      'step_fired case.1 step 0 late',
      'step_fired case.1 step 1 late',
      'clock_missed case.1',
      'step_fired case.1 step 2 late',
      'step_fired case.1 step 3 late',
      'step_fired case.1 step 4 late',
    ]);
    expect(label(told.promises.clocks[0]!.missedAt!)).toBe('10:00');
  });
});
