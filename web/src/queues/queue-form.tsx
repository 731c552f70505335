import { Button, Group, MultiSelect, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { faultAt, Problem } from '../api/problem';
import type { Named } from '../api/wire';
import { Refusal } from '../app/refusal';
import { mayRespond } from '../app/session';
import { peopleQuery } from '../people/api';
import { rostersQuery } from '../rosters/api';
import { PLACES, useQueueAct, type Queue } from './api';
import { form as words, places } from './messages';

const options = (all: Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));

/** A new queue, or one that is there: it is kept whole, on the version that was read first. */
export function QueueForm({ queue, onDone }: { queue?: Queue; onDone: () => void }) {
  const [basedOn, setBasedOn] = useState(queue?.version);
  const [typed, setTyped] = useState(() => ({
    name: queue?.name ?? '', leadId: queue?.lead?.id ?? null, memberIds: queue?.members.map(({ id }) => id) ?? [],
    dutyRosterId: queue?.rosters.duty?.id ?? null, critsitRosterId: queue?.rosters.critsit?.id ?? null, seniorManagersRosterId: queue?.rosters.seniorManagers?.id ?? null, executivesRosterId: queue?.rosters.executives?.id ?? null,
  }));
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const staff = (useQuery(peopleQuery).data?.items ?? []).filter(({ active }) => active);
  const rosters = useQuery(rostersQuery).data?.items ?? [];
  const act = useQueueAct(onDone);
  const save = (on: number | undefined) => {
    const body = { ...typed, name: typed.name.trim() };
    act.mutate(queue ? { method: 'PUT', path: `/queues/${queue.id}`, body: { ...body, basedOn: on } } : { method: 'POST', path: '/queues', body });
  };
  const isOvertaken = act.error instanceof Problem && act.error.status === 409 && queue !== undefined;
  const wrongMember = typed.memberIds.map((_, at) => faultAt(act.error, `memberIds.${at}`)).find(Boolean);
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(basedOn); }}>
      <Stack gap="md">
        <TextInput label={words.name} required maxLength={300} value={typed.name} error={faultAt(act.error, 'name')} onChange={({ currentTarget }) => set({ name: currentTarget.value })} />
        <Select label={words.lead} clearable searchable value={typed.leadId} error={faultAt(act.error, 'leadId')} data={options(staff.filter(({ roles }) => roles.includes('lead')))} onChange={(leadId) => set({ leadId })} />
        <MultiSelect label={words.members} searchable value={typed.memberIds} error={faultAt(act.error, 'memberIds') ?? wrongMember} data={options(staff.filter(mayRespond))} onChange={(memberIds) => set({ memberIds })} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          {PLACES.map((place) => {
            const field = `${place}RosterId` as const;
            return <Select key={place} label={places[place]} clearable value={typed[field]} error={faultAt(act.error, field)} data={options(rosters)} onChange={(id) => set({ [field]: id })} />;
          })}
        </SimpleGrid>
        <Refusal failure={act.error} />
        <Group gap="sm">
          <Button type="submit" loading={act.isPending}>{queue ? words.save : words.add}</Button>
          {isOvertaken && basedOn !== undefined && <Button variant="default" onClick={() => { setBasedOn(basedOn + 1); save(basedOn + 1); }}>{words.onTop}</Button>}
          <Button variant="subtle" onClick={onDone}>{words.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}
