import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import request from 'supertest';
import { startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { API, attempt, by, codeOf, enrol, member, PASSWORD, tokenFor, type Member } from '../support/sign-in.js';

let desk: TestDesk;
let admin: Caller;
let emil: Member;

beforeAll(async () => {
  desk = await startDesk({ DESK_PROXIES: '1' });
  admin = await desk.as('admin');
  emil = await member(desk, admin, { name: 'Emil', email: 'Emil.S@desk.example' });
});
afterAll(() => desk.close());

/** From an address of its own, so that one test's failures are not another's. */
const from = (address: string, sent: request.Test): request.Test => sent.set('X-Forwarded-For', address);
const wrong = (email: string) => attempt(desk, { email, password: 'not this one, never' });
const setCookie = (answer: request.Response): string => (answer.headers['set-cookie'] as unknown as string[])[0]!;
const cookieOf = (answer: request.Response): string => setCookie(answer).split(';')[0]!;

describe('signing in by password', () => {
  it('gives a token, the person and a cookie that no script reads and no other site sends', async () => {
    const answer = await attempt(desk, emil).expect(200);
    expect(answer.body).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/), person: { id: emil.id, name: 'Emil', side: 'provider', roles: ['engineer'], timeZone: 'UTC' } });
    expect(setCookie(answer)).toMatch(/^desk_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    await by(desk, answer.body.token)('get', '/me').expect(200);
    await request(desk.url).get(`${API}/me`).set('Cookie', cookieOf(answer)).expect(200);
  });

  it('by https the cookie is for https only', async () => {
    const answer = await attempt(desk, emil).set('X-Forwarded-Proto', 'https').expect(200);
    expect(setCookie(answer)).toContain('; Secure');
  });

  it('the address is the same however its letters are written, the password is not', async () => {
    await attempt(desk, { email: 'EMIL.s@Desk.Example', password: PASSWORD }).expect(200);
    await attempt(desk, { email: emil.email, password: PASSWORD.toUpperCase() }).expect(401);
  });

  it('each sign-in has an id of its own, and ends the session that came with it: none can be handed to somebody', async () => {
    const planted = await tokenFor(desk, await member(desk, admin));
    const answer = await attempt(desk, emil).set('Cookie', `desk_session=${planted}`).expect(200);
    expect(answer.body.token).not.toBe(planted);
    await by(desk, planted)('get', '/me').expect(401);
    const again = await attempt(desk, emil).set('Cookie', cookieOf(answer)).expect(200);
    expect(again.body.token).not.toBe(answer.body.token);
    await by(desk, answer.body.token)('get', '/me').expect(401);
    await by(desk, again.body.token)('get', '/me').expect(200);
  });

  it('a made-up session id is no session', async () => {
    const answer = await attempt(desk, emil).set('Cookie', 'desk_session=chosen-by-somebody-else').expect(200);
    expect(answer.body.token).not.toBe('chosen-by-somebody-else');
    await request(desk.url).get(`${API}/me`).set('Cookie', 'desk_session=chosen-by-somebody-else').expect(401);
  });

  it('signing out ends the session at once', async () => {
    const token = await tokenFor(desk, emil);
    await by(desk, token)('post', '/sign-out').expect(200);
    await by(desk, token)('get', '/me').expect(401);
  });

  it.each([
    ['no password', { email: 'a@desk.example' }, 'password'],
    ['a field nobody asked for', { email: 'a@desk.example', password: PASSWORD, admin: true }, 'admin'],
    ['a number for a password', { email: 'a@desk.example', password: 12 }, 'password'],
    ['a NUL in the address', { email: 'a\0@desk.example', password: PASSWORD }, 'email'],
    ['a million characters', { email: 'a@desk.example', password: 'x'.repeat(900_000) }, 'password'],
  ])('%s is named by its field', async (_, body, field) => {
    const answer = await request(desk.url).post(`${API}/sign-in`).send(body).expect(400);
    expect(answer.body.errors.map((each: { field: string }) => each.field)).toEqual([field]);
  });
});

