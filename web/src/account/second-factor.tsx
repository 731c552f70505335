import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import { post } from '../api/client';
import classes from './account.module.css';
import { accountQuery, type Account } from './api';
import { messages } from './messages';

const words = messages.secondFactor;

interface Offer {
  secret: string;
  uri: string;
}

type Step = { at: 'rest' } | { at: 'password'; to: 'set up' | 'remove' } | { at: 'scan'; offer: Offer } | { at: 'codes'; codes: string[] };

/** Off or in force; setting it up goes by password, scan and first code to the recovery codes. */
export function SecondFactor({ account }: { account: Account }) {
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const rest = () => {
    setStep({ at: 'rest' });
    void client.invalidateQueries({ queryKey: accountQuery.queryKey });
  };
  if (step.at === 'password' && step.to === 'remove') {
    return <PasswordStep path="/account/second-factor/removal" button={words.remove} onDone={rest} onCancel={rest} />;
  }
  if (step.at === 'password') {
    return <PasswordStep<Offer> path="/account/second-factor" button={words.continue} onDone={(offer) => setStep({ at: 'scan', offer })} onCancel={rest} />;
  }
  if (step.at === 'scan') return <Scan offer={step.offer} onDone={(codes) => setStep({ at: 'codes', codes })} onCancel={rest} />;
  if (step.at === 'codes') return <Codes codes={step.codes} onDone={rest} />;
  return (
    <>
      <Text size="sm">{account.secondFactor ? words.on(account.recoveryCodes) : words.off}</Text>
      <Group gap="sm">
        <Button variant="default" onClick={() => setStep({ at: 'password', to: 'set up' })}>{words.setUp}</Button>
        {account.secondFactor && <Button variant="default" onClick={() => setStep({ at: 'password', to: 'remove' })}>{words.remove}</Button>}
      </Group>
    </>
  );
}

interface PasswordStepProps<Answer> {
  path: string;
  button: string;
  onDone: (answer: Answer) => void;
  onCancel: () => void;
}

function PasswordStep<Answer = unknown>({ path, button, onDone, onCancel }: PasswordStepProps<Answer>) {
  const [password, setPassword] = useState('');
  const ask = useMutation({ mutationFn: () => post<Answer>(path, { password }), onSuccess: onDone });
  return (
    <form onSubmit={(event) => { event.preventDefault(); ask.mutate(); }}>
      <Stack gap="sm" maw={360}>
        {ask.error && <Alert color="red" role="alert">{ask.error.message}</Alert>}
        <PasswordInput label={words.confirmPassword} autoComplete="current-password" required value={password} onChange={({ currentTarget }) => setPassword(currentTarget.value)} />
        <Group gap="sm">
          <Button type="submit" loading={ask.isPending}>{button}</Button>
          <Button variant="subtle" onClick={onCancel}>{messages.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Scan({ offer, onDone, onCancel }: { offer: Offer; onDone: (codes: string[]) => void; onCancel: () => void }) {
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => post<{ recoveryCodes: string[] }>('/account/second-factor/confirmation', { code: code.trim() }),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); confirm.mutate(); }}>
      <Stack gap="sm">
        <Text size="sm">{words.scan}</Text>
        <img className={classes.picture} alt={words.picture} src={`data:image/svg+xml,${encodeURIComponent(renderSVG(offer.uri))}`} />
        <Text size="sm">{words.key}</Text>
        <code className={classes.secret}>{offer.secret}</code>
        <Text size="sm">{words.uri}</Text>
        <code className={classes.secret}>{offer.uri}</code>
        {confirm.error && <Alert color="red" role="alert">{confirm.error.message}</Alert>}
        <TextInput label={words.code} maw={200} autoComplete="one-time-code" inputMode="numeric" required value={code} onChange={({ currentTarget }) => setCode(currentTarget.value)} />
        <Group gap="sm">
          <Button type="submit" loading={confirm.isPending}>{words.confirm}</Button>
          <Button variant="subtle" onClick={onCancel}>{messages.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Codes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  return (
    <Stack gap="sm">
      <Text size="sm">{words.codesHint}</Text>
      <ul className={`${classes.secret} ${classes.codes}`} aria-label={words.codes}>{codes.map((code) => <li key={code}>{code}</li>)}</ul>
      <Group><Button onClick={onDone}>{messages.done}</Button></Group>
    </Stack>
  );
}
