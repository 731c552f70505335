import { describe, expect, it } from '@jest/globals';
import { opensWith } from './critical.js';
import { ITEM_KINDS, ITEMS, refuseMove, type ItemKind } from './items.js';

describe('what is owed, agreed or under way', () => {
  it.each<[ItemKind, string, string]>([
    ['obligation', 'open', 'met'], ['obligation', 'missed', 'met'], ['diagnostic', 'asked', 'given'], ['visit', 'proposed', 'agreed'],
    ['consent', 'granted', 'ended'], ['vendor', 'asked', 'involved'], ['product_team', 'accepted', 'closed'],
  ])('%s: %s, then %s', (kind, from, to) => expect(refuseMove(kind, from, to)).toBeNull());

  it.each<[ItemKind, string, string, RegExp]>([
    ['obligation', 'met', 'open', /nothing more happens/],
    ['consent', 'refused', 'granted', /nothing more happens/],
    ['visit', 'proposed', 'done', /agreed, declined/],
    ['decision', 'recorded', 'recorded', /nothing more happens/],
  ])('%s: not from %s to %s', (kind, from, to, why) => expect(refuseMove(kind, from, to)).toMatch(why));

  it('only states that can be reached lead on', () => {
    for (const kind of ITEM_KINDS) {
      const reached = new Set([ITEMS[kind].first, ...Object.values(ITEMS[kind].next).flat()]);
      expect(Object.keys(ITEMS[kind].next).filter((state) => !reached.has(state))).toEqual([]);
    }
  });

  it('WHO-9: only the customer grants access to its systems', () => {
    expect(ITEMS.consent.moves).toEqual(['csm', 'contact']);
  });
});

describe('SEV-7: what a critical case opens with', () => {
  it('Severity 1: the customer’s executives, 24x7, change control; the product team at once', () => {
    expect(opensWith('1', 'premier').map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'obligation: Notify your executives', 'obligation: Staff the case 24x7', 'obligation: Give rapid access to change control',
      'product_team: Escalation to the product team',
    ]);
  });

  it('Severity A: its management, and no product team', () => {
    const opened = opensWith('A', 'premier');
    expect(opened[0]!.title).toBe('Notify your management');
    expect(opened.every(({ kind }) => kind === 'obligation')).toBe(true);
  });

  it('RR-3, AEM-3: cloud operations under Rapid Response; product teams too in an event', () => {
    expect(opensWith('A', 'rapid_response').map(({ kind }) => kind)).toContain('cloud_operations');
    expect(opensWith('A', 'event_management').map(({ kind }) => kind).slice(-2)).toEqual(['product_team', 'cloud_operations']);
  });

  it.each(['B', 'C'] as const)('Severity %s: nothing', (severity) => expect(opensWith(severity, 'premier')).toEqual([]));
});
