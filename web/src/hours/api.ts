import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { HourKind, Instant, Named } from '../api/wire';
import type { Posting, Standing } from './posting';

export interface Movement {
  seq: number;
  cause: string;
  rule: string;
  happenedAt: Instant;
  case: { number: string } | null;
  by: string;
  reason: string;
  reference: string | null;
  minutes: number;
  arrearsMinutes: number;
  after: { balanceMinutes: number; arrearsMinutes: number };
}

export interface PoolStatement {
  id: string;
  kind: HourKind;
  locationId: string | null;
  location: string | null;
  openingMinutes: number;
  movements: Movement[];
  closingMinutes: number;
  arrearsMinutes: number;
  expiring: { minutes: number; at: Instant };
  runsOutAt: Instant | null;
  usedPerWeekMinutes: number;
  reservedMinutes?: number;
}

/** The hours of a period as known at a time (`HRS-11`). */
export interface Statement {
  workOrder: { id: string; number: string };
  timeZone: string;
  from: Instant;
  to: Instant;
  asOf: Instant;
  pools: PoolStatement[];
  thirdTierFee: { percent: number; prsMinutes: number; minutes: number } | null;
  invoiceable: { at: Instant; rule: string; says: string }[];
}

export interface Period {
  from: string;
  to: string;
  asOf: string;
}

/** What was given of a period, as the desk takes it. */
const asked = (period: Period): string => new URLSearchParams(Object.entries(period).filter(([, value]) => value !== '')).toString();

export const statementPath = (id: string, period: Period, format?: 'csv' | 'html'): string =>
  `/work-orders/${encodeURIComponent(id)}/statement?${asked(period)}${format ? `&format=${format}` : ''}`;

export const statementKey = (id: string) => ['hours', id] as const;

export const statementQuery = (id: string, period: Period) =>
  queryOptions({ queryKey: [...statementKey(id), period], queryFn: ({ signal }) => api<Statement>(statementPath(id, period), { signal }), placeholderData: (before) => before });

/** The pools as they stand now. */
export const poolsQuery = (id: string) => queryOptions({ queryKey: [...statementKey(id), 'pools'], queryFn: ({ signal }) => api<Standing[]>(`/work-orders/${encodeURIComponent(id)}/pools`, { signal }) });

/** Posted once, however often it is sent: the key is made with the form. */
export function usePost(workOrder: Named['id'], key: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ what, body }: { what: Posting; body: object }) =>
      api(`/work-orders/${encodeURIComponent(workOrder)}/${what}`, { method: 'POST', body, idempotencyKey: key }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: statementKey(workOrder) });
      onDone();
    },
  });
}
