import { Button, Group, SegmentedControl, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { post } from '../api/client';
import { NotHere } from '../app/failure';
import { ListPage, ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { seesDeliveries, useMe } from '../app/session';
import { Refusal } from '../app/refusal';
import { inReadersWords } from '../said/in-readers-words';
import { inFull } from '../timer/when';
import { deliveriesKey, deliveriesQuery, type Delivery, type DeliveryState } from './api';
import { deliveries as words, messages } from './messages';
import classes from './outbox.module.css';

/** What did not arrive, and what still waits: with why, and the way to send it again (`ESC-6`). */
export function DeliveriesPage() {
  usePageTitle(words.page);
  const { person } = useMe();
  return seesDeliveries(person) ? <Deliveries /> : <NotHere title={words.notYours} detail={words.notYoursDetail} />;
}

function Deliveries() {
  const { state = 'failed' } = useSearch({ from: '/desk/deliveries' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const list = useInfiniteQuery(deliveriesQuery(state));
  const retry = useMutation({ mutationFn: (id: string) => post(`/deliveries/${id}/retry`), onSettled: () => client.invalidateQueries({ queryKey: deliveriesKey }) });
  const narrow = (to: string) => void navigate({ to: '/deliveries', search: to === 'pending' ? { state: to } : {} });
  return (
    <ListPage
      title={words.page} intro={words.intro} list={list} isEmpty={({ pages }) => pages[0]!.items.length === 0} empty={words.empty[state]}
      above={(
        <>
          <Group><SegmentedControl size="xs" aria-label={words.which} value={state} onChange={narrow} data={[{ value: 'failed', label: words.states.failed }, { value: 'pending', label: words.states.pending }]} /></Group>
          <Refusal failure={retry.error} />
        </>
      )}
      below={list.hasNextPage && <Group><Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{words.more}</Button></Group>}
    >
      {({ pages }) => <Rows state={state} rows={pages.flatMap(({ items }) => items)} onRetry={(id) => retry.mutate(id)} retrying={retry.isPending ? retry.variables : null} />}
    </ListPage>
  );
}

function Rows({ state, rows, onRetry, retrying }: { state: DeliveryState; rows: Delivery[]; onRetry: (id: string) => void; retrying: string | null }) {
  const { timeZone } = useMe().person;
  const time = (at: string) => inFull(Date.parse(at), timeZone);
  const { at, channel, to, subject, case: ofCase } = messages.columns;
  const failed = state === 'failed';
  return (
    <ListTable label={words.page} heads={[at, channel, to, subject, ofCase, words.columns.error, words.columns.tries, ...(failed ? [words.columns.act] : [])]} minWidth={960}>
      {rows.map((row) => (
        <Table.Tr key={row.id}>
          <Table.Td className={classes.at}>{time(row.at)}</Table.Td>
          <Table.Td>{words.channels[row.channel] ?? row.channel}</Table.Td>
          <Table.Td>{row.to}</Table.Td>
          <Table.Td>{row.subject}<Text size="xs" c="dimmed">{row.reason}</Text></Table.Td>
          <Table.Td>{row.caseNumber && <Link to="/cases/$number" params={{ number: row.caseNumber }}>{row.caseNumber}</Link>}</Table.Td>
          <Table.Td>{row.error === null ? words.untried : inReadersWords(row.error)}</Table.Td>
          <Table.Td>{words.tries(row.attempts)}<Text size="xs" c="dimmed">{failed ? words.gaveUp(time(row.attemptAt)) : words.next(time(row.attemptAt))}</Text></Table.Td>
          {failed && <Table.Td><Button size="compact-xs" variant="default" loading={retrying === row.id} aria-label={words.retryNamed(row.subject, row.to)} onClick={() => onRetry(row.id)}>{words.retry}</Button></Table.Td>}
        </Table.Tr>
      ))}
    </ListTable>
  );
}
