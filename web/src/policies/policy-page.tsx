import { Alert, Button, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { has, readsPolicies, useMe } from '../app/session';
import { inFull } from '../timer/when';
import { policyQuery, type Policy } from './api';
import { DryRunPanel } from './dry-run';
import { Ladder } from './ladder';
import { messages, nameInWords, scopeInWords } from './messages';
import classes from './policies.module.css';
import { PolicyForm } from './policy-form';

/** One policy as a ladder, its versions, and what it would do. */
export function PolicyPage() {
  const { id } = useParams({ from: '/desk/policies/$id' });
  const { person } = useMe();
  const policy = useQuery({ ...policyQuery(id), enabled: readsPolicies(person) });
  usePageTitle(policy.data ? nameInWords(policy.data.name) : messages.page);
  if (!readsPolicies(person)) return <NotHere />;
  if (policy.error && !policy.data) return <Failure failure={policy.error} onRetry={() => void policy.refetch()} />;
  return policy.data ? <One key={id} policy={policy.data} /> : <Stack className={classes.page}><Skeleton height={28} width={260} /><Skeleton height={320} /></Stack>;
}

function One({ policy }: { policy: Policy }) {
  const { person } = useMe();
  const [editing, setEditing] = useState(false);
  const [shown, show] = useState<number | null>(null);
  const old = policy.versions.find(({ version }) => version === shown && version !== policy.version);
  return (
    <Stack gap="sm" className={classes.page}>
      <Text size="xs"><Link to="/policies">{messages.back}</Link></Text>
      <Group justify="space-between">
        <Title order={1} size="h4">{nameInWords(policy.name)}</Title>
        {has(person, 'admin') && !editing && <Button onClick={() => { show(null); setEditing(true); }}>{messages.edit}</Button>}
      </Group>
      <Text c="dimmed" size="sm">{scopeInWords(policy)} · {messages.version(policy.version)} · {messages.applies}</Text>
      {editing
        ? <PolicyForm policy={policy} content={policy.content} names={policy.names} onCancel={() => setEditing(false)} onSaved={() => setEditing(false)} />
        : (
          <>
            {old && <Alert color="gray">{messages.showing(old.version)}</Alert>}
            <Ladder content={(old ?? policy).content} names={policy.names} />
            <DryRunPanel policy={policy} content={null} />
            <Versions policy={policy} zone={person.timeZone} onShow={show} />
          </>
        )}
    </Stack>
  );
}

function Versions({ policy, zone, onShow }: { policy: Policy; zone: string; onShow: (version: number) => void }) {
  return (
    <section aria-label={messages.history}>
      <Title order={2} size="h5" mb="xs">{messages.history}</Title>
      <Table className={classes.table}>
        <Table.Tbody>
          {policy.versions.map(({ version, savedAt, savedBy, why }) => (
            <Table.Tr key={version}>
              <Table.Td>{messages.version(version)}</Table.Td>
              <Table.Td>{inFull(Date.parse(savedAt), zone)}</Table.Td>
              <Table.Td>{messages.savedBy(savedBy)}</Table.Td>
              <Table.Td>{why}</Table.Td>
              <Table.Td><Button size="compact-xs" variant="subtle" onClick={() => onShow(version)}>{messages.show}</Button></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
