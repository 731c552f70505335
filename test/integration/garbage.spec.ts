import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayDo } from '../../src/identity/index.js';
import { belongingsOf, fill, type Belongings } from '../support/belongings.js';
import { aCase, startDesk, type As, type TestDesk } from '../support/desk.js';
import { garbageFor } from '../support/garbage.js';
import { untilNothingIsDue } from '../support/many-cases.js';
import { routesOf, type Route } from '../support/routes.js';
import { by, member } from '../support/sign-in.js';

const API = '/api/v1';
const RUNS = 24;
const CAST: As[] = ['admin', 'csm', 'intake', 'engineer', 'lead', 'sdm'];

let desk: TestDesk;
let routes: Route[];
let own: Belongings;
let under: Record<string, string>;
let spare: { workOrderId: string; contactId: string; notifiedId: string; locationId: string; coveredEventId: string; preparationId: string };
let spareCustomerId: string;
let spareQueueId: string;
let tokens: Map<As, string>;
let sdmId: string;

beforeAll(async () => {
  desk = await startDesk();
  routes = routesOf(desk);
  tokens = new Map(await Promise.all(CAST.map(async (who): Promise<[As, string]> => [who, (await desk.as(who)).token])));
  own = await belongingsOf(desk, 'csm', 'GARBAGE');
  await desk.advance(31);
  await untilNothingIsDue(desk);
  const { workOrderId, locationId, contactId, productId } = own;
  under = { workOrderId, locationId, contactId, productId };
  own.personId = (await member(desk, await desk.as('admin'))).id;
  const { items } = (await (await desk.as('admin')).get('/people').expect(200)).body;
  sdmId = items.find(({ roles }: { roles: string[] }) => roles.includes('sdm')).id;
  await makeSpare();
}, 120_000);
afterAll(() => desk.close());

const as = (who: As) => by(desk, tokens.get(who)!);

/** A work order that may be amended, renewed and ended as it comes. */
async function makeSpare(): Promise<void> {
  const admin = as('admin');
  spareCustomerId = (await admin('post', '/customers', { name: 'Spare' }).expect(201)).body.id;
  const { id: agreementId } = (await admin('post', `/customers/${spareCustomerId}/agreements`, { number: 'A-SPARE', sector: 'commercial' }).expect(201)).body;
  own.agreementId = agreementId;
  spareQueueId = (await admin('post', '/queues', { name: 'Spare', memberIds: [own.personId] }).expect(201)).body.id;
  const { id, locations } = (await admin('post', '/work-orders', { agreementId, number: 'WO-SPARE', terms: soundTerms('2026-01-01', '2026-12-31') }).expect(201)).body;
  const { contacts } = (await admin('post', `/work-orders/${id}/contacts`, soundContact('csm')).expect(201)).body;
  const { notified } = (await admin('post', `/work-orders/${id}/notified`, { role: 'executive', name: 'X', email: 'x@x.example' }).expect(201)).body;
  await admin('post', `/work-orders/${id}/activation`, {}).expect(200);
  const event = (await admin('post', `/work-orders/${id}/events`, { name: 'X', from: '2026-12-21T00:00:00Z', until: '2026-12-22T00:00:00Z' }).expect(201)).body;
  spare = { coveredEventId: event.id, preparationId: event.preparations[0].id, workOrderId: id, contactId: contacts[0].id, notifiedId: notified[0].id, locationId: locations[0].id };
}

const soundContact = (kind: string) => ({ name: 'X', email: `${kind}@spare.example`, kind, timeZone: 'UTC', language: 'en', accountId: `x-${kind}`, phone: '1', pin: '1234', allowOver: 'x' });

