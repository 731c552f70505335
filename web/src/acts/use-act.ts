import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { putInLists } from '../api/case-lists';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { caseQuery, timelineQuery } from '../api/queries';
import type { CaseDetail } from '../api/wire';
import { useMe } from '../app/session';

export interface Act {
  /** Below the case, such as `/resolution`. */
  path: string;
  method?: 'POST' | 'PUT' | 'DELETE';
  body?: object;
  /** The version it was decided on; left out: the one that was shown when the form opened. */
  on?: number;
}

export const isStale = (failure: Error | null): boolean => failure instanceof Problem && failure.status === 412;

/** One's own act is no surprise: a version it led to stands for the one it was decided on. */
const own = new Map<string, number>();

/** Sends one act, decided on this version or on what one's own acts made of it. */
export async function send(number: string, { path, method = 'POST', body = {} }: Act, decidedOn: number): Promise<CaseDetail> {
  let on = decidedOn;
  for (let after = own.get(`${number} ${on}`); after !== undefined; after = own.get(`${number} ${on}`)) on = after;
  const changed = await api<CaseDetail>(`/cases/${encodeURIComponent(number)}${path}`, { method, body, ifMatch: on });
  if (changed.version === on + 1) own.set(`${number} ${on}`, changed.version);
  return changed;
}

/** A customer is not told of what is the provider's own: where that is all that happened, they decided on what there is to see. */
async function sendUnseen(client: QueryClient, number: string, asked: Act, failure: Error): Promise<CaseDetail> {
  const seen = client.getQueryData(timelineQuery(number).queryKey)?.at(-1)?.id;
  const last = (await client.fetchQuery({ ...timelineQuery(number), staleTime: 0 })).at(-1)?.id;
  if (seen === undefined || seen !== last) throw failure;
  const { version } = await client.fetchQuery({ ...caseQuery(number), staleTime: 0 });
  return send(number, asked, version);
}

/** A case as an act left it, wherever it is shown. */
export function keep(client: QueryClient, changed: CaseDetail): void {
  const { number } = changed;
  client.setQueryData(caseQuery(number).queryKey, changed);
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'case' && queryKey[1] === number && queryKey.length > 2 });
  putInLists(client, number, changed);
}

/**
 * Acts on a case in the version it was decided on. After a refusal as stale the case as it now is has been read, and the
 * next attempt is decided on that; what was typed is the caller's to keep.
 */
export function useAct(shown: CaseDetail, onDone: (changed: CaseDetail) => void = () => {}) {
  const client = useQueryClient();
  const { side } = useMe().person;
  const { number } = shown;
  const [decidedOn, decideOn] = useState(shown.version);
  const act = useMutation({
    scope: { id: `case ${number}` },
    mutationFn: (asked: Act) => send(number, asked, asked.on ?? decidedOn).catch((failure: Error) => {
      if (isStale(failure) && side === 'customer') return sendUnseen(client, number, asked, failure);
      throw failure;
    }),
    onSuccess: (changed) => {
      keep(client, changed);
      decideOn(changed.version);
      onDone(changed);
    },
    onError: async (failure) => {
      if (!isStale(failure)) return;
      const fresh = await client.fetchQuery({ ...caseQuery(number), staleTime: 0 });
      decideOn(fresh.version);
    },
  });
  return { ...act, decideOn };
}
