import { describe, expect, it } from '@jest/globals';
import type { Terms } from './draft';
import { differences, factsOf } from './facts';

const terms: Terms = {
  startsOn: '2026-01-01', endsOn: '2026-12-31', package: 'custom', deliveryModel: 'designated', serviceLevel: 'advanced', incrementMinutes: 60, sdmId: 's', namedContacts: 10,
  locations: [{ id: 'l', name: 'Almaty', country: 'KZ', calendarId: 'c', host: true, severityBAroundTheClock: false, supportPhone: '+7 727' }],
  services: [{ kind: 'assessment', name: 'SQL' }, { kind: 'assessment', name: 'SQL' }, { kind: 'third_tier', products: ['p'] }],
};
const facts = (of: Terms) => factsOf(of, { product: (id) => `product ${id}`, calendar: (id) => `calendar ${id}`, person: (id) => `person ${id}` });

describe('what a new version of a work order changes', () => {
  it('nothing, where nothing is changed', () => expect(differences(facts(terms), facts(structuredClone(terms)))).toEqual([]));

  it('a term, a person, a number: old beside new', () => {
    expect(differences(facts(terms), facts({ ...terms, endsOn: '2027-06-30', sdmId: 't', namedContacts: 12 }))).toEqual([
      { label: 'Last day', from: '31 Dec 2026', to: '30 Jun 2027' }, { label: 'Service delivery manager', from: 'person s', to: 'person t' }, { label: 'Named contacts bought', from: '10', to: '12' },
    ]);
  });

  it('a place that is renamed stays the same place; a new one is new', () => {
    const [almaty] = terms.locations;
    const after = facts({ ...terms, locations: [{ ...almaty!, name: 'Astana' }, { ...almaty!, id: undefined as never, name: 'Munich', country: 'DE', host: false }] });
    expect(differences(facts(terms), after)).toEqual([
      { label: 'Location Astana', from: 'Almaty, KZ, calendar c, +7 727, host', to: 'Astana, KZ, calendar c, +7 727, host' },
      { label: 'Location Munich', from: null, to: 'Munich, DE, calendar c, +7 727' },
    ]);
  });

  it('of two services alike, the one that is taken out', () => {
    expect(differences(facts(terms), facts({ ...terms, services: terms.services.slice(1) }))).toEqual([{ label: 'Service', from: 'Assessment: SQL', to: null }]);
  });

  it('a fee and Software Assurance incidents, where there are some', () => {
    const after = { ...terms, thirdTierFeePercent: 20, softwareAssurance: { minutesPerIncident: 240, committed: 2 } };
    expect(differences(facts(terms), facts(after)).map(({ label, from }) => [label, from])).toEqual([['Software Assurance incidents', null], ['Third-tier fee', null]]);
  });
});
