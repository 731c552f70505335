import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ListTable } from '../app/list-page';
import { kinds } from '../case/messages';
import { SeverityMark } from '../severity/severity-mark';
import { useDeskNow } from '../timer/ticker';
import type { BoardClock } from './api';
import classes from './board.module.css';
import { byDeadline } from './lanes';
import { messages } from './messages';
import { dueOf, leftOf } from './said';

const MOST = 300;

/** The board in words: what breaches first before the others. */
export function BoardList({ clocks, zone }: { clocks: BoardClock[]; zone: string }) {
  const now = useDeskNow() ?? 0;
  const { severity, case: ofCase, title, customer, queue, owner, kind, due, left } = messages.columns;
  return (
    <>
      <ListTable label={messages.board} heads={[severity, ofCase, title, customer, queue, owner, kind, due, left]} minWidth={980}>
        {[...clocks].sort(byDeadline).slice(0, MOST).map((clock) => (
          <Table.Tr key={clock.id} data-missed={Date.parse(clock.dueAt) < now || undefined} className={classes.listed}>
            <Table.Td><SeverityMark severity={clock.severity} size={18} /></Table.Td>
            <Table.Td><Link to="/cases/$number" params={{ number: clock.case.number }}>{clock.case.number}</Link></Table.Td>
            <Table.Td>{clock.case.title}</Table.Td>
            <Table.Td>{clock.customer.name}</Table.Td>
            <Table.Td>{clock.queue.name}</Table.Td>
            <Table.Td>{clock.assignee ?? messages.nobody}</Table.Td>
            <Table.Td>{kinds[clock.kind]}</Table.Td>
            <Table.Td>{dueOf(clock, now, zone)}</Table.Td>
            <Table.Td>{leftOf(clock, now, zone)}</Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      {clocks.length > MOST && <Text size="sm" c="dimmed">{messages.firstOnes(MOST)}</Text>}
    </>
  );
}
