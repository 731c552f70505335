import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type Who } from './test.js';

const SAMPLE_LOG = new URL('../../samples/incident-log.csv', import.meta.url);

/** Things of the demonstration that pages are about. */
export interface Things {
  number: string;
  workOrder: string;
  calendar: string;
  customer: string;
  roster: string;
  policy: string;
  outage: string;
  /** A clock that missed its deadline. */
  breach: string;
  replay: string;
}

export interface EveryPage {
  /** As the router has it. */
  route: string;
  name: string;
  /** Null: nobody is signed in. */
  who: Who | null;
  path: (things: Things) => string;
}

const page = (route: string, name: string, who: Who | null, path: (things: Things) => string = () => route): EveryPage => ({ route, name, who, path });

/** Every page there is, as who has most to do with it sees it. A route that is missing here fails `every-page.spec.ts`. */
export const PAGES: readonly EveryPage[] = [
  page('/sign-in', 'sign-in', null),
  page('/invitation', 'invitation', null, () => '/invitation?token=unknown'),
  page('/queue', 'queue', 'Engineer'),
  page('/queue/hand-over', 'hand-over', 'Engineer'),
  page('/cases', 'your-cases', 'Support manager elsewhere'),
  page('/cases/$number', 'case', 'Engineer', ({ number }) => `/cases/${number}`),
  page('/cases/$number', 'case-of-customer', 'Support manager elsewhere', ({ number }) => `/cases/${number}`),
  page('/cases/$number/crisis', 'crisis', 'Critsit manager', ({ number }) => `/cases/${number}/crisis`),
  page('/open', 'open', 'Customer support manager'),
  page('/intake', 'intake', 'Intake'),
  page('/delivery', 'delivery', 'Service delivery manager'),
  page('/delivery/wall', 'wall', 'Service delivery manager'),
  page('/delivery/compliance', 'compliance', 'Service delivery manager'),
  page('/delivery/breaches', 'breaches', 'Service delivery manager'),
  page('/delivery/breaches/$id', 'breach', 'Service delivery manager', ({ breach }) => `/delivery/breaches/${breach}`),
  page('/delivery/hours', 'delivery-hours', 'Service delivery manager'),
  page('/delivery/replay', 'replays', 'Service delivery manager'),
  page('/delivery/replay/$id', 'replay', 'Service delivery manager', ({ replay }) => `/delivery/replay/${replay}`),
  page('/outages', 'outages', 'Queue lead'),
  page('/outages/$id', 'outage', 'Queue lead', ({ outage }) => `/outages/${outage}`),
  page('/administration', 'administration', 'Administrator'),
  page('/customers', 'customers', 'Service delivery manager'),
  page('/customers/$id', 'customer', 'Service delivery manager', ({ customer }) => `/customers/${customer}`),
  page('/queues', 'queues', 'Administrator'),
  page('/products', 'products', 'Administrator'),
  page('/calendars', 'calendars', 'Administrator'),
  page('/calendars/$id', 'calendar', 'Engineer', ({ calendar }) => `/calendars/${calendar}?year=2026`),
  page('/calendars/$id/change', 'calendar-change', 'Administrator', ({ calendar }) => `/calendars/${calendar}/change?year=2026`),
  page('/contracts', 'contracts', 'Service delivery manager'),
  page('/contracts/$id', 'work-order', 'Service delivery manager', ({ workOrder }) => `/contracts/${workOrder}`),
  page('/contracts/new', 'work-order-new', 'Service delivery manager'),
  page('/contracts/$id/amend', 'work-order-amend', 'Administrator', ({ workOrder }) => `/contracts/${workOrder}/amend`),
  page('/contracts/$id/hours', 'hours', 'Service delivery manager', ({ workOrder }) => `/contracts/${workOrder}/hours`),
  page('/import', 'import', 'Administrator'),
  page('/rosters', 'rosters', 'Queue lead'),
  page('/rosters/$id', 'roster', 'Queue lead', ({ roster }) => `/rosters/${roster}`),
  page('/rosters/new', 'roster-new', 'Administrator'),
  page('/rosters/$id/change', 'roster-change', 'Administrator', ({ roster }) => `/rosters/${roster}/change`),
  page('/policies', 'policies', 'Administrator'),
  page('/policies/$id', 'policy', 'Administrator', ({ policy }) => `/policies/${policy}`),
  page('/people', 'people', 'Administrator'),
  page('/webhooks', 'webhooks', 'Administrator'),
  page('/deliveries', 'deliveries', 'Administrator'),
  page('/audit', 'audit', 'Administrator'),
  page('/account', 'account', 'Engineer'),
  page('/outbox', 'outbox', 'Administrator'),
];

async function first<T>(lead: Page, path: string): Promise<T> {
  const body = await (await lead.request.get(`/api/v1${path}`)).json() as { items: T[] };
  if (!body.items[0]) throw new Error(`The demonstration has nothing at ${path}.`);
  return body.items[0];
}

async function made<T>(lead: Page, path: string, data: unknown, type = 'application/json'): Promise<T> {
  const answer = await lead.request.post(`/api/v1${path}`, { data, headers: { Origin: new URL(lead.url()).origin, 'Content-Type': type } });
  if (!answer.ok()) throw new Error(`POST ${path}: ${await answer.text()}`);
  return await answer.json() as T;
}

/** What the pages are about; of what the demonstration lacks one is made. @param lead somebody who may see all of it */
export async function thingsOf(lead: Page): Promise<Things> {
  const { number } = await first<{ number: string }>(lead, '/cases?severity=A');
  const [workOrder, roster, policy] = [await first<{ id: string; customer: { id: string } }>(lead, '/work-orders'), await first<{ id: string }>(lead, '/rosters'), await first<{ id: string }>(lead, '/escalation-policies')];
  const calendar = await first<{ id: string }>(lead, '/calendars');
  const outage = await made<{ id: string }>(lead, '/outages', { title: 'Sign-in fails everywhere', description: 'Since 10:00.' });
  const replay = await made<{ id: string }>(lead, `/replays?workOrderId=${workOrder.id}&name=incidents.csv`, readFileSync(SAMPLE_LOG), 'text/csv');
  // The demonstration begins with nothing missed: two hours later its Severity A cases are.
  await made(lead, '/demo/clock', { advanceMinutes: 120 });
  let breach = '';
  await expect(async () => { breach = (await first<{ id: string }>(lead, '/delivery/breaches')).id; }).toPass();
  return { number, workOrder: workOrder.id, roster: roster.id, policy: policy.id, calendar: calendar.id, customer: workOrder.customer.id, outage: outage.id, breach, replay: replay.id };
}

/** In a theme, once nothing of the other one is left to fade. */
export async function inTheme(shown: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await shown.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await shown.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished))');
}

/** Until a page has said what it has to say: nothing is still being read. */
export async function settled(shown: Page): Promise<void> {
  await expect(shown.locator('h1').first()).toBeVisible();
  await expect(shown.locator('[aria-busy="true"], .mantine-Skeleton-root[data-visible]')).toHaveCount(0);
}
