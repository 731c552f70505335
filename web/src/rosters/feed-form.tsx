import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../api/client';
import { ShownOnce } from '../app/shown-once';
import { feedsQuery } from './api';
import { messages } from './messages';

const words = messages.feed;

/** Makes the secret address of a roster's shifts, or of one's own; shows it this once. */
export function FeedForm({ rosterId, onDone }: { rosterId?: string; onDone: () => void }) {
  const client = useQueryClient();
  const create = useMutation({
    mutationFn: () => post<{ url: string }>('/feeds', rosterId === undefined ? {} : { rosterId }), onSuccess: () => client.invalidateQueries({ queryKey: feedsQuery.queryKey }),
  });
  if (create.data) return <ShownOnce hint={words.hint} secret={create.data.url} onDone={onDone} />;
  return (
    <Stack gap="md">
      {create.error && <Alert color="red" role="alert">{create.error.message}</Alert>}
      <Text size="sm">{words.intro}</Text>
      <Group gap="sm"><Button loading={create.isPending} onClick={() => create.mutate()}>{words.button}</Button><Button variant="subtle" onClick={onDone}>{messages.close}</Button></Group>
    </Stack>
  );
}
