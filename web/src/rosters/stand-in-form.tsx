import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { faultOf } from '../api/problem';
import { Refusal } from '../app/refusal';
import { peopleQuery } from '../people/api';
import { rostersKey, type Roster } from './api';
import { messages } from './messages';

const words = messages.standIn;
const instant = (typed: string): string => new Date(typed).toISOString();

/** Somebody takes a place for a time; the instants are typed in the reader's own time. */
export function StandInForm({ roster, onDone }: { roster: Roster; onDone: () => void }) {
  const client = useQueryClient();
  const people = useQuery(peopleQuery);
  const [personId, setPerson] = useState('');
  const [inPlaceOfId, setWhose] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const members = [...new Map((roster.inForce?.layers ?? []).flatMap((layer) => layer.members).map((member) => [member.id, member])).values()];
  const save = useMutation({
    mutationFn: () => post(`/rosters/${roster.id}/overrides`, {
      personId, until: instant(until), ...(from && { from: instant(from) }), ...(inPlaceOfId && { inPlaceOfId }), ...(note.trim() && { note: note.trim() }),
    }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: rostersKey });
      onDone();
    },
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack gap="md">
        <NativeSelect
          label={words.who} error={faultOf(save.error, 'personId')} required value={personId} onChange={({ currentTarget }) => setPerson(currentTarget.value)}
          data={[{ value: '', label: '' }, ...(people.data?.items ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <NativeSelect
          label={words.whose} error={faultOf(save.error, 'inPlaceOfId')} value={inPlaceOfId} onChange={({ currentTarget }) => setWhose(currentTarget.value)}
          data={[{ value: '', label: words.anyone }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextInput label={words.from} error={faultOf(save.error, 'from')} type="datetime-local" value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)} />
        <TextInput label={words.until} error={faultOf(save.error, 'until')} type="datetime-local" required value={until} onChange={({ currentTarget }) => setUntil(currentTarget.value)} />
        <TextInput label={words.note} error={faultOf(save.error, 'note')} value={note} maxLength={500} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        <Refusal failure={save.error} />
        <Group gap="sm"><Button type="submit" loading={save.isPending}>{words.button}</Button><Button variant="subtle" onClick={onDone}>{messages.close}</Button></Group>
      </Stack>
    </form>
  );
}
