import { Button, Group, Modal, Skeleton, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../api/problem';
import type { Person } from '../api/wire';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { runsOutages, useMe } from '../app/session';
import { Refusal } from '../app/refusal';
import { inFull } from '../timer/when';
import { outagesQuery, useOutageAct, type Outage, type OutageRow } from './api';
import { messages } from './messages';
import classes from './outages.module.css';

export function OutagesPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  if (person.side !== 'provider') return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  return <Outages person={person} />;
}

function Outages({ person }: { person: Person }) {
  const outages = useQuery(outagesQuery);
  return (
    <Stack className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h4">{messages.page}</Title>
        {runsOutages(person) && <OpenOutage />}
      </Group>
      <Text c="dimmed" size="sm">{messages.intro}</Text>
      {outages.isPending && <Skeleton height={160} />}
      {outages.error && !outages.data && <Failure failure={outages.error} onRetry={() => void outages.refetch()} />}
      {outages.data?.items.length === 0 && (
        <Stack align="center" gap="sm" py={64}><Title order={2} size="h5">{messages.none}</Title><Text c="dimmed" maw={420} ta="center">{messages.noneDetail}</Text></Stack>
      )}
      {outages.data && outages.data.items.length > 0 && <Rows outages={outages.data.items} zone={person.timeZone} />}
    </Stack>
  );
}

function Rows({ outages, zone }: { outages: OutageRow[]; zone: string }) {
  const { columns } = messages;
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table className={classes.table} aria-label={messages.page}>
        <Table.Thead><Table.Tr><Table.Th>{columns.title}</Table.Th><Table.Th>{columns.cases}</Table.Th><Table.Th>{columns.opened}</Table.Th><Table.Th>{columns.by}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {outages.map(({ id, title, caseCount, openedAt, openedBy }) => (
            <Table.Tr key={id}>
              <Table.Td><Link to="/outages/$id" params={{ id }}>{title}</Link></Table.Td>
              <Table.Td>{messages.count(caseCount.open, caseCount.total)}</Table.Td>
              <Table.Td>{inFull(Date.parse(openedAt), zone)}</Table.Td>
              <Table.Td>{openedBy}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function OpenOutage() {
  const [opened, { open, close }] = useDisclosure(false);
  const [typed, setTyped] = useState({ title: '', description: '' });
  const navigate = useNavigate();
  const act = useOutageAct<Outage>('/outages', ({ id }) => void navigate({ to: '/outages/$id', params: { id } }));
  const problem = act.error instanceof Problem ? act.error : null;
  const field = (name: 'title' | 'description') => ({
    required: true, label: messages[name], value: typed[name], error: problem?.field(name),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setTyped({ ...typed, [name]: value }),
  });
  return (
    <>
      <Button onClick={open}>{messages.open}</Button>
      <Modal opened={opened} onClose={close} title={messages.openTitle} size="md">
        <form onSubmit={(event) => { event.preventDefault(); act.mutate(typed); }}>
          <Stack gap="md">
            <TextInput maxLength={300} {...field('title')} />
            <Textarea autosize minRows={3} maxRows={12} description={messages.descriptionHint} {...field('description')} />
            <Refusal failure={act.error} />
            <Group gap="sm">
              <Button type="submit" disabled={typed.title.trim() === '' || typed.description.trim() === ''} loading={act.isPending}>{messages.openButton}</Button>
              <Button variant="subtle" onClick={close}>{messages.cancel}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
