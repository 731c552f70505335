import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { deskNow } from '../api/desk-clock';
import type { ClockKind, Instant, Severity } from '../api/wire';

export type Verdict = 'late' | 'jumped' | 'missing' | 'held' | 'unexpected';

export interface AuditedStep {
  number: string;
  clockId: string;
  kind: ClockKind;
  severity: Severity;
  step: number;
  repeat: number;
  dueAt: Instant;
  firedAt: Instant | null;
  lagSeconds: number | null;
  verdict: Verdict;
}

export interface Audit extends Record<'due' | 'fired' | Verdict, number> {
  from: Instant;
  /** Up to when all that was due should have fired. */
  until: Instant;
  lagSeconds: { median: number; p95: number; longest: number } | null;
  /** Those that did not simply fire, gravest first. */
  notable: AuditedStep[];
  incidents: { kind: 'escalations' | 'restored'; openedAt: Instant }[];
  /** Cases that wait for the go-ahead. */
  casesHeld: number;
}

const DAY = 86_400_000;
const LOOKS_EVERY_MS = 30_000;

export const auditKey = ['audit'] as const;

/** What should have fired in the last days against what did. */
export const auditQuery = (days: number) =>
  queryOptions({
    queryKey: [...auditKey, days],
    queryFn: ({ signal }) => {
      const now = deskNow();
      // The span ends some seconds before now: a full month back from now would be a little too long.
      const from: Record<string, string> = now === null ? {} : { from: new Date(now - days * DAY + 60_000).toISOString() };
      return api<Audit>(`/escalations/audit?${new URLSearchParams(from)}`, { signal });
    },
    refetchInterval: LOOKS_EVERY_MS,
  });
