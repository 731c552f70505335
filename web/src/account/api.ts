import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Instant, Page } from '../api/wire';

export interface Account {
  email: string;
  password: boolean;
  secondFactor: boolean;
  recoveryCodes: number;
  oidc: boolean;
}

export interface SessionRow {
  id: string;
  createdAt: Instant;
  lastUsedAt: Instant;
  address: string | null;
  userAgent: string | null;
  current: boolean;
}

export type Scope = 'read' | 'cases' | 'portal' | 'contracts' | 'people';

export interface TokenRow {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: Instant;
  expiresAt: Instant;
  lastUsedAt: Instant | null;
}

export type ContactChannel = 'mail' | 'sms' | 'voice' | 'slack' | 'teams';
export type Urgency = 'normal' | 'high' | 'critical';

export interface ContactRule {
  channel: ContactChannel;
  address: string | null;
  afterMinutes: number;
  from: Urgency;
}

export interface QuietHours {
  from: string;
  until: string;
  lets: 'high' | 'critical';
}

export interface ContactRulesView {
  rules: ContactRule[];
  quietHours: QuietHours | null;
  channels: ContactChannel[];
  email: string;
  timeZone: string;
  proven: { channel: ContactChannel; address: string; at: Instant }[];
}

export const contactRulesQuery = queryOptions({
  queryKey: ['account', 'contact-rules'], queryFn: ({ signal }) => api<ContactRulesView>('/me/contact-rules', { signal }),
});

export const accountQuery = queryOptions({ queryKey: ['account'], queryFn: ({ signal }) => api<Account>('/account', { signal }) });
export const sessionsQuery = queryOptions({ queryKey: ['account', 'sessions'], queryFn: ({ signal }) => api<Page<SessionRow>>('/sessions', { signal }) });
export const tokensQuery = queryOptions({ queryKey: ['account', 'tokens'], queryFn: ({ signal }) => api<Page<TokenRow>>('/tokens', { signal }) });

export const remove = (path: string): Promise<null> => api<null>(path, { method: 'DELETE' });
