import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { post } from '../api/client';
import { meQuery } from '../api/queries';
import type { Me, Person, Role } from '../api/wire';

/** Who is signed in. Only below the routes that require it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const has = (person: Pick<Person, 'roles'>, ...roles: Role[]): boolean => roles.some((role) => person.roles.includes(role));

/** By the web a customer's contacts open cases themselves. */
export const opensCases = (person: Person): boolean => has(person, 'csm', 'contact');

/** By phone the provider's intake does it for them (`SEV-2`). */
export const takesCalls = (person: Person): boolean => has(person, 'intake');

/** Whose word to the customer is a first response (`CLK-1`). */
export const mayRespond = (person: Pick<Person, 'roles'>): boolean => has(person, 'engineer', 'lead', 'critsit');

/** Who sets a severity (`SEV-3`). */
export const maySetSeverity = (person: Person): boolean => has(person, 'engineer', 'lead', 'critsit', 'sdm');

/** Who opens outages and speaks to all their cases (`WHO-5`). */
export const runsOutages = (person: Person): boolean => has(person, 'lead', 'critsit', 'sdm', 'admin');

/** Who keeps contracts and their contacts (`WHO-2`, `WHO-5`). */
export const keepsContracts = (person: Person): boolean => has(person, 'csm', 'sdm', 'admin');

/** Who adds customers, agreements and work orders (`WHO-5`). */
export const keepsCustomers = (person: Person): boolean => has(person, 'sdm', 'admin');

/** Who asks whether a case may be opened (`WHO-4`). */
export const checksEntitlement = (person: Person): boolean => has(person, 'csm', 'contact', 'intake', 'sdm', 'lead', 'admin');

/** Who keeps queues, and the rules by which cases come to them (`WHO-5`). */
export const keepsQueues = (person: Person): boolean => has(person, 'admin');

/** Who imports files (`WHO-5`). */
export const importsFiles = (person: Person): boolean => has(person, 'admin');

/** Who reads what was bought: the customer’s people their own, of the provider’s who keeps it (`WHO-1`). */
export const readsContracts = (person: Person): boolean => person.side === 'customer' || keepsContracts(person);

/** Who reads what escalates to whom (`ESC-1`). */
export const readsPolicies = (person: Person): boolean => has(person, 'lead', 'sdm', 'admin');

/** Who watches all running clocks (`WHO-5`). */
export const watchesDelivery = (person: Pick<Person, 'roles'>): boolean => has(person, 'lead', 'critsit', 'sdm', 'admin');

/** Who replays logs (`WHO-5`). */
export const replaysLogs = (person: Person): boolean => has(person, 'lead', 'sdm', 'admin');

/** Who says where other programs hear of events (`WHO-1`). */
export const keepsWebhooks = (person: Person): boolean => has(person, 'csm', 'admin');

/** Who is shown what did not arrive, and sends it again (`ESC-6`). */
export const seesDeliveries = (person: Person): boolean => has(person, 'sdm', 'admin');

/** Who asks whether escalations fired (`ESC-3`). */
export const auditsEscalations = (person: Person): boolean => has(person, 'lead', 'critsit', 'sdm', 'admin');

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await post('/sign-out');
    client.clear();
    await navigate({ to: '/sign-in' });
  };
}
