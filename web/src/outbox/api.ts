import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Instant, Page } from '../api/wire';

export type DeliveryState = 'failed' | 'pending';

/** A message that did not arrive, or has not yet. */
export interface Delivery {
  id: string;
  channel: string;
  to: string;
  subject: string;
  caseNumber: string | null;
  reason: string;
  state: DeliveryState;
  attempts: number;
  error: string | null;
  at: Instant;
  /** When it failed for good, or is tried next. */
  attemptAt: Instant;
}

const AT_ONCE = 100;
const LOOKS_EVERY_MS = 30_000;

export const deliveriesKey = ['deliveries'] as const;

async function read(state: DeliveryState, cursor: string | null, signal: AbortSignal): Promise<Page<Delivery>> {
  const query = new URLSearchParams({ state, limit: String(AT_ONCE), ...(cursor !== null && { cursor }) });
  return api<Page<Delivery>>(`/deliveries?${query}`, { signal });
}

/** The latest that failed, for their number. */
export const failedQuery = queryOptions({ queryKey: [...deliveriesKey, 'count'], queryFn: ({ signal }) => read('failed', null, signal), refetchInterval: LOOKS_EVERY_MS });

export const deliveriesQuery = (state: DeliveryState) =>
  infiniteQueryOptions({
    queryKey: [...deliveriesKey, state],
    queryFn: ({ pageParam, signal }) => read(state, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    refetchInterval: LOOKS_EVERY_MS,
  });

/** `3`, or `100+` where there are more than were read. */
export const countOf = ({ items, next }: Page<Delivery>): string => (next ? `${items.length}+` : String(items.length));
