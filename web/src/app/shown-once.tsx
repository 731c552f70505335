import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { messages } from './messages';
import classes from './shown-once.module.css';

/** A secret that the desk does not show again: an address, a key. */
export function ShownOnce({ hint, secret, onDone }: { hint: string; secret: string; onDone: () => void }) {
  return (
    <Stack gap="md" role="status">
      <Text size="sm">{hint}</Text>
      <code className={classes.secret}>{secret}</code>
      <Group gap="sm">
        <CopyButton value={secret}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{copied ? messages.once.copied : messages.once.copy}</Button>}</CopyButton>
        <Button onClick={onDone}>{messages.once.done}</Button>
      </Group>
    </Stack>
  );
}