describe('nobody learns which accounts there are', () => {
  /** What an answer tells, but for when it came. */
  const told = ({ status, text, headers }: request.Response) => {
    const { date: _, 'content-security-policy': __, ...rest } = headers as Record<string, string>;
    return { status, text, rest };
  };

  it('an unknown address, a wrong password, somebody without one and somebody who has left are answered alike', async () => {
    const left = await member(desk, admin);
    await by(desk, admin.token)('patch', `/people/${left.id}`, { active: false }).expect(200);
    const invited = (await admin.post('/people', { name: 'Not yet', email: 'not.yet@desk.example', roles: ['engineer'] }).expect(201)).body.person;
    const answers = [];
    for (const who of ['nobody@desk.example', emil.email, 'engineer@desk.example', invited.email]) answers.push(told(await from('198.51.100.1', wrong(who))));
    answers.push(told(await from('198.51.100.1', attempt(desk, left))));
    expect(answers[0]).toMatchObject({ status: 401, text: expect.stringContaining('The e-mail address or the password is not right.') });
    expect(answers.slice(1)).toEqual(Array(4).fill(answers[0]));
  });

  it('failures make an account wait longer and longer, whether it exists or not, and say for how long', async () => {
    const known = await member(desk, admin);
    const waits = [];
    for (const [email, address] of [[known.email, '198.51.100.2'], ['nobody.else@desk.example', '198.51.100.3']] as const) {
      for (let i = 0; i < 6; i += 1) await from(address, wrong(email)).expect(401);
      const refusal = await from(address, wrong(email)).expect(429);
      expect(refusal.body.title).toBe('Too many attempts');
      waits.push([refusal.headers['retry-after'], refusal.body.detail]);
    }
    expect(waits[0]).toEqual(['1', 'Too many attempts failed. Try again in 1 s.']);
    expect(waits[1]).toEqual(waits[0]);
    await from('198.51.100.2', attempt(desk, known)).expect(429);
  });

  it('after the wait the right password is let in, and the account starts afresh', async () => {
    const known = await member(desk, admin);
    for (let i = 0; i < 6; i += 1) await from('198.51.100.4', wrong(known.email)).expect(401);
    await new Promise((resolve) => { setTimeout(resolve, 1_050); });
    await from('198.51.100.4', attempt(desk, known)).expect(200);
    for (let i = 0; i < 5; i += 1) await from('198.51.100.4', wrong(known.email)).expect(401);
  });

  it('many guesses at once are no more guesses than one after another', async () => {
    const { email } = await member(desk, admin);
    const answers = await Promise.all(Array.from({ length: 24 }, (_, index) => from(`198.51.100.${100 + index}`, wrong(email))));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(18);
  });

  it('an address that tries many accounts waits too, and nobody else for it', async () => {
    for (let i = 0; i < 31; i += 1) await from('198.51.100.5', wrong(`guess-${i}@desk.example`)).expect(401);
    await from('198.51.100.5', wrong('guess-31@desk.example')).expect(429);
    await from('198.51.100.6', wrong('guess-31@desk.example')).expect(401);
  });
});

describe('a second factor', () => {
  it('is asked for once the password is right, and only then', async () => {
    const who = await member(desk, admin);
    const { secret } = await enrol(desk, who);
    const asked = await attempt(desk, who).expect(401);
    expect(asked.body).toMatchObject({ secondFactor: true, detail: expect.stringContaining('authenticator') });
    const guessed = await wrong(who.email).expect(401);
    expect(guessed.body).not.toHaveProperty('secondFactor');
    expect((await attempt(desk, who, { code: '000000' }).expect(401)).body.secondFactor).toBe(true);
    await attempt(desk, who, { code: codeOf(secret) }).expect(200);
  });

  it('a code is good once: not again, not two at the same instant, not one of before', async () => {
    const who = await member(desk, admin);
    const { secret } = await enrol(desk, who);
    const code = codeOf(secret);
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => from(`203.0.113.${index}`, attempt(desk, who, { code }))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await attempt(desk, who, { code }).expect(401);
    await attempt(desk, who, { code: codeOf(secret, -1) }).expect(401);
  });

  it('the code that confirmed it is used up too', async () => {
    const who = await member(desk, admin);
    const own = by(desk, await tokenFor(desk, who));
    const { secret } = (await own('post', '/account/second-factor', { password: PASSWORD }).expect(200)).body;
    await attempt(desk, who).expect(200);
    const code = codeOf(secret);
    await own('post', '/account/second-factor/confirmation', { code }).expect(200);
    await attempt(desk, who, { code }).expect(401);
  });

  it('codes are not for guessing: wrong ones make the account wait, asking without one does not forgive them', async () => {
    const who = await member(desk, admin);
    await enrol(desk, who);
    for (let i = 0; i < 6; i += 1) {
      await attempt(desk, who, { code: `00000${i}` }).expect(401);
      if (i < 5) await attempt(desk, who).expect(401);
    }
    await attempt(desk, who, { code: '000009' }).expect(429);
  });

  it('a lost app is made up for by ten recovery codes, each good once', async () => {
    const who = await member(desk, admin);
    const { recoveryCodes: [code, other] } = await enrol(desk, who);
    expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    await attempt(desk, who, { code }).expect(200);
    await attempt(desk, who, { code }).expect(401);
    const again = await tokenFor(desk, who, { code: other!.toLowerCase().replaceAll('-', '') });
    expect((await by(desk, again)('get', '/account').expect(200)).body).toMatchObject({ secondFactor: true, recoveryCodes: 8 });
  });

  it('is set up and removed with the password only', async () => {
    const who = await member(desk, admin);
    const own = by(desk, await tokenFor(desk, who));
    await own('post', '/account/second-factor', { password: 'somebody else at the desk' }).expect(400);
    await enrol(desk, who);
    await own('post', '/account/second-factor/removal', { password: 'somebody else at the desk' }).expect(400);
    await attempt(desk, who).expect(401);
    await own('post', '/account/second-factor/removal', { password: PASSWORD }).expect(204);
    await attempt(desk, who).expect(200);
  });
});

