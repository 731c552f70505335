import { Table, Text, Title } from '@mantine/core';
import { ListTable } from '../app/list-page';
import type { Judged } from './api';
import { difference, messages, number, whoInWords } from './messages';
import classes from './replay.module.css';
import { wokenRows } from './woken-rows';

/** Whom the night would have brought a call, under each policy; of two, what the second changes. */
export function Woken({ judged }: { judged: Judged[] }) {
  const { from, to } = judged[0]!.verdict.night;
  const rows = wokenRows(judged.map(({ verdict }) => verdict.night.woken));
  const nights = judged.map(({ verdict }) => verdict.night.nights);
  const compared = judged.length > 1;
  const names = judged.map(({ policy }) => messages.policyVersion(policy.name, policy.version));
  const heads = compared
    ? [messages.wokenColumns.who, ...names.map((name, i) => `${i + 1}. ${name}`), messages.difference]
    : Object.values(messages.wokenColumns);
  return (
    <section aria-label={messages.woken(from, to)}>
      <Title order={2} size="h6" mb="xs">{messages.woken(from, to)}</Title>
      {rows.length === 0 ? <Text size="sm" c="dimmed">{messages.nobody}</Text> : (
        <div className={classes.counts}>
          <ListTable label={messages.woken(from, to)} heads={heads} minWidth={400}>
            {rows.map(({ who, each }) => (
              <Table.Tr key={who}>
                <Table.Td>{whoInWords(who)}</Table.Td>
                {compared ? <Compared counts={each.map(({ times }) => times)} /> : <><Table.Td>{number(each[0]!.times)}</Table.Td><Table.Td>{number(each[0]!.nights)}</Table.Td></>}
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Td><strong>{messages.anybody}</strong></Table.Td>
              {compared ? <Compared counts={nights} /> : <><Table.Td /><Table.Td>{number(nights[0]!)}</Table.Td></>}
            </Table.Tr>
          </ListTable>
        </div>
      )}
      <Text size="xs" c="dimmed">{messages.wokenHint}</Text>
    </section>
  );
}

function Compared({ counts }: { counts: number[] }) {
  return <>{counts.map((count, i) => <Table.Td key={i}>{number(count)}</Table.Td>)}<Table.Td>{difference((counts[1] ?? 0) - (counts[0] ?? 0))}</Table.Td></>;
}
