import { describe, expect, it } from '@jest/globals';
import { someTerms } from '../../../test/support/terms.js';
import { entitlementChecks, type Opening } from './entitlement.js';

const product = { id: 'p-1', name: 'Meridian', phase: 'mainstream' as const, portalUrl: null };
const portal = { ...product, portalUrl: 'https://portal.example' };

const opening = (given: Partial<Opening> = {}): Opening => ({
  workOrder: { number: 'WO-1', state: 'active' }, terms: someTerms(), today: '2026-06-01', contact: { kind: 'named' }, product, endCustomer: null,
  severity: 'B', channel: 'web', ...given,
});

/** The rules that say no; `-` where none has an id. */
const noes = (given: Partial<Opening>) => entitlementChecks(opening(given)).filter(({ ok }) => !ok).map(({ rule, field }) => `${rule ?? '-'} ${field}`);

describe('whether a case may be opened', () => {
  it.each<[string, Partial<Opening>, string[]]>([
    ['as usual', {}, []],
    ['on the last day', { today: '2026-12-31' }, []],
    ['the day after', { today: '2027-01-01' }, ['- workOrderId']],
    ['before it starts', { today: '2025-12-31' }, ['- workOrderId']],
    ['under a draft', { workOrder: { number: 'WO-1', state: 'draft' } }, ['- workOrderId']],
    ['under one that was ended', { workOrder: { number: 'WO-1', state: 'ended' } }, ['- workOrderId']],
    ['by an information contact (WHO-3)', { contact: { kind: 'group_information' } }, ['WHO-3 contactId']],
    ['by a cloud administrator on the web (SEV-8)', { contact: { kind: 'cloud_admin' } }, ['SEV-8 channel']],
    ['by a cloud administrator through the portal', { contact: { kind: 'cloud_admin' }, channel: 'online_portal', product: portal }, []],
    ['in extended support', { product: { ...product, phase: 'extended' } }, []],
    ['for what is no longer supported (WHO-4)', { product: { ...product, phase: 'ended' } }, ['WHO-4 productId']],
    ['for a pre-release product (WHO-4)', { product: { ...product, phase: 'pre_release' } }, ['WHO-4 productId']],
    ['for one that the exhibit lists', { product: { ...product, phase: 'pre_release' }, terms: someTerms({ services: [{ kind: 'pre_release', products: ['p-1'] }] }) }, []],
    ['for one while it lists another', { product: { ...product, phase: 'pre_release' }, terms: someTerms({ services: [{ kind: 'pre_release', products: ['p-2'] }] }) }, ['WHO-4 productId']],
    ['at Severity 1 by web (SEV-1)', { severity: '1' }, ['SEV-1 requestedSeverity']],
    ['at Severity A by web (SEV-1)', { severity: 'A' }, ['SEV-1 requestedSeverity']],
    ['at Severity 1 by phone', { severity: '1', channel: 'phone' }, []],
    ['at Severity 1 through the portal (note 3)', { severity: '1', channel: 'online_portal', product: portal }, []],
    ['for an end customer without the addendum (WHO-6)', { endCustomer: 'Qala Bank' }, ['WHO-6 endCustomer']],
    ['through a portal there is not (SEV-8)', { channel: 'online_portal' }, ['SEV-8 channel']],
  ])('%s', (_, given, rules) => expect(noes(given)).toEqual(rules));

  it('every rule is asked and answers in a sentence, in the order in which they are to be mended', () => {
    const checks = entitlementChecks(opening({
      today: '2027-01-01', contact: { kind: 'group_information' }, product: { ...product, phase: 'ended' }, severity: '1',
    }));
    expect(checks.map(({ rule, ok }) => [rule, ok])).toEqual([[null, false], ['WHO-3', false], ['WHO-4', false], ['SEV-1', false]]);
    for (const { message } of [...checks, ...entitlementChecks(opening())]) expect(message).toMatch(/^[A-Z].*\.$/s);
  });

  it('a yes says what to know: until when, and what is not on offer', () => {
    const checks = entitlementChecks(opening({ product: { ...product, phase: 'extended' } }));
    expect(checks.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(checks[0]!.message).toContain('2026-12-31');
    expect(checks[2]!.message).toContain('not on offer');
  });
});
