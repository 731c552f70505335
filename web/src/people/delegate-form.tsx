import { Alert, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { StaffRow } from './api';
import { messages } from './messages';

const words = messages.delegate;

/** Who answers while somebody is away (`WHO-5`); the instants are typed in the reader's own time. */
export function DelegateForm({ person, people, onDone }: { person: StaffRow; people: StaffRow[]; onDone: () => void }) {
  const others = people.filter(({ id, active }) => active && id !== person.id);
  const [delegateId, setDelegate] = useState(person.delegation?.delegate.id ?? '');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const path = `/people/${person.id}/delegation`;
  const save = useMutation({
    mutationFn: () => api(path, { method: 'PUT', body: { delegateId, from: new Date(from).toISOString(), until: new Date(until).toISOString() } }),
    onSuccess: onDone,
  });
  const end = useMutation({ mutationFn: () => api(path, { method: 'DELETE' }), onSuccess: onDone });
  const failure = save.error ?? end.error;
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack gap="md">
        {failure && <Alert color="red" role="alert">{failure.message}</Alert>}
        <NativeSelect
          label={words.who} required value={delegateId} onChange={({ currentTarget }) => setDelegate(currentTarget.value)}
          data={[{ value: '', label: '' }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextInput label={words.from} type="datetime-local" required value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)} />
        <TextInput label={words.until} type="datetime-local" required value={until} onChange={({ currentTarget }) => setUntil(currentTarget.value)} />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>{words.button}</Button>
          {person.delegation && <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>{words.end}</Button>}
          <Button variant="subtle" onClick={onDone}>{messages.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}
