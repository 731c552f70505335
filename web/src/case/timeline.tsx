import { Skeleton, Text, Title, UnstyledButton } from '@mantine/core';
import { IconBellRinging, IconClockX, IconMessage, IconNote, IconPhone, IconChevronRight, IconFlag, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { timelineQuery } from '../api/queries';
import type { CaseDetail, CaseEvent, Person } from '../api/wire';
import { Failure } from '../app/failure';
import { nameInWords } from '../app/people-in-words';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime, inFull } from '../timer/when';
import classes from './case.module.css';
import { folded } from './event-messages';
import { grouped, isAlarm, isMechanics, tell } from './events';
import { messages } from './messages';

/** What happened, in words, oldest first. */
export function Timeline({ shown, person }: { shown: CaseDetail; person: Person }) {
  const events = useQuery(timelineQuery(shown.number));
  return (
    <section aria-label={messages.timeline}>
      <Title order={2} className={classes.heading}>{messages.timeline}</Title>
      <Said name={messages.description}>{shown.description}</Said>
      <Said name={messages.impact}>{shown.businessImpact}</Said>
      {shown.stepsToReproduce && <Said name={messages.steps}>{shown.stepsToReproduce}</Said>}
      {events.isPending && <Skeleton height={80} mt={12} />}
      {events.error && !events.data && <Failure failure={events.error} onRetry={() => void events.refetch()} />}
      {events.data && (
        <ol className={classes.events}>
          {grouped(events.data).map((group) => <Group key={group[0]?.id} group={group} zone={person.timeZone} />)}
        </ol>
      )}
    </section>
  );
}

function Said({ name, children }: { name: string; children: ReactNode }) {
  return <div className={classes.described}><Text size="xs" c="dimmed">{name}</Text><p>{children}</p></div>;
}

function Group({ group, zone }: { group: CaseEvent[]; zone: string }) {
  const [open, setOpen] = useState(false);
  if (!group[0] || !isMechanics(group[0])) return group.map((event) => <Event key={event.id} event={event} zone={zone} />);
  return (
    <>
      <li className={classes.fold}>
        <UnstyledButton aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronRight size={12} aria-hidden="true" data-open={open || undefined} />{folded(group.length)}
        </UnstyledButton>
      </li>
      {open && group.map((event) => <Event key={event.id} event={event} zone={zone} />)}
    </>
  );
}

function Event({ event, zone }: { event: CaseEvent; zone: string }) {
  const now = useDeskNow() ?? 0;
  const { line, body } = tell(event, zone, now);
  const at = Date.parse(event.at);
  const byDesk = event.actor.side === 'desk';
  return (
    <li className={classes.event} data-side={event.actor.side} data-alarm={isAlarm(event) || undefined} data-type={event.type} data-internal={event.audience === 'provider' || undefined}>
      <span className={classes.icon} aria-hidden="true">{iconOf(event)}</span>
      <div>
        <span className={classes.line}>{!byDesk && <b>{messages.actor(nameInWords(event.actor.name))}</b>}{line}</span>
        <time dateTime={event.at} title={inFull(at, zone)} className={classes.when}>{dayAndTime(at, zone, now)}</time>
        {body && <p className={classes.body}>{body}</p>}
      </div>
    </li>
  );
}

function iconOf({ type, data }: CaseEvent): ReactNode {
  if (type === 'case.opened') return <IconPlus size={14} />;
  if (type === 'case.responded') return data.by === 'phone' ? <IconPhone size={14} /> : <IconMessage size={14} />;
  if (type === 'case.commented') return data.internal ? <IconNote size={14} /> : <IconMessage size={14} />;
  if (type === 'clock.missed') return <IconClockX size={14} />;
  if (type.startsWith('escalation.')) return <IconBellRinging size={14} />;
  if (type.startsWith('severity.')) return <IconFlag size={14} />;
  return null;
}
