import { Anchor, Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { useMe, watchesDelivery } from '../app/session';
import { kinds } from '../case/messages';
import { SeverityMark } from '../severity/severity-mark';
import { length } from '../timer/messages';
import { breachQuery, type PostMortem } from './breach-api';
import { breaches as words } from './breach-messages';
import classes from './breach.module.css';
import { Course } from './course';
import { messages } from './messages';
import { Reviews } from './reviews';

const route = getRouteApi('/desk/delivery/breaches/$id');

/** How a promise came to be missed, filled in from the record; and why, as it was written. */
export function BreachPage() {
  const { id } = route.useParams();
  const { person } = useMe();
  const found = useQuery({ ...breachQuery(id), enabled: watchesDelivery(person) });
  usePageTitle(words.title(found.data?.case.number ?? ''));
  if (!watchesDelivery(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  if (found.error && !found.data) return <Failure failure={found.error} onRetry={() => void found.refetch()} />;
  return <article className={classes.page}>{found.data ? <Told breach={found.data} zone={person.timeZone} /> : <Skeleton height={420} />}</article>;
}

function Told({ breach, zone }: { breach: PostMortem; zone: string }) {
  return (
    <>
      <Group gap="md" className={classes.ways}>
        <Anchor component={Link} to="/delivery/breaches" size="sm">{words.back}</Anchor>
        <Button size="compact-sm" variant="default" onClick={() => window.print()}>{words.print}</Button>
      </Group>
      <div>
        <Group gap="sm"><SeverityMark severity={breach.severity} size={22} /><Title order={1} size="h4">{words.title(breach.case.number)}</Title></Group>
        <Text><Link to="/cases/$number" params={{ number: breach.case.number }}>{breach.case.title}</Link></Text>
        <Text size="sm" c="dimmed">{[breach.customer.name, breach.queue.name, kinds[breach.kind], breach.assignee].filter(Boolean).join(' · ')}</Text>
      </div>
      <Facts lengths={breach.lengths} />
      {breach.metAt === null && breach.endedAt === null && <Text fw={500} c="var(--timer-missed)">{words.stillOpen}</Text>}
      <Reviews breach={breach} zone={zone} />
      <Course breach={breach} zone={zone} />
    </>
  );
}

function Facts({ lengths }: Pick<PostMortem, 'lengths'>) {
  return (
    <section aria-label={words.facts}>
      <dl className={classes.facts}>
        {(['promised', 'worked', 'overdue', 'toAnswer', 'toAcknowledgement'] as const).map((each) => {
          const ms = lengths[each];
          return <div key={each}><dt>{words.lengths[each]}</dt><dd>{ms === null ? words.never : length(ms)}</dd></div>;
        })}
      </dl>
    </section>
  );
}
