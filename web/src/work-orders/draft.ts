import type { Service } from '../contracts/api';

/** A support location as a version of the terms names it. */
export interface LocationTerms {
  /** None: a new one. */
  id?: string;
  name: string;
  country: string;
  calendarId: string;
  host: boolean;
  severityBAroundTheClock: boolean;
  supportPhone: string;
  thirdTierAvailability?: string | null;
}

/** One version of a work order. */
export interface Terms {
  startsOn: string;
  endsOn: string;
  package: 'custom' | 'fixed';
  deliveryModel: 'pooled' | 'designated' | 'dedicated';
  serviceLevel: 'core' | 'standard' | 'advanced';
  incrementMinutes: number | string;
  sdmId: string;
  namedContacts: number | string;
  locations: LocationTerms[];
  services: Service[];
  softwareAssurance?: { minutesPerIncident: number; committed: number } | null;
  thirdTierFeePercent?: number | string | null;
}

/** Stays with a row while it is typed. */
export type Keyed<Row> = Row & { key: number };

export interface TermsDraft extends Omit<Terms, 'locations' | 'services'> {
  locations: Keyed<LocationTerms>[];
  services: Keyed<Service>[];
}

const keyed = <Row>(rows: readonly Row[]): Keyed<Row>[] => rows.map((row, key) => ({ ...row, key }));
const nextKey = (rows: readonly { key: number }[]): number => Math.max(-1, ...rows.map(({ key }) => key)) + 1;
const bare = <Row extends object>({ key: _, ...row }: Keyed<Row>): Omit<Keyed<Row>, 'key'> => row;

export const draftOf = (terms: Terms): TermsDraft => ({ ...terms, locations: keyed(terms.locations), services: keyed(terms.services) });

/** A year from a day, and one host. What a work order is silent on has the agreement's defaults (DOS 4.3.2). */
export const newDraft = (today: string): TermsDraft => draftOf({
  startsOn: today, endsOn: yearFrom(today), package: 'custom', deliveryModel: 'designated', serviceLevel: 'core', incrementMinutes: 60, sdmId: '', namedContacts: 10,
  locations: [{ ...NEW_LOCATION, host: true }], services: [],
});

const NEW_LOCATION: LocationTerms = { name: '', country: '', calendarId: '', host: false, severityBAroundTheClock: false, supportPhone: '' };

/** The last day of a year that begins on a day. */
export function yearFrom(day: string): string {
  const at = Date.parse(`${Number(day.slice(0, 4)) + 1}${day.slice(4)}T00:00:00Z`);
  return Number.isNaN(at) ? '' : new Date(at - 86_400_000).toISOString().slice(0, 10);
}

export const withLocation = (draft: TermsDraft): TermsDraft => ({ ...draft, locations: [...draft.locations, { ...NEW_LOCATION, key: nextKey(draft.locations) }] });

export const SERVICE_KINDS = ['hours', 'assessment', 'rapid_response', 'event_management', 'mission_critical', 'third_tier', 'premier_ultimate', 'partner_addendum', 'pre_release'] as const satisfies Service['kind'][];

const NEW: Record<Service['kind'], Service> = {
  hours: { kind: 'hours', hours: 'prs', location: null, minutes: 600 },
  assessment: { kind: 'assessment', name: '' },
  rapid_response: { kind: 'rapid_response' },
  event_management: { kind: 'event_management' },
  mission_critical: { kind: 'mission_critical', products: [], responseTable: null },
  third_tier: { kind: 'third_tier', products: [] },
  premier_ultimate: { kind: 'premier_ultimate', contacts: 4 },
  partner_addendum: { kind: 'partner_addendum', endCustomers: [], enhancedServiceFor: null },
  pre_release: { kind: 'pre_release', products: [] },
};

export const withService = (draft: TermsDraft, kind: Service['kind']): TermsDraft => ({ ...draft, services: [...draft.services, { ...NEW[kind], key: nextKey(draft.services) }] });

/** A response table of its own begins as the ordinary one (section 2). */
export const ORDINARY_TABLE: NonNullable<Extract<Service, { kind: 'mission_critical' }>['responseTable']> = [
  { severity: '1', targetMinutes: 60, hours: '24x7' }, { severity: 'A', targetMinutes: 60, hours: '24x7' },
  { severity: 'B', targetMinutes: 120, hours: 'business' }, { severity: 'C', targetMinutes: 240, hours: 'business' },
];

/** The draft as the desk takes it: what is empty and may be left out is left out. */
export function termsOf(draft: TermsDraft): Terms {
  const { thirdTierFeePercent: fee, ...rest } = draft;
  return {
    ...rest, ...(fee !== undefined && fee !== null && fee !== '' && { thirdTierFeePercent: fee }),
    locations: draft.locations.map((location) => {
      const { thirdTierAvailability, ...each } = bare(location);
      return { ...each, name: each.name.trim(), country: each.country.trim().toUpperCase(), supportPhone: each.supportPhone.trim(), ...(thirdTierAvailability && { thirdTierAvailability }) };
    }),
    services: draft.services.map((service) => bare(service) as Service),
  };
}

/** Renames a place, and with it what was bought for it. */
export function renamed(draft: TermsDraft, key: number, name: string): TermsDraft {
  const before = draft.locations.find((each) => each.key === key)?.name;
  return {
    ...draft,
    locations: draft.locations.map((each) => (each.key === key ? { ...each, name } : each)),
    services: draft.services.map((each) => (each.kind === 'hours' && each.location !== null && each.location === before ? { ...each, location: name } : each)),
  };
}
