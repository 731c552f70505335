import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { SessionsService } from '../../src/identity/index.js';
import { aContact, aLocation, anActiveWorkOrder, ground, refusalOf, terms, type Asked, type Ground, type WorkOrderView } from '../support/contracts.js';
import { eventually, startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { API, by, member, tokenFor } from '../support/sign-in.js';

let desk: TestDesk;
let admin: Asked;
let sdm: Asked;
let intake: Asked;

beforeAll(async () => {
  desk = await startDesk();
  [admin, sdm, intake] = await Promise.all((['admin', 'sdm', 'intake'] as const).map(async (who) => by(desk, (await desk.as(who)).token))) as [Asked, Asked, Asked];
}, 120_000);
afterAll(() => desk.close());

let numbers = 0;

interface Place {
  workOrder: WorkOrderView;
  on: Ground;
  /** Requests of its customer support manager. */
  csm: Asked;
}

const signedIn = async (personId: string): Promise<string> => desk.app.get(SessionsService).start(personId);

async function place(given: object = {}): Promise<Place> {
  const on = await ground(admin);
  const workOrder = await anActiveWorkOrder(admin, on, `WO-C${(numbers += 1)}`, given);
  return { workOrder, on, csm: by(desk, await signedIn(workOrder.contacts[0]!.personId)) };
}

const read = async ({ id }: WorkOrderView): Promise<WorkOrderView> => (await admin('get', `/work-orders/${id}`).expect(200)).body;
const record = async ({ id }: WorkOrderView) => (await admin('get', `/work-orders/${id}/record`).expect(200)).body.items;
const kinds = async (workOrder: WorkOrderView) => (await read(workOrder)).contacts.map(({ kind }) => kind).sort();
const add = (asked: Asked, { id }: WorkOrderView, kind: string, email: string, given: object = {}) => asked('post', `/work-orders/${id}/contacts`, aContact(kind, email, given));
const called = async (workOrder: WorkOrderView, email: string) => (await read(workOrder)).contacts.find((each) => each.email === email)!;

describe('the contact list is kept by the customer support manager, on record (WHO-2)', () => {
  it('adds, changes and removes', async () => {
    const { workOrder, csm } = await place();
    const added = (await add(csm, workOrder, 'named', 'n@c1.example', { name: 'Жанар', phone: '+7 1', pin: '1234' }).expect(201)).body;
    const contact = added.contacts.find(({ email }: { email: string }) => email === 'n@c1.example');
    expect(contact).toMatchObject({ name: 'Жанар', kind: 'named', accountId: `${workOrder.number}-2`, phone: '+7 1' });
    const path = `/work-orders/${workOrder.id}/contacts/${contact.id}`;
    const changed = (await csm('patch', path, { name: 'Жанар К.', phone: '+7 2', kind: 'group_submit', pin: '9999' }).expect(200)).body;
    expect(changed.contacts.find(({ id }: { id: string }) => id === contact.id)).toMatchObject({ name: 'Жанар К.', phone: '+7 2', kind: 'group_submit' });
    expect((await csm('delete', path).expect(200)).body.contacts).toHaveLength(1);

    const [removed, changedEvent, addedEvent] = (await csm('get', `/work-orders/${workOrder.id}/record`).expect(200)).body.items;
    expect(removed).toMatchObject({ type: 'contact.removed', by: 'Who is csm', data: { name: 'Жанар К.', kind: 'group_submit' } });
    expect(changedEvent).toMatchObject({ type: 'contact.changed', by: 'Who is csm', data: { from: 'named', kind: 'group_submit', phone: '+7 2', pin: 'changed' } });
    expect(addedEvent).toMatchObject({ type: 'contact.added', by: 'Who is csm', data: { name: 'Жанар', kind: 'named' } });
    const written = JSON.stringify([added, changed, await record(workOrder)]);
    expect(written).not.toMatch(/argon2|"9999"|"1234"|pinHash/);
  });

  it('nobody else does, but the service delivery manager and an administrator', async () => {
    const { workOrder, csm } = await place();
    await add(csm, workOrder, 'named', 'n@c2.example').expect(201);
    const named = by(desk, await signedIn((await called(workOrder, 'n@c2.example')).personId));
    expect(refusalOf(await add(named, workOrder, 'named', 'x@c2.example'))).toBe('403 WHO-2');
    expect(refusalOf(await add(intake, workOrder, 'named', 'x@c2.example'))).toBe('403 WHO-2');
    await add(sdm, workOrder, 'named', 'y@c2.example').expect(201);
    await add(admin, workOrder, 'named', 'z@c2.example').expect(201);
  });

  it('nor the customer support manager of another work order of the same customer', async () => {
    const { workOrder, on, csm } = await place();
    const { id: agreementId } = (await admin('post', `/customers/${on.customerId}/agreements`, { number: 'A-SECOND', sector: 'public' }).expect(201)).body;
    const second = await anActiveWorkOrder(admin, { ...on, agreementId }, 'WO-SECOND');
    expect(refusalOf(await add(csm, second, 'named', 'x@c3.example'))).toBe('403 WHO-2');
    await add(csm, workOrder, 'named', 'x@c3.example').expect(201);
  });
});

describe('exactly one customer support manager (WHO-2)', () => {
  it('a second and a third are refused, and the one there is cannot be removed or made something else', async () => {
    const { workOrder, csm } = await place();
    const { id } = workOrder.contacts[0]!;
    for (const email of ['second@c4.example', 'third@c4.example']) expect(refusalOf(await add(csm, workOrder, 'csm', email))).toBe('422 WHO-2 kind');
    expect(refusalOf(await csm('delete', `/work-orders/${workOrder.id}/contacts/${id}`))).toBe('422 WHO-2 kind');
    expect(refusalOf(await csm('patch', `/work-orders/${workOrder.id}/contacts/${id}`, { kind: 'named' }))).toBe('422 WHO-2 kind');
    expect(await kinds(workOrder)).toEqual(['csm']);
  });

  it('the role is handed over in one act: who had it is a named contact, and may keep the list no longer', async () => {
    const { workOrder, csm } = await place();
    await add(csm, workOrder, 'named', 'next@c5.example').expect(201);
    const next = await called(workOrder, 'next@c5.example');
    const after = (await csm('patch', `/work-orders/${workOrder.id}/contacts/${next.id}`, { kind: 'csm' }).expect(200)).body;
    expect(after.contacts.map(({ email, kind }: { email: string; kind: string }) => [email, kind])).toEqual([['next@c5.example', 'csm'], [workOrder.contacts[0]!.email, 'named']]);
    expect(refusalOf(await add(csm, workOrder, 'named', 'x@c5.example'))).toBe('403 WHO-2');
    await add(by(desk, await signedIn(next.personId)), workOrder, 'named', 'x@c5.example').expect(201);
  });

  it('also when two hand it over at once', async () => {
    const { workOrder, csm } = await place();
    for (const email of ['a@c6.example', 'b@c6.example']) await add(csm, workOrder, 'named', email).expect(201);
    const [a, b] = [await called(workOrder, 'a@c6.example'), await called(workOrder, 'b@c6.example')];
    await Promise.all([a, b].map(({ id }) => sdm('patch', `/work-orders/${workOrder.id}/contacts/${id}`, { kind: 'csm' }).expect(200)));
    expect(await kinds(workOrder)).toEqual(['csm', 'named', 'named']);
  });

  it('an information contact becomes it only where there is room for who had it', async () => {
    const { workOrder, csm } = await place({ namedContacts: 1 });
    await add(csm, workOrder, 'group_information', 'i@c7.example').expect(201);
    const { id } = await called(workOrder, 'i@c7.example');
    expect(refusalOf(await csm('patch', `/work-orders/${workOrder.id}/contacts/${id}`, { kind: 'csm' }))).toBe('422 WHO-2 kind');
    await sdm('patch', `/work-orders/${workOrder.id}/contacts/${id}`, { kind: 'csm', allowOver: 'Handover.' }).expect(200);
    expect(await kinds(workOrder)).toEqual(['csm', 'named']);
  });
});

describe('so many named contacts, and no more (WHO-2)', () => {
  it('the service delivery manager may allow more, on record; the customer may not; groups do not count', async () => {
    const { workOrder, csm } = await place({ namedContacts: 2 });
    await add(csm, workOrder, 'named', 'a@c8.example').expect(201);
    for (const kind of ['group_submit', 'group_information', 'cloud_admin']) await add(csm, workOrder, kind, `${kind}@c8.example`).expect(201);
    expect(refusalOf(await add(csm, workOrder, 'named', 'b@c8.example'))).toBe('422 WHO-2 kind');
    expect(refusalOf(await add(csm, workOrder, 'named', 'b@c8.example', { allowOver: 'Please.' }))).toBe('422 WHO-2 kind');
    expect(refusalOf(await add(sdm, workOrder, 'named', 'b@c8.example'))).toBe('422 WHO-2 kind');
    await add(sdm, workOrder, 'named', 'b@c8.example', { allowOver: 'Two plants until spring.' }).expect(201);
    expect((await record(workOrder))[0]).toMatchObject({ type: 'contact.added', by: 'Saule Akhmetova', data: { allowedOver: 'Two plants until spring.' } });
  });

  it('Premier Ultimate has a hard limit, for everybody, also for an amendment that brings it in', async () => {
    const { workOrder } = await place({ services: [{ kind: 'premier_ultimate', contacts: 2 }] });
    await add(sdm, workOrder, 'named', 'a@c9.example').expect(201);
    for (const who of [sdm, admin]) expect(refusalOf(await add(who, workOrder, 'named', 'b@c9.example', { allowOver: 'Please.' }))).toBe('422 WHO-2 kind');

    const other = await place();
    for (const email of ['a@c10.example', 'b@c10.example']) await add(sdm, other.workOrder, 'named', email).expect(201);
    const amend = (contacts: number) => sdm('post', `/work-orders/${other.workOrder.id}/versions`, {
      basedOn: 1, why: 'x', terms: terms(other.on, { services: [{ kind: 'premier_ultimate', contacts }], locations: [aLocation(other.on, { id: other.workOrder.locations[0]!.id })] }),
    });
    expect(refusalOf(await amend(2))).toBe('422 WHO-2 terms.services[0].contacts');
    await amend(3).expect(201);
  });

  it('many at once cannot pass it, nor an amendment that lowers it meanwhile', async () => {
    const { workOrder, csm } = await place({ namedContacts: 3 });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(async (i) => (await add(csm, workOrder, 'named', `p${i}@c11.example`)).status));
    expect(answers.sort()).toEqual([201, 201, 422, 422, 422]);
    expect(await kinds(workOrder)).toEqual(['csm', 'named', 'named']);

    const other = await place();
    const lowered = sdm('post', `/work-orders/${other.workOrder.id}/versions`, {
      basedOn: 1, why: 'x', terms: terms(other.on, { services: [{ kind: 'premier_ultimate', contacts: 2 }], locations: [aLocation(other.on, { id: other.workOrder.locations[0]!.id })] }),
    });
    await Promise.all([lowered, ...[1, 2, 3].map((i) => add(sdm, other.workOrder, 'named', `p${i}@c12.example`))]);
    const { services, contacts } = await read(other.workOrder);
    const limit = (services as { contacts?: number }[])[0]?.contacts ?? 10;
    expect(contacts.length).toBeLessThanOrEqual(limit);
  });
});

