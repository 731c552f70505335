import { aCase, type Caller } from './desk.js';
import type { by } from './sign-in.js';

export type Asked = ReturnType<typeof by>;

/** A customer of the test's own, with an agreement, and what terms need: a calendar and a service delivery manager. */
export interface Ground {
  customerId: string;
  agreementId: string;
  calendarId: string;
  sdmId: string;
}

let made = 0;

export async function ground(admin: Asked, sector = 'commercial'): Promise<Ground> {
  made += 1;
  const { id: customerId } = (await admin('post', '/customers', { name: `Customer ${made}` }).expect(201)).body;
  const { id: agreementId } = (await admin('post', `/customers/${customerId}/agreements`, { number: `A-T${made}`, sector }).expect(201)).body;
  const calendars = (await admin('get', '/calendars').expect(200)).body.items as { id: string; name: string }[];
  const calendarId = calendars.find(({ name }) => name.startsWith('Almaty'))!.id;
  const people = (await admin('get', '/people?limit=200').expect(200)).body.items as { id: string; email: string }[];
  return { customerId, agreementId, calendarId, sdmId: people.find(({ email }) => email === 'sdm@desk.example')!.id };
}

/** Prepaid hours, pooled at the host: without any, cases are held (`HRS-4`). */
export const HOURS = { kind: 'hours', hours: 'prs', location: null, minutes: 6_000 } as const;

/** A date some days from today (UTC). */
export const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const aLocation = ({ calendarId }: Pick<Ground, 'calendarId'>, given: object = {}): object =>
  ({ name: 'Host', country: 'KZ', calendarId, host: true, supportPhone: '+7 727 555 0199', ...given });

/** Terms around today, silent where there are defaults. */
export const terms = (on: Ground, given: object = {}): object =>
  ({ startsOn: day(-100), endsOn: day(264), sdmId: on.sdmId, locations: [aLocation(on)], services: [], ...given });

export const aContact = (kind: string, email: string, given: object = {}): object =>
  ({ name: `Who is ${kind}`, email, kind, timeZone: 'Asia/Almaty', language: 'kk', ...given });

export interface WorkOrderView {
  id: string;
  number: string;
  state: string;
  version: number;
  term: { startsOn: string; endsOn: string };
  locations: { id: string; name: string }[];
  contacts: { id: string; name: string; kind: string; accountId: string; email: string; phone: string | null; personId: string }[];
  notified: { id: string; role: string }[];
  [more: string]: unknown;
}

/** Drafted, with a customer support manager, and activated. */
export async function anActiveWorkOrder(asked: Asked, on: Ground, number: string, given: object = {}): Promise<WorkOrderView> {
  const { id } = (await asked('post', '/work-orders', { agreementId: on.agreementId, number, terms: terms(on, given) }).expect(201)).body;
  await asked('post', `/work-orders/${id}/contacts`, aContact('csm', `csm@${number.toLowerCase()}.example`)).expect(201);
  return (await asked('post', `/work-orders/${id}/activation`, {}).expect(200)).body;
}

/** What was refused, as `rule field`. */
export const refusalOf = ({ status, body }: { status: number; body: { rule?: string; errors?: { field: string }[] } }): string =>
  `${status} ${body.rule ?? '-'} ${(body.errors ?? []).map(({ field }) => field).join(' ')}`.trim();

/** A case under a work order, as intake opens it. */
export async function aCaseUnder(intake: Caller, workOrder: WorkOrderView, productId: string, given: object = {}): Promise<{ number: string }> {
  const under = { workOrderId: workOrder.id, locationId: workOrder.locations[0]!.id, contactId: workOrder.contacts[0]!.id, productId };
  return (await intake.post('/cases', aCase(under, given)).expect(201)).body;
}
