import { Text } from '@mantine/core';
import type { ProblemBody } from '../api/wire';
import { messages } from './messages';
import classes from './opening.module.css';

/** What is said to somebody whose case has to come by phone (`SEV-1`): the number to call, the number to say. */
export function CallUs({ refusal }: { refusal: ProblemBody }) {
  const { refusal: words } = messages;
  return (
    <section className={classes.call} role="alert" aria-label={words.heading}>
      <Text fw={600} size="lg">{words.heading}</Text>
      <Text>{refusal.detail}</Text>
      <div className={classes.figures}>
        <div>
          <Text size="sm" c="dimmed">{words.phone}</Text>
          <a className={classes.figure} href={`tel:${refusal.supportPhone?.replaceAll(/[^+\d]/g, '')}`}>{refusal.supportPhone}</a>
        </div>
        {refusal.draft && (
          <div>
            <Text size="sm" c="dimmed">{words.number}</Text>
            <span className={classes.figure}>{refusal.draft.number}</span>
          </div>
        )}
      </div>
      <Text fw={500}>{words.kept}</Text>
      {refusal.portalUrl && <a href={refusal.portalUrl}>{words.portal}</a>}
      <Text size="sm" c="dimmed">{words.orLower}</Text>
    </section>
  );
}
