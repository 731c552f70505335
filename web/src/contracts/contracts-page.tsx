import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { NotHere } from '../app/failure';
import { ListPage, ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { importsFiles, keepsContracts, keepsCustomers, readsContracts, useMe } from '../app/session';
import { dateInWords } from '../timer/when';
import { contractsQuery, FILE_KINDS, type Contract } from './api';
import classes from './contracts.module.css';
import { files, messages, states } from './messages';
import { draft } from '../work-orders/messages';

/** Every work order one can see, with its customer. */
export function ContractsPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  if (!readsContracts(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  return <Contracts mayDraft={keepsCustomers(person)} mayImport={importsFiles(person)} mayExport={keepsContracts(person)} />;
}

function Contracts({ mayDraft, mayImport, mayExport }: Record<'mayDraft' | 'mayImport' | 'mayExport', boolean>) {
  const contracts = useQuery(contractsQuery);
  return (
    <ListPage
      title={messages.page} intro={messages.intro} list={contracts} isEmpty={({ items }) => items.length === 0} empty={messages.none}
      acts={(
        <Group gap="sm">
          {mayDraft && <Button component={Link} to="/contracts/new">{draft.page}</Button>}
          {mayImport && <Button variant="default" component={Link} to="/import">{messages.toImport}</Button>}
        </Group>
      )}
      below={mayExport && (
        <Group component="nav" gap="md" mt="lg" aria-label={messages.export}>
          <Text size="xs" c="dimmed">{messages.export}</Text>
          {FILE_KINDS.map((kind) => <a key={kind} href={`/api/v1/exports/${kind}`} download className={classes.dimmed}>{files[kind]}</a>)}
        </Group>
      )}
    >
      {({ items }) => <Rows contracts={items} />}
    </ListPage>
  );
}

function Rows({ contracts }: { contracts: Contract[] }) {
  const { number: ofNumber, customer: ofCustomer, state: ofState, term: ofTerm, package: ofPackage, sdm } = messages.columns;
  return (
    <ListTable label={messages.page} heads={[ofNumber, ofCustomer, ofState, ofTerm, ofPackage, sdm]} minWidth={720}>
      {contracts.map(({ id, number, customer, state, term, package: bought, sector, delivery }) => (
        <Table.Tr key={id}>
          <Table.Td><Link to="/contracts/$id" params={{ id }}>{number}</Link></Table.Td>
          <Table.Td>{customer.name}</Table.Td>
          <Table.Td><Badge size="xs" variant={state === 'active' ? 'light' : 'default'}>{states[state]}</Badge></Table.Td>
          <Table.Td>{messages.term(dateInWords(term.startsOn), dateInWords(term.endsOn))}</Table.Td>
          <Table.Td>{messages.packages[bought]} · {messages.sectors[sector]}</Table.Td>
          <Table.Td>{delivery.sdm ?? ''}</Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}
