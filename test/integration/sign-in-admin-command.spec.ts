import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startDesk, type TestDesk } from '../support/desk.js';
import { API, attempt, by, enrol, PASSWORD } from '../support/sign-in.js';

const root = join(import.meta.dirname, '../..');
const EMAIL = 'root@desk.example';

let desk: TestDesk;

beforeAll(async () => {
  desk = await startDesk({ DESK_DEMO: 'off', DESK_RATE_LIMIT: 'on' });
});
afterAll(() => desk.close());

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs the built command as `npx critsit` does, beside the running desk, on its database; what the demonstration is set to is not told. */
function critsit(...args: string[]): Promise<Ended> {
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: desk.config.databaseUrl, DESK_URL: 'https://desk.example' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/src/cli.js', ...args], { cwd: root, env }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }));
  });
}

const tokenIn = (out: string): string => /^https:\/\/desk\.example\/invitation#([\w-]{43})$/m.exec(out)![1]!;
const accept = (token: string) => request(desk.url).post(`${API}/invitations/accept`).send({ token, password: PASSWORD });

describe('critsit admin', () => {
  it('makes the first administrator of an empty desk, who sets a password by a link good once', async () => {
    const { code, out, err } = await critsit('admin', EMAIL, '--name', 'Рустем');
    expect([code, err]).toEqual([0, '']);
    await accept(tokenIn(out)).expect(200);
    await accept(tokenIn(out)).expect(404);
    expect((await attempt(desk, { email: EMAIL, password: PASSWORD }).expect(200)).body.person).toMatchObject({ name: 'Рустем', roles: ['admin'], side: 'provider' });
  });

  it('brings no demonstration into the desk', async () => {
    const { token } = (await attempt(desk, { email: EMAIL, password: PASSWORD }).expect(200)).body;
    expect((await by(desk, token)('get', '/people').expect(200)).body.items).toHaveLength(1);
    expect((await by(desk, token)('get', '/work-orders').expect(200)).body.items).toEqual([]);
  });

  it('lets one in again who lost password and second factor, and ends what was signed in', async () => {
    const who = { id: '', email: EMAIL, password: PASSWORD };
    const { token } = (await attempt(desk, who).expect(200)).body;
    await enrol(desk, who);
    const kept = await critsit('admin', EMAIL);
    expect([kept.code, kept.out]).toEqual([0, expect.stringContaining('signed out everywhere')]);
    await by(desk, token)('get', '/me').expect(401);
    expect((await attempt(desk, who).expect(401)).body.secondFactor).toBe(true);
    await accept(tokenIn((await critsit('admin', EMAIL, '--reset-second-factor')).out)).expect(200);
    expect((await attempt(desk, who).expect(200)).body.person.name).toBe('Рустем');
  });

  it.each<[string, string[]]>([
    ['no address', []],
    ['two addresses', [EMAIL, 'b@desk.example']],
    ['what is no address', ['root']],
    ['an option it does not know', [EMAIL, '--force']],
    ['an empty name', [EMAIL, '--name', ' ']],
  ])('refuses %s in one sentence', async (_, args) => {
    const { code, out, err } = await critsit('admin', ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
