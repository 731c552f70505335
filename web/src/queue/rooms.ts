import { useQuery } from '@tanstack/react-query';
import { workOrdersQuery } from '../api/queries';
import { useMe } from '../app/session';

/**
 * The rooms that tell what happens to the cases of the list: a customer's by its work orders, the provider's by queue; who
 * delivers service to some customers has a wall of their own.
 */
export function useListRooms(): string[] {
  const { person, queues } = useMe();
  const isCustomer = person.side === 'customer';
  const workOrders = useQuery({ ...workOrdersQuery, enabled: isCustomer });
  if (isCustomer) return (workOrders.data?.items ?? []).map(({ id }) => `work-order:${id}`);
  if (person.roles.every((role) => role === 'sdm')) return ['delivery'];
  return queues.map(({ id }) => `queue:${id}`);
}
