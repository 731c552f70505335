import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { post } from '../api/client';
import { Problem } from '../api/problem';
import { messages } from './messages';

interface Credentials {
  email: string;
  password: string;
  code?: string;
}

/** After signing in, nothing that was read before is still true. */
export function useEntrance(to: string | undefined): () => void {
  const client = useQueryClient();
  const router = useRouter();
  return () => {
    client.clear();
    router.history.push(to ?? '/queue');
  };
}

/** Address and password; then, where there is a second factor, its code. */
export function SignInForm({ to, email: known = '' }: { to?: string | undefined; email?: string }) {
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const signIn = useMutation({ mutationFn: (given: Credentials) => post('/sign-in', given), onSuccess: useEntrance(to) });
  const asksForCode = signIn.error instanceof Problem && signIn.error.body.secondFactor === true;
  if (asksForCode || (signIn.isPending && signIn.variables.code !== undefined)) {
    return <CodeForm signIn={(code) => signIn.mutate({ email, password, code })} pending={signIn.isPending} wrong={signIn.variables?.code === undefined ? null : signIn.error} onBack={() => signIn.reset()} />;
  }
  return (
    <form onSubmit={(event) => { event.preventDefault(); signIn.mutate({ email: email.trim(), password }); }}>
      <Stack gap="sm" maw={360}>
        {signIn.error && <Alert color="red" role="alert">{signIn.error.message}</Alert>}
        <TextInput label={messages.email} type="email" autoComplete="username" required value={email} onChange={({ currentTarget }) => setEmail(currentTarget.value)} />
        <PasswordInput label={messages.password} autoComplete="current-password" required value={password} onChange={({ currentTarget }) => setPassword(currentTarget.value)} />
        <Group><Button type="submit" loading={signIn.isPending}>{messages.signIn}</Button></Group>
      </Stack>
    </form>
  );
}

function CodeForm({ signIn, pending, wrong, onBack }: { signIn: (code: string) => void; pending: boolean; wrong: Error | null; onBack: () => void }) {
  const [code, setCode] = useState('');
  return (
    <form onSubmit={(event) => { event.preventDefault(); signIn(code.trim()); }}>
      <Stack gap="sm" maw={360}>
        {wrong && <Alert color="red" role="alert">{wrong.message}</Alert>}
        <TextInput
          label={messages.code} description={messages.codeHint} autoComplete="one-time-code" autoFocus required maxLength={40}
          value={code} onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" loading={pending}>{messages.signIn}</Button>
          <Button variant="subtle" onClick={onBack}>{messages.back}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The way by the identity provider, and what became of it. */
export function ProviderButton({ label, to }: { label: string; to?: string | undefined }) {
  const query = to ? `?${new URLSearchParams({ to })}` : '';
  return <Group mb="md"><Button component="a" href={`/api/v1/sign-in/oidc${query}`} variant="default">{messages.by(label)}</Button></Group>;
}

export function ProviderProblem({ problem }: { problem: string | undefined }) {
  const words = problem === undefined ? undefined : messages.problems[problem];
  return words ? <Alert color="red" role="alert" mb="md"><Text size="sm">{words}</Text></Alert> : null;
}
