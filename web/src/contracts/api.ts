import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, post } from '../api/client';
import { meQuery } from '../api/queries';
import type { Channel, HourKind, Instant, Named, Page, Place, ProblemBody, ReceiptLine, Severity } from '../api/wire';

const A_WHILE_MS = 60_000;

export const CONTACT_KINDS = ['named', 'group_submit', 'group_information', 'cloud_admin', 'csm'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
export const NOTIFIED_ROLES = ['change_control', 'management', 'executive'] as const;
export type NotifiedRole = (typeof NOTIFIED_ROLES)[number];
export const FILE_KINDS = ['customers', 'calendars', 'holidays', 'work-orders', 'locations', 'contacts'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A work order as a list gives it. */
export interface Contract {
  id: string;
  number: string;
  state: 'draft' | 'active' | 'ended';
  version: number;
  customer: Named;
  agreementId: string;
  sector: 'commercial' | 'public';
  term: { startsOn: string; endsOn: string };
  package: 'custom' | 'fixed';
  delivery: { model: string; level: string; sdm?: string };
  incrementMinutes: number;
  namedContacts: number;
}

export interface Location extends Place {
  country: string;
  host: boolean;
  supportPhone: string;
  severityBAroundTheClock: boolean;
}

export interface Contact extends Named {
  kind: ContactKind;
  accountId: string;
  email: string;
  timeZone: string;
  language: string;
  phone: string | null;
  personId: string;
}

export interface Notified extends Named {
  role: NotifiedRole;
  email: string;
  phone: string | null;
}

export type Service =
  | { kind: 'hours'; hours: string; location: string | null; minutes: number }
  | { kind: 'assessment'; name: string }
  | { kind: 'rapid_response' | 'event_management' }
  | { kind: 'mission_critical'; products: string[]; responseTable: { severity: Severity; targetMinutes: number; hours: '24x7' | 'business' }[] | null }
  | { kind: 'third_tier' | 'pre_release'; products: string[] }
  | { kind: 'premier_ultimate'; contacts: number }
  | { kind: 'partner_addendum'; endCustomers: string[]; enhancedServiceFor: string | null };

export interface ContractDetail extends Contract {
  locations: Location[];
  contacts: Contact[];
  notified: Notified[];
  services: Service[];
}

export interface Version {
  version: number;
  why: string;
  at: Instant;
  by: string | null;
}

export interface RecordEntry {
  id: string;
  type: string;
  at: Instant;
  by: string;
  data: Record<string, unknown>;
}

export interface Answer {
  entitled: boolean;
  checks: { rule?: string; ok: boolean; message: string }[];
  responseTable: { id: string; why: string };
  deadline: {
    at: Instant;
    targetMinutes: number;
    hours: '24x7' | 'business';
    receipt: ReceiptLine[];
    atLocation: { timeZone: string };
    atAsker: { timeZone: string } | null;
  };
  /** Whether there are hours for it (`HRS-4`). */
  prepaid: { kind: HourKind; charged: boolean; why: string; leftMinutes: number; wouldBeHeld: boolean };
  supportPhone: string;
  portalUrl?: string;
}

export interface Question {
  contactId: string;
  locationId: string;
  productId: string;
  severity: Severity;
  channel: Channel;
}

export interface ImportReport {
  lines: number;
  acts: { line: number; act: string }[];
}

export type Fault = NonNullable<ProblemBody['faults']>[number];

export const contractsQuery = queryOptions({ queryKey: ['work-orders'], queryFn: ({ signal }) => api<Page<Contract>>('/work-orders', { signal }) });

export const contractQuery = (id: string) =>
  queryOptions({ queryKey: ['work-orders', id], queryFn: ({ signal }) => api<ContractDetail>(`/work-orders/${encodeURIComponent(id)}`, { signal }) });

/** May it be opened so, and what would it be promised? Asked again as time passes: a deadline moves with it. */
export const entitlementQuery = (asked: Question) =>
  queryOptions({
    queryKey: ['entitlement', asked],
    queryFn: () => post<Answer>('/entitlement-checks', asked),
    enabled: asked.contactId !== '' && asked.locationId !== '' && asked.productId !== '',
    staleTime: A_WHILE_MS,
    refetchInterval: A_WHILE_MS,
  });

export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ['work-orders', id, 'versions'], queryFn: ({ signal }) => api<Page<Version>>(`/work-orders/${encodeURIComponent(id)}/versions`, { signal }) });

export const recordQuery = (id: string) =>
  queryOptions({ queryKey: ['work-orders', id, 'record'], queryFn: ({ signal }) => api<Page<RecordEntry>>(`/work-orders/${encodeURIComponent(id)}/record`, { signal }) });

interface Act {
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
}

/** Changes the contact list of a work order; who one is may change with it. */
export function useContactAct(id: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: Act) => api<ContractDetail>(`/work-orders/${id}${path}`, { method, body }),
    onSuccess: async (changed) => {
      client.setQueryData(contractQuery(id).queryKey, changed);
      onDone();
      await Promise.all([recordQuery(id), meQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey })));
    },
  });
}
