import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let csm: Caller;
let contact: Caller;
let other: Caller;
let intake: Caller;
let engineer: Caller;
let lead: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  desk = await startDesk();
  [csm, contact, other, intake, engineer, lead] = await Promise.all([
    desk.as('csm'), desk.as('contact'), desk.as('other-csm'), desk.as('intake'), desk.as('engineer'), desk.as('lead'),
  ]);
  under = await openingOf(csm);
});
afterAll(() => desk.close());

const open = async (given: object = {}, where = under): Promise<string> => (await intake.post('/cases', aCase(where, given)).expect(201)).body.number;
const theirs = async (): Promise<string> => open({}, await openingOf(other));
const timeline = async (who: Caller, number: string): Promise<{ type: string; data: object; actor: { name: string } }[]> => (await who.get(`/cases/${number}/timeline`).expect(200)).body.items;
const ofType = async (who: Caller, number: string, type: string): Promise<object[]> => (await timeline(who, number)).filter((event) => event.type === type).map(({ data }) => data);

describe('links', () => {
  it('are read from either case, each in its own words, by both sides', async () => {
    const [one, two, three] = [await open(), await open(), await open()];
    const linked = (await csm.post(`/cases/${one}/links`, { number: two, kind: 'duplicate' }).expect(201)).body;
    expect(linked.links).toEqual([{ number: two, title: 'Nothing can be saved', state: 'open', kind: 'duplicate' }]);
    await engineer.post(`/cases/${one}/links`, { number: three, kind: 'caused_by' }).expect(201);
    for (const who of [csm, engineer]) {
      expect((await who.get(`/cases/${two}`).expect(200)).body.links).toMatchObject([{ number: one, kind: 'duplicated_by' }]);
      expect((await who.get(`/cases/${three}`).expect(200)).body.links).toMatchObject([{ number: one, kind: 'causes' }]);
      expect(await ofType(who, two, 'case.linked')).toEqual([{ kind: 'duplicated_by', number: one }]);
      expect(await ofType(who, one, 'case.linked')).toEqual([{ kind: 'duplicate', number: two }, { kind: 'caused_by', number: three }]);
    }
  });

  it('across customers are the provider’s: a customer never sees the other’s number (WHO-1)', async () => {
    const [mine, foreign] = [await open(), await theirs()];
    await csm.post(`/cases/${mine}/links`, { number: foreign, kind: 'related' }).expect(404);
    expect((await engineer.post(`/cases/${mine}/links`, { number: foreign, kind: 'related' }).expect(201)).body.links).toMatchObject([{ number: foreign, kind: 'related' }]);
    for (const [who, number, hidden] of [[csm, mine, foreign], [other, foreign, mine]] as const) {
      expect((await who.get(`/cases/${number}`).expect(200)).body.links).toEqual([]);
      expect(JSON.stringify(await timeline(who, number))).not.toContain(hidden);
      expect(await ofType(engineer, number, 'case.linked')).toEqual([{ kind: 'related', number: hidden }]);
    }
  });

  it('are made once, not to itself, not to what is not there, not by who only reads (WHO-3), not on a stale page', async () => {
    const [one, two] = [await open(), await open()];
    await csm.post(`/cases/${one}/links`, { number: two, kind: 'related' }).expect(201);
    await csm.post(`/cases/${two}/links`, { number: one, kind: 'related' }).expect(409);
    expect((await csm.post(`/cases/${one}/links`, { number: one, kind: 'related' }).expect(422)).body.detail).toContain('itself');
    await csm.post(`/cases/${one}/links`, { number: 'C-1', kind: 'related' }).expect(404);
    await csm.post(`/cases/${one}/links`, { number: two, kind: 'cousin' }).expect(400);
    await csm.post(`/cases/${one}/links`, { number: two, kind: 'duplicate' }).set('If-Match', '"1"').expect(412);
    await (await desk.as('information')).post(`/cases/${one}/links`, { number: two, kind: 'duplicate' }).expect(403);
  });

  it('two people who link two cases to each other at once do not wait for one another for ever', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [one, two] = [await open(), await open()];
      const answers = await Promise.all([csm.post(`/cases/${one}/links`, { number: two, kind: 'related' }), engineer.post(`/cases/${two}/links`, { number: one, kind: 'related' })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    }
  });
});

