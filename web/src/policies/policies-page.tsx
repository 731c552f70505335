import { Button, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { has, readsPolicies, useMe } from '../app/session';
import { inFull } from '../timer/when';
import { policiesQuery, policyQuery, type PolicyRow } from './api';
import { messages, nameInWords, scopeInWords } from './messages';
import classes from './policies.module.css';
import { PolicyForm } from './policy-form';

/** Every policy, what it is for, and who saved it last. */
export function PoliciesPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  return readsPolicies(person) ? <Policies /> : <NotHere />;
}

function Policies() {
  const { person } = useMe();
  const policies = useQuery(policiesQuery);
  const [adding, setAdding] = useState(false);
  if (policies.error && !policies.data) return <Failure failure={policies.error} onRetry={() => void policies.refetch()} />;
  const desks = policies.data?.items.find(({ queue, workOrder }) => queue === null && workOrder === null);
  return (
    <Stack gap="xs" className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h4">{messages.page}</Title>
        {has(person, 'admin') && !adding && <Button onClick={() => setAdding(true)}>{messages.add}</Button>}
      </Group>
      <Text c="dimmed" size="sm">{messages.intro}</Text>
      {policies.isPending && <Skeleton height={120} />}
      {policies.data && <Rows policies={policies.data.items} zone={person.timeZone} />}
      {adding && desks && <Adding like={desks} onDone={() => setAdding(false)} />}
    </Stack>
  );
}

function Rows({ policies, zone }: { policies: PolicyRow[]; zone: string }) {
  const { columns } = messages;
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table className={classes.table} aria-label={messages.page}>
        <Table.Thead><Table.Tr>{Object.values(columns).map((text) => <Table.Th key={text}>{text}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {policies.map((policy) => (
            <Table.Tr key={policy.id}>
              <Table.Td><Link to="/policies/$id" params={{ id: policy.id }}>{nameInWords(policy.name)}</Link></Table.Td>
              <Table.Td>{scopeInWords(policy)}</Table.Td>
              <Table.Td>{policy.version}</Table.Td>
              <Table.Td>{inFull(Date.parse(policy.savedAt), zone)}, {messages.savedBy(policy.savedBy)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A new one begins as the desk's own. */
function Adding({ like, onDone }: { like: PolicyRow; onDone: () => void }) {
  const desks = useQuery(policyQuery(like.id)).data;
  const navigate = useNavigate();
  if (!desks) return <Skeleton height={240} />;
  return <PolicyForm content={desks.content} names={desks.names} onCancel={onDone} onSaved={({ id }) => void navigate({ to: '/policies/$id', params: { id } })} />;
}