function soundTerms(startsOn: string, endsOn: string, more: object = {}): object {
  return {
    startsOn, endsOn, package: 'custom', deliveryModel: 'designated', serviceLevel: 'advanced', incrementMinutes: 60, sdmId, namedContacts: 5,
    locations: [{ name: 'Host', country: 'US', calendarId: own.calendarId, host: true, severityBAroundTheClock: true, supportPhone: '1', thirdTierAvailability: 'x', ...more }],
    services: [
      { kind: 'hours', hours: 'prs', location: null, minutes: 600 }, { kind: 'assessment', name: 'Y' }, { kind: 'rapid_response' }, { kind: 'event_management' }, { kind: 'premier_ultimate', contacts: 4 },
      { kind: 'mission_critical', products: [own.productId], responseTable: ['1', 'A', 'B', 'C'].map((severity) => ({ severity, targetMinutes: 30, hours: '24x7' })) },
      { kind: 'partner_addendum', endCustomers: ['Z'], enhancedServiceFor: 'Z' }, { kind: 'pre_release', products: [] }, { kind: 'third_tier', products: [own.productId] },
    ],
  };
}

const soundPolicy = () => ({
  chains: [{ kind: 'any', severities: ['1', 'A', 'B', 'C'], steps: [
    { trigger: { percent: 50 }, reach: [{ role: 'lead' }, { personId: sdmId }, { rosterId: own.rosterId }, { roster: 'executives' }], actions: ['notify', 'reassign'], repeatEveryMinutes: 5 },
    { trigger: { afterMinutes: 10, counted: 'elapsed' }, reach: [{ role: 'sdm' }], actions: ['notify', 'record_breach', 'open_critsit', 'open_product_team'] },
  ] }],
});
const soundHalf = (personId: string) => ({ personId, from: '2030-01-01T00:00:00Z', until: '2030-01-02T00:00:00Z' });
const soundLayer = (name: string) => (
  { name, kind: 'rotation', timeZone: 'Asia/Almaty', firstHandoverOn: '2026-01-05', handoverTime: '09:00', every: { count: 1, unit: 'weeks' }, hours: null, members: [own.personId, sdmId] });

