import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Named } from '../api/wire';
import { mayRespond, useMe } from '../app/session';
import { peopleQuery } from '../people/api';
import { rostersQuery } from '../rosters/api';
import { messages } from './messages';

/** A colleague who answers cases, those on duty now first. Whether they work on the queue of a case, the desk says. */
export function Taker({ value, onChange }: { value: Named | null; onChange: (taker: Named | null) => void }) {
  const { id: me } = useMe().person;
  const people = (useQuery(peopleQuery).data?.items ?? []).filter(({ id, active, roles }) => active && id !== me && mayRespond({ roles }));
  const onDuty = new Set((useQuery(rostersQuery).data?.items ?? []).flatMap((roster) => roster.onDuty.map(({ person }) => person.id)));
  const option = ({ id, name }: Named) => ({ value: id, label: name });
  const data = [
    { group: messages.onDuty, items: people.filter(({ id }) => onDuty.has(id)).map(option) },
    { group: messages.others, items: people.filter(({ id }) => !onDuty.has(id)).map(option) },
  ].filter(({ items }) => items.length > 0);
  return (
    <Select
      label={messages.to} required searchable nothingFoundMessage="–" w={280} data={data} value={value?.id ?? null}
      onChange={(id) => { const person = people.find((each) => each.id === id); onChange(person ? { id: person.id, name: person.name } : null); }}
    />
  );
}
