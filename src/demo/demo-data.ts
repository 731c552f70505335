import type { Role } from '../platform/database/index.js';
import type { GivenProduct } from '../contracts/index.js';
import type { Layer } from '../rosters/index.js';
import type { Channel, Severity } from '../severity/index.js';

/** The demonstration: one provider's desk and three customers in three parts of the world. All of it is made up. */
export interface DemoPerson {
  key: string;
  name: string;
  roles: Role[];
  timeZone: string;
}

const staff = (key: string, name: string, roles: Role[], timeZone = 'Europe/Berlin'): DemoPerson => ({ key, name, roles, timeZone });

export const STAFF: DemoPerson[] = [
  staff('intake', 'Irina Volkova', ['intake']),
  staff('engineer', 'Emil Sadykov', ['engineer'], 'Asia/Almaty'),
  staff('engineer-2', 'Grace Mbeki', ['engineer'], 'Europe/London'),
  staff('engineer-3', 'Hiro Tanaka', ['engineer'], 'Asia/Tokyo'),
  staff('engineer-4', 'Maya Torres', ['engineer'], 'America/Chicago'),
  staff('engineer-5', 'Timur Bekov', ['engineer'], 'Asia/Almaty'),
  staff('engineer-6', 'Noah Fletcher', ['engineer'], 'Europe/London'),
  staff('lead', 'Lena Brandt', ['lead']),
  staff('critsit', 'Cem Yilmaz', ['critsit']),
  staff('critsit-2', 'Paula Ortiz', ['critsit'], 'America/Chicago'),
  staff('rapid-lead', 'Noor Haddad', ['lead'], 'Europe/London'),
  staff('rapid-1', 'Tomas Novak', ['engineer'], 'Europe/Prague'),
  staff('rapid-2', 'Mei Lin', ['engineer'], 'Asia/Singapore'),
  staff('tier-lead', 'Ingrid Solberg', ['lead'], 'Europe/Oslo'),
  staff('tier-1', 'Rafael Souza', ['engineer'], 'America/Sao_Paulo'),
  staff('tier-2', 'Anika Rao', ['engineer'], 'Asia/Kolkata'),
  staff('sdm', 'Saule Akhmetova', ['sdm'], 'Asia/Almaty'),
  staff('senior-1', 'Martin Weber', ['lead']),
  staff('senior-2', 'Nadia Rahman', ['lead'], 'Europe/London'),
  staff('executive', 'Viktor Lang', ['lead']),
  staff('admin', 'Ada Fischer', ['admin']),
];

type Turns = Pick<Layer, 'name' | 'timeZone' | 'hours' | 'handoverTime'> & { keys: string[] };

const daily = (name: string, timeZone: string, from: string, to: string, keys: string[]): Turns => (
  { name, timeZone, handoverTime: from, hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from, to }], keys });

const weekly = (name: string, keys: string[]): Turns => ({ name, timeZone: 'Europe/Berlin', handoverTime: '09:00', hours: null, keys });

/** Duty follows the sun: at every instant of the year somebody has it, and where two places' hours overlap they hand over. */
const FOLLOWING_THE_SUN: Turns[] = [
  daily('Tokyo', 'Asia/Tokyo', '07:00', '13:00', ['engineer-3']),
  daily('Almaty', 'Asia/Almaty', '09:00', '15:00', ['engineer', 'engineer-5']),
  daily('London', 'Europe/London', '09:00', '17:00', ['engineer-2', 'engineer-6']),
  daily('Chicago', 'America/Chicago', '09:00', '17:00', ['engineer-4']),
];

export interface DemoQueue {
  name: string;
  lead: string;
  engineers: string[];
  duty: { name: string; layers: Turns[] };
  /** The response table whose cases come here by a rule; null: what no rule sends elsewhere. */
  table: 'rapid_response' | 'third_tier' | null;
}

/** The first takes all; a rule sends the others what is under their response table. The demonstration's engineer is of the first. */
export const QUEUES: DemoQueue[] = [
  {
    name: 'Platform', lead: 'lead', engineers: ['engineer', 'engineer-2', 'engineer-3', 'engineer-4', 'engineer-5', 'engineer-6'],
    duty: { name: 'Duty engineer', layers: FOLLOWING_THE_SUN }, table: null,
  },
  {
    name: 'Rapid Response', lead: 'rapid-lead', engineers: ['rapid-1', 'rapid-2'],
    duty: { name: 'Rapid Response on duty', layers: [weekly('Rapid Response on duty', ['rapid-1', 'rapid-2'])] }, table: 'rapid_response',
  },
  {
    name: 'Third tier', lead: 'tier-lead', engineers: ['tier-1', 'tier-2'],
    duty: { name: 'Third tier on duty', layers: [weekly('Third tier on duty', ['tier-1', 'tier-2'])] }, table: 'third_tier',
  },
];

export interface DemoLocation {
  name: string;
  country: string;
  region: string | null;
  timeZone: string;
  phone: string;
  severityBAroundTheClock?: true;
}

export interface DemoContact {
  key: string;
  name: string;
  timeZone: string;
  kind: 'csm' | 'named' | 'group_information';
  /** By which intake knows the caller (`WHO-12`). */
  pin: string;
}

export interface DemoCustomer {
  name: string;
  domain: string;
  sector: 'commercial' | 'public';
  workOrder: string;
  serviceLevel: 'core' | 'standard' | 'advanced';
  /** The first is the host. */
  locations: DemoLocation[];
  /** Prepaid hours at the host. */
  prsHours: number;
  /** Bought beside them: enhanced response, and the technologies that the third tier takes at once. */
  rapidResponse?: true;
  thirdTier?: string[];
  contacts: DemoContact[];
}

