import { Button, Popover, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { kinds, roleInWords } from '../case/messages';
import { useMe } from '../app/session';
import { Addition } from '../receipt/receipt';
import { SeverityMark } from '../severity/severity-mark';
import { length } from '../timer/messages';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime } from '../timer/when';
import type { Moved, Moves } from './api';
import classes from './calendars.module.css';
import { moves as words } from './messages';

/** What a next version would move, as the desk reckoned it, and below it the button that does it. */
export function MovesPanel({ moves, calendarZone, isStale, children }: { moves: Moves; calendarZone: string; isStale: boolean; children: ReactNode }) {
  const { count, items, staying, firesAtOnce } = moves;
  if (isStale) return <section className={classes.moves} aria-label={words.heading}><Text size="sm" role="status">{words.stale}</Text></section>;
  return (
    <section className={classes.moves} aria-label={words.heading}>
      <Title order={2} size="h6">{words.heading}</Title>
      <Text size="sm" fw={600} role="status">{count === 0 ? words.none : words.count(count)}</Text>
      {items.length > 0 && <MovedTable items={items} calendarZone={calendarZone} />}
      {items.length < count && <Text size="xs" c="dimmed">{words.listed(items.length, count)}</Text>}
      <Text size="sm" {...(firesAtOnce > 0 && { className: classes.fires })}>{firesAtOnce > 0 ? words.firing(firesAtOnce) : words.firesNothing}</Text>
      {staying.count > 0 && <Staying staying={staying} />}
      <Text size="xs" c="dimmed">{words.ended}</Text>
      <div>{children}</div>
    </section>
  );
}

/** In the reader's own zone. */
function useWhen(): (at: string) => string {
  const { timeZone } = useMe().person;
  const now = useDeskNow() ?? 0;
  return (at) => dayAndTime(Date.parse(at), timeZone, now);
}

function MovedTable({ items, calendarZone }: { items: Moved[]; calendarZone: string }) {
  const { columns } = words;
  return (
    <Table.ScrollContainer minWidth={380} mah={360}>
      <Table className={classes.table} aria-label={words.heading}>
        <Table.Thead><Table.Tr>{[columns.case, columns.now, columns.after, columns.by].map((head) => <Table.Th key={head}>{head}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>{items.map((item) => <MovedRow key={`${item.number} ${item.kind}`} item={item} calendarZone={calendarZone} />)}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function MovedRow({ item: { number, kind, severity, dueAtNow, dueAtThen, receipt, firesAtOnce }, calendarZone }: { item: Moved; calendarZone: string }) {
  const when = useWhen();
  const by = Date.parse(dueAtThen) - Date.parse(dueAtNow);
  return (
    <Table.Tr>
      <Table.Td>
        <SeverityMark severity={severity} size={16} /> <Link to="/cases/$number" params={{ number }}>{number}</Link>
        <div className={classes.dimmed}>{kinds[kind]}</div>
        {firesAtOnce.map(({ step, reaches }) => <div key={step} className={classes.fires}>{words.columns.fires}: {reaches.map(roleInWords).join(', ')}</div>)}
      </Table.Td>
      <Table.Td>{when(dueAtNow)}</Table.Td>
      <Table.Td fw={600}>{when(dueAtThen)}</Table.Td>
      <Table.Td>
        {by > 0 ? words.later(length(by)) : words.earlier(length(-by))}{' '}
        <Popover width={420} position="left" withinPortal trapFocus returnFocus>
          <Popover.Target><Button size="compact-xs" variant="subtle" aria-label={words.why(number)}>{words.whyShort}</Button></Popover.Target>
          <Popover.Dropdown><Addition receipt={receipt} dueAt={Date.parse(dueAtThen)} zone={calendarZone} /></Popover.Dropdown>
        </Popover>
      </Table.Td>
    </Table.Tr>
  );
}

function Staying({ staying: { count, items } }: Pick<Moves, 'staying'>) {
  const when = useWhen();
  return (
    <div>
      <Text size="sm">{words.staying(count)}</Text>
      <ul className={classes.plain}>
        {items.map(({ number, kind, dueAt, wouldBeDueAt }) => (
          <li key={`${number} ${kind}`}><Link to="/cases/$number" params={{ number }}>{number}</Link> {kinds[kind]}: {words.kept(when(dueAt), when(wouldBeDueAt))}</li>
        ))}
      </ul>
    </div>
  );
}
