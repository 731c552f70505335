import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ActButton } from '../acts/act-button';
import { isOffered } from '../acts/acts';
import { timelineQuery } from '../api/queries';
import type { CaseDetail, Person } from '../api/wire';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime, inFull } from '../timer/when';
import classes from './case.module.css';
import { changeToContest } from './events';
import { isHigher } from '../severity/order';
import { nameInWords } from '../app/people-in-words';
import { notices } from './messages';

/** What has to be known before anything else about this case, each with what to do about it. */
export function Notices({ shown, person }: { shown: CaseDetail; person: Person }) {
  const { unverified, severity, mergedInto, resolution, resolvedAt, state, managerRequest } = shown;
  const events = useQuery(timelineQuery(shown.number)).data;
  const changed = changeToContest(events ?? []);
  const asked = events !== undefined && changed === null && isHigher(severity.requested, severity.set) && !['resolved', 'closed', 'cancelled'].includes(state);
  const held = state === 'awaiting_entitlement';
  const contest = changed !== null && isOffered('contest', shown, person);
  if (!held && !unverified && !asked && !contest && !mergedInto && !resolution && !managerRequest) return null;
  return (
    <div className={classes.notices}>
      {held && <Notice urgent act={isOffered('release', shown, person) && <ActButton name="release" shown={shown} />}>{notices.held[person.side]}</Notice>}
      {mergedInto && <Notice>{notices.merged} <Link to="/cases/$number" params={{ number: mergedInto.number }}>{mergedInto.number}</Link>.</Notice>}
      {unverified && <Notice urgent act={isOffered('confirm', shown, person) && <ActButton name="confirm" shown={shown} />}>{notices.unverified[person.side]}</Notice>}
      {asked && <Notice urgent act={isOffered('decline', shown, person) && <ActButton name="decline" shown={shown} />}>{notices.asked[person.side](severity.requested, severity.set)}</Notice>}
      {contest && (
        <Notice title={notices.changed(changed.from, changed.to, inFull(Date.parse(changed.at), person.timeZone))} act={<ActButton name="contest" shown={shown} />}>
          <Text size="sm" className={classes.written}>{changed.reason}</Text>
        </Notice>
      )}
      {managerRequest && <ManagerNotice asked={managerRequest} person={person} />}
      {resolution && ['resolved', 'closed'].includes(state) && (
        <Notice title={notices.resolution(resolvedAt ? inFull(Date.parse(resolvedAt), person.timeZone) : '')}>
          <Text size="sm" fw={500}>{resolution.cause}{resolution.productDefect && ` · ${notices.defect}`}</Text>
          <Text size="sm" className={classes.written}>{resolution.summary}</Text>
        </Notice>
      )}
    </div>
  );
}

/** Since when a manager is waited for, and why; then who of the provider's has it. One that ended without is no news. */
function ManagerNotice({ asked, person }: { asked: NonNullable<CaseDetail['managerRequest']>; person: Person }) {
  const now = useDeskNow() ?? 0;
  const when = (at: string) => dayAndTime(Date.parse(at), person.timeZone, now);
  const { acknowledged, endedAt, askedAt, askedBy, dueAt, reason } = asked;
  if (acknowledged) return <Notice>{notices.manager.acknowledged[person.side](nameInWords(acknowledged.by), when(acknowledged.at))}</Notice>;
  if (endedAt !== null) return null;
  return (
    <Notice urgent title={notices.manager.since(when(askedAt), askedBy)}>
      <Text size="sm" className={classes.written}>{reason}</Text>
      <Text size="sm">{notices.manager[Date.parse(dueAt) < now ? 'late' : 'waits'][person.side](when(dueAt))}</Text>
    </Notice>
  );
}

function Notice({ urgent, title, act, children }: { urgent?: boolean; title?: string; act?: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className={classes.notice} data-urgent={urgent || undefined} role="note">
      <div>{title && <Text size="xs" c="dimmed">{title}</Text>}{children}</div>
      {act}
    </div>
  );
}
