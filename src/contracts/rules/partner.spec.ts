import { describe, expect, it } from '@jest/globals';
import { someTerms } from '../../../test/support/terms.js';
import { refuseEndCustomer, whyNotEnhanced } from './partner.js';

const addendum = (endCustomers: string[], enhancedServiceFor: string | null = null) =>
  someTerms({ services: [{ kind: 'partner_addendum', endCustomers, enhancedServiceFor }] });

describe('WHO-6: partners and their end customers', () => {
  it('for own use nobody asks', () => {
    expect(refuseEndCustomer(someTerms(), null)).toBeNull();
    expect(refuseEndCustomer(addendum(['Qala Bank']), null)).toBeNull();
  });

  it('without the addendum a case is for own use only', () => {
    expect(refuseEndCustomer(someTerms(), 'Qala Bank')).toMatch(/own use only\. .*service delivery manager/);
  });

  it('with it, for whom it names and nobody else', () => {
    expect(refuseEndCustomer(addendum(['Qala Bank', 'Steppe Air']), 'Steppe Air')).toBeNull();
    expect(refuseEndCustomer(addendum(['Qala Bank', 'Steppe Air']), 'Qala')).toMatch(/Qala Bank, Steppe Air; an amendment adds one\.$/);
    expect(refuseEndCustomer(addendum([]), 'Qala Bank')).toMatch(/names none/);
  });

  it.each<[string, ReturnType<typeof someTerms>, string | null, boolean]>([
    ['whoever bought it, without an addendum', someTerms(), null, true],
    ['the partner alone, where none is named', addendum(['Qala Bank']), null, true],
    ['no end customer, where none is named', addendum(['Qala Bank']), 'Qala Bank', false],
    ['the end customer named', addendum(['Qala Bank'], 'Qala Bank'), 'Qala Bank', true],
    ['another end customer not', addendum(['Qala Bank', 'Steppe Air'], 'Qala Bank'), 'Steppe Air', false],
    ['the partner not, where an end customer is named', addendum(['Qala Bank'], 'Qala Bank'), null, false],
  ])('an enhanced service serves %s', (_, terms, endCustomer, serves) => expect(whyNotEnhanced(terms, endCustomer) === null).toBe(serves));
});
