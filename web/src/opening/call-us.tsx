import { Text } from '@mantine/core';
import { messages } from './messages';
import classes from './opening.module.css';

interface Props {
  /** Why. */
  detail: string;
  phone: string | undefined;
  portalUrl?: string | undefined;
  /** The draft's; empty until the desk has it. */
  number: string;
  /** It was refused, and is told at once; else it is said beforehand. */
  refused: boolean;
}

/** What is said to somebody whose case has to come by phone (`SEV-1`): the number to call, the number to say. */
export function CallUs({ detail, phone, portalUrl, number, refused }: Props) {
  const { refusal: words } = messages;
  return (
    <section className={classes.call} role={refused ? 'alert' : undefined} aria-label={words.heading}>
      <Text fw={600} size="lg">{words.heading}</Text>
      <Text>{detail}</Text>
      <div className={classes.figures}>
        <div>
          <Text size="sm" c="dimmed">{words.phone}</Text>
          <a className={classes.figure} href={`tel:${phone?.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
        </div>
        <div>
          <Text size="sm" c="dimmed">{words.number}</Text>
          <span className={classes.figure}>{number || '…'}</span>
        </div>
      </div>
      <Text fw={500}>{number ? words.kept : words.keeping}</Text>
      {portalUrl && <a href={portalUrl}>{words.portal}</a>}
      <Text size="sm" c="dimmed">{words.orLower}</Text>
    </section>
  );
}
