import { Badge, Button, Group, Modal, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Failure, NotHere } from '../app/failure';
import listClasses from '../app/list-page.module.css';
import { ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { keepsCustomers, useMe } from '../app/session';
import { contractsQuery, type Contract } from '../contracts/api';
import { messages as contracts, states } from '../contracts/messages';
import { dateInWords } from '../timer/when';
import { customersQuery, type Agreement, type Customer } from './api';
import { AgreementForm } from './customer-forms';
import { messages, sectors } from './messages';

const route = getRouteApi('/desk/customers/$id');

/** One customer: the agreements, and what was bought under each. */
export function CustomerPage() {
  const { id } = route.useParams();
  const { person } = useMe();
  const customers = useQuery({ ...customersQuery, enabled: keepsCustomers(person) });
  const customer = customers.data?.items.find((each) => each.id === id);
  usePageTitle(customer?.name ?? messages.page);
  if (!keepsCustomers(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  if (customers.error && !customers.data) return <Failure failure={customers.error} onRetry={() => void customers.refetch()} />;
  if (customers.isPending) return <Stack className={listClasses.page}><Skeleton height={28} width={260} /><Skeleton height={200} /></Stack>;
  return customer ? <One customer={customer} /> : <NotHere />;
}

function One({ customer }: { customer: Customer }) {
  const workOrders = useQuery(contractsQuery);
  const [adding, setAdding] = useState(false);
  const close = () => setAdding(false);
  return (
    <Stack className={listClasses.page} gap="md">
      <Text size="xs"><Link to="/customers">{messages.back}</Link></Text>
      <Group justify="space-between">
        <Title order={1} size="h4">{customer.name}</Title>
        <Button variant={customer.agreements.length === 0 ? 'filled' : 'default'} onClick={() => setAdding(true)}>{messages.addAgreement}</Button>
      </Group>
      {customer.agreements.length === 0 && <Text size="sm" c="dimmed">{messages.agreementFirst}</Text>}
      {workOrders.error && !workOrders.data && <Failure failure={workOrders.error} onRetry={() => void workOrders.refetch()} />}
      {customer.agreements.map((agreement) => (
        <Under key={agreement.id} agreement={agreement} workOrders={workOrders.data?.items.filter(({ agreementId }) => agreementId === agreement.id)} />
      ))}
      <Modal opened={adding} onClose={close} title={messages.addAgreement}><AgreementForm customer={customer} onDone={close} /></Modal>
    </Stack>
  );
}

/** The work orders under an agreement; undefined: still being read. */
function Under({ agreement: { id, number, sector }, workOrders }: { agreement: Agreement; workOrders: Contract[] | undefined }) {
  const title = messages.agreement(number);
  const { number: ofNumber, state: ofState, term: ofTerm } = contracts.columns;
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Group gap="md">
        <Title order={2} size="h6">{title}</Title><Text size="sm" c="dimmed">{sectors[sector]}</Text>
        <Button size="compact-xs" variant="default" renderRoot={(props) => <Link {...props} to="/contracts/new" search={{ agreement: id }} />}>{messages.draft}</Button>
      </Group>
      {workOrders === undefined && <Skeleton height={60} />}
      {workOrders?.length === 0 && <Text size="sm" c="dimmed">{messages.noWorkOrder}</Text>}
      {workOrders !== undefined && workOrders.length > 0 && (
        <ListTable label={title} heads={[ofNumber, ofState, ofTerm, messages.hours]} minWidth={480}>
          {workOrders.map((workOrder) => (
            <Table.Tr key={workOrder.id}>
              <Table.Td><Link to="/contracts/$id" params={{ id: workOrder.id }}>{workOrder.number}</Link></Table.Td>
              <Table.Td><Badge size="xs" variant={workOrder.state === 'active' ? 'light' : 'default'}>{states[workOrder.state]}</Badge></Table.Td>
              <Table.Td>{contracts.term(dateInWords(workOrder.term.startsOn), dateInWords(workOrder.term.endsOn))}</Table.Td>
              <Table.Td><Link to="/contracts/$id/hours" params={{ id: workOrder.id }} aria-label={messages.hoursOf(workOrder.number)}>{messages.statement}</Link></Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
    </Stack>
  );
}
