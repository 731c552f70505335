import type { CaseState } from '../api/wire';
import { counted, inLanguage } from '../app/language';
import { kk } from './messages.kk';
import { ru } from './messages.ru';

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
      owner: 'Owner', state: 'State', lastVoice: 'Last voice', escalations: 'Escalations',
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
    queueFilter: 'Filter by queue',
    allQueues: 'All queues',
    all: 'All',
    count: (all: number, unanswered: number, missed: number) =>
      [many(all, { one: 'case', other: 'cases' }), unanswered > 0 && `${unanswered} unanswered`, missed > 0 && `${missed} missed`].filter(Boolean).join(' · '),
    more: 'Only the first 200 are shown. Narrow the list to see others.',
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
};

export type Texts = typeof en;
export const { states, messages } = inLanguage({ en, ru, kk });
