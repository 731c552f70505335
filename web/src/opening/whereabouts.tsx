import { Fieldset, Select, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Problem } from '../api/problem';
import { productsQuery, workOrderQuery, workOrdersQuery } from '../api/queries';
import type { Person, Place, WorkOrder } from '../api/wire';
import { has } from '../app/session';
import { zoneCity } from '../timer/when';
import type { Draft } from './draft';
import { messages } from './messages';

interface Props {
  person: Person;
  draft: Draft;
  change: (to: Partial<Draft>) => void;
  problem: Problem | null;
  /** The contract and the contact are known already: by who is calling. */
  known?: boolean;
}

/** Under which contract, where, for whom, about what; chosen already where there is but one answer. */
export function Whereabouts({ person, draft, change, problem, known = false }: Props) {
  const workOrders = useQuery(workOrdersQuery).data?.items;
  const workOrder = useQuery(workOrderQuery(draft.workOrderId)).data;
  const products = useQuery(productsQuery).data?.items;
  const contacts = workOrder ? whoMayOpen(workOrder, person) : undefined;
  useOnlyAnswer(draft, change, { workOrderId: known ? undefined : workOrders, locationId: workOrder?.locations, contactId: known ? undefined : contacts, productId: products }, person, workOrder);
  const field = (name: 'locationId' | 'contactId' | 'productId' | 'workOrderId') => ({
    required: true, searchable: true, allowDeselect: false, value: draft[name] || null, error: problem?.field(name),
    nothingFoundMessage: '–',
    onChange: (id: string | null) => change(name === 'workOrderId' ? { workOrderId: id ?? '', locationId: '', contactId: '' } : { [name]: id ?? '' }),
  });
  return (
    <Fieldset legend={known ? messages.whereAndWhat : messages.where}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {!known && <Select label={messages.workOrder} {...field('workOrderId')} data={choices(workOrders, ({ number, customer }) => [customer?.name, number].filter(Boolean).join(' · '))} />}
        {!known && <Select label={messages.contact} {...field('contactId')} data={choices(contacts, ({ name }) => name)} />}
        <Select label={messages.location} {...field('locationId')} data={choices(workOrder?.locations, placeLabel)} />
        <Select label={messages.product} {...field('productId')} data={choices(products, ({ name }) => name)} />
        <Select
          label={messages.environment.label} allowDeselect={false} value={draft.environment}
          onChange={(chosen) => change({ environment: chosen === 'other' ? 'other' : 'production' })}
          data={[{ value: 'production', label: messages.environment.production }, { value: 'other', label: messages.environment.other }]}
        />
      </SimpleGrid>
    </Fieldset>
  );
}

const placeLabel = ({ name, timeZone }: Place): string => (name.includes(zoneCity(timeZone)) ? name : `${name} · ${zoneCity(timeZone)}`);

function choices<Item extends { id: string }>(items: Item[] | undefined, label: (item: Item) => string) {
  return (items ?? []).map((item) => ({ value: item.id, label: label(item) }));
}

/** A contact opens for themselves, the customer support manager and intake for everyone who may open (`WHO-2`, `WHO-3`). */
function whoMayOpen({ contacts }: WorkOrder, person: Person): WorkOrder['contacts'] {
  const opening = contacts.filter(({ kind }) => kind !== 'group_information');
  return has(person, 'csm', 'intake') ? opening : opening.filter(({ personId }) => personId === person.id);
}

type Lists = Record<'workOrderId' | 'locationId' | 'contactId' | 'productId', { id: string }[] | undefined>;

/** Chooses what leaves no choice, the customer's host location, and for a customer themselves. */
function useOnlyAnswer(draft: Draft, change: (to: Partial<Draft>) => void, lists: Lists, person: Person, workOrder: WorkOrder | undefined): void {
  const self = workOrder?.contacts.find(({ personId }) => personId === person.id)?.id;
  useEffect(() => {
    const chosen: Partial<Draft> = {};
    for (const name of ['workOrderId', 'locationId', 'contactId', 'productId'] as const) {
      const [first, second] = lists[name] ?? [];
      const natural = name === 'locationId' ? first?.id : name === 'contactId' && self && lists.contactId ? self : second ? undefined : first?.id;
      if (draft[name] === '' && natural) chosen[name] = natural;
    }
    if (Object.keys(chosen).length > 0) change(chosen);
  });
}
