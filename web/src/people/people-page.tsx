import { Alert, Badge, Button, Group, Modal, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { Failure } from '../app/failure';
import { roles as roleNames } from '../app/messages';
import { usePageTitle } from '../app/page-title';
import { has, useMe } from '../app/session';
import { inReadersWords } from '../said/in-readers-words';
import { inFull } from '../timer/when';
import { peopleQuery, type Invitation, type StaffRow } from './api';
import { DelegateForm } from './delegate-form';
import { messages } from './messages';
import classes from './people.module.css';
import { PersonForm } from './person-form';

type Open = { what: 'add' } | { what: 'change' | 'delegate'; person: StaffRow } | { what: 'link'; invitation: Invitation };

/** The provider's people: all of it may look, administrators change (`WHO-5`). */
export function PeoplePage() {
  usePageTitle(messages.page);
  const client = useQueryClient();
  const { person: me } = useMe();
  const people = useQuery(peopleQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const keeps = has(me, 'admin');
  const show = (next: Open | null) => {
    setOpen(next);
    void client.invalidateQueries({ queryKey: peopleQuery.queryKey });
  };
  const invite = useMutation({ mutationFn: (id: string) => post<Invitation>(`/people/${id}/invitations`), onSuccess: (invitation) => show({ what: 'link', invitation }) });
  if (people.error && !people.data) return <Failure failure={people.error} onRetry={() => void people.refetch()} />;
  const { columns } = messages;
  return (
    <Stack gap="xs" className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h4">{messages.page}</Title>
        {keeps && <Button onClick={() => show({ what: 'add' })}>{messages.add}</Button>}
      </Group>
      <Text c="dimmed" size="sm" mb="sm">{messages.intro}</Text>
      {invite.error && <Alert color="red" role="alert">{invite.error.message}</Alert>}
      {people.isPending && <Skeleton height={240} />}
      {people.data && (
        <Table.ScrollContainer minWidth={800}>
          <Table className={classes.table} aria-label={messages.page}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{columns.name}</Table.Th><Table.Th>{columns.email}</Table.Th><Table.Th>{columns.roles}</Table.Th><Table.Th>{columns.delegate}</Table.Th>
                {keeps && <Table.Th>{columns.signIn}</Table.Th>}<Table.Th>{columns.act}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {people.data.items.map((person) => <Row key={person.id} person={person} onOpen={show} onInvite={() => invite.mutate(person.id)} />)}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Dialog open={open} onOpen={show} people={people.data?.items ?? []} />
    </Stack>
  );
}

function Row({ person, onOpen, onInvite }: { person: StaffRow; onOpen: (next: Open) => void; onInvite: () => void }) {
  const { person: me } = useMe();
  const keeps = has(me, 'admin');
  const { id, name, email, roles, active, delegation, warnings } = person;
  const time = (at: string) => inFull(Date.parse(at), me.timeZone);
  return (
    <Table.Tr className={active ? '' : classes.left}>
      <Table.Td>{name}{!active && <> <Badge size="xs" variant="default">{messages.left}</Badge></>}</Table.Td>
      <Table.Td className={classes.whole}>{email}</Table.Td>
      <Table.Td>{roles.map((role) => roleNames[role]).join(', ')}</Table.Td>
      <Table.Td>
        {delegation && messages.standsIn(delegation.delegate.name, time(delegation.from), time(delegation.until))}
        {warnings.map(({ rule, message }) => <span key={rule} className={classes.warning}>{inReadersWords(message)}</span>)}
      </Table.Td>
      {keeps && <Table.Td c="dimmed" className={classes.whole}>{ways(person, time)}</Table.Td>}
      <Table.Td>
        <Group gap={4} wrap="nowrap">
          {(keeps || id === me.id) && active && (
            <Button size="compact-xs" variant="default" aria-label={messages.arrangeNamed(name)} onClick={() => onOpen({ what: 'delegate', person })}>{messages.arrange}</Button>
          )}
          {keeps && <Button size="compact-xs" variant="default" aria-label={messages.changeNamed(name)} onClick={() => onOpen({ what: 'change', person })}>{messages.change}</Button>}
          {keeps && active && <Button size="compact-xs" variant="default" aria-label={messages.inviteNamed(name)} onClick={onInvite}>{messages.invite}</Button>}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function ways({ signIn }: StaffRow, time: (at: string) => string): string {
  if (!signIn) return '';
  const { ways: words } = messages;
  const known = [signIn.password && words.password, signIn.secondFactor && words.secondFactor, signIn.oidc && words.oidc, signIn.invitedUntil && words.invited(time(signIn.invitedUntil))];
  return known.filter(Boolean).join(', ') || words.none;
}

function Dialog({ open, onOpen, people }: { open: Open | null; onOpen: (next: Open | null) => void; people: StaffRow[] }) {
  const close = () => onOpen(null);
  return (
    <Modal opened={open !== null} onClose={close} title={open === null ? '' : titleOf(open)}>
      {open?.what === 'add' && <PersonForm onInvited={(invitation) => onOpen({ what: 'link', invitation })} onDone={close} />}
      {open?.what === 'change' && <PersonForm person={open.person} onDone={close} />}
      {open?.what === 'delegate' && <DelegateForm person={open.person} people={people} onDone={close} />}
      {open?.what === 'link' && <Link invitation={open.invitation} onDone={close} />}
    </Modal>
  );
}

function titleOf(open: Open): string {
  if (open.what === 'add') return messages.form.add;
  if (open.what === 'link') return messages.link.title;
  return open.what === 'change' ? messages.form.change(open.person.name) : messages.delegate.title(open.person.name);
}

function Link({ invitation: { link, expiresAt }, onDone }: { invitation: Invitation; onDone: () => void }) {
  const { timeZone } = useMe().person;
  return (
    <Stack gap="sm">
      <Text size="sm">{messages.link.hint(inFull(Date.parse(expiresAt), timeZone))}</Text>
      <code className={classes.link}>{link}</code>
      <Group><Button onClick={onDone}>{messages.link.done}</Button></Group>
    </Stack>
  );
}
