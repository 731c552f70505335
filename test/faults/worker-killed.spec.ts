import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeskProcess } from '../support/desk-process.js';
import { eventually, startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { census, countFired, deskNow, fates, FIRST_STEP, openDueAt, outcomeOf, spread, untilFired, untilNothingIsDue, WHOLE_CHAIN, workerOf } from '../support/many-cases.js';
import { pause } from '../support/parallel.js';

let desk: TestDesk;
const workers: DeskProcess[] = [];

beforeAll(async () => {
  desk = await startDesk({ ROLE: 'api' });
}, 120_000);
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await desk.close();
}, 120_000);

/** So many workers at work: those who live, and as many new ones as it takes. */
async function crew(size: number): Promise<DeskProcess[]> {
  const living = workers.filter((worker) => worker.lives());
  const hired = await Promise.all(Array.from({ length: Math.max(0, size - living.length) }, () => workerOf(desk)));
  workers.push(...hired);
  return [...living, ...hired];
}

/** So many cases whose first step comes due in five minutes of the desk's time. */
const openSoonDue = async (count: number): Promise<string[]> => openDueAt(desk, Array<number>(count).fill((await deskNow(desk)) + 5 * 60_000));

/** Workers that are about to write into a table and may not yet. */
const waitingOn = async (table: string): Promise<number> => (await desk.database.query<unknown[]>(
  `SELECT 1 FROM pg_stat_activity WHERE application_name = 'worker' AND datname = current_database() AND wait_event_type = 'Lock' AND query ~ $1`, [`INSERT INTO "?${table}"?[ (]`])).length;

describe('a worker dies (ESC-3)', () => {
  it('between its claim and its commit: what it held is undone, and the next worker does it once', async () => {
    const numbers = await openSoonDue(12);
    const [worker] = await crew(1);
    const session = desk.database.createQueryRunner();
    try {
      await session.startTransaction();
      await session.query('LOCK TABLE escalation IN ACCESS EXCLUSIVE MODE');
      await desk.advance(6);
      await eventually(() => desk.database.query<{ query: string }[]>(
        `SELECT query FROM pg_stat_activity WHERE application_name = 'worker' AND datname = current_database() AND wait_event_type = 'Lock'`),
      (waiting) => waiting.some(({ query }) => query.startsWith('INSERT INTO "escalation"')));
      const claimed = await look<{ count: number }>(desk, `SELECT count(*)::int AS count FROM support_case WHERE number = ANY($1)
        AND number NOT IN (SELECT number FROM support_case WHERE number = ANY($1) FOR UPDATE SKIP LOCKED)`, [numbers]);
      expect(claimed[0]!.count).toBeGreaterThan(0);
      await worker!.kill();
    } finally {
      await session.rollbackTransaction();
      await session.release();
    }
    expect(census(await fates(desk, numbers))).toEqual({ [outcomeOf({ fired: [], mails: 0 })]: 12 });

    await crew(1);
    expect(census(await untilFired(desk, numbers, 1))).toEqual({ [outcomeOf(FIRST_STEP)]: 12 });
  }, 120_000);

  it('again and again, wherever it stands: every step of every case fires once', async () => {
    const numbers = await openSoonDue(40);
    // In the order in which it writes: what fires is one transaction, and it is cut short at each of them.
    for (const [at, table] of ['clock', 'clock_step', 'escalation', 'notice', 'case_event'].entries()) {
      const session = desk.database.createQueryRunner();
      await session.startTransaction();
      await session.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
      if (at === 0) await desk.advance(5 * 60);
      const [worker] = await crew(1);
      await eventually(() => waitingOn(table), (waiting) => waiting > 0);
      await worker!.kill();
      await session.rollbackTransaction();
      await session.release();
      expect(await countFired(desk, numbers)).toBe(0);
    }
    await crew(1);
    expect(census(await untilFired(desk, numbers, 5))).toEqual({ [outcomeOf(WHOLE_CHAIN)]: 40 });
  }, 120_000);
});

describe('PostgreSQL hangs up (ESC-3)', () => {
  it('on every connection of the worker, again and again: the worker lives, and every step fires once', async () => {
    const [worker] = await crew(1);
    const now = await deskNow(desk);
    const numbers = await openDueAt(desk, spread(now + 6_000, now + 8_000, 24));
    let cut = 0;
    // However long the opening took: so many times, and at least until all were due.
    for (let round = 0; round < 20 || (await deskNow(desk)) < now + 8_500; round += 1) {
      const ended = await desk.database.query<unknown[]>(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'worker' AND datname = current_database()`);
      cut += ended.length;
      await pause(150);
    }
    expect(cut).toBeGreaterThan(10);
    expect(census(await untilFired(desk, numbers, 1))).toEqual({ [outcomeOf(FIRST_STEP)]: 24 });
    expect(worker!.lives()).toBe(true);
  }, 120_000);
});

describe('two workers at once (ESC-3)', () => {
  it('share what is due: every step of every case fires once, and everyone is written to once', async () => {
    await crew(2);
    const numbers = await openSoonDue(40);
    await desk.advance(5 * 60);
    await untilFired(desk, numbers, 5);
    await untilNothingIsDue(desk);
    expect(census(await fates(desk, numbers))).toEqual({ [outcomeOf(WHOLE_CHAIN)]: 40 });
  }, 120_000);
});
