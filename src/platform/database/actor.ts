export const ROLES = [
  'csm', 'contact', 'information',
  'intake', 'engineer', 'lead', 'critsit', 'sdm', 'admin',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who is asking, and for what their token may be used (`scopes`; null or none: for everything they may do). A customer's actor is bound to that customer; the desk itself acts in sweeps, jobs and relays.
 */
export type Actor =
  | { side: 'customer'; personId: string; name: string; roles: Role[]; scopes?: readonly string[] | null; customerId: string }
  | { side: 'provider'; personId: string; name: string; roles: Role[]; scopes?: readonly string[] | null }
  | { side: 'desk' };

/** The desk acting on its own: what is due is done by it. */
export const THE_DESK: Actor = { side: 'desk' };
