import type { Asked } from './contracts.js';

export interface EventView {
  id: string;
  name: string;
  from: string;
  until: string;
  state: string;
  confirmed: { by: string; at: string } | null;
  preparations: { id: string; kind: string; state: string; owner: { name: string; side: string }; note: string | null }[];
}

const DAY = 86_400_000;

/** An instant some days from now, by the machine's clock. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

/** Amends a work order so that it buys Azure Event Management. @param asked by an administrator */
export async function buyEvents(asked: Asked, workOrderId: string): Promise<void> {
  const [{ version, terms }] = (await asked('get', `/work-orders/${workOrderId}/versions`).expect(200)).body.items;
  const services = [...terms.services, { kind: 'event_management' }];
  await asked('post', `/work-orders/${workOrderId}/versions`, { basedOn: version, why: 'Events.', terms: { ...terms, services } }).expect(201);
}

/** A planned event of a work order, which buys the service first. @param asked by an administrator */
export async function anEventOf(asked: Asked, workOrderId: string, name: string, from = 70, days = 2): Promise<EventView> {
  await buyEvents(asked, workOrderId);
  return (await asked('post', `/work-orders/${workOrderId}/events`, { name, from: inDays(from), until: inDays(from + days) }).expect(201)).body;
}
