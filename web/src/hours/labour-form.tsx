import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../api/problem';
import type { HourKind, LabourEntry } from '../api/wire';
import { Refusal } from '../app/refusal';
import { kinds, messages } from './messages';
import { useLabour, type LabourAct } from './use-labour';

interface Props {
  number: string;
  opened: boolean;
  onClose: () => void;
  /** The day it is where the case is. */
  today: string;
  /** The entry that this one takes the place of. */
  wrong?: LabourEntry;
  /** The minutes are the timer's. */
  timed?: boolean;
}

/** Logs work, puts an entry in the place of a wrong one, or logs what the timer shows. */
export function LabourForm({ number, opened, onClose, today, wrong, timed }: Props) {
  const [typed, setTyped] = useState({ minutes: wrong?.minutes ?? 30, workedOn: wrong?.workedOn ?? today, note: wrong?.note ?? '', kind: '', reason: '' });
  const act = useLabour(number, () => { setTyped({ ...typed, note: '', reason: '' }); onClose(); });
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const error = (field: string) => (act.error instanceof Problem ? act.error.field(field) : undefined);
  const isReady = typed.note.trim() !== '' && (!wrong || typed.reason.trim() !== '');
  return (
    <Modal opened={opened} onClose={onClose} title={wrong ? messages.correctTitle : timed ? messages.stopTitle : messages.logTitle} size="md">
      <form onSubmit={(event) => { event.preventDefault(); if (isReady) act.mutate(actOf(typed, wrong, timed)); }}>
        <Stack gap="md">
          {(wrong || timed) && <Text size="sm" c="dimmed">{wrong ? messages.correctHint : messages.stopHint}</Text>}
          {!timed && (
            <Group grow align="flex-start">
              <NumberInput label={messages.minutes} description={messages.minutesHint} min={wrong ? 0 : 1} max={1440} allowDecimal={false} required value={typed.minutes} error={error('minutes')} onChange={(minutes) => change({ minutes: Number(minutes) })} />
              <TextInput type="date" label={messages.workedOn} description=" " max={today} required value={typed.workedOn} error={error('workedOn')} onChange={({ currentTarget }) => change({ workedOn: currentTarget.value })} />
            </Group>
          )}
          <Textarea label={messages.note} description={messages.noteHint} required autosize minRows={2} maxLength={2000} value={typed.note} error={error('note')} onChange={({ currentTarget }) => change({ note: currentTarget.value })} />
          <NativeSelect label={messages.kind} value={typed.kind} error={error('kind')} onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
            data={[{ value: '', label: messages.ofCase }, ...Object.entries(kinds).map(([value, label]) => ({ value, label }))]} />
          {wrong && <TextInput label={messages.reason} required maxLength={2000} value={typed.reason} error={error('reason')} onChange={({ currentTarget }) => change({ reason: currentTarget.value })} />}
          <Refusal failure={act.error} />
          <Group gap="sm">
            <Button type="submit" disabled={!isReady} loading={act.isPending}>{messages.save}</Button>
            {timed && <Button variant="default" onClick={() => act.mutate({ stop: {} })}>{messages.discard}</Button>}
            <Button variant="subtle" onClick={onClose}>{messages.cancel}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function actOf({ minutes, workedOn, note, kind, reason }: { minutes: number; workedOn: string; note: string; kind: string; reason: string }, wrong?: LabourEntry, timed?: boolean): LabourAct {
  const chosen = kind === '' ? {} : { kind: kind as HourKind };
  if (timed) return { stop: { note, ...chosen } };
  return wrong ? { correct: wrong.id, to: { minutes, workedOn, note, reason, ...chosen } } : { log: { minutes, workedOn, note, ...chosen } };
}
