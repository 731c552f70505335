import { Anchor, Badge, Group, Loader, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Failure, NotHere } from '../app/failure';
import { FileDrop } from '../app/file-drop';
import { Empty, ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { replaysLogs, useMe } from '../app/session';
import { contractsQuery } from '../contracts/api';
import { Refusal } from '../app/refusal';
import { policiesQuery, type PolicyRow } from '../policies/api';
import { inFull } from '../timer/when';
import { handIn, replaysKey, replaysQuery, type ReplayRow, type ReplaySearch } from './api';
import { messages, wholePercent } from './messages';
import classes from './replay.module.css';
import { Loading } from './loading';
import sampleUrl from '../../../samples/incident-log.csv?url';

const LAST_VERSIONS = 10;

/** Where a log is dropped, and what came of those before it. */
export function ReplaysPage() {
  usePageTitle(messages.page);
  return replaysLogs(useMe().person) ? <Replays /> : <NotHere />;
}

function Replays() {
  const replays = useQuery(replaysQuery);
  return (
    <Stack gap="lg" className={classes.page}>
      <div>
        <Title order={1} size="h4">{messages.page}</Title>
        <Text c="dimmed" size="sm" maw="80ch">{messages.intro}</Text>
      </div>
      <HandIn />
      {replays.isPending && <Loading />}
      {replays.error && !replays.data && <Failure failure={replays.error} onRetry={() => void replays.refetch()} />}
      {replays.data && (replays.data.items.length === 0 ? <Empty {...messages.empty} /> : <Earlier replays={replays.data.items} />)}
    </Stack>
  );
}

function HandIn() {
  const search = useSearch({ from: '/desk/delivery/replay' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const handing = useMutation({
    mutationFn: (file: File) => handIn(file, search),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: replaysKey });
      void navigate({ to: '/delivery/replay/$id', params: { id } });
    },
  });
  const ours = useMutation({ mutationFn: sampleLog, onSuccess: (file) => handing.mutate(file) });
  const busy = handing.isPending || ours.isPending;
  return (
    <Stack gap="md" maw={960}>
      <Under search={search} onChange={(changed) => void navigate({ to: '/delivery/replay', search: changed, replace: true })} />
      <FileDrop label={messages.drop} button={messages.choose} choose={messages.choose} onFile={(file) => { if (file && !busy) handing.mutate(file); }}>
        <Group gap={6} justify="center">
          <Anchor component="button" type="button" size="sm" disabled={busy} onClick={() => ours.mutate()}>{messages.sample}</Anchor>
          <Text size="xs" c="dimmed">{messages.sampleHint}</Text>
        </Group>
      </FileDrop>
      {handing.isPending && <Group gap="sm" role="status"><Loader size="xs" /><Text size="sm">{messages.sending(handing.variables.name)}</Text></Group>}
      <Refusal failure={handing.error ?? ours.error} />
    </Stack>
  );
}

async function sampleLog(): Promise<File> {
  const answer = await fetch(sampleUrl);
  return new File([await answer.blob()], 'incident-log.csv', { type: 'text/csv' });
}

function Under({ search, onChange }: { search: ReplaySearch; onChange: (search: ReplaySearch) => void }) {
  const workOrders = useQuery(contractsQuery).data?.items ?? [];
  const policies = (useQuery(policiesQuery).data?.items ?? []).flatMap(versionsOf);
  const choose = (field: keyof ReplaySearch) => ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
    const { [field]: _, ...others } = search;
    const chosen: ReplaySearch = value === '' ? others : { ...others, [field]: value };
    // With itself there is nothing to compare.
    onChange(chosen.compare === chosen.policy ? { ...chosen, compare: undefined } : chosen);
  };
  return (
    <Group role="group" aria-label={messages.under} gap="md" align="end">
      <NativeSelect
        label={messages.workOrder} w={300} value={search.workOrder ?? ''} onChange={choose('workOrder')}
        data={[{ value: '', label: messages.firstWorkOrder }, ...workOrders.map(({ id, number, customer }) => ({ value: id, label: `${number}, ${customer.name}` }))]}
      />
      <NativeSelect label={messages.policy} w={260} value={search.policy ?? ''} onChange={choose('policy')} data={[{ value: '', label: messages.inForce }, ...policies]} />
      <NativeSelect label={messages.compare} w={260} value={search.compare ?? ''} onChange={choose('compare')} data={[{ value: '', label: messages.nothing }, ...policies.filter(({ value }) => value !== search.policy)]} />
    </Group>
  );
}

/** The last of its versions first. */
function versionsOf({ id, name, version }: PolicyRow): { value: string; label: string }[] {
  return Array.from({ length: Math.min(version, LAST_VERSIONS) }, (_, i) => version - i)
    .map((each) => ({ value: `${id}:${each}`, label: messages.policyVersion(name, each) }));
}

function Earlier({ replays }: { replays: ReplayRow[] }) {
  const { timeZone } = useMe().person;
  return (
    <section aria-label={messages.earlier}>
      <Title order={2} size="h6" mb="xs">{messages.earlier}</Title>
      <ListTable label={messages.earlier} heads={Object.values(messages.columns)} minWidth={640}>
        {replays.map((replay) => (
          <Table.Tr key={replay.id}>
            <Table.Td><Link to="/delivery/replay/$id" params={{ id: replay.id }}>{replay.fileName}</Link></Table.Td>
            <Table.Td>{replay.workOrder.number}, {replay.workOrder.customer}</Table.Td>
            <Table.Td>{replay.policies.map(({ name, version }) => messages.policyVersion(name, version)).join(' · ')}</Table.Td>
            <Table.Td><State replay={replay} /></Table.Td>
            <Table.Td>{messages.by(replay.askedBy, inFull(Date.parse(replay.askedAt), timeZone))}</Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
    </section>
  );
}

function State({ replay: { state, readBytes, size } }: { replay: ReplayRow }) {
  if (state === 'done') return messages.states.done;
  if (state === 'failed') return <Text span inherit c="var(--timer-missed)">{messages.states.failed}</Text>;
  return <Badge variant="light" size="sm">{messages.states[state]}{state === 'running' && ` ${wholePercent(readBytes, size)}`}</Badge>;
}
