import { Skeleton, Table } from '@mantine/core';
import type { CaseRow, Person } from '../api/wire';
import { messages } from './messages';
import classes from './queue.module.css';
import { QueueRow } from './queue-row';

const SKELETON_ROWS = 12;

export function QueueTable({ rows, person, selected }: { rows: CaseRow[]; person: Person; selected: string | null }) {
  return (
    <Table.ScrollContainer minWidth={960} className={classes.scroll}>
      <Table className={classes.table} withRowBorders={false}>
        <Head side={person.side} />
        <Table.Tbody>
          {rows.map((row) => <QueueRow key={row.number} row={row} person={person} isSelected={row.number === selected} />)}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Head({ side }: { side: Person['side'] }) {
  const { columns } = messages;
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th className={classes.severity}><abbr title={columns.severity}>{messages.severityShort}</abbr></Table.Th>
        <Table.Th className={classes.timer}><span>{columns.timer}</span><span>{messages.due}</span></Table.Th>
        <Table.Th className={classes.number}>{columns.number}</Table.Th>
        <Table.Th>{columns.title}</Table.Th>
        <Table.Th className={classes.customer}>{side === 'customer' ? columns.location : columns.customer}</Table.Th>
        <Table.Th className={classes.owner}>{columns.owner}</Table.Th>
        <Table.Th className={classes.state}>{columns.state}</Table.Th>
        <Table.Th className={classes.voice}>{columns.lastVoice}</Table.Th>
        <Table.Th className={classes.escalations}><abbr title={columns.escalations}>{messages.escalationsShort}</abbr></Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

/** The table before its rows are known: the same columns, the same height of rows. */
export function QueueTableSkeleton({ side }: { side: Person['side'] }) {
  const widths = [20, 190, 56, '70%', 160, 90, 70, 60, 20];
  return (
    <Table className={classes.table} withRowBorders={false} aria-busy="true">
      <Head side={side} />
      <Table.Tbody>
        {Array.from({ length: SKELETON_ROWS }, (_, row) => (
          <Table.Tr key={row}>
            {widths.map((width, column) => <Table.Td key={column}><Skeleton height={10} width={width} /></Table.Td>)}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
