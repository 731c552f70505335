import { describe, expect, it } from '@jest/globals';
import { FACTS, RESPONDED, TIME_PASSED, at, happenings, label, opened, severityChanged, acknowledged, tell, termsFor, timetable } from '../../../test/support/promises-builders.js';
import { advance } from './advance.js';
import type { Clock, FurtherKind, Input, Promises } from './promises.js';

const promised = (kind: FurtherKind, when: string, targetMinutes: number): Input =>
  ({ type: 'promised', kind, startedAt: at(when), ...termsFor('A', { targetMinutes, calendarVersionId: null }) });
const kept = (kind: FurtherKind): Input => ({ type: 'kept', kind });
const dropped = (kind: FurtherKind): Input => ({ type: 'dropped', kind });
const RETRACTED: Input = { type: 'response_retracted' };

const OPENED_A: [string, Input] = ['09:00', opened('A', '09:00')];
const states = ({ clocks }: Promises) => clocks.map(({ kind, state, dueAt }: Clock) => `${kind} ${label(dueAt)} ${state}`);

describe('CLK-5: further clocks', () => {
  it('start beside the first response, each on its own target, and are kept or missed by themselves', () => {
    const { promises } = tell([OPENED_A, ['09:00', promised('next_update', '09:00', 120)], ['09:10', RESPONDED]]);
    expect(states(promises)).toEqual(['first_response 10:00 met', 'next_update 11:00 running']);
    expect(states(tell([['10:30', kept('next_update')]], promises).promises)[1]).toBe('next_update 11:00 met');
    expect(states(tell([['11:01', TIME_PASSED]], promises).promises)[1]).toBe('next_update 11:00 missed');
  });

  it('escalate by the policy’s chain for other clocks: 75 % to the owner, missed to lead and SDM (ESC-2)', () => {
    const told = tell([OPENED_A, ['09:00', RESPONDED], ['09:00', promised('severity_decision', '09:00', 15)], ['09:16', TIME_PASSED]]);
    expect(happenings(told).slice(-3)).toEqual(['step_fired case.2 step 0 late', 'clock_missed case.2', 'step_fired case.2 step 1']);
  });

  it('one of a kind at a time: asked again, the earlier promise stands', () => {
    const { promises } = tell([OPENED_A, ['09:00', promised('severity_decision', '09:00', 15)]]);
    expect(advance(promises, promised('severity_decision', '09:05', 15), at('09:05'), FACTS)).toEqual({ promises, effects: [] });
  });

  it('after one was kept the next may start; the same start twice is one', () => {
    const update = promised('next_update', '09:00', 60);
    const { promises } = tell([OPENED_A, ['09:00', update], ['09:30', kept('next_update')], ['09:30', update], ['09:30', promised('next_update', '09:30', 60)]]);
    expect(states(promises)).toEqual(['first_response 10:00 running', 'next_update 10:00 met', 'next_update 10:30 running']);
  });

  it('are dropped without being met or missed, their steps cancelled', () => {
    const { promises } = tell([OPENED_A, ['09:00', promised('customer_answer', '09:00', 60)], ['09:20', dropped('customer_answer')]]);
    expect(promises.clocks[1]).toMatchObject({ state: 'cancelled', metAt: null, missedAt: null, endedAt: at('09:20') });
    expect(timetable(promises.clocks[1]!)).toEqual(['09:45 cancelled', '10:00 cancelled']);
  });

  it('end with the case: resolved or withdrawn, nobody waits any more', () => {
    const { promises } = tell([OPENED_A, ['09:00', promised('next_update', '09:00', 60)], ['09:10', RESPONDED], ['09:20', { type: 'resolved' }]]);
    expect(states(promises)).toEqual(['first_response 10:00 met', 'next_update 10:00 cancelled']);
  });

  it('but a manager is waited for though the case is resolved; withdrawn, no longer (ESC-2)', () => {
    const { promises } = tell([OPENED_A, ['09:00', RESPONDED], ['09:10', promised('manager_request', '09:10', 30)], ['09:20', { type: 'resolved' }]]);
    expect(states(promises)[1]).toBe('manager_request 09:40 running');
    expect(states(tell([['09:30', { type: 'withdrawn' }]], promises).promises)[1]).toBe('manager_request 09:40 cancelled');
  });

  it('of a request for a manager the first step fires as soon as it is made, and none after it was acknowledged (ESC-2)', () => {
    const asked = tell([OPENED_A, ['09:00', RESPONDED], ['09:10', promised('manager_request', '09:10', 30)], ['09:11', TIME_PASSED]]);
    expect(happenings(asked).at(-1)).toMatch(/^step_fired case\.2 step 0/);
    const { promises } = tell([['09:20', acknowledged('case.2', 0)], ['09:20', kept('manager_request')], ['10:00', TIME_PASSED]], asked.promises);
    expect(timetable(promises.clocks[1]!)).toEqual(['09:10 fired', '09:40 cancelled']);
    expect(happenings(tell([['09:41', TIME_PASSED]], asked.promises))).toEqual(['clock_missed case.2', 'step_fired case.2 step 1']);
  });

  it('are not touched by a change of severity, which looks at the first response alone (SEV-4)', () => {
    const { promises } = tell([OPENED_A, ['09:00', promised('next_update', '09:00', 120)], ['09:20', severityChanged('A', 'B')]]);
    expect(states(promises)).toEqual(['first_response 10:00 superseded', 'next_update 11:00 running', 'first_response 11:00 running']);
  });
});

