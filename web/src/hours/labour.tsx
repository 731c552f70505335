import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail, LabourEntry, Person } from '../api/wire';
import { has } from '../app/session';
import caseClasses from '../case/case.module.css';
import { inReadersWords } from '../said/in-readers-words';
import { useDeskNow } from '../timer/ticker';
import { dateInWords } from '../timer/when';
import classes from './hours.module.css';
import { LabourForm } from './labour-form';
import { hoursAndMinutes, kinds, messages } from './messages';
import { labourQuery, useLabour } from './use-labour';

const MINUTE = 60_000;
const LOGGED_IN = ['open', 'in_progress', 'waiting_for_customer', 'resolved', 'closed'];

/** The work done on a case and what is charged for it; for who works on it, a timer and a form (`HRS-1`). */
export function LabourPart({ shown, person }: { shown: CaseDetail; person: Person }) {
  const labour = useQuery(labourQuery(shown.number));
  const [asked, ask] = useState<'log' | 'stop' | LabourEntry | null>(null);
  const act = useLabour(shown.number);
  const now = useDeskNow() ?? 0;
  const mayLog = has(person, 'engineer', 'lead', 'critsit') && LOGGED_IN.includes(shown.state);
  if (!labour.data) return labour.isPending ? <Skeleton height={60} /> : null;
  const { items, totals, charging, timer } = labour.data;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: shown.location.timeZone }).format(now);
  const form = { number: shown.number, today, onClose: () => ask(null) };
  return (
    <section className={classes.labour} aria-label={messages.heading}>
      <Title order={2} className={caseClasses.heading}>{messages.heading}</Title>
      {totals.map(({ kind, workedMinutes, chargedMinutes }) => <Text key={kind} size="sm">{kinds[kind]}: {messages.total(workedMinutes, chargedMinutes)}</Text>)}
      <Text size="xs" c="dimmed">{items.length === 0 && messages.none} {inReadersWords(charging.why)}</Text>
      {mayLog && (
        <Group gap="xs">
          <Button size="compact-xs" variant="default" onClick={() => ask('log')}>{messages.log}</Button>
          {timer
            ? <Button size="compact-xs" variant="light" onClick={() => ask('stop')}>{messages.running(Math.max(1, Math.ceil((now - Date.parse(timer.startedAt)) / MINUTE)))} · {messages.stop}</Button>
            : <Button size="compact-xs" variant="default" loading={act.isPending} onClick={() => act.mutate({ start: true })}>{messages.start}</Button>}
        </Group>
      )}
      <ul className={classes.list}>
        {items.map((entry) => (
          <li key={entry.id} className={classes.entry} data-replaced={entry.replacedById ?? undefined}>
            <div className={classes.note}>
              {entry.note}
              <span className={classes.about}>{dateInWords(entry.workedOn)} · {entry.person.name ?? entry.person.role} · {hoursAndMinutes(entry.minutes)} · {kinds[entry.kind]}{entry.replacedById && ` · ${messages.struck}`}</span>
            </div>
            {mayLog && !entry.replacedById && <Button size="compact-xs" variant="subtle" style={{ flexShrink: 0 }} aria-label={messages.correctLabel(entry.note)} onClick={() => ask(entry)}>{messages.correct}</Button>}
          </li>
        ))}
      </ul>
      {mayLog && asked !== null && (
        <LabourForm {...form} opened timed={asked === 'stop'} {...(typeof asked === 'object' && { wrong: asked })} />
      )}
    </section>
  );
}
