import type { Contract } from '../contracts/api';
import type { Customer } from './api';

/** Whether each word of a search stands in the name of a customer, or in the number of an agreement or a work order of theirs. */
export function isMeant({ name, agreements }: Pick<Customer, 'name' | 'agreements'>, workOrders: Pick<Contract, 'number'>[], q: string): boolean {
  const said = [name, ...agreements.map(({ number }) => number), ...workOrders.map(({ number }) => number)].join(' ').toLocaleLowerCase();
  return q.trim().toLocaleLowerCase().split(/\s+/).every((word) => said.includes(word));
}
