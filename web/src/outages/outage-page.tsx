import { Button, Group, Skeleton, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '../api/wire';
import { Failure } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { runsOutages, useMe } from '../app/session';
import { Refusal } from '../app/refusal';
import { states } from '../queue/messages';
import { SeverityMark } from '../severity/severity-mark';
import { inFull } from '../timer/when';
import { outageQuery, useOutageAct, type Outage, type Told } from './api';
import { messages } from './messages';
import classes from './outages.module.css';

const route = getRouteApi('/desk/outages/$id');

/** One problem of ours: its cases, and what was said to all of them. */
export function OutagePage() {
  const { id } = route.useParams();
  const { person } = useMe();
  const found = useQuery(outageQuery(id));
  usePageTitle(found.data?.title ?? messages.page);
  if (found.data) return <OneOutage outage={found.data} person={person} />;
  if (found.error) return <Failure failure={found.error} onRetry={() => void found.refetch()} />;
  return <div className={classes.page} aria-busy="true"><Skeleton height={28} width={360} /><Skeleton height={200} /></div>;
}

function OneOutage({ outage, person }: { outage: Outage; person: Person }) {
  const runs = runsOutages(person);
  return (
    <article>
      <header className={classes.header}>
        <Title order={1} size="h4">{outage.title}</Title>
        <Text size="sm" c="dimmed">{messages.opened(outage.openedBy, inFull(Date.parse(outage.openedAt), person.timeZone))}</Text>
      </header>
      <div className={classes.columns}>
        <div className={classes.column}>
          <p className={classes.written}>{outage.description}</p>
          {runs && <Tell outage={outage} />}
          <Said outage={outage} zone={person.timeZone} />
        </div>
        <section className={classes.column} aria-label={messages.cases}>
          <Title order={2} className={classes.heading}>{messages.cases}</Title>
          {runs && <AddCase id={outage.id} />}
          <Cases outage={outage} />
        </section>
      </div>
    </article>
  );
}

function Cases({ outage: { cases, caseCount } }: { outage: Outage }) {
  const { columns } = messages;
  if (cases.length === 0) return <Text size="sm" c="dimmed">{messages.noCases}</Text>;
  return (
    <>
      <Table.ScrollContainer minWidth={420}>
        <Table className={classes.table} aria-label={messages.cases}>
          <Table.Thead><Table.Tr><Table.Th><abbr title={columns.severity}>{columns.severityShort}</abbr></Table.Th><Table.Th>{columns.number}</Table.Th><Table.Th>{columns.case}</Table.Th><Table.Th>{columns.customer}</Table.Th><Table.Th>{columns.state}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {cases.map(({ number, title, severity, customer, state }) => (
              <Table.Tr key={number}>
                <Table.Td><SeverityMark severity={severity} size={16} /></Table.Td>
                <Table.Td className={classes.number}><Link to="/cases/$number" params={{ number }}>{number}</Link></Table.Td>
                <Table.Td>{title}</Table.Td><Table.Td>{customer}</Table.Td><Table.Td>{states[state]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {caseCount.total > cases.length && <Text size="xs" c="dimmed">{messages.hidden(caseCount.total - cases.length)}</Text>}
    </>
  );
}

function AddCase({ id }: { id: string }) {
  const [number, setNumber] = useState('');
  const act = useOutageAct<Outage>(`/outages/${id}/cases`, () => setNumber(''));
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (number.trim() !== '') act.mutate({ number: number.trim() }); }}>
      <Group gap="sm" align="flex-end">
        <TextInput size="xs" w={160} label={messages.number} autoComplete="off" value={number} onChange={({ currentTarget }) => setNumber(currentTarget.value)} />
        <Button type="submit" variant="default" disabled={number.trim() === ''} loading={act.isPending}>{messages.add}</Button>
      </Group>
      <Refusal failure={act.error} />
    </form>
  );
}

function Tell({ outage: { id, caseCount: { open } } }: { outage: Outage }) {
  const [body, setBody] = useState('');
  const act = useOutageAct<Told>(`/outages/${id}/messages`, () => setBody(''));
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (body.trim() !== '') act.mutate({ body: body.trim() }); }}>
      <Stack gap="sm">
        <Textarea label={messages.message} description={messages.messageHint(open)} autosize minRows={3} maxRows={14} value={body} onChange={({ currentTarget }) => setBody(currentTarget.value)} />
        <Refusal failure={act.error} />
        <Group><Button type="submit" disabled={body.trim() === '' || open === 0} loading={act.isPending}>{messages.send(open)}</Button></Group>
      </Stack>
    </form>
  );
}

function Said({ outage, zone }: { outage: Outage; zone: string }) {
  return (
    <section aria-label={messages.said}>
      <Title order={2} className={classes.heading}>{messages.said}</Title>
      {outage.messages.length === 0 && <Text size="sm" c="dimmed">{messages.nothingSaid}</Text>}
      <ol className={classes.said}>
        {outage.messages.toReversed().map(({ id, at, by, body, told, failed }) => (
          <li key={id}>
            <Text size="sm"><b>{by}</b> <Text span size="xs" c="dimmed">{inFull(Date.parse(at), zone)}</Text></Text>
            <p className={classes.body}>{body}</p>
            <Text size="xs" c="dimmed">{messages.reached}: {told.length === 0 ? messages.nobody : told.map((number, index) => <span key={number}>{index > 0 && ', '}<Link to="/cases/$number" params={{ number }}>{number}</Link></span>)}</Text>
            {failed.length > 0 && (
              <ul className={classes.failed} aria-label={messages.failed}>
                {failed.map(({ number, why }) => <li key={number}><Link to="/cases/$number" params={{ number }}>{number}</Link>: {why}</li>)}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
