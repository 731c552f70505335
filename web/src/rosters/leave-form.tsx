import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { faultOf } from '../api/problem';
import type { Named } from '../api/wire';
import { useMe } from '../app/session';
import { Refusal } from '../app/refusal';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime } from '../timer/when';
import { rostersKey, type Gap } from './api';
import { messages } from './messages';

const words = messages.leave;
const instant = (typed: string): string => new Date(typed).toISOString();

/** Somebody goes away without a delegate; then where that leaves nobody (`WHO-5`). The instants are typed in the reader's own time. */
export function LeaveForm({ person, onDone }: { person: Named; onDone: () => void }) {
  const client = useQueryClient();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const take = useMutation({
    mutationFn: () => api<{ gaps: (Gap & { roster: Named })[] }>(`/people/${person.id}/leave`, { method: 'PUT', body: { from: instant(from), until: instant(until) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: rostersKey }),
  });
  if (take.data) return <Opened gaps={take.data.gaps} onDone={onDone} />;
  return (
    <form onSubmit={(event) => { event.preventDefault(); take.mutate(); }}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">{words.hint}</Text>
        <TextInput label={words.from} type="datetime-local" required data-autofocus value={from} error={faultOf(take.error, 'from')} onChange={({ currentTarget }) => setFrom(currentTarget.value)} />
        <TextInput label={words.until} type="datetime-local" required value={until} error={faultOf(take.error, 'until')} onChange={({ currentTarget }) => setUntil(currentTarget.value)} />
        <Refusal failure={take.error} />
        <Group gap="sm"><Button type="submit" loading={take.isPending}>{words.button}</Button><Button variant="subtle" onClick={onDone}>{messages.close}</Button></Group>
      </Stack>
    </form>
  );
}

function Opened({ gaps, onDone }: { gaps: (Gap & { roster: Named })[]; onDone: () => void }) {
  const { timeZone } = useMe().person;
  const now = useDeskNow() ?? 0;
  const time = (at: string) => dayAndTime(Date.parse(at), timeZone, now);
  return (
    <Stack gap="md" role="status">
      <Text size="sm">{gaps.length === 0 ? words.noGaps : words.gaps}</Text>
      {gaps.map((gap) => (
        <Text key={`${gap.roster.id} ${gap.from}`} size="sm">
          {words.gap(gap.roster.name, time(gap.from), time(gap.until), gap.kind === 'away' ? gap.takenBy?.name : undefined)}
        </Text>
      ))}
      <Group><Button onClick={onDone}>{words.done}</Button></Group>
    </Stack>
  );
}
