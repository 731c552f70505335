import { Table, Tooltip } from '@mantine/core';
import { IconArrowBarUp, IconBellRinging } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { CaseRow, Person, Place } from '../api/wire';
import { SeverityMark } from '../severity/severity-mark';
import { useDeskNow } from '../timer/ticker';
import { Timer } from '../timer/timer';
import { timeOfDay, weekday, zoneCity } from '../timer/when';
import { messages, states } from './messages';
import { isMissed } from './order';
import classes from './queue.module.css';

export function QueueRow({ row, person, isSelected }: { row: CaseRow; person: Person; isSelected: boolean }) {
  const navigate = useNavigate();
  const now = useDeskNow() ?? 0;
  const voice = row.lastVoice;
  return (
    <Table.Tr
      id={`row-${row.number}`} className={classes.row} aria-selected={isSelected} data-missed={isMissed(row, now) || undefined}
      onClick={() => void navigate({ to: '/cases/$number', params: { number: row.number } })}
    >
      <Table.Td><SeverityMark severity={row.severity.set} size={18} /></Table.Td>
      <Table.Td>
        {row.clock && <Timer clock={row.clock} readerZone={person.timeZone} contractZone={row.clock.calendar?.timeZone ?? row.location.timeZone} size="row" />}
      </Table.Td>
      <Table.Td>
        <Link to="/cases/$number" params={{ number: row.number }} className={classes.link} onClick={(event) => event.stopPropagation()}>{row.number}</Link>
      </Table.Td>
      <Table.Td className={classes.title} title={row.title}>
        {row.queueRank > 0 && <Mark label={messages.raised}><IconArrowBarUp size={14} /></Mark>}
        {row.title}
      </Table.Td>
      <Table.Td className={classes.cut}>
        {person.side === 'provider' && <span>{row.customer.name} </span>}
        <LocalTime of={row.location} now={now} readerZone={person.timeZone} />
      </Table.Td>
      <Table.Td className={classes.cut}>{row.assignee?.name ?? <span className={classes.quiet}>{messages.nobody}</span>}</Table.Td>
      <Table.Td className={classes.cut}>{states[row.state]}</Table.Td>
      <Table.Td><span data-waits={voice !== person.side || undefined} className={classes.said}>{messages.voice[person.side][voice]}</span></Table.Td>
      <Table.Td className={classes.count}>{row.escalations > 0 && <Fired times={row.escalations} />}</Table.Td>
    </Table.Tr>
  );
}

/** `14:20 Almaty`, with the day where theirs is another than the reader's. */
function LocalTime({ of, now, readerZone }: { of: Place; now: number; readerZone: string }) {
  const theirs = weekday(now, of.timeZone);
  const otherDay = theirs === weekday(now, readerZone) ? '' : `${theirs} `;
  return <span className={classes.quiet}>{otherDay}{timeOfDay(now, of.timeZone)} {zoneCity(of.timeZone)}</span>;
}

function Fired({ times }: { times: number }) {
  return <Mark label={messages.fired(times)}><IconBellRinging size={14} />{times}</Mark>;
}

function Mark({ label, children }: { label: string; children: React.ReactNode }) {
  return <Tooltip label={label} openDelay={300}><span className={classes.mark} role="img" aria-label={label}>{children}</span></Tooltip>;
}
