import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { post } from '../api/client';
import { caseQuery, escalationsAheadQuery, escalationsQuery, timelineQuery } from '../api/queries';
import type { Escalation, Person, StepAhead } from '../api/wire';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime } from '../timer/when';
import { inReadersWords } from '../said/in-readers-words';
import classes from './case.module.css';
import { kinds, messages, reachedInWords, roleInWords } from './messages';

/** What fired, then what will fire while nobody answers. */
export function Escalations({ number, person }: { number: string; person: Person }) {
  const fired = useQuery(escalationsQuery(number));
  const ahead = useQuery(escalationsAheadQuery(number)).data ?? [];
  return (
    <>
      <section aria-label={messages.escalations}>
        <Title order={2} className={classes.heading}>{messages.escalations}</Title>
        {fired.isPending && <Skeleton height={48} />}
        {fired.error && !fired.data && <Text size="sm" c="dimmed" role="alert">{fired.error.message}</Text>}
        {fired.data?.length === 0 && <Text size="sm" c="dimmed">{messages.noEscalations}</Text>}
        {fired.data && fired.data.length > 0 && (
          <ol className={classes.escalations}>
            {fired.data.map((each) => <Fired key={each.id} number={number} escalation={each} person={person} />)}
          </ol>
        )}
      </section>
      {fired.data && ahead.length > 0 && <Ahead steps={ahead} person={person} />}
    </>
  );
}

function Ahead({ steps, person }: { steps: StepAhead[]; person: Person }) {
  const now = useDeskNow() ?? 0;
  return (
    <section aria-label={messages.aheadHeading}>
      <Title order={2} className={classes.heading}>{messages.aheadHeading}</Title>
      <ol className={classes.escalations}>
        {steps.map(({ clockId, step, repeat, dueAt, reaches, kind }) => (
          <li key={`${clockId} ${step} ${repeat}`}>
            <div className={classes.fired}>
              <Text size="sm">{reaches.map(roleInWords).join(', ')}</Text>
              <Text size="xs" c="dimmed">{messages.willFire(dayAndTime(Date.parse(dueAt), person.timeZone, now), kinds[kind])}</Text>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Fired({ number, escalation, person }: { number: string; escalation: Escalation; person: Person }) {
  const client = useQueryClient();
  const now = useDeskNow() ?? 0;
  const when = (at: string) => dayAndTime(Date.parse(at), person.timeZone, now);
  const acknowledge = useMutation({
    mutationFn: () => post(`/cases/${number}/escalations/${escalation.id}/acknowledgement`),
    onSettled: () => Promise.all([
      client.invalidateQueries({ queryKey: escalationsQuery(number).queryKey }),
      client.invalidateQueries({ queryKey: timelineQuery(number).queryKey }),
      client.invalidateQueries({ queryKey: caseQuery(number).queryKey, exact: true }),
    ]),
  });
  const { acknowledgedAt, acknowledgedBy, firedAt, dueAt, late, reached } = escalation;
  const people = reachedInWords(reached);
  const fellThrough = reached.find((each) => each.fellThrough)?.fellThrough;
  return (
    <li>
      <div className={classes.fired}>
        <Text size="sm" fw={500}>{people}</Text>
        <Text size="xs" c="dimmed">
          {messages.fired(when(firedAt))}
          {late && <span className={classes.late}> · {messages.late(when(dueAt))}</span>}
          {fellThrough && ` · ${inReadersWords(fellThrough)}`}
          {acknowledgedAt && ` · ${messages.acknowledged(acknowledgedBy ?? '', when(acknowledgedAt))}`}
        </Text>
        {acknowledge.error && <Text size="xs" role="alert" c="var(--timer-missed)">{acknowledge.error.message}</Text>}
      </div>
      {person.side === 'provider' && !acknowledgedAt && (
        <Button
          size="compact-xs" variant="default" loading={acknowledge.isPending}
          aria-label={messages.acknowledgeStep(people)} onClick={() => acknowledge.mutate()}
        >
          {messages.acknowledge}
        </Button>
      )}
    </li>
  );
}
