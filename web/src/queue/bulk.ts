import type { QueryClient } from '@tanstack/react-query';
import { keep, send, type Act } from '../acts/use-act';
import { caseQuery } from '../api/queries';
import type { CaseRow } from '../api/wire';

export type BulkAct = { kind: 'claim' } | { kind: 'move'; queueId: string; reason: string } | { kind: 'tag'; tag: string };

/** What became of one case. */
export interface Outcome {
  number: string;
  title: string;
  /** Why it was not done, in the desk's words; null: it was. */
  failure: string | null;
}

const AT_ONCE = 4;

/** Does it to each case by itself: one that is refused holds up no other. */
export function doToEach(client: QueryClient, rows: readonly CaseRow[], act: BulkAct, onDone: (outcome: Outcome) => void): Promise<void> {
  return someAtOnce(rows, AT_ONCE, async ({ number, title, version }) => {
    try {
      const [asked, on] = await actOn(client, number, act, version);
      keep(client, await send(number, asked, on));
      onDone({ number, title, failure: null });
    } catch (failure) {
      onDone({ number, title, failure: failure instanceof Error ? failure.message : String(failure) });
    }
  });
}

/** Tags are replaced as a whole, so what a case has already is read first. */
async function actOn(client: QueryClient, number: string, act: BulkAct, version: number): Promise<[Act, number]> {
  if (act.kind === 'claim') return [{ path: '/assignment', body: { personId: 'me' } }, version];
  if (act.kind === 'move') return [{ path: '/queue', body: { queueId: act.queueId, reason: act.reason } }, version];
  const shown = await client.fetchQuery({ ...caseQuery(number), staleTime: 0 });
  return [{ method: 'PUT', path: '/tags', body: { tags: [...new Set([...(shown.tags ?? []), act.tag])] } }, shown.version];
}

/** One after another, so many at the same time. */
export async function someAtOnce<Item>(items: readonly Item[], limit: number, act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
}
