import { describe, expect, it } from '@jest/globals';
import { CASE_STATES } from './life.js';
import { FROM_THE_OTHER, LINK_KINDS, refuseMerge, type Mergeable } from './links.js';

const aCase = (id: string, given: Partial<Mergeable> = {}): Mergeable => ({ id, number: `C-${id}`, customerId: 'customer', state: 'open', mergedIntoId: null, ...given });

describe('what is merged into what', () => {
  it('goes on in one that is worked on, or waits to be', () => {
    const may = CASE_STATES.filter((state) => refuseMerge(aCase('1'), aCase('2', { state })) === null);
    expect(may).toEqual(['awaiting_entitlement', 'open', 'in_progress', 'waiting_for_customer']);
  });

  it.each<[string, Mergeable, string]>([
    ['itself', aCase('1'), 'into itself'],
    ['another customer’s', aCase('2', { customerId: 'another' }), 'one customer'],
    ['one that was merged into it', aCase('2', { state: 'cancelled', mergedIntoId: '1' }), 'this one goes on'],
    ['one that was merged away', aCase('2', { state: 'cancelled', mergedIntoId: '3' }), 'another case itself'],
    ['one that has ended', aCase('2', { state: 'closed' }), 'has ended'],
  ])('not into %s', (_, into, why) => expect(refuseMerge(aCase('1'), into)).toContain(why));
});

it('every link reads from either end', () => {
  expect(LINK_KINDS.map((kind) => FROM_THE_OTHER[kind])).toEqual(['related', 'duplicated_by', 'causes']);
});
