import { Button, Group, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseQuery } from '../api/queries';
import type { CaseDetail } from '../api/wire';
import { Failure } from '../app/failure';
import { severities } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime, zoneCity } from '../timer/when';
import classes from './intake.module.css';
import { messages } from './messages';

const words = messages.readBack;

/** What is said to the caller before they hang up, in the time of their place. */
export function ReadBack({ number, onNext }: { number: string; onNext: () => void }) {
  const found = useQuery(caseQuery(number));
  if (found.error && !found.data) return <Failure failure={found.error} onRetry={() => void found.refetch()} />;
  return (
    <section className={classes.readBack} aria-label={words.heading} aria-busy={!found.data}>
      <Title order={2} size="h6">{words.heading}</Title>
      {found.data ? <Lines shown={found.data} /> : <Skeleton height={180} />}
      <Group>
        <Button autoFocus onClick={onNext}>{words.next}</Button>
        <Link to="/cases/$number" params={{ number }}>{words.toCase(number)}</Link>
      </Group>
    </section>
  );
}

function Lines({ shown }: { shown: CaseDetail }) {
  const now = useDeskNow() ?? 0;
  const { contact, customer, number, title, severity, state, clock, location, supportPhone, unverified } = shown;
  const due = clock && dayAndTime(Date.parse(clock.dueAt), location.timeZone, now);
  return (
    <div className={classes.lines}>
      <p>{words.you(contact.name, customer.name)}</p>
      <p>{words.number} <strong className={classes.number}>{number}</strong></p>
      <p>{words.title(title)}</p>
      <p className={classes.severity}><SeverityMark severity={severity.set} size={22} />{words.severity(severity.set)}</p>
      <p>{state === 'awaiting_entitlement' ? words.held : due && words.by(due, zoneCity(location.timeZone))}</p>
      <p>{words.agree(severities[severity.set].agree.join(' '))}</p>
      {unverified && <p>{words.unverified}</p>}
      <p>{words.again(supportPhone, number)}</p>
    </div>
  );
}
