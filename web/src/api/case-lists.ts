import { queryOptions, replaceEqualDeep, type QueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { CaseRow, CaseState, Page } from './wire';

/** What the desk is asked for; the rest a page narrows by itself. */
export interface CaseFilter {
  /** Only what goes on, or only what is over; all where nothing is said. */
  which?: 'live' | 'over';
  q?: string;
  /** For the provider alone. */
  tag?: string;
}

/** With `next`, more are still being read, or there are more than a page holds. */
export type CaseList = Page<CaseRow>;

/** As many rows as a page holds. */
export const MOST_ROWS = 5_000;
/** What is seen first comes at once, the rest in large pages. */
const FIRST_PAGE = '200';
const FURTHER_PAGE = '1000';
const OVER: readonly CaseState[] = ['closed', 'cancelled'];
const LIVE: readonly CaseState[] = ['awaiting_entitlement', 'open', 'in_progress', 'waiting_for_customer', 'resolved'];

export const casesKey = ['cases'] as const;

export const casesQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: [...casesKey, filter],
    queryFn: ({ signal, client }) => readAll(client, filter, signal),
    structuralSharing: (before, after) => sharedByNumber(before as CaseList | undefined, after as CaseList),
  });

export const findCases = (q: string, limit: number) =>
  queryOptions({
    queryKey: ['found-cases', q, limit],
    queryFn: ({ signal }) => api<CaseList>(`/cases?${new URLSearchParams({ sort: 'due', q, limit: String(limit) })}`, { signal }),
  });

/** What a search or a tag finds, only the desk can say: it reads descriptions, messages and notes too. */
export const isSearched = ({ q, tag }: CaseFilter): boolean => Boolean(q ?? tag);

/** Whether a case belongs into a list that nothing is searched in. */
export const matches = ({ state }: Pick<CaseRow, 'state'>, { which }: CaseFilter): boolean => which === undefined || OVER.includes(state) === (which === 'over');

/** Puts a case as it now is into every list on the screen, unless a later version is there; null: out of them. */
export function putInLists(client: QueryClient, number: string, row: CaseRow | null): void {
  for (const [key, list] of client.getQueriesData<CaseList>({ queryKey: casesKey })) {
    const filter = key[1] as CaseFilter;
    if (isSearched(filter)) void client.invalidateQueries({ queryKey: key, exact: true });
    else if (list) client.setQueryData<CaseList>(key, { ...list, items: withRow(list.items, number, row && matches(row, filter) ? atRest(row) : null) });
  }
}

/** Page after page; a list that was not there yet is shown as it grows. */
async function readAll(client: QueryClient, filter: CaseFilter, signal: AbortSignal): Promise<CaseList> {
  const key = [...casesKey, filter];
  const before = client.getQueryData<CaseList>(key)?.items;
  let read: CaseRow[] = [];
  let cursor: string | null = null;
  do {
    const page: CaseList = await api(`/cases?${asked(filter, cursor)}`, { signal });
    read = [...read, ...page.items.map(atRest)];
    cursor = page.next ?? null;
    if (cursor !== null && before === undefined) client.setQueryData<CaseList>(key, { items: read, next: cursor });
  } while (cursor !== null && read.length < MOST_ROWS);
  if (read.length > MOST_ROWS) [read, cursor] = [read.slice(0, MOST_ROWS), 'more'];
  return { items: withWhatCame(read, before ?? read, client.getQueryData<CaseList>(key)?.items ?? []), next: cursor };
}

function asked({ which, q, tag }: CaseFilter, cursor: string | null): URLSearchParams {
  return new URLSearchParams({
    sort: 'due', limit: cursor === null ? FIRST_PAGE : FURTHER_PAGE, ...(which && { state: (which === 'over' ? OVER : LIVE).join() }), ...(q && { q }), ...(tag && { tag }), ...(cursor && { cursor }),
  });
}

/** Without what the desk read off the clock as it answered: it would make every row new each time. */
function atRest({ clock, ...row }: CaseRow): CaseRow {
  if (clock === null) return { ...row, clock };
  const { reading: _, ...still } = clock as CaseRow['clock'] & { reading?: unknown };
  return { ...row, clock: still as CaseRow['clock'] };
}

const byNumber = (rows: readonly CaseRow[]): Map<string, CaseRow> => new Map(rows.map((row) => [row.number, row]));

/** What was read, with what was told live meanwhile: newer versions, and cases that were not there before. */
export function withWhatCame(read: readonly CaseRow[], before: readonly CaseRow[], shown: readonly CaseRow[]): CaseRow[] {
  const rows = byNumber(read);
  const known = new Set(before.map(({ number }) => number));
  for (const row of shown) {
    const there = rows.get(row.number);
    if (there ? row.version > there.version : !known.has(row.number)) rows.set(row.number, row);
  }
  return [...rows.values()];
}

/** Leaves the other rows what they are: only the one is painted anew. Two answers may come in another order than they were given. */
export function withRow(rows: readonly CaseRow[], number: string, row: CaseRow | null): CaseRow[] {
  const there = rows.find((each) => each.number === number);
  if (!there) return row === null ? [...rows] : [...rows, row];
  if (row !== null && row.version < there.version) return [...rows];
  return rows.flatMap((each) => (each.number !== number ? [each] : row === null ? [] : [row]));
}

/** A row that says the same as before stays the very same, wherever it now stands. */
export function sharedByNumber(before: CaseList | undefined, after: CaseList): CaseList {
  if (before === undefined) return after;
  const known = byNumber(before.items);
  const items = after.items.map((row) => {
    const there = known.get(row.number);
    return there === undefined || there === row ? row : replaceEqualDeep(there, row);
  });
  const same = items.length === before.items.length && items.every((row, at) => row === before.items[at]) && (after.next ?? null) === (before.next ?? null);
  return same ? before : { ...after, items };
}
