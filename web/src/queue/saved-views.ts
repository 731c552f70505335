import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, post } from '../api/client';
import type { Page } from '../api/wire';
import { readQueueSearch, type Narrowing } from './search';

export interface SavedView {
  id: string;
  name: string;
  search: string;
}

export const savedViewsQuery = queryOptions({ queryKey: ['views'], queryFn: ({ signal }) => api<Page<SavedView>>('/me/views', { signal }), staleTime: 60_000 });

export const narrowingFrom = (search: string): Narrowing => {
  const read = readQueueSearch(Object.fromEntries(new URLSearchParams(search)));
  delete read.beside;
  return read;
};

export const asSearch = (narrowing: Narrowing): string =>
  new URLSearchParams(Object.entries(narrowing).map(([key, value]): [string, string] => [key, String(value)])).toString();

export function useSaveView(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, narrowing }: { name: string; narrowing: Narrowing }) => post<SavedView>('/me/views', { name, search: asSearch(narrowing) }),
    onSuccess: () => { void client.invalidateQueries({ queryKey: savedViewsQuery.queryKey }); onDone(); },
  });
}

export function useForgetView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api(`/me/views/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: savedViewsQuery.queryKey }),
  });
}
