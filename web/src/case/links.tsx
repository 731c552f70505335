import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ActButton } from '../acts/act-button';
import { isOffered } from '../acts/acts';
import { linkKinds } from '../acts/messages';
import type { CaseDetail, Person } from '../api/wire';
import { states } from '../queue/messages';
import classes from './case.module.css';
import { messages } from './messages';

/** What this case is to other ones. */
export function Links({ shown, person }: { shown: CaseDetail; person: Person }) {
  return (
    <section aria-label={messages.links}>
      <Title order={2} className={classes.heading}>{messages.links}</Title>
      {shown.links.length === 0 && <Text size="sm" c="dimmed" mb="xs">{messages.noLinks}</Text>}
      <ul className={classes.links}>
        {shown.links.map(({ number, title, state, kind }) => (
          <li key={`${number} ${kind}`}>
            <Text span size="xs" c="dimmed">{linkKinds[kind]} </Text>
            <Link to="/cases/$number" params={{ number }}>{number}</Link> {title}
            <Text span size="xs" c="dimmed"> {states[state]}</Text>
          </li>
        ))}
      </ul>
      {isOffered('link', shown, person) && <ActButton name="link" shown={shown} size="compact-xs" />}
    </section>
  );
}
