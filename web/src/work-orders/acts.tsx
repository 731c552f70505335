import { Button, Group, List, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { faultAt } from '../api/problem';
import { Refusal } from '../app/refusal';
import { keepsCustomers, useMe } from '../app/session';
import type { ContractDetail } from '../contracts/api';
import { inWords } from '../contracts/services-in-words';
import { messages as contracts } from '../contracts/messages';
import { dateInWords } from '../timer/when';
import { useNames, useWorkOrderAct } from './api';
import { DifferenceTable } from './difference-table';
import { yearFrom } from './draft';
import { acts as words, amend, form } from './messages';

type Act = 'activate' | 'renew' | 'end';
const OFFERED: Record<ContractDetail['state'], Act[]> = { draft: ['activate', 'end'], active: ['renew', 'end'], ended: ['renew'] };

/** What can be done with a work order as it is (`WHO-5`): each says what it does before the button that does it. */
export function WorkOrderActs({ contract }: { contract: ContractDetail }) {
  const { person } = useMe();
  const [open, setOpen] = useState<Act | null>(null);
  if (!keepsCustomers(person)) return null;
  const { id, state, number } = contract;
  const close = () => setOpen(null);
  const Form = open && FORMS[open];
  return (
    <Group gap="xs">
      {state !== 'ended' && <Button variant="default" renderRoot={(props) => <Link {...props} to="/contracts/$id/amend" params={{ id }} />}>{amend.open}</Button>}
      {OFFERED[state].map((act) => <Button key={act} variant={act === 'activate' ? 'filled' : 'default'} onClick={() => setOpen(act)}>{words[act].open}</Button>)}
      <Modal opened={open !== null} onClose={close} title={open && words[open].title(number)} size="lg">{Form && <Form contract={contract} onClose={close} />}</Modal>
    </Group>
  );
}

interface FormProps {
  contract: ContractDetail;
  onClose: () => void;
}

const FORMS: Record<Act, (props: FormProps) => React.ReactNode> = { activate: Activate, renew: Renew, end: End };

const nextDay = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function Activate({ contract: { id, number, term, contacts, services }, onClose }: FormProps) {
  const act = useWorkOrderAct<void>(`/work-orders/${id}/activation`, onClose);
  const { product } = useNames();
  const csm = contacts.find(({ kind }) => kind === 'csm');
  const hours = services.filter(({ kind }) => kind === 'hours');
  return (
    <Stack gap="md">
      <List size="sm" spacing="xs">
        <List.Item>{words.activate.cases(contracts.term(dateInWords(term.startsOn), dateInWords(term.endsOn)))}</List.Item>
        <List.Item>{csm ? words.activate.csm(csm.name) : words.activate.noCsm}</List.Item>
        <List.Item>{hours.length === 0 ? words.activate.noHours : words.activate.hours(hours.map((each) => inWords(each, product)).join('; '))}</List.Item>
      </List>
      <Refusal failure={act.error} />
      <Group gap="sm"><Button loading={act.isPending} onClick={() => act.mutate()}>{words.activate.button(number)}</Button><Button variant="subtle" onClick={onClose}>{form.cancel}</Button></Group>
    </Stack>
  );
}

function Renew({ contract, onClose }: FormProps) {
  const navigate = useNavigate();
  const startsOn = nextDay(contract.term.endsOn);
  const [number, setNumber] = useState('');
  const [endsOn, setEndsOn] = useState(() => yearFrom(startsOn));
  const act = useWorkOrderAct<{ number: string; endsOn: string }>(`/work-orders/${contract.id}/renewal`, ({ id }) => {
    onClose();
    void navigate({ to: '/contracts/$id', params: { id } });
  });
  const changes = [
    { label: words.renew.number, from: contract.number, to: number.trim() || '…' },
    { label: words.renew.term, from: contracts.term(dateInWords(contract.term.startsOn), dateInWords(contract.term.endsOn)), to: contracts.term(dateInWords(startsOn), dateInWords(endsOn)) },
  ];
  return (
    <form onSubmit={(event) => { event.preventDefault(); act.mutate({ number: number.trim(), endsOn }); }}>
      <Stack gap="md">
        <Group align="flex-start" gap="md">
          <TextInput label={words.renew.number} required maxLength={40} value={number} error={faultAt(act.error, 'number')} onChange={({ currentTarget }) => setNumber(currentTarget.value)} />
          <TextInput label={form.endsOn} type="date" required value={endsOn} error={faultAt(act.error, 'endsOn', 'terms.endsOn', 'terms.startsOn')} onChange={({ currentTarget }) => setEndsOn(currentTarget.value)} />
        </Group>
        <DifferenceTable changes={changes} />
        <Text size="sm">{words.renew.follows(contract.locations.length, contract.services.length, contract.contacts.length)}</Text>
        <Refusal failure={act.error} />
        <Group gap="sm"><Button type="submit" loading={act.isPending}>{words.renew.button}</Button><Button variant="subtle" onClick={onClose}>{form.cancel}</Button></Group>
      </Stack>
    </form>
  );
}

function End({ contract: { id, number, state }, onClose }: FormProps) {
  const [why, setWhy] = useState('');
  const act = useWorkOrderAct<{ why: string }>(`/work-orders/${id}/end`, onClose);
  return (
    <form onSubmit={(event) => { event.preventDefault(); act.mutate({ why: why.trim() }); }}>
      <Stack gap="md">
        <Text size="sm">{words.end.follows[state === 'draft' ? 'draft' : 'active']}</Text>
        <Textarea label={words.end.why} required autosize minRows={2} maxLength={2_000} value={why} error={faultAt(act.error, 'why')} onChange={({ currentTarget }) => setWhy(currentTarget.value)} />
        <Refusal failure={act.error} />
        <Group gap="sm"><Button type="submit" color="red" loading={act.isPending}>{words.end.button(number)}</Button><Button variant="subtle" onClick={onClose}>{form.cancel}</Button></Group>
      </Stack>
    </form>
  );
}
