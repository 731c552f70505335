import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CaseRow, Person } from '../api/wire';
import { states } from '../queue/messages';
import { SeverityMark } from '../severity/severity-mark';
import { useDeskNow } from '../timer/ticker';
import { Timer } from '../timer/timer';
import { dayAndTime } from '../timer/when';
import { messages } from './messages';
import classes from './your-cases.module.css';

/** A case as a line; on a phone as a card. */
export function YourCase({ row, person }: { row: CaseRow; person: Person }) {
  const now = useDeskNow() ?? 0;
  const { number, title, severity, state, clock, location, openedAt, lastVoice, assignee } = row;
  const isOver = state === 'closed' || state === 'cancelled';
  const waits = !isOver && lastVoice === 'provider';
  return (
    <li className={classes.row}>
      <SeverityMark severity={severity.set} size={22} />
      <div className={classes.what}>
        <Link to="/cases/$number" params={{ number }} className={classes.title}>{title}</Link>
        <Text size="xs" c="dimmed">{number} · {location.name} · {messages.opened(dayAndTime(Date.parse(openedAt), person.timeZone, now))}</Text>
      </div>
      <div className={classes.state}>
        <Text size="sm">{states[state]}</Text>
        <Text size="xs" c={waits ? undefined : 'dimmed'} fw={waits ? 600 : undefined}>{waits ? messages.yourTurn : isOver ? '' : assignee ? messages.withEngineer : messages.withSupport}</Text>
      </div>
      <div className={classes.timer}>
        {clock && <Timer clock={clock} readerZone={person.timeZone} contractZone={clock.calendar?.timeZone ?? location.timeZone} size="row" />}
      </div>
    </li>
  );
}