describe('another site’s page', () => {
  const evil = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };

  it('changes nothing with a stranger’s cookie, and signs nobody in', async () => {
    const cookie = cookieOf(await attempt(desk, emil).expect(200));
    const send = (headers: Record<string, string>) => request(desk.url).post(`${API}/tokens`).set('Cookie', cookie).set(headers)
      .send({ name: 'x', scopes: ['read'], expiresInDays: 1 });
    for (const headers of [evil, { Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'same-site' }]) {
      expect((await send(headers as Record<string, string>).expect(403)).body.detail).toContain('another site');
    }
    await attempt(desk, emil).set(evil).expect(403);
    await send({ Origin: desk.url }).expect(201);
    await send({ Origin: desk.url, 'Sec-Fetch-Site': 'same-origin' }).expect(201);
  });

  it('a bearer token is nobody’s to add unasked: it works from anywhere, and no false one lets a cookie through', async () => {
    const answer = await attempt(desk, emil).expect(200);
    await by(desk, answer.body.token)('post', '/sign-out').set(evil).expect(200);
    const cookie = cookieOf(await attempt(desk, emil).expect(200));
    await request(desk.url).post(`${API}/sign-out`).set('Cookie', cookie).set(evil).set('Authorization', 'Bearer !').expect(403);
  });

  it('does not listen in with a stranger’s cookie', async () => {
    const cookie = cookieOf(await attempt(desk, emil).expect(200));
    const connect = (extraHeaders: Record<string, string>) => new Promise<string>((resolve) => {
      const socket = io(`${desk.url}/live`, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: { Cookie: cookie, ...extraHeaders } });
      const end = (how: string) => { socket.disconnect(); resolve(how); };
      socket.once('connect', () => end('connected'));
      socket.once('connect_error', ({ message }) => end(message));
    });
    expect(await connect({ Origin: 'https://evil.example' })).toBe('Sign in, then connect again.');
    expect(await connect({ Origin: desk.url })).toBe('connected');
  });
});

describe('what the database lets others see', () => {
  it.each(['session', 'credential', 'recovery_code', 'oidc_identity', 'invitation', 'sign_in_failure', 'api_token', 'delegation'])(
    'a customer’s transaction reads nothing of %s (WHO-1)', async (table) => {
      const read = desk.database.transaction(async (tx) => {
        await tx.query(`SELECT set_config('role', 'desk_customer', true)`);
        await tx.query(`SELECT * FROM ${table}`);
      });
      await expect(read).rejects.toThrow(`permission denied for table ${table}`);
    });

  it('no secret is kept that can be read back, but the one that codes are computed from', async () => {
    const who = await member(desk, admin);
    const { recoveryCodes } = await enrol(desk, who);
    const token = await tokenFor(desk, who, { code: recoveryCodes[0] });
    const { token: program } = (await by(desk, token)('post', '/tokens', { name: 'x', scopes: ['read'], expiresInDays: 1 }).expect(201)).body;
    const { invitation } = (await admin.post('/people', { name: 'New', email: 'new.one@desk.example', roles: ['engineer'] }).expect(201)).body;
    const kept = await desk.database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('role', 'desk_staff', true)`);
      const rows = [];
      for (const table of ['session', 'credential', 'recovery_code', 'invitation', 'sign_in_failure', 'api_token']) rows.push(...(await tx.query<object[]>(`SELECT * FROM ${table}`)));
      return JSON.stringify(rows);
    });
    for (const secret of [PASSWORD, token, program, invitation.token, ...recoveryCodes, who.email]) expect(kept).not.toContain(secret);
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });
});
