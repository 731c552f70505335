import { Button, Group, Skeleton, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { itemsQuery } from '../api/queries';
import type { CaseDetail, Person } from '../api/wire';
import { has } from '../app/session';
import caseClasses from '../case/case.module.css';
import { Refusal } from '../app/refusal';
import { WHO } from '../items/rules';
import { useItem } from '../items/use-item';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime, inFull } from '../timer/when';
import classes from './crisis.module.css';
import { messages } from './messages';

/** The log of what was decided, the latest first, and a line to add to it. */
export function Decisions({ shown, person }: { shown: CaseDetail; person: Person }) {
  const now = useDeskNow() ?? 0;
  const items = useQuery(itemsQuery(shown.number));
  const decisions = items.data?.filter(({ kind }) => kind === 'decision').reverse();
  const mayRecord = has(person, ...WHO.decision.opens) && shown.state !== 'closed';
  return (
    <section aria-label={messages.decisions}>
      <Title order={2} className={caseClasses.heading}>{messages.decisions}</Title>
      {mayRecord && <Quick number={shown.number} />}
      {!decisions && <Skeleton height={60} />}
      {decisions?.length === 0 && <Text size="sm" c="dimmed">{messages.noDecisions}</Text>}
      <ol className={classes.log}>
        {decisions?.map(({ id, title, openedAt }) => (
          <li key={id}>
            <time dateTime={openedAt} title={inFull(Date.parse(openedAt), person.timeZone)}>{dayAndTime(Date.parse(openedAt), person.timeZone, now)}</time>
            <span>{title}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Quick({ number }: { number: string }) {
  const [typed, setTyped] = useState('');
  const act = useItem(number, () => setTyped(''));
  const title = typed.trim();
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (title !== '' && !act.isPending) act.mutate({ open: { kind: 'decision', title } }); }}>
      <Group gap="sm" wrap="nowrap" mb="sm">
        <TextInput size="xs" flex={1} aria-label={messages.decision} placeholder={messages.decision} maxLength={500} autoComplete="off" value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
        <Button type="submit" variant="default" disabled={title === ''} loading={act.isPending}>{messages.record}</Button>
      </Group>
      <Refusal failure={act.error} />
    </form>
  );
}
