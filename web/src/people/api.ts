import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Instant, Named, Page, Role } from '../api/wire';

export interface StaffRow extends Named {
  email: string;
  roles: Role[];
  timeZone: string;
  active: boolean;
  delegation: { delegate: Named; from: Instant; until: Instant } | null;
  warnings: { rule: string; message: string }[];
  /** For administrators. */
  signIn?: { password: boolean; secondFactor: boolean; oidc: boolean; invitedUntil: Instant | null };
}

export interface Invitation {
  link: string;
  expiresAt: Instant;
}

export const PROVIDER_ROLES = ['intake', 'engineer', 'lead', 'critsit', 'sdm', 'admin'] as const satisfies Role[];

/** As many as the desk gives at once. */
export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: ({ signal }) => api<Page<StaffRow>>('/people?limit=200', { signal }) });
