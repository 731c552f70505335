import { hoursAndMinutes } from '../hours/messages';
import type { Service } from './api';
import { hourKinds, services as words } from './messages';

/** What was bought, a service a line. @param product the name of a product by its id */
export function inWords(service: Service, product: (id: string) => string): string {
  const named = (ids: string[]) => ids.map(product).join(', ');
  switch (service.kind) {
    case 'hours': return words.hours(hoursAndMinutes(service.minutes), hourKinds[service.hours] ?? service.hours, service.location);
    case 'assessment': return words.assessment(service.name);
    case 'rapid_response': return words.rapidResponse;
    case 'event_management': return words.eventManagement;
    case 'mission_critical': return words.missionCritical(named(service.products), targets(service.responseTable));
    case 'third_tier': return words.thirdTier(named(service.products));
    case 'premier_ultimate': return words.premierUltimate(service.contacts);
    case 'partner_addendum': return words.partner(service.endCustomers.join('; ') || null, service.enhancedServiceFor);
    case 'pre_release': return words.preRelease(named(service.products) || null);
  }
}

type Table = Extract<Service, { kind: 'mission_critical' }>['responseTable'];

const targets = (table: Table): string =>
  table === null ? words.ordinaryTable
    : table.map(({ severity, targetMinutes, hours }) => words.target(severity, targetMinutes, hours === '24x7')).join(', ');