describe('merging', () => {
  it('ends the one, whose clocks are cancelled (CLK-1), and the other goes on; both say so, and the view says where', async () => {
    const [gone, stays] = [await open(), await open()];
    const merged = (await lead.post(`/cases/${gone}/merge`, { into: stays, reason: 'The same outage.' }).expect(200)).body;
    expect(merged).toMatchObject({ state: 'cancelled', mergedInto: { number: stays }, clocks: [{ kind: 'first_response', state: 'cancelled' }] });
    expect((await csm.get(`/cases/${gone}`).expect(200)).body.mergedInto).toEqual({ number: stays });
    expect(await ofType(csm, gone, 'case.merged')).toEqual([{ into: stays, reason: 'The same outage.' }]);
    expect(await ofType(csm, stays, 'case.took_over')).toEqual([{ from: gone, reason: 'The same outage.' }]);
    expect((await csm.get(`/cases/${stays}`).expect(200)).body).toMatchObject({ state: 'open', mergedInto: null, clocks: [{ state: 'running' }] });
    await desk.advance(120);
    expect((await lead.get(`/cases/${gone}/escalations`).expect(200)).body).toEqual([]);
  });

  it('is refused with words: into itself, in a circle, into what has ended, into another customer’s', async () => {
    const [one, two, foreign, ended] = [await open(), await open(), await theirs(), await open()];
    const into = async (from: string, to: string, status: number): Promise<string> => (await lead.post(`/cases/${from}/merge`, { into: to, reason: 'x' }).expect(status)).body.detail;
    expect(await into(one, one, 422)).toContain('into itself');
    expect(await into(one, foreign, 422)).toContain('one customer');
    await csm.post(`/cases/${ended}/withdrawal`, { reason: 'x' }).expect(200);
    expect(await into(one, ended, 422)).toContain('has ended');
    expect(await into(one, 'C-1', 404)).toContain('no such case');
    await lead.post(`/cases/${one}/merge`, { into: two, reason: 'x' }).expect(200);
    expect(await into(two, one, 422)).toContain('was merged into this case');
    expect(await into(one, two, 409)).toContain('cancelled');
    expect((await csm.get(`/cases/${two}`).expect(200)).body.state).toBe('open');
  });

  it('is an engineer’s or a lead’s to do, and not on a stale page', async () => {
    const [one, two] = [await open(), await open()];
    for (const who of ['csm', 'contact', 'intake', 'sdm', 'critsit', 'admin'] as const) await (await desk.as(who)).post(`/cases/${one}/merge`, { into: two, reason: 'x' }).expect(403);
    await engineer.post(`/cases/${one}/merge`, { into: two, reason: 'x' }).set('If-Match', '"7"').expect(412);
    await engineer.post(`/cases/${one}/merge`, { into: two, reason: 'x' }).set('If-Match', '"1"').expect(200);
  });

  it('of two cases into each other at once: one goes, one stays', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [one, two] = [await open(), await open()];
      const answers = await Promise.all([lead.post(`/cases/${one}/merge`, { into: two, reason: 'x' }), engineer.post(`/cases/${two}/merge`, { into: one, reason: 'x' })]);
      expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
      const states = await Promise.all([one, two].map(async (number) => (await lead.get(`/cases/${number}`).expect(200)).body.state));
      expect(states.sort()).toEqual(['cancelled', 'open']);
    }
  });
});

