import type { Role } from '../../platform/database/actor.js';

/** What is owed, agreed or under way on a case beside its answer. */
export const ITEM_KINDS = ['obligation', 'diagnostic', 'visit', 'consent', 'vendor', 'change_control', 'product_team', 'cloud_operations', 'third_tier', 'decision'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What people put on a case as an item; the third tier is asked for help by an act of its own, which tells it. */
export const OPENED_BY_HAND = ITEM_KINDS.filter((kind) => kind !== 'third_tier');

/** While an escalation is in one of these, whoever was asked helps. */
export const HELP_LASTS: readonly string[] = ['open', 'accepted'];

interface ItemRules {
  /** Whose move it is: who owes it, or has to agree. */
  side: 'customer' | 'provider';
  first: string;
  /** From each state, whither. */
  next: Record<string, readonly string[]>;
  /** Who may put one on a case, and who may say that it has moved on. */
  opens: readonly Role[];
  moves: readonly Role[];
  rule: string;
}

const SOLVERS: readonly Role[] = ['engineer', 'lead', 'critsit'];
const CUSTOMER: readonly Role[] = ['csm', 'contact'];
const EITHER: readonly Role[] = [...CUSTOMER, ...SOLVERS, 'intake', 'sdm'];

export const ITEMS: Record<ItemKind, ItemRules> = {
  /** What the customer has to do (section 2, "customer must"). */
  obligation: { side: 'customer', first: 'open', next: { open: ['met', 'missed', 'waived'], missed: ['met'] }, opens: [...SOLVERS, 'sdm'], moves: EITHER, rule: 'SEV-7' },
  /** Traces, errors, configuration, updates asked of the customer; one not met is a recorded cause of delay. */
  diagnostic: { side: 'customer', first: 'asked', next: { asked: ['given', 'missed', 'dropped'], missed: ['given'] }, opens: SOLVERS, moves: EITHER, rule: 'WHO-10' },
  /** On-site work depends on availability and may be charged per visit. */
  visit: { side: 'provider', first: 'proposed', next: { proposed: ['agreed', 'declined'], agreed: ['done', 'cancelled'] }, opens: EITHER, moves: EITHER, rule: 'SEV-10' },
  /** Remote access at the customer's request, to the systems it names. */
  consent: { side: 'customer', first: 'asked', next: { asked: ['granted', 'refused'], granted: ['ended'] }, opens: [...SOLVERS, ...CUSTOMER], moves: CUSTOMER, rule: 'WHO-9' },
  /** A third party's product stays theirs to support. */
  vendor: { side: 'customer', first: 'asked', next: { asked: ['involved', 'declined'], involved: ['left'] }, opens: CUSTOMER, moves: EITHER, rule: 'WHO-11' },
  /** The customer's change control is asked; at Severity B it answers within 4 business hours. */
  change_control: { side: 'customer', first: 'asked', next: { asked: ['answered', 'dropped'] }, opens: SOLVERS, moves: EITHER, rule: 'CLK-5' },
  product_team: { side: 'provider', first: 'open', next: { open: ['accepted', 'closed'], accepted: ['closed'] }, opens: [...SOLVERS, 'sdm'], moves: SOLVERS, rule: 'SEV-7' },
  cloud_operations: { side: 'provider', first: 'open', next: { open: ['accepted', 'closed'], accepted: ['closed'] }, opens: [...SOLVERS, 'sdm'], moves: SOLVERS, rule: 'RR-3' },
  /** The third tier helps; the case stays with its queue. */
  third_tier: { side: 'provider', first: 'open', next: { open: ['accepted', 'declined', 'closed'], accepted: ['closed'] }, opens: [...SOLVERS, 'sdm'], moves: SOLVERS, rule: 'TT-1' },
  /** What was decided in a crisis, for those who ask later. */
  decision: { side: 'provider', first: 'recorded', next: {}, opens: [...SOLVERS, 'sdm'], moves: [], rule: 'SEV-7' },
};

/** Whether an item may move on to a state, or what it may move on to. */
export function refuseMove(kind: ItemKind, from: string, to: string): string | null {
  const next = ITEMS[kind].next[from] ?? [];
  if (next.includes(to)) return null;
  return next.length === 0 ? `This is ${from}; nothing more happens to it.` : `This is ${from}; from there it goes to: ${next.join(', ')}.`;
}
