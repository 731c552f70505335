import { useSessionStorage } from '@mantine/hooks';
import type { Channel, NewCase, Person, Severity } from '../api/wire';
import { has } from '../app/session';

/** The form as it is being filled in; empty where nothing was chosen. Kept until the case is open, also over a reload. */
export interface Draft {
  workOrderId: string;
  locationId: string;
  contactId: string;
  productId: string;
  channel: Channel;
  title: string;
  description: string;
  businessImpact: string;
  stepsToReproduce: string;
  environment: 'production' | 'other';
  callerVerification: 'pin' | 'call_back' | '';
  requestedSeverity: Severity | null;
  /** The draft the desk keeps since it refused (`SEV-1`). */
  draftNumber: string;
}

const empty = (person: Person): Draft => ({
  workOrderId: '', locationId: '', contactId: '', productId: '',
  channel: has(person, 'intake') ? 'phone' : 'web',
  title: '', description: '', businessImpact: '', stepsToReproduce: '',
  environment: 'production', callerVerification: '', requestedSeverity: null, draftNumber: '',
});

export function useDraft(person: Person) {
  const [draft, setDraft, removeDraft] = useSessionStorage<Draft>({
    key: `open a case as ${person.id}`, defaultValue: empty(person), getInitialValueInEffect: false,
  });
  const change = (to: Partial<Draft>) => setDraft((before) => ({ ...before, ...to }));
  return { draft, change, clear: removeDraft };
}

/** The request that opens the case; null while something needed is missing. */
export function asRequest(draft: Draft): NewCase | null {
  const { requestedSeverity, stepsToReproduce, callerVerification, draftNumber, ...rest } = draft;
  const needed = [rest.workOrderId, rest.locationId, rest.contactId, rest.productId, rest.title, rest.description, rest.businessImpact];
  if (requestedSeverity === null || needed.some((text) => text.trim() === '')) return null;
  return {
    ...rest,
    requestedSeverity,
    ...(stepsToReproduce.trim() !== '' && { stepsToReproduce }),
    ...(rest.channel === 'phone' && callerVerification !== '' && { callerVerification }),
    ...(draftNumber !== '' && { draftNumber }),
  };
}
