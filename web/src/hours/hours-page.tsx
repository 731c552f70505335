import { Anchor, Button, Group, Skeleton, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '../api/wire';
import { Failure } from '../app/failure';
import { Empty, ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { nameInWords } from '../app/people-in-words';
import { has, useMe } from '../app/session';
import { inReadersWords } from '../said/in-readers-words';
import { inFull } from '../timer/when';
import { statementPath, statementQuery, type PoolStatement, type Statement } from './api';
import { BurnDown } from './burn-down';
import classes from './hours.module.css';
import { causes, hoursAndMinutes, kinds, post, statement as words } from './messages';
import { Post, Undo } from './post';
import { reasonInWords } from './reason-in-words';

const route = getRouteApi('/desk/contracts/$id/hours');
/** What the desk lets be undone (`HRS-11`); the labour of a case is corrected on the case. */
const UNDONE_BY_HAND = ['purchase', 'transfer', 'exchange', 'conversion', 'travel', 'support_assistance', 'write_off'];
const TERM = { from: '', to: '', asOf: '' };

/** The prepaid hours of a work order: what is left, how long it lasts, and each movement as it was known (`HRS-11`). */
export function HoursPage() {
  const { id } = route.useParams();
  const { person } = useMe();
  const [period, setPeriod] = useState(TERM);
  const found = useQuery(statementQuery(id, period));
  usePageTitle(words.title(found.data?.workOrder.number ?? ''));
  if (found.error && !found.data) return <Failure failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <div className={classes.page}><Skeleton height={280} /></div>;
  return (
    <div className={classes.page}>
      <Group gap="md">
        <Link to="/contracts/$id" params={{ id }}>{words.contract}</Link>
        <Title order={1} size="h4">{words.title(found.data.workOrder.number)}</Title>
        {has(person, 'sdm', 'admin') && <Post workOrder={id} />}
      </Group>
      <Pools shown={found.data} person={person} />
      <Group align="flex-end" gap="sm">
        {(['from', 'to', 'asOf'] as const).map((field) => (
          <TextInput key={field} type="date" label={words[field]} value={period[field]} onChange={({ currentTarget }) => setPeriod({ ...period, [field]: currentTarget.value })} />
        ))}
        <Button variant="default" onClick={() => setPeriod(TERM)}>{words.term}</Button>
        <Anchor size="sm" href={`/api/v1${statementPath(id, period, 'csv')}`}>{words.csv}</Anchor>
        <Anchor size="sm" href={`/api/v1${statementPath(id, period, 'html')}`} target="_blank">{words.print}</Anchor>
      </Group>
      {found.error && <Text size="sm" c="red" role="alert">{found.error.message}</Text>}
      <Movements shown={found.data} person={person} workOrder={id} />
    </div>
  );
}

function Pools({ shown, person }: { shown: Statement; person: Person }) {
  const { pools } = shown;
  if (pools.length === 0) return <Empty title={words.none} detail={words.noneDetail} />;
  return (
    <ul className={classes.pools}>
      {pools.map((pool) => (
        <li key={pool.id} className={classes.pool} data-dry={pool.closingMinutes === 0 || undefined}>
          <Text size="xs" c="dimmed">{kinds[pool.kind]} · {pool.location ?? words.pooled}</Text>
          <Text fz={26} fw={700}>{hoursAndMinutes(pool.closingMinutes)}</Text>
          {pool.arrearsMinutes > 0 && <Text size="sm" c="red">{words.owed(hoursAndMinutes(pool.arrearsMinutes))}</Text>}
          {(pool.reservedMinutes ?? 0) > 0 && <Text size="xs" c="dimmed">{words.reserved(hoursAndMinutes(pool.reservedMinutes ?? 0))}</Text>}
          <Text size="xs" c="dimmed">{forecast(pool, person.timeZone)}</Text>
          <BurnDown pool={pool} shown={shown} zone={person.timeZone} />
        </li>
      ))}
    </ul>
  );
}

function forecast({ closingMinutes, runsOutAt, expiring }: PoolStatement, timeZone: string): string {
  if (closingMinutes === 0) return words.dry;
  return runsOutAt === null ? words.lasts(inFull(Date.parse(expiring.at), timeZone)) : words.runsOut(inFull(Date.parse(runsOutAt), timeZone));
}

function Movements({ shown: { pools, thirdTierFee, invoiceable }, person, workOrder }: { shown: Statement; person: Person; workOrder: string }) {
  const mayUndo = has(person, 'sdm', 'admin');
  const rows = pools.flatMap((pool) => pool.movements.map((movement) => ({ pool, movement }))).sort((a, b) => b.movement.seq - a.movement.seq);
  return (
    <>
      {rows.length === 0 && <Text size="sm" c="dimmed">{words.still}</Text>}
      {rows.length > 0 && (
        <ListTable label={words.movements} heads={mayUndo ? [...words.heads, post.acts.corrections.open] : words.heads} minWidth={820}>
          {rows.map(({ pool, movement }) => (
            <Table.Tr key={`${pool.id} ${movement.seq}`}>
              <Table.Td>{inFull(Date.parse(movement.happenedAt), person.timeZone)}</Table.Td>
              <Table.Td>{kinds[pool.kind]}{pools.length > 1 && ` · ${pool.location ?? words.pooled}`}</Table.Td>
              <Table.Td>{causes[movement.cause] ?? movement.cause}<Text span size="xs" c="dimmed"> {movement.rule}</Text></Table.Td>
              <Table.Td>{movement.case ? <Link to="/cases/$number" params={{ number: movement.case.number }}>{movement.case.number}</Link> : movement.reference}</Table.Td>
              <Table.Td className={classes.reason}>{reasonInWords(movement)}</Table.Td>
              <Table.Td>{nameInWords(movement.by)}</Table.Td>
              <Table.Td className={classes.amount} data-out={movement.minutes < 0 || undefined}>{movement.minutes > 0 && '+'}{hoursAndMinutes(movement.minutes)}</Table.Td>
              <Table.Td className={classes.amount}>{hoursAndMinutes(movement.after.balanceMinutes)}{movement.after.arrearsMinutes > 0 && ` · ${words.owed(hoursAndMinutes(movement.after.arrearsMinutes))}`}</Table.Td>
              {mayUndo && <Table.Td>{UNDONE_BY_HAND.includes(movement.cause) && <Undo workOrder={workOrder} seq={movement.seq} />}</Table.Td>}
            </Table.Tr>
          ))}
        </ListTable>
      )}
      {thirdTierFee && <Text size="sm">{words.thirdTierFee(thirdTierFee.percent, hoursAndMinutes(thirdTierFee.prsMinutes), hoursAndMinutes(thirdTierFee.minutes))}</Text>}
      {invoiceable.map(({ at, says }) => <Text key={`${at} ${says}`} size="sm">{words.invoiceable}: {inReadersWords(says)}</Text>)}
    </>
  );
}
