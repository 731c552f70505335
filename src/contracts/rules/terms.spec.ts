import { describe, expect, it } from '@jest/globals';
import { downstreamTerms, someTerms } from '../../../test/support/terms.js';
import { DEFAULT_TERMS, hostOf, SERVICE_KINDS, servicesOf, spokenOut } from './terms.js';
import { checkTerms } from './check-terms.js';

describe('where a work order is silent (DOS 4.3.2, HRS-1)', () => {
  it('it is custom, designated, core, by the hour', () => {
    expect(DEFAULT_TERMS).toMatchObject({ package: 'custom', deliveryModel: 'designated', serviceLevel: 'core', incrementMinutes: 60 });
    expect(checkTerms(someTerms(DEFAULT_TERMS))).toEqual([]);
  });

  it('but silence is not enough for a downstream location (SDM-3)', () => {
    expect(checkTerms(downstreamTerms('DE', DEFAULT_TERMS)).map(({ rule }) => rule)).toEqual(['SDM-3']);
  });

  it('the fixed package means its own contents, and what is said holds', () => {
    const said = { startsOn: '2026-01-01', endsOn: '2026-12-31', sdmId: 'p', services: [] };
    expect(spokenOut(said)).toMatchObject({ package: 'custom', deliveryModel: 'designated', serviceLevel: 'core', incrementMinutes: 60, namedContacts: 10 });
    expect(spokenOut({ ...said, package: 'fixed' })).toMatchObject({ deliveryModel: 'pooled', serviceLevel: 'core' });
    expect(spokenOut({ ...said, package: 'fixed', deliveryModel: 'designated' })).toMatchObject({ deliveryModel: 'designated' });
  });
});

it('services are found by their kind, the host by its mark', () => {
  const terms = downstreamTerms('DE', { services: [{ kind: 'rapid_response' }, { kind: 'third_tier', products: ['x'] }] });
  expect(servicesOf(terms, 'third_tier')).toEqual([{ kind: 'third_tier', products: ['x'] }]);
  expect(servicesOf(terms, 'hours')).toEqual([]);
  expect(hostOf({ ...terms, locations: [...terms.locations].reverse() }).name).toBe('Almaty');
  expect(new Set(SERVICE_KINDS).size).toBe(9);
});
