import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../api/client';
import { caseQuery, itemsQuery, timelineQuery } from '../api/queries';
import type { CaseItem, ItemKind, Page } from '../api/wire';

export type ItemAct = { open: { kind: ItemKind; title: string; dueAt?: string } } | { move: string; to: { state: string; note?: string } };

/** Opens an item of a case, or moves one on. Each is by itself, so nobody decides on a version of the case. */
export function useItem(number: string, onDone: () => void) {
  const client = useQueryClient();
  const items = `/cases/${encodeURIComponent(number)}/items`;
  return useMutation({
    mutationFn: (act: ItemAct) => ('open' in act ? post<Page<CaseItem>>(items, act.open) : post<Page<CaseItem>>(`${items}/${act.move}/state`, act.to)),
    onSuccess: (page) => {
      client.setQueryData(itemsQuery(number).queryKey, page.items);
      void client.invalidateQueries({ queryKey: timelineQuery(number).queryKey });
      void client.invalidateQueries({ queryKey: caseQuery(number).queryKey, exact: true });
      onDone();
    },
    onError: () => void client.invalidateQueries({ queryKey: itemsQuery(number).queryKey }),
  });
}
