import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { caseQuery } from '../api/queries';
import type { CaseDetail } from '../api/wire';
import { Failure } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { useMe } from '../app/session';
import { CrisisTab } from '../crisis/crisis-tab';
import { useRooms } from '../live/live-provider';
import { useLooking } from '../presence/looking';
import { CaseHeader } from './case-header';
import classes from './case.module.css';
import { Composer } from './composer';
import { Facts } from './facts';
import { Notices } from './notices';
import { CaseTimer, Promised } from './promised';
import { Timeline } from './timeline';

const route = getRouteApi('/desk/cases/$number');

/** One case: what was said, what was promised, what is known. */
export function CasePage() {
  const { number } = route.useParams();
  const found = useQuery(caseQuery(number));
  usePageTitle(found.data ? `${number} ${found.data.title}` : number);
  if (found.data) return <Case key={number} shown={found.data} />;
  if (found.error) return <Failure failure={found.error} onRetry={() => void found.refetch()} />;
  return <CaseSkeleton />;
}

function Case({ shown }: { shown: CaseDetail }) {
  const { person } = useMe();
  useRooms([`case:${shown.number}`]);
  useLooking(shown.number);
  return (
    <article className={classes.page}>
      <CaseHeader shown={shown} person={person} />
      <CrisisTab shown={shown} />
      <Notices shown={shown} person={person} />
      {shown.clock && <div className={classes.atOnce}><CaseTimer clock={shown.clock} shown={shown} person={person} size="row" /></div>}
      <div className={classes.columns}>
        <div className={classes.conversation}>
          <Timeline shown={shown} person={person} />
          <Composer shown={shown} person={person} />
        </div>
        <Promised shown={shown} person={person} />
        <Facts shown={shown} person={person} />
      </div>
    </article>
  );
}

function CaseSkeleton() {
  return (
    <div className={classes.page} aria-busy="true">
      <div className={classes.header}><Skeleton height={22} width={360} /></div>
      <div className={classes.columns}>
        <div className={classes.conversation}><Skeleton height={60} mb={16} /><Skeleton height={60} mb={16} /><Skeleton height={60} /></div>
        <div className={classes.promised}><Skeleton height={72} mb={16} /><Skeleton height={120} /></div>
        <div className={classes.facts}><Skeleton height={220} /></div>
      </div>
    </div>
  );
}
