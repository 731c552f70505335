import { Button, Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../api/problem';
import { NOTIFIED_ROLES, useContactAct, type ContractDetail } from './api';
import { useKeepsContacts } from './contacts';
import classes from './contracts.module.css';
import { messages, notifiedRoles } from './messages';
import { Part } from './part';
import { Refusal } from '../app/refusal';

const words = messages.notified;

/** Whom the customer tells or asks when it matters: change control, management, executives (section 2, "customer must"). */
export function NotifiedContacts({ contract }: { contract: ContractDetail }) {
  const keeps = useKeepsContacts(contract);
  const remove = useContactAct(contract.id, () => undefined);
  return (
    <Part heading={words.heading}>
      <Text size="sm" c="dimmed">{contract.notified.length === 0 ? words.none : words.intro}</Text>
      <Refusal failure={remove.error} />
      {contract.notified.length > 0 && (
        <Table className={classes.table} aria-label={words.heading}>
          <Table.Tbody>
            {contract.notified.map(({ id, role, name, email, phone }) => (
              <Table.Tr key={id}>
                <Table.Td>{notifiedRoles[role]}</Table.Td>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{email}{phone && <div className={classes.dimmed}>{phone}</div>}</Table.Td>
                {keeps && (
                  <Table.Td className={classes.acts}>
                    <Button
                      size="compact-xs" variant="default" aria-label={messages.contacts.removeNamed(name)}
                      onClick={() => remove.mutate({ method: 'DELETE', path: `/notified/${id}` })}
                    >
                      {messages.contacts.remove}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {keeps && <NewNotified contract={contract} />}
    </Part>
  );
}

function NewNotified({ contract }: { contract: ContractDetail }) {
  const [typed, setTyped] = useState({ role: 'change_control', name: '', email: '', phone: '' });
  const add = useContactAct(contract.id, () => setTyped({ ...typed, name: '', email: '', phone: '' }));
  const problem = add.error instanceof Problem ? add.error : null;
  const field = (name: 'name' | 'email' | 'phone' | 'role') => ({
    label: name === 'role' ? words.role : messages.contact[name], value: typed[name], error: problem?.field(name),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setTyped({ ...typed, [name]: value }),
  });
  const { phone, ...rest } = typed;
  return (
    <form aria-label={words.form} onSubmit={(event) => { event.preventDefault(); add.mutate({ method: 'POST', path: '/notified', body: { ...rest, ...(phone !== '' && { phone }) } }); }}>
      <Refusal failure={add.error} />
      <Group gap="sm" align="flex-end">
        <NativeSelect {...field('role')} data={NOTIFIED_ROLES.map((role) => ({ value: role, label: notifiedRoles[role] }))} />
        <TextInput required maxLength={300} {...field('name')} />
        <TextInput required type="email" {...field('email')} />
        <TextInput maxLength={60} {...field('phone')} />
        <Button type="submit" variant="default" loading={add.isPending}>{words.button}</Button>
      </Group>
    </form>
  );
}
