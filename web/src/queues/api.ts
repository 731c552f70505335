import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Instant, Named, Page, Severity } from '../api/wire';

export const TABLES = ['premier', 'rapid_response', 'event_management', 'mission_critical', 'third_tier'] as const;
export type TableId = (typeof TABLES)[number];
export const PLACES = ['duty', 'critsit', 'seniorManagers', 'executives'] as const;
export type Place = (typeof PLACES)[number];

export interface Queue extends Named {
  version: number;
  /** What no rule sends elsewhere comes to it. */
  takesAll: boolean;
  removedAt: Instant | null;
  lead: Named | null;
  members: Named[];
  rosters: Record<Place, Named | null>;
  openCases: number;
  warnings: { rule: string; message: string }[];
}

export interface RoutingRule {
  number: number;
  table: TableId | null;
  product: Named | null;
  severities: Severity[] | null;
  queue: Named;
  /** The number of an earlier rule that names all that this one does. */
  hiddenBehind: number | null;
}

export interface RoutingRules {
  version: number;
  items: RoutingRule[];
}

/** What every page that names queues has read begins so. */
const key = ['queues'] as const;

/** Every queue there is, with all that is kept of it. Queues are few. */
export const queuesQuery = queryOptions({
  queryKey: [...key, 'kept'],
  queryFn: async ({ signal }) => {
    const { items } = await api<Page<Named>>('/queues?all=true', { signal });
    return Promise.all(items.map(({ id }) => api<Queue>(`/queues/${id}`, { signal })));
  },
});

export const rulesQuery = queryOptions({ queryKey: [...key, 'rules'], queryFn: ({ signal }) => api<RoutingRules>('/routing-rules', { signal }) });

interface Act {
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
}

/** Changes something about queues or their rules; all that was read of them is read again. */
export function useQueueAct(onDone: () => void) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: key });
  return useMutation({
    mutationFn: ({ method, path, body }: Act) => api(path, { method, body }),
    onError: () => void again(),
    onSuccess: async () => {
      await again();
      onDone();
    },
  });
}
