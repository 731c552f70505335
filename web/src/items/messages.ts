import type { ItemKind } from '../api/wire';

export const kinds: Record<ItemKind, string> = {
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
};

/** What each asks for, on the form that opens one. */
export const hints: Record<ItemKind, string> = {
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
};

/** `change_control: dropped` and the like, in words. */
const states: Record<string, string> = { asked: 'asked for', ended: 'ended', left: 'no longer involved', open: 'open' };
export const itemState = (state: string): string => states[state] ?? state;

export const messages = {
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
  to: (state: string) => states[state] ?? state.charAt(0).toUpperCase() + state.slice(1),
};
