import { Button, CloseButton, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AnyQueue } from '../acts/any-queue';
import type { CaseRow } from '../api/wire';
import { doToEach, type BulkAct, type Outcome } from './bulk';
import { bulk as words } from './messages';
import classes from './queue.module.css';
import type { Selection } from './use-selection';

/** What can be done with all that is ticked, and what became of each. What was refused stays ticked. */
export function BulkBar({ rows, selection }: { rows: readonly CaseRow[]; selection: Selection }) {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [busy, setBusy] = useState(false);
  const chosen = rows.filter(({ number }) => selection.ticked.has(number));
  const run = async (act: BulkAct): Promise<void> => {
    const done: Outcome[] = [];
    setBusy(true);
    setOutcomes([]);
    await doToEach(client, chosen, act, (outcome) => { done.push(outcome); setOutcomes([...done]); });
    selection.keepTicked(done.filter(({ failure }) => failure !== null).map(({ number }) => number));
    setBusy(false);
  };
  if (chosen.length === 0 && outcomes.length === 0) return null;
  return (
    <section className={classes.bulk} aria-label={words.label}>
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} onClose={() => setOutcomes([])} />}
      {chosen.length > 0 && (
        <Group gap="sm">
          <Text size="sm" fw={600}>{words.ticked(chosen.length)}</Text>
          <Button variant="default" loading={busy} onClick={() => void run({ kind: 'claim' })}>{words.claim}</Button>
          <Asking button={words.move} busy={busy}>{(close) => <Move onMove={(queueId, reason) => { close(); void run({ kind: 'move', queueId, reason }); }} />}</Asking>
          <Asking button={words.tag} busy={busy}>{(close) => <Tag onTag={(tag) => { close(); void run({ kind: 'tag', tag }); }} />}</Asking>
          <Button variant="subtle" disabled={busy} onClick={() => selection.tickAll(false)}>{words.clear}</Button>
        </Group>
      )}
    </section>
  );
}

function Asking({ button, busy, children }: { button: string; busy: boolean; children: (close: () => void) => React.ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus withArrow>
      <Popover.Target><Button variant="default" disabled={busy} onClick={() => setOpened(!opened)}>{button}</Button></Popover.Target>
      <Popover.Dropdown>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  );
}

function Move({ onMove }: { onMove: (queueId: string, reason: string) => void }) {
  const [queueId, setQueueId] = useState('');
  const [reason, setReason] = useState('');
  const ready = queueId !== '' && reason.trim() !== '';
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (ready) onMove(queueId, reason.trim()); }}>
      <Stack gap="sm" w={260}>
        <AnyQueue label={words.moveTo} required value={queueId} onChange={setQueueId} comboboxProps={{ withinPortal: false }} />
        <TextInput label={words.why} required value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
        <Button type="submit" disabled={!ready}>{words.moveThem}</Button>
      </Stack>
    </form>
  );
}

function Tag({ onTag }: { onTag: (tag: string) => void }) {
  const [tag, setTag] = useState('');
  const ready = tag.trim() !== '';
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (ready) onTag(tag.trim()); }}>
      <Stack gap="sm" w={220}>
        <TextInput label={words.tagWith} required maxLength={40} data-autofocus value={tag} onChange={({ currentTarget }) => setTag(currentTarget.value)} />
        <Button type="submit" disabled={!ready}>{words.tagThem}</Button>
      </Stack>
    </form>
  );
}

function Outcomes({ outcomes, onClose }: { outcomes: Outcome[]; onClose: () => void }) {
  const failed = outcomes.filter(({ failure }) => failure !== null);
  return (
    <div className={classes.outcomes}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} role="status">{words.outcome(outcomes.length - failed.length, failed.length)}</Text>
        <CloseButton size="sm" aria-label={words.close} onClick={onClose} />
      </Group>
      <ul>
        {[...failed, ...outcomes.filter(({ failure }) => failure === null)].map(({ number, title, failure }) => (
          <li key={number} data-failed={failure !== null || undefined}>
            {failure === null ? <IconCheck size={14} aria-hidden="true" /> : <IconX size={14} aria-hidden="true" />}
            <span><b>{number}</b> {title}: {failure ?? words.done}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
