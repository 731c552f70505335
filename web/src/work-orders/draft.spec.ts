import { describe, expect, it } from '@jest/globals';
import { draftOf, newDraft, renamed, termsOf, withLocation, withService, yearFrom, type Terms } from './draft';

const terms: Terms = {
  startsOn: '2026-01-01', endsOn: '2026-12-31', package: 'custom', deliveryModel: 'designated', serviceLevel: 'advanced', incrementMinutes: 60, sdmId: 's', namedContacts: 10,
  locations: [{ id: 'l', name: 'Almaty', country: 'KZ', calendarId: 'c', host: true, severityBAroundTheClock: false, supportPhone: '+7 727' }],
  services: [{ kind: 'hours', hours: 'prs', location: 'Almaty', minutes: 600 }, { kind: 'assessment', name: 'SQL' }],
  softwareAssurance: { minutesPerIncident: 240, committed: 2 },
};

describe('the terms of a work order as they are being typed', () => {
  it('go back as they came', () => expect(termsOf(draftOf(terms))).toEqual(terms));

  it.each([['2026-01-01', '2026-12-31'], ['2026-03-15', '2027-03-14'], ['2028-02-29', '2029-02-28'], ['', '']])('a year from %j ends on %j', (from, to) => expect(yearFrom(from)).toBe(to));

  it('leave out what is empty, and write a country in capitals', () => {
    const draft = draftOf({ ...terms, thirdTierFeePercent: '', locations: [{ ...terms.locations[0]!, country: ' kz ', thirdTierAvailability: '' }] });
    expect(termsOf(draft)).toEqual(terms);
    expect(termsOf({ ...draft, thirdTierFeePercent: 20 })).toMatchObject({ thirdTierFeePercent: 20 });
  });

  it('get a place and a service more, each with a key of its own', () => {
    const more = withService(withService(withLocation(newDraft('2026-12-01')), 'third_tier'), 'hours');
    expect(more.locations.map(({ key, host }) => [key, host])).toEqual([[0, true], [1, false]]);
    expect(more.services.map(({ key, kind }) => [key, kind])).toEqual([[0, 'third_tier'], [1, 'hours']]);
  });

  it('keep the hours of a place with it when it is renamed', () => {
    expect(termsOf(renamed(draftOf(terms), 0, 'Astana'))).toMatchObject({ locations: [{ id: 'l', name: 'Astana' }], services: [{ location: 'Astana' }, { name: 'SQL' }] });
  });
});
