import { describe, expect, it } from '@jest/globals';
import { hears } from './watching.js';

const engineer = { side: 'provider', personId: 'engineer' } as const;
const contact = { side: 'customer', personId: 'contact' } as const;
const said = (actor: typeof engineer | typeof contact | { side: 'desk' }, type = 'case.commented', audience: 'customer' | 'provider' = 'customer') => ({ type, audience, actor });

describe('who watches a case hears', () => {
  it('what the other side writes, not their own', () => {
    expect([hears(contact, said(engineer)), hears(engineer, said(contact)), hears(contact, said(engineer, 'case.responded'))]).toEqual([true, true, true]);
    expect([hears({ ...contact, personId: 'csm' }, said(contact)), hears({ ...engineer, personId: 'lead' }, said(engineer))]).toEqual([false, false]);
  });

  it('every change of severity but their own', () => {
    const set = said(engineer, 'severity.set');
    expect([hears(contact, set), hears({ ...engineer, personId: 'lead' }, set), hears(engineer, set)]).toEqual([true, true, false]);
  });

  it('nothing else, and a customer never what is the provider’s own (WHO-1)', () => {
    expect([hears(contact, said(engineer, 'case.claimed')), hears(contact, said({ side: 'desk' })), hears(contact, said(engineer, 'severity.set', 'provider'))]).toEqual([false, false, false]);
    expect(hears(contact, said(engineer, 'case.commented', 'provider'))).toBe(false);
  });
});
