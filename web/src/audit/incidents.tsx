import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../api/client';
import { Confirm } from '../app/confirm';
import { has, useMe } from '../app/session';
import { inFull } from '../timer/when';
import { auditKey, type Audit } from './api';
import classes from './audit.module.css';
import { messages } from './messages';

/** What is wrong with the desk itself; after a restored backup, the go-ahead for what waits. */
export function Incidents({ audit: { incidents, casesHeld } }: { audit: Audit }) {
  const { person } = useMe();
  return (
    <Stack component="section" gap="sm" aria-label={messages.incidents}>
      {incidents.length === 0 && <Text size="sm" c="dimmed">{messages.noIncidents}</Text>}
      {incidents.map(({ kind, openedAt }) => {
        const { title, detail } = messages.incident[kind](inFull(Date.parse(openedAt), person.timeZone), casesHeld);
        return (
          <Alert key={kind} variant="default" className={classes.incident} title={title} icon={<IconAlertTriangle size={16} />} role="alert">
            <Text size="sm" maw="80ch">{detail}</Text>
            {kind === 'restored' && (has(person, 'admin') ? <GoAhead cases={casesHeld} /> : <Text size="sm" fw={500} mt="xs">{messages.goAhead.administrator}</Text>)}
          </Alert>
        );
      })}
    </Stack>
  );
}

function GoAhead({ cases }: { cases: number }) {
  const client = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const act = useMutation({
    mutationFn: () => post('/escalations/go-ahead'),
    onSuccess: () => {
      close();
      void client.invalidateQueries({ queryKey: auditKey });
    },
  });
  return (
    <>
      <Button mt="sm" onClick={open}>{messages.goAhead.open}</Button>
      <Modal opened={opened} onClose={close} title={messages.goAhead.title}>
        <Confirm detail={messages.goAhead.detail(cases)} button={messages.goAhead.button} act={{ ...act, mutate: () => act.mutate() }} onCancel={close} />
      </Modal>
    </>
  );
}
