import { Alert, Button, Group, Skeleton, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Failure } from '../app/failure';
import { useMe } from '../app/session';
import { inFull } from '../timer/when';
import classes from './account.module.css';
import { remove, sessionsQuery, type SessionRow } from './api';
import { messages } from './messages';

const words = messages.sessions;

export function Sessions() {
  const client = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({ mutationFn: remove, onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }) });
  if (sessions.error && !sessions.data) return <Failure failure={sessions.error} onRetry={() => void sessions.refetch()} />;
  if (!sessions.data) return <Skeleton height={80} />;
  const { columns } = words;
  return (
    <>
      {end.error && <Alert color="red" role="alert">{end.error.message}</Alert>}
      <Table className={classes.table} aria-label={words.heading}>
        <Table.Thead><Table.Tr><Table.Th>{columns.where}</Table.Th><Table.Th>{columns.since}</Table.Th><Table.Th>{columns.used}</Table.Th><Table.Th>{columns.end}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>{sessions.data.items.map((session) => <Row key={session.id} session={session} onEnd={() => end.mutate(`/sessions/${session.id}`)} />)}</Table.Tbody>
      </Table>
      {sessions.data.items.length > 1 && <Group><Button variant="default" loading={end.isPending} onClick={() => end.mutate('/sessions')}>{words.endOthers}</Button></Group>}
    </>
  );
}

function Row({ session, onEnd }: { session: SessionRow; onEnd: () => void }) {
  const { timeZone } = useMe().person;
  const where = [session.userAgent, session.address].filter(Boolean).join(' · ') || words.unknown;
  return (
    <Table.Tr>
      <Table.Td>{where}</Table.Td>
      <Table.Td>{inFull(Date.parse(session.createdAt), timeZone)}</Table.Td>
      <Table.Td>{inFull(Date.parse(session.lastUsedAt), timeZone)}</Table.Td>
      <Table.Td>{session.current ? words.here : <Button size="compact-xs" variant="default" aria-label={words.endNamed(where)} onClick={onEnd}>{words.end}</Button>}</Table.Td>
    </Table.Tr>
  );
}
