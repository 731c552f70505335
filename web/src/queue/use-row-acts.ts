import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keep, send } from '../acts/use-act';
import { post } from '../api/client';
import { caseQuery, escalationsQuery } from '../api/queries';
import type { CaseRow } from '../api/wire';
import { messages } from './messages';

/** What became of the last act of one key. */
export interface Told {
  text: string;
  failed: boolean;
}

/** Acts that need no more than their key. What became of them is told in a line; the desk's own words where it refuses. */
export function useRowActs() {
  const client = useQueryClient();
  const [told, tell] = useState<Told | null>(null);
  const act = async (number: string, done: () => Promise<string>): Promise<void> => {
    tell(null);
    try {
      tell({ text: await done(), failed: false });
    } catch (failure) {
      tell({ text: messages.notDone(number, failure instanceof Error ? failure.message : ''), failed: true });
    }
  };
  const claim = ({ number, version }: CaseRow) => act(number, async () => {
    keep(client, await send(number, { path: '/assignment', body: { personId: 'me' } }, version));
    return messages.claimed(number);
  });
  const acknowledge = ({ number }: CaseRow) => act(number, async () => {
    const fired = await client.fetchQuery({ ...escalationsQuery(number), staleTime: 0 });
    const open = fired.filter(({ acknowledgedAt }) => !acknowledgedAt);
    for (const { id } of open) await post(`/cases/${number}/escalations/${id}/acknowledgement`);
    void client.invalidateQueries({ queryKey: caseQuery(number).queryKey });
    return open.length > 0 ? messages.acknowledged(number, open.length) : messages.nothingToAcknowledge(number);
  });
  return { told, claim, acknowledge };
}
