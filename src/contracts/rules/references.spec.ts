import { describe, expect, it } from '@jest/globals';
import { downstreamTerms, locationTerms, someTerms } from '../../../test/support/terms.js';
import { checkAmendment, checkReferences, type Known } from './references.js';
import type { ContactKind } from './contacts.js';

const known = (given: Partial<Known> = {}): Known =>
  ({ calendarIds: new Set(['c-1']), productIds: new Set(['p-1']), sdm: { servesOthers: false, dedicatedElsewhere: false }, ...given });
const said = (problems: { rule: string | null; field: string }[]): string[] => problems.map(({ rule, field }) => `${rule ?? '-'} ${field}`);

describe('what terms name', () => {
  it('is there: calendars and products', () => {
    expect(checkReferences(someTerms({ services: [{ kind: 'third_tier', products: ['p-1'] }] }), known())).toEqual([]);
    const terms = downstreamTerms('DE', { services: [{ kind: 'rapid_response' }, { kind: 'pre_release', products: ['p-1', 'p-2'] }] });
    terms.locations[1]!.calendarId = 'c-2';
    expect(said(checkReferences(terms, known()))).toEqual(['CLK-2 locations[1].calendarId', 'WHO-4 services[1].products[1]']);
  });

  it.each([
    ['shared, for who serves others too', 'designated', { servesOthers: true, dedicatedElsewhere: false }, []],
    ['pooled, likewise', 'pooled', { servesOthers: true, dedicatedElsewhere: false }, []],
    ['dedicated, for who serves nobody else', 'dedicated', { servesOthers: false, dedicatedElsewhere: false }, []],
    ['dedicated, for who serves others', 'dedicated', { servesOthers: true, dedicatedElsewhere: false }, ['SDM-4 sdmId']],
    ['shared, for who is dedicated to another customer', 'designated', { servesOthers: true, dedicatedElsewhere: true }, ['SDM-4 sdmId']],
    ['nobody who has that role', 'designated', null, ['WHO-5 sdmId']],
  ] as const)('a service delivery manager %s (SDM-4)', (_, deliveryModel, sdm, problems) => {
    expect(said(checkReferences(someTerms({ deliveryModel }), known({ sdm })))).toEqual(problems);
  });
});

describe('an amendment', () => {
  it('keeps every location, renamed or moved as it may be, and may add some', () => {
    const before = downstreamTerms('DE');
    const renamed = someTerms({ locations: [...before.locations.map((location) => ({ ...location, name: `New ${location.name}` })), locationTerms({ id: 'l-3', host: false })] });
    expect(checkAmendment(before, renamed, [])).toEqual([]);
    const [problem, ...rest] = checkAmendment(before, someTerms(), []);
    expect(problem).toMatchObject({ field: 'locations', message: expect.stringContaining('Second') });
    expect(rest).toEqual([]);
  });

  it('cannot bring in a hard limit that is passed already; a soft one is the service delivery manager’s to allow (WHO-2)', () => {
    const present: ContactKind[] = ['csm', 'named', 'named', 'group_submit', 'cloud_admin'];
    const ultimate = (contacts: number) => someTerms({ services: [{ kind: 'rapid_response' }, { kind: 'premier_ultimate', contacts }] });
    expect(said(checkAmendment(someTerms(), ultimate(2), present))).toEqual(['WHO-2 services[1].contacts']);
    expect(checkAmendment(someTerms(), ultimate(3), present)).toEqual([]);
    expect(checkAmendment(someTerms(), someTerms({ namedContacts: 1 }), present)).toEqual([]);
  });
});
