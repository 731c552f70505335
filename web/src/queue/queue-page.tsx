import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { casesQuery } from '../api/queries';
import type { CaseRow } from '../api/wire';
import { Failure } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { useMe } from '../app/session';
import { useRooms } from '../live/live-provider';
import { useDeskNow } from '../timer/ticker';
import { QueueFilter } from './filter';
import { messages } from './messages';
import { inOrder, isMissed, isUnanswered } from './order';
import classes from './queue.module.css';
import { QueueTable, QueueTableSkeleton } from './queue-table';
import { useListRooms } from './rooms';

const route = getRouteApi('/desk/queue');
const NO_ROWS: CaseRow[] = [];

/** All cases one may see, what breaches first on top; it changes as they do. */
export function QueuePage() {
  const { person } = useMe();
  const filter = route.useSearch();
  const title = messages[person.side === 'customer' ? 'yourCases' : 'queue'];
  usePageTitle(title);
  useRooms(useListRooms());
  const list = useQuery({ ...casesQuery(filter), placeholderData: keepPreviousData });
  const rows = useMemo(() => inOrder(list.data?.items ?? NO_ROWS), [list.data]);
  const selected = useSelection(rows);
  return (
    <div className={classes.page}>
      <Group className={classes.head} gap="md">
        <Title order={1} size="h4">{title}</Title>
        {list.data && <Count rows={rows} />}
        <QueueFilter />
      </Group>
      {list.data && rows.length > 0 && <QueueTable rows={rows} person={person} selected={selected} />}
      {list.data && rows.length === 0 && <Empty />}
      {list.data?.next && <Text size="sm" c="dimmed" p="md">{messages.more}</Text>}
      {!list.data && list.error && <Failure failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && !list.error && <QueueTableSkeleton side={person.side} />}
    </div>
  );
}

/** Moved by j and k, opened by Enter or o. The selection stays on its case when rows change places. */
function useSelection(rows: CaseRow[]): string | null {
  const navigate = useNavigate();
  const [selected, select] = useState<string | null>(null);
  const at = rows.findIndex(({ number }) => number === selected);
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at === -1 ? 0 : at + by))];
    if (!next) return;
    select(next.number);
    document.getElementById(`row-${next.number}`)?.scrollIntoView({ block: 'nearest' });
  };
  const open = () => {
    if (at !== -1 && selected !== null) void navigate({ to: '/cases/$number', params: { number: selected } });
  };
  useHotkeys([['j', () => move(1)], ['k', () => move(-1)], ['o', open]]);
  useHotkeys([['Enter', open, { preventDefault: false }]], ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'A']);
  return selected;
}

function Count({ rows }: { rows: CaseRow[] }) {
  const now = useDeskNow() ?? 0;
  const missed = rows.filter((row) => isMissed(row, now)).length;
  return <Text size="sm" c="dimmed" className={classes.count}>{messages.count(rows.length, rows.filter(isUnanswered).length, missed)}</Text>;
}

function Empty() {
  const { person } = useMe();
  const navigate = route.useNavigate();
  const filtered = Object.keys(route.useSearch()).length > 0;
  const [heading, detail] = messages.empty[!filtered ? person.side : person.side === 'provider' ? 'filtered' : 'filteredForCustomer'];
  return (
    <Stack align="center" gap="sm" py={64} px="md">
      <Title order={2} size="h5">{heading}</Title>
      <Text c="dimmed" maw={420} ta="center">{detail}</Text>
      {filtered && <Button variant="default" onClick={() => void navigate({ search: {} })}>{messages.showAll}</Button>}
    </Stack>
  );
}
