import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../src/identity/index.js';
import { HOURS, aCaseUnder, aLocation, anActiveWorkOrder, day, ground, refusalOf, type Asked, type WorkOrderView } from '../support/contracts.js';
import { aCase, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { inDays, type EventView } from '../support/events.js';
import { look } from '../support/look.js';
import { by, member, tokenFor } from '../support/sign-in.js';

let desk: TestDesk;
let admin: Asked;
let sdm: Asked;
let csm: Asked;
let engineer: Caller;
let intake: Caller;
let workOrder: WorkOrderView;
let products: { id: string; name: string }[];

beforeAll(async () => {
  desk = await startDesk();
  [engineer, intake] = await Promise.all([desk.as('engineer'), desk.as('intake')]);
  [admin, sdm] = await Promise.all((['admin', 'sdm'] as const).map(async (who) => by(desk, (await desk.as(who)).token))) as [Asked, Asked];
  products = (await engineer.get('/products').expect(200)).body.items;
  workOrder = await anActiveWorkOrder(admin, await ground(admin), 'WO-AEM', { services: [HOURS, { kind: 'event_management' }, { kind: 'rapid_response' }] });
  csm = by(desk, await desk.app.get(SessionsService).start(workOrder.contacts[0]!.personId));
}, 120_000);
afterAll(() => desk.close());

const events = () => `/work-orders/${workOrder.id}/events`;
const record = (given: object, asked = sdm, id = workOrder.id) => asked('post', `/work-orders/${id}/events`, { name: 'Launch', from: inDays(70), until: inDays(72), ...given });
const now = async () => (await look<{ now: Date }>(desk, 'SELECT desk_now() AS now'))[0]!.now.getTime();
/** Moves to an instant, and a little past it. */
const moveTo = async (instant: string, minutes = 1) => desk.advance(Math.ceil((Date.parse(instant) - (await now())) / 60_000) + minutes);

/** As the customer opens it through the portal. */
const opening = (given: object = {}) => aCase(
  { workOrderId: workOrder.id, locationId: workOrder.locations[0]!.id, contactId: workOrder.contacts[0]!.id, productId: products.find(({ name }) => name.endsWith('Compute'))!.id },
  { channel: 'online_portal', requestedSeverity: 'A', description: 'AEM: the shop is down', callerVerification: undefined, ...given });
const question = (given: object = {}) => {
  const { workOrderId: _, requestedSeverity: severity, ...rest } = opening() as Record<string, string>;
  const { contactId, locationId, productId, channel, description } = rest;
  return { contactId, locationId, productId, channel, description, severity, ...given };
};

describe('an event is recorded (AEM-2)', () => {
  it('by the service delivery manager, with what is to be prepared, each with its owner; the customer reads it', async () => {
    const event = (await record({ name: 'Spring sale', from: inDays(80), until: inDays(82) }).expect(201)).body as EventView;
    expect(event).toMatchObject({ name: 'Spring sale', state: 'planned', confirmed: null });
    expect(event.preparations.map(({ kind, state, owner }) => `${kind} ${state} ${owner.name}`)).toEqual(
      ['assessment', 'risks', 'capacity', 'resilience'].map((kind) => `${kind} open Saule Akhmetova`));
    const [seen] = (await csm('get', events()).expect(200)).body.items as EventView[];
    expect(seen!.preparations.map(({ owner }) => owner)).toEqual(Array(4).fill({ name: 'Provider', side: 'provider' }));
    await sdm('post', `${events()}/${event.id}/cancellation`, { reason: 'Moved.' }).expect(200);
  });

  it('only under a work order that has bought the service, and not under one that was ended (AEM-1)', async () => {
    const without = await anActiveWorkOrder(admin, await ground(admin), 'WO-NO-AEM', { services: [HOURS] });
    expect(refusalOf(await record({}, sdm, without.id))).toBe('422 AEM-1');
    await admin('post', `/work-orders/${without.id}/end`, { why: 'x' }).expect(200);
    expect(refusalOf(await record({}, admin, without.id))).toBe('409 -');
  });

  it.each<[string, object, string]>([
    ['six days', { until: inDays(76) }, '422 AEM-2 until'],
    ['backwards', { until: inDays(69) }, '422 - until'],
    ['past the term', { from: day(300), until: day(301) }, '400 - from until'],
    ['past the term, in full', { from: inDays(300), until: inDays(301) }, '422 AEM-2 until'],
    ['before the term', { from: inDays(-200), until: inDays(-199) }, '422 AEM-2 from'],
    ['in the year 0', { from: '0000-01-01T00:00Z', until: '0000-01-02T00:00Z' }, '422 AEM-2 from'],
    ['without a name', { name: ' ' }, '400 - name'],
  ])('%s: refused', async (_, given, refusal) => expect(refusalOf(await record(given))).toBe(refusal));

  it('two at the same time: one is recorded', async () => {
    const both = await Promise.all([record({ name: 'One', from: inDays(90), until: inDays(91) }), record({ name: 'Two', from: inDays(90), until: inDays(91) }, admin)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const made = both.find(({ status }) => status === 201)!.body as EventView;
    await sdm('post', `${events()}/${made.id}/cancellation`, { reason: 'x' }).expect(200);
    const again = (await record({ from: inDays(90), until: inDays(91) }).expect(201)).body as EventView;
    await sdm('post', `${events()}/${again.id}/cancellation`, { reason: 'x' }).expect(200);
  });

  it('nobody else changes one: customers, engineers, another service delivery manager (WHO-5)', async () => {
    const event = (await record({ name: 'Guarded', from: inDays(94), until: inDays(95) }).expect(201)).body as EventView;
    const another = by(desk, await tokenFor(desk, await member(desk, await desk.as('admin'), { roles: ['sdm', 'engineer'] })));
    const acts: [string, object][] = [
      ['', { name: 'X', from: inDays(97), until: inDays(98) }], [`/${event.id}/confirmation`, { confirmedBy: 'X' }], [`/${event.id}/cancellation`, { reason: 'x' }],
      [`/${event.id}/preparations/${event.preparations[0]!.id}`, { state: 'done' }],
    ];
    for (const [path, body] of acts) {
      for (const asked of [csm, by(desk, engineer.token), another]) expect([path, (await asked('post', `${events()}${path}`, body)).status]).toEqual([path, 403]);
    }
    await sdm('post', `${events()}/${event.id}/cancellation`, { reason: 'x' }).expect(200);
  });

  it('its preparations are given to somebody and done; what is done to an event stands on the contract’s record', async () => {
    const event = (await record({ name: 'Prepared', from: inDays(100), until: inDays(101) }).expect(201)).body as EventView;
    const at = `${events()}/${event.id}/preparations/${event.preparations[2]!.id}`;
    const ownerId = workOrder.contacts[0]!.personId;
    const given = (await sdm('post', at, { ownerId, state: 'done', note: 'Twice the peak of last year.' }).expect(200)).body as EventView;
    expect(given.preparations[2]).toMatchObject({ kind: 'capacity', state: 'done', owner: { name: 'Who is csm', side: 'customer' }, note: 'Twice the peak of last year.' });
    const other = await desk.as('other-csm');
    const foreign = (await other.get('/work-orders').expect(200)).body.items[0].id;
    const theirs = (await other.get(`/work-orders/${foreign}`).expect(200)).body.contacts[0].personId;
    expect(refusalOf(await sdm('post', at, { ownerId: theirs }))).toBe('422 AEM-2 ownerId');
    await sdm('post', `${events()}/${event.id}/preparations/${workOrder.id}`, { state: 'done' }).expect(404);
    await sdm('post', `${events()}/${event.id}/cancellation`, { reason: 'Postponed.' }).expect(200);
    expect(refusalOf(await sdm('post', at, { state: 'open' }))).toBe('409 AEM-2');
    const told = (await csm('get', `/work-orders/${workOrder.id}/record`).expect(200)).body.items.filter(({ data }: { data: { eventId?: string } }) => data.eventId === event.id);
    expect(told.map(({ type, by: who }: { type: string; by: string }) => `${type} by ${who}`)).toEqual(['event.cancelled by Provider', 'event.prepared by Provider', 'event.recorded by Provider']);
    expect(told[0].data).toMatchObject({ name: 'Prepared', reason: 'Postponed.' });
  });
});

describe('an event is confirmed at least 8 weeks ahead (AEM-2)', () => {
  it('by the customer’s account coordinator, once; later than that it is refused', async () => {
    const near = (await record({ name: 'Too near', from: inDays(50), until: inDays(51) }).expect(201)).body as EventView;
    const refused = await sdm('post', `${events()}/${near.id}/confirmation`, { confirmedBy: 'Alma K.' }).expect(422);
    expect(refused.body).toMatchObject({ rule: 'AEM-2', detail: expect.stringContaining('8 weeks ahead') });
    await sdm('post', `${events()}/${near.id}/cancellation`, { reason: 'Too late.' }).expect(200);
    const far = (await record({ name: 'Launch' }).expect(201)).body as EventView;
    const confirmed = (await sdm('post', `${events()}/${far.id}/confirmation`, { confirmedBy: 'Alma K.' }).expect(200)).body;
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmed: { by: 'Alma K.', at: expect.any(String) } });
    expect(refusalOf(await sdm('post', `${events()}/${far.id}/confirmation`, { confirmedBy: 'Alma K.' }))).toBe('409 AEM-2');
  });
});

describe('what an event is to the cases opened in its window (AEM-1, AEM-2)', () => {
  let launch: EventView;
  const ask = async (given: object = {}) => (await csm('post', '/entitlement-checks', question(given)).expect(200)).body.responseTable as { id: string; why: string };
  const open = async (given: object = {}) => (await csm('post', '/cases', opening(given)).expect(201)).body;
  const summary = async (asked = csm) => (await asked('get', `${events()}/${launch.id}/summary`).expect(200)).body;
  let inside: { number: string };
  let before: { number: string };

  beforeAll(async () => {
    launch = (await csm('get', events())).body.items.find(({ state }: EventView) => state === 'confirmed');
    expect(launch.name).toBe('Launch');
  });

  it('before the window, none: neither asked beforehand nor opened', async () => {
    expect((await ask()).id).toBe('rapid_response');
    before = await open({ requestedSeverity: 'B' });
    await moveTo(launch.from, -30);
    expect((await ask()).id).toBe('rapid_response');
    expect(await summary()).toMatchObject({ state: 'not_due', opened: 0, cases: [] });
  });

  it('in it, 15 minutes and a critsit manager within 30: the entitlement check says what the opening then gives', async () => {
    await moveTo(launch.from);
    const said = await ask();
    expect(said).toEqual({ id: 'event_management', why: 'Azure Event Management: the event Launch is on (AEM-1).' });
    const opened = await open();
    inside = opened;
    expect(opened.responseTable).toEqual(said);
    const clocks = opened.clocks.map(({ kind, targetMinutes, startedAt, dueAt }: Record<string, string>) => [kind, targetMinutes, (Date.parse(dueAt!) - Date.parse(startedAt!)) / 60_000]);
    expect(clocks).toEqual([['first_response', 15, 15], ['critsit_manager', 30, 30]]);
    for (const { startedAt } of opened.clocks) expect(startedAt).toBe(opened.openedAt);
  });

  it('it says why where it does not apply: the word AEM, the portal, a work order that has not bought it', async () => {
    expect((await ask({ description: 'The shop is down' })).why).toContain('does not apply though Launch is on: its description does not say AEM');
    expect((await ask({ severity: 'B' })).id).toBe('premier');
    const product = await aCaseUnder(intake, workOrder, products[0]!.id) as { responseTable?: { id: string; why: string } };
    expect(product.responseTable).toMatchObject({ id: 'premier', why: expect.stringContaining('it was not opened through the portal') });
  });

  it('SEV-9: a case in another language is opened, and told that the work is in English', async () => {
    const opened = await open({ language: 'kk' });
    expect(opened).toMatchObject({ language: 'kk', responseTable: { id: 'event_management', why: expect.stringContaining(`English only; this case says 'kk'`) } });
    expect((await ask({ language: 'kk' })).why).toBe(opened.responseTable.why);
  });

  it('raised within it, the preview shows both clocks and the raise starts them; a case opened before stays outside', async () => {
    const raised = await open({ requestedSeverity: 'B' });
    expect(raised.clocks.map(({ kind }: { kind: string }) => kind)).toEqual(['first_response']);
    const preview = (await engineer.post(`/cases/${raised.number}/severity/preview`, { to: 'A' }).expect(200)).body;
    expect(preview.responseTable.id).toBe('event_management');
    expect(preview.clocks.map(({ kind }: { kind: string }) => kind)).toEqual(['first_response', 'critsit_manager']);
    const after = (await engineer.post(`/cases/${raised.number}/severity`, { to: 'A', reason: 'All down.' }).expect(200)).body;
    expect(after.clocks.filter(({ state }: { state: string }) => state === 'running').map(({ kind, targetMinutes }: Record<string, string>) => `${kind} ${targetMinutes}`).sort())
      .toEqual(['critsit_manager 30', 'first_response 15']);
    const lowered = (await engineer.post(`/cases/${raised.number}/severity`, { to: 'B', reason: 'One store only.' }).expect(200)).body;
    expect(lowered.clocks.find(({ kind }: { kind: string }) => kind === 'critsit_manager').state).toBe('cancelled');
    const outside = (await engineer.post(`/cases/${before.number}/severity`, { to: 'A', reason: 'Worse.' }).expect(200)).body;
    expect(outside.responseTable.id).toBe('rapid_response');
  });

  it('it is not cancelled once it has begun', async () => {
    expect(refusalOf(await sdm('post', `${events()}/${launch.id}/cancellation`, { reason: 'x' }))).toBe('409 AEM-2');
  });

  it('after it the summary lists every case opened in it, and is open until each is resolved, and again when one is reopened', async () => {
    await moveTo(launch.until, 0);
    expect((await ask()).id).toBe('rapid_response');
    const late = await open();
    expect(late.responseTable.id).toBe('rapid_response');
    const open_ = await summary();
    expect(open_).toMatchObject({ state: 'open', opened: 4, unresolved: 4, event: { name: 'Launch' } });
    expect(open_.cases.map(({ number }: { number: string }) => number)).not.toContain(late.number);
    expect(open_.cases.find(({ number }: { number: string }) => number === inside.number)).toMatchObject({ severity: 'A', underEvent: true, resolvedAt: null });
    for (const { number } of open_.cases) {
      await engineer.post(`/cases/${number}/responses`, { body: 'x', by: 'message' }).expect(201);
      await engineer.post(`/cases/${number}/resolution`, { cause: 'x', summary: 'x' }).expect(200);
    }
    expect(await summary()).toMatchObject({ state: 'closed', unresolved: 0 });
    await csm('post', `/cases/${inside.number}/reopening`, { reason: 'Again.' }).expect(200);
    expect(await summary()).toMatchObject({ state: 'open', unresolved: 1 });
  });

  it('whoever does not see the cases reads how many there are, not which (WHO-5)', async () => {
    const stranger = by(desk, await tokenFor(desk, await member(desk, await desk.as('admin'), { roles: ['engineer'] })));
    expect(await summary(stranger)).toMatchObject({ opened: 4, unresolved: 1, cases: [] });
  });

  it('a case raised after the window, opened in it, is still the event’s (AEM-1)', async () => {
    const [{ number }] = await look<{ number: string }>(desk, `SELECT number FROM support_case WHERE response_table <> 'event_management' AND severity_set = 'B' AND opened_at >= $1 AND description LIKE 'AEM%' LIMIT 1`, [launch.from]) as [{ number: string }];
    await engineer.post(`/cases/${number}/reopening`, { reason: 'Again.' }).expect(200);
    const raised = (await engineer.post(`/cases/${number}/severity`, { to: '1', reason: 'Down again.' }).expect(200)).body;
    expect(raised.responseTable.id).toBe('event_management');
  });
});

describe('the third tier’s hours are data of the location (TT-1)', () => {
  it('shown in the work order, and to who asks about one of its products', async () => {
    const on = await ground(admin);
    const tiered = (availability: object) => ({ services: [{ kind: 'third_tier', products: [products[0]!.id] }], locations: [aLocation(on, availability)] });
    const said = await anActiveWorkOrder(admin, on, 'WO-TT', tiered({ thirdTierAvailability: 'Mon to Fri, 08:00 to 20:00' }));
    expect(said.locations).toEqual([expect.objectContaining({ thirdTierAvailability: 'Mon to Fri, 08:00 to 20:00' })]);
    const asked = (productId: string) => ({ contactId: said.contacts[0]!.id, locationId: said.locations[0]!.id, productId, severity: 'C', channel: 'phone' });
    const answer = async (productId: string) => (await admin('post', '/entitlement-checks', asked(productId)).expect(200)).body;
    expect(await answer(products[0]!.id)).toMatchObject({ responseTable: { id: 'third_tier' }, thirdTierAvailability: 'Mon to Fri, 08:00 to 20:00' });
    expect(await answer(products[1]!.id)).not.toHaveProperty('thirdTierAvailability');
  });
});

describe('an event of another’s (WHO-1)', () => {
  it('is not found', async () => {
    const other = by(desk, (await desk.as('other-csm')).token);
    const [event] = (await csm('get', events())).body.items as EventView[];
    await other('get', events()).expect(404);
    await other('get', `${events()}/${event!.id}/summary`).expect(404);
    const mine = await anActiveWorkOrder(admin, await ground(admin), 'WO-AEM-2', { services: [HOURS, { kind: 'event_management' }] });
    await sdm('get', `/work-orders/${mine.id}/events/${event!.id}/summary`).expect(404);
    await sdm('post', `/work-orders/${mine.id}/events/${event!.id}/cancellation`, { reason: 'x' }).expect(404);
  });
});
