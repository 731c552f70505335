import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { PeopleService, RescueService } from '../../src/identity/index.js';
import { startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { API, attempt, by, enrol, member, PASSWORD, tokenFor, type Member } from '../support/sign-in.js';

const DAY = 86_400_000;

let desk: TestDesk;
let admin: Caller;

beforeAll(async () => {
  desk = await startDesk();
  admin = await desk.as('admin');
});
afterAll(() => desk.close());

const accept = (token: string, password = PASSWORD) => request(desk.url).post(`${API}/invitations/accept`).send({ token, password });
const listed = async (id: string) => (await admin.get('/people?limit=200').expect(200)).body.items.find((each: { id: string }) => each.id === id);
const staff = <T>(statement: string, parameters: unknown[]): Promise<T> => desk.database.transaction(async (tx) => {
  await tx.query(`SELECT set_config('role', 'desk_staff', true)`);
  return tx.query<T>(statement, parameters);
});

describe('people of the provider (WHO-5)', () => {
  it('are made by administrators, who pass on a link shown once', async () => {
    const { person, invitation } = (await admin.post('/people', { name: 'Зарина Ким', email: 'zarina@desk.example', roles: ['lead', 'engineer'] }).expect(201)).body;
    expect(person).toMatchObject({ name: 'Зарина Ким', roles: ['lead', 'engineer'], active: true, signIn: { password: false, secondFactor: false, oidc: false } });
    expect(invitation.link).toBe(`${desk.url}/invitation#${invitation.token}`);
    expect(Math.abs(Date.parse(invitation.expiresAt) - Date.now() - 7 * DAY)).toBeLessThan(60_000);
    expect((await accept(invitation.token).expect(200)).body).toEqual({ email: 'zarina@desk.example' });
    expect((await listed(person.id)).signIn).toEqual({ password: true, secondFactor: false, oidc: false, invitedUntil: null });
    await attempt(desk, { email: 'zarina@desk.example', password: PASSWORD }).expect(200);
  });

  it('are seen by all of the provider, without how they sign in; customers see none; only administrators change them', async () => {
    const engineer = await desk.as('engineer');
    const { items } = (await engineer.get('/people').expect(200)).body;
    expect(items.length).toBeGreaterThan(10);
    for (const each of items) expect(each).not.toHaveProperty('signIn');
    const csm = await desk.as('csm');
    await csm.get('/people').expect(403);
    for (const who of [engineer, csm]) {
      await who.post('/people', {}).expect(403);
      await by(desk, who.token)('patch', `/people/${items[0].id}`, { name: 'X' }).expect(403);
      await who.post(`/people/${items[0].id}/invitations`).expect(403);
    }
  });

  it('leave a record: who let them in, gave them what, and how they sign in; no secret is on it; administrators read it', async () => {
    const somebody = await member(desk, admin, { name: 'On Record', roles: ['engineer'] });
    const asked = by(desk, await tokenFor(desk, somebody));
    await enrol(desk, somebody);
    const token = (await asked('post', '/tokens', { name: 'Reports', scopes: ['read'], expiresInDays: 1 }).expect(201)).body;
    await asked('delete', `/tokens/${token.id}`).expect(204);
    await asked('put', `/people/${somebody.id}/delegation`, { delegateId: (await member(desk, admin)).id, from: '2040-01-01T00:00Z', until: '2040-01-02T00:00Z' }).expect(200);
    await asked('delete', `/people/${somebody.id}/delegation`).expect(204);
    await by(desk, admin.token)('patch', `/people/${somebody.id}`, { roles: ['lead'] }).expect(200);
    await admin.post(`/people/${somebody.id}/invitations`).expect(201);

    const { text, body } = await admin.get(`/people/${somebody.id}/record`).expect(200);
    expect(body.items.map(({ type, by: who }: { type: string; by: string }) => `${type} ${who}`).reverse()).toEqual([
      'added Ada Fischer', 'password_set On Record', 'second_factor_set On Record', 'token_created On Record', 'token_revoked On Record',
      'delegated On Record', 'delegation_ended On Record', 'changed Ada Fischer', 'invited Ada Fischer',
    ]);
    expect(body.items[1].data).toEqual({ from: { name: 'On Record', roles: ['engineer'], active: true }, to: { name: 'On Record', roles: ['lead'], active: true } });
    expect(text).not.toContain(token.token);
    await asked('get', `/people/${somebody.id}/record`).expect(403);
  });

  it('are listed page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: request.Response = await admin.get(`/people?limit=5${cursor ? `&cursor=${cursor}` : ''}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next;
    } while (cursor);
    const all = (await admin.get('/people?limit=200').expect(200)).body.items.map(({ id }: { id: string }) => id);
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('one address is one person, however it is written, also when two ask at once', async () => {
    const ask = (email: string) => admin.post('/people', { name: 'Twin', email, roles: ['engineer'] });
    const answers = await Promise.all(['Twin@desk.example', 'twin@DESK.example'].map((email) => ask(email).then(({ status }) => status)));
    expect(answers.sort()).toEqual([201, 409]);
    await ask('engineer@desk.example').expect(409);
  });

  it.each([
    ['a customer’s role', { roles: ['csm'] }, 'roles'],
    ['no role', { roles: [] }, 'roles'],
    ['no name to be seen', { name: '\u200b\u202e' }, 'name'],
    ['a name with a line break', { name: 'A\nB' }, 'name'],
    ['no address', { email: 'nobody' }, 'email'],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['an unknown field', { side: 'customer' }, 'side'],
  ])('%s is refused by its field', async (_, given, field) => {
    const { errors } = (await admin.post('/people', { name: 'X', email: 'x@desk.example', roles: ['engineer'], ...given }).expect(400)).body;
    expect(errors.map((each: { field: string }) => each.field)).toEqual([field]);
  });

  it('a customer’s people are not kept here', async () => {
    const [{ id }] = await staff<[{ id: string }]>(`SELECT id FROM person WHERE email = 'csm@alatau.example'`, []);
    await by(desk, admin.token)('patch', `/people/${id}`, { name: 'X' }).expect(404);
    await admin.post(`/people/${id}/invitations`).expect(404);
    expect(await listed(id)).toBeUndefined();
  });

  it('who leaves is out everywhere, and comes back with nothing but the password', async () => {
    const who = await member(desk, admin);
    const session = await tokenFor(desk, who);
    const { token } = (await by(desk, session)('post', '/tokens', { name: 'x', scopes: ['read'], expiresInDays: 1 }).expect(201)).body;
    const { token: link } = (await admin.post(`/people/${who.id}/invitations`).expect(201)).body;
    await by(desk, admin.token)('patch', `/people/${who.id}`, { active: false }).expect(200);
    for (const each of [session, token]) await by(desk, each)('get', '/me').expect(401);
    await attempt(desk, who).expect(401);
    await accept(link).expect(404);
    await admin.post(`/people/${who.id}/invitations`).expect(409);
    await by(desk, admin.token)('patch', `/people/${who.id}`, { active: true }).expect(200);
    for (const each of [session, token]) await by(desk, each)('get', '/me').expect(401);
    await attempt(desk, who).expect(200);
  });

  it('other roles hold from the next request on, in the same session', async () => {
    const who = await member(desk, admin, { roles: ['admin'] });
    const own = by(desk, await tokenFor(desk, who));
    await own('patch', `/people/${who.id}`, { name: 'Renamed' }).expect(200);
    await by(desk, admin.token)('patch', `/people/${who.id}`, { roles: ['engineer'] }).expect(200);
    await own('patch', `/people/${who.id}`, { roles: ['admin'] }).expect(403);
  });
});

describe('an invitation', () => {
  const invited = async (email: string) => (await admin.post('/people', { name: 'New', email, roles: ['engineer'] }).expect(201)).body;

  it('is good once, also for two at the same instant', async () => {
    const { invitation } = await invited('once@desk.example');
    const answers = await Promise.all([accept(invitation.token), accept(invitation.token, `${PASSWORD} too`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    await accept(invitation.token).expect(404);
  });

  it('is good for seven days, and until a newer one', async () => {
    const { person, invitation } = await invited('late@desk.example');
    const newer = (await admin.post(`/people/${person.id}/invitations`).expect(201)).body;
    await accept(invitation.token).expect(404);
    await staff(`UPDATE invitation SET expires_at = clock_timestamp() WHERE person_id = $1`, [person.id]);
    expect((await accept(newer.token).expect(404)).body.detail).toContain('seven days');
  });

  it('a poor password leaves it as it was', async () => {
    const { invitation } = await invited('poor.password@desk.example');
    for (const password of ['short', 'poor.password@desk.example', 'abcabcabcabc']) {
      expect((await accept(invitation.token, password).expect(400)).body.errors[0].field).toBe('password');
    }
    await accept(invitation.token).expect(200);
  });

  it('of somebody who forgot their password ends what was signed in, and does not go round the second factor', async () => {
    const who = await member(desk, admin);
    await enrol(desk, who);
    const sessionsBefore = await staff<unknown[]>('SELECT 1 FROM session WHERE person_id = $1', [who.id]);
    expect(sessionsBefore.length).toBeGreaterThan(0);
    const { token } = (await admin.post(`/people/${who.id}/invitations`).expect(201)).body;
    const answer = await accept(token, `${PASSWORD} again`).expect(200);
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(await staff<unknown[]>('SELECT 1 FROM session WHERE person_id = $1', [who.id])).toEqual([]);
    await attempt(desk, who).expect(401);
    expect((await attempt(desk, { ...who, password: `${PASSWORD} again` }).expect(401)).body.secondFactor).toBe(true);
  });
});

describe('delegates (WHO-5)', () => {
  const at = async () => Date.parse((await admin.get('/me').expect(200)).body.serverNow);
  const period = (now: number, from: number, until: number) => ({ from: new Date(now + from * DAY).toISOString(), until: new Date(now + until * DAY).toISOString() });
  const put = (who: string, id: string, body: object) => by(desk, who)('put', `/people/${id}/delegation`, body);
  const standingIn = (id: string, when: number) => desk.database.transaction(async (tx) => {
    await tx.query(`SELECT set_config('role', 'desk_staff', true)`);
    return desk.app.get(PeopleService).standingIn(tx, id, when);
  });

  it('the desk warns of an SDM or a lead without one, and no more once one is named', async () => {
    const sdm = await member(desk, admin, { roles: ['sdm'] });
    const stand = await member(desk, admin, { roles: ['engineer'] });
    expect((await listed(sdm.id)).warnings).toEqual([{ rule: 'WHO-5', message: expect.stringContaining('stand in') }]);
    expect((await listed(stand.id)).warnings).toEqual([]);
    const named = (await put(admin.token, sdm.id, { delegateId: stand.id, ...period(await at(), 1, 8) }).expect(200)).body;
    expect(named).toMatchObject({ warnings: [], delegation: { delegate: { id: stand.id } } });
    await desk.advance(9 * 24 * 60);
    expect((await listed(sdm.id)).warnings).toHaveLength(1);
  });

  it('the delegate answers in the period, by the desk’s time; nobody else’s delegate is looked for', async () => {
    const [sdm, stand, third] = [await member(desk, admin, { roles: ['sdm'] }), await member(desk, admin), await member(desk, admin)];
    const now = await at();
    await put(admin.token, sdm.id, { delegateId: stand.id, ...period(now, 1, 8) }).expect(200);
    await put(admin.token, stand.id, { delegateId: third.id, ...period(now, 1, 8) }).expect(200);
    expect(await Promise.all([0, 1, 7, 8].map((days) => standingIn(sdm.id, now + days * DAY)))).toEqual([sdm.id, stand.id, stand.id, sdm.id]);
    await by(desk, admin.token)('patch', `/people/${stand.id}`, { active: false }).expect(200);
    expect(await standingIn(sdm.id, now + 2 * DAY)).toBe(sdm.id);
    await by(desk, admin.token)('delete', `/people/${sdm.id}/delegation`).expect(204);
    expect((await listed(sdm.id)).delegation).toBeNull();
  });

  it('is named by who goes away, or an administrator, and by nobody else, nor by a program that may not', async () => {
    const [lead, stand] = [await member(desk, admin, { roles: ['lead'] }), await member(desk, admin)];
    const body = { delegateId: stand.id, ...period(await at(), 0, 2) };
    const own = await tokenFor(desk, lead);
    await put(own, lead.id, body).expect(200);
    await put(await tokenFor(desk, stand), lead.id, body).expect(403);
    await put((await desk.as('csm')).token, lead.id, body).expect(403);
    const { token } = (await by(desk, own)('post', '/tokens', { name: 'x', scopes: ['read', 'people'], expiresInDays: 1 }).expect(201)).body;
    await put(token, lead.id, body).expect(403);
  });

  it.each<[string, (self: Member, now: number) => object, number]>([
    ['oneself', ({ id }, now) => ({ delegateId: id, ...period(now, 0, 2) }), 422],
    ['nobody there', (_, now) => ({ delegateId: '00000000-0000-4000-8000-000000000000', ...period(now, 0, 2) }), 422],
    ['an end before the start', ({ id }, now) => ({ delegateId: id, ...period(now, 2, 1) }), 400],
    ['what is over', ({ id }, now) => ({ delegateId: id, ...period(now, -2, -1) }), 400],
    ['no day of any month', ({ id }, now) => ({ delegateId: id, ...period(now, 1, 2), until: '2027-13-41T00:00:00Z' }), 400],
  ])('%s is refused', async (_, body, status) => {
    const lead = await member(desk, admin, { roles: ['lead'] });
    await put(admin.token, lead.id, body(lead, await at())).expect(status);
  });
});

describe('the last administrator (WHO-5)', () => {
  let real: TestDesk;
  let first: Member;

  const rescue = async (email: string, resetSecondFactor = false) => {
    const { token, created } = await real.app.get(RescueService).rescue({ email, name: null, resetSecondFactor });
    await request(real.url).post(`${API}/invitations/accept`).send({ token, password: PASSWORD }).expect(200);
    return created;
  };
  const session = async (who: Member) => by(real, await tokenFor(real, who));
  /** A desk of its own, with nobody but one administrator. */
  beforeAll(async () => {
    real = await startDesk({ DESK_DEMO: 'off', DESK_RATE_LIMIT: 'on' });
    await rescue('first@desk.example');
    const signedIn = (await attempt(real, { email: 'first@desk.example', password: PASSWORD }).expect(200)).body;
    first = { id: signedIn.person.id, email: 'first@desk.example', password: PASSWORD };
  });
  afterAll(() => real.close());

  it.each([['demoted', { roles: ['engineer'] }], ['deactivated', { active: false }]])('cannot be %s', async (_, change) => {
    const refusal = (await (await session(first))('patch', `/people/${first.id}`, change).expect(409)).body;
    expect(refusal).toMatchObject({ rule: 'WHO-5', detail: expect.stringContaining('last administrator') });
  });

  it('somebody who was invited and never signed in is no other', async () => {
    const own = await session(first);
    await own('post', '/people', { name: 'Invited', email: 'invited@desk.example', roles: ['admin'] }).expect(201);
    await own('patch', `/people/${first.id}`, { active: false }).expect(409);
  });

  it('two who demote each other at the same instant: one of them stays, ten times over', async () => {
    const caller = { post: (path: string, body: object = {}) => request(real.url).post(`${API}${path}`).set('Authorization', `Bearer ${firstToken}`).send(body) } as Caller;
    let firstToken = await tokenFor(real, first);
    const second = await member(real, caller, { roles: ['admin'], email: 'second@desk.example' });
    for (let round = 0; round < 10; round += 1) {
      const [one, two] = [await session(first), await session(second)];
      const answers = await Promise.all([
        one('patch', `/people/${second.id}`, { roles: ['engineer'] }),
        two('patch', `/people/${first.id}`, { roles: ['engineer'] }),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 403)).toHaveLength(1);
      const [winner, loser] = answers[0]!.status === 200 ? [one, second] : [two, first];
      await winner('patch', `/people/${loser.id}`, { roles: ['admin'] }).expect(200);
      firstToken = await tokenFor(real, first);
    }
  });

  it('who demote themselves at the same instant: the second is the last', async () => {
    const people = [first, { id: '', email: 'second@desk.example', password: PASSWORD }];
    const answers = await Promise.all(people.map(async (who) => {
      const { token, person } = (await attempt(real, who).expect(200)).body;
      return by(real, token)('patch', `/people/${person.id}`, { roles: ['engineer'] });
    }));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('rescue lets one in again: active, administrator, signed out everywhere, without the second factor when asked', async () => {
    await rescue(first.email);
    await rescue('second@desk.example');
    const old = await session(first);
    await enrol(real, first);
    await (await session({ ...first, email: 'second@desk.example' }))('patch', `/people/${first.id}`, { active: false }).expect(200);
    expect(await rescue(first.email.toUpperCase())).toBe(false);
    await old('get', '/me').expect(401);
    expect((await attempt(real, first).expect(401)).body.secondFactor).toBe(true);
    await rescue(first.email, true);
    expect((await attempt(real, first).expect(200)).body.person.roles).toContain('admin');
  });
});
