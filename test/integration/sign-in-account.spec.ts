import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Socket } from 'socket.io-client';
import { startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { attempt, by, member, PASSWORD, tokenFor } from '../support/sign-in.js';

const NEW_PASSWORD = 'slow train over the mountain';
const WITHIN_MS = 5_000;

let desk: TestDesk;
let admin: Caller;

beforeAll(async () => {
  desk = await startDesk();
  admin = await desk.as('admin');
});
afterAll(() => desk.close());

/** How long a socket lives on, ms; fails when that is longer than promised. */
const untilClosed = (socket: Socket): Promise<number> => new Promise((resolve, reject) => {
  const started = performance.now();
  const timer = setTimeout(() => reject(new Error(`The socket was still open after ${WITHIN_MS} ms.`)), WITHIN_MS);
  socket.once('disconnect', () => {
    clearTimeout(timer);
    resolve(performance.now() - started);
  });
});

const staff = (statement: string, parameters: unknown[]) => desk.database.transaction(async (tx) => {
  await tx.query(`SELECT set_config('role', 'desk_staff', true)`);
  await tx.query(statement, parameters);
});

describe('a language', () => {
  it('is one’s own to choose, is told with who one is, and stands on the record once', async () => {
    const token = await tokenFor(desk, await member(desk, admin));
    const own = by(desk, token);
    const { person } = (await own('get', '/me').expect(200)).body;
    await own('put', '/account/language', { language: 'kk' }).expect(204);
    await own('put', '/account/language', { language: 'kk' }).expect(204);
    expect((await own('get', '/me').expect(200)).body.person).toEqual({ ...person, language: 'kk' });
    const { items } = (await admin.get(`/people/${person.id}/record`).expect(200)).body;
    expect(items.filter(({ type }: { type: string }) => type === 'changed')).toEqual([expect.objectContaining({ by: person.name, data: { to: { language: 'kk' }, by: 'account' } })]);
  });

  it('is one that the desk speaks', async () => {
    const { errors } = (await by(desk, await tokenFor(desk, await member(desk, admin)))('put', '/account/language', { language: 'de' }).expect(400)).body;
    expect(errors).toEqual([{ field: 'language', message: 'Give one of: en, ru, kk.' }]);
  });
});

describe('a new password', () => {
  it('takes the place of the old one and ends every other session', async () => {
    const who = await member(desk, admin);
    const [here, elsewhere] = [await tokenFor(desk, who), await tokenFor(desk, who)];
    await by(desk, here)('post', '/account/password', { current: PASSWORD, next: NEW_PASSWORD }).expect(204);
    await by(desk, here)('get', '/me').expect(200);
    await by(desk, elsewhere)('get', '/me').expect(401);
    await attempt(desk, who).expect(401);
    await attempt(desk, { ...who, password: NEW_PASSWORD }).expect(200);
  });

  it.each([
    ['too short a one', 'short', /at least 12/],
    ['one of the commonest', 'password1234', /first that anybody/],
  ])('%s is refused in words', async (_, next, words) => {
    const token = await tokenFor(desk, await member(desk, admin));
    const { errors } = (await by(desk, token)('post', '/account/password', { current: PASSWORD, next }).expect(400)).body;
    expect(errors).toEqual([{ field: 'next', message: expect.stringMatching(words) }]);
  });

  it('the old one is asked for, and guessing it in somebody’s session waits as at the door', async () => {
    const token = await tokenFor(desk, await member(desk, admin));
    const guess = () => by(desk, token)('post', '/account/password', { current: 'not this one, never', next: NEW_PASSWORD });
    for (let i = 0; i < 6; i += 1) expect((await guess().expect(400)).body.errors).toEqual([{ field: 'current', message: 'This is not your password.' }]);
    await guess().expect(429);
  });

  it('of two at once one counts: the loser is told', async () => {
    const who = await member(desk, admin);
    const tokens = [await tokenFor(desk, who), await tokenFor(desk, who)];
    const answers = await Promise.all(tokens.map((token, index) => by(desk, token)('post', '/account/password', { current: PASSWORD, next: `${NEW_PASSWORD} ${index}` })));
    const won = answers.findIndex(({ status }) => status === 204);
    expect([400, 401, 409]).toContain(answers[1 - won]!.status);
    await attempt(desk, { ...who, password: `${NEW_PASSWORD} ${won}` }).expect(200);
  });

  it('who has none (they come by the identity provider, or the demonstration) is told how to get one', async () => {
    expect((await admin.post('/account/password', { current: PASSWORD, next: NEW_PASSWORD }).expect(409)).body.detail).toContain('administrator');
  });
});

describe('one’s sessions', () => {
  it('are listed with where they come from, and ended one by one or all others at once', async () => {
    const who = await member(desk, admin);
    const here = await tokenFor(desk, who);
    const phone = (await attempt(desk, who).set('User-Agent', 'Phone/7').expect(200)).body.token;
    const third = await tokenFor(desk, who);
    const list = async () => (await by(desk, here)('get', '/sessions').expect(200)).body.items;
    const items = await list();
    expect(items).toHaveLength(3);
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const other = items.find(({ userAgent }: { userAgent: string | null }) => userAgent === 'Phone/7');
    expect(other).toEqual({
      id: expect.any(String), address: expect.stringContaining('127.0.0.1'), userAgent: 'Phone/7', current: false,
      createdAt: expect.stringMatching(/Z$/), lastUsedAt: expect.stringMatching(/Z$/),
    });
    await by(desk, here)('delete', `/sessions/${other.id}`).expect(204);
    await by(desk, phone)('get', '/me').expect(401);
    await by(desk, here)('delete', '/sessions').expect(204);
    await by(desk, third)('get', '/me').expect(401);
    expect(await list()).toHaveLength(1);
  });

  it('somebody else’s are not there to be ended', async () => {
    const victim = await tokenFor(desk, await member(desk, admin));
    const { id } = (await by(desk, victim)('get', '/sessions').expect(200)).body.items[0];
    const other = by(desk, await tokenFor(desk, await member(desk, admin)));
    await other('delete', `/sessions/${id}`).expect(404);
    await other('delete', '/sessions').expect(204);
    await by(desk, victim)('get', '/me').expect(200);
  });

  it('one that is over lets nobody in', async () => {
    const who = await member(desk, admin);
    const token = await tokenFor(desk, who);
    await staff(`UPDATE session SET expires_at = clock_timestamp() - interval '1 millisecond' WHERE person_id = $1`, [who.id]);
    await by(desk, token)('get', '/me').expect(401);
  });

  it('they go by the machine’s time: moving the desk’s ends none', async () => {
    const token = await tokenFor(desk, await member(desk, admin));
    await desk.advance(3 * 24 * 60);
    await by(desk, token)('get', '/me').expect(200);
  });
});

describe('tokens for programs', () => {
  const create = async (session: string, given: object = {}) =>
    (await by(desk, session)('post', '/tokens', { name: 'Nightly export', scopes: ['read'], expiresInDays: 30, ...given }).expect(201)).body;

  it('are shown once, and listed without the secret', async () => {
    const session = await tokenFor(desk, await member(desk, admin));
    const { token, ...shown } = await create(session);
    expect(token).toMatch(/^crt_[\w-]{43}$/);
    expect(Date.parse(shown.expiresAt) - Date.parse(shown.createdAt)).toBe(30 * 86_400_000);
    const { items } = (await by(desk, session)('get', '/tokens').expect(200)).body;
    expect(items).toEqual([{ ...shown, lastUsedAt: null }]);
    await by(desk, token)('get', '/me').expect(200);
    expect((await by(desk, session)('get', '/tokens').expect(200)).body.items[0].lastUsedAt).not.toBeNull();
  });

  it('do what their scopes say of what their owner may, and nothing else', async () => {
    const session = await tokenFor(desk, await member(desk, admin, { roles: ['admin'] }));
    const invite = (token: string, email: string) => by(desk, token)('post', '/people', { name: 'X', email, roles: ['engineer'] });
    const { token: reads } = await create(session, { scopes: ['read'] });
    const { token: keeps } = await create(session, { scopes: ['people'] });
    await by(desk, reads)('get', '/people').expect(200);
    await invite(reads, 'x1@desk.example').expect(403);
    await by(desk, keeps)('get', '/people').expect(403);
    await invite(keeps, 'x2@desk.example').expect(201);
    const engineer = await create(await tokenFor(desk, await member(desk, admin)), { scopes: ['people', 'read'] });
    await invite(engineer.token, 'x3@desk.example').expect(403);
  });

  it('never keep an account: no token makes tokens, changes a password or ends a session', async () => {
    const session = await tokenFor(desk, await member(desk, admin));
    const { token } = await create(session, { scopes: ['read', 'cases', 'portal', 'contracts', 'people'] });
    const program = by(desk, token);
    await program('post', '/tokens', { name: 'x', scopes: ['read'], expiresInDays: 1 }).expect(403);
    await program('post', '/account/password', { current: PASSWORD, next: NEW_PASSWORD }).expect(403);
    await program('post', '/account/second-factor', { password: PASSWORD }).expect(403);
    await program('get', '/sessions').expect(403);
    await program('delete', '/sessions').expect(403);
  });

  it('are good until they expire, a year at most, and not after they are revoked', async () => {
    const who = await member(desk, admin);
    const session = await tokenFor(desk, who);
    const { token: old } = await create(session);
    await staff(`UPDATE api_token SET expires_at = clock_timestamp() - interval '1 millisecond' WHERE person_id = $1`, [who.id]);
    await by(desk, old)('get', '/me').expect(401);
    const { id, token } = await create(session);
    await by(desk, session)('delete', `/tokens/${id}`).expect(204);
    await by(desk, token)('get', '/me').expect(401);
    await by(desk, session)('delete', `/tokens/${id}`).expect(404);
    expect((await by(desk, session)('get', '/tokens').expect(200)).body.items).toEqual([]);
    for (const [field, value] of [['expiresInDays', 366], ['expiresInDays', 0], ['scopes', []], ['scopes', ['everything']], ['name', ' ']] as const) {
      const refused = await by(desk, session)('post', '/tokens', { name: 'x', scopes: ['read'], expiresInDays: 1, [field]: value }).expect(400);
      expect(refused.body.errors[0].field).toBe(field);
    }
  });

  it('somebody else’s are not there to be revoked', async () => {
    const { id, token } = await create(await tokenFor(desk, await member(desk, admin)));
    await by(desk, await tokenFor(desk, await member(desk, admin)))('delete', `/tokens/${id}`).expect(404);
    await by(desk, token)('get', '/me').expect(200);
  });
});

describe('what ends reaches open sockets within 5 seconds', () => {
  it.each<[string, (who: { id: string; session: string; other: string }) => Promise<unknown>]>([
    ['signing out', ({ session }) => by(desk, session)('post', '/sign-out').expect(200)],
    ['ending a session from elsewhere', ({ other }) => by(desk, other)('delete', '/sessions').expect(204)],
    ['a new password', ({ other }) => by(desk, other)('post', '/account/password', { current: PASSWORD, next: NEW_PASSWORD }).expect(204)],
    ['deactivation', ({ id }) => by(desk, admin.token)('patch', `/people/${id}`, { active: false }).expect(200)],
    ['other roles', ({ id }) => by(desk, admin.token)('patch', `/people/${id}`, { roles: ['intake'] }).expect(200)],
  ])('%s', async (_, act) => {
    const who = await member(desk, admin);
    const [session, other] = [await tokenFor(desk, who), await tokenFor(desk, who)];
    const [socket, bystander] = [await desk.live(session), await desk.live(admin.token)];
    const closed = untilClosed(socket);
    await act({ id: who.id, session, other });
    expect(await closed).toBeLessThan(WITHIN_MS);
    expect(bystander.connected).toBe(true);
  });

  it('a revoked token', async () => {
    const session = await tokenFor(desk, await member(desk, admin));
    const { id, token } = (await by(desk, session)('post', '/tokens', { name: 'Watcher', scopes: ['read'], expiresInDays: 1 }).expect(201)).body;
    const socket = await desk.live(token);
    const closed = untilClosed(socket);
    await by(desk, session)('delete', `/tokens/${id}`).expect(204);
    expect(await closed).toBeLessThan(WITHIN_MS);
    await expect(desk.live(token)).rejects.toThrow('Sign in, then connect again.');
  });

  it('whose roles changed connects again, as what they now are', async () => {
    const who = await member(desk, admin, { roles: ['engineer'] });
    const session = await tokenFor(desk, who);
    const socket = await desk.live(session);
    const listen = (on: Socket) => on.emitWithAck('subscribe', { room: 'delivery' });
    expect(await listen(socket)).toMatchObject({ ok: false });
    const closed = untilClosed(socket);
    await by(desk, admin.token)('patch', `/people/${who.id}`, { roles: ['lead'] }).expect(200);
    await closed;
    expect(await listen(await desk.live(session))).toMatchObject({ ok: true });
  });
});