describe('tags', () => {
  const tag = (who: Caller, number: string, tags: unknown) => by(desk, who.token)('put', `/cases/${number}/tags`, { tags });

  it('are the provider’s own: set as a whole, found by, on record, and nothing a customer can read or ask (WHO-1)', async () => {
    const number = await open();
    expect((await tag(engineer, number, ['Printer', ' printer ', 'Алматы']).expect(200)).body.tags).toEqual(['printer', 'алматы']);
    expect((await engineer.get('/cases?tag=PRINTER').expect(200)).body.items).toMatchObject([{ number }]);
    expect((await tag(engineer, number, ['алматы']).expect(200)).body.tags).toEqual(['алматы']);
    expect((await engineer.get('/cases?tag=printer').expect(200)).body.items).toEqual([]);
    expect(await ofType(engineer, number, 'case.tagged')).toEqual([{ before: [], tags: ['printer', 'алматы'] }, { before: ['printer', 'алматы'], tags: ['алматы'] }]);
    expect((await tag(engineer, number, []).expect(200)).body.tags).toEqual([]);
    await tag(engineer, number, ['flaky']).expect(200);
    for (const who of [csm, contact]) {
      expect((await who.get(`/cases/${number}`).expect(200)).body).not.toHaveProperty('tags');
      expect(JSON.stringify(await timeline(who, number))).not.toContain('flaky');
      await tag(who, number, ['x']).expect(403);
      await who.get('/cases?tag=flaky').expect(403);
    }
    await tag(engineer, number, Array.from({ length: 21 }, (_, i) => `t${i}`)).expect(400);
    await tag(engineer, number, [7]).expect(400);
  });
});

describe('watching', () => {
  const watch = (who: Caller, number: string, method: 'put' | 'delete' = 'put') => by(desk, who.token)(method, `/cases/${number}/watching`);
  const mails = (number: string): Promise<{ name: string; subject: string; body: string }[]> => look(desk,
    `SELECT p.name, d.subject, d.body FROM delivery d JOIN person p ON p.id = d.person_id WHERE d.reference = $1 AND d.reason = 'watching' ORDER BY d.seq`, [number]);

  it('tells by mail when the other side writes or the severity changes, each what they may know (WHO-1)', async () => {
    const number = await open();
    expect((await watch(contact, number).expect(200)).body.watching).toBe(true);
    await watch(contact, number).expect(200);
    await watch(lead, number).expect(200);
    expect((await csm.get(`/cases/${number}`).expect(200)).body.watching).toBe(false);

    await engineer.post(`/cases/${number}/responses`, { body: 'We look at it.', by: 'message' }).expect(201);
    await engineer.post(`/cases/${number}/comments`, { body: 'Tricky customer.', internal: true }).expect(201);
    await csm.post(`/cases/${number}/comments`, { body: 'Hurry, please.', internal: false }).expect(201);
    await engineer.post(`/cases/${number}/severity`, { to: 'B', reason: 'There is a way around it.' }).expect(200);
    const sent = await mails(number);
    expect(sent.map(({ name, subject }) => `${name} ${subject.replace(number, '#')}`)).toEqual([
      'Daniyar Seitov [Sev A] #: there is an answer', 'Lena Brandt [Sev A] #: the customer has written',
      ...sent.slice(2).map(({ name }) => `${name} [Sev B] #: Severity A is now Severity B`),
    ]);
    expect(sent.slice(2).map(({ name }) => name).sort()).toEqual(['Daniyar Seitov', 'Lena Brandt']);
    const toCustomer = sent.filter(({ name }) => name === 'Daniyar Seitov').map(({ body }) => body).join();
    expect(toCustomer).toContain('We look at it.');
    for (const secret of ['Emil', 'Tricky']) expect([secret, toCustomer.includes(secret)]).toEqual([secret, false]);
  });

  it('ends when it is ended, and for who may no longer see the case', async () => {
    const number = await open();
    await watch(contact, number).expect(200);
    expect((await watch(contact, number, 'delete').expect(200)).body.watching).toBe(false);
    await watch(engineer, number).expect(200);
    await look(desk, `UPDATE person SET active = false WHERE name = 'Emil Sadykov'`);
    await csm.post(`/cases/${number}/comments`, { body: 'Anyone?', internal: false }).expect(201);
    expect(await mails(number)).toEqual([]);
    await look(desk, `UPDATE person SET active = true WHERE name = 'Emil Sadykov'`);
    await watch(csm, await theirs()).expect(404);
  });

  it('reaches a mailbox: the mail is sent', async () => {
    const number = await open();
    await watch(csm, number).expect(200);
    await engineer.post(`/cases/${number}/responses`, { body: 'On it.', by: 'message' }).expect(201);
    await eventually(() => look<{ state: string }>(desk, `SELECT state FROM delivery WHERE reference = $1 AND reason = 'watching'`, [number]), ([mail]) => mail?.state === 'sent');
  });
});

