const ROLE_NAMES: Record<string, string> = {
  csm: 'Customer support manager', contact: 'Contact', information: 'Contact', intake: 'Intake', engineer: 'Engineer',
  lead: 'Queue lead', critsit: 'Critsit manager', sdm: 'Service delivery manager', admin: 'Administrator',
};

/** What a customer reads instead of a provider's name (`WHO-1`). */
export const roleShown = (roles: readonly string[]): string => ROLE_NAMES[roles[0] ?? ''] ?? 'Critsit';
