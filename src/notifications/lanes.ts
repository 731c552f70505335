import type { Urgency } from './rules/index.js';

/** Those who wait for one another: what is critical waits for nothing else, and each address of the web only for itself. */
export function laneOf(channel: string, address: string, urgency: Urgency): string {
  const host = URL.canParse(address) && /^https?:/.test(address) ? `:${new URL(address).host}` : '';
  return `${channel}${host}${urgency === 'critical' ? ':critical' : ''}`;
}
