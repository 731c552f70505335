import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { hookServer, type Heard, type HookServer } from '../support/hook-server.js';
import { look } from '../support/look.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let hooks: HookServer;
let admin: Caller;
let csm: Caller;
let intake: Caller;
let engineer: Caller;
let under: Record<string, string>;
let release = (): void => undefined;

/** By its path, what the other side does. */
const MANNERS: Record<string, (heard: Heard, response: Parameters<Parameters<typeof hookServer>[0]>[1]) => void> = {
  '/hangs': (_, response) => { release = () => response.destroy(); },
  '/hangs-up': (_, response) => response.destroy(),
  '/fails': (_, response) => response.writeHead(500).end('x'.repeat(100_000)),
  '/later': (_, response) => response.writeHead(503, { 'Retry-After': '3600' }).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/elsewhere': (_, response) => response.writeHead(302, { Location: `${hooks.url}/secret` }).end(),
  '/endless': (_, response) => { response.writeHead(200); response.write('x'); },
};

beforeAll(async () => {
  hooks = await hookServer((heard, response) => (MANNERS[heard.path.split('?')[0]!] ?? ((_, fine) => fine.writeHead(204).end()))(heard, response));
  desk = await startDesk({ DESK_PRIVATE_NETWORKS: '127.0.0.1/32' });
  [admin, csm, intake, engineer] = await Promise.all([desk.as('admin'), desk.as('csm'), desk.as('intake'), desk.as('engineer')]);
  under = await openingOf(csm);
}, 120_000);
afterAll(async () => {
  release();
  await hooks.close();
  await desk.close();
});

const create = async (who: Caller, path: string, types: string[] = []) =>
  (await who.post('/webhooks', { url: `${hooks.url}${path}`, types }).expect(201)).body as { id: string; secret: string };
const remove = (who: Caller, id: string) => by(desk, who.token)('delete', `/webhooks/${id}`).expect(204);
const test = async (who: Caller, id: string): Promise<string> => (await who.post(`/webhooks/${id}/test`).expect(202)).body.id;
const state = async (id: string) => (await look<{ state: string; attempts: number; error: string | null; wait: number }>(desk,
  `SELECT state, attempts, last_error AS error, extract(epoch FROM next_attempt_at - clock_timestamp())::int AS wait FROM delivery WHERE id = $1`, [id]))[0]!;
const tried = (id: string) => eventually(() => state(id), ({ state: seen, error }) => seen !== 'pending' || error !== null);
const verified = (secret: string, { body, headers }: Heard) => new Webhook(secret).verify(body, headers as Record<string, string>);

