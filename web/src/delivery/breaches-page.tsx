import { Anchor, Button, Group, NativeSelect, Skeleton, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Failure } from '../app/failure';
import { Empty, ListTable } from '../app/list-page';
import { useMe } from '../app/session';
import { kinds } from '../case/messages';
import { SEVERITIES } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import { length } from '../timer/messages';
import { inFull } from '../timer/when';
import type { BreachesSearch } from './api';
import { breachesPath, breachesQuery, type Breach } from './breach-api';
import { breaches as words, causes } from './breach-messages';
import { messages } from './messages';
import { DeliveryPart } from './part';
import { PeriodFields } from './period-fields';

const route = getRouteApi('/desk/delivery/breaches');

/** The promises that were missed, the last first. */
export function BreachesPage() {
  const asked = route.useSearch();
  return (
    <DeliveryPart part="breaches" acts={<Anchor size="sm" href={`/api/v1${breachesPath({ ...asked, format: 'csv' })}`}>{messages.csv}</Anchor>}>
      <Missed asked={asked} />
    </DeliveryPart>
  );
}

function Missed({ asked }: { asked: BreachesSearch }) {
  const navigate = route.useNavigate();
  const found = useInfiniteQuery(breachesQuery(asked));
  const narrow = (to: BreachesSearch) => void navigate({ search: (before) => ({ ...before, ...to }), replace: true });
  const shown = found.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <Text c="dimmed" size="sm" maw="80ch">{words.intro}</Text>
      <Group align="flex-end" gap="sm">
        <PeriodFields asked={asked} shown={found.data?.pages[0] as { from: string; to: string } | undefined} narrow={narrow} />
        <NativeSelect size="xs" label={words.severity} value={asked.severity ?? ''} data={[{ value: '', label: words.all }, ...SEVERITIES.map((value) => ({ value, label: value }))]}
          onChange={({ currentTarget: { value } }) => narrow({ severity: SEVERITIES.find((each) => each === value) })} />
        <NativeSelect size="xs" label={words.reviewed} value={asked.reviewed ?? ''} data={[{ value: '', label: words.reviews.any }, { value: 'no', label: words.reviews.no }, { value: 'yes', label: words.reviews.yes }]}
          onChange={({ currentTarget: { value } }) => narrow({ reviewed: value === 'yes' || value === 'no' ? value : undefined })} />
      </Group>
      {found.isPending && <Skeleton height={240} />}
      {found.error && !shown && <Failure failure={found.error} onRetry={() => void found.refetch()} />}
      {shown?.length === 0 && <Empty {...words.empty} />}
      {shown && shown.length > 0 && <Breaches shown={shown} />}
      {found.hasNextPage && <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{words.more}</Button>}
    </>
  );
}

function Breaches({ shown }: { shown: Breach[] }) {
  const { timeZone } = useMe().person;
  const { severity, case: ofCase, customer, queue, kind, due, outcome, cause } = words.heads;
  return (
    <ListTable label={messages.parts.breaches} heads={[severity, ofCase, customer, queue, kind, due, outcome, cause]} minWidth={980}>
      {shown.map((each) => (
        <Table.Tr key={each.id}>
          <Table.Td><SeverityMark severity={each.severity} size={18} /></Table.Td>
          <Table.Td><Link to="/delivery/breaches/$id" params={{ id: each.id }} aria-label={words.open(each.case.number)}>{each.case.number}</Link> {each.case.title}</Table.Td>
          <Table.Td>{each.customer.name}</Table.Td>
          <Table.Td>{each.queue.name}</Table.Td>
          <Table.Td>{kinds[each.kind]}</Table.Td>
          <Table.Td>{inFull(Date.parse(each.dueAt), timeZone)}</Table.Td>
          <Table.Td>{outcomeOf(each)}</Table.Td>
          <Table.Td>{each.review ? causes[each.review.cause] : <Text span size="sm" c="dimmed">{words.notWritten}</Text>}</Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}

const outcomeOf = ({ metAt, dueAt }: Breach): string => (metAt === null ? words.unanswered : words.late(length(Date.parse(metAt) - Date.parse(dueAt))));
