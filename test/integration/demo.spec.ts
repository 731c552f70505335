import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createDesk, openDatabase } from '../../src/desk.js';
import { ConfigProblem, readConfig } from '../../src/platform/config/desk-config.js';
import { eventually, freshEnvironment, startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';

/** How much of everything a desk holds. */
const loaded = (desk: TestDesk): Promise<object[]> => look(desk, `
  SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM customer) AS customers, (SELECT count(*) FROM work_order) AS "workOrders",
    (SELECT count(*) FROM product) AS products, (SELECT count(*) FROM queue) AS queues, (SELECT count(*) FROM roster) AS rosters,
    (SELECT count(*) FROM support_case) AS cases, (SELECT count(*) FROM calendar_version) AS calendars`);

describe('the demonstration', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.close());

  it('loads once: a second start changes nothing', async () => {
    const before = await loaded(desk);
    const again = await createDesk({ ...desk.config, works: false, serves: false }, await openDatabase(desk.config));
    await again.close();
    expect(await loaded(desk)).toEqual(before);
  });

  it('loads once, though two processes start on an empty database at the same moment', async () => {
    const environment = await freshEnvironment();
    const two = await Promise.all([startDesk(environment), startDesk(environment)]);
    try {
      const { items } = (await (await two[0].as('admin')).get('/people').expect(200)).body;
      expect(new Set(items.map(({ email }: { email: string }) => email)).size).toBe(items.length);
      expect(await loaded(two[0])).toEqual(await loaded(desk));
    } finally {
      await Promise.all(two.map((each) => each.close()));
    }
  }, 120_000);

  it('serves the first customer, in mainstream support, with hours at the host (the contract other programs rely on)', async () => {
    const csm = await desk.as('csm');
    const [first] = (await csm.get('/work-orders').expect(200)).body.items;
    const workOrder = (await csm.get(`/work-orders/${first.id}`).expect(200)).body;
    expect(workOrder).toMatchObject({ sector: 'commercial', package: 'custom', incrementMinutes: 60, state: 'active' });
    expect(workOrder.locations[0].host).toBe(true);
    const prs = workOrder.services.filter(({ hours, location }: { hours: string; location: string }) => hours === 'prs' && location === workOrder.locations[0].name);
    expect(prs[0].minutes).toBeGreaterThanOrEqual(20 * 60);
    expect(workOrder.services.some(({ hours, location }: { hours: string; location: string | null }) => hours === 'third_tier' || (hours === 'prs' && location === null))).toBe(false);
    const today = new Date().toISOString().slice(0, 10);
    expect([workOrder.term.startsOn < today, workOrder.term.endsOn > today]).toEqual([true, true]);
    expect((await csm.get('/products').expect(200)).body.items[0]).toMatchObject({ phase: 'mainstream', onlineService: false });
  });

  it('moves time forward only, and tells every socket', async () => {
    const socket = await desk.live((await desk.as('lead')).token);
    const told: unknown[] = [];
    socket.on('clock', (message) => told.push(message));
    await eventually(async () => socket.connected, Boolean);
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    const moved = await request(desk.url).post('/api/v1/demo/clock').send({ advanceMinutes: 90 }).expect(200);
    expect(Date.parse(moved.body.now) - Date.now()).toBeGreaterThan(89 * 60_000);
    await eventually(async () => told.length, (count) => count > 0);
    await request(desk.url).post('/api/v1/demo/clock').send({ advanceMinutes: -1 }).expect(400);
  });

  it('is ready with all it needs', async () => {
    expect((await request(desk.url).get('/readyz').expect(200)).body).toEqual({ status: 'ready', degraded: [] });
  });

  it('cannot be served for real afterwards: a database whose time was moved refuses DESK_DEMO=off', async () => {
    const refusal = await openDatabase({ ...desk.config, demo: false }).catch((problem: unknown) => problem);
    expect(refusal).toBeInstanceOf(ConfigProblem);
    expect((refusal as Error).message).toMatch(/^This database .* its time was moved\. Start with DESK_DEMO=on, or give a fresh database/);
  });
});

describe('a desk without the demonstration', () => {
  it('is empty, has none of its routes, and says it is ready', async () => {
    const config = readConfig({ ...(await freshEnvironment()), DESK_DEMO: 'off', DESK_RATE_LIMIT: 'on', REDIS_URL: '' });
    const app = await createDesk(config, await openDatabase(config));
    await app.listen(0, '127.0.0.1');
    const http = request(app.getHttpServer());
    await http.post('/api/v1/demo/sign-in').send({ as: 'admin' }).expect(404);
    await http.post('/api/v1/demo/clock').send({ advanceMinutes: 1 }).expect(404);
    await http.get('/api/v1/demo/outbox').expect(404);
    expect((await http.get('/api/v1/desk').expect(200)).body).toMatchObject({ demo: false });
    expect((await http.get('/readyz').expect(200)).body).toEqual({ status: 'ready', degraded: ['redis'] });
    expect((await http.get('/healthz').expect(200)).body).toEqual({ status: 'alive' });
    await http.get('/api/v1/cases').expect(401);
    await app.close();
  });
});
