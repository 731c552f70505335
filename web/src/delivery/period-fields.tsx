import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { workOrdersQuery } from '../api/queries';
import type { Named } from '../api/wire';
import type { PeriodSearch } from './api';
import { compliance as words } from './compliance-messages';

interface Props {
  asked: PeriodSearch;
  /** The days that hold where none were chosen. */
  shown: { from: string; to: string } | undefined;
  narrow: (to: PeriodSearch) => void;
}

/** Which days, and of which customer; both live in the address. */
export function PeriodFields({ asked, shown, narrow }: Props) {
  const { data } = useQuery(workOrdersQuery);
  const customers = new Map((data?.items ?? []).flatMap(({ customer }) => (customer ? [[customer.id, customer] as const] : [])));
  const named = [...customers.values()].sort((a: Named, b: Named) => a.name.localeCompare(b.name));
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <TextInput key={end} size="xs" type="date" label={words[end]} value={asked[end] ?? shown?.[end] ?? ''} onChange={({ currentTarget: { value } }) => narrow({ [end]: value || undefined })} />
      ))}
      <Select
        size="xs" w={200} clearable label={words.customer} placeholder={words.everyone} value={asked.customer ?? null}
        data={named.map(({ id, name }) => ({ value: id, label: name }))} onChange={(chosen) => narrow({ customer: chosen ?? undefined })}
      />
    </>
  );
}
