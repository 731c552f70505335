import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';
import { DataSource } from 'typeorm';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { aCase, eventually, freshEnvironment, openingOf, startDesk, type TestDesk } from '../support/desk.js';
import { startGate } from '../support/gate.js';
import { look } from '../support/look.js';
import { pause } from '../support/parallel.js';

let desk: TestDesk;
let unit: UnitOfWork;

beforeAll(async () => {
  desk = await startDesk({ DATABASE_POOL: '2' });
  unit = desk.app.get(UnitOfWork);
});
afterAll(() => desk.close());

const rename = (name: string) => (tx: { query(sql: string, parameters: unknown[]): Promise<unknown> }) => tx.query(`UPDATE queue SET name = $1 WHERE takes_all`, [name]);
const queueName = async (): Promise<string> => (await look<{ name: string }>(desk, 'SELECT name FROM queue WHERE takes_all'))[0]!.name;

describe('the unit of work', () => {
  it('is one transaction: all of it, or nothing', async () => {
    const before = await queueName();
    await expect(unit.run(THE_DESK, async ({ tx }) => {
      await rename('Halfway')(tx);
      throw new Error('and no further');
    })).rejects.toThrow('and no further');
    expect(await queueName()).toBe(before);
    await unit.run(THE_DESK, ({ tx }) => rename('Platform team')(tx));
    expect(await queueName()).toBe('Platform team');
  });

  it('reads the desk’s time, moved or not, to the millisecond (CLK-7)', async () => {
    const gap = async () => unit.run(THE_DESK, async ({ now }) => now - Date.now());
    const before = await gap();
    await desk.advance(60);
    expect(Math.round((await gap() - before) / 60_000)).toBe(60);
    expect(Number.isInteger(await unit.run(THE_DESK, async ({ now }) => now))).toBe(true);
  });

  it('does what is for after the commit then, once, and not when there was none', async () => {
    const seen: string[] = [];
    await unit.run(THE_DESK, async ({ tx, afterCommit }) => {
      afterCommit(async () => { seen.push(await queueName()); });
      await rename('Seen by others')(tx);
    });
    await unit.run(THE_DESK, async ({ afterCommit }) => {
      afterCommit(() => seen.push('never'));
      throw new Error('no');
    }).catch(() => undefined);
    expect(seen).toEqual(['Seen by others']);
  });

  it('with two connections, forty use cases at once all come through: none waits for a second one', async () => {
    const [csm, intake] = await Promise.all([desk.as('csm'), desk.as('intake')]);
    const under = await openingOf(csm);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) =>
      (i % 4 === 0 ? intake.post('/cases', aCase(under, { title: `At once ${i}` })) : csm.get('/cases?limit=5'))));
    expect(answers.map(({ status }) => status).filter((status) => status >= 400)).toEqual([]);
  }, 120_000);
});

type Answer = Pick<Response, 'status' | 'headers' | 'body'>;

/** Done, or told to come again: never a fault of the desk. */
function expectDoneOrLater({ status, headers, body }: Answer): void {
  expect([200, 201, 503]).toContain(status);
  if (status === 503) expect([headers['content-type'], headers['retry-after'], body.status]).toEqual([expect.stringContaining('application/problem+json'), '5', 503]);
}

describe('when PostgreSQL hangs up', () => {
  let server: DataSource;
  beforeAll(async () => {
    server = await new DataSource({ type: 'postgres', url: process.env.TEST_DATABASE_URL! }).initialize();
  });
  afterAll(() => server.destroy());

  it('again and again: every request is done or told to come again, and what was confirmed is there, whole', async () => {
    const [csm, intake] = await Promise.all([desk.as('csm'), desk.as('intake')]);
    const under = await openingOf(csm);
    const database = new URL(desk.config.databaseUrl).pathname.slice(1);
    const opened: Answer[] = [];
    const read: Answer[] = [];
    const count = (status: number, answers: Answer[]) => answers.filter((answer) => answer.status === status).length;
    const enough = () => Math.min(count(201, opened), count(503, opened), count(503, read)) >= 5;
    const end = performance.now() + 15_000;
    const goesOn = () => !enough() && performance.now() < end;
    await Promise.all([
      ...Array.from({ length: 3 }, async () => { while (goesOn()) opened.push(await intake.post('/cases', aCase(under, { title: 'Cut off' }))); }),
      ...Array.from({ length: 3 }, async () => { while (goesOn()) read.push(await csm.get('/cases?limit=5')); }),
      (async () => {
        for (let cut = 0; goesOn(); cut += 1) {
          await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user', [database]);
          await pause(40 * (1 + (cut % 8)));
        }
      })(),
    ]);
    for (const answer of [...opened, ...read]) expectDoneOrLater(answer);
    expect(enough()).toBe(true);

    const confirmed = opened.flatMap(({ body }) => (body.number ? [body.number as string] : []));
    const there = await look<{ number: string; events: number; clocks: number }>(desk, `
      SELECT number, (SELECT count(*)::int FROM case_event e WHERE e.case_id = k.id AND type = 'case.opened') AS events,
        (SELECT count(*)::int FROM clock c WHERE c.subject_id = k.id AND kind = 'first_response') AS clocks
      FROM support_case k WHERE title = 'Cut off'`);
    expect(there.map(({ number }) => number)).toEqual(expect.arrayContaining(confirmed));
    expect(there.filter(({ events, clocks }) => events !== 1 || clocks !== 1)).toEqual([]);
    const after = await Promise.all(Array.from({ length: 20 }, () => csm.get('/cases?limit=5')));
    expect(after.map(({ status }) => status)).toEqual(after.map(() => 200));
  }, 120_000);

  it('and is away: 503 and when to come again, alive but not ready; back again, the desk goes on by itself', async () => {
    const environment = await freshEnvironment();
    const gate = await startGate(environment.DATABASE_URL);
    const gated = await startDesk({ ...environment, DATABASE_URL: gate.url, DATABASE_POOL: '2' });
    try {
      const csm = await gated.as('csm');
      const health = (path: string) => request(gated.url).get(path);
      await csm.get('/cases').expect(200);
      await gate.shut();
      for (const answer of await Promise.all([csm.get('/cases'), csm.post('/cases', {}), csm.get('/me'), csm.get('/cases')])) {
        expectDoneOrLater(answer);
        expect(answer.status).toBe(503);
      }
      expect((await health('/readyz').expect(503).expect('Retry-After', '5')).body).toEqual({ status: 'not ready', degraded: ['postgresql'] });
      await health('/healthz').expect(200);
      await gate.open();
      await eventually(async () => (await health('/readyz')).status, (status) => status === 200);
      await csm.get('/cases').expect(200);
    } finally {
      await gated.close();
      await gate.shut();
    }
  }, 120_000);
});
