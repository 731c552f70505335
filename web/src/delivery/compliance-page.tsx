import { Anchor, Group, NativeSelect, SegmentedControl, Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ClockKind } from '../api/wire';
import { Failure } from '../app/failure';
import { locale } from '../app/language';
import { Empty, ListTable } from '../app/list-page';
import { kinds } from '../case/messages';
import { severities } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import { dateInWords } from '../timer/when';
import { compliancePath, complianceQuery, type Compliance, type ComplianceSearch, type Share } from './api';
import { compliance as words } from './compliance-messages';
import classes from './delivery.module.css';
import { messages } from './messages';
import { DeliveryPart } from './part';
import { PeriodFields } from './period-fields';
import { addedUp } from './shares';

const route = getRouteApi('/desk/delivery/compliance');
const Chart = lazy(() => import('./compliance-chart'));
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const inWords = (share: number | null): string => (share === null ? words.nothing : percent.format(share));

/** How promises were kept over time, by severity and customer. */
export function CompliancePage() {
  const asked = route.useSearch();
  return (
    <DeliveryPart part="compliance" acts={<Anchor size="sm" href={`/api/v1${compliancePath(asked, 'csv')}`}>{messages.csv}</Anchor>}>
      <Record asked={asked} />
    </DeliveryPart>
  );
}

function Record({ asked }: { asked: ComplianceSearch }) {
  const navigate = route.useNavigate();
  const found = useQuery(complianceQuery(asked));
  const narrow = (to: ComplianceSearch) => void navigate({ search: (before) => ({ ...before, ...to }), replace: true });
  return (
    <>
      <Text c="dimmed" size="sm" maw="80ch">{words.intro}</Text>
      <Group align="flex-end" gap="sm">
        <PeriodFields asked={asked} shown={found.data} narrow={narrow} />
        <NativeSelect size="xs" label={words.kind} value={asked.kind ?? 'first_response'} data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget: { value } }) => narrow({ kind: value === 'first_response' ? undefined : (value as ClockKind) })} />
        <SegmentedControl size="xs" aria-label={words.by} value={asked.by ?? 'week'} data={(['week', 'month'] as const).map((value) => ({ value, label: words.buckets[value] }))}
          onChange={(chosen) => narrow({ by: chosen === 'month' ? 'month' : undefined })} />
        <SegmentedControl size="xs" aria-label={words.cases.label} value={asked.cases ?? 'own'} data={(['own', 'history'] as const).map((value) => ({ value, label: words.cases[value] }))}
          onChange={(chosen) => narrow({ cases: chosen === 'history' ? 'history' : undefined })} />
      </Group>
      {found.isPending && <Skeleton height={320} />}
      {found.error && <Failure failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data && !found.error && (found.data.total.promises === 0 ? <Empty {...words.empty} /> : <Kept kept={found.data} />)}
    </>
  );
}

function Kept({ kept }: { kept: Compliance }) {
  const { items, total, by } = kept;
  return (
    <>
      <Text fz={22} fw={600} className={classes.total}>{words.total(inWords(total.share), total.promises)}</Text>
      <Suspense fallback={<Skeleton height={220} />}><div aria-hidden="true"><Chart items={items} /></div></Suspense>
      <div className={classes.tables}>
        <Shares title={words.bySeverity} head={words.heads.severity} rows={addedUp([...items].sort((a, b) => a.severity.localeCompare(b.severity)), ({ severity }) => severity).map((row) => ({ ...row, name: <Group gap={8}><SeverityMark severity={row.first.severity} size={16} />{severities[row.first.severity].name}</Group> }))} />
        <Shares title={words.byCustomer} head={words.heads.customer} rows={addedUp(items, ({ customer }) => customer.id).map((row) => ({ ...row, name: row.first.customer.name })).sort((a, b) => (a.share ?? 1) - (b.share ?? 1))} />
        <Shares title={words.overTime} head={words.heads[by]} rows={addedUp(items, ({ from }) => from).map((row) => ({ ...row, name: dateInWords(row.key) }))} />
      </div>
    </>
  );
}

function Shares({ title, head, rows }: { title: string; head: string; rows: (Share & { key: string; name: React.ReactNode })[] }) {
  const { promises, inTime, late, unanswered, share } = words.heads;
  return (
    <section aria-label={title}>
      <Title order={2} size="h6">{title}</Title>
      <ListTable label={title} heads={[head, promises, inTime, late, unanswered, share]} minWidth={460}>
        {rows.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Td>{row.name}</Table.Td>
            {[row.promises, row.inTime, row.late, row.unanswered].map((figure, column) => <Table.Td key={column}>{figure}</Table.Td>)}
            <Table.Td><b>{inWords(row.share)}</b></Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
    </section>
  );
}
