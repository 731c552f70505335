import { Tooltip } from '@mantine/core';
import { IconArrowBarUp, IconBellRinging } from '@tabler/icons-react';
import { memo, type MouseEvent } from 'react';
import type { CaseRow, Person, Place } from '../api/wire';
import { Faces } from '../presence/faces';
import { SeverityMark } from '../severity/severity-mark';
import { useFromNow } from '../timer/ticker';
import { Timer } from '../timer/timer';
import { timeOfDay, weekday, zoneCity } from '../timer/when';
import { messages, states } from './messages';
import { isMissed } from './order';
import classes from './queue.module.css';

interface Props {
  row: CaseRow;
  index: number;
  person: Person;
  isSelected: boolean;
  isTicked: boolean;
  onTick: (number: string, through?: boolean) => void;
  onPress: (number: string) => void;
  /** Its own page. */
  onOpen: (number: string) => void;
}

const stop = (event: MouseEvent) => event.stopPropagation();

/**
 * Painted anew only when something of this case changes; what ticks in it ticks by itself. Its cells are plain elements:
 * dozens of rows come and go while somebody scrolls.
 */
export const QueueRow = memo(function QueueRow({ row, index, person, isSelected, isTicked, onTick, onPress, onOpen }: Props) {
  const missed = useFromNow((now) => isMissed(row, now));
  const { number, lastVoice } = row;
  const ofProvider = person.side === 'provider';
  const follow = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(number);
  };
  const press = ({ shiftKey }: MouseEvent) => (shiftKey && ofProvider ? onTick(number, true) : onPress(number));
  return (
    <tr
      id={`row-${number}`} className={classes.row} aria-rowindex={index + 2} aria-selected={isSelected} data-missed={missed || undefined}
      data-ticked={isTicked || undefined} onMouseDown={(event) => { if (event.shiftKey) event.preventDefault(); }} onClick={press}
    >
      {ofProvider && (
        <td className={classes.tick} onClick={stop}>
          <input type="checkbox" aria-label={messages.tickCase(number)} checked={isTicked} onChange={() => {}} onClick={({ shiftKey }) => onTick(number, shiftKey)} />
        </td>
      )}
      <td className={classes.severity}><SeverityMark severity={row.severity.set} size={18} /></td>
      <td className={classes.timer}>
        {row.clock && <Timer clock={row.clock} readerZone={person.timeZone} contractZone={row.clock.calendar?.timeZone ?? row.location.timeZone} size="row" />}
      </td>
      <td className={classes.number}>
        <a href={`/cases/${number}`} className={classes.link} onClick={follow}>{number}</a>
      </td>
      <td className={classes.title} title={row.title}>
        {row.queueRank > 0 && <Mark label={messages.raised}><IconArrowBarUp size={14} /></Mark>}
        {row.title}
      </td>
      <td className={classes.customer}>
        {ofProvider && <span>{row.customer.name} </span>}
        <LocalTime of={row.location} readerZone={person.timeZone} />
      </td>
      <td className={classes.owner}>{row.assignee?.name ?? <span className={classes.quiet}>{messages.nobody}</span>}</td>
      <td className={classes.state}>{states[row.state]}</td>
      <td className={classes.voice}><span data-waits={lastVoice !== person.side || undefined} className={classes.said}>{messages.voice[person.side][lastVoice]}</span></td>
      <td className={classes.escalations}>{row.escalations > 0 && <Fired times={row.escalations} />}</td>
      {ofProvider && <td className={classes.faces}><Faces number={number} /></td>}
    </tr>
  );
});

/** `14:20 Almaty`, with the day where theirs is another than the reader's. */
function LocalTime({ of, readerZone }: { of: Place; readerZone: string }) {
  const local = useFromNow((now) => {
    const theirs = weekday(now, of.timeZone);
    const otherDay = theirs === weekday(now, readerZone) ? '' : `${theirs} `;
    return `${otherDay}${timeOfDay(now, of.timeZone)} ${zoneCity(of.timeZone)}`;
  });
  return <span className={classes.quiet}>{local}</span>;
}

function Fired({ times }: { times: number }) {
  return <Mark label={messages.fired(times)}><IconBellRinging size={14} />{times}</Mark>;
}

function Mark({ label, children }: { label: string; children: React.ReactNode }) {
  return <Tooltip label={label} openDelay={300}><span className={classes.mark} role="img" aria-label={label}>{children}</span></Tooltip>;
}
