import { useQuery } from '@tanstack/react-query';
import { casesQuery } from '../api/case-lists';
import { Failure, NotHere } from '../app/failure';
import { Empty } from '../app/list-page';
import listClasses from '../app/list-page.module.css';
import { usePageTitle } from '../app/page-title';
import { has, useMe } from '../app/session';
import { useRooms } from '../live/live-provider';
import { inOrder } from '../queue/order';
import { useListRooms } from '../queue/rooms';
import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { HandOverForm } from './hand-over-form';
import { messages } from './messages';

const WORKED_ON = ['open', 'in_progress', 'waiting_for_customer'];

/** The end of a shift: one's running cases, a note on each, and a colleague who goes on with them. */
export function HandOverPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  return has(person, 'engineer', 'lead', 'critsit', 'sdm') ? <HandOver /> : <NotHere />;
}

function HandOver() {
  const { person } = useMe();
  useRooms(useListRooms());
  const list = useQuery(casesQuery({ which: 'live' }));
  const mine = inOrder((list.data?.items ?? []).filter(({ assignee, state }) => assignee?.id === person.id && WORKED_ON.includes(state)));
  return (
    <Stack className={listClasses.page} gap="md">
      <div>
        <Title order={1} size="h4">{messages.page}</Title>
        <Text c="dimmed" size="sm" maw="80ch">{messages.intro}</Text>
      </div>
      {list.isPending && <Skeleton height={160} />}
      {list.error && !list.data && <Failure failure={list.error} onRetry={() => void list.refetch()} />}
      {list.data && <HandOverForm cases={mine} empty={<Empty {...messages.empty} />} />}
    </Stack>
  );
}