describe('webhooks (ESC-6)', () => {
  it('carry what happened, signed as Standard Webhooks says, under an id of their own', async () => {
    const { id, secret } = await create(admin, '/desk', ['case.opened', 'case.commented']);
    const { number } = (await intake.post('/cases', aCase(under)).expect(201)).body;
    await engineer.post(`/cases/${number}/comments`, { body: 'Among ourselves.', internal: true }).expect(201);
    // What the demonstration opened may be told only now; and of two at once either may come first.
    const ofCase = async () => hooks.at('/desk').filter(({ body }) => body.includes(number));
    const heard = await eventually(ofCase, ({ length }) => length >= 2);
    const events = heard.map((each) => verified(secret, each)) as { type: string; timestamp: string; data: { case: string; audience: string; data: object } }[];
    expect(events.map(({ type, data }) => [type, data.case, data.audience]).sort()).toEqual([['case.commented', number, 'provider'], ['case.opened', number, 'customer']]);
    expect(events[0]!.timestamp).toMatch(/^\d{4}-\d\d-\d\dT.*\.\d{3}Z$/);
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
    expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, heard[0]!)).toThrow('No matching signature');
    expect((await admin.get('/webhooks').expect(200)).text).not.toContain(secret);
    await remove(admin, id);
  });

  it('of a customer hear of its own cases, and nothing that is said among the provider (WHO-1)', async () => {
    const own = await create(csm, '/own');
    const other = await create(await desk.as('other-csm'), '/other');
    const { number } = (await intake.post('/cases', aCase(under)).expect(201)).body;
    await engineer.post(`/cases/${number}/comments`, { body: 'Tricky customer.', internal: true }).expect(201);
    await engineer.post(`/cases/${number}/responses`, { body: 'We look at it.', by: 'message' }).expect(201);
    const heard = await eventually(async () => hooks.at('/own'), (all) => all.some(({ body }) => body.includes('case.responded')));
    expect(heard.map(({ body }) => body).join()).not.toMatch(/Tricky|Emil|Lena/);
    expect(heard.map(({ body }) => JSON.parse(body).data.audience)).toEqual(heard.map(() => 'customer'));
    expect(hooks.at('/other')).toEqual([]);
    await admin.post(`/webhooks/${own.id}/test`).expect(404);
    await (await desk.as('other-csm')).post(`/webhooks/${own.id}/rotation`).expect(404);
    await (await desk.as('contact')).get('/webhooks').expect(403);
    await engineer.get('/webhooks').expect(403);
    await remove(csm, own.id);
    await remove(await desk.as('other-csm'), other.id);
  });

  it('change their secret without a gap: for a day both sign', async () => {
    const { id, secret } = await create(admin, '/rotated');
    const { secret: next } = (await admin.post(`/webhooks/${id}/rotation`).expect(200)).body;
    await test(admin, id);
    const [heard] = (await eventually(async () => hooks.at('/rotated'), ({ length }) => length === 1)) as [Heard];
    for (const each of [secret, next]) expect(verified(each, heard)).toMatchObject({ type: 'webhook.test' });
    await look(desk, `UPDATE webhook_secret SET valid_until = clock_timestamp() WHERE endpoint_id = $1 AND valid_until IS NOT NULL`, [id]);
    await test(admin, id);
    const [, later] = (await eventually(async () => hooks.at('/rotated'), ({ length }) => length === 2)) as [Heard, Heard];
    expect(verified(next, later)).toMatchObject({ type: 'webhook.test' });
    expect(() => verified(secret, later)).toThrow();
    await remove(admin, id);
  });

  it.each([
    ['/hangs-up', /socket hang up|ECONNRESET/, [4, 6]], ['/fails', /answered 500/, [4, 6]], ['/elsewhere', /answered 302, a redirect/, [4, 6]], ['/later', /answered 503/, [3590, 3600]],
  ] as const)('%s: is tried again, later', async (path, why, [least, most]) => {
    const { id } = await create(admin, path);
    const seen = await tried(await test(admin, id));
    expect(seen).toMatchObject({ state: 'pending', attempts: 1, error: expect.stringMatching(why) });
    expect(seen.wait).toBeGreaterThanOrEqual(least - 2);
    expect(seen.wait).toBeLessThanOrEqual(most);
    expect(hooks.at('/secret')).toEqual([]);
    await remove(admin, id);
  });

  it('end where the other side says that it is gone (410): disabled, on record, and sent again by hand once it is back', async () => {
    const { id } = await create(admin, '/gone');
    const deliveryId = await test(admin, id);
    expect(await eventually(() => state(deliveryId), ({ state: seen }) => seen === 'failed')).toMatchObject({ attempts: 1, error: expect.stringContaining('410') });
    const { items } = (await admin.get('/webhooks').expect(200)).body;
    expect(items.find((each: { id: string }) => each.id === id)).toMatchObject({ state: 'disabled', why: expect.stringContaining('410') });
    expect((await admin.get('/deliveries').expect(200)).body.items).toContainEqual(expect.objectContaining({ id: deliveryId, channel: 'webhook', to: hooks.url, state: 'failed' }));
    await by(desk, admin.token)('put', `/webhooks/${id}`, { url: `${hooks.url}/back`, types: [], active: true }).expect(200);
    await admin.post(`/deliveries/${deliveryId}/retry`).expect(204);
    expect(await eventually(() => state(deliveryId), ({ state: seen }) => seen !== 'pending')).toMatchObject({ state: 'sent' });
    await admin.post(`/deliveries/${deliveryId}/retry`).expect(409);
    await remove(admin, id);
  });

  it('read no more of an answer than its head', async () => {
    const { id } = await create(admin, '/endless');
    const deliveryId = await test(admin, id);
    expect(await eventually(() => state(deliveryId), ({ state: seen }) => seen !== 'pending', 5_000)).toMatchObject({ state: 'sent' });
    await remove(admin, id);
  });

  it('that are slow hold up nobody else, however much waits for them', async () => {
    const slow = await create(admin, '/hangs');
    for (let i = 0; i < 30; i += 1) await test(admin, slow.id);
    await eventually(async () => hooks.at('/hangs').length, (count) => count >= 8);
    const quick = await create(admin, '/quick');
    const deliveryId = await test(admin, quick.id);
    expect(await eventually(() => state(deliveryId), ({ state: seen }) => seen === 'sent', 8_000)).toMatchObject({ attempts: 1 });
    expect(hooks.at('/hangs').length).toBe(8);
    await remove(admin, slow.id);
    await remove(admin, quick.id);
  });
});