/** What these routes take, so that what is wrong in it is wrong alone. */
function soundBody({ name }: Route): object | null {
  const window = [['09:00', '17:30']];
  const calendar = { timeZone: 'Asia/Almaty', weekly: { 1: window, 2: window, 3: [], 4: [], 5: [], 6: [], 7: [] }, holidays: [{ date: '2026-12-16', name: 'Day', hours: window }] };
  const question = { start: '2026-11-24T10:00:00Z', targetMinutes: 60, calendar };
  const { workOrderId: _, ...asked } = under;
  const bodies: Record<string, object> = {
    'POST /deadlines': question,
    'POST /deadlines/batch': { items: [question] },
    'POST /calendars/:id/versions': { basedOn: 1, note: 'x', ...calendar },
    'POST /calendars/:id/versions/preview': { basedOn: 1, note: 'x', ...calendar },
    'POST /customers': { name: 'Customer' },
    'POST /customers/:customerId/agreements': { number: 'A-X', sector: 'public' },
    'PUT /renewal-limits': { sector: 'public', notFrom: '2040-01-01' },
    'POST /products': { name: 'Product', onlineService: true, portalUrl: 'https://x.example', phases: [{ phase: 'mainstream', startsOn: '2026-01-01' }] },
    'PUT /products/:productId': { name: 'Product', onlineService: true, azureComponent: true, rapidResponse: true, phases: [{ phase: 'mainstream', startsOn: '2020-01-01' }] },
    'POST /work-orders': { agreementId: own.agreementId, number: 'WO-X', terms: soundTerms('2030-01-01', '2030-12-31') },
    'POST /work-orders/:id/versions': { basedOn: 1, why: 'x', terms: soundTerms('2026-01-01', '2026-12-31', { id: spare.locationId }) },
    'POST /work-orders/:id/renewal': { number: 'WO-Y', endsOn: '2027-12-31' },
    'POST /work-orders/:id/end': { why: 'x' },
    'POST /work-orders/:id/contacts': soundContact('named'),
    'POST /work-orders/:id/purchases': { kind: 'prs', locationId: spare.locationId, minutes: 600, reference: 'x', reason: 'x' },
    'POST /work-orders/:id/transfers': { kind: 'prs', fromLocationId: spare.locationId, toLocationId: null, minutes: 1, factor: { numerator: 3, denominator: 2 }, reason: 'x' },
    'POST /work-orders/:id/conversions': { kind: 'prs', locationId: spare.locationId, incidents: 1, reference: 'x' },
    'POST /work-orders/:id/exchanges': { fromKind: 'prs', toKind: 'dse', locationId: spare.locationId, minutes: 1, factor: { numerator: 1, denominator: 1 }, reason: 'x' },
    'POST /work-orders/:id/travel': { locationId: spare.locationId, minutes: 1, pay: 'prs', requestedBy: 'x', reason: 'x' },
    'POST /work-orders/:id/support-assistance': { locationId: spare.locationId, service: 'x', price: { by: 'days', days: 1, minutesPerDay: 480 } },
    'POST /work-orders/:id/write-offs': { kind: 'prs', locationId: spare.locationId, minutes: 1, reason: 'x' },
    'POST /work-orders/:id/corrections': { seq: 1, reason: 'x' },
    'PATCH /work-orders/:id/contacts/:contactId': { name: 'Y', kind: 'csm', timeZone: 'UTC', language: 'en', accountId: 'y', phone: '2', pin: '4321', allowOver: 'y' },
    'POST /work-orders/:id/notified': { role: 'executive', name: 'X', email: 'x@x.example', phone: '1' },
    'POST /work-orders/:id/events': { name: 'X', from: '2026-12-10T00:00:00Z', until: '2026-12-11T00:00:00Z' },
    'POST /work-orders/:id/events/:coveredEventId/confirmation': { confirmedBy: 'x' },
    'POST /work-orders/:id/events/:coveredEventId/preparations/:preparationId': { state: 'done', ownerId: sdmId, note: 'x' },
    'POST /cases/:number/critsit-manager': { personId: own.personId },
    'POST /cases/:number/effort': { to: 'reduced', reason: 'x', missedObligationId: own.itemId },
    'POST /caller-verifications': { accountId: 'x-csm', pin: '1234' },
    'POST /cases': aCase(under, { language: 'en', stepsToReproduce: 'x', draftNumber: own.draftNumber }),
    'POST /entitlement-checks': { ...asked, severity: 'B', channel: 'web', description: 'x', language: 'en' },
    'POST /delivery/breaches/:clockId/reviews': { cause: 'other', note: 'x', basedOn: 0 },
    'POST /cases/:number/labour': { minutes: 30, workedOn: '2026-11-24', note: 'x', kind: 'prs' },
    'POST /cases/:number/labour/:labourId/correction': { minutes: 0, workedOn: '2026-11-24', note: 'x', kind: 'prs', reason: 'x' },
    'POST /cases/:number/labour/timer/stop': { note: 'x', kind: 'prs' },
    'POST /cases/:number/release': { reason: 'x' },
    'POST /cases/:number/comments': { body: 'x', internal: false, asksCustomer: true },
    'POST /cases/:number/severity': { to: 'B', reason: 'x', missedObligationId: own.itemId },
    'POST /cases/:number/items': { kind: 'visit', title: 'x', dueAt: '2030-01-01T00:00:00Z' },
    'POST /cases/:number/items/:itemId/state': { state: 'agreed', note: 'x' },
    'POST /drafts': { ...under, channel: 'web', requestedSeverity: 'C', title: 'x', description: 'x', businessImpact: 'x', stepsToReproduce: 'x', environment: 'other', language: 'en' },
    'PUT /drafts/:number': { ...under, channel: 'web', requestedSeverity: 'C', title: 'x', description: 'x', businessImpact: 'x', stepsToReproduce: 'x', environment: 'other', language: 'en' },
    'POST /cases/:number/links': { number: own.caseNumber, kind: 'related' },
    'POST /cases/:number/merge': { into: own.caseNumber, reason: 'x' },
    'PUT /cases/:number/tags': { tags: ['x', 'y'] },
    'POST /cases/:number/participants': { personId: own.personId, part: 'network' },
    'POST /cases/:number/redaction': { fields: ['title', 'description'], reason: 'x' },
    'POST /cases/:number/survey': { score: 5, comment: 'x' },
    'POST /queues': { name: 'Queue', leadId: null, memberIds: [own.personId] },
    'PUT /queues/:queueId': { name: 'Spare', leadId: null, memberIds: [own.personId], dutyRosterId: null, basedOn: 1 },
    'PUT /routing-rules': { basedOn: 0, rules: [{ table: 'third_tier', productId: own.productId, severities: ['1', 'A'], queueId: spareQueueId }] },
    'POST /cases/:number/queue': { queueId: spareQueueId, reason: 'x' },
    'POST /cases/:number/third-tier': { reason: 'x' },
    'POST /webhooks': { url: 'https://hooks.example/x', description: 'x', types: ['webhook.never'], active: false },
    'PUT /webhooks/:id': { url: 'https://hooks.example/x', description: 'x', types: ['webhook.never'], active: false },
    'PUT /account/language': { language: 'ru' },
    'PUT /me/contact-rules': { rules: [{ channel: 'mail', address: null, afterMinutes: 0, from: 'normal' }, { channel: 'slack', address: 'https://hooks.example/x', afterMinutes: 5, from: 'high' }], quietHours: { from: '22:00', until: '07:00', lets: 'high' } },
    'POST /me/notifications/read': { ids: [own.itemId] },
    'POST /me/views': { name: 'x', search: 'view=mine' },
    'POST /outages': { title: 'x', description: 'x' },
    'POST /outages/:id/cases': { number: own.caseNumber },
    'POST /outages/:id/messages': { body: 'x' },
    'POST /cases/:number/assignment': { personId: own.personId, note: 'x' },
    'POST /cases/:number/resolution': { cause: 'x', summary: 'x', productDefect: true },
    'POST /rosters': { name: 'x', layers: [soundLayer('a'), { ...soundLayer('b'), kind: 'everyone', hours: [{ days: [1, 7], from: '22:00', to: '06:00' }] }], note: 'x' },
    'POST /rosters/preview': { layers: [soundLayer('a')], appliesFrom: '2030-01-01T00:00:00Z', from: '2030-01-01T00:00:00Z', until: '2030-02-01T00:00:00Z' },
    'POST /rosters/:id/versions': { basedOn: 1, name: 'x', layers: [soundLayer('a')], appliesFrom: '2030-01-01T00:00:00Z', note: 'x' },
    'POST /rosters/:id/overrides': { personId: sdmId, inPlaceOfId: own.personId, from: '2030-01-01T00:00:00Z', until: '2030-01-02T00:00:00Z', note: 'x' },
    'POST /rosters/:id/swaps': { first: soundHalf(own.personId), second: soundHalf(sdmId), note: 'x' },
    'POST /escalation-policies': { name: 'x', queueId: spareQueueId, content: soundPolicy() },
    'POST /escalation-policies/:id/versions': { basedOn: 1, content: soundPolicy(), why: 'x' },
    'POST /escalation-policies/dry-run': { workOrderId: own.workOrderId, severity: 'A', productId: own.productId, queueId: own.queueId, openedAt: '2026-12-01T03:00:00Z', content: soundPolicy() },
    'POST /feeds': { rosterId: own.rosterId },
    'PUT /people/:id/leave': { from: '2030-01-01T00:00:00Z', until: '2031-01-01T00:00:00Z' },
    'PUT /people/:id/delegation': { delegateId: sdmId, from: '2030-01-01T00:00:00Z', until: '2031-01-01T00:00:00Z' },
    'PATCH /people/:id': { name: 'X', roles: ['engineer'], active: true },
    'POST /people': { name: 'X', email: 'p@x.example', roles: ['engineer'], timeZone: 'UTC', language: 'en' },
  };
  return bodies[name] ?? null;
}

