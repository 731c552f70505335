import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { deskNow } from '../api/desk-clock';
import { Problem } from '../api/problem';
import type { CaseDetail, ItemKind, Person } from '../api/wire';
import { has } from '../app/session';
import { Refusal } from '../app/refusal';
import { hints, kinds, messages } from './messages';
import { OPENED_BY_HAND, WHO } from './rules';
import { useItem } from './use-item';

const MINUTE = 60_000;
const OPEN_TO_ITEMS = ['open', 'in_progress', 'waiting_for_customer', 'resolved', 'awaiting_entitlement'];

/** Puts something on the case; of the kinds that this person may. */
export function NewItem({ shown, person }: { shown: CaseDetail; person: Person }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [typed, setTyped] = useState({ title: '', dueIn: '' });
  const mine = OPENED_BY_HAND.filter((kind) => has(person, ...WHO[kind].opens));
  const [kind, setKind] = useState<ItemKind | undefined>(mine[0]);
  const act = useItem(shown.number, () => { setTyped({ title: '', dueIn: '' }); close(); });
  if (!kind || !OPEN_TO_ITEMS.includes(shown.state)) return null;
  const title = typed.title.trim();
  const submit = () => { if (title !== '') act.mutate({ open: { kind, title, ...(typed.dueIn !== '' && { dueAt: instantIn(Number(typed.dueIn)) }) } }); };
  return (
    <>
      <Button size="compact-xs" variant="default" leftSection={<IconPlus size={12} aria-hidden="true" />} aria-label={messages.openLabel} onClick={open} style={{ alignSelf: 'flex-start' }}>{messages.open}</Button>
      <Modal opened={opened} onClose={close} title={messages.openTitle} size="md">
        <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
          <Stack gap="md">
            <NativeSelect
              label={messages.kind} description={hints[kind]} inputWrapperOrder={['label', 'input', 'description', 'error']} value={kind}
              onChange={({ currentTarget }) => setKind(mine.find((each) => each === currentTarget.value) ?? kind)} data={mine.map((each) => ({ value: each, label: kinds[each] }))}
            />
            <TextInput
              label={messages.title} required maxLength={500} value={typed.title} error={act.error instanceof Problem ? act.error.field('title') : undefined}
              onChange={({ currentTarget }) => setTyped({ ...typed, title: currentTarget.value })}
            />
            {kind !== 'decision' && (
              <NativeSelect
                label={messages.due} value={typed.dueIn} onChange={({ currentTarget }) => setTyped({ ...typed, dueIn: currentTarget.value })}
                data={Object.entries(messages.dueIn).sort(([a], [b]) => Number(a) - Number(b)).map(([value, label]) => ({ value, label }))}
              />
            )}
            <Refusal failure={act.error} />
            <Group gap="sm">
              <Button type="submit" disabled={title === ''} loading={act.isPending}>{messages.add}</Button>
              <Button variant="subtle" onClick={close}>{messages.cancel}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

const instantIn = (minutes: number): string => new Date((deskNow() ?? 0) + minutes * MINUTE).toISOString();
