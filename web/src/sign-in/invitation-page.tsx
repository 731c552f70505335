import { Alert, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { usePageTitle } from '../app/page-title';
import { LanguageSwitch } from './language-switch';
import { invitation as words } from './messages';
import { SignInForm } from './sign-in-form';
import classes from './sign-in.module.css';

/** Where an invitation's link leads: a password is set, and signed in with. The token stands after the `#`, which no server sees. */
export function InvitationPage() {
  usePageTitle(words.page);
  const [token] = useState(() => window.location.hash.slice(1));
  const accept = useMutation({ mutationFn: (password: string) => post<{ email: string }>('/invitations/accept', { token, password }) });
  return (
    <main className={classes.page}>
      <LanguageSwitch />
      <img src="/mark.svg" width={36} height={36} alt="" />
      <Title order={1} size="h3">{words.heading}</Title>
      {token === '' && <Alert color="red" role="alert" mt="md">{words.noToken}</Alert>}
      {token !== '' && !accept.data && <PasswordForm onSet={(password) => accept.mutate(password)} pending={accept.isPending} refusal={accept.error} />}
      {accept.data && (
        <>
          <Text role="status" my="md">{words.done}</Text>
          <SignInForm email={accept.data.email} />
        </>
      )}
    </main>
  );
}

function PasswordForm({ onSet, pending, refusal }: { onSet: (password: string) => void; pending: boolean; refusal: Error | null }) {
  const [password, setPassword] = useState('');
  return (
    <form onSubmit={(event) => { event.preventDefault(); onSet(password); }}>
      <Stack gap="sm" maw={360}>
        <Text c="dimmed">{words.intro}</Text>
        {refusal && <Alert color="red" role="alert">{refusal.message}</Alert>}
        <PasswordInput label={words.password} autoComplete="new-password" required value={password} onChange={({ currentTarget }) => setPassword(currentTarget.value)} />
        <Group><Button type="submit" loading={pending}>{words.button}</Button></Group>
      </Stack>
    </form>
  );
}
