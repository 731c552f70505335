import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { post } from '../api/client';
import { workOrderQuery } from '../api/queries';
import type { Draft } from '../opening/draft';
import classes from './intake.module.css';
import { messages } from './messages';

const words = messages.verification;

interface Props {
  draft: Draft;
  change: (to: Partial<Draft>) => void;
}

/** How the caller is known: by the PIN of their account, or a call back on the number on record (`WHO-12`). */
export function Verification({ draft, change }: Props) {
  const { contactId, callerVerification: how } = draft;
  const contact = useQuery(workOrderQuery(draft.workOrderId)).data?.contacts.find(({ id }) => id === contactId);
  const [pin, setPin] = useState('');
  const check = useMutation({
    mutationFn: () => post('/caller-verifications', { accountId: contact?.accountId, pin }),
    onSuccess: () => { setPin(''); change({ callerVerification: 'pin' }); },
  });
  const { reset } = check;
  useEffect(() => { setPin(''); reset(); }, [contactId, reset]);
  if (!contact) return null;
  return (
    <section className={classes.verification} aria-label={words.heading}>
      <Group gap="sm" align="flex-start">
        <TextInput
          label={words.pin(contact.accountId ?? '')} w={200} inputMode="numeric" autoComplete="off" value={pin} error={check.error?.message}
          onChange={({ currentTarget }) => setPin(currentTarget.value)}
          onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); if (pin !== '') check.mutate(); } }}
        />
        <Button mt={24} variant="default" disabled={pin === ''} loading={check.isPending} onClick={() => check.mutate()}>{words.check}</Button>
        {contact.phone && <Button mt={24} variant="subtle" onClick={() => change({ callerVerification: 'call_back' })}>{words.calledBack(contact.phone)}</Button>}
      </Group>
      <Text size="sm" role="status" c={how === '' ? 'dimmed' : undefined} fw={how === '' ? undefined : 600}>{words.state[how === '' ? 'none' : how]}</Text>
    </section>
  );
}
