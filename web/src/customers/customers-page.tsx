import { Button, Modal, Table, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { NotHere } from '../app/failure';
import { Empty, ListPage, ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { keepsCustomers, useMe } from '../app/session';
import { contractsQuery, type Contract } from '../contracts/api';
import { customersQuery, type Customer } from './api';
import { CustomerForm } from './customer-forms';
import { isMeant } from './matching';
import { messages } from './messages';

const route = getRouteApi('/desk/customers');

/** Who bought support, under which agreements, and what they have. */
export function CustomersPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  return keepsCustomers(person) ? <Customers /> : <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
}

function Customers() {
  const { q = '' } = route.useSearch();
  const navigate = useNavigate();
  const customers = useQuery(customersQuery);
  const [adding, setAdding] = useState(false);
  const search = (typed: string) => void navigate({ to: '/customers', search: typed === '' ? {} : { q: typed }, replace: true });
  return (
    <>
      <ListPage
        title={messages.page} intro={messages.intro} list={customers} isEmpty={({ items }) => items.length === 0} empty={messages.none}
        acts={<Button onClick={() => setAdding(true)}>{messages.add}</Button>}
        above={<TextInput type="search" w={280} aria-label={messages.search} placeholder={messages.search} leftSection={<IconSearch size={14} />} value={q} onChange={({ currentTarget }) => search(currentTarget.value)} />}
      >
        {({ items }) => <Rows customers={items} q={q} />}
      </ListPage>
      <Modal opened={adding} onClose={() => setAdding(false)} title={messages.add}>
        <CustomerForm onCancel={() => setAdding(false)} onAdded={({ id }) => void navigate({ to: '/customers/$id', params: { id } })} />
      </Modal>
    </>
  );
}

function Rows({ customers, q }: { customers: Customer[]; q: string }) {
  const workOrders = useQuery(contractsQuery).data?.items ?? [];
  const of = (id: string): Contract[] => workOrders.filter(({ customer }) => customer.id === id);
  const shown = customers.filter((customer) => isMeant(customer, of(customer.id), q));
  const { name: ofName, agreements: ofAgreements, workOrders: ofWorkOrders } = messages.columns;
  if (shown.length === 0) return <Empty {...messages.notFound} />;
  return (
    <ListTable label={messages.page} heads={[ofName, ofAgreements, ofWorkOrders]} minWidth={560}>
      {shown.map(({ id, name, agreements }) => (
        <Table.Tr key={id}>
          <Table.Td><Link to="/customers/$id" params={{ id }}>{name}</Link></Table.Td>
          <Table.Td>{agreements.map(({ number }) => number).join(', ') || messages.noAgreement}</Table.Td>
          <Table.Td>{of(id).filter(({ state }) => state !== 'ended').map(({ id: workOrder, number }) => <span key={workOrder}><Link to="/contracts/$id" params={{ id: workOrder }}>{number}</Link> </span>)}</Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}
