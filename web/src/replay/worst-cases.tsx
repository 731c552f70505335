import { Group, Text, Title } from '@mantine/core';
import { hoursAndMinutes } from '../hours/messages';
import { sumMs } from '../receipt/lines';
import { Receipt } from '../receipt/receipt';
import { SeverityMark } from '../severity/severity-mark';
import { inFull } from '../timer/when';
import type { LateCase, Result } from './api';
import { messages } from './messages';
import classes from './replay.module.css';

const MINUTE = 60_000;

/** The ten promises missed by most, each with the addition that its deadline is. */
export function WorstCases({ cases, calendar }: { cases: LateCase[]; calendar: Result['calendar'] }) {
  return (
    <section aria-label={messages.worst}>
      <Title order={2} size="h6" mb="xs">{messages.worst}</Title>
      {cases.length === 0 ? <Text size="sm" c="dimmed">{messages.noneMissed}</Text> : (
        <>
          <Text size="xs" c="dimmed" mb="xs">{messages.worstHint}</Text>
          <ol className={classes.worst}>{cases.map((late) => <li key={late.line}><Late late={late} calendar={calendar} /></li>)}</ol>
        </>
      )}
    </section>
  );
}

function Late({ late, calendar }: { late: LateCase; calendar: Result['calendar'] }) {
  const { timeZone } = calendar;
  const when = (at: string) => inFull(Date.parse(at), timeZone);
  const clock = {
    kind: 'first_response' as const, targetMinutes: sumMs(late.receipt) / MINUTE, dueAt: late.dueAt, receipt: late.receipt, calendar: late.hours === '24x7' ? null : calendar,
  };
  return (
    <details>
      <summary>
        <Group component="span" gap={8} display="inline-flex">
          <SeverityMark severity={late.severity} size={16} />
          <strong>{late.number}</strong>
          <span className={classes.late}>{lateness(late)}</span>
          <Text span size="xs" c="dimmed">{messages.line(late.line)} · {when(late.openedAt)}</Text>
        </Group>
      </summary>
      <div className={classes.detail}>
        <dl className={classes.times}>
          <div><dt>{messages.times.opened}</dt><dd>{when(late.openedAt)}</dd></div>
          <div><dt>{messages.times.due}</dt><dd>{when(late.dueAt)}</dd></div>
          {late.answeredAt !== null && <div><dt>{messages.times.answered}</dt><dd>{when(late.answeredAt)}</dd></div>}
        </dl>
        <Receipt clock={clock} zone={timeZone} />
      </div>
    </details>
  );
}

function lateness({ answeredAt, overdueMinutes }: LateCase): string {
  const duration = hoursAndMinutes(overdueMinutes);
  if (answeredAt !== null) return messages.late(duration);
  return overdueMinutes === 0 ? messages.never : messages.neverFor(duration);
}
