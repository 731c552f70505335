import request from 'supertest';
import { Secret, TOTP } from 'otpauth';
import type { Caller, TestDesk } from './desk.js';

export const API = '/api/v1';
export const PASSWORD = 'quiet river under the bridge';

/** A member of the staff who can sign in by password. */
export interface Member {
  id: string;
  email: string;
  password: string;
}

let people = 0;

/** Invites somebody, who sets a password. @param by an administrator */
export async function member(desk: TestDesk, by: Caller, given: { name?: string; roles?: string[]; email?: string } = {}): Promise<Member> {
  people += 1;
  const { name = `Person ${people}`, roles = ['engineer'], email = `person-${people}@desk.example` } = given;
  const { person, invitation } = (await by.post('/people', { name, email, roles }).expect(201)).body;
  await request(desk.url).post(`${API}/invitations/accept`).send({ token: invitation.token, password: PASSWORD }).expect(200);
  return { id: person.id, email, password: PASSWORD };
}

/** @param more a code, say */
export const attempt = (desk: TestDesk, { email, password }: Pick<Member, 'email' | 'password'>, more: object = {}): request.Test =>
  request(desk.url).post(`${API}/sign-in`).send({ email, password, ...more });

export async function tokenFor(desk: TestDesk, who: Member, more: object = {}): Promise<string> {
  return (await attempt(desk, who, more).expect(200)).body.token;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Requests by a token. */
export const by = (desk: TestDesk, token: string) => (method: Method, path: string, body?: object): request.Test => {
  const sent = request(desk.url)[method](`${API}${path}`).set('Authorization', `Bearer ${token}`);
  return body === undefined ? sent : sent.send(body);
};

/** The code an app shows for a secret, now or some half minutes away. */
export const codeOf = (secret: string, periods = 0): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + periods * 30_000 });

/** Sets up a second factor. @returns the app's secret and the recovery codes */
export async function enrol(desk: TestDesk, who: Member): Promise<{ secret: string; recoveryCodes: string[] }> {
  const own = by(desk, await tokenFor(desk, who));
  const { secret } = (await own('post', '/account/second-factor', { password: who.password }).expect(200)).body;
  const { recoveryCodes } = (await own('post', '/account/second-factor/confirmation', { code: codeOf(secret, -1) }).expect(200)).body;
  return { secret, recoveryCodes };
}
