import { Skeleton, Table, Text, UnstyledButton } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { workOrdersQuery } from '../api/queries';
import type { WorkOrderRow } from '../api/wire';
import { Failure } from '../app/failure';
import { Empty, ListTable } from '../app/list-page';
import { useMe } from '../app/session';
import { statementQuery, type PoolStatement, type Statement } from '../hours/api';
import { BurnDown, poolName } from '../hours/burn-down';
import { burnDown as words } from '../hours/burn-down-messages';
import { hoursAndMinutes } from '../hours/messages';
import { day } from '../timer/when';
import classes from './delivery.module.css';
import { DeliveryPart } from './part';

const route = getRouteApi('/desk/delivery/hours');
const TERM = { from: '', to: '', asOf: '' };
const MOST = 40;

interface Line {
  workOrder: WorkOrderRow;
  statement: Statement;
  pool: PoolStatement;
}

/** The prepaid hours of every work order: what is left, at what rate they go, when they run out. */
export function DeliveryHoursPage() {
  return <DeliveryPart part="hours"><Orders /></DeliveryPart>;
}

function Orders() {
  const orders = useQuery(workOrdersQuery);
  const asked = (orders.data?.items ?? []).slice(0, MOST);
  const found = useQueries({ queries: asked.map(({ id }) => statementQuery(id, TERM)) });
  const failure = orders.error ?? found.find(({ error }) => error)?.error;
  if (failure) return <Failure failure={failure} onRetry={() => void orders.refetch()} />;
  if (orders.isPending || found.some(({ isPending }) => isPending)) return <Skeleton height={320} />;
  const lines = asked.flatMap((workOrder, index): Line[] => {
    const statement = found[index]?.data;
    return statement ? statement.pools.map((pool) => ({ workOrder, statement, pool })) : [];
  });
  if (lines.length === 0) return <Empty {...words.empty} />;
  return <Lines lines={lines.sort((a, b) => endOf(a.pool) - endOf(b.pool))} isCut={(orders.data?.items.length ?? 0) > MOST} />;
}

/** What runs out first comes first, what is dry before it. */
const endOf = ({ closingMinutes, runsOutAt, expiring }: PoolStatement): number => (closingMinutes === 0 ? 0 : Date.parse(runsOutAt ?? expiring.at) + (runsOutAt === null ? 1e13 : 0));

function Lines({ lines, isCut }: { lines: Line[]; isCut: boolean }) {
  const { timeZone } = useMe().person;
  const { pool: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = lines.find(({ pool }) => pool.id === chosen) ?? lines[0]!;
  const { workOrder, customer, pool: hours, balance, owed, rate, lasts } = words.heads;
  return (
    <>
      <Text c="dimmed" size="sm" maw="80ch">{words.intro}</Text>
      <section aria-label={words.chart(poolName(shown.pool))}>
        <Text fw={600}>{shown.workOrder.number} · {poolName(shown.pool)}</Text>
        <BurnDown pool={shown.pool} shown={shown.statement} zone={timeZone} />
      </section>
      <ListTable label={words.intro} heads={[workOrder, customer, hours, balance, owed, rate, lasts, words.statement]} minWidth={900}>
        {lines.map((line) => (
          <Table.Tr key={line.pool.id} data-shown={line === shown || undefined} className={classes.order}>
            <Table.Td>
              <UnstyledButton className={classes.choose} aria-pressed={line === shown} onClick={() => void navigate({ search: { pool: line.pool.id }, replace: true })}>{line.workOrder.number}</UnstyledButton>
            </Table.Td>
            <Table.Td>{line.workOrder.customer?.name}</Table.Td>
            <Table.Td>{poolName(line.pool)}</Table.Td>
            <Table.Td><b>{hoursAndMinutes(line.pool.closingMinutes)}</b></Table.Td>
            <Table.Td>{line.pool.arrearsMinutes > 0 && hoursAndMinutes(line.pool.arrearsMinutes)}</Table.Td>
            <Table.Td>{hoursAndMinutes(line.pool.usedPerWeekMinutes)}</Table.Td>
            <Table.Td>{until(line.pool, timeZone)}</Table.Td>
            <Table.Td><Link to="/contracts/$id/hours" params={{ id: line.workOrder.id }}>{words.statement}</Link></Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      {isCut && <Text size="sm" c="dimmed">{words.more(MOST)}</Text>}
    </>
  );
}

function until({ closingMinutes, runsOutAt, expiring }: PoolStatement, zone: string): string {
  if (closingMinutes === 0) return words.dry;
  return runsOutAt === null ? words.lasts(day(Date.parse(expiring.at), zone)) : words.runsOut(day(Date.parse(runsOutAt), zone));
}
