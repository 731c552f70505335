import type { CaseDetail, CaseState, Person, Role } from '../api/wire';
import { has } from '../app/session';
import { isUnanswered } from '../queue/order';

export type ActName = 'claim' | 'assign' | 'resolve' | 'close' | 'reopen' | 'merge' | 'withdraw' | 'retract' | 'decline' | 'contest' | 'confirm' | 'link';

export interface Field {
  name: string;
  /** `line`, where nothing is said. */
  kind?: 'line' | 'text' | 'check' | 'colleague' | 'link';
  optional?: boolean;
}

interface ActRules {
  /** Below the case. */
  path: string;
  /** Who may do it: the same as the desk's own table. */
  may: readonly Role[];
  /** In which states; the desk has the last word. */
  from: readonly CaseState[];
  when?: (shown: CaseDetail, person: Person) => boolean;
  /** What is asked before; nothing: it is done at a press. */
  fields: readonly Field[];
  /** What is sent beside what was typed. */
  body?: object;
}

const WRITERS: readonly Role[] = ['csm', 'contact'];
const SOLVERS: readonly Role[] = ['engineer', 'lead', 'critsit'];
const WORKED_ON: readonly CaseState[] = ['open', 'in_progress', 'waiting_for_customer'];
const UNDECIDED: readonly CaseState[] = ['awaiting_entitlement', ...WORKED_ON];
const OVER: readonly CaseState[] = ['resolved', 'closed'];
const REASON: readonly Field[] = [{ name: 'reason', kind: 'text' }];

/** What can be done with a case beside writing on it and changing its severity, in the order it is offered. */
export const ACTS: Record<ActName, ActRules> = {
  claim: { path: '/assignment', may: SOLVERS, from: WORKED_ON, when: ({ assignee }, { name }) => assignee?.name !== name, fields: [], body: { personId: 'me' } },
  assign: { path: '/assignment', may: [...SOLVERS, 'sdm'], from: WORKED_ON, fields: [{ name: 'personId', kind: 'colleague' }, { name: 'note', kind: 'text', optional: true }] },
  resolve: {
    path: '/resolution', may: SOLVERS, from: WORKED_ON,
    fields: [{ name: 'cause' }, { name: 'summary', kind: 'text' }, { name: 'productDefect', kind: 'check', optional: true }],
  },
  close: { path: '/closing', may: [...WRITERS, 'lead', 'sdm'], from: ['resolved'], fields: [] },
  reopen: { path: '/reopening', may: [...WRITERS, ...SOLVERS, 'intake', 'sdm'], from: OVER, fields: REASON },
  decline: { path: '/severity/declination', may: [...SOLVERS, 'sdm'], from: UNDECIDED, when: ({ severity }) => severity.requested !== severity.set, fields: REASON },
  contest: { path: '/severity/contest', may: WRITERS, from: UNDECIDED, when: ({ severity }) => severity.requested === severity.set, fields: REASON },
  merge: { path: '/merge', may: ['engineer', 'lead'], from: UNDECIDED, fields: [{ name: 'into' }, ...REASON] },
  retract: { path: '/responses/retraction', may: ['lead'], from: [...UNDECIDED, 'resolved'], when: (shown) => shown.clock !== null && !isUnanswered(shown), fields: REASON },
  withdraw: { path: '/withdrawal', may: [...WRITERS, 'intake'], from: UNDECIDED, fields: REASON },
  confirm: { path: '/confirmation', may: WRITERS, from: [...UNDECIDED, ...OVER], when: ({ unverified }) => unverified, fields: [] },
  link: { path: '/links', may: [...WRITERS, ...SOLVERS, 'intake', 'sdm'], from: [...UNDECIDED, 'resolved'], fields: [{ name: 'number' }, { name: 'kind', kind: 'link' }] },
};

/** Whether an act is offered to this person on the case as it is. */
export function isOffered(name: ActName, shown: CaseDetail, person: Person): boolean {
  const { may, from, when } = ACTS[name];
  return has(person, ...may) && from.includes(shown.state) && (when?.(shown, person) ?? true);
}

export type Typed = Record<string, string | boolean>;

/** True once everything that is needed was typed. */
export const isComplete = (name: ActName, typed: Typed): boolean =>
  ACTS[name].fields.every(({ name: field, optional }) => optional || String(typed[field] ?? '').trim() !== '');

/** What is sent: without what was left empty. */
export function bodyOf(name: ActName, typed: Typed): object {
  const given = Object.entries(typed).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value] as const);
  return { ...ACTS[name].body, ...Object.fromEntries(given.filter(([, value]) => value !== '')) };
}
