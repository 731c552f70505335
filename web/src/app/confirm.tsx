import { Button, Group, Stack, Text } from '@mantine/core';
import { Refusal } from './refusal';
import { messages } from './messages';

interface Props {
  /** What it does, and what it cannot undo. */
  detail: string;
  button: string;
  act: { error: Error | null; isPending: boolean; mutate: () => void };
  onCancel: () => void;
}

/** Says what an act does before the one button that does it. */
export function Confirm({ detail, button, act, onCancel }: Props) {
  return (
    <Stack gap="md">
      <Text size="sm">{detail}</Text>
      <Refusal failure={act.error} />
      <Group gap="sm">
        <Button loading={act.isPending} onClick={() => act.mutate()}>{button}</Button>
        <Button variant="subtle" onClick={onCancel}>{messages.cancel}</Button>
      </Group>
    </Stack>
  );
}
