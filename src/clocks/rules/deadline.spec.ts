import { describe, expect, it } from '@jest/globals';
import type { ReceiptLine, Window } from '../../calendar/rules/index.js';
import type { PolicyStep, Severity, Trigger } from '../../severity/rules/index.js';
import {
  FACTS, MINUTE, aClock, at, factsOf, label, opened, tell, termsFor, timetable,
} from '../../../test/support/promises-builders.js';
import { armSteps, promiseDeadline, stepDueAt } from './deadline.js';

const counted = (receipt: ReceiptLine[]) => receipt.reduce((sum, { minutes = 0, ms = 0 }) => sum + minutes * MINUTE + ms, 0);
const dueLabel = (trigger: Trigger, clock: Parameters<typeof stepDueAt>[1], facts = FACTS) => {
  const step: PolicyStep = { trigger, reach: [{ role: 'lead' }], actions: ['notify'] };
  return label(stepDueAt(step, clock, facts));
};

describe('the deadline of a first response', () => {
  it.each<[Severity, string, string, string]>([
    ['1', '09:00', '10:00', '24x7'],
    ['A', '2026-03-07 23:30:30', '2026-03-08 00:30:30', '24x7, over a weekend’s midnight'],
    ['B', '09:00', '11:00', 'within a day'],
    ['B', '2026-03-06 16:40', '2026-03-09 10:10', 'over a weekend'],
    ['B', '2026-03-06 15:30', '2026-03-06 17:30', 'exactly at closing'],
    ['B', '2026-03-07 12:00', '2026-03-09 11:00', 'opened on a Saturday'],
    ['C', '17:30', '2026-03-03 13:00', 'opened at closing'],
    ['C', '2026-03-06 16:40:00.001', '2026-03-09 12:10:00.001', 'to the millisecond'],
  ])('CLK-2: Severity %s opened %s is due %s (%s)', (severity, openedAt, due) => {
    const { dueAt } = promiseDeadline(aClock({ ...termsFor(severity), startedAt: at(openedAt) }), FACTS);
    expect(label(dueAt)).toBe(due);
  });

  it('CLK-4: the receipt adds up to the target and says why days were skipped', () => {
    const { receipt } = promiseDeadline(aClock({ ...termsFor('C'), startedAt: at('2026-03-06 16:40') }), FACTS);
    expect(counted(receipt)).toBe(240 * MINUTE);
    expect(receipt.map(({ date, from, to, minutes }) => `${date} ${from}–${to} ${minutes}`)).toEqual([
      '2026-03-06 16:40–17:30 50',
      '2026-03-07 null–null 0',
      '2026-03-08 null–null 0',
      '2026-03-09 09:00–12:10 190',
    ]);
  });

  it('SEV-4: a bound that decides is the receipt’s last line, for 0 minutes; what was counted stands before it', () => {
    const clock = aClock({ startedAt: at('10:30') });
    const upgraded = promiseDeadline({ ...clock, notAfter: at('11:00') }, FACTS);
    expect(label(upgraded.dueAt)).toBe('11:00');
    expect(counted(upgraded.receipt)).toBe(60 * MINUTE);
    expect(upgraded.receipt.at(-1)).toMatchObject({ from: null, to: null, minutes: 0 });
    expect(upgraded.receipt.at(-1)!.note).toMatch(/upgrade never postpones.*11:00.*SEV-4/);

    const downgraded = promiseDeadline({ ...clock, notBefore: at('12:00') }, FACTS);
    expect(label(downgraded.dueAt)).toBe('12:00');
    expect(downgraded.receipt.at(-1)).toMatchObject({ from: null, to: null, minutes: 0 });
    expect(downgraded.receipt.at(-1)!.note).toMatch(/downgrade never shortens.*12:00.*SEV-4/);
  });

  it.each([
    ['upgrade', { notAfter: at('10:00') }],
    ['upgrade to the same instant', { notAfter: at('10:00') + 1 }],
    ['downgrade', { notBefore: at('10:00') }],
    ['downgrade from an earlier deadline', { notBefore: at('09:59') }],
  ])('SEV-4: a bound that decides nothing leaves no line (%s)', (_, bounds) => {
    const { dueAt, receipt } = promiseDeadline(aClock(bounds), FACTS);
    expect(label(dueAt)).toBe('10:00');
    expect(receipt).toEqual(FACTS.workingTime(null).receipt(at('09:00'), 60 * MINUTE));
  });
});

