import { Alert, Button, Checkbox, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, post } from '../api/client';
import { roles as roleNames } from '../app/messages';
import { PROVIDER_ROLES, type Invitation, type StaffRow } from './api';
import { messages } from './messages';

const words = messages.form;

/** Somebody new, who gets a link; or somebody there, changed. */
export function PersonForm({ person, onInvited, onDone }: { person?: StaffRow; onInvited?: (invitation: Invitation) => void; onDone: () => void }) {
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [roles, setRoles] = useState<string[]>(person?.roles ?? []);
  const [active, setActive] = useState(person?.active ?? true);
  const save = useMutation({
    mutationFn: async () => {
      if (person) return void (await api(`/people/${person.id}`, { method: 'PATCH', body: { name: name.trim(), roles, active } }));
      return (await post<{ invitation: Invitation }>('/people', { name: name.trim(), email: email.trim(), roles })).invitation;
    },
    onSuccess: (invitation) => (invitation && onInvited ? onInvited(invitation) : onDone()),
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack gap="md">
        {save.error && <Alert color="red" role="alert">{save.error.message}</Alert>}
        <TextInput label={words.name} required maxLength={300} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        <TextInput label={words.email} type="email" required={!person} disabled={Boolean(person)} value={email} onChange={({ currentTarget }) => setEmail(currentTarget.value)} />
        <Checkbox.Group label={words.roles} value={roles} onChange={setRoles}>
          <Stack gap="xs" mt="xs">{PROVIDER_ROLES.map((role) => <Checkbox key={role} size="md" value={role} label={roleNames[role]} />)}</Stack>
        </Checkbox.Group>
        {person && <Switch label={words.active} description={words.activeHint} checked={active} onChange={({ currentTarget }) => setActive(currentTarget.checked)} />}
        <Group gap="sm">
          <Button type="submit" disabled={roles.length === 0} loading={save.isPending}>{person ? words.changeButton : words.addButton}</Button>
          <Button variant="subtle" onClick={onDone}>{messages.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}
