import type { CaseDetail, CaseState, Person, Role } from '../api/wire';
import { has } from '../app/session';
import { isUnanswered } from '../queue/order';

export type ActName =
  | 'claim' | 'assign' | 'resolve' | 'close' | 'reopen' | 'survey' | 'merge' | 'withdraw' | 'retract' | 'decline' | 'contest' | 'confirm' | 'link'
  | 'release' | 'move' | 'thirdTier' | 'nominate' | 'executives' | 'involve' | 'manager';

export interface Field {
  name: string;
  /** `line`, where nothing is said. */
  kind?: 'line' | 'text' | 'check' | 'colleague' | 'link' | 'queue' | 'score';
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
  release: { path: '/release', may: ['lead', 'sdm'], from: ['awaiting_entitlement'], fields: REASON },
  close: { path: '/closing', may: [...WRITERS, 'lead', 'sdm'], from: ['resolved'], fields: [] },
  reopen: { path: '/reopening', may: [...WRITERS, ...SOLVERS, 'intake', 'sdm'], from: OVER, fields: REASON },
  survey: {
    path: '/survey', may: WRITERS, from: ['closed'], when: ({ surveyAskedAt, survey }) => surveyAskedAt !== null && survey === null,
    fields: [{ name: 'score', kind: 'score' }, { name: 'comment', kind: 'text', optional: true }],
  },
  decline: { path: '/severity/declination', may: [...SOLVERS, 'sdm'], from: UNDECIDED, when: ({ severity }) => severity.requested !== severity.set, fields: REASON },
  contest: { path: '/severity/contest', may: WRITERS, from: UNDECIDED, fields: REASON },
  merge: { path: '/merge', may: ['engineer', 'lead'], from: UNDECIDED, fields: [{ name: 'into' }, ...REASON] },
  retract: { path: '/responses/retraction', may: ['lead'], from: [...UNDECIDED, 'resolved'], when: (shown) => shown.clock !== null && !isUnanswered(shown), fields: REASON },
  withdraw: { path: '/withdrawal', may: [...WRITERS, 'intake'], from: UNDECIDED, fields: REASON },
  confirm: { path: '/confirmation', may: WRITERS, from: [...UNDECIDED, ...OVER], when: ({ unverified }) => unverified, fields: [] },
  move: { path: '/queue', may: [...SOLVERS, 'sdm'], from: UNDECIDED, fields: [{ name: 'queueId', kind: 'queue' }, ...REASON] },
  thirdTier: { path: '/third-tier', may: [...SOLVERS, 'sdm'], from: UNDECIDED, fields: REASON },
  nominate: { path: '/critsit-manager', may: ['lead', 'critsit', 'sdm'], from: UNDECIDED, when: isCritical, fields: [{ name: 'personId', kind: 'colleague' }] },
  executives: {
    path: '/executive-notification', may: [...WRITERS, 'lead', 'critsit', 'sdm'], from: UNDECIDED,
    when: ({ responseTable }) => responseTable.id === 'event_management', fields: REASON,
  },
  manager: {
    path: '/manager-request', may: WRITERS, from: [...UNDECIDED, 'resolved'],
    when: ({ managerRequest }) => managerRequest === null || managerRequest.endedAt !== null, fields: REASON,
  },
  involve: {
    path: '/participants', may: [...WRITERS, ...SOLVERS, 'intake', 'sdm'], from: UNDECIDED, when: (_, { side }) => side === 'provider',
    fields: [{ name: 'personId', kind: 'colleague' }, { name: 'part' }],
  },
  link: { path: '/links', may: [...WRITERS, ...SOLVERS, 'intake', 'sdm'], from: [...UNDECIDED, 'resolved'], fields: [{ name: 'number' }, { name: 'kind', kind: 'link' }] },
};

function isCritical({ severity }: CaseDetail): boolean {
  return severity.set === '1' || severity.set === 'A';
}

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
  const given = ACTS[name].fields.map(({ name: field, kind }) => [field, sent(typed[field] ?? '', kind)] as const);
  return { ...ACTS[name].body, ...Object.fromEntries(given.filter(([, value]) => value !== '')) };
}

const sent = (value: string | boolean, kind: Field['kind']): string | boolean | number => {
  if (typeof value === 'boolean') return value;
  return kind === 'score' && value !== '' ? Number(value) : value.trim();
};
