import { useSessionStorage } from '@mantine/hooks';
import type { Channel, DraftCase, NewCase, Person, Severity } from '../api/wire';
import { has } from '../app/session';
import { comesByPhone, type Impact } from './propose';

/** The form as it is being filled in; empty where nothing was chosen. Kept until the case is open, also over a reload. */
export interface Draft {
  workOrderId: string;
  locationId: string;
  contactId: string;
  productId: string;
  channel: Channel;
  /** What cannot be done: the severity is proposed from it. The desk keeps the severity. */
  impact: Impact | '';
  title: string;
  description: string;
  businessImpact: string;
  stepsToReproduce: string;
  environment: 'production' | 'other';
  callerVerification: 'pin' | 'call_back' | '';
  requestedSeverity: Severity | null;
  /** The draft that the desk keeps of it, from the first words on. */
  draftNumber: string;
}

const empty = (person: Person): Draft => ({
  workOrderId: '', locationId: '', contactId: '', productId: '',
  channel: has(person, 'intake') ? 'phone' : 'web',
  impact: '', title: '', description: '', businessImpact: '', stepsToReproduce: '',
  environment: 'production', callerVerification: '', requestedSeverity: null, draftNumber: '',
});

export function useDraft(person: Person) {
  const [draft, setDraft, removeDraft] = useSessionStorage<Draft>({
    key: `open a case as ${person.id}`, defaultValue: empty(person), getInitialValueInEffect: false,
  });
  const change = (to: Partial<Draft>) => setDraft((before) => ({ ...before, ...to }));
  return { draft: { ...empty(person), ...draft }, change, put: setDraft as (whole: Draft) => void, clear: removeDraft };
}

const NEEDED = ['contactId', 'workOrderId', 'locationId', 'productId', 'requestedSeverity', 'title', 'description', 'businessImpact'] as const;
export type Needed = (typeof NEEDED)[number];

/** What has to be said before it can be opened (`WHO-4`). */
export const missingIn = (draft: Draft): Needed[] => NEEDED.filter((name) => (draft[name] ?? '').trim() === '');

/** The request that opens the case; null while something needed is missing. */
export function asRequest(draft: Draft): NewCase | null {
  const { requestedSeverity, stepsToReproduce, callerVerification, draftNumber, impact: _, ...rest } = draft;
  if (requestedSeverity === null || missingIn(draft).length > 0) return null;
  return {
    ...rest,
    requestedSeverity,
    ...(stepsToReproduce.trim() !== '' && { stepsToReproduce }),
    ...(rest.channel === 'phone' && callerVerification !== '' && { callerVerification }),
    ...(draftNumber !== '' && { draftNumber }),
  };
}

/**
 * What the desk keeps while it is typed; null where nothing worth keeping was said, or not yet under which contract. Who is
 * told to call has a number to name from the first (`SEV-1`).
 */
export function asDraft(draft: Draft): object | null {
  const { workOrderId, requestedSeverity, channel, environment, title, description, businessImpact, stepsToReproduce } = draft;
  const said = [title, description, businessImpact, stepsToReproduce].some((text) => text.trim() !== '') || (channel === 'web' && comesByPhone(requestedSeverity));
  if (workOrderId === '' || (!said && draft.draftNumber === '')) return null;
  const orNull = (text: string) => (text.trim() === '' ? null : text);
  return {
    workOrderId, channel, environment, requestedSeverity,
    locationId: orNull(draft.locationId), contactId: orNull(draft.contactId), productId: orNull(draft.productId),
    title: orNull(title), description: orNull(description), businessImpact: orNull(businessImpact), stepsToReproduce: orNull(stepsToReproduce),
  };
}

/** A draft of the desk's, back in the form. How the caller was verified is never kept: it is asked on every call. */
export function fromDesk(kept: DraftCase, person: Person): Draft {
  const start = empty(person);
  return {
    ...start, draftNumber: kept.number, requestedSeverity: kept.severity.requested, channel: kept.channel ?? start.channel,
    workOrderId: kept.workOrder?.id ?? '', locationId: kept.location.id, contactId: kept.contact?.id ?? '', productId: kept.product?.id ?? '',
    title: kept.title ?? '', description: kept.description ?? '', businessImpact: kept.businessImpact ?? '', stepsToReproduce: kept.stepsToReproduce ?? '',
    environment: kept.environment ?? start.environment,
  };
}
