import { Checkbox, Skeleton, Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useElementScrollRestoration } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CaseRow, Person } from '../api/wire';
import { messages } from './messages';
import classes from './queue.module.css';
import { QueueRow } from './queue-row';
import type { Selection } from './use-selection';

const ROW_PX = 29;
const BEYOND_THE_EDGE = 12;
const SKELETON_ROWS = 12;
const SCROLLED = 'queue';

interface Props {
  rows: CaseRow[];
  person: Person;
  selection: Selection;
  /** A row was pressed. */
  onPress: (number: string) => void;
  onOpen: (number: string) => void;
}

/** A table of any length, of which only what is seen is there. Who hears it read is told how long it is and where they are. */
export function QueueTable({ rows, person, selection, onPress, onOpen }: Props) {
  const scrolled = useRef<HTMLDivElement>(null);
  const before = useElementScrollRestoration({ id: SCROLLED });
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => scrolled.current, estimateSize: () => ROW_PX, overscan: BEYOND_THE_EDGE, scrollPaddingStart: ROW_PX,
    initialOffset: before?.scrollY ?? 0, getItemKey: (at) => rows[at]?.number ?? at,
  });
  const at = selection.at;
  useEffect(() => { if (at !== -1) virtual.scrollToIndex(at, { align: 'auto' }); }, [at, virtual]);
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div ref={scrolled} className={classes.scroll} data-scroll-restoration-id={SCROLLED}>
      <Table className={classes.table} withRowBorders={false} aria-label={messages.list} aria-rowcount={rows.length + 1}>
        <Head side={person.side}>{person.side === 'provider' && <AllTicked rows={rows} selection={selection} />}</Head>
        <Table.Tbody>
          {above > 0 && <Gap height={above} />}
          {shown.map(({ index, key }) => {
            const row = rows[index];
            return row && (
              <QueueRow
                key={key} row={row} index={index} person={person} isSelected={row.number === selection.selected}
                isTicked={selection.ticked.has(row.number)} onTick={selection.tick} onPress={onPress} onOpen={onOpen}
              />
            );
          })}
          {below > 0 && <Gap height={below} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** In the place of the rows that are not there. */
function Gap({ height }: { height: number }) {
  return <tr aria-hidden="true" className={classes.gap} style={{ height }}><td /></tr>;
}

function AllTicked({ rows, selection: { ticked, tickAll } }: { rows: CaseRow[]; selection: Selection }) {
  const all = ticked.size > 0 && rows.every(({ number }) => ticked.has(number));
  return <Checkbox size="xs" aria-label={messages.tickAll} checked={all} indeterminate={ticked.size > 0 && !all} onChange={() => tickAll(!all)} />;
}

function Head({ side, children }: { side: Person['side']; children?: React.ReactNode }) {
  const { columns } = messages;
  return (
    <Table.Thead>
      <Table.Tr aria-rowindex={1}>
        {side === 'provider' && <Table.Th className={classes.tick}>{children}</Table.Th>}
        <Table.Th className={classes.severity}><abbr title={columns.severity}>{messages.severityShort}</abbr></Table.Th>
        <Table.Th className={classes.timer}><span>{columns.timer}</span><span>{messages.due}</span></Table.Th>
        <Table.Th className={classes.number}>{columns.number}</Table.Th>
        <Table.Th>{columns.title}</Table.Th>
        <Table.Th className={classes.customer}>{side === 'customer' ? columns.location : columns.customer}</Table.Th>
        <Table.Th className={classes.owner}>{columns.owner}</Table.Th>
        <Table.Th className={classes.state}>{columns.state}</Table.Th>
        <Table.Th className={classes.voice}>{columns.lastVoice}</Table.Th>
        <Table.Th className={classes.escalations}><abbr title={columns.escalations}>{messages.escalationsShort}</abbr></Table.Th>
        {side === 'provider' && <Table.Th className={classes.faces}>{columns.here}</Table.Th>}
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
            {side === 'provider' && <Table.Td />}
            {widths.map((width, column) => <Table.Td key={column}><Skeleton height={10} width={width} /></Table.Td>)}
            {side === 'provider' && <Table.Td />}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
