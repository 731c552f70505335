import type { Severity } from './severity.js';

export const CLOCK_KINDS = [
  'first_response', 'critsit_manager', 'severity_decision', 'change_control', 'customer_answer',
  'next_update', 'resolution', 'release', 'claim_decision', 'manager_request',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** When a step is due: a share of the counted time used, or a time after the deadline (`ESC-1`). */
export type Trigger =
  | { percent: number }
  | { afterMinutes: number; counted: 'elapsed' | 'business' };

export const REACHED_ROLES = ['lead', 'assignee', 'sdm', 'critsit_manager', 'admin', 'owner'] as const;
export const QUEUE_ROSTERS = ['duty_engineer', 'critsit_manager', 'senior_managers', 'executives'] as const;

/**
 * Whom a step reaches: a role on the case, or whoever is on duty in a roster of its queue; by id a person, whoever is on duty
 * in any roster, or a program behind one of the desk's webhooks (`ESC-1`). `owner` is whose promise it is, by the
 * kind of the clock; `critsit_manager` as a role is the one nominated for the case, whoever is on duty.
 */
export type Reach =
  | { role: (typeof REACHED_ROLES)[number] }
  | { roster: (typeof QUEUE_ROSTERS)[number] }
  | { personId: string }
  | { rosterId: string }
  | { webhookId: string };

/** A program is told; it is nobody who could answer (`ESC-5`). */
export const reachesPeople = (reach: Reach): boolean => !('webhookId' in reach);

/** What a reach is called on the record: customers read it, so it names nobody (`WHO-1`). */
export function roleOf(reach: Reach): string {
  if ('role' in reach) return reach.role;
  if ('roster' in reach) return reach.roster;
  if ('personId' in reach) return 'person';
  return 'rosterId' in reach ? 'roster' : 'webhook';
}

export const STEP_ACTIONS = ['notify', 'raise_queue_rank', 'record_breach', 'reassign', 'open_critsit', 'open_product_team'] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

export interface PolicyStep {
  trigger: Trigger;
  reach: Reach[];
  actions: StepAction[];
  /** Fires again until acknowledged, each time this long after the last firing (`ESC-4`). */
  repeatEveryMinutes?: number;
}

/** A policy: for each kind of clock and severity, an ordered list of steps (`ESC-1`). The first matching chain applies. */
export interface EscalationPolicy {
  chains: { kind: ClockKind | 'any'; severities: Severity[]; steps: PolicyStep[] }[];
}

/** The steps that a clock of this kind and severity runs through; none where the policy is silent. */
export function stepsFor(policy: EscalationPolicy, kind: ClockKind, severity: Severity): PolicyStep[] {
  const chain = policy.chains.find((each) => (each.kind === kind || each.kind === 'any') && each.severities.includes(severity));
  return chain?.steps ?? [];
}

const OWNERS: Partial<Record<ClockKind, Reach>> = {
  critsit_manager: { role: 'critsit_manager' },
  severity_decision: { role: 'lead' },
  manager_request: { role: 'lead' },
  release: { role: 'sdm' },
};

/** Who is meant by a step of a clock of this kind: its owner by name, where a step says no more than that (`ESC-2`). */
export function meant(reach: Reach, kind: ClockKind): Reach {
  return 'role' in reach && reach.role === 'owner' ? (OWNERS[kind] ?? { role: 'assignee' }) : reach;
}

const after = (afterMinutes: number, counted: 'elapsed' | 'business' = 'elapsed'): Trigger => ({ afterMinutes, counted });

function criticalChain(top: Reach[]): PolicyStep[] {
  return [
    { trigger: { percent: 50 }, reach: [{ role: 'lead' }], actions: ['notify'] },
    { trigger: { percent: 75 }, reach: [{ role: 'lead' }, { role: 'assignee' }], actions: ['notify', 'raise_queue_rank'] },
    { trigger: after(0), reach: [{ roster: 'duty_engineer' }, { role: 'lead' }], actions: ['notify', 'record_breach'] },
    { trigger: after(15), reach: [{ roster: 'critsit_manager' }], actions: ['notify'] },
    { trigger: after(30), reach: [{ role: 'sdm' }, ...top], actions: ['notify'] },
  ];
}

/** The default policy, `ESC-2`; of a case held for want of hours, `HRS-4`: its duty manager is the queue's lead. */
export const DEFAULT_POLICY: EscalationPolicy = {
  chains: [
    { kind: 'first_response', severities: ['1'], steps: criticalChain([{ roster: 'executives' }]) },
    { kind: 'first_response', severities: ['A'], steps: criticalChain([{ roster: 'senior_managers' }]) },
    {
      kind: 'first_response',
      severities: ['B', 'C'],
      steps: [
        { trigger: after(0), reach: [{ role: 'lead' }], actions: ['notify', 'record_breach'] },
        { trigger: after(60, 'business'), reach: [{ role: 'sdm' }], actions: ['notify'] },
      ],
    },
    {
      kind: 'release',
      severities: ['1', 'A'],
      steps: [
        { trigger: { percent: 0 }, reach: [{ role: 'sdm' }, { role: 'lead' }], actions: ['notify'], repeatEveryMinutes: 10 },
        { trigger: after(0), reach: [{ roster: 'critsit_manager' }], actions: ['notify', 'record_breach'] },
        { trigger: after(15), reach: [{ role: 'admin' }], actions: ['notify'] },
      ],
    },
    {
      kind: 'manager_request',
      severities: ['1', 'A', 'B', 'C'],
      steps: [
        { trigger: { percent: 0 }, reach: [{ role: 'lead' }], actions: ['notify'] },
        { trigger: after(0), reach: [{ role: 'sdm' }, { role: 'lead' }], actions: ['notify'] },
      ],
    },
    {
      kind: 'any',
      severities: ['1', 'A', 'B', 'C'],
      steps: [
        { trigger: { percent: 75 }, reach: [{ role: 'owner' }], actions: ['notify'] },
        { trigger: after(0), reach: [{ role: 'lead' }, { role: 'sdm' }], actions: ['notify', 'record_breach'] },
      ],
    },
  ],
};

/**
 * A desk's policy with the chains of kinds that none of its versions has known yet, or null where it lacks none. Whatever
 * else somebody made of it stays; a chain that they took out again stays out.
 * @param versions all that were stored, the last one last
 */
export function completed(versions: EscalationPolicy[], shipped: EscalationPolicy = DEFAULT_POLICY): EscalationPolicy | null {
  const last = versions.at(-1);
  if (!last) return shipped;
  const known = new Set(versions.flatMap(({ chains }) => chains.map(({ kind }) => kind)));
  const lacking = shipped.chains.filter(({ kind }) => !known.has(kind));
  return lacking.length === 0 ? null : { ...last, chains: [...lacking, ...last.chains] };
}