async function pathFor({ path }: Route): Promise<string> {
  const named = { ...own, ...(path.startsWith('/work-orders') && spare), ...(path.startsWith('/customers') && { customerId: spareCustomerId }), ...(path.startsWith('/queues') && { queueId: spareQueueId }) };
  if (/^\/cases\/:number(?!\/(items\/|escalations\/))/.test(path)) {
    named.caseNumber = (await as('intake')('post', '/cases', aCase(under, { requestedSeverity: 'C' })).expect(201)).body.number;
  }
  return fill(path, named);
}

/** The administrator, a customer, and somebody who may do it, if those two may not. */
function askersOf({ entry }: Route): As[] {
  const able = typeof entry === 'object' ? CAST.find((who) => entry.some((act) => mayDo(act, [who as 'admin']))) : undefined;
  return [...new Set<As>(['admin', 'csm', ...(able ? [able] : [])])];
}

async function send(route: Pick<Route, 'method' | 'name'>, path: string, token: string, body: string | undefined, type = 'application/json'): Promise<void> {
  const response = await fetch(`${desk.url}${API}${path}`, {
    method: route.method.toUpperCase(), body: body ?? null, redirect: 'manual', headers: { Authorization: `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': type }) },
  });
  const said = await response.text();
  const { status } = response;
  if (status >= 500) throw new Error(`${route.name} (${path}) answered ${status}: ${said.slice(0, 300)}`);
  if (status >= 400) expect([route.name, response.headers.get('content-type')]).toEqual([route.name, expect.stringContaining('application/problem+json')]);
}

/** Garbage for what an address asks for. */
const QUERY = fc.tuple(
  fc.constantFrom('q', 'cursor', 'limit', 'customer', 'queue', 'severity', 'state', 'sort', 'since', 'lastSeq', 'from', 'until', 'days', '__proto__', 'q[]', 'q[x]', 'to'),
  fc.oneof(
    fc.constantFrom('', '%00', '%', '%ff', '%25', '\\', 'a'.repeat(5_000), '-1', '1e9', '0.5', 'NaN', '%ED%A0%80', 'open,open', '__proto__', '%E2%80%AE'),
    fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
    fc.array(fc.constantFrom<unknown>(0, 1, 1e300, 2 ** 40, 'x', '\u0000', '\ud800', null), { minLength: 2, maxLength: 3 }).map((key) => Buffer.from(JSON.stringify(key)).toString('base64url')),
  )).map(([key, value]) => `${key}=${value}`);
const NAME_IN_PATH = fc.constantFrom('%00', '%ff', '..%2f..', 'C-0', 'me', '-1', '__proto__', '%F0%9F%98%80', 'a'.repeat(3_000), "'", '00000000-0000-0000-0000-000000000000');

describe('whatever is sent, the answer is 2xx or 4xx, and a 4xx is a problem (RFC 9457)', () => {
  it('as the body of every route that changes something, as an administrator, a customer, and whoever may', async () => {
    const changing = routes.filter(({ method }) => method !== 'get' && method !== 'delete');
    expect(changing.length).toBeGreaterThan(40);
    for (const route of changing) {
      const path = await pathFor(route);
      for (const who of askersOf(route)) {
        const may = typeof route.entry !== 'object' || route.entry.some((act) => mayDo(act, [who as 'admin']));
        const numRuns = !may ? 2 : route.body === null ? 4 : RUNS;
        await fc.assert(fc.asyncProperty(garbageFor(route.body, soundBody(route)), async (body) => {
          const token = route.path === '/sign-out' ? (await desk.as(who)).token : tokens.get(who)!;
          await send(route, path, token, body);
        }), { numRuns, interruptAfterTimeLimit: 3_000 });
      }
    }
  }, 300_000);

  it('as an address: names in paths, searches, cursors', async () => {
    for (const route of routes.filter(({ path }) => !path.startsWith('/demo/') && !path.startsWith('/api/') && !/^\/(healthz|readyz|metrics)/.test(path))) {
      await fc.assert(fc.asyncProperty(NAME_IN_PATH, QUERY, async (name, query) => {
        if (route.method !== 'get' && !route.path.includes(':')) return;
        const path = `${route.path.replace(/:\w+/g, name)}?${query}`;
        await send(route, path, tokens.get('admin')!, route.method === 'get' ? undefined : '{}');
      }), { numRuns: 12 });
    }
  }, 120_000);

  it('as something else than JSON', async () => {
    const route = routes.find(({ name }) => name === 'POST /cases')!;
    for (const [type, body] of [['text/plain', 'x'], ['application/xml', '<a/>'], ['application/x-www-form-urlencoded', 'title=x'], ['application/json', ''], ['application/json', 'null'],
      ['application/json', '{'], ['application/json; charset=utf-7', '{}'], ['application/json', '\ufeff{}'], ['multipart/form-data', 'x']] as const) {
      await send(route, route.path, tokens.get('intake')!, body, type);
    }
  });
});
