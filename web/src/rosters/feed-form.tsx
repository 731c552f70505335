import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { post } from '../api/client';
import { messages } from './messages';
import classes from './rosters.module.css';

const words = messages.feed;

/** Makes the secret address of a roster's shifts, or of one's own; shows it this once. */
export function FeedForm({ rosterId, onDone }: { rosterId?: string; onDone: () => void }) {
  const create = useMutation({ mutationFn: () => post<{ url: string }>('/feeds', rosterId === undefined ? {} : { rosterId }) });
  if (create.data) {
    const { url } = create.data;
    return (
      <Stack gap="md">
        <Text size="sm">{words.hint}</Text>
        <code className={classes.address}>{url}</code>
        <Group gap="sm">
          <CopyButton value={url}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{copied ? words.copied : words.copy}</Button>}</CopyButton>
          <Button onClick={onDone}>{words.done}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      {create.error && <Alert color="red" role="alert">{create.error.message}</Alert>}
      <Text size="sm">{words.intro}</Text>
      <Group gap="sm"><Button loading={create.isPending} onClick={() => create.mutate()}>{words.button}</Button><Button variant="subtle" onClick={onDone}>{messages.close}</Button></Group>
    </Stack>
  );
}
