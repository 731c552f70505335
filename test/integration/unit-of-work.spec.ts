import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { aCase, eventually, openingOf, startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';

let desk: TestDesk;
let unit: UnitOfWork;

beforeAll(async () => {
  desk = await startDesk({ DATABASE_POOL: '2' });
  unit = desk.app.get(UnitOfWork);
});
afterAll(() => desk.close());

const rename = (name: string) => (tx: { query(sql: string, parameters: unknown[]): Promise<unknown> }) => tx.query(`UPDATE queue SET name = $1`, [name]);
const queueName = async (): Promise<string> => (await look<{ name: string }>(desk, 'SELECT name FROM queue'))[0]!.name;

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
  }, 30_000);

  it('with its connections cut, a request gets an answer that says so, and the desk recovers', async () => {
    const csm = await desk.as('csm');
    const requests = Array.from({ length: 30 }, () => csm.get('/cases?limit=5'));
    const answering = Promise.all(requests.map((request) => request.then(({ status, type }) => ({ status, type }))));
    await desk.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    for (const { status, type } of await answering) {
      expect([200, 503]).toContain(status);
      if (status === 503) expect(type).toBe('application/problem+json');
    }
    await eventually(async () => (await csm.get('/cases?limit=5')).status, (status) => status === 200);
  }, 30_000);
});
