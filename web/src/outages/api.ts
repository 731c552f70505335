import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { casesKey } from '../api/case-lists';
import { api, post } from '../api/client';
import type { CaseState, Instant, Page, Severity } from '../api/wire';

export interface OutageRow {
  id: string;
  title: string;
  description: string;
  openedBy: string;
  openedAt: Instant;
  caseCount: { total: number; open: number };
}

export interface Told {
  told: string[];
  failed: { number: string; why: string }[];
}

export interface Outage extends OutageRow {
  cases: { number: string; title: string; state: CaseState; severity: Severity; customer: string }[];
  messages: (Told & { id: string; at: Instant; by: string; body: string })[];
}

export const outagesQuery = queryOptions({ queryKey: ['outages'], queryFn: ({ signal }) => api<Page<OutageRow>>('/outages', { signal }) });

export const outageQuery = (id: string) =>
  queryOptions({ queryKey: ['outages', id], queryFn: ({ signal }) => api<Outage>(`/outages/${encodeURIComponent(id)}`, { signal }) });

/** Opens one, adds a case, or speaks to all of its cases; then the outage and every list is read again. */
export function useOutageAct<Answer>(path: string, onDone: (answer: Answer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => post<Answer>(path, body),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: outagesQuery.queryKey });
      void client.invalidateQueries({ queryKey: casesKey });
      onDone(answer);
    },
  });
}