describe('what contacts may do (WHO-3)', () => {
  it('an information contact reads and does nothing else; made a named one, it may, in the same session', async () => {
    const { workOrder, csm } = await place();
    await add(csm, workOrder, 'group_information', 'i@c13.example').expect(201);
    const contact = await called(workOrder, 'i@c13.example');
    const asked = by(desk, await signedIn(contact.personId));
    await asked('get', `/work-orders/${workOrder.id}`).expect(200);
    await asked('get', '/cases').expect(200);
    expect(refusalOf(await asked('post', '/cases', {}))).toBe('403 WHO-3');
    expect(refusalOf(await asked('post', '/entitlement-checks', {}))).toBe('403 WHO-4');
    await csm('patch', `/work-orders/${workOrder.id}/contacts/${contact.id}`, { kind: 'named' }).expect(200);
    await asked('post', '/cases', {}).expect(400);
  });

  it('who is removed is out everywhere, and comes back when added again', async () => {
    const { workOrder, csm } = await place();
    await add(csm, workOrder, 'named', 'gone@c14.example').expect(201);
    const contact = await called(workOrder, 'gone@c14.example');
    const token = await signedIn(contact.personId);
    const socket = await desk.live(token);
    await by(desk, token)('get', '/me').expect(200);
    await csm('delete', `/work-orders/${workOrder.id}/contacts/${contact.id}`).expect(200);
    await by(desk, token)('get', '/me').expect(401);
    await eventually(() => Promise.resolve(socket.connected), (connected) => !connected, 5_000);
    await csm('delete', `/work-orders/${workOrder.id}/contacts/${contact.id}`).expect(404);
    await csm('patch', `/work-orders/${workOrder.id}/contacts/${contact.id}`, { name: 'X' }).expect(404);

    await add(csm, workOrder, 'named', 'GONE@c14.example').expect(201);
    const again = await called(workOrder, 'gone@c14.example');
    expect(again).toMatchObject({ personId: contact.personId, accountId: `${workOrder.number}-3` });
    await by(desk, token)('get', '/me').expect(401);
    await by(desk, await signedIn(again.personId))('get', '/me').expect(200);
  });

  it('who is a contact of a second work order stays one there, and is out once that is followed by one without them', async () => {
    const { workOrder, csm } = await place();
    await add(csm, workOrder, 'named', 'left@c15.example').expect(201);
    const next: WorkOrderView = (await sdm('post', `/work-orders/${workOrder.id}/renewal`, { number: 'WO-C15-NEXT', endsOn: '2099-12-31' }).expect(201)).body;
    await sdm('post', `/work-orders/${next.id}/activation`, {}).expect(200);
    const token = await signedIn((await called(workOrder, 'left@c15.example')).personId);
    const remove = async (from: WorkOrderView) => csm('delete', `/work-orders/${from.id}/contacts/${(await called(from, 'left@c15.example')).id}`).expect(200);
    await remove(next);
    await by(desk, token)('get', '/me').expect(200);

    await add(csm, next, 'named', 'left@c15.example').expect(201);
    await sdm('post', `/work-orders/${workOrder.id}/end`, { why: 'The next one took over.' }).expect(200);
    await remove(next);
    await by(desk, token)('get', '/me').expect(401);
  });
});

