import { Button, Group, NativeSelect, Skeleton, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deskNow } from '../api/desk-clock';
import { post } from '../api/client';
import { faultOf } from '../api/problem';
import { Refusal } from '../app/refusal';
import { useMe } from '../app/session';
import { day, timeOfDay } from '../timer/when';
import { rostersKey, weeksQuery, type Drawn } from './api';
import { messages } from './messages';

const words = messages.swaps;
const EIGHT_WEEKS = 56 * 86_400_000;
const keyOf = ({ from, layer }: Drawn): string => `${from} ${layer}`;
const halfOf = ({ person, from, until }: Drawn) => ({ personId: person.id, from, until });

/** Two shifts that have not begun change hands: both, or neither. */
export function SwapForm({ rosterId, onDone }: { rosterId: string; onDone: () => void }) {
  const client = useQueryClient();
  const { timeZone } = useMe().person;
  const [now] = useState(() => Math.floor(deskNow() ?? 0));
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [note, setNote] = useState('');
  const coming = useQuery(weeksQuery(rosterId, now, now + EIGHT_WEEKS));
  const own = (coming.data?.shifts ?? []).filter(({ from, until, kind, why }) => kind === 'rotation' && why === null && Date.parse(from) > now && Date.parse(until) < now + EIGHT_WEEKS);
  const given = own.find((shift) => keyOf(shift) === first);
  const taken = own.find((shift) => keyOf(shift) === second);
  const swap = useMutation({
    mutationFn: () => post(`/rosters/${rosterId}/swaps`, { first: given && halfOf(given), second: taken && halfOf(taken), ...(note.trim() && { note: note.trim() }) }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: rostersKey });
      onDone();
    },
  });
  if (coming.isPending) return <Skeleton height={180} />;
  const time = (at: string) => `${day(Date.parse(at), timeZone)} ${timeOfDay(Date.parse(at), timeZone)}`;
  const choices = (all: Drawn[]) => [{ value: '', label: '' }, ...all.map((shift) => ({ value: keyOf(shift), label: `${shift.person.name}: ${messages.span(time(shift.from), time(shift.until))}` }))];
  return (
    <form onSubmit={(event) => { event.preventDefault(); swap.mutate(); }}>
      <Stack gap="md">
        <NativeSelect label={words.first} error={faultOf(swap.error, 'first')} required value={first} onChange={({ currentTarget }) => setFirst(currentTarget.value)} data={choices(own)} />
        <NativeSelect label={words.second} error={faultOf(swap.error, 'second')} required value={second} onChange={({ currentTarget }) => setSecond(currentTarget.value)} data={choices(own.filter(({ person }) => person.id !== given?.person.id))} />
        <TextInput label={words.note} error={faultOf(swap.error, 'note')} value={note} maxLength={500} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        <Refusal failure={swap.error ?? coming.error} />
        <Group gap="sm"><Button type="submit" loading={swap.isPending} disabled={!given || !taken}>{words.button}</Button><Button variant="subtle" onClick={onDone}>{messages.close}</Button></Group>
      </Stack>
    </form>
  );
}
