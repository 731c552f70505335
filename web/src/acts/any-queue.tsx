import { Select, type SelectProps } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Named, Page } from '../api/wire';

const everyQueue = queryOptions({ queryKey: ['queues', 'all'], queryFn: ({ signal }) => api<Page<Named>>('/queues?all=true', { signal }) });

type Props = Pick<SelectProps, 'label' | 'description' | 'error' | 'required' | 'comboboxProps'> & { value: string; onChange: (id: string) => void };

/** One of the provider's queues, one's own or not. */
export function AnyQueue({ value, onChange, ...common }: Props) {
  const data = (useQuery(everyQueue).data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <Select {...common} data={data} value={value || null} onChange={(id) => onChange(id ?? '')} />;
}
