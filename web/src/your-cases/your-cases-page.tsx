import { Button, Group, SegmentedControl, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { casesQuery } from '../api/case-lists';
import type { CaseRow } from '../api/wire';
import { Failure } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { useMe } from '../app/session';
import { useRooms } from '../live/live-provider';
import { inOrder } from '../queue/order';
import { useListRooms } from '../queue/rooms';
import { messages } from './messages';
import { YourCase } from './your-case';
import classes from './your-cases.module.css';

const route = getRouteApi('/desk/cases');
const NO_ROWS: CaseRow[] = [];
const TYPING_MS = 200;
const SKELETON_ROWS = 6;

/** What a customer has asked for: what goes on, what breaches first on top; or what is over, the newest first. */
export function YourCasesPage() {
  const { person } = useMe();
  const { state, q } = route.useSearch();
  usePageTitle(state === 'past' ? messages.past : messages.title);
  useRooms(useListRooms());
  const list = useQuery({ ...casesQuery({ which: state === 'past' ? 'over' : 'live', ...(q && { q }) }), placeholderData: keepPreviousData, enabled: person.side === 'customer' });
  const rows = useMemo(() => inOrder(list.data?.items ?? NO_ROWS), [list.data]);
  if (person.side === 'provider') return <Navigate to="/queue" replace />;
  return (
    <div className={classes.page}>
      <Narrowing />
      {list.data && rows.length > 0 && <ul className={classes.list} aria-label={state === 'past' ? messages.past : messages.title}>{rows.map((row) => <YourCase key={row.number} row={row} person={person} />)}</ul>}
      {list.data && rows.length === 0 && <Empty />}
      {list.data?.next && <Text size="sm" c="dimmed">{messages.more}</Text>}
      {!list.data && list.error && <Failure failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && !list.error && <div aria-busy="true">{Array.from({ length: SKELETON_ROWS }, (_, row) => <Skeleton key={row} height={44} mb={8} />)}</div>}
    </div>
  );
}

/** Open or past, and words; both live in the address. */
function Narrowing() {
  const { state, q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  const search = useDebouncedCallback((text: string) => void navigate({ search: ({ state: kept }) => ({ ...(kept && { state: kept }), ...(text.trim() !== '' && { q: text.trim() }) }), replace: true }), TYPING_MS);
  useEffect(() => { setTyped(q); }, [q]);
  useHotkeys([['/', () => field.current?.focus()]]);
  return (
    <Group gap="md">
      <Title order={1} size="h4">{messages.title}</Title>
      <SegmentedControl
        size="xs" aria-label={messages.which} value={state ?? 'open'} transitionDuration={120} withItemsBorders={false}
        onChange={(chosen) => void navigate({ search: { ...(chosen === 'past' && { state: 'past' }), ...(q && { q }) } })}
        data={[{ value: 'open', label: messages.open }, { value: 'past', label: messages.past }]}
      />
      <TextInput
        ref={field} className={classes.search} type="search" size="xs" aria-label={messages.searchLabel} placeholder={messages.search} value={typed}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        onChange={({ currentTarget: { value } }) => { setTyped(value); search(value); }}
      />
    </Group>
  );
}

function Empty() {
  const { state, q } = route.useSearch();
  const navigate = route.useNavigate();
  const [heading, detail] = messages.empty[q ? 'searched' : state === 'past' ? 'past' : 'open'];
  return (
    <Stack align="center" gap="sm" py={64} px="md">
      <Title order={2} size="h5">{heading}</Title>
      <Text c="dimmed" maw={420} ta="center">{detail}</Text>
      {q && <Button variant="default" onClick={() => void navigate({ search: ({ state: kept }) => (kept ? { state: kept } : {}) })}>{messages.showAll}</Button>}
    </Stack>
  );
}
