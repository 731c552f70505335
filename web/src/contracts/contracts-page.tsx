import { Badge, Button, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { has, keepsContracts, useMe } from '../app/session';
import { contractsQuery, FILE_KINDS, type Contract } from './api';
import classes from './contracts.module.css';
import { files, messages, states } from './messages';

/** Every work order one can see, with its customer. */
export function ContractsPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  if (!keepsContracts(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  return <Contracts mayImport={has(person, 'admin')} />;
}

function Contracts({ mayImport }: { mayImport: boolean }) {
  const contracts = useQuery(contractsQuery);
  return (
    <Stack className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h4">{messages.page}</Title>
        {mayImport && <Button variant="default" component={Link} to="/import">{messages.toImport}</Button>}
      </Group>
      <Text c="dimmed" size="sm" mb="sm">{messages.intro}</Text>
      {contracts.isPending && <Skeleton height={160} />}
      {contracts.error && !contracts.data && <Failure failure={contracts.error} onRetry={() => void contracts.refetch()} />}
      {contracts.data && (contracts.data.items.length === 0 ? <Empty /> : <Rows contracts={contracts.data.items} />)}
      <Group component="nav" gap="md" mt="lg" aria-label={messages.export}>
        <Text size="xs" c="dimmed">{messages.export}</Text>
        {FILE_KINDS.map((kind) => <a key={kind} href={`/api/v1/exports/${kind}`} download className={classes.dimmed}>{files[kind]}</a>)}
      </Group>
    </Stack>
  );
}

function Rows({ contracts }: { contracts: Contract[] }) {
  const { columns } = messages;
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table className={classes.table} aria-label={messages.page}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.number}</Table.Th><Table.Th>{columns.customer}</Table.Th><Table.Th>{columns.state}</Table.Th>
            <Table.Th>{columns.term}</Table.Th><Table.Th>{columns.package}</Table.Th><Table.Th>{columns.sdm}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contracts.map(({ id, number, customer, state, term, package: bought, sector, delivery }) => (
            <Table.Tr key={id}>
              <Table.Td><Link to="/contracts/$id" params={{ id }}>{number}</Link></Table.Td>
              <Table.Td>{customer.name}</Table.Td>
              <Table.Td><Badge size="xs" variant={state === 'active' ? 'light' : 'default'}>{states[state]}</Badge></Table.Td>
              <Table.Td>{messages.term(term.startsOn, term.endsOn)}</Table.Td>
              <Table.Td>{messages.packages[bought]} · {messages.sectors[sector]}</Table.Td>
              <Table.Td>{delivery.sdm ?? ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Empty() {
  return (
    <Stack align="center" gap="xs" py={56}>
      <Title order={2} size="h5">{messages.empty}</Title>
      <Text c="dimmed">{messages.emptyDetail}</Text>
    </Stack>
  );
}