describe('how webhooks fared', () => {
  // Nothing else may come: what the demonstration opened may be told only now.
  const NOTHING = ['webhook.never'];
  const of = async (who: Caller, id: string) => (await who.get('/webhooks').expect(200)).body.items.find((each: { id: string }) => each.id === id);
  const asOf = async (who: Caller, deliveryId: string, want: string) => {
    await eventually(() => state(deliveryId), ({ state: seen, error }) => seen === want && (want === 'sent' || error !== null));
    const [row] = await look<{ endpoint: string; created: Date; sent: Date | null }>(desk, `SELECT endpoint_id AS endpoint, created_at AS created, sent_at AS sent FROM delivery WHERE id = $1`, [deliveryId]);
    return { seen: await of(who, row!.endpoint), created: row!.created.toISOString(), sent: row!.sent?.toISOString() };
  };

  it('is listed: what arrived last and what did not, tried again or given up (ESC-6)', async () => {
    const { id } = await create(admin, '/well', NOTHING);
    expect(await of(admin, id)).toMatchObject({ arrivedAt: null, failed: null });
    const well = await asOf(admin, await test(admin, id), 'sent');
    expect(well.seen).toMatchObject({ arrivedAt: well.sent, failed: null });
    await by(desk, admin.token)('put', `/webhooks/${id}`, { url: `${hooks.url}/fails`, types: NOTHING }).expect(200);
    const failing = await asOf(admin, await test(admin, id), 'pending');
    expect(failing.seen).toMatchObject({ arrivedAt: well.sent, failed: { at: failing.created, error: expect.stringContaining('500'), triedAgain: true } });
    await by(desk, admin.token)('put', `/webhooks/${id}`, { url: `${hooks.url}/gone`, types: NOTHING }).expect(200);
    const gone = await asOf(admin, await test(admin, id), 'failed');
    expect(gone.seen).toMatchObject({ arrivedAt: well.sent, failed: { at: gone.created, error: expect.stringContaining('410'), triedAgain: false } });
    await remove(admin, id);
  });

  it('a customer reads when a message of its own was not taken, not the words of the network (WHO-1)', async () => {
    const { id } = await create(csm, '/fails', NOTHING);
    const others = await create(await desk.as('other-csm'), '/others', NOTHING);
    const { seen, created } = await asOf(csm, await test(csm, id), 'pending');
    expect(seen).toMatchObject({ arrivedAt: null, failed: { at: created, error: null, triedAgain: true } });
    expect(await of(await desk.as('other-csm'), others.id)).toMatchObject({ arrivedAt: null, failed: null });
    expect(await of(await desk.as('other-csm'), id)).toBeUndefined();
    await remove(csm, id);
    await remove(await desk.as('other-csm'), others.id);
  });
});

describe('where webhooks may lead', () => {
  it.each(['https://10.0.0.1/x', 'https://169.254.169.254/latest/meta-data', 'https://[::1]/', 'http://hooks.example/', 'https://[::ffff:192.168.0.1]/', 'https://a:b@hooks.example/'])('not to %s', async (url) => {
    const answer = await csm.post('/webhooks', { url, types: [] }).expect(400);
    expect(answer.body.errors).toEqual([{ field: 'url', message: expect.any(String) }]);
  });

  it('a name that leads to a private address is found out when connecting (DNS rebinding)', async () => {
    const { id } = (await admin.post('/webhooks', { url: 'https://localhost:1/x', types: [] }).expect(201)).body;
    // Where localhost is ::1 as well, it is no network that was named here; where it is not, nothing listens.
    expect(await tried(await test(admin, id))).toMatchObject({ state: 'pending', error: expect.stringMatching(/private network|ECONNREFUSED/) });
    await remove(admin, id);
  });
});
