/** The kinds of prepaid hours (section 6). */
export const HOUR_KINDS = ['prs', 'third_tier', 'support_assistance', 'development_assistance', 'advisory', 'dse'] as const;
export type HourKind = (typeof HOUR_KINDS)[number];

export interface MissionCriticalTarget {
  severity: '1' | 'A' | 'B' | 'C';
  targetMinutes: number;
  hours: '24x7' | 'business';
}

/** What a work order buys beside its term. Locations are named by their name in the same terms, products by their id. */
export type Service =
  /** Prepaid hours; `prs` without a location is pooled at the host (`HRS-8`). */
  | { kind: 'hours'; hours: HourKind; location: string | null; minutes: number }
  /** An assessment (RaaS). */
  | { kind: 'assessment'; name: string }
  | { kind: 'rapid_response' }
  | { kind: 'event_management' }
  /** A response table of its own for these products; without one, section 2 (`MCS-1`). */
  | { kind: 'mission_critical'; products: string[]; responseTable: MissionCriticalTarget[] | null }
  /** Cases on these technologies go straight to the third tier (`TT-1`). */
  | { kind: 'third_tier'; products: string[] }
  /** Problem resolution as needed, for so many contacts and no more (`HRS-3`, `WHO-2`). */
  | { kind: 'premier_ultimate'; contacts: number }
  /** Lets a partner open cases for end customers; an enhanced service serves the one named (`WHO-6`). */
  | { kind: 'partner_addendum'; endCustomers: string[]; enhancedServiceFor: string | null }
  /** Pre-release products that the exhibit lists as supported (`WHO-4`). */
  | { kind: 'pre_release'; products: string[] };

export const SERVICE_KINDS = [
  'hours', 'assessment', 'rapid_response', 'event_management', 'mission_critical', 'third_tier',
  'premier_ultimate', 'partner_addendum', 'pre_release',
] as const satisfies Service['kind'][];

/** A country with its hours and its support phone number, as one version of a work order names it. */
export interface LocationTerms {
  /** Stays through every version: cases and pools belong to it. */
  id: string;
  name: string;
  /** ISO 3166-1, as `KZ`. */
  country: string;
  calendarId: string;
  host: boolean;
  /** Severity B runs 24x7 here (DOS 4.3.3, note 4). */
  severityBAroundTheClock: boolean;
  supportPhone: string;
  /** When the third tier is there, in words; section 2's targets hold all the same (`TT-1`). */
  thirdTierAvailability?: string | null;
}

/** One version of a work order: all that was bought, by whom it is looked after, where, and for how long. */
export interface WorkOrderTerms {
  /** First and last day, in the host location's zone. */
  startsOn: string;
  endsOn: string;
  package: 'custom' | 'fixed';
  deliveryModel: 'pooled' | 'designated' | 'dedicated';
  serviceLevel: 'core' | 'standard' | 'advanced';
  /** Labour is charged in steps of so many minutes (`HRS-1`). */
  incrementMinutes: number;
  sdmId: string;
  /** How many named contacts there may be, the customer support manager among them (`WHO-2`). */
  namedContacts: number;
  locations: LocationTerms[];
  services: Service[];
  /** Software Assurance incidents convert into hours at this rate; so many are committed to each year (`HRS-9`). */
  softwareAssurance?: { minutesPerIncident: number; committed: number } | null;
  /** The third-tier fee: so many percent of the accumulated PRS hours (`HRS-6`). */
  thirdTierFeePercent?: number | null;
}

/** What holds where a work order is silent (DOS 4.3.2; `HRS-1`). */
export const DEFAULT_TERMS = {
  package: 'custom', deliveryModel: 'designated', serviceLevel: 'core', incrementMinutes: 60, namedContacts: 10,
} as const satisfies Partial<WorkOrderTerms>;

/** The contents of the fixed package, but for its term and its PRS hours. */
export const FIXED_TERMS = { deliveryModel: 'pooled', serviceLevel: 'core' } as const satisfies Partial<WorkOrderTerms>;

/** Terms that may be silent where there are defaults. */
export type SilentTerms = Omit<WorkOrderTerms, 'locations' | keyof typeof DEFAULT_TERMS> & Partial<Pick<WorkOrderTerms, keyof typeof DEFAULT_TERMS>>;

/** Where a work order is silent, its package's contents hold, then the defaults. */
export const spokenOut = <T extends SilentTerms>(given: T): T & Omit<WorkOrderTerms, 'locations'> =>
  ({ ...DEFAULT_TERMS, ...(given.package === 'fixed' && FIXED_TERMS), ...given });

export function servicesOf<K extends Service['kind']>(terms: WorkOrderTerms, kind: K): Extract<Service, { kind: K }>[] {
  return terms.services.filter((service): service is Extract<Service, { kind: K }> => service.kind === kind);
}

export const hostOf = ({ locations }: WorkOrderTerms): LocationTerms => locations.find(({ host }) => host)!;
