import type { LocationTerms, WorkOrderTerms } from '../../src/contracts/rules/index.js';

const ALMATY: LocationTerms = {
  id: 'l-1', name: 'Almaty', country: 'KZ', calendarId: 'c-1', host: true, severityBAroundTheClock: false, supportPhone: '+7 727 555 0100',
};

export const locationTerms = (given: Partial<LocationTerms> = {}): LocationTerms => ({ ...ALMATY, ...given });

/** Sound terms of a year at one location, with what a test does not care about filled in. */
export const someTerms = (given: Partial<WorkOrderTerms> = {}): WorkOrderTerms => ({
  startsOn: '2026-01-01', endsOn: '2026-12-31', package: 'custom', deliveryModel: 'designated', serviceLevel: 'core',
  incrementMinutes: 60, sdmId: 'p-1', namedContacts: 10, locations: [ALMATY], services: [], ...given,
});

/** The same with a second location, as `SDM-3` wants it. */
export const downstreamTerms = (country: string, given: Partial<WorkOrderTerms> = {}): WorkOrderTerms =>
  someTerms({ serviceLevel: 'advanced', locations: [ALMATY, locationTerms({ id: 'l-2', name: 'Second', country, host: false })], ...given });

/** The fixed package as section 1 has it. */
export const fixedTerms = (given: Partial<WorkOrderTerms> = {}): WorkOrderTerms => someTerms({
  package: 'fixed', deliveryModel: 'pooled',
  services: [{ kind: 'assessment', name: 'Directory' }, { kind: 'hours', hours: 'prs', location: null, minutes: 1_200 }], ...given,
});
