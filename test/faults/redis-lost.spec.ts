import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeskProcess } from '../support/desk-process.js';
import { eventually, startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { census, deskNow, FIRST_STEP, openDueAt, outcomeOf, spread, untilFired, workerOf, type Fate } from '../support/many-cases.js';
import { startRedisProcess, type RedisProcess } from '../support/redis-process.js';

/** A sweep comes every two seconds; on a machine busy with other tests it may take its time, but it comes. */
const BY_SWEEP_MS = 20_000;

let redis: RedisProcess;
let desk: TestDesk;
let worker: DeskProcess;

beforeAll(async () => {
  redis = await startRedisProcess();
  desk = await startDesk({ ROLE: 'api', REDIS_URL: redis.url });
  worker = await workerOf(desk);
}, 120_000);
afterAll(async () => {
  await worker?.stop();
  await desk?.close();
  await redis?.close();
}, 120_000);

/** Alarms set and not yet rung, as `<clock>-<generation>`. */
const alarms = (): Promise<string[]> => redis.ask((connection) => connection.zrange(`${desk.config.redisPrefix}:alarms:delayed`, 0, -1));
const alarmsOf = async (numbers: string[]): Promise<string[]> => (await look<{ alarm: string }>(desk,
  `SELECT c.id || '-' || c.generation AS alarm FROM clock c JOIN support_case k ON k.id = c.subject_id WHERE k.number = ANY($1)`, [numbers])).map(({ alarm }) => alarm);
const degraded = async (): Promise<string[]> => ((await (await fetch(`${worker.url}/readyz`)).json()) as { degraded: string[] }).degraded;
const longestLag = (seen: Fate[]): number => Math.max(...seen.map(({ firstDueAt, firstFiredAt }) => firstFiredAt! - firstDueAt));

describe('Redis is lost, PostgreSQL is not (ESC-3)', () => {
  it('killed while steps wait: the sweep fires each once; back again, it is given its alarms anew', async () => {
    const now = await deskNow(desk);
    const set = await openDueAt(desk, spread(now + 1_500, now + 4_000, 24));
    expect(await alarms()).toEqual(expect.arrayContaining(await alarmsOf(set.slice(-8))));
    await redis.kill();
    const unset = await openDueAt(desk, spread(now + 3_000, now + 5_000, 8));
    const [waiting] = await openDueAt(desk, [now + 5 * 60_000]);
    await eventually(degraded, (names) => names.includes('redis'));

    const seen = await untilFired(desk, [...set, ...unset], 1);
    expect(census(seen)).toEqual({ [outcomeOf(FIRST_STEP)]: 32 });
    expect(longestLag(seen)).toBeLessThan(BY_SWEEP_MS);

    await redis.start();
    await eventually(degraded, (names) => names.length === 0);
    const [alarm] = await alarmsOf([waiting!]);
    await eventually(alarms, (names) => names.includes(alarm!));
  }, 90_000);

  it('emptied while steps wait: all of them fire, once each, what waits is given its alarm anew, and the next is set as ever', async () => {
    const now = await deskNow(desk);
    const numbers = await openDueAt(desk, spread(now + 2_000, now + 4_500, 30));
    expect((await alarms()).length).toBeGreaterThan(8);
    const [waiting] = await openDueAt(desk, [now + 5 * 60_000]);
    await redis.ask((connection) => connection.flushall());
    const seen = await untilFired(desk, numbers, 1);
    expect(census(seen)).toEqual({ [outcomeOf(FIRST_STEP)]: 30 });
    expect(longestLag(seen)).toBeLessThan(BY_SWEEP_MS);

    const [alarm] = await alarmsOf([waiting!]);
    await eventually(alarms, (names) => names.includes(alarm!));
    const next = await openDueAt(desk, [(await deskNow(desk)) + 1_000]);
    expect(await alarms()).toEqual(expect.arrayContaining(await alarmsOf(next)));
    expect(census(await untilFired(desk, next, 1))).toEqual({ [outcomeOf(FIRST_STEP)]: 1 });
  }, 90_000);
});