describe('ESC-2: each severity’s chain, at its exact instants', () => {
  it.each<Severity>(['1', 'A'])('Severity %s: half, three quarters, the deadline, a quarter and half an hour after', (severity) => {
    const { promises } = tell([['09:00', opened(severity, '09:00')]]);
    expect(timetable(promises.clocks[0]!)).toEqual([
      '09:30 armed', '09:45 armed', '10:00 armed', '10:15 armed', '10:30 armed',
    ]);
  });

  it.each<[Severity, string, string[]]>([
    ['B', '09:00', ['11:00 armed', '12:00 armed']],
    ['B', '2026-03-06 15:30', ['2026-03-06 17:30 armed', '2026-03-09 10:00 armed']],
    ['B', '2026-03-06 16:40', ['2026-03-09 10:10 armed', '2026-03-09 11:10 armed']],
    ['C', '12:45', ['16:45 armed', '2026-03-03 09:15 armed']],
  ])('Severity %s opened %s: the deadline, and one business hour after it', (severity, openedAt, expected) => {
    const { promises } = tell([[openedAt, opened(severity, openedAt)]]);
    expect(timetable(promises.clocks[0]!)).toEqual(expected);
  });

  it('Severity B round the clock (note 4): the business hour counts on the clock’s own calendar, 24x7', () => {
    const { promises } = tell([['2026-03-07 22:30', opened('B', '2026-03-07 22:30', { calendarVersionId: null })]]);
    expect(timetable(promises.clocks[0]!)).toEqual(['2026-03-08 00:30 armed', '2026-03-08 01:30 armed']);
  });

  it('other clocks: three quarters of the counted time, then the deadline', () => {
    const clock = aClock({ kind: 'change_control', ...termsFor('B', { targetMinutes: 240 }), startedAt: at('2026-03-06 15:00') });
    const due = { ...clock, dueAt: promiseDeadline(clock, FACTS).dueAt };
    expect(timetable({ ...due, steps: armSteps(due, FACTS) })).toEqual(['2026-03-09 09:30 armed', '2026-03-09 10:30 armed']);
  });

  it('a policy without a chain for the clock arms nothing', () => {
    expect(armSteps(aClock({ policyVersionId: 'silent' }), FACTS)).toEqual([]);
  });
});

describe('when a step is due', () => {
  const overWeekend = { startedAt: at('2026-03-06 15:30'), dueAt: at('2026-03-09 11:00'), calendarVersionId: 'office' };

  it.each([
    [0, '2026-03-06 15:30'],
    [25, '2026-03-06 16:30'],
    [50, '2026-03-06 17:30'],
    [75, '2026-03-09 10:00'],
    [100, '2026-03-09 11:00'],
  ])('ESC-2: %i %% is a share of the counted time, not of the time elapsed over a weekend', (percent, expected) => {
    expect(dueLabel({ percent }, overWeekend)).toBe(expected);
  });

  it('ESC-2: lunch is not counted', () => {
    const clock = { startedAt: at('11:00'), dueAt: at('15:00'), calendarVersionId: 'office with lunch' };
    expect(dueLabel({ percent: 50 }, clock)).toBe('13:30');
    expect(dueLabel({ afterMinutes: 240, counted: 'business' }, clock)).toBe('2026-03-03 10:00');
  });

  it('ESC-2: percents are shares of the time up to the deadline that holds, not of a target that SEV-4 cut short', () => {
    const cut = { startedAt: at('10:30'), dueAt: at('11:00'), calendarVersionId: null };
    expect(dueLabel({ percent: 50 }, cut)).toBe('10:45');
    expect(dueLabel({ percent: 75 }, cut)).toBe('10:52:30');
  });

  it('ESC-2: "+15 min" is elapsed time, even where the office is closed; a business hour waits for it to open', () => {
    const closing = { ...overWeekend, dueAt: at('2026-03-06 17:30') };
    expect(dueLabel({ afterMinutes: 15, counted: 'elapsed' }, closing)).toBe('2026-03-06 17:45');
    expect(dueLabel({ afterMinutes: 60, counted: 'business' }, closing)).toBe('2026-03-09 10:00');
  });

  it('ESC-2: a share of an odd number of milliseconds is never reached too early', () => {
    const odd = { startedAt: 0, dueAt: 3, calendarVersionId: null };
    expect(stepDueAt({ trigger: { percent: 50 }, reach: [], actions: [] }, odd, FACTS)).toBe(2);
  });

  it('ESC-2: an hour that a clock change skipped is not counted', () => {
    const night: Window[] = [['01:00', '05:00']];
    const weekly = { 1: night, 2: night, 3: night, 4: night, 5: night, 6: night, 7: night };
    const facts = factsOf({ berlin: { timeZone: 'Europe/Berlin', weekly, holidays: [] } });
    const clock = { startedAt: at('2026-03-29 00:00'), dueAt: at('2026-03-29 03:00'), calendarVersionId: 'berlin' };
    expect(dueLabel({ percent: 50 }, clock, facts)).toBe('2026-03-29 01:30');
    expect(dueLabel({ afterMinutes: 60, counted: 'business' }, clock, facts)).toBe('2026-03-30 00:00');
  });
});
