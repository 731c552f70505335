import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Named, Page } from '../api/wire';

/** Who may be calling, with what a case would be opened under. */
export interface FoundCaller {
  contactId: string;
  name: string;
  kind: string;
  accountId: string;
  phone: string | null;
  workOrder: { id: string; number: string };
  customer: Named;
}

/** By name, customer, account id or number. */
export const callersQuery = (q: string) =>
  queryOptions({
    queryKey: ['callers', q],
    queryFn: ({ signal }) => api<Page<FoundCaller>>(`/callers?${new URLSearchParams({ q })}`, { signal }),
    enabled: q !== '',
  });
