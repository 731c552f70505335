import { queryOptions } from '@tanstack/react-query';
import { api, post } from './client';
import type {
  CaseDetail, CaseEvent, CaseItem, Desk, DraftCase, Escalation, Me, Named, OutboxMessage, Page, Severity, SeverityPreview, StepAhead, WorkOrder, WorkOrderRow,
} from './wire';

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => api<Desk>('/desk', { signal }),
  staleTime: Infinity,
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api<Me>('/me', { signal }),
  staleTime: Infinity,
});

export const caseQuery = (number: string) =>
  queryOptions({
    queryKey: ['case', number],
    queryFn: ({ signal }) => api<CaseDetail>(`/cases/${encodeURIComponent(number)}`, { signal }),
  });

export const timelineQuery = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'timeline'],
    queryFn: ({ signal }) => allPages<CaseEvent>(`/cases/${encodeURIComponent(number)}/timeline`, signal),
  });

export const escalationsQuery = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'escalations'],
    queryFn: ({ signal }) => api<Escalation[]>(`/cases/${encodeURIComponent(number)}/escalations`, { signal }),
  });

/** What has yet to fire; read again whenever what has fired is. */
export const escalationsAheadQuery = (number: string) =>
  queryOptions({
    queryKey: [...escalationsQuery(number).queryKey, 'ahead'],
    queryFn: ({ signal }) => api<StepAhead[]>(`/cases/${encodeURIComponent(number)}/escalations/ahead`, { signal }),
  });

export const itemsQuery = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'items'],
    queryFn: async ({ signal }) => {
      const [items, { titleInWords }] = await Promise.all([allPages<CaseItem>(`/cases/${encodeURIComponent(number)}/items`, signal), import('../items/titles')]);
      return items.map((item) => ({ ...item, title: titleInWords(item.title) }));
    },
  });

/** What a change would do to the case in this version; asked again once the case has changed. */
export const severityPreviewQuery = (number: string, version: number, to: Severity) =>
  queryOptions({
    queryKey: ['case', number, 'severity-preview', version, to],
    queryFn: () => post<SeverityPreview>(`/cases/${encodeURIComponent(number)}/severity/preview`, { to }),
  });

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => api<Page<DraftCase>>('/cases?state=draft&limit=200', { signal }),
});

export const draftQuery = (number: string) =>
  queryOptions({
    queryKey: ['drafts', number],
    queryFn: ({ signal }) => api<DraftCase>(`/cases/${encodeURIComponent(number)}`, { signal }),
    enabled: number !== '',
    gcTime: 0,
  });

export const workOrdersQuery = queryOptions({
  queryKey: ['work-orders'],
  queryFn: ({ signal }) => api<Page<WorkOrderRow>>('/work-orders', { signal }),
});

export const workOrderQuery = (id: string) =>
  queryOptions({
    queryKey: ['work-orders', id],
    queryFn: ({ signal }) => api<WorkOrder>(`/work-orders/${encodeURIComponent(id)}`, { signal }),
    enabled: id !== '',
  });

export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: ({ signal }) => api<Page<Named>>('/products', { signal }),
});

export const outboxQuery = queryOptions({
  queryKey: ['outbox'],
  queryFn: ({ signal }) => api<OutboxMessage[]>('/demo/outbox', { signal }),
});

async function allPages<Item>(path: string, signal: AbortSignal): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await api<Page<Item>>(cursor ? `${path}?${new URLSearchParams({ cursor })}` : path, { signal });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}
