import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { startDeskProcess, type DeskProcess } from '../support/desk-process.js';
import { aCase, eventually, openingOf, startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { workerOf } from '../support/many-cases.js';

let desk: TestDesk;
const processes: DeskProcess[] = [];

beforeAll(async () => {
  desk = await startDesk({ ROLE: 'api' });
}, 120_000);
afterAll(async () => {
  await Promise.all(processes.map((each) => each.stop()));
  await desk?.close();
}, 120_000);

const BODY = 'Power is being restored.';
const toldNumbers = async (): Promise<string[]> => (await look<{ number: string }>(desk,
  `SELECT k.number FROM case_event e JOIN support_case k ON k.id = e.case_id WHERE e.data->>'body' = $1 ORDER BY k.number`, [BODY])).map(({ number }) => number);

it('a message on all cases of an outage, its process killed half-way: every case is told, once, and by its author (CLK-1)', async () => {
  const [csm, intake, lead] = await Promise.all([desk.as('csm'), desk.as('intake'), desk.as('lead')]);
  const under = await openingOf(csm);
  const numbers: string[] = [];
  for (let i = 0; i < 5; i += 1) numbers.push((await intake.post('/cases', aCase(under)).expect(201)).body.number);
  const { id } = (await lead.post('/outages', { title: 'Storage', description: 'No power.' }).expect(201)).body;
  for (const number of numbers) await lead.post(`/outages/${id}/cases`, { number }).expect(201);

  const { databaseUrl, redisUrl, redisPrefix } = desk.config;
  const api = await startDeskProcess({ ROLE: 'api', DATABASE_URL: databaseUrl, REDIS_URL: redisUrl ?? '', REDIS_PREFIX: redisPrefix, DESK_DEMO: 'on', DESK_RATE_LIMIT: 'off' });
  processes.push(api);
  const holder = desk.database.createQueryRunner();
  await holder.startTransaction();
  try {
    await holder.query(`SELECT set_config('role', 'desk_staff', true)`);
    await holder.query('SELECT 1 FROM support_case WHERE number = $1 FOR UPDATE', [numbers[2]]);
    const sent = request(api.url).post(`/api/v1/outages/${id}/messages`).set('Authorization', `Bearer ${lead.token}`).set('Idempotency-Key', 'one').send({ body: BODY }).then(() => 'answered', () => 'cut off');
    await eventually(toldNumbers, ({ length }) => length === 2);
    await api.kill();
    expect(await sent).toBe('cut off');
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
  expect(await toldNumbers()).toEqual(numbers.slice(0, 2));

  processes.push(await workerOf(desk));
  await eventually(toldNumbers, ({ length }) => length >= numbers.length);
  // The same request again adds nothing, and has the answer that it would have had.
  const again = await lead.post(`/outages/${id}/messages`, { body: BODY }).set('Idempotency-Key', 'one').expect(200);
  expect(again.body).toEqual({ told: numbers, failed: [] });
  expect(again.headers['idempotency-replayed']).toBe('true');
}, 120_000);

it('each case is told once, its first response given by the author (CLK-1)', async () => {
  expect(new Set(await toldNumbers()).size).toBe((await toldNumbers()).length);
  const by = await look<{ name: string; state: string }>(desk, `SELECT DISTINCT e.actor_name AS name, c.state FROM case_event e JOIN clock c ON c.subject_id = e.case_id AND c.kind = 'first_response' WHERE e.data->>'body' = $1`, [BODY]);
  expect(by).toEqual([{ name: 'Lena Brandt', state: 'met' }]);
});
