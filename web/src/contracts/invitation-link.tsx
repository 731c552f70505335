import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { post } from '../api/client';
import type { Instant } from '../api/wire';
import { useMe } from '../app/session';
import { inFull } from '../timer/when';
import type { Contact, ContractDetail } from './api';
import classes from './contracts.module.css';
import { messages } from './messages';
import { Refusal } from '../app/refusal';

/** A link by which a contact sets a password, made as this opens. */
export function InvitationLink({ contract, contact, onDone }: { contract: ContractDetail; contact: Contact; onDone: () => void }) {
  const { timeZone } = useMe().person;
  const { mutate, data, error } = useMutation({
    mutationFn: () => post<{ link: string; expiresAt: Instant }>(`/work-orders/${contract.id}/contacts/${contact.id}/invitation`),
  });
  useEffect(() => mutate(), [mutate]);
  return (
    <Stack gap="sm">
      <Refusal failure={error} />
      {!data && !error && <Skeleton height={64} />}
      {data && <><Text size="sm">{messages.link.hint(contact.name, inFull(Date.parse(data.expiresAt), timeZone))}</Text><code className={classes.link}>{data.link}</code></>}
      <Group><Button onClick={onDone}>{messages.link.done}</Button></Group>
    </Stack>
  );
}
