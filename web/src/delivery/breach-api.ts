import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, post } from '../api/client';
import type { ClockKind, Instant, Named, Page, Severity } from '../api/wire';
import type { BreachesSearch } from './api';
import type { CauseOfBreach } from './breach-messages';

export interface Review {
  version: number;
  cause: CauseOfBreach;
  note: string;
  by: string;
  at: Instant;
}

/** A missed promise. */
export interface Breach {
  id: string;
  case: { number: string; title: string };
  customer: Named;
  queue: Named;
  assignee: string | null;
  kind: ClockKind;
  severity: Severity;
  timeZone: string | null;
  startedAt: Instant;
  dueAt: Instant;
  missedAt: Instant;
  metAt: Instant | null;
  endedAt: Instant | null;
  verdict: 'late' | 'unanswered';
  review: Review | null;
}

export interface BreachStep {
  step: number;
  repeat: number;
  trigger: { percent: number } | { afterMinutes: number; counted: 'elapsed' | 'business' } | null;
  firedAt: Instant;
  late: boolean;
  queue: string;
  onDuty: string[];
  reached: { role: string; name: string; fellThrough?: string }[];
  acknowledgedBy: string | null;
  acknowledgedAt: Instant | null;
}

export interface PostMortem extends Breach {
  lengths: { promised: number; worked: number; toAnswer: number | null; overdue: number; toAcknowledgement: number | null };
  onDuty: { atStart: string[]; atMiss: string[] };
  steps: BreachStep[];
  reviews: Review[];
}

const queryOf = (asked: object): string => new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== undefined && value !== '') as [string, string][]).toString();

export const breachesPath = (asked: object): string => `/delivery/breaches?${queryOf(asked)}`;

export const breachesQuery = (asked: BreachesSearch) =>
  infiniteQueryOptions({
    queryKey: ['delivery', 'breaches', asked],
    queryFn: ({ signal, pageParam }) => api<Page<Breach>>(breachesPath({ ...asked, cursor: pageParam }), { signal }),
    initialPageParam: '', getNextPageParam: ({ next }) => next,
  });

const pathOf = (id: string): string => `/delivery/breaches/${encodeURIComponent(id)}`;

export const breachQuery = (id: string) => queryOptions({ queryKey: ['delivery', 'breach', id], queryFn: ({ signal }) => api<PostMortem>(pathOf(id), { signal }) });

export interface Written {
  cause: CauseOfBreach;
  note: string;
  basedOn: number;
}

export function useReview(id: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (written: Written) => post<PostMortem>(`${pathOf(id)}/reviews`, written),
    onSuccess: (known) => {
      client.setQueryData(breachQuery(id).queryKey, known);
      void client.invalidateQueries({ queryKey: ['delivery', 'breaches'] });
      onDone();
    },
    onError: () => void client.invalidateQueries({ queryKey: breachQuery(id).queryKey }),
  });
}
