import { describe, expect, it } from '@jest/globals';
import type { RoutingRule } from './api';
import { draftOf, raised, rulesOf, withRule } from './draft';

const rules: RoutingRule[] = [
  { number: 1, table: 'third_tier', product: null, severities: ['1', 'A'], queue: { id: 'q', name: 'Q' }, hiddenBehind: null },
  { number: 2, table: null, product: { id: 'p', name: 'P' }, severities: null, queue: { id: 'r', name: 'R' }, hiddenBehind: null },
];
const sent = [{ table: 'third_tier', productId: null, severities: ['1', 'A'], queueId: 'q' }, { table: null, productId: 'p', severities: null, queueId: 'r' }];

describe('the rules by which cases come, as they are being typed', () => {
  it('go back as they came: what is not said is not asked', () => expect(rulesOf(draftOf(rules))).toEqual(sent));

  it('get one more, at the end', () => expect(withRule(draftOf(rules), 'q').at(-1)).toEqual({ key: 2, table: '', productId: '', severities: [], queueId: 'q' }));

  it('change places with the one above', () => expect(rulesOf(raised(draftOf(rules), 1))).toEqual([sent[1], sent[0]]));
});
