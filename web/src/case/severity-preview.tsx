import { Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { severityPreviewQuery } from '../api/queries';
import type { CaseDetail, Person, Severity } from '../api/wire';
import { Refusal } from '../app/refusal';
import { inReadersWords } from '../said/in-readers-words';
import { severities } from '../severity/messages';
import { isCritical, isHigher } from '../severity/order';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime } from '../timer/when';
import classes from './case.module.css';
import { kinds, preview as words, roleInWords } from './messages';

/** What a change would do, by the same rules that do it: deadlines now and then, what fires at once, who is told. */
export function SeverityPreview({ shown, person, to }: { shown: CaseDetail; person: Person; to: Severity }) {
  const now = useDeskNow() ?? 0;
  const { data, error } = useQuery(severityPreviewQuery(shown.number, shown.version, to));
  const when = (at: string | null) => (at === null ? words.nothing : dayAndTime(Date.parse(at), person.timeZone, now));
  return (
    <section className={classes.preview} aria-label={words.heading[person.side]} aria-busy={!data && !error}>
      <Text size="xs" c="dimmed">{words.heading[person.side]}</Text>
      {!data && !error && <Skeleton height={96} aria-label={words.reading} />}
      {!data && <Refusal failure={error} />}
      {data && (
        <>
          {data.clocks.length === 0 ? <Text size="sm">{words.unchanged}</Text> : (
            <Table className={classes.moves} withRowBorders={false}>
              <Table.Thead><Table.Tr><Table.Th>{words.promise}</Table.Th><Table.Th>{words.before}</Table.Th><Table.Th>{words.after}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {data.clocks.map(({ kind, dueAtNow, dueAtThen }) => (
                  <Table.Tr key={kind} data-moves={dueAtNow !== dueAtThen || undefined}>
                    <Table.Td>{kinds[kind]}</Table.Td><Table.Td>{when(dueAtNow)}</Table.Td><Table.Td>{when(dueAtThen)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          <Text size="sm">{words.counted[data.hours]}: {inReadersWords(data.responseTable.why)}</Text>
          {data.firesAtOnce.map(({ kind, step, reaches }) => <Text key={`${kind} ${step}`} size="sm" className={classes.fires}>{words.fires(kind, step, reaches.map(roleInWords).join(', '))}</Text>)}
          {data.firesAtOnce.length === 0 && <Text size="sm">{words.firesNothing}</Text>}
          <Text size="sm">{words.tells(data.tells.map(roleInWords).join(', '))}</Text>
          {person.side === 'customer' && <Text size="sm">{words.agree(severities[to].agree.join(' '))}</Text>}
          {person.side === 'customer' && isCritical(to) && isHigher(to, shown.severity.set) && <Text size="sm">{words.decided}</Text>}
        </>
      )}
    </section>
  );
}
