import { ActionIcon, Alert, Button, Group, NativeSelect, NumberInput, Skeleton, Stack, Switch, Table, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, post } from '../api/client';
import { Problem } from '../api/problem';
import { Failure } from '../app/failure';
import { inFull } from '../timer/when';
import classes from './account.module.css';
import { contactRulesQuery, type ContactRule, type ContactRulesView, type QuietHours } from './api';
import { channels, lets, messages, urgencies } from './messages';

const words = messages.contact;
const NIGHT: QuietHours = { from: '22:00', until: '07:00', lets: 'high' };

type Save = Pick<ContactRulesView, 'rules' | 'quietHours'>;

/** By which ways one is reached, how soon, and when not; and the test that it works. */
export function ContactRules() {
  const saved = useQuery(contactRulesQuery);
  if (saved.error && !saved.data) return <Failure failure={saved.error} onRetry={() => void saved.refetch()} />;
  return saved.data ? <Form saved={saved.data} /> : <Skeleton height={160} />;
}

function Form({ saved }: { saved: ContactRulesView }) {
  const client = useQueryClient();
  const [rules, setRules] = useState(saved.rules);
  const [quietHours, setQuietHours] = useState(saved.quietHours);
  const save = useMutation({
    mutationFn: (body: Save) => api<ContactRulesView>('/me/contact-rules', { method: 'PUT', body }),
    onSuccess: (answer) => client.setQueryData(contactRulesQuery.queryKey, answer),
  });
  const test = useMutation({ mutationFn: () => post('/me/test-alert'), onSuccess: () => client.invalidateQueries({ queryKey: contactRulesQuery.queryKey }) });
  const change = (at: number, part: Partial<ContactRule>) => setRules(rules.map((rule, i) => (i === at ? { ...rule, ...part } : rule)));
  const errorOf = (field: string): string | null => (save.error instanceof Problem ? save.error.field(field) ?? null : null);
  const { columns } = words;
  return (
    <Stack gap="sm">
      <Text size="sm">{words.intro}</Text>
      <Table.ScrollContainer minWidth={720}>
        <Table className={classes.table} aria-label={words.heading}>
          <Table.Thead><Table.Tr>{Object.entries(columns).map(([key, text]) => <Table.Th key={key}>{text}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {rules.map((rule, at) => (
              <Row key={at} rule={rule} saved={saved} errorOf={(field) => errorOf(`rules.${at}.${field}`)} onChange={(part) => change(at, part)} onRemove={() => setRules(rules.filter((_, i) => i !== at))} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group><Button variant="default" onClick={() => setRules([...rules, { channel: 'mail', address: null, afterMinutes: 0, from: 'normal' }])}>{words.add}</Button></Group>
      <Quiet quietHours={quietHours} zone={saved.timeZone} onChange={setQuietHours} />
      {save.error && <Alert color="red" role="alert">{errorOf('rules') ?? save.error.message}</Alert>}
      {save.isSuccess && <Text size="sm" role="status">{words.saved}</Text>}
      {test.error && <Alert color="red" role="alert">{test.error.message}</Alert>}
      {test.isSuccess && <Text size="sm" role="status">{words.tested}</Text>}
      <Group>
        <Button loading={save.isPending} onClick={() => save.mutate({ rules, quietHours })}>{words.save}</Button>
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>{words.test}</Button>
      </Group>
    </Stack>
  );
}

interface RowProps {
  rule: ContactRule;
  saved: ContactRulesView;
  errorOf: (field: string) => string | null;
  onChange: (part: Partial<ContactRule>) => void;
  onRemove: () => void;
}

function Row({ rule, saved, errorOf, onChange, onRemove }: RowProps) {
  const { columns } = words;
  const own = rule.channel === 'mail';
  const proven = saved.proven.find(({ channel, address }) => channel === rule.channel && address === (rule.address ?? saved.email));
  return (
    <Table.Tr>
      <Table.Td>
        <NativeSelect aria-label={columns.channel} miw={120} error={errorOf('channel')} value={rule.channel} data={saved.channels.map((value) => ({ value, label: channels[value] }))}
          onChange={({ currentTarget: { value } }) => onChange({ channel: value as ContactRule['channel'], address: value === 'mail' ? null : rule.address ?? '' })} />
      </Table.Td>
      <Table.Td>
        <TextInput aria-label={columns.address} miw={160} error={errorOf('address')} disabled={own} value={own ? saved.email : rule.address ?? ''} placeholder={words.placeholder[rule.channel]}
          onChange={({ currentTarget: { value } }) => onChange({ address: value })} />
      </Table.Td>
      <Table.Td><NumberInput aria-label={columns.after} error={errorOf('afterMinutes')} w={90} min={0} max={60} value={rule.afterMinutes} onChange={(value) => onChange({ afterMinutes: Number(value) })} /></Table.Td>
      <Table.Td>
        <NativeSelect aria-label={columns.from} value={rule.from} data={Object.entries(urgencies).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget: { value } }) => onChange({ from: value as ContactRule['from'] })} />
      </Table.Td>
      <Table.Td>{proven ? inFull(Date.parse(proven.at), saved.timeZone) : words.never}</Table.Td>
      <Table.Td><ActionIcon variant="default" aria-label={words.removeNamed(channels[rule.channel])} onClick={onRemove}><IconTrash size={16} aria-hidden="true" /></ActionIcon></Table.Td>
    </Table.Tr>
  );
}

function Quiet({ quietHours, zone, onChange }: { quietHours: QuietHours | null; zone: string; onChange: (next: QuietHours | null) => void }) {
  return (
    <Stack gap="xs" role="group" aria-label={words.quiet}>
      <Switch label={words.quietOn} checked={quietHours !== null} onChange={({ currentTarget: { checked } }) => onChange(checked ? NIGHT : null)} />
      {quietHours && (
        <Group align="flex-end">
          <TextInput type="time" label={words.quietFrom} value={quietHours.from} onChange={({ currentTarget: { value } }) => onChange({ ...quietHours, from: value })} />
          <TextInput type="time" label={words.quietUntil} value={quietHours.until} onChange={({ currentTarget: { value } }) => onChange({ ...quietHours, until: value })} />
          <NativeSelect label={words.quietLets} value={quietHours.lets} data={Object.entries(lets).map(([value, label]) => ({ value, label }))}
            onChange={({ currentTarget: { value } }) => onChange({ ...quietHours, lets: value as QuietHours['lets'] })} />
        </Group>
      )}
      {quietHours && <Text size="xs" c="dimmed">{words.zone(zone)}</Text>}
    </Stack>
  );
}