describe('through the portal (SEV-8)', () => {
  let inPortal: object;
  const tokenOf = async (who: Caller, scopes: string[]): Promise<string> => (await who.post('/tokens', { name: 'portal', scopes, expiresInDays: 1 }).expect(201)).body.token;

  beforeAll(async () => {
    const { items } = (await csm.get('/products').expect(200)).body;
    const { id: productId } = items.find((product: { portalUrl: string | null }) => product.portalUrl !== null);
    inPortal = aCase({ ...under, productId }, { channel: 'online_portal', requestedSeverity: '1', callerVerification: undefined });
  });

  it('a program with the scope "portal" opens there, any severity, and does nothing else', async () => {
    const portal = by(desk, await tokenOf(csm, ['portal']));
    const { number } = (await portal('post', '/cases', inPortal).expect(201)).body;
    expect((await csm.get(`/cases/${number}`).expect(200)).body).toMatchObject({ channel: 'online_portal', severity: { set: '1' }, unverified: false });
    await portal('post', '/cases', { ...inPortal, channel: 'web', requestedSeverity: 'C' }).expect(403);
    await portal('get', `/cases/${number}`).expect(403);
    await portal('post', `/cases/${number}/comments`, { body: 'x', internal: false }).expect(403);
  });

  it('so do a session and a program with the scope "cases"; one that only reads does not', async () => {
    await csm.post('/cases', inPortal).expect(201);
    await by(desk, await tokenOf(csm, ['cases']))('post', '/cases', inPortal).expect(201);
    await by(desk, await tokenOf(csm, ['read']))('post', '/cases', inPortal).expect(403);
    await intake.post('/cases', inPortal).expect(403);
  });

  it('a cloud administrator opens so and in no other way', async () => {
    const [row] = await look<{ id: string; person_id: string }>(desk, `SELECT c.id, c.person_id FROM contact c JOIN person p ON p.id = c.person_id WHERE p.name = 'Daniyar Seitov'`);
    await look(desk, `UPDATE contact SET kind = 'cloud_admin' WHERE id = $1`, [row!.id]);
    await contact.post('/cases', { ...inPortal, contactId: row!.id }).expect(201);
    const byWeb = { ...inPortal, contactId: row!.id, channel: 'web', requestedSeverity: 'C' };
    expect((await contact.post('/cases', byWeb).expect(422)).body).toMatchObject({ rule: 'SEV-8' });
    await look(desk, `UPDATE contact SET kind = 'named' WHERE id = $1`, [row!.id]);
  });
});

describe('a caller nobody verified (WHO-12)', () => {
  it('the case runs all the same and says so, until a contact confirms it, on record', async () => {
    const number = await open({ callerVerification: undefined });
    expect((await csm.get(`/cases/${number}`).expect(200)).body).toMatchObject({ unverified: true, callerVerification: null, clocks: [{ state: 'running' }] });
    await other.post(`/cases/${number}/confirmation`).expect(404);
    for (const who of [intake, engineer, await desk.as('information')]) await who.post(`/cases/${number}/confirmation`).expect(403);
    expect((await contact.post(`/cases/${number}/confirmation`).expect(200)).body).toMatchObject({ unverified: false, callerVerification: 'contact' });
    expect((await timeline(engineer, number)).filter(({ type }) => type === 'caller.confirmed')).toMatchObject([{ actor: { name: 'Daniyar Seitov' } }]);
    expect((await contact.post(`/cases/${number}/confirmation`).expect(409)).body.rule).toBe('WHO-12');
  });

  it('a verified caller has nothing to confirm', async () => {
    const number = await open();
    expect((await csm.get(`/cases/${number}`).expect(200)).body.unverified).toBe(false);
    await csm.post(`/cases/${number}/confirmation`).expect(409);
  });
});
