import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../api/client';
import { caseQuery, timelineQuery } from '../api/queries';
import type { CaseDetail, Person } from '../api/wire';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime } from '../timer/when';
import { nameInWords } from '../app/people-in-words';
import classes from './case.module.css';
import { messages } from './messages';

/** Who drives a critical situation; the nominee accepts here. */
export function CritsitManager({ shown, person }: { shown: CaseDetail; person: Person }) {
  const client = useQueryClient();
  const now = useDeskNow() ?? 0;
  const { number, critsitManager, effortReducedAt } = shown;
  const accept = useMutation({
    mutationFn: () => post(`/cases/${number}/critsit-manager/acceptance`),
    onSettled: () => Promise.all([caseQuery(number), timelineQuery(number)].map(({ queryKey }) => client.invalidateQueries({ queryKey }))),
  });
  if (critsitManager === null) return null;
  const { id, name, nominatedAt, acceptedAt } = critsitManager;
  const when = (at: string) => dayAndTime(Date.parse(at), person.timeZone, now);
  return (
    <section aria-label={messages.critsit}>
      <Title order={2} className={classes.heading}>{messages.critsit}</Title>
      <Text size="sm" fw={500}>{nameInWords(name)}</Text>
      <Text size="xs" c="dimmed">{acceptedAt ? messages.accepted(when(acceptedAt)) : messages.nominated(when(nominatedAt))}</Text>
      {effortReducedAt && <Text size="xs">{messages.effortReduced(when(effortReducedAt))}</Text>}
      {accept.error && <Text size="xs" role="alert" c="var(--timer-missed)">{accept.error.message}</Text>}
      {id === person.id && !acceptedAt && <Button mt={4} size="compact-xs" loading={accept.isPending} onClick={() => accept.mutate()}>{messages.accept}</Button>}
    </section>
  );
}
