import { describe, expect, it } from '@jest/globals';
import { CASE_STATES, LIFE, live, type CaseState, type LifeAct, type LifeFacts } from './life.js';

const plain: LifeFacts = { unanswered: false, daysSinceResolved: null };
const led = (state: CaseState, act: LifeAct, facts: Partial<LifeFacts> = {}) => live(state, act, { ...plain, ...facts });

describe('the life of a case', () => {
  it.each<[CaseState, LifeAct, CaseState]>([
    ['awaiting_entitlement', 'release', 'open'],
    ['open', 'take_up', 'in_progress'],
    ['in_progress', 'hand_back', 'open'],
    ['in_progress', 'ask_customer', 'waiting_for_customer'],
    ['waiting_for_customer', 'customer_speaks', 'in_progress'],
    ['in_progress', 'resolve', 'resolved'],
    ['waiting_for_customer', 'resolve', 'resolved'],
    ['resolved', 'close', 'closed'],
    ['open', 'withdraw', 'cancelled'],
    ['awaiting_entitlement', 'withdraw', 'cancelled'],
    ['in_progress', 'merge', 'cancelled'],
    ['resolved', 'work', 'resolved'],
    ['closed', 'confirm_caller', 'closed'],
    ['cancelled', 'tag', 'cancelled'],
  ])('%s, %s: %s', (state, act, to) => expect(led(state, act)).toEqual({ to }));

  it.each<[CaseState, LifeAct]>([
    ['draft', 'work'], ['closed', 'work'], ['cancelled', 'work'], ['cancelled', 'reopen'], ['closed', 'withdraw'], ['resolved', 'withdraw'],
    ['open', 'close'], ['open', 'release'], ['closed', 'resolve'],
    ['draft', 'merge'], ['resolved', 'merge'], ['cancelled', 'merge'], ['cancelled', 'confirm_caller'], ['draft', 'tag'],
  ])('%s is no state for: %s', (state, act) => expect(led(state, act)).toMatchObject({ whyNot: expect.stringContaining('not possible now') }));

  it('CLK-1: what nobody has answered is not resolved, nor is its customer waited for', () => {
    for (const act of ['resolve', 'ask_customer'] as const) {
      expect(led('open', act, { unanswered: true })).toMatchObject({ rule: 'CLK-1', whyNot: expect.stringContaining('Answer first') });
    }
    expect(led('open', 'withdraw', { unanswered: true })).toEqual({ to: 'cancelled' });
  });

  it('is taken up again within 14 days of its resolution, resolved or closed', () => {
    expect(led('resolved', 'reopen', { daysSinceResolved: 0 })).toEqual({ to: 'in_progress' });
    expect(led('closed', 'reopen', { daysSinceResolved: 13 })).toEqual({ to: 'in_progress' });
    expect(led('closed', 'reopen', { daysSinceResolved: 14 })).toMatchObject({ whyNot: expect.stringContaining('14 days') });
  });

  it('every state but a draft and the ends can be left, and every state but a draft can be reached', () => {
    const left = new Set(Object.values(LIFE).filter(({ to }) => to !== null).flatMap(({ from }) => from));
    const reached = new Set(Object.values(LIFE).flatMap(({ to }) => (to === null ? [] : [to])));
    expect(CASE_STATES.filter((state) => !left.has(state))).toEqual(['draft', 'cancelled']);
    expect(CASE_STATES.filter((state) => !reached.has(state))).toEqual(['draft', 'awaiting_entitlement']);
  });
});
