import { Skeleton, Stack, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { outboxQuery } from '../api/queries';
import type { OutboxMessage } from '../api/wire';
import { Failure } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { useMe } from '../app/session';
import { inFull } from '../timer/when';
import { messages } from './messages';
import classes from './outbox.module.css';

const EVERY_MS = 3_000;

/** Everything the demonstration would have sent, newest first. */
export function OutboxPage() {
  usePageTitle(messages.page);
  const outbox = useQuery({ ...outboxQuery, refetchInterval: EVERY_MS });
  return (
    <Stack gap="xs" className={classes.page}>
      <Title order={1} size="h4">{messages.heading}</Title>
      <Text c="dimmed" size="sm" mb="sm">{messages.intro}</Text>
      {outbox.isPending && <Skeleton height={160} />}
      {outbox.error && !outbox.data && <Failure failure={outbox.error} onRetry={() => void outbox.refetch()} />}
      {outbox.data && (outbox.data.length === 0 ? <Empty /> : <Messages sent={outbox.data} />)}
    </Stack>
  );
}

function Messages({ sent }: { sent: OutboxMessage[] }) {
  const { columns } = messages;
  return (
    <Table.ScrollContainer minWidth={800}>
      <Table className={classes.table} aria-label={messages.heading}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.at}</Table.Th><Table.Th>{columns.channel}</Table.Th><Table.Th>{columns.to}</Table.Th>
            <Table.Th>{columns.subject}</Table.Th><Table.Th>{columns.case}</Table.Th><Table.Th>{columns.reason}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...sent].sort((a, b) => b.seq - a.seq).map((message) => <Message key={message.seq} message={message} />)}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** One message; its text opens below the subject. */
function Message({ message }: { message: OutboxMessage }) {
  const { person } = useMe();
  const [open, setOpen] = useState(false);
  const { at, channel, to, subject, caseNumber, reason, body } = message;
  return (
    <Table.Tr>
      <Table.Td className={classes.at}>{inFull(Date.parse(at), person.timeZone)}</Table.Td>
      <Table.Td>{channel}</Table.Td>
      <Table.Td>{to}</Table.Td>
      <Table.Td>
        <UnstyledButton className={classes.subject} aria-expanded={open} onClick={() => setOpen(!open)}>{subject}</UnstyledButton>
        {open && <p className={classes.body}>{body}</p>}
      </Table.Td>
      <Table.Td>{caseNumber && <Link to="/cases/$number" params={{ number: caseNumber }}>{caseNumber}</Link>}</Table.Td>
      <Table.Td c="dimmed">{reason}</Table.Td>
    </Table.Tr>
  );
}

function Empty() {
  return (
    <Stack align="center" gap="xs" py={56}>
      <Title order={2} size="h5">{messages.empty}</Title>
      <Text c="dimmed">{messages.emptyDetail}</Text>
    </Stack>
  );
}
