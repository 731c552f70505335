import { Alert, Button, Checkbox, Group, NumberInput, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { Failure } from '../app/failure';
import { useMe } from '../app/session';
import { inFull } from '../timer/when';
import classes from './account.module.css';
import { remove, tokensQuery, type Scope, type TokenRow } from './api';
import { messages, scopes as scopeNames } from './messages';

const words = messages.tokens;
const SCOPES = Object.keys(scopeNames) as Scope[];
const LONGEST_DAYS = 365;

export function Tokens() {
  const tokens = useQuery(tokensQuery);
  if (tokens.error && !tokens.data) return <Failure failure={tokens.error} onRetry={() => void tokens.refetch()} />;
  return (
    <>
      <Text size="sm" c="dimmed">{words.intro}</Text>
      {tokens.data ? <List tokens={tokens.data.items} /> : <Skeleton height={80} />}
      <NewToken />
    </>
  );
}

function List({ tokens }: { tokens: TokenRow[] }) {
  const client = useQueryClient();
  const { timeZone } = useMe().person;
  const revoke = useMutation({ mutationFn: (id: string) => remove(`/tokens/${id}`), onSettled: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }) });
  if (tokens.length === 0) return <Text size="sm">{words.empty}</Text>;
  const { columns } = words;
  return (
    <>
      {revoke.error && <Alert color="red" role="alert">{revoke.error.message}</Alert>}
      <Table className={classes.table} aria-label={words.heading}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.name}</Table.Th><Table.Th>{columns.scopes}</Table.Th><Table.Th>{columns.expires}</Table.Th><Table.Th>{columns.used}</Table.Th><Table.Th>{columns.end}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tokens.map(({ id, name, scopes, expiresAt, lastUsedAt }) => (
            <Table.Tr key={id}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{scopes.join(', ')}</Table.Td>
              <Table.Td>{inFull(Date.parse(expiresAt), timeZone)}</Table.Td>
              <Table.Td>{lastUsedAt ? inFull(Date.parse(lastUsedAt), timeZone) : words.never}</Table.Td>
              <Table.Td><Button size="compact-xs" variant="default" aria-label={words.revokeNamed(name)} onClick={() => revoke.mutate(id)}>{words.revoke}</Button></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function NewToken() {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>(['read']);
  const [expiresInDays, setDays] = useState<number | string>(90);
  const create = useMutation({
    mutationFn: () => post<TokenRow & { token: string }>('/tokens', { name: name.trim(), scopes, expiresInDays }),
    onSuccess: () => {
      setName('');
      void client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  return (
    <form aria-label={words.button} onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
      <Stack gap="sm" maw={480}>
        {create.error && <Alert color="red" role="alert">{create.error.message}</Alert>}
        {create.data && <Stack gap="xs" role="status"><Text size="sm">{words.shown}</Text><code className={classes.secret}>{create.data.token}</code></Stack>}
        <TextInput label={words.name} required maxLength={300} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        <Checkbox.Group label={words.scopes} value={scopes} onChange={setScopes}>
          <Stack gap="xs" mt="xs">{SCOPES.map((scope) => <Checkbox key={scope} size="md" value={scope} label={scopeNames[scope]} />)}</Stack>
        </Checkbox.Group>
        <NumberInput label={words.days} maw={140} min={1} max={LONGEST_DAYS} allowDecimal={false} required value={expiresInDays} onChange={setDays} />
        <Group><Button type="submit" variant="default" disabled={scopes.length === 0} loading={create.isPending}>{words.button}</Button></Group>
      </Stack>
    </form>
  );
}
