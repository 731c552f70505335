import type { ItemKind } from '../api/wire';
import { inLanguage } from '../app/language';

const en = {
  kinds: {
    obligation: 'Obligation',
    diagnostic: 'Diagnostic work',
    change_control: 'Change control',
    consent: 'Remote access',
    vendor: 'Third party',
    product_team: 'Product team',
    cloud_operations: 'Cloud operations',
    third_tier: 'Third tier',
    visit: 'Visit on site',
    decision: 'Decision',
  } satisfies Record<ItemKind, string>,
  /** What each asks for, on the form that opens one. */
  hints: {
    obligation: 'What the customer has to do.',
    diagnostic: 'Traces, errors or settings asked of the customer. What is not given is a recorded cause of delay.',
    change_control: "The customer's change control is asked. At Severity B it answers within 4 business hours.",
    consent: 'Access to the systems that are named here, and to no others.',
    vendor: 'A third party that supports its own product.',
    product_team: 'An escalation to the team that makes the product.',
    cloud_operations: 'An escalation to those who run the service.',
    third_tier: 'The third tier helps; the case stays where it is.',
    visit: 'Depends on who is available, and may be charged.',
    decision: 'What was decided, for those who ask later.',
  } satisfies Record<ItemKind, string>,
  /** Where each stands, of whatever kind: `change_control: dropped` and the like. */
  states: {
    open: 'open', asked: 'asked for', given: 'given', answered: 'answered', met: 'met', missed: 'missed', waived: 'waived', dropped: 'dropped',
    proposed: 'proposed', agreed: 'agreed', declined: 'declined', done: 'done', cancelled: 'cancelled', granted: 'granted', refused: 'refused', ended: 'ended',
    involved: 'involved', left: 'no longer involved', accepted: 'accepted', closed: 'closed', recorded: 'recorded',
  } as Record<string, string>,
  /** On the buttons that move one on. */
  moves: {
    given: 'Given', answered: 'Answered', met: 'Met', missed: 'Missed', waived: 'Waived', dropped: 'Dropped', agreed: 'Agreed', declined: 'Declined', done: 'Done',
    cancelled: 'Cancelled', granted: 'Granted', refused: 'Refused', ended: 'Ended', involved: 'Involved', left: 'No longer involved', accepted: 'Accepted', closed: 'Closed',
  } as Record<string, string>,
  messages: {
    heading: { customer: 'The customer’s part', provider: 'The provider’s part', decisions: 'Decisions' },
    yours: 'Your part',
    open: 'Add',
    openLabel: 'Add what is owed, agreed or under way',
    openTitle: 'What is owed, agreed or under way',
    none: 'What either side owes, agreed or decided appears here.',
    kind: 'Kind',
    title: 'What',
    due: 'Due',
    dueIn: { '': 'no time set', 60: 'in 1 hour', 240: 'in 4 hours', 1440: 'in 24 hours' } as Record<string, string>,
    dueWhen: (when: string) => `due ${when}`,
    add: 'Put it on the case',
    cancel: 'Cancel',
    since: (when: string) => `since ${when}`,
    move: 'Move on',
    moveLabel: (title: string) => `Move on: ${title}`,
    note: 'Note (if any)',
  },
};

export type Texts = typeof en;
export const { kinds, hints, states, moves, messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });

export const itemState = (state: string): string => states[state] ?? state;
