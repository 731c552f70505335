import { Button, Modal, Skeleton, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { Confirm } from '../app/confirm';
import { Failure } from '../app/failure';
import { ListTable } from '../app/list-page';
import { useMe } from '../app/session';
import { inFull } from '../timer/when';
import { feedsQuery, type Feed } from './api';
import { messages } from './messages';

const words = messages.feeds;
const nameOf = ({ roster }: Feed): string => roster?.name ?? words.own;

/** The secret addresses that calendar programs read in one's name, and the way to take one back. */
export function Feeds() {
  const feeds = useQuery(feedsQuery);
  const [revoking, setRevoking] = useState<Feed | null>(null);
  return (
    <section aria-label={words.heading}>
      <Title order={2} size="h6" mt="lg" mb="xs">{words.heading}</Title>
      {feeds.isPending && <Skeleton height={60} />}
      {feeds.error && !feeds.data && <Failure failure={feeds.error} onRetry={() => void feeds.refetch()} />}
      {feeds.data?.items.length === 0 && <Text size="sm" c="dimmed">{words.none}</Text>}
      {feeds.data && feeds.data.items.length > 0 && <Rows feeds={feeds.data.items} onRevoke={setRevoking} />}
      <Modal opened={revoking !== null} onClose={() => setRevoking(null)} title={words.revoking.title}>{revoking && <Revoke feed={revoking} onDone={() => setRevoking(null)} />}</Modal>
    </section>
  );
}

function Rows({ feeds, onRevoke }: { feeds: Feed[]; onRevoke: (feed: Feed) => void }) {
  const { timeZone } = useMe().person;
  const time = (at: string) => inFull(Date.parse(at), timeZone);
  const { of, made, read, act } = words.columns;
  return (
    <ListTable label={words.heading} heads={[of, made, read, act]} minWidth={640}>
      {feeds.map((feed) => (
        <Table.Tr key={feed.id}>
          <Table.Td>{nameOf(feed)}</Table.Td>
          <Table.Td>{time(feed.createdAt)}</Table.Td>
          <Table.Td c={feed.lastUsedAt ? undefined : 'dimmed'}>{feed.lastUsedAt ? time(feed.lastUsedAt) : words.never}</Table.Td>
          <Table.Td><Button size="compact-xs" variant="default" aria-label={words.revokeNamed(nameOf(feed))} onClick={() => onRevoke(feed)}>{words.revoke}</Button></Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}

function Revoke({ feed, onDone }: { feed: Feed; onDone: () => void }) {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: () => api(`/feeds/${feed.id}`, { method: 'DELETE' }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: feedsQuery.queryKey });
      onDone();
    },
  });
  return <Confirm detail={words.revoking.detail(nameOf(feed))} button={words.revoking.button} act={{ ...act, mutate: () => act.mutate() }} onCancel={onDone} />;
}
