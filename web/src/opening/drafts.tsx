import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api/client';
import { draftsQuery } from '../api/queries';
import type { Person } from '../api/wire';
import { takesCalls } from '../app/session';
import { Refusal } from '../app/refusal';
import { SeverityMark } from '../severity/severity-mark';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime } from '../timer/when';
import { messages } from './messages';
import classes from './opening.module.css';

const words = messages.drafts;

/** What was begun and is not opened yet, but for the one in the form. */
export function Drafts({ person, current }: { person: Person; current: string }) {
  const now = useDeskNow() ?? 0;
  const drafts = (useQuery(draftsQuery).data?.items ?? []).filter(({ number }) => number !== current);
  const discard = useDiscard();
  if (drafts.length === 0) return null;
  return (
    <section aria-label={words.heading}>
      <Title order={2} size="h6" mb="xs">{words.heading}</Title>
      <ul className={classes.drafts}>
        {drafts.map(({ number, title, severity, customer, openedAt }) => (
          <li key={number}>
            <span className={classes.mark}>{severity.requested && <SeverityMark severity={severity.requested} size={16} />}</span>
            <Link to={takesCalls(person) ? '/intake' : '/open'} search={{ draft: number }} aria-label={words.goOn(number)}>{number}</Link>
            <span className={classes.draftTitle}>{title ?? <Text span size="sm" c="dimmed">{words.untitled}</Text>}</span>
            <Text span size="xs" c="dimmed">{person.side === 'provider' && `${customer.name} · `}{dayAndTime(Date.parse(openedAt), person.timeZone, now)}</Text>
            <Button size="compact-xs" variant="subtle" aria-label={words.discardNumber(number)} loading={discard.isPending && discard.variables === number} onClick={() => discard.mutate(number)}>{words.discard}</Button>
          </li>
        ))}
      </ul>
      <Refusal failure={discard.error} />
    </section>
  );
}

export function useDiscard(onDone: () => void = () => {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (number: string) => api<null>(`/drafts/${encodeURIComponent(number)}`, { method: 'DELETE' }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true }),
  });
}

/** Begins anew, or throws away what is in the form. */
export function Aside({ number, onAnother, onDiscarded }: { number: string; onAnother: () => void; onDiscarded: () => void }) {
  const discard = useDiscard(onDiscarded);
  if (number === '') return null;
  return (
    <Group gap="xs" ml="auto">
      <Button variant="subtle" onClick={onAnother}>{words.another}</Button>
      <Button variant="subtle" color="red" loading={discard.isPending} onClick={() => discard.mutate(number)}>{words.discardThis}</Button>
    </Group>
  );
}
