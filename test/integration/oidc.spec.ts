import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { readConfig } from '../../src/platform/config/desk-config.js';
import { Browser } from '../support/browser.js';
import { startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { startIdentityProvider, type IdentityProvider } from '../support/identity-provider.js';
import { API, by, member } from '../support/sign-in.js';

const START = `${API}/sign-in/oidc`;
const CALLBACK = `${START}/callback`;

let provider: IdentityProvider;
let desk: TestDesk;
let admin: Caller;

beforeAll(async () => {
  provider = await startIdentityProvider();
  desk = await startDesk({ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret, OIDC_LABEL: 'Example ID' });
  provider.allow(desk.url + CALLBACK);
  admin = await desk.as('admin');
});
afterAll(async () => {
  await desk.close();
  await provider.close();
});

/** Goes through it all. @returns the page of the desk one ends at, and who one is there */
async function signIn(browser = new Browser(), query = ''): Promise<{ page: string; personId: string | null; browser: Browser }> {
  const { url } = await browser.go(desk.url + START + query);
  return { page: url.replace(desk.url, ''), personId: await whoIs(browser), browser };
}

async function whoIs(browser: Browser): Promise<string | null> {
  const session = browser.cookie(desk.url, 'desk_session');
  const { status, body } = await request(desk.url).get(`${API}/me`).set('Cookie', `desk_session=${session}`);
  return status === 200 ? body.person.id : null;
}

/** Up to the door: signed in at the provider, not back at the desk yet. */
async function away(): Promise<{ browser: Browser; back: string; flow: Record<string, string> }> {
  const browser = new Browser();
  const { url } = await browser.go(desk.url + START, CALLBACK);
  return { browser, back: url, flow: JSON.parse(Buffer.from(browser.cookie(desk.url, 'desk_oidc')!, 'base64url').toString()) };
}

const carry = (browser: Browser, flow: object): void => browser.setCookie(desk.url, 'desk_oidc', Buffer.from(JSON.stringify(flow)).toString('base64url'));

describe('signing in by an identity provider', () => {
  it('the sign-in page knows what to call it', async () => {
    expect((await request(desk.url).get(`${API}/desk`).expect(200)).body.oidc).toEqual({ label: 'Example ID' });
  });

  it('lets in the person with the same verified address, and takes them where they wanted to go', async () => {
    const who = await member(desk, admin);
    provider.is({ subject: 'one', email: who.email.toUpperCase() });
    expect(await signIn(new Browser(), '?to=%2Fqueue%3Fseverity%3DA')).toMatchObject({ page: '/queue?severity=A', personId: who.id });
    const { items } = (await admin.get('/people?limit=200').expect(200)).body;
    expect(items.find(({ id }: { id: string }) => id === who.id).signIn.oidc).toBe(true);
  });

  it('asks with code, PKCE, state and nonce, new ones each time; the cookie is no script’s, and gone afterwards', async () => {
    const answers = await Promise.all([0, 1].map(() => request(desk.url).get(START).expect(302)));
    const asked = answers.map(({ headers }) => Object.fromEntries(new URL(headers.location!).searchParams));
    expect(asked[0]).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid email', redirect_uri: desk.url + CALLBACK });
    for (const each of ['state', 'nonce', 'code_challenge']) expect(asked[0]![each]).not.toBe(asked[1]![each]);
    expect(answers[0]!.headers['set-cookie']![0]).toMatch(/^desk_oidc=[\w-]+; Max-Age=600; Path=\/api\/v1\/sign-in\/oidc; .*HttpOnly; SameSite=Lax$/);
    provider.is({ subject: 'tidy', email: (await member(desk, admin)).email });
    expect((await signIn()).browser.cookie(desk.url, 'desk_oidc')).toBeUndefined();
  });

  it('goes by the provider’s own name for somebody ever after, not by an address that may change hands', async () => {
    const who = await member(desk, admin);
    provider.is({ subject: 'keeps', email: who.email });
    expect((await signIn()).personId).toBe(who.id);
    provider.is({ subject: 'keeps', email: 'married@elsewhere.example' });
    expect((await signIn()).personId).toBe(who.id);
    provider.is({ subject: 'successor', email: who.email });
    expect(await signIn()).toMatchObject({ page: '/sign-in?problem=unknown', personId: null });
  });

  it('is a new session each time, and ends the one that came along', async () => {
    provider.is({ subject: 'again', email: (await member(desk, admin)).email });
    const { browser } = await signIn();
    const before = browser.cookie(desk.url, 'desk_session')!;
    await signIn(browser);
    expect(browser.cookie(desk.url, 'desk_session')).not.toBe(before);
    await by(desk, before)('get', '/me').expect(401);
  });
});

describe('nobody is let in', () => {
  it.each([
    ['whom the desk does not know', { subject: 'stranger', email: 'stranger@elsewhere.example' }, 'unknown'],
    ['whose address is not verified', { subject: 'claims', email: 'admin@desk.example', verified: false }, 'unverified'],
    ['who has no address', { subject: 'nameless' }, 'unverified'],
  ])('%s', async (_, account, problem) => {
    provider.is(account);
    expect(await signIn()).toMatchObject({ page: `/sign-in?problem=${problem}`, personId: null });
  });

  it('who has left the desk, bound or not', async () => {
    const [bound, never] = [await member(desk, admin), await member(desk, admin)];
    provider.is({ subject: 'bound', email: bound.email });
    expect((await signIn()).personId).toBe(bound.id);
    for (const { id } of [bound, never]) await by(desk, admin.token)('patch', `/people/${id}`, { active: false }).expect(200);
    expect(await signIn()).toMatchObject({ page: '/sign-in?problem=unknown', personId: null });
    provider.is({ subject: 'never', email: never.email });
    expect(await signIn()).toMatchObject({ page: '/sign-in?problem=unknown', personId: null });
  });

  it.each<[string, (flow: Record<string, string>) => object | null]>([
    ['another state than was sent', (flow) => ({ ...flow, state: 'another' })],
    ['another nonce than was sent', (flow) => ({ ...flow, nonce: 'another' })],
    ['another code verifier', (flow) => ({ ...flow, verifier: 'v'.repeat(43) })],
    ['a cookie that is none', () => ({ nonsense: true })],
  ])('with %s', async (_, tampered) => {
    provider.is({ subject: 'careful', email: (await member(desk, admin)).email });
    const { browser, back, flow } = await away();
    carry(browser, tampered(flow)!);
    const { url } = await browser.go(back);
    expect([url, await whoIs(browser)]).toEqual([`${desk.url}/sign-in?problem=failed`, null]);
  });

  it('in another browser than the one that set out, or with a code that was used', async () => {
    provider.is({ subject: 'thief', email: (await member(desk, admin)).email });
    const { browser, back, flow } = await away();
    const other = new Browser();
    expect((await other.go(back)).url).toBe(`${desk.url}/sign-in?problem=failed`);
    expect((await browser.go(back)).url).toBe(`${desk.url}/`);
    carry(other, flow);
    expect((await other.go(back)).url).toBe(`${desk.url}/sign-in?problem=failed`);
    expect(await whoIs(other)).toBeNull();
  });

  it('when the provider says no', async () => {
    const { browser, flow } = await away();
    const { url } = await browser.go(`${desk.url}${CALLBACK}?error=access_denied&state=${flow.state}`);
    expect(url).toBe(`${desk.url}/sign-in?problem=failed`);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])('is sent to %s afterwards', async (to) => {
    provider.is({ subject: `goes-${to}`, email: (await member(desk, admin)).email });
    expect((await signIn(new Browser(), `?to=${encodeURIComponent(to)}`)).page).toBe('/');
  });
});

describe('a desk whose provider', () => {
  it('cannot be reached says so on the sign-in page, and is well otherwise', async () => {
    const lonely = await startDesk({ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' });
    try {
      expect((await request(lonely.url).get(START).expect(302)).headers.location).toBe('/sign-in?problem=unavailable');
      await lonely.as('engineer');
    } finally {
      await lonely.close();
    }
  });

  it('does not exist has no such door', async () => {
    const without = await startDesk();
    try {
      expect((await request(without.url).get(`${API}/desk`).expect(200)).body.oidc).toBeNull();
      await request(without.url).get(START).expect(404);
      await request(without.url).get(CALLBACK).expect(404);
    } finally {
      await without.close();
    }
  });

  it.each([
    [{ OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' }, /in the open/],
    [{ OIDC_ISSUER: 'https://id.example' }, /OIDC_CLIENT_ID/],
    [{ OIDC_ISSUER: 'id.example' }, /no web address/],
    [{ DESK_URL: 'desk' }, /no web address/],
  ])('is set up as %j refuses to start', (environment, words) => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://x', ...environment })).toThrow(words);
  });
});
