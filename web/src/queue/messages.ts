import type { CaseState } from '../api/wire';
import { counted, inLanguage } from '../app/language';

const many = counted('en');

const en = {
  states: {
    draft: 'Draft',
    awaiting_entitlement: 'Held for hours',
    open: 'Open',
    in_progress: 'In progress',
    waiting_for_customer: 'Waiting for customer',
    resolved: 'Resolved',
    closed: 'Closed',
    cancelled: 'Withdrawn',
  } satisfies Record<CaseState, string>,
  messages: {
    queue: 'Queue',
    yourCases: 'Your cases',
    columns: {
      severity: 'Severity', timer: 'First response', number: 'Case', title: 'Title', customer: 'Customer', location: 'Location',
      owner: 'Owner', state: 'State', lastVoice: 'Last voice', escalations: 'Escalations', here: 'Here',
    },
    severityShort: 'Sev',
    escalationsShort: 'Esc.',
    due: 'Due',
    search: 'Number, title, any word',
    tag: 'Tag',
    tagLabel: 'Filter by tag',
    tagOff: (tag: string) => `Take the tag ${tag} off the filter`,
    searchLabel: 'Filter by text',
    severityFilter: 'Filter by severity',
    all: 'All',
    count: (all: number, unanswered: number, missed: number) =>
      [many(all, { one: 'case', other: 'cases' }), unanswered > 0 && `${unanswered} unanswered`, missed > 0 && `${missed} missed`].filter(Boolean).join(' · '),
    more: (most: number) => `Only the first ${many(most, { one: 'case is', other: 'cases are' })} shown. Search to find others.`,
    list: 'Cases, the next to breach first',
    tickCase: (number: string) => `Select ${number}`,
    tickAll: 'Select all',
    claimed: (number: string) => `${number} is yours.`,
    acknowledged: (number: string, n: number) => `${number}: ${many(n, { one: 'escalation', other: 'escalations' })} acknowledged.`,
    nothingToAcknowledge: (number: string) => `${number}: no escalation waits to be acknowledged.`,
    notDone: (number: string, why: string) => `${number}: ${why}`,
    nobody: 'nobody yet',
    raised: 'Raised to the top of the queue by an escalation',
    fired: (n: number) => `${many(n, { one: 'escalation', other: 'escalations' })} fired`,
    voice: { provider: { customer: 'customer', provider: 'us' }, customer: { customer: 'you', provider: 'support' } },
    empty: {
      provider: ['The queue is empty', 'A case appears here the moment intake takes a call or a customer opens one. Nothing has to be reloaded.'],
      customer: ['You have no cases', 'A case you open appears here, with the time by which an engineer answers.'],
      filtered: ['No case matches', 'Searched: numbers, titles, customers, and the words of descriptions, messages and notes, or how they begin. Check the spelling, or take a filter off.'],
      filteredForCustomer: ['No case matches', 'Searched: numbers, titles, and the words of descriptions and messages, or how they begin. Check the spelling, or take a filter off.'],
    },
    showAll: 'Show all',
  },
  rail: {
    label: 'Views',
    views: { mine: 'Mine', unassigned: 'Unassigned', missed: 'Missed', waiting: 'Waiting for us' },
    over: 'Closed and withdrawn',
    queues: 'Queues',
    saved: 'Saved by you',
    save: 'Save this view',
    name: 'Its name',
    saveIt: 'Save',
    forget: (name: string) => `Delete the view ${name}`,
    handOver: 'Hand over the shift',
  },
  beside: {
    label: (number: string) => `Case ${number}`,
    open: 'Open the whole page',
    close: 'Close',
    nobody: 'with nobody yet',
    parts: 'Parts of the case',
    part: { conversation: 'Conversation', promise: 'Promise', facts: 'Facts' },
  },
  bulk: {
    label: 'Selected cases',
    ticked: (n: number) => `${many(n, { one: 'case', other: 'cases' })} selected`,
    claim: 'Assign to me',
    move: 'Move to a queue',
    moveTo: 'To',
    why: 'Why',
    moveThem: 'Move them',
    tag: 'Add a tag',
    tagWith: 'Tag',
    tagThem: 'Add it',
    clear: 'Select none',
    close: 'Close',
    done: 'done',
    outcome: (done: number, failed: number) => [`${done} done`, failed > 0 && `${failed} not done and still selected`].filter(Boolean).join(' · '),
  },
  keySheet: {
    title: 'Keys',
    acts: {
      move: 'The next case, the one before', beside: 'Open it beside the list', open: 'Open its page', claim: 'Claim it', reply: 'Reply', severity: 'Change the severity',
      acknowledge: 'Acknowledge its escalations', tick: 'Select it, for an act on several', search: 'Search', anything: 'Go anywhere, do anything', close: 'Close what is beside the list', sheet: 'This sheet',
    },
  },
};

export type Texts = typeof en;
export const { states, messages, rail, beside, bulk, keySheet } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