describe('addresses and account ids', () => {
  it('an address of another customer’s person, or of the provider’s, is refused, without a word of whose it is', async () => {
    const [one, two] = [await place(), await place()];
    const others = await add(two.csm, two.workOrder, 'named', one.workOrder.contacts[0]!.email.toUpperCase());
    const staffs = await add(two.csm, two.workOrder, 'named', 'engineer@desk.example');
    expect(refusalOf(others)).toBe('422 WHO-1 email');
    expect(others.body).toEqual(staffs.body);
    expect(others.text).not.toMatch(/Customer|csm@|Who is/);
    expect(await kinds(two.workOrder)).toEqual(['csm']);
  });

  it('one person is one contact of a work order, also of two adding at once', async () => {
    const { workOrder, csm } = await place();
    const answers = await Promise.all(['x@c17.example', 'X@c17.example'].map(async (email) => (await add(csm, workOrder, 'named', email)).status));
    expect(answers.sort()).toEqual([201, 422]);
    expect(refusalOf(await add(csm, workOrder, 'group_submit', 'x@c17.example'))).toBe('422 WHO-2 email');
  });

  it('each has an account id of their own; what the desk gives is free and was never another’s', async () => {
    const { workOrder, csm } = await place();
    await add(csm, workOrder, 'named', 'a@c18.example', { accountId: `${workOrder.number}-2` }).expect(201);
    await add(csm, workOrder, 'named', 'b@c18.example').expect(201);
    expect((await called(workOrder, 'b@c18.example')).accountId).toBe(`${workOrder.number}-3`);
    expect(refusalOf(await add(csm, workOrder, 'named', 'c@c18.example', { accountId: `${workOrder.number}-2` }))).toBe('422 WHO-2 accountId');
    await csm('delete', `/work-orders/${workOrder.id}/contacts/${(await called(workOrder, 'b@c18.example')).id}`).expect(200);
    await add(csm, workOrder, 'named', 'd@c18.example').expect(201);
    expect((await called(workOrder, 'd@c18.example')).accountId).toBe(`${workOrder.number}-4`);
    const other = await place();
    const answers = await Promise.all([csm, other.csm].map(async (asked, i) => (await add(asked, [workOrder, other.workOrder][i]!, 'named', `same${i}@c18.example`, { accountId: 'SAME' })).status));
    expect(answers.filter((status) => status === 201)).toHaveLength(1);
    for (const status of answers) expect([201, 409, 422]).toContain(status);
  });

  it.each([
    ['no kind there is', { kind: 'boss' }, 'kind'], ['no address', { email: 'nobody' }, 'email'], ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a short PIN', { pin: '12' }, 'pin'], ['a PIN of null', { pin: null }, 'pin'], ['a name of nothing', { name: '\u200d' }, 'name'], ['an unknown field', { roles: ['admin'] }, 'roles'],
  ])('%s', async (_, given, field) => {
    const { workOrder, csm } = await place();
    expect(refusalOf(await add(csm, workOrder, 'named', 'x@c19.example', given))).toBe(`400 - ${field}`);
  });
});

