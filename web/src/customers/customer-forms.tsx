import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { faultOf } from '../api/problem';
import type { Named } from '../api/wire';
import { Refusal } from '../app/refusal';
import { customersQuery, type Agreement, type Sector } from './api';
import { messages, sectors } from './messages';

/** A new customer. A refusal leaves what was typed. */
export function CustomerForm({ onAdded, onCancel }: { onAdded: (added: Named) => void; onCancel: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => post<Named>('/customers', { name: name.trim() }),
    onSuccess: async (added) => {
      await client.invalidateQueries({ queryKey: customersQuery.queryKey });
      onAdded(added);
    },
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); add.mutate(); }}>
      <Stack gap="md">
        <TextInput label={messages.form.name} required maxLength={300} value={name} error={faultOf(add.error, 'name')} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        <Refusal failure={add.error} />
        <Buttons label={messages.form.add} isPending={add.isPending} onCancel={onCancel} />
      </Stack>
    </form>
  );
}

/** An agreement with a customer; its sector decides on what is charged (`HRS-3`). */
export function AgreementForm({ customer, onDone }: { customer: Named; onDone: () => void }) {
  const client = useQueryClient();
  const [number, setNumber] = useState('');
  const [sector, setSector] = useState<Sector>('commercial');
  const add = useMutation({
    mutationFn: () => post<Agreement>(`/customers/${customer.id}/agreements`, { number: number.trim(), sector }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: customersQuery.queryKey });
      onDone();
    },
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); add.mutate(); }}>
      <Stack gap="md">
        <TextInput label={messages.form.number} required maxLength={40} value={number} error={faultOf(add.error, 'number')} onChange={({ currentTarget }) => setNumber(currentTarget.value)} />
        <NativeSelect
          label={messages.form.sector} description={messages.form.sectorHint} value={sector} error={faultOf(add.error, 'sector')}
          data={Object.entries(sectors).map(([value, label]) => ({ value, label }))} onChange={({ currentTarget }) => setSector(currentTarget.value as Sector)}
        />
        <Refusal failure={add.error} />
        <Buttons label={messages.form.addAgreement} isPending={add.isPending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

function Buttons({ label, isPending, onCancel }: { label: string; isPending: boolean; onCancel: () => void }) {
  return <Group gap="sm"><Button type="submit" loading={isPending}>{label}</Button><Button variant="subtle" onClick={onCancel}>{messages.form.cancel}</Button></Group>;
}
