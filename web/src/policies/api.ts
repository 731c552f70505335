import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { ClockKind, Instant, Named, Page, Severity } from '../api/wire';

export type Trigger = { percent: number } | { afterMinutes: number; counted: 'elapsed' | 'business' };
export type Reach = { role: string } | { roster: string } | { personId: string } | { rosterId: string } | { webhookId: string };
export const ACTIONS = ['notify', 'raise_queue_rank', 'record_breach', 'reassign', 'open_critsit', 'open_product_team'] as const;
export type Action = (typeof ACTIONS)[number];

export interface Step {
  trigger: Trigger;
  reach: Reach[];
  actions: Action[];
  repeatEveryMinutes?: number;
}

export interface Chain {
  kind: ClockKind | 'any';
  severities: Severity[];
  steps: Step[];
}

export interface Content {
  chains: Chain[];
}

interface Saved {
  version: number;
  savedAt: Instant;
  savedBy: string | null;
  why: string | null;
}

export interface PolicyRow extends Named, Saved {
  queue: Named | null;
  workOrder: { id: string; number: string; customer: string } | null;
}

export interface Policy extends PolicyRow {
  content: Content;
  versions: (Saved & { content: Content })[];
  names: Record<string, string>;
}

export interface DryRunStep {
  clock: ClockKind;
  step: number;
  dueAt: Instant;
  trigger: string;
  repeatEveryMinutes: number | null;
  actions: Action[];
  reached: { role: string; personId: string; name: string; insteadOf: string | null }[];
  webhooks: string[];
  fellThrough: string | null;
  gaps: { roster: string; from: Instant | null; until: Instant | null; message: string }[];
}

export interface DryRun {
  policy: { name: string; version: number } | null;
  responseTable: { id: string; why: string };
  queue: Named;
  clocks: { kind: ClockKind; dueAt: Instant; targetMinutes: number }[];
  steps: DryRunStep[];
}

export const policiesKey = ['escalation-policies'] as const;

export const policiesQuery = queryOptions({ queryKey: policiesKey, queryFn: ({ signal }) => api<Page<PolicyRow>>('/escalation-policies', { signal }) });

export const policyQuery = (id: string) =>
  queryOptions({ queryKey: [...policiesKey, id], queryFn: ({ signal }) => api<Policy>(`/escalation-policies/${encodeURIComponent(id)}`, { signal }) });
