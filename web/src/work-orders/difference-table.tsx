import { Table, Text } from '@mantine/core';
import classes from './work-orders.module.css';
import type { Difference } from './facts';
import { preview as words } from './messages';

/** What changes, old beside new; of something new there is nothing old. */
export function DifferenceTable({ changes, isNew = false }: { changes: Difference[]; isNew?: boolean }) {
  if (changes.length === 0) return <Text size="sm" role="status">{words.nothing}</Text>;
  return (
    <Table.ScrollContainer minWidth={isNew ? 320 : 520}>
      <Table className={classes.table} aria-label={words.heading}>
        <Table.Thead><Table.Tr><Table.Th>{words.what}</Table.Th>{!isNew && <Table.Th>{words.before}</Table.Th>}<Table.Th>{words.after}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {changes.map(({ label, from, to }, at) => (
            <Table.Tr key={at}>
              <Table.Td>{label}</Table.Td>
              {!isNew && <Table.Td>{from === null ? <span className={classes.dimmed}>{words.notThere}</span> : <del>{from}</del>}</Table.Td>}
              <Table.Td>{to === null ? <span className={classes.dimmed}>{words.gone}</span> : <ins>{to}</ins>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