describe('CLK-1: a mistaken first response is retracted', () => {
  it('in time, the clock runs on as if it had not been', () => {
    const { promises, effects } = tell([OPENED_A, ['09:10', RESPONDED], ['09:20', RETRACTED]]);
    expect(promises.clocks[0]).toMatchObject({ state: 'running', metAt: null, endedAt: null, dueAt: at('10:00') });
    expect(timetable(promises.clocks[0]!)).toEqual(['09:30 armed', '09:45 armed', '10:00 armed', '10:15 armed', '10:30 armed']);
    expect(effects.at(-1)).toEqual({ type: 'clock_resumed', clock: promises.clocks[0], at: at('09:20') });
  });

  it('after the deadline it is missed at the deadline, and what fell due meanwhile fires now', () => {
    const told = tell([OPENED_A, ['09:10', RESPONDED], ['10:05', RETRACTED]]);
    expect(told.promises.clocks[0]).toMatchObject({ state: 'missed', missedAt: at('10:00'), metAt: null });
    expect(happenings(told).slice(2)).toEqual([
      'clock_resumed case.1', 'step_fired case.1 step 0 late', 'step_fired case.1 step 1 late', 'clock_missed case.1', 'step_fired case.1 step 2 late',
    ]);
  });

  it('what had fired before the response does not fire again', () => {
    const told = tell([OPENED_A, ['09:31', TIME_PASSED], ['09:40', RESPONDED], ['09:41', RETRACTED], ['09:46', TIME_PASSED]]);
    expect(happenings(told).filter((what) => what.startsWith('step_fired'))).toEqual(['step_fired case.1 step 0', 'step_fired case.1 step 1']);
  });

  it('a late answer retracted leaves the miss, unanswered again', () => {
    const { promises } = tell([OPENED_A, ['10:05', RESPONDED], ['10:06', RETRACTED]]);
    expect(promises.clocks[0]).toMatchObject({ state: 'missed', metAt: null, endedAt: null });
  });

  it('ESC-4: repeats that an acknowledgement had stopped stay stopped', () => {
    const insistent = opened('A', '09:00', { policyVersionId: 'insistent' });
    const { promises } = tell([['09:00', insistent], ['09:31', TIME_PASSED], ['09:32', acknowledged('case.1', 0)], ['09:40', RESPONDED], ['09:41', RETRACTED]]);
    expect(timetable(promises.clocks[0]!)).toEqual(['09:30 fired', '09:51 cancelled (repeat 1)', '10:00 armed', '10:15 armed']);
  });

  it('twice, or without a response, changes nothing', () => {
    const once = tell([OPENED_A, ['09:10', RESPONDED], ['09:20', RETRACTED]]).promises;
    expect(advance(once, RETRACTED, at('09:20'), FACTS)).toEqual({ promises: once, effects: [] });
    const none = tell([OPENED_A]).promises;
    expect(advance(none, RETRACTED, at('09:05'), FACTS)).toEqual({ promises: none, effects: [] });
  });

  it('the next response is the first again', () => {
    const { promises } = tell([OPENED_A, ['09:10', RESPONDED], ['09:20', RETRACTED], ['09:50', RESPONDED]]);
    expect(promises.clocks[0]).toMatchObject({ state: 'met', metAt: at('09:50') });
  });
});
