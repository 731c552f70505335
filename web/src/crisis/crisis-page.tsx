import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { caseQuery } from '../api/queries';
import type { CaseDetail } from '../api/wire';
import { Failure } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { useMe } from '../app/session';
import { CaseHeader } from '../case/case-header';
import caseClasses from '../case/case.module.css';
import { Composer } from '../case/composer';
import { Escalations } from '../case/escalations';
import { kinds } from '../case/messages';
import { Notices } from '../case/notices';
import { CaseTimer } from '../case/promised';
import { Items } from '../items/items';
import { useRooms } from '../live/live-provider';
import { CrisisTab, isCritical } from './crisis-tab';
import classes from './crisis.module.css';
import { Decisions } from './decisions';
import { messages } from './messages';
import { People } from './people';

const route = getRouteApi('/desk/cases/$number/crisis');

/** A critical situation at a glance: when the customer hears next, who does what, what is owed, what was decided (`SEV-7`). */
export function CrisisPage() {
  const { number } = route.useParams();
  const found = useQuery(caseQuery(number));
  usePageTitle(messages.page(number));
  if (found.data) return <Crisis key={number} shown={found.data} />;
  if (found.error) return <Failure failure={found.error} onRetry={() => void found.refetch()} />;
  return <div className={classes.columns} aria-busy="true"><Skeleton height={200} /><Skeleton height={200} /><Skeleton height={200} /></div>;
}

function Crisis({ shown }: { shown: CaseDetail }) {
  const { person } = useMe();
  useRooms([`case:${shown.number}`]);
  return (
    <article className={caseClasses.page}>
      <CaseHeader shown={shown} person={person} />
      <CrisisTab shown={shown} />
      {isCritical(shown) ? (
        <>
          <Notices shown={shown} person={person} />
          <div className={classes.columns}>
            <div className={classes.column}>
              <Due shown={shown} />
              <Composer shown={shown} person={person} />
              <People shown={shown} person={person} />
            </div>
            <div className={classes.column}><Decisions shown={shown} person={person} /></div>
            <div className={classes.column}>
              <Items shown={shown} person={person} groups={['customer', 'provider']} />
              <Escalations number={shown.number} person={person} />
            </div>
          </div>
        </>
      ) : <NotCritical number={shown.number} />}
    </article>
  );
}

/** The first response while it is awaited, then the next update. */
function Due({ shown }: { shown: CaseDetail }) {
  const { person } = useMe();
  const running = shown.clocks.filter(({ endedAt }) => endedAt === null);
  const clock = running.find(({ kind }) => kind === 'first_response') ?? running.find(({ kind }) => kind === 'next_update');
  return (
    <section aria-label={messages.nextUpdate}>
      <Title order={2} className={caseClasses.heading}>{clock ? (clock.kind === 'next_update' ? messages.nextUpdate : kinds[clock.kind]) : messages.nextUpdate}</Title>
      {clock ? <CaseTimer clock={clock} shown={shown} person={person} size="large" /> : <Text size="sm" c="dimmed">{messages.noUpdate}</Text>}
    </section>
  );
}

function NotCritical({ number }: { number: string }) {
  return (
    <div className={classes.none}>
      <Title order={2} size="h5">{messages.notCritical}</Title>
      <Text c="dimmed">{messages.notCriticalDetail}</Text>
      <Button variant="default" component={Link} to={`/cases/${number}`}>{messages.toCase}</Button>
    </div>
  );
}
