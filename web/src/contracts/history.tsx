import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../app/failure';
import { useMe } from '../app/session';
import { inFull } from '../timer/when';
import { recordQuery, versionsQuery } from './api';
import classes from './contracts.module.css';
import { messages, recordLine } from './messages';
import { Part } from './part';

const words = messages.history;

/** Each version of the terms: who agreed it, when and why. */
export function Versions({ id }: { id: string }) {
  const { timeZone } = useMe().person;
  const versions = useQuery(versionsQuery(id));
  return (
    <Part heading={words.versions}>
      {versions.isPending && <Skeleton height={48} />}
      {versions.error && !versions.data && <Failure failure={versions.error} onRetry={() => void versions.refetch()} />}
      <ol className={classes.plain}>
        {versions.data?.items.map(({ version, why, at, by }) => (
          <li key={version}>
            {words.version(version)}: {why}
            <div className={classes.dimmed}>{words.by(by ?? words.desk, inFull(Date.parse(at), timeZone))}</div>
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** What was done to the work order and its contacts, newest first. */
export function RecordOfActs({ id }: { id: string }) {
  const { timeZone } = useMe().person;
  const record = useQuery(recordQuery(id));
  return (
    <Part heading={words.record}>
      {record.isPending && <Skeleton height={120} />}
      {record.error && !record.data && <Failure failure={record.error} onRetry={() => void record.refetch()} />}
      <ol className={classes.plain}>
        {record.data?.items.map((entry) => (
          <li key={entry.id}>
            {words.actor(entry.by)}{recordLine(entry)}
            <div className={classes.dimmed}>{inFull(Date.parse(entry.at), timeZone)}</div>
          </li>
        ))}
      </ol>
    </Part>
  );
}
