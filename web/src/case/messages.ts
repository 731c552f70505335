import type { Channel, ClockKind, Severity } from '../api/wire';
import { counted, inLanguage } from '../app/language';
import { isHigher } from '../severity/order';
import { reachedBy, type ReachedWords } from './reached';

const many = counted('en');

const promises: Record<ClockKind, string> = {
  first_response: 'First response',
  critsit_manager: 'Critsit manager',
  severity_decision: 'Decision on the severity',
  change_control: 'Change control by the customer',
  customer_answer: "Customer's answer",
  next_update: 'Next update',
  resolution: 'Resolution',
  release: 'Release',
  claim_decision: 'Decision on the claim',
  manager_request: 'A manager',
};

const en = {
  kinds: promises,
  channels: { phone: 'by phone', web: 'through the web', online_portal: "through the product's portal" } satisfies Record<Channel, string>,
  reached: {
    roles: {
      lead: 'queue lead', assignee: 'assigned engineer', sdm: 'service delivery manager', duty_engineer: 'duty engineer',
      critsit_manager: 'critsit manager', senior_managers: 'senior managers', executives: 'executives', admin: 'administrator',
      person: 'by name', roster: 'on duty', webhook: 'another program',
    },
    nobody: 'nobody',
  } as ReachedWords,
  messages: {
    promise: 'The promise',
    escalations: 'Escalations',
    facts: 'Facts',
    timeline: 'What happened',
    back: 'Back to the list',
    noClock: 'No first response is promised on this case.',
    otherClocks: 'Also promised',
    ended: (n: number) => `${many(n, { one: 'promise', other: 'promises' })} of before`,
    ofSeverity: (severity: Severity) => `Severity ${severity}`,
    noEscalations: 'None has fired. If the answer takes too long, whoever is told appears here.',
    fired: (when: string) => `fired ${when}`,
    aheadHeading: 'Yet to fire',
    willFire: (when: string, what: string) => `${when}, if it is still owed: ${what}`,
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
    there: (time: string, city: string) => `${time} ${city} now`,
    product: 'Product',
    environment: { label: 'Environment', production: 'Production', other: 'Not production' },
    language: 'Language',
    queue: 'Queue',
    owner: 'Owner',
    nobody: 'nobody yet',
    table: 'Response table',
    phone: 'Support line',
    opened: 'Opened',
    crisis: 'Crisis view',
    managerAsked: 'A manager is asked for',
    links: 'Linked cases',
    noLinks: 'No other case has to do with this one.',
    tags: 'Tags',
    noTags: 'none',
    editTags: 'Change the tags',
    saveTags: 'Save the tags',
    tagsHint: 'Enter after each. The customer does not see them.',
    watch: { provider: 'Mail me when the customer writes or the severity changes', customer: 'Mail me when support writes or the severity changes' },
    outage: 'Outage',
    claimedUntil: (when: string) => `claimed; free again ${when} unless something is done`,
    /** Before what somebody did. */
    actor: (name: string) => `${name} `,
  },
  composer: {
    label: { message: 'Reply to the customer', question: 'Question to the customer', phone: 'What was said on the phone', note: 'Note for the provider only', comment: 'Write to support' },
    mode: { message: 'Reply', question: 'Question', phone: 'Answered by phone', note: 'Internal note', comment: 'Write' },
    modes: 'How you answer',
    firstResponse: 'This is the first response: it stops the timer.',
    questionHint: 'The case waits for the customer.',
    noteHint: 'The customer never sees a note, and a note answers nothing.',
    send: { message: 'Send reply', question: 'Ask', phone: 'Record the call', note: 'Save note', comment: 'Send' },
    keys: 'Ctrl Enter sends',
  },
  severityChange: {
    open: 'Change severity',
    ask: 'Ask for another severity',
    title: { provider: 'Change the severity', customer: 'Ask for another severity' },
    to: 'New severity',
    reason: { provider: 'Why', customer: 'What changed in the business impact' },
    button: (from: Severity, to: Severity | null, side: 'provider' | 'customer'): string => {
      if (to === null) return 'Choose a severity';
      if (side === 'customer') return `Ask for Severity ${to}`;
      return `${isHigher(to, from) ? 'Raise' : 'Lower'} to Severity ${to}`;
    },
    obligation: 'Because the customer missed',
    noObligation: 'no missed obligation',
    cancel: 'Cancel',
  },
  timeLine: {
    label: (from: string, until: string) => `Time line from ${from} to ${until}; the same in words under Escalations and in the timers`,
    now: 'now',
    marks: { opened: 'opened', fired: 'an escalation fired', ahead: 'an escalation that will fire', met: 'kept', due: 'due' },
  },
  /** What a change of severity would do, before it is done. */
  preview: {
    heading: { provider: 'What it does', customer: 'What it does, once support agrees' },
    reading: 'Working out what it does',
    promise: 'Promise',
    before: 'Now',
    after: 'Then',
    nothing: 'none',
    unchanged: 'No deadline moves.',
    fires: (kind: ClockKind, step: number, whom: string) => `Fires at once: step ${step} of ${promises[kind].toLowerCase()}, to ${whom}`,
    agree: (what: string) => `You then agree to: ${what}`,
    decided: 'Support decides on a raise to Severity 1 or A within 15 minutes.',
    firesNothing: 'No escalation fires at once.',
    tells: (whom: string) => `Told: ${whom}`,
    counted: { '24x7': 'Counted round the clock', business: 'Counted in the working hours of the location' },
  },
  notices: {
    changed: (from: Severity, to: Severity, when: string) => `Support set the severity from ${from} to ${to}, ${when}`,
    unverified: { provider: 'The caller was not verified. Until a contact says that the call was theirs, say nothing on the phone that only they may know.', customer: 'This case came by phone, and the caller was not verified. Was the call yours?' },
    asked: { provider: (to: Severity, set: Severity) => `The customer asks for Severity ${to}; it is at ${set}. Set it, or decline and say why.`, customer: (to: Severity, set: Severity) => `You asked for Severity ${to}; it is at ${set} until support decides.` },
    held: {
      provider: 'There are no prepaid hours for this case. It is held, and its clocks do not run, until hours arrive or somebody lets it go with a reason (HRS-4).',
      customer: 'There are no prepaid hours left for this case. It is recorded and held: it goes on as soon as hours are bought, or when your service delivery manager lets it go. They have been told.',
    },
    manager: {
      since: (when: string, by: string) => `A manager is asked for since ${when}, by ${by}`,
      waits: {
        provider: (due: string) => `Acknowledge the escalation: the customer reads that a person has it. The service delivery manager is told at ${due} otherwise.`,
        customer: (due: string) => `The queue lead is told. If nobody acknowledges by ${due}, the service delivery manager is told too.`,
      },
      late: {
        provider: (due: string) => `Nobody acknowledged by ${due}: the service delivery manager is told. Acknowledge the escalation, and the customer reads that a person has it.`,
        customer: (due: string) => `Nobody acknowledged by ${due}: the service delivery manager is told too.`,
      },
      acknowledged: {
        provider: (by: string, when: string) => `The request for a manager was acknowledged by ${by}, ${when}.`,
        customer: (by: string, when: string) => `Your request for a manager was acknowledged by the ${by.charAt(0).toLowerCase()}${by.slice(1)}, ${when}.`,
      },
    },
    merged: 'This case was merged. It goes on as',
    resolution: (when: string) => `Resolved ${when}`,
    defect: 'A defect of the product.',
  },
};

export type Texts = typeof en;
export const { kinds, channels, reached, messages, composer, severityChange, timeLine, preview, notices } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });

export const { roleInWords, reachedInWords } = reachedBy(reached);
