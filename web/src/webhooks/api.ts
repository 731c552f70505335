import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Instant, Page } from '../api/wire';

export interface Webhook {
  id: string;
  url: string;
  description: string;
  /** None: all that it may hear. */
  types: string[];
  state: 'active' | 'disabled';
  /** Why it is disabled, where it was not its keeper. */
  why: string | null;
  hears: 'desk' | 'customer';
  createdAt: Instant;
  arrivedAt: Instant | null;
  /** The newest message that was not taken; why, for the provider only. */
  failed: { at: Instant; error: string | null; triedAgain: boolean } | null;
}

export interface Given {
  url: string;
  description: string;
  types: string[];
  active?: boolean;
}

export const webhooksQuery = queryOptions({ queryKey: ['webhooks'], queryFn: ({ signal }) => api<Page<Webhook>>('/webhooks', { signal }) });

/** Whether nothing is known yet of a test that was sent when its webhook stood like this. */
export const isUnderway = (tested: Webhook, now: Webhook[]): boolean =>
  now.some(({ id, arrivedAt, failed }) => id === tested.id && arrivedAt === tested.arrivedAt && failed?.at === tested.failed?.at);

/** What is offered to listen for; any other type of event can be typed. */
export const COMMON_TYPES = [
  'case.opened', 'case.responded', 'case.commented', 'case.assigned', 'case.resolved', 'case.reopened', 'case.closed',
  'severity.requested', 'severity.set', 'severity.contested', 'clock.started', 'clock.met', 'clock.missed', 'deadline.moved',
  'escalation.fired', 'escalation.acknowledged', 'item.opened', 'item.moved', 'critsit_manager.accepted', 'executives.notified',
];
