import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCaseUnder, aContact, aLocation, anActiveWorkOrder, day, ground, refusalOf, terms, type Asked, type Ground, type WorkOrderView } from '../support/contracts.js';
import { startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { by, member, tokenFor } from '../support/sign-in.js';

let desk: TestDesk;
let admin: Asked;
let intake: Caller;
let productId: string;
let on: Ground;
let bengaluru: string;

beforeAll(async () => {
  desk = await startDesk();
  admin = by(desk, (await desk.as('admin')).token);
  intake = await desk.as('intake');
  productId = (await admin('get', '/products').expect(200)).body.items[0].id;
  on = await ground(admin);
  bengaluru = (await admin('get', '/calendars').expect(200)).body.items.find(({ name }: { name: string }) => name.startsWith('Bengaluru')).id;
}, 120_000);
afterAll(() => desk.close());

let numbers = 0;
const number = () => `WO-T${(numbers += 1)}`;
const draft = (given: object = {}, where = on) => admin('post', '/work-orders', { agreementId: where.agreementId, number: number(), terms: terms(where, given) });
const read = async (id: string): Promise<WorkOrderView> => (await admin('get', `/work-orders/${id}`).expect(200)).body;
const versions = async (id: string) => (await admin('get', `/work-orders/${id}/versions`).expect(200)).body.items;
const record = async (id: string) => (await admin('get', `/work-orders/${id}/record`).expect(200)).body.items;

describe('a work order, from draft to end', () => {
  it('drafted silent it is custom, designated, core, by the hour (DOS 4.3.2, HRS-1)', async () => {
    const drafted = (await draft({}, await ground(admin)).expect(201)).body;
    expect(drafted).toMatchObject({
      state: 'draft', version: 1, package: 'custom', delivery: { model: 'designated', level: 'core', sdm: 'Saule Akhmetova' }, incrementMinutes: 60,
      locations: [{ name: 'Host', timeZone: 'Asia/Almaty', host: true, severityBAroundTheClock: false }], contacts: [], services: [],
    });
    const [first] = await versions(drafted.id);
    expect(first.terms).toMatchObject({ deliveryModel: 'designated', serviceLevel: 'core', incrementMinutes: 60, package: 'custom' });
  });

  it('the fixed package drafted silent has its own contents (section 1)', async () => {
    const year = { package: 'fixed', startsOn: '2031-01-01', endsOn: '2031-12-31', services: [{ kind: 'assessment', name: 'Directory' }, { kind: 'hours', hours: 'prs', minutes: 1_200 }] };
    expect((await draft(year, await ground(admin)).expect(201)).body).toMatchObject({ package: 'fixed', delivery: { model: 'pooled', level: 'core' } });
  });

  it('is activated with a customer support manager, not before (WHO-2), and once', async () => {
    const { id } = (await draft({}, await ground(admin)).expect(201)).body;
    expect(refusalOf(await admin('post', `/work-orders/${id}/activation`, {}))).toBe('422 WHO-2');
    await admin('post', `/work-orders/${id}/contacts`, aContact('named', `named@${id}.example`)).expect(201);
    expect(refusalOf(await admin('post', `/work-orders/${id}/activation`, {}))).toBe('422 WHO-2');
    await admin('post', `/work-orders/${id}/contacts`, aContact('csm', `csm@${id}.example`)).expect(201);
    expect((await admin('post', `/work-orders/${id}/activation`, {}).expect(200)).body.state).toBe('active');
    await admin('post', `/work-orders/${id}/activation`, {}).expect(409);
  });

  it('each amendment is a version with who, when and why; a case keeps the one it relied on', async () => {
    const where = await ground(admin);
    const workOrder = await anActiveWorkOrder(admin, where, number());
    const before = await aCaseUnder(intake, workOrder, productId);
    const [location] = workOrder.locations;
    const amended = terms(where, { namedContacts: 3, locations: [aLocation(where, { id: location!.id, supportPhone: '+7 727 555 0200' })] });
    const now = (await admin('post', `/work-orders/${workOrder.id}/versions`, { basedOn: 1, why: 'A new phone line.', terms: amended }).expect(201)).body;
    expect(now).toMatchObject({ version: 2, namedContacts: 3, locations: [{ id: location!.id, supportPhone: '+7 727 555 0200' }] });
    const after = await aCaseUnder(intake, workOrder, productId);
    const relied = await look(desk, 'SELECT number, work_order_version AS version FROM support_case WHERE number = ANY($1) ORDER BY number', [[before.number, after.number]]);
    expect(relied).toEqual([{ number: before.number, version: 1 }, { number: after.number, version: 2 }]);

    const [second, first] = await versions(workOrder.id);
    expect(second).toMatchObject({ version: 2, why: 'A new phone line.', by: 'Ada Fischer', at: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(first).toMatchObject({ version: 1, terms: { namedContacts: 10, locations: [{ supportPhone: '+7 727 555 0199' }] } });
    expect((await record(workOrder.id)).map(({ type }: { type: string }) => type)).toEqual(['work_order.amended', 'work_order.activated', 'contact.added', 'work_order.drafted']);
    expect((await record(workOrder.id))[0]).toMatchObject({ by: 'Ada Fischer', data: { version: 2, why: 'A new phone line.' } });
  });

  it('an amendment made on another version is refused, also of two at once', async () => {
    const where = await ground(admin);
    const { id, locations: [location] } = await anActiveWorkOrder(admin, where, number());
    const amend = (basedOn: number) => admin('post', `/work-orders/${id}/versions`, { basedOn, why: 'x', terms: terms(where, { locations: [aLocation(where, { id: location!.id })] }) });
    const answers = await Promise.all([1, 1, 1].map(async (basedOn) => (await amend(basedOn)).status));
    expect(answers.sort()).toEqual([201, 409, 409]);
    expect((await amend(1).expect(409)).body.detail).toContain('version 2');
    expect(await versions(id)).toHaveLength(2);
  });

  it('an amendment keeps the locations, under the ids the desk gave them', async () => {
    const where = await ground(admin);
    const { id, locations: [location] } = await anActiveWorkOrder(admin, where, number());
    const amend = (...locations: object[]) => admin('post', `/work-orders/${id}/versions`, { basedOn: 1, why: 'x', terms: terms(where, { serviceLevel: 'advanced', locations }) });
    const host = aLocation(where, { id: location!.id });
    expect(refusalOf(await amend(aLocation(where)))).toBe('422 - terms.locations');
    expect(refusalOf(await amend(host, aLocation(where, { id: bengaluru, name: 'Elsewhere', host: false })))).toBe('422 - terms.locations[1].id');
    expect(refusalOf(await amend(host, aLocation(where, { id: location!.id, name: 'Twice', host: false })))).toBe('422 - terms.locations[1].id');
    const added = (await amend(host, aLocation(where, { name: 'Second', country: 'DE', host: false })).expect(201)).body;
    expect(added.locations.map(({ name }: { name: string }) => name)).toEqual(['Host', 'Second']);
  });

  it('ended, it is over: no case, no amendment, no second end', async () => {
    const where = await ground(admin);
    const workOrder = await anActiveWorkOrder(admin, where, number());
    expect((await admin('post', `/work-orders/${workOrder.id}/end`, { why: 'The customer left.' }).expect(200)).body.state).toBe('ended');
    await admin('post', `/work-orders/${workOrder.id}/end`, { why: 'Again.' }).expect(409);
    await admin('post', `/work-orders/${workOrder.id}/versions`, { basedOn: 1, why: 'x', terms: terms(where) }).expect(409);
    await expect(aCaseUnder(intake, workOrder, productId)).rejects.toThrow('422');
    expect((await record(workOrder.id))[0]).toMatchObject({ type: 'work_order.ended', data: { why: 'The customer left.' } });
  });
});

describe('renewal', () => {
  it('drafts the next term from the day after, with locations, services and contacts, and is activated by itself', async () => {
    const where = await ground(admin);
    const bought = [{ kind: 'hours', hours: 'prs', location: null, minutes: 600 }];
    const old = await anActiveWorkOrder(admin, where, number(), { services: bought });
    await admin('post', `/work-orders/${old.id}/notified`, { role: 'executive', name: 'Chief', email: 'chief@x.example' }).expect(201);
    const asked = { number: number(), endsOn: day(264 + 365) };
    const next: WorkOrderView = (await admin('post', `/work-orders/${old.id}/renewal`, asked).expect(201)).body;
    expect(next).toMatchObject({ state: 'draft', version: 1, renewsId: old.id, term: { startsOn: day(265), endsOn: asked.endsOn }, services: bought, notified: [{ role: 'executive', name: 'Chief' }] });
    expect(next.locations[0]!.id).not.toBe(old.locations[0]!.id);
    expect(next.contacts.map(({ kind, email, personId }) => ({ kind, email, personId }))).toEqual(old.contacts.map(({ kind, email, personId }) => ({ kind, email, personId })));
    expect(next.contacts[0]!.accountId).toBe(`${asked.number}-1`);
    expect((await admin('post', `/work-orders/${next.id}/activation`, {}).expect(200)).body.state).toBe('active');
    expect((await read(old.id)).state).toBe('active');
    await admin('post', `/work-orders/${old.id}/renewal`, { ...asked, number: number() }).expect(409);
  });

  it('a renewal given up makes room for another; a draft is not renewed', async () => {
    const where = await ground(admin);
    const old = await anActiveWorkOrder(admin, where, number());
    const renew = (id: string, endsOn = day(600)) => admin('post', `/work-orders/${id}/renewal`, { number: number(), endsOn });
    const { id } = (await renew(old.id).expect(201)).body;
    await renew(id).expect(409);
    await admin('post', `/work-orders/${id}/end`, { why: 'Wrong number.' }).expect(200);
    await renew(old.id).expect(201);
  });

  it('ends after it begins', async () => {
    const old = await anActiveWorkOrder(admin, await ground(admin), number());
    expect(refusalOf(await admin('post', `/work-orders/${old.id}/renewal`, { number: number(), endsOn: day(264) }))).toBe('422 - terms.endsOn');
  });

  it('is refused from a day on that the provider keeps as data (AGR-1)', async () => {
    const old = await anActiveWorkOrder(admin, await ground(admin, 'public'), number());
    const renew = () => admin('post', `/work-orders/${old.id}/renewal`, { number: number(), endsOn: day(600) });
    await admin('put', '/renewal-limits', { sector: 'public', notFrom: day(-1) }).expect(200);
    expect(refusalOf(await renew())).toBe('422 AGR-1');
    await admin('put', '/renewal-limits', { sector: 'public', notFrom: day(2) }).expect(200);
    await renew().expect(201);
    expect(refusalOf(await admin('put', '/renewal-limits', { sector: 'public', notFrom: '2026-02-30' }))).toBe('422 AGR-1 notFrom');
  });
});

describe('terms never overlap', () => {
  it('under one agreement, to the day', async () => {
    const where = await ground(admin);
    await draft({ startsOn: '2031-01-01', endsOn: '2031-12-31' }, where).expect(201);
    expect(refusalOf(await draft({ startsOn: '2031-12-31', endsOn: '2032-12-30' }, where))).toBe('422 - terms.startsOn');
    expect(refusalOf(await draft({ startsOn: '2030-01-01', endsOn: '2031-01-01' }, where))).toBe('422 - terms.startsOn');
    await draft({ startsOn: '2032-01-01', endsOn: '2032-12-31' }, where).expect(201);
    await draft({ startsOn: '2031-01-01', endsOn: '2031-12-31' }, await ground(admin)).expect(201);
  });

  it('also when two are drafted at once: exactly one wins', async () => {
    const where = await ground(admin);
    const managers = await Promise.all([1, 2, 3, 4].map(async () => member(desk, await desk.as('admin'), { roles: ['sdm'] })));
    const answers = await Promise.all(managers.map(async ({ id: sdmId }) => (await draft({ sdmId }, where)).status));
    expect(answers.sort()).toEqual([201, 422, 422, 422]);
  });

  it('nor by amendment, and an ended one makes room', async () => {
    const where = await ground(admin);
    const first = (await draft({ startsOn: '2031-01-01', endsOn: '2031-12-31' }, where).expect(201)).body;
    const second = (await draft({ startsOn: '2032-01-01', endsOn: '2032-12-31' }, where).expect(201)).body;
    const longer = () => admin('post', `/work-orders/${first.id}/versions`, {
      basedOn: 1, why: 'Longer.', terms: terms(where, { startsOn: '2031-01-01', endsOn: '2032-06-30', locations: [aLocation(where, { id: first.locations[0].id })] }),
    });
    expect(refusalOf(await longer())).toBe('422 - terms.startsOn');
    await admin('post', `/work-orders/${second.id}/end`, { why: 'Not needed.' }).expect(200);
    await longer().expect(201);
  });

  it('one number is one work order, also of two at once', async () => {
    const [a, b] = [await ground(admin), await ground(admin)];
    const same = number();
    const answers = await Promise.all([a, b].map(async (where) => (await admin('post', '/work-orders', { agreementId: where.agreementId, number: same, terms: terms(where) })).status));
    expect(answers.filter((status) => status === 201)).toHaveLength(1);
    for (const status of answers) expect([201, 409, 422]).toContain(status);
  });
});

describe('what the rules refuse, with field and rule', () => {
  const downstream = (country: string) => ({ locations: [aLocation(on), aLocation(on, { name: 'Second', country, host: false })] });
  const enhanced = { package: 'fixed', startsOn: '2031-01-01', endsOn: '2031-12-31' };

  it.each<[string, () => object, string]>([
    ['a downstream location at the core level (SDM-3)', () => downstream('DE'), '422 SDM-3 terms.serviceLevel'],
    ['a downstream location, pooled (SDM-3)', () => ({ ...downstream('DE'), serviceLevel: 'advanced', deliveryModel: 'pooled' }), '422 SDM-3 terms.deliveryModel'],
    ['a downstream location in a country of WHO-7', () => ({ ...downstream('IN'), serviceLevel: 'advanced' }), '422 WHO-7 terms.locations[1].country'],
    ['the same country in small letters', () => ({ ...downstream('in'), serviceLevel: 'advanced' }), '400 - terms.locations.1.country'],
    ['no country', () => ({ locations: [aLocation(on, { country: 'XX' })] }), '400 - terms.locations.0.country'],
    ['two hosts', () => ({ serviceLevel: 'advanced', locations: [aLocation(on), aLocation(on, { name: 'Second' })] }), '422 - terms.locations'],
    ['no location', () => ({ locations: [] }), '400 - terms.locations'],
    ['a list in the place of a location', () => ({ locations: [[]] }), '400 - terms.locations'],
    ['a location without working hours', () => ({ locations: [aLocation({ calendarId: undefined as unknown as string })] }), '400 - terms.locations.0.calendarId'],
    ['working hours that are not there', () => ({ locations: [aLocation({ calendarId: on.customerId })] }), '422 CLK-2 terms.locations[0].calendarId'],
    ['dates backwards', () => ({ startsOn: '2031-02-01', endsOn: '2031-01-01' }), '422 - terms.endsOn'],
    ['a date that is none', () => ({ endsOn: '2031-02-30' }), '422 - terms.endsOn'],
    ['a date in words', () => ({ endsOn: 'next year' }), '400 - terms.endsOn'],
    ['enhanced service in the fixed package (SDM-5)', () => ({ ...enhanced, services: [{ kind: 'assessment', name: 'X' }, { kind: 'rapid_response' }] }), '422 SDM-5 terms.services[1] terms.package'],
    ['a fixed package with 21 hours', () => ({ ...enhanced, services: [{ kind: 'assessment', name: 'X' }, { kind: 'hours', hours: 'prs', minutes: 1_260 }] }), '422 - terms.services'],
    ['a fixed package without its assessment', () => ({ ...enhanced }), '422 - terms.services'],
    ['a fixed package of two years', () => ({ ...enhanced, endsOn: '2032-12-31', services: [{ kind: 'assessment', name: 'X' }] }), '422 - terms.endsOn'],
    ['a product that is not there', () => ({ services: [{ kind: 'pre_release', products: [on.customerId] }] }), '422 WHO-4 terms.services[0].products[0]'],
    ['an unknown service', () => ({ services: [{ kind: 'magic' }] }), '400 - terms.services.0.kind'],
    ['a service of another kind’s fields', () => ({ services: [{ kind: 'rapid_response', minutes: 60 }] }), '400 - terms.services.0.minutes'],
    ['null for what may be silent', () => ({ package: null }), '400 - terms.package'],
    ['an unknown field', () => ({ discount: 100 }), '400 - terms.discount'],
    ['a manager who is none', () => ({ sdmId: on.customerId }), '422 WHO-5 terms.sdmId'],
    ['a name of nothing', () => ({ locations: [aLocation(on, { name: '\u200b\u202e' })] }), '400 - terms.locations.0.name'],
    ['a name of 301 characters', () => ({ locations: [aLocation(on, { name: '𠮷'.repeat(301) })] }), '400 - terms.locations.0.name'],
    ['a constructor', () => ({ constructor: { prototype: {} } }), '400 - terms.constructor'],
  ])('%s', async (_, given, refusal) => {
    const answer = await draft(given());
    expect(answer.type).toBe('application/problem+json');
    expect(refusalOf(answer)).toBe(refusal);
  });

  it('fields called __proto__, wherever they stand', async () => {
    const text = JSON.stringify({ agreementId: on.agreementId, number: number(), terms: terms(on) }).replace('"services":[]', '"services":[],"__proto__":{"package":"fixed"}');
    expect(refusalOf(await admin('post', '/work-orders').set('Content-Type', 'application/json').send(text))).toBe('400 - terms.__proto__');
    expect(({} as { package?: string }).package).toBeUndefined();
  });

  it('a name of 300 characters in any script is kept as it is', async () => {
    const name = 'Қ𠮷क्‍षمש'.repeat(50).slice(0, 300);
    const customer = (await admin('post', '/customers', { name }).expect(201)).body;
    expect((await admin('get', '/customers').expect(200)).body.items.find(({ id }: { id: string }) => id === customer.id).name).toBe(name);
  });

  it('a body over 1 MB, and a title of a million characters', async () => {
    expect((await draft({ endsOn: 'x'.repeat(1_100_000) })).status).toBe(413);
    expect(refusalOf(await admin('post', '/customers', { name: 'x'.repeat(1_000_000) }))).toBe('400 - name');
  });
});

describe('service delivery managers (SDM-4, WHO-5)', () => {
  it('dedicated is one person with one customer, also of two asking at once', async () => {
    const { id: sdmId } = await member(desk, await desk.as('admin'), { roles: ['sdm'] });
    const places = [await ground(admin), await ground(admin), await ground(admin)];
    const answers = await Promise.all(places.map(async (where) => refusalOf(await draft({ sdmId, deliveryModel: 'dedicated' }, where))));
    expect(answers.filter((answer) => answer.startsWith('201'))).toHaveLength(1);
    expect(answers.filter((answer) => answer === '422 SDM-4 terms.sdmId')).toHaveLength(2);
    expect(refusalOf(await draft({ sdmId, deliveryModel: 'designated' }, places[answers.findIndex((answer) => !answer.startsWith('201'))]!))).toBe('422 SDM-4 terms.sdmId');
    expect(refusalOf(await draft({ sdmId: on.sdmId, deliveryModel: 'dedicated' }))).toBe('422 SDM-4 terms.sdmId');
  });

  it('see and change their own work orders, and hand them over; of another’s they find nothing', async () => {
    const second = await member(desk, await desk.as('admin'), { roles: ['sdm'] });
    const asked = by(desk, await tokenFor(desk, second));
    const where = await ground(admin);
    const own = await anActiveWorkOrder(asked, { ...where, sdmId: second.id }, number());
    expect((await asked('get', '/work-orders').expect(200)).body.items.map(({ id }: { id: string }) => id)).toEqual([own.id]);
    expect((await asked('get', '/customers').expect(200)).body.items.map(({ id }: { id: string }) => id)).toContain(where.customerId);

    const others = (await admin('get', '/work-orders').expect(200)).body.items.find(({ number: name }: { number: string }) => name === 'WO-1001');
    for (const path of ['', '/versions', '/record']) await asked('get', `/work-orders/${others.id}${path}`).expect(404);
    await asked('post', `/work-orders/${others.id}/end`, { why: 'x' }).expect(404);
    await asked('post', '/work-orders', { agreementId: others.agreementId, number: number(), terms: terms({ ...where, sdmId: second.id }) }).expect(404);
    await asked('post', `/customers/${others.customer.id}/agreements`, { number: 'A-X', sector: 'public' }).expect(404);

    const over = terms(where, { locations: [aLocation(where, { id: own.locations[0]!.id })] });
    expect((await asked('post', `/work-orders/${own.id}/versions`, { basedOn: 1, why: 'On leave.', terms: over }).expect(201)).body.delivery.sdm).toBe('Saule Akhmetova');
    await asked('get', `/work-orders/${own.id}`).expect(404);
  });

  it('another role lets one see more, not change more', async () => {
    const both = await member(desk, await desk.as('admin'), { roles: ['sdm', 'lead'] });
    const asked = by(desk, await tokenFor(desk, both));
    const others = (await asked('get', '/work-orders').expect(200)).body.items.find(({ number: name }: { number: string }) => name === 'WO-1001');
    expect(refusalOf(await asked('post', `/work-orders/${others.id}/end`, { why: 'x' }))).toBe('403 WHO-5');
    expect(refusalOf(await asked('post', `/work-orders/${others.id}/contacts`, aContact('named', 'x@x.example')))).toBe('403 WHO-5');
  });
});

describe('customers (WHO-1)', () => {
  it('read their own: no provider’s name, no other customer, and change no terms', async () => {
    const csm = by(desk, (await desk.as('csm')).token);
    const { items } = (await csm('get', '/work-orders').expect(200)).body;
    expect(items.map(({ number: name }: { number: string }) => name)).toEqual(['WO-1001']);
    const { id } = items[0];
    const texts = await Promise.all([`/work-orders/${id}`, `/work-orders/${id}/versions`, `/work-orders/${id}/record`, '/customers', '/work-orders'].map(async (path) => (await csm('get', path).expect(200)).text));
    for (const text of texts) expect(text).not.toMatch(/Saule|Ada Fischer|Lakeshore|Minato|WO-1002/);
    for (const [path, body] of [['versions', { basedOn: 1, why: 'x', terms: terms(on) }], ['activation', {}], ['end', { why: 'x' }], ['renewal', { number: 'x', endsOn: day(900) }]] as const) {
      expect(refusalOf(await csm('post', `/work-orders/${id}/${path}`, body))).toBe('403 WHO-5');
    }
    await csm('get', '/calendars').expect(403);
  });
});

describe('products over time (WHO-4)', () => {
  it('are kept by administrators, with phases that go forward; one name is one product', async () => {
    const product = { name: 'Meridian Planner', onlineService: false, phases: [{ phase: 'mainstream', startsOn: '2020-01-01' }, { phase: 'extended', startsOn: '2099-01-01' }] };
    const { id } = (await admin('post', '/products', product).expect(201)).body;
    const listed = (await admin('get', '/products').expect(200)).body.items.find((each: { id: string }) => each.id === id);
    expect(listed).toMatchObject({ name: 'Meridian Planner', phase: 'mainstream', azureComponent: false, rapidResponse: false, portalUrl: null });
    expect(refusalOf(await admin('post', '/products', product))).toBe('422 WHO-4 name');
    expect(refusalOf(await admin('put', `/products/${id}`, { ...product, portalUrl: 'https://x.example' }))).toBe('422 WHO-4 portalUrl');
    expect(refusalOf(await admin('put', `/products/${id}`, { ...product, phases: [...product.phases, { phase: 'mainstream', startsOn: '2100-01-01' }] }))).toBe('422 WHO-4 phases');
    await admin('put', `/products/${id}`, { ...product, phases: [{ phase: 'ended', startsOn: '2020-01-01' }] }).expect(200);
    await admin('put', `/products/${on.customerId}`, product).expect(404);
    await by(desk, (await desk.as('sdm')).token)('post', '/products', product).expect(403);
    const answers = await Promise.all([1, 2, 3].map(async () => (await admin('post', '/products', { ...product, name: 'At once' })).status));
    expect(answers.filter((status) => status === 201)).toHaveLength(1);
    for (const status of answers) expect([201, 409, 422]).toContain(status);
  });
});
