import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { useMe, watchesDelivery } from '../app/session';
import { ConnectionLight } from '../live/connection-light';
import { LiveProvider } from '../live/live-provider';
import { figures } from '../timer/messages';
import { useDeskNow } from '../timer/ticker';
import { timeOfDay } from '../timer/when';
import { todayQuery } from './api';
import { Board } from './board';
import { byDeadline } from './lanes';
import { messages } from './messages';
import { useAwake } from './use-awake';
import { useBoard } from './use-board';
import { useDark } from './use-dark';
import classes from './wall.module.css';

const route = getRouteApi('/delivery/wall');
/** To be read from three metres. */
const MARK_AFAR = 44;

/** The board for a screen on the wall: dark, large, nothing to press. */
export function WallPage() {
  usePageTitle(messages.wall);
  useDark();
  const { person } = useMe();
  if (!watchesDelivery(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  return (
    <LiveProvider key={person.id}>
      <main className={classes.wall}><Wall zone={person.timeZone} /></main>
    </LiveProvider>
  );
}

function Wall({ zone }: { zone: string }) {
  const { by = 'customer' } = route.useSearch();
  const now = useDeskNow() ?? 0;
  const { data } = useBoard();
  const today = useQuery(todayQuery(zone)).data;
  const isAwake = useAwake();
  const clocks = data?.items ?? [];
  const ahead = clocks.filter(({ dueAt }) => Date.parse(dueAt) >= now).sort(byDeadline);
  const missed = clocks.length - ahead.length;
  return (
    <>
      <header className={classes.top}>
        <h1>{messages.page}</h1>
        <ConnectionLight zone={zone} />
        {isAwake && <span className={classes.quiet}>{messages.awake}</span>}
        <Link to="/delivery" className={classes.leave}>{messages.leaveWall}</Link>
        <time className={classes.now}>{timeOfDay(now, zone)}</time>
      </header>
      <dl className={classes.figures}>
        <Figure says={messages.nextBreach}>{ahead[0] ? figures(Date.parse(ahead[0].dueAt) - now) : messages.noBreach}</Figure>
        <Figure says={messages.running}>{data ? ahead.length : '–'}</Figure>
        <Figure says={messages.missedNow} isWrong={missed > 0}>{data ? missed : '–'}</Figure>
        {(['due', 'fired', 'late'] as const).map((each) => <Figure key={each} says={`${messages.today}: ${messages.figures[each]}`} isWrong={each === 'late' && (today?.late ?? 0) > 0}>{today?.[each] ?? '–'}</Figure>)}
      </dl>
      {clocks.length > 0 ? <Board clocks={clocks} by={by} zone={zone} size={MARK_AFAR} /> : data && <p className={classes.quiet}>{messages.empty.title}</p>}
    </>
  );
}

function Figure({ says, isWrong = false, children }: { says: string; isWrong?: boolean; children: React.ReactNode }) {
  return <div data-wrong={isWrong || undefined}><dd>{children}</dd><dt>{says}</dt></div>;
}
