import { Badge, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { checksEntitlement, readsContracts, useMe } from '../app/session';
import { contractQuery, type ContractDetail } from './api';
import { Contacts } from './contacts';
import classes from './contracts.module.css';
import { EntitlementPanel } from './entitlement-panel';
import { RecordOfActs, Versions } from './history';
import { messages, states } from './messages';
import { dateInWords } from '../timer/when';
import { NotifiedContacts } from './notified';
import { statement as words } from '../hours/messages';
import { Locations, Services, Terms } from './terms';
import { WorkOrderActs } from '../work-orders/acts';

const route = getRouteApi('/desk/contracts/$id');

/** What was bought, for where, who may use it, and how it came to be so. */
export function WorkOrderPage() {
  const { id } = route.useParams();
  const { person } = useMe();
  const contract = useQuery(contractQuery(id));
  usePageTitle(contract.data ? `${contract.data.number} ${contract.data.customer.name}` : messages.page);
  if (contract.error && !contract.data) return <Failure failure={contract.error} onRetry={() => void contract.refetch()} />;
  if (!contract.data) return <div className={classes.page}><Skeleton height={320} /></div>;
  if (!readsContracts(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  return <WorkOrder contract={contract.data} />;
}

function WorkOrder({ contract }: { contract: ContractDetail }) {
  const { person } = useMe();
  const { number, customer, state, term } = contract;
  return (
    <div>
      <div className={classes.header}>
        <Link to="/contracts">{messages.page}</Link>
        <Title order={1} size="h4">{number} · {customer.name}</Title>
        <Badge size="sm" variant={state === 'active' ? 'light' : 'default'}>{states[state]}</Badge>
        <Text size="sm" c="dimmed">{messages.term(dateInWords(term.startsOn), dateInWords(term.endsOn))}</Text>
        <Link to="/contracts/$id/hours" params={{ id: contract.id }}>{words.open}</Link>
        <div className={classes.workOrderActs}><WorkOrderActs contract={contract} /></div>
      </div>
      <div className={classes.columns}>
        <div className={classes.main}>
          <Terms contract={contract} />
          <Locations locations={contract.locations} />
          <Services services={contract.services} />
          <Contacts contract={contract} />
          <NotifiedContacts contract={contract} />
        </div>
        <div className={classes.side}>
          {checksEntitlement(person) && <EntitlementPanel contract={contract} />}
          <Versions id={contract.id} />
          <RecordOfActs id={contract.id} />
        </div>
      </div>
    </div>
  );
}
