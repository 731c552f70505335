import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { mayRespond } from '../app/session';
import { peopleQuery } from '../people/api';

type Props = Pick<SelectProps, 'label' | 'description' | 'error' | 'required' | 'comboboxProps'> & { value: string; onChange: (id: string) => void };

/** One of those who answer cases. Whether they work on its queue, the desk says. */
export function Colleague({ value, onChange, ...common }: Props) {
  const people = useQuery(peopleQuery).data?.items ?? [];
  const data = people.filter(({ active, roles }) => active && mayRespond({ roles })).map(({ id, name }) => ({ value: id, label: name }));
  return <Select {...common} searchable nothingFoundMessage="–" data={data} value={value || null} onChange={(id) => onChange(id ?? '')} />;
}
