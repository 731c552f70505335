import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { accountQuery, type Account } from './api';
import { messages } from './messages';

const words = messages.password;

export function PasswordChange({ account }: { account: Account }) {
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => post('/account/password', { current, next }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      void client.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
  });
  if (!account.password) return <Text size="sm" c="dimmed">{words.none}</Text>;
  return (
    <form aria-label={words.heading} onSubmit={(event) => { event.preventDefault(); change.mutate(); }}>
      <Stack gap="sm" maw={360}>
        {change.isSuccess && <Text size="sm" role="status">{words.done}</Text>}
        {change.error && <Alert color="red" role="alert">{change.error.message}</Alert>}
        <PasswordInput label={words.current} autoComplete="current-password" required value={current} onChange={({ currentTarget }) => setCurrent(currentTarget.value)} />
        <PasswordInput label={words.next} description={words.hint} autoComplete="new-password" required value={next} onChange={({ currentTarget }) => setNext(currentTarget.value)} />
        <Group><Button type="submit" loading={change.isPending}>{words.button}</Button></Group>
      </Stack>
    </form>
  );
}
