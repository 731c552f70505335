import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useCallback, useMemo, useRef, useState } from 'react';
import { MOST_ROWS, casesQuery } from '../api/case-lists';
import { deskNow } from '../api/desk-clock';
import type { CaseRow } from '../api/wire';
import { Failure } from '../app/failure';
import { useKeys } from '../app/keys';
import { usePageTitle } from '../app/page-title';
import { useMe } from '../app/session';
import { useRooms } from '../live/live-provider';
import { useFromNow } from '../timer/ticker';
import type { Begun } from './beside';
import { BulkBar } from './bulk-bar';
import { QueueFilter } from './filter';
import { messages } from './messages';
import { inOrder, isMissed, isUnanswered } from './order';
import classes from './queue.module.css';
import { QueueTable, QueueTableSkeleton } from './queue-table';
import { useListRooms } from './rooms';
import { isNarrowed, narrowingOf, type QueueSearch } from './search';
import { useRowActs } from './use-row-acts';
import { useSelection } from './use-selection';
import { ViewRail } from './view-rail';
import { filterOf, narrowed } from './views';

const Beside = lazy(() => import('./beside'));
const KeySheet = lazy(() => import('./key-sheet'));

const route = getRouteApi('/desk/queue');
const NO_ROWS: CaseRow[] = [];
const FOLLOWS_MS = 150;

/** All cases one may see, what breaches first on top; it changes as they do. */
export function QueuePage() {
  const { person } = useMe();
  const search = route.useSearch();
  const ofProvider = person.side === 'provider';
  const title = messages[ofProvider ? 'queue' : 'yourCases'];
  usePageTitle(title);
  useRooms(useListRooms());
  const list = useQuery({ ...casesQuery(filterOf(search, person.side)), placeholderData: keepPreviousData });
  const rows = useRows(list.data?.items ?? NO_ROWS, search);
  const selection = useSelection(rows, search.beside ?? null);
  const { select } = selection;
  const { begun, told, sheet, showBeside, openPage } = useQueueKeys(rows, selection);
  const press = useCallback((number: string) => { select(number); showBeside(number); }, [select, showBeside]);
  return (
    <div className={classes.page} data-beside={search.beside !== undefined || undefined}>
      {ofProvider && <ViewRail current={narrowingOf(search)} />}
      <section className={classes.main} aria-labelledby="queue-title">
        <Group className={classes.head} gap="md">
          <Title order={1} size="h4" id="queue-title">{title}</Title>
          {list.data && <Count rows={rows} />}
          <Text size="sm" role="status" c={told?.failed ? 'var(--timer-missed)' : 'dimmed'}>{told?.text}</Text>
          <QueueFilter />
        </Group>
        {list.data && rows.length > 0 && <QueueTable rows={rows} person={person} selection={selection} onPress={press} onOpen={openPage} />}
        {list.data && rows.length === 0 && !list.isPlaceholderData && <Empty />}
        {list.data?.next && !list.isFetching && <Text size="sm" c="dimmed" p="sm">{messages.more(MOST_ROWS)}</Text>}
        {!list.data && list.error && <Failure failure={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && !list.error && <QueueTableSkeleton side={person.side} />}
        {ofProvider && <BulkBar rows={rows} selection={selection} />}
      </section>
      {search.beside && <Suspense fallback={<aside className={classes.beside} aria-busy="true" />}><Beside number={search.beside} begun={begun?.number === search.beside ? begun : null} onClose={() => showBeside(null)} /></Suspense>}
      {sheet.opened && <Suspense><KeySheet onClose={sheet.close} /></Suspense>}
    </div>
  );
}

/** Narrowed and in order; what time alone changes counts again when it does. */
function useRows(read: CaseRow[], search: QueueSearch): CaseRow[] {
  const { id } = useMe().person;
  const { view, severity, queue } = search;
  const missed = useFromNow((now) => (view === 'missed' ? read.filter((row) => isMissed(row, now)).length : 0));
  return useMemo(
    () => inOrder(narrowed(read, { ...(view && { view }), ...(severity && { severity }), ...(queue && { queue }) }, id, deskNow() ?? 0)),
    // `missed` stands for the time that passed.
    [read, view, severity, queue, id, missed],
  );
}

/** j and k move, one key acts. The selection stays on its case when rows change places, and the case beside the list follows it. */
function useQueueKeys(rows: CaseRow[], { selected, at, move, tick }: ReturnType<typeof useSelection>) {
  const { person } = useMe();
  const { beside } = route.useSearch();
  const go = useNavigate();
  const navigate = route.useNavigate();
  const acts = useRowActs();
  const [begun, setBegun] = useState<Begun | null>(null);
  const presses = useRef(0);
  const [sheet, setSheet] = useState(false);
  const row = rows[at];
  const ofProvider = person.side === 'provider';
  const openPage = useCallback((number: string) => void go({ to: '/cases/$number', params: { number } }), [go]);
  const showBeside = useCallback((number: string | null) => {
    if (number !== null && !ofProvider) return openPage(number);
    setBegun(null);
    void navigate({ search: ({ beside: _, ...before }: QueueSearch) => ({ ...before, ...(number !== null && { beside: number }) }), replace: true });
  }, [navigate, ofProvider, openPage]);
  const follow = useDebouncedCallback(showBeside, FOLLOWS_MS);
  const step = (by: number) => {
    const to = move(by);
    if (beside !== undefined && to !== null) follow(to);
  };
  const begin = (what: Begun['what']) => {
    const number = row?.number ?? beside;
    if (number === undefined) return;
    if (number !== beside) showBeside(number);
    setBegun({ what, number, nth: (presses.current += 1) });
  };
  useKeys({
    j: () => step(1), k: () => step(-1),
    o: () => { if (selected !== null && row) showBeside(selected); },
    Enter: () => { if (row) openPage(row.number); },
    '?': () => setSheet(true),
    ...(ofProvider && {
      c: () => { if (row) void acts.claim(row); },
      a: () => { if (row) void acts.acknowledge(row); },
      x: () => { if (row) tick(row.number); },
      r: () => begin('reply'), s: () => begin('severity'),
      Escape: () => showBeside(null),
    }),
  });
  return { begun, told: acts.told, showBeside, openPage, sheet: { opened: sheet, close: () => setSheet(false) } };
}

function Count({ rows }: { rows: CaseRow[] }) {
  const missed = useFromNow((now) => rows.filter((row) => isMissed(row, now)).length);
  const unanswered = useMemo(() => rows.filter(isUnanswered).length, [rows]);
  return <Text size="sm" c="dimmed" className={classes.count}>{messages.count(rows.length, unanswered, missed)}</Text>;
}

function Empty() {
  const { person } = useMe();
  const navigate = route.useNavigate();
  const filtered = isNarrowed(route.useSearch());
  const [heading, detail] = messages.empty[!filtered ? person.side : person.side === 'provider' ? 'filtered' : 'filteredForCustomer'];
  return (
    <Stack align="center" gap="sm" py={64} px="md">
      <Title order={2} size="h5">{heading}</Title>
      <Text c="dimmed" maw={420} ta="center">{detail}</Text>
      {filtered && <Button variant="default" onClick={() => void navigate({ search: {} })}>{messages.showAll}</Button>}
    </Stack>
  );
}