const almaty: DemoLocation = { name: 'Almaty', country: 'KZ', region: null, timeZone: 'Asia/Almaty', phone: '+7 727 555 0100' };
const munich: DemoLocation = { name: 'Munich', country: 'DE', region: 'BY', timeZone: 'Europe/Berlin', phone: '+49 89 555 0100' };
const chicago: DemoLocation = { name: 'Chicago', country: 'US', region: null, timeZone: 'America/Chicago', phone: '+1 312 555 0100', severityBAroundTheClock: true };
const london: DemoLocation = { name: 'London', country: 'GB', region: 'ENG', timeZone: 'Europe/London', phone: '+44 20 5550 0100' };
const tokyo: DemoLocation = { name: 'Tokyo', country: 'JP', region: null, timeZone: 'Asia/Tokyo', phone: '+81 3 5550 0100' };

/** The first customer is the one that the demonstration roles serve. */
export const CUSTOMERS: DemoCustomer[] = [
  {
    name: 'Alatau Energy', domain: 'alatau.example', sector: 'commercial', workOrder: 'WO-1001', serviceLevel: 'advanced', prsHours: 40,
    locations: [almaty, munich],
    contacts: [
      { key: 'csm', name: 'Aigerim Nurlanova', timeZone: 'Asia/Almaty', kind: 'csm', pin: '2580' },
      { key: 'contact', name: 'Daniyar Seitov', timeZone: 'Asia/Almaty', kind: 'named', pin: '2580' },
      { key: 'information', name: 'Operations room', timeZone: 'Asia/Almaty', kind: 'group_information', pin: '2580' },
    ],
  },
  {
    name: 'Lakeshore Retail', domain: 'lakeshore.example', sector: 'commercial', workOrder: 'WO-1002', serviceLevel: 'advanced', prsHours: 60, rapidResponse: true, thirdTier: ['Meridian Directory'],
    locations: [chicago, london],
    contacts: [
      { key: 'other-csm', name: 'Olivia Hart', timeZone: 'America/Chicago', kind: 'csm', pin: '2580' },
      { key: 'other-contact', name: 'Ben Carter', timeZone: 'Europe/London', kind: 'named', pin: '2580' },
    ],
  },
  {
    name: 'Minato Port Authority', domain: 'minato.example', sector: 'public', workOrder: 'WO-1003', serviceLevel: 'core', prsHours: 20,
    locations: [tokyo],
    contacts: [{ key: 'third-csm', name: 'Yuki Mori', timeZone: 'Asia/Tokyo', kind: 'csm', pin: '2580' }],
  },
];

/** Calendars of places that a new work order may need at once. */
export const FURTHER_PLACES: DemoLocation[] = [
  { name: 'Bengaluru', country: 'IN', region: null, timeZone: 'Asia/Kolkata', phone: '+91 80 5550 0100' },
];

const server = { onlineService: false, azureComponent: false, rapidResponse: false, portalUrl: null };
const online = { onlineService: true, azureComponent: false, rapidResponse: false, portalUrl: 'https://portal.meridian.example/support' };

/** The first is in mainstream support and no online service. */
export const PRODUCTS: GivenProduct[] = [
  { ...server, name: 'Meridian Database Server', phases: [{ phase: 'mainstream', startsOn: '2022-01-11' }] },
  { ...online, name: 'Meridian Mail Online', phases: [{ phase: 'mainstream', startsOn: '2019-03-05' }] },
  { ...server, name: 'Meridian Directory', phases: [{ phase: 'mainstream', startsOn: '2014-06-02' }, { phase: 'extended', startsOn: '2024-06-03' }] },
  { ...online, name: 'Meridian Analytics (preview)', portalUrl: null, phases: [{ phase: 'pre_release', startsOn: '2026-02-02' }] },
  { ...online, name: 'Meridian Cloud Compute', azureComponent: true, rapidResponse: true, phases: [{ phase: 'mainstream', startsOn: '2020-09-01' }] },
];

/** Cases that are open when one first looks, so that there is something to see tick. */
export const CASES: { customer: number; channel: Channel; severity: Severity; minutesAgo: number; title: string; description: string; impact: string; product?: string }[] = [
  {
    customer: 1, channel: 'phone', severity: 'A', minutesAgo: 22, title: 'Checkout answers after 40 seconds in all stores',
    description: 'Since this morning every card payment waits for the database. Restarting the front end did not help.',
    impact: 'Queues at every till; sales are down by half.',
  },
  {
    customer: 1, channel: 'web', severity: 'B', minutesAgo: 0, title: 'Nightly stock report is empty for two regions',
    description: 'The report runs without an error but has no rows for the north-west and the coast.',
    impact: 'Buyers order by hand; slow but possible.',
  },
  {
    customer: 2, channel: 'web', severity: 'C', minutesAgo: 0, title: 'How to move one mailbox archive to another region',
    description: 'We close an office in March and want its archives kept in Tokyo.',
    impact: 'None today.',
  },
  {
    customer: 1, channel: 'web', severity: 'C', minutesAgo: 0, title: 'Logon at two branches takes minutes since the new site link', product: 'Meridian Directory',
    description: 'Replication between the two sites is hours behind, though every check comes back clean.',
    impact: 'Staff wait in the morning; then the day is normal.',
  },
];
