import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseDetail, Person } from '../api/wire';
import caseClasses from '../case/case.module.css';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime } from '../timer/when';
import { nameInWords } from '../app/people-in-words';
import classes from './crisis.module.css';
import { messages } from './messages';

/** Who does what, as far as this reader may know (`WHO-1`). */
export function People({ shown, person }: { shown: CaseDetail; person: Person }) {
  const now = useDeskNow() ?? 0;
  const when = (at: string) => dayAndTime(Date.parse(at), person.timeZone, now);
  const { assignee, critsitManager, participants, queue, contact, supportPhone } = shown;
  return (
    <section aria-label={messages.people}>
      <Title order={2} className={caseClasses.heading}>{messages.people}</Title>
      <dl className={classes.people}>
        <Part name={messages.owner}>{assignee ? nameInWords(assignee.name) : <Text span c="dimmed">{messages.nobody}</Text>}</Part>
        <Part name={messages.critsitManager}>
          {critsitManager === null ? <Text span c="dimmed">{messages.nobody}</Text> : (
            <>{nameInWords(critsitManager.name)} <Text span size="xs" c="dimmed">{critsitManager.acceptedAt ? messages.accepted(when(critsitManager.acceptedAt)) : messages.nominated(when(critsitManager.nominatedAt))}</Text></>
          )}
        </Part>
        {participants.map(({ name, part }) => <Part key={`${part} ${name}`} name={part}>{name}</Part>)}
        <Part name={messages.queue}>{queue.name}</Part>
        <Part name={messages.contact}>{contact.name}, {shown.customer.name}</Part>
        <Part name={messages.phone}>{supportPhone}</Part>
      </dl>
    </section>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
