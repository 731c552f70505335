import { Alert, Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { Problem } from '../api/problem';
import { caseQuery, casesKey, timelineQuery } from '../api/queries';
import type { CaseDetail, Severity } from '../api/wire';
import { has, maySetSeverity, useMe } from '../app/session';
import { isUnanswered } from '../queue/order';
import { SEVERITIES, severities } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import classes from './case.module.css';
import { isHigher, severityChange as words } from './messages';

/** The provider sets the severity, the customer asks for one (`SEV-3`). */
export function SeverityChange({ shown }: { shown: CaseDetail }) {
  const { person } = useMe();
  const [opened, { open, close }] = useDisclosure(false);
  const [to, setTo] = useState<Severity | null>(null);
  const [reason, setReason] = useState('');
  if (!maySetSeverity(person) && !has(person, 'csm', 'contact')) return null;
  const done = () => { setTo(null); setReason(''); close(); };
  return (
    <>
      <Button variant="default" ml="auto" onClick={open}>{person.side === 'provider' ? words.open : words.ask}</Button>
      <Modal opened={opened} onClose={close} title={words.title[person.side]} size="lg">
        <ChangeForm shown={shown} side={person.side} to={to} setTo={setTo} reason={reason} setReason={setReason} onDone={done} onCancel={close} />
      </Modal>
    </>
  );
}

interface FormProps {
  shown: CaseDetail;
  side: 'provider' | 'customer';
  to: Severity | null;
  setTo: (to: Severity | null) => void;
  reason: string;
  setReason: (reason: string) => void;
  onDone: () => void;
  onCancel: () => void;
}

function ChangeForm({ shown, side, to, setTo, reason, setReason, onDone, onCancel }: FormProps) {
  const from = side === 'provider' ? shown.severity.set : shown.severity.requested;
  const change = useChange(shown, onDone);
  const ready = to !== null && to !== from && reason.trim() !== '';
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (ready) change.mutate({ to, reason: reason.trim() }); }}>
      <Stack gap="md">
        <Radio.Group label={words.to} value={to} onChange={(chosen) => setTo(SEVERITIES.find((each) => each === chosen) ?? null)}>
          <Stack gap="sm" mt="xs">
            {SEVERITIES.filter((each) => each !== from).map((each) => (
              <Radio
                key={each} value={each} description={severities[each].impact}
                label={<span className={classes.option}><SeverityMark severity={each} size={18} />{severities[each].name}</span>}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea label={words.reason[side]} required autosize minRows={2} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
        {to && side === 'provider' && <Text size="sm" c="dimmed">{consequence(shown, to)}</Text>}
        {change.error && (
          <Alert color="red" role="alert">{isStale(change.error) ? words.stale(shown.severity.set) : change.error.message}</Alert>
        )}
        <Group gap="sm">
          <Button type="submit" disabled={!ready} loading={change.isPending}>{words.button(from, to, side)}</Button>
          <Button variant="subtle" onClick={onCancel}>{words.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const isStale = (failure: Error): boolean => failure instanceof Problem && failure.status === 412;

function consequence(shown: CaseDetail, to: Severity): string {
  if (!isUnanswered(shown)) return words.consequence.answered;
  return isHigher(to, shown.severity.set) ? words.consequence.up : words.consequence.down;
}

/** Sends the version the decision was made on; after a refusal as stale, the case as it now is has been read again. */
function useChange(shown: CaseDetail, onDone: () => void) {
  const client = useQueryClient();
  const { number } = shown;
  const [decidedOn, decideOn] = useState(shown.version);
  return useMutation({
    mutationFn: (asked: { to: Severity; reason: string }) => post<CaseDetail>(`/cases/${number}/severity`, asked, { ifMatch: decidedOn }),
    onSuccess: (changed) => {
      client.setQueryData(caseQuery(number).queryKey, changed);
      void client.invalidateQueries({ queryKey: timelineQuery(number).queryKey });
      void client.invalidateQueries({ queryKey: casesKey });
      onDone();
    },
    onError: async (failure) => {
      if (!isStale(failure)) return;
      const fresh = await client.fetchQuery({ ...caseQuery(number), staleTime: 0 });
      decideOn(fresh.version);
    },
  });
}
