import { servicesOf, type WorkOrderTerms } from './terms.js';

export const CONTACT_KINDS = ['csm', 'named', 'group_submit', 'group_information', 'cloud_admin'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface ContactRefusal {
  rule: 'WHO-2' | 'WHO-3' | 'SEV-8';
  field: string;
  message: string;
  /** A service delivery manager may allow it all the same, on record. */
  sdmMayAllow: boolean;
}

/** What the work order says of its contacts: how many named ones, and whether that is a hard limit (Premier Ultimate). */
export interface ContactLimit {
  most: number;
  hard: boolean;
}

export function limitOf(terms: WorkOrderTerms): ContactLimit {
  const [ultimate] = servicesOf(terms, 'premier_ultimate');
  return ultimate ? { most: ultimate.contacts, hard: true } : { most: terms.namedContacts, hard: false };
}

/** Persons with an account of their own: they count against the work order (`WHO-2`). */
export const isNamed = (kind: ContactKind): boolean => kind === 'csm' || kind === 'named';

/**
 * Whether a contact of this kind may join those there are, or why not (`WHO-2`).
 * @param present the kinds of the contacts there are, without the one to change
 */
export function refuseContact(kind: ContactKind, present: ContactKind[], { most, hard }: ContactLimit): ContactRefusal | null {
  if (kind === 'csm' && present.includes('csm')) {
    const message = 'There is exactly one customer support manager. Hand the role over instead: make another contact the customer support manager.';
    return { rule: 'WHO-2', field: 'kind', message, sdmMayAllow: false };
  }
  const named = present.filter(isNamed).length;
  if (!isNamed(kind) || named < most) return null;
  const ask = hard ? 'Remove one first: Premier Ultimate has a hard limit.' : 'Remove one first, or ask your service delivery manager to allow more.';
  return { rule: 'WHO-2', field: 'kind', message: `The work order has ${most} named contacts, and all are taken. ${ask}`, sdmMayAllow: !hard };
}

/** The only customer support manager cannot be removed or made something else; the role is handed over. */
export function refuseLosingCsm(kind: ContactKind, next: ContactKind | null): ContactRefusal | null {
  if (kind !== 'csm' || next === 'csm') return null;
  const message = 'A work order always has its customer support manager. Make another contact the customer support manager; that hands the role over.';
  return { rule: 'WHO-2', field: 'kind', message, sdmMayAllow: false };
}

/** Through which channels a contact of this kind opens cases, or why not at all (`WHO-3`; section 1, cloud administrator). */
export function refuseContactOpening(kind: ContactKind, channel: 'phone' | 'web' | 'online_portal'): Omit<ContactRefusal, 'sdmMayAllow'> | null {
  if (kind === 'group_information') {
    return { rule: 'WHO-3', field: 'contactId', message: 'This contact reads cases, and cannot open them. Choose another contact.' };
  }
  if (kind === 'cloud_admin' && channel !== 'online_portal') {
    return { rule: 'SEV-8', field: 'channel', message: 'A cloud administrator opens cases through the portal of the online service.' };
  }
  return null;
}
