import type { Channel, ClockKind, Reached, Severity } from '../api/wire';

export const kinds: Record<ClockKind, string> = {
  first_response: 'First response',
  critsit_manager: 'Critsit manager',
  severity_decision: 'Decision on the severity',
  change_control: 'Change control by the customer',
  customer_answer: "Customer's answer",
  next_update: 'Next update',
  resolution: 'Resolution',
  release: 'Release',
  claim_decision: 'Decision on the claim',
};

export const channels: Record<Channel, string> = { phone: 'by phone', web: 'through the web', online_portal: "through the product's portal" };

const reachedRoles: Record<string, string> = {
  lead: 'queue lead', assignee: 'assigned engineer', sdm: 'service delivery manager', duty_engineer: 'duty engineer',
  critsit_manager: 'critsit manager', senior_managers: 'senior managers', executives: 'executives', admin: 'administrator',
};

/** `queue lead (Asel), duty engineer (Timur)` */
export function reachedInWords(reached: Reached[]): string {
  const people = reached.map(({ role, name }) => `${roleInWords(role)}${name ? ` (${name})` : ''}`);
  return people.length > 0 ? people.join(', ') : 'nobody';
}

export const roleInWords = (role: string): string => reachedRoles[role] ?? role.replaceAll('_', ' ');

export const messages = {
  promise: 'The promise',
  escalations: 'Escalations',
  facts: 'Facts',
  timeline: 'What happened',
  back: 'Back to the list',
  noClock: 'No first response is promised on this case.',
  otherClocks: 'Other clocks',
  noEscalations: 'None has fired. If the answer takes too long, whoever is told appears here.',
  fired: (when: string) => `fired ${when}`,
  late: (due: string) => `late: was due ${due}`,
  acknowledge: 'Acknowledge',
  acknowledgeStep: (people: string) => `Acknowledge the escalation to ${people}`,
  acknowledged: (by: string, when: string) => `acknowledged by ${by}, ${when}`,
  critsit: 'Critsit manager',
  nominated: (when: string) => `asked ${when}, has not accepted yet`,
  accepted: (when: string) => `accepted ${when}`,
  accept: 'Accept',
  effortReduced: (when: string) => `The effort is reduced since ${when}.`,
  description: 'What cannot be done',
  impact: 'Business impact',
  steps: 'Steps to reproduce',
  requested: (severity: Severity) => `the customer asked for Severity ${severity}`,
  contract: 'Work order',
  contact: 'Contact',
  customer: 'Customer',
  location: 'Location',
  product: 'Product',
  environment: { label: 'Environment', production: 'Production', other: 'Not production' },
  language: 'Language',
  queue: 'Queue',
  owner: 'Owner',
  nobody: 'nobody yet',
  table: 'Response table',
  phone: 'Support line',
  opened: 'Opened',
};

export const composer = {
  label: { message: 'Reply to the customer', phone: 'What was said on the phone', note: 'Note for the provider only', comment: 'Write to support' },
  mode: { message: 'Reply', phone: 'Answered by phone', note: 'Internal note', comment: 'Write' },
  modes: 'How you answer',
  firstResponse: 'This is the first response: it stops the timer.',
  noteHint: 'The customer never sees a note, and a note answers nothing.',
  send: { message: 'Send reply', phone: 'Record the call', note: 'Save note', comment: 'Send' },
  keys: 'Ctrl Enter sends',
};

export const severityChange = {
  open: 'Change severity',
  ask: 'Ask for another severity',
  title: { provider: 'Change the severity', customer: 'Ask for another severity' },
  to: 'New severity',
  reason: { provider: 'Why', customer: 'What changed in the business impact' },
  button: (from: Severity, to: Severity | null, side: 'provider' | 'customer') => {
    if (to === null) return 'Choose a severity';
    if (side === 'customer') return `Ask for Severity ${to}`;
    return `${isHigher(to, from) ? 'Raise' : 'Lower'} to Severity ${to}`;
  },
  stale: (severity: Severity) =>
    `Someone changed this case while you were writing. You now see it as it is: Severity ${severity}. What you typed is kept; look again, then decide.`,
  consequence: {
    up: 'The timer starts anew on the shorter promise, and never later than the deadline that stands.',
    down: 'The deadline moves later, never earlier. The customer is told and may contest it.',
    answered: 'The first response was given: its timer stays as it is.',
  },
  cancel: 'Cancel',
};

export const isHigher = (a: Severity, b: Severity): boolean => '1ABC'.indexOf(a) < '1ABC'.indexOf(b);
