import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { has, useMe } from '../app/session';
import { useContactAct, type Contact, type ContractDetail } from './api';
import { ContactForm } from './contact-form';
import classes from './contracts.module.css';
import { InvitationLink } from './invitation-link';
import { kinds, messages } from './messages';
import { Part } from './part';
import { Refusal } from '../app/refusal';

const words = messages.contacts;

type Open = { what: 'add' } | { what: 'change' | 'hand over' | 'remove' | 'invite'; contact: Contact };

/** Whether one keeps the contact list: its own customer support manager, the service delivery manager, administrators (`WHO-2`). */
export function useKeepsContacts({ contacts }: ContractDetail): boolean {
  const { person } = useMe();
  return has(person, 'sdm', 'admin') || contacts.some(({ kind, personId }) => kind === 'csm' && personId === person.id);
}

/** The contact list (`WHO-2`, `WHO-3`). */
export function Contacts({ contract }: { contract: ContractDetail }) {
  const [open, setOpen] = useState<Open | null>(null);
  const keeps = useKeepsContacts(contract);
  const named = contract.contacts.filter(({ kind }) => kind === 'csm' || kind === 'named').length;
  const { columns } = words;
  return (
    <Part
      heading={words.heading}
      aside={<>
        <Text size="xs" c="dimmed">{words.count(named, contract.namedContacts)}</Text>
        {keeps && <Button variant="default" ml="auto" onClick={() => setOpen({ what: 'add' })}>{words.add}</Button>}
      </>}
    >
      <div className={classes.scroll}>
        <Table className={`${classes.table} ${classes.contacts}`} aria-label={words.heading}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{columns.name}</Table.Th><Table.Th>{columns.kind}</Table.Th><Table.Th>{columns.account}</Table.Th><Table.Th>{columns.reach}</Table.Th>
              {keeps && <Table.Th>{columns.act}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{contract.contacts.map((contact) => <Row key={contact.id} contact={contact} keeps={keeps} onOpen={setOpen} />)}</Table.Tbody>
        </Table>
      </div>
      <Dialog open={open} contract={contract} onClose={() => setOpen(null)} />
    </Part>
  );
}

function Row({ contact, keeps, onOpen }: { contact: Contact; keeps: boolean; onOpen: (open: Open) => void }) {
  const { name, kind, accountId, email, phone } = contact;
  const act = (what: 'change' | 'hand over' | 'remove' | 'invite', label: string, named: string) => (
    <Button size="compact-xs" variant="default" aria-label={named} onClick={() => onOpen({ what, contact })}>{label}</Button>
  );
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{kinds[kind]}</Table.Td>
      <Table.Td className={classes.account}>{accountId}</Table.Td>
      <Table.Td>{email}{phone && <div className={classes.dimmed}>{phone}</div>}</Table.Td>
      {keeps && (
        <Table.Td className={classes.acts}>
          <Group gap={4} className={classes.contactActs}>
            {act('change', words.change, words.changeNamed(name))}
            {act('invite', words.invite, words.inviteNamed(name))}
            {kind === 'named' && act('hand over', words.handOver, words.handOverNamed(name))}
            {kind !== 'csm' && act('remove', words.remove, words.removeNamed(name))}
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function Dialog({ open, contract, onClose }: { open: Open | null; contract: ContractDetail; onClose: () => void }) {
  return (
    <Modal opened={open !== null} onClose={onClose} title={open === null ? '' : titleOf(open)}>
      {open?.what === 'add' && <ContactForm contract={contract} onDone={onClose} />}
      {open?.what === 'change' && <ContactForm contract={contract} contact={open.contact} onDone={onClose} />}
      {open?.what === 'hand over' && <HandOver contract={contract} to={open.contact} onDone={onClose} />}
      {open?.what === 'remove' && <Remove contract={contract} contact={open.contact} onDone={onClose} />}
      {open?.what === 'invite' && <InvitationLink contract={contract} contact={open.contact} onDone={onClose} />}
    </Modal>
  );
}

function titleOf(open: Open): string {
  switch (open.what) {
    case 'add': return messages.contact.add;
    case 'change': return messages.contact.change(open.contact.name);
    case 'hand over': return messages.handOver.title(open.contact.name);
    case 'remove': return messages.remove.title(open.contact.name);
    case 'invite': return messages.link.title;
  }
}

interface ActProps {
  contract: ContractDetail;
  onDone: () => void;
}

function HandOver({ contract, to, onDone }: ActProps & { to: Contact }) {
  const act = useContactAct(contract.id, onDone);
  const from = contract.contacts.find(({ kind }) => kind === 'csm');
  return (
    <Stack gap="md">
      <Refusal failure={act.error} />
      <Text size="sm">{messages.handOver.detail(from?.name ?? '', to.name)}</Text>
      <Group gap="sm">
        <Button loading={act.isPending} onClick={() => act.mutate({ method: 'PATCH', path: `/contacts/${to.id}`, body: { kind: 'csm' } })}>{messages.handOver.button}</Button>
        <Button variant="subtle" onClick={onDone}>{messages.cancel}</Button>
      </Group>
    </Stack>
  );
}

function Remove({ contract, contact, onDone }: ActProps & { contact: Contact }) {
  const act = useContactAct(contract.id, onDone);
  return (
    <Stack gap="md">
      <Refusal failure={act.error} />
      <Text size="sm">{messages.remove.detail}</Text>
      <Group gap="sm">
        <Button color="red" loading={act.isPending} onClick={() => act.mutate({ method: 'DELETE', path: `/contacts/${contact.id}` })}>{messages.remove.button}</Button>
        <Button variant="subtle" onClick={onDone}>{messages.cancel}</Button>
      </Group>
    </Stack>
  );
}
