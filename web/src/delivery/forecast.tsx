import { Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { SEVERITIES } from '../severity/messages';
import { timeOfDay } from '../timer/when';
import { forecastQuery, type HalfHour } from './api';
import classes from './delivery.module.css';
import { messages } from './messages';

const Chart = lazy(() => import('./forecast-chart'));

/** The next eight hours: deadlines against engineers on duty. */
export function Forecast({ zone }: { zone: string }) {
  const { data } = useQuery(forecastQuery);
  return (
    <section aria-label={messages.forecast}>
      <Title order={2} size="h6">{messages.forecast}</Title>
      <Text size="xs" c="dimmed" mb="xs">{messages.forecastDetail}</Text>
      <Suspense fallback={<Skeleton height={190} />}>
        {data ? <div aria-hidden="true"><Chart items={data.items} zone={zone} /></div> : <Skeleton height={190} />}
      </Suspense>
      {data && <InFigures items={data.items} zone={zone} />}
    </section>
  );
}

const dueIn = ({ deadlines }: HalfHour): string => SEVERITIES.filter((each) => deadlines[each] > 0).map((each) => `${each}: ${deadlines[each]}`).join(', ') || '0';

/** The same for who does not see the chart. */
function InFigures({ items, zone }: { items: HalfHour[]; zone: string }) {
  return (
    <Table className={classes.unseen} aria-label={messages.forecastTable}>
      <Table.Thead><Table.Tr>{messages.halfHours.map((head) => <Table.Th key={head}>{head}</Table.Th>)}</Table.Tr></Table.Thead>
      <Table.Tbody>
        {items.map((item) => <Table.Tr key={item.from}><Table.Td>{timeOfDay(Date.parse(item.from), zone)}</Table.Td><Table.Td>{dueIn(item)}</Table.Td><Table.Td>{item.onDuty}</Table.Td></Table.Tr>)}
      </Table.Tbody>
    </Table>
  );
}
