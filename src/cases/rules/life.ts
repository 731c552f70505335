export const CASE_STATES = [
  'draft', 'awaiting_entitlement', 'open', 'in_progress', 'waiting_for_customer', 'resolved', 'closed', 'cancelled',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What someone does that may change the state of a case. */
export type LifeAct =
  | 'release' | 'take_up' | 'hand_back' | 'ask_customer' | 'customer_speaks' | 'resolve' | 'reopen' | 'close' | 'withdraw' | 'merge' | 'work' | 'decide_severity'
  | 'confirm_caller' | 'log_labour' | 'tag' | 'redact' | 'answer_survey' | 'drive' | 'ask_manager';

interface Move {
  from: readonly CaseState[];
  /** The state it leads to; null: the state stays as it is. */
  to: CaseState | null;
  /** What must hold beside the state, where something must. */
  holds?: (facts: LifeFacts) => string | null;
}

export interface LifeFacts {
  /** Nobody has answered yet: the first-response clock is running or missed. */
  unanswered: boolean;
  /** Whole days since it was resolved; null when it is not. */
  daysSinceResolved: number | null;
}

/** A case may be reopened so many days after it was resolved. */
export const REOPENED_WITHIN_DAYS = 14;

const WORKED_ON: readonly CaseState[] = ['open', 'in_progress', 'waiting_for_customer'];
const OVER: readonly CaseState[] = ['resolved', 'closed'];

/** The life of a case: from where what leads whither, and what must hold. Who may do it is in the permissions. */
export const LIFE: Record<LifeAct, Move> = {
  release: { from: ['awaiting_entitlement'], to: 'open' },
  take_up: { from: WORKED_ON, to: 'in_progress' },
  hand_back: { from: WORKED_ON, to: 'open' },
  ask_customer: { from: WORKED_ON, to: 'waiting_for_customer', holds: answered },
  customer_speaks: { from: ['waiting_for_customer'], to: 'in_progress' },
  resolve: { from: WORKED_ON, to: 'resolved', holds: answered },
  reopen: { from: OVER, to: 'in_progress', holds: soonEnough },
  close: { from: ['resolved'], to: 'closed' },
  withdraw: { from: ['awaiting_entitlement', ...WORKED_ON], to: 'cancelled' },
  merge: { from: ['awaiting_entitlement', ...WORKED_ON], to: 'cancelled' },
  work: { from: [...WORKED_ON, 'resolved', 'awaiting_entitlement'], to: null },
  log_labour: { from: [...WORKED_ON, ...OVER], to: null },
  decide_severity: { from: [...WORKED_ON, 'awaiting_entitlement'], to: null },
  drive: { from: [...WORKED_ON, 'awaiting_entitlement'], to: null },
  ask_manager: { from: ['awaiting_entitlement', ...WORKED_ON, 'resolved'], to: null },
  tag: { from: ['awaiting_entitlement', ...WORKED_ON, ...OVER, 'cancelled'], to: null },
  redact: { from: ['awaiting_entitlement', ...WORKED_ON, ...OVER, 'cancelled'], to: null },
  answer_survey: { from: ['closed'], to: null },
  confirm_caller: { from: ['awaiting_entitlement', ...WORKED_ON, ...OVER], to: null },
};

/** `CLK-1`: an unanswered case is not resolved, nor is the customer asked to wait for it. */
function answered({ unanswered }: LifeFacts): string | null {
  return unanswered ? 'Nobody has answered the customer yet. Answer first; a case that needs none is withdrawn by the customer or merged.' : null;
}

function soonEnough({ daysSinceResolved }: LifeFacts): string | null {
  return daysSinceResolved !== null && daysSinceResolved < REOPENED_WITHIN_DAYS
    ? null
    : `A case is reopened within ${REOPENED_WITHIN_DAYS} days after it was resolved. Open a new one and link it to this one.`;
}

const IN_WORDS: Record<CaseState, string> = {
  draft: 'a draft', awaiting_entitlement: 'held until there are hours for it', open: 'open', in_progress: 'being worked on',
  waiting_for_customer: 'waiting for the customer', resolved: 'resolved', closed: 'closed', cancelled: 'cancelled',
};

/** The state that an act leads to, or why it is not possible now. */
export function live(state: CaseState, act: LifeAct, facts: LifeFacts): { to: CaseState } | { whyNot: string; rule: 'CLK-1' | null } {
  const { from, to, holds } = LIFE[act];
  if (!from.includes(state)) return { whyNot: `This case is ${IN_WORDS[state]}; that is not possible now.`, rule: null };
  const whyNot = holds?.(facts) ?? null;
  return whyNot === null ? { to: to ?? state } : { whyNot, rule: holds === answered ? 'CLK-1' : null };
}
