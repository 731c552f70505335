import { Alert, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ActButton } from '../acts/act-button';
import { isOffered } from '../acts/acts';
import type { CaseDetail, Person } from '../api/wire';
import { inFull } from '../timer/when';
import classes from './case.module.css';
import { isHigher, notices } from './messages';

/** What has to be known before anything else about this case, each with what to do about it. */
export function Notices({ shown, person }: { shown: CaseDetail; person: Person }) {
  const { unverified, severity, mergedInto, resolution, resolvedAt, state } = shown;
  const asked = isHigher(severity.requested, severity.set) && !['resolved', 'closed', 'cancelled'].includes(state);
  if (!unverified && !asked && !mergedInto && !resolution) return null;
  return (
    <div className={classes.notices}>
      {mergedInto && <Notice>{notices.merged} <Link to="/cases/$number" params={{ number: mergedInto.number }}>{mergedInto.number}</Link>.</Notice>}
      {unverified && <Notice color="orange" act={isOffered('confirm', shown, person) && <ActButton name="confirm" shown={shown} />}>{notices.unverified[person.side]}</Notice>}
      {asked && <Notice color="orange" act={isOffered('decline', shown, person) && <ActButton name="decline" shown={shown} />}>{notices.asked[person.side](severity.requested, severity.set)}</Notice>}
      {resolution && ['resolved', 'closed'].includes(state) && (
        <Notice title={notices.resolution(resolvedAt ? inFull(Date.parse(resolvedAt), person.timeZone) : '')}>
          <Text size="sm" fw={500}>{resolution.cause}{resolution.productDefect && ` · ${notices.defect}`}</Text>
          <Text size="sm" className={classes.written}>{resolution.summary}</Text>
        </Notice>
      )}
    </div>
  );
}

function Notice({ color, title, act, children }: { color?: string; title?: string; act?: React.ReactNode; children: React.ReactNode }) {
  return (
    <Alert color={color ?? 'gray'} title={title} py="sm">
      <Group justify="space-between" gap="sm"><div>{children}</div>{act}</Group>
    </Alert>
  );
}
