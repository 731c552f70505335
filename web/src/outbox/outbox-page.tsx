import { Table, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { outboxQuery } from '../api/queries';
import type { OutboxMessage } from '../api/wire';
import { ListPage, ListTable } from '../app/list-page';
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
    <ListPage title={messages.page} intro={messages.intro} list={outbox} isEmpty={(sent) => sent.length === 0} empty={messages.empty}>
      {(sent) => <Messages sent={sent} />}
    </ListPage>
  );
}

function Messages({ sent }: { sent: OutboxMessage[] }) {
  const { at, channel, to, subject, case: ofCase, reason } = messages.columns;
  return (
    <ListTable label={messages.page} heads={[at, channel, to, subject, ofCase, reason]} minWidth={800}>
      {[...sent].sort((a, b) => b.seq - a.seq).map((message) => <Message key={message.seq} message={message} />)}
    </ListTable>
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
