import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, post } from '../api/client';
import { productsQuery } from '../api/queries';
import type { Page } from '../api/wire';
import { calendarsQuery } from '../calendars/api';
import { versionsQuery, type ContractDetail, type Version } from '../contracts/api';
import { peopleQuery } from '../people/api';
import type { Terms } from './draft';
import type { Names } from './facts';

/** The versions of a work order with their terms, newest first. */
export const termsQuery = (id: string) =>
  queryOptions({ queryKey: versionsQuery(id).queryKey, queryFn: ({ signal }) => api<Page<Version & { terms: Terms }>>(`/work-orders/${encodeURIComponent(id)}/versions`, { signal }) });

/** Does something with a work order, and shows what became of it. */
export function useWorkOrderAct<Body>(path: string, onDone: (changed: ContractDetail) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => post<ContractDetail>(path, body ?? {}),
    onSuccess: async (changed) => {
      await Promise.all([['work-orders'], ['calendars', 'uses']].map((queryKey) => client.invalidateQueries({ queryKey })));
      onDone(changed);
    },
  });
}

/** Those who may look after a work order. */
export const useManagers = (): { id: string; name: string }[] => (useQuery(peopleQuery).data?.items ?? []).filter(({ roles, active }) => active && roles.includes('sdm'));

/** What terms name by an id, by its name. */
export function useNames(): Names {
  const products = useQuery(productsQuery).data?.items;
  const calendars = useQuery(calendarsQuery).data?.items;
  const people = useQuery(peopleQuery).data?.items;
  const of = (all: { id: string; name: string }[] | undefined) => (id: string): string => all?.find((each) => each.id === id)?.name ?? '…';
  return { product: of(products), calendar: of(calendars), person: of(people) };
}
