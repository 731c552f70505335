import { describe, expect, it } from '@jest/globals';
import { someTerms } from '../../../test/support/terms.js';
import { isNamed, limitOf, refuseContact, refuseContactOpening, refuseLosingCsm, type ContactKind } from './contacts.js';

const soft = { most: 3, hard: false };
const hard = { most: 3, hard: true };
const full: ContactKind[] = ['csm', 'named', 'named'];

describe('how many contacts there are (WHO-2)', () => {
  it('the named ones count, the customer support manager among them; groups and cloud administrators do not', () => {
    expect((['csm', 'named', 'group_submit', 'group_information', 'cloud_admin'] as const).map(isNamed)).toEqual([true, true, false, false, false]);
    expect(refuseContact('named', ['csm', 'named', 'group_submit', 'group_information', 'cloud_admin'], soft)).toBeNull();
    for (const kind of ['group_submit', 'group_information', 'cloud_admin'] as const) expect(refuseContact(kind, full, hard)).toBeNull();
  });

  it('over the number only with the service delivery manager; under Premier Ultimate not at all', () => {
    expect(refuseContact('named', full, soft)).toMatchObject({ rule: 'WHO-2', field: 'kind', sdmMayAllow: true, message: expect.stringContaining('ask your service delivery manager') });
    expect(refuseContact('named', full, hard)).toMatchObject({ rule: 'WHO-2', field: 'kind', sdmMayAllow: false, message: expect.stringContaining('hard limit') });
  });

  it('there is one customer support manager, whatever the limit', () => {
    expect(refuseContact('csm', ['named'], soft)).toBeNull();
    expect(refuseContact('csm', ['csm'], soft)).toMatchObject({ rule: 'WHO-2', sdmMayAllow: false, message: expect.stringContaining('Hand the role over') });
    expect(refuseContact('csm', ['named', 'named', 'named'], soft)).toMatchObject({ sdmMayAllow: true });
  });

  it('the role is handed over, not dropped', () => {
    expect(refuseLosingCsm('csm', null)).toMatchObject({ rule: 'WHO-2' });
    expect(refuseLosingCsm('csm', 'named')).toMatchObject({ rule: 'WHO-2' });
    expect(refuseLosingCsm('csm', 'csm')).toBeNull();
    expect(refuseLosingCsm('named', null)).toBeNull();
  });

  it('the number is the work order’s; Premier Ultimate has its own, and that is hard', () => {
    expect(limitOf(someTerms({ namedContacts: 7 }))).toEqual({ most: 7, hard: false });
    expect(limitOf(someTerms({ namedContacts: 7, services: [{ kind: 'premier_ultimate', contacts: 4 }] }))).toEqual({ most: 4, hard: true });
  });
});

describe('who opens cases, and how (WHO-3; section 1)', () => {
  it.each<[ContactKind, string[]]>([
    ['csm', ['phone', 'web', 'online_portal']],
    ['named', ['phone', 'web', 'online_portal']],
    ['group_submit', ['phone', 'web', 'online_portal']],
    ['group_information', []],
    ['cloud_admin', ['online_portal']],
  ])('%s: %p', (kind, open) => {
    const channels = ['phone', 'web', 'online_portal'] as const;
    expect(channels.filter((channel) => refuseContactOpening(kind, channel) === null)).toEqual(open);
  });

  it('a no names its rule', () => {
    expect(refuseContactOpening('group_information', 'phone')).toMatchObject({ rule: 'WHO-3', field: 'contactId' });
    expect(refuseContactOpening('cloud_admin', 'web')).toMatchObject({ rule: 'SEV-8', field: 'channel' });
  });
});