describe('whom to tell (section 2)', () => {
  it('change control, management and executives, without an account', async () => {
    const { workOrder, csm } = await place();
    for (const role of ['change_control', 'executive', 'management']) await csm('post', `/work-orders/${workOrder.id}/notified`, { role, name: `The ${role}`, email: 'x@c20.example' }).expect(201);
    const { notified } = await read(workOrder);
    expect(notified.map(({ role }) => role)).toEqual(['change_control', 'executive', 'management']);
    expect((await csm('delete', `/work-orders/${workOrder.id}/notified/${notified[0]!.id}`).expect(200)).body.notified).toHaveLength(2);
    await csm('delete', `/work-orders/${workOrder.id}/notified/${notified[0]!.id}`).expect(404);
    expect(refusalOf(await csm('post', `/work-orders/${workOrder.id}/notified`, { role: 'boss', name: 'X', email: 'x@c20.example' }))).toBe('400 - role');
    expect((await record(workOrder)).slice(0, 2).map(({ type }: { type: string }) => type)).toEqual(['notified.removed', 'notified.added']);
    expect(await look(desk, `SELECT 1 FROM person WHERE email = 'x@c20.example'`)).toEqual([]);
  });
});

describe('who is calling (WHO-12)', () => {
  const verify = (accountId: string, pin: string, asked = intake) => asked('post', '/caller-verifications', { accountId, pin });
  const caller = async (pin: string) => {
    const { workOrder, csm } = await place();
    const email = `caller@${workOrder.number}.example`;
    await add(csm, workOrder, 'named', email, { pin, phone: '+7 700' }).expect(201);
    return { workOrder, csm, contact: await called(workOrder, email) };
  };

  it('is known by account id and PIN, and called back on the number on record', async () => {
    const { workOrder, contact } = await caller('4711');
    expect((await verify(contact.accountId, '4711').expect(200)).body).toEqual({
      contactId: contact.id, workOrderId: workOrder.id, customerId: (workOrder.customer as { id: string }).id, name: contact.name, phone: '+7 700',
    });
  });

  it('is found by name, customer, account id, work order and telephone number, in any spelling; found is not verified', async () => {
    const { workOrder, contact } = await caller('4711');
    const { name } = workOrder.customer as { name: string };
    const found = async (q: string) => (await intake('get', `/callers?q=${encodeURIComponent(q)}`).expect(200)).body.items;
    const [byAccount] = await found(contact.accountId);
    expect(byAccount).toEqual({
      contactId: contact.id, name: contact.name, kind: 'named', accountId: contact.accountId, phone: '+7 700',
      workOrder: { id: workOrder.id, number: workOrder.number }, customer: workOrder.customer,
    });
    for (const q of [contact.name, contact.accountId.toLowerCase(), `${contact.name} ${name}`, `${name} ${workOrder.number}`, '7700', '+7 (700)']) {
      expect((await found(q)).map(({ contactId }: { contactId: string }) => contactId)).toContain(contact.id);
    }
    for (const q of [`${contact.name} nowhere`, '%', '7701']) expect((await found(q)).map(({ contactId }: { contactId: string }) => contactId)).not.toContain(contact.id);
  });

  it('who was removed, and who only reads, is nobody to open a case for', async () => {
    const { workOrder, csm, contact } = await caller('4711');
    const reader = await add(csm, workOrder, 'group_information', `reader@${workOrder.number}.example`).expect(201);
    expect(reader.body.contacts).toHaveLength(workOrder.contacts.length + 2);
    await csm('delete', `/work-orders/${workOrder.id}/contacts/${contact.id}`).expect(200);
    const { items } = (await intake('get', `/callers?q=${workOrder.number}`).expect(200)).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['csm']);
  });

  it('a wrong PIN, an unknown account, one without a PIN and one removed are the same answer', async () => {
    const { workOrder, csm, contact } = await caller('4711');
    const answers = [await verify(contact.accountId, '1174'), await verify('nobody', '4711'), await verify(workOrder.contacts[0]!.accountId, '')];
    await csm('delete', `/work-orders/${workOrder.id}/contacts/${contact.id}`).expect(200);
    const { accountId } = contact;
    await look(desk, 'DELETE FROM sign_in_failure');
    answers.push(await verify(accountId, '4711'));
    expect(answers.map(refusalOf)).toEqual(['422 WHO-12 pin', '422 WHO-12 pin', '400 - pin', '422 WHO-12 pin']);
    expect(new Set(answers.filter(({ status }) => status === 422).map(({ text }) => text)).size).toBe(1);
  });

  it('guesses are made to wait longer and longer, and the right one is no way round', async () => {
    const { contact } = await caller('4711');
    const answers: number[] = [];
    for (let guess = 0; guess < 8; guess += 1) answers.push((await verify(contact.accountId, `000${guess}`)).status);
    expect(answers.at(-1)).toBe(429);
    const waiting = await verify(contact.accountId, '4711');
    expect([waiting.status, Number(waiting.headers['retry-after']) > 0]).toEqual([429, true]);
    await verify((await caller('1234')).contact.accountId, '1234').expect(200);
  });

  it('of many guesses at once no more are looked at than one by one', async () => {
    const { contact } = await caller('4711');
    const answers = await Promise.all(Array.from({ length: 12 }, async (_, guess) => (await verify(contact.accountId, `00${10 + guess}`)).status));
    expect(answers.filter((status) => status === 422).length).toBeLessThanOrEqual(6);
  });

  it('only intake asks', async () => {
    for (const who of ['csm', 'engineer', 'sdm', 'admin'] as const) {
      const asked = by(desk, (await desk.as(who)).token);
      expect(refusalOf(await verify('x', '1234', asked))).toBe('403 WHO-12');
      expect(refusalOf(await asked('get', '/callers?q=x'))).toBe('403 WHO-12');
    }
    const both = await member(desk, await desk.as('admin'), { roles: ['intake', 'engineer'] });
    expect(refusalOf(await verify('x', '1234', by(desk, await tokenFor(desk, both))))).toBe('422 WHO-12 pin');
    expect((await request(desk.url).post(`${API}/caller-verifications`).send({ accountId: 'x', pin: '1234' })).status).toBe(401);
  });
});
