import type { Role } from '../api/wire';
import { roles } from './messages';

/** What the desk calls the provider's people to a customer: by their role (`WHO-1`). */
const SAID: Record<string, Role> = {
  Intake: 'intake', Engineer: 'engineer', 'Queue lead': 'lead', 'Critsit manager': 'critsit', 'Service delivery manager': 'sdm', Administrator: 'admin',
};

/** A name as it is; where it is a role, the role in the reader's language. */
export const nameInWords = (name: string): string => {
  const role = SAID[name];
  return role === undefined ? name : roles[role];
};
