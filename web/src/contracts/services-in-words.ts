import type { Service } from './api';
import { hourKinds } from './messages';

const amount = (minutes: number) => `${minutes / 60} h`;

/** What was bought, a service a line. @param product the name of a product by its id */
export function inWords(service: Service, product: (id: string) => string): string {
  const named = (ids: string[]) => ids.map(product).join(', ');
  switch (service.kind) {
    case 'hours':
      return `${amount(service.minutes)} of ${hourKinds[service.hours] ?? service.hours}, ${service.location === null ? 'pooled at the host' : `for ${service.location}`}`;
    case 'assessment':
      return `Assessment: ${service.name}`;
    case 'rapid_response':
      return 'Rapid Response: Severity 1 and A on covered components within 15 minutes';
    case 'event_management':
      return 'Event management: Severity 1 and A within 15 minutes in confirmed event windows';
    case 'mission_critical':
      return `Mission critical for ${named(service.products)}: ${targets(service.responseTable)}`;
    case 'third_tier':
      return `Third-tier: cases on ${named(service.products)} go straight to the third tier`;
    case 'premier_ultimate':
      return `Premier Ultimate: problem resolution as needed, for ${service.contacts} contacts and no more`;
    case 'partner_addendum':
      return `Partner addendum: may open cases for ${service.endCustomers.join('; ') || 'no end customer yet'}${service.enhancedServiceFor === null ? '' : `; enhanced service for ${service.enhancedServiceFor}`}`;
    case 'pre_release':
      return `Supported before its release: ${named(service.products) || 'nothing yet'}`;
  }
}

type Table = Extract<Service, { kind: 'mission_critical' }>['responseTable'];

const targets = (table: Table): string =>
  table === null ? 'the ordinary response table'
    : table.map(({ severity, targetMinutes, hours }) => `Severity ${severity} within ${targetMinutes} min${hours === '24x7' ? '' : ' of working hours'}`).join(', ');
