import { Button, Group, Popover, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseItem } from '../api/wire';
import { Refusal } from '../app/refusal';
import { messages, moves } from './messages';
import { useItem } from './use-item';

/** The states an item may go on to, each a button that names it; with a note where there is something to say. */
export function MoveOn({ item, number }: { item: CaseItem; number: string }) {
  const [opened, setOpened] = useState(false);
  const [note, setNote] = useState('');
  const act = useItem(number, () => { setNote(''); setOpened(false); });
  const move = (state: string) => act.mutate({ move: item.id, to: { state, ...(note.trim() !== '' && { note: note.trim() }) } });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" withArrow trapFocus width={280}>
      <Popover.Target>
        <Button size="compact-xs" variant="default" aria-label={messages.moveLabel(item.title)} onClick={() => setOpened(!opened)}>{messages.move}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Textarea size="xs" label={messages.note} autosize minRows={1} maxRows={6} maxLength={2000} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
          <Group gap="xs">
            {item.next.map((state, index) => (
              <Button key={state} size="compact-sm" variant={index === 0 ? 'filled' : 'default'} loading={act.isPending} onClick={() => move(state)}>{moves[state] ?? state}</Button>
            ))}
          </Group>
          <Refusal failure={act.error} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
