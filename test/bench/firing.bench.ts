/**
 * Escalations at scale (ESC-3): from due to committed, beside bare BullMQ on the same Redis; what many running clocks cost;
 * without Redis; catching up after downtime; the auditor's query. On services of its own:
 *
 *   npx swc src migrations test -d dist --config-file .swcrc
 *   node bin/test.mjs --services > services.env & . ./services.env
 *   node dist/test/bench/firing.bench.js
 */
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { AuditService } from '../../src/escalations/audit.service.js';
import { DueCases } from '../../src/escalations/due-cases.service.js';
import { Sweep } from '../../src/escalations/index.js';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { aCase, eventually, openingOf, startDesk, type TestDesk } from '../support/desk.js';
import { copies } from '../support/copied-cases.js';
import { look } from '../support/look.js';
import { printTable, writeResult, type Row } from './lib/report.js';

/** Enough that a single pause of the machine does not decide the 99th of a hundred. */
const TIMED = 1_200;
const SPREAD_MS = 24_000;
const AHEAD_MS = 4_000;
const TURNS = 3;

const share = (sorted: number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? NaN;
const median = (values: number[]): number => share([...values].sort((a, b) => a - b), 0.5);
const round = (value: number): number => Math.round(value * 10) / 10;

/** What a desk's own data weighs, made of one case opened the usual way. */
async function begin(environment: NodeJS.ProcessEnv): Promise<{ desk: TestDesk; number: string }> {
  const desk = await startDesk(environment);
  const intake = await desk.as('intake');
  const under = await openingOf(await desk.as('csm'));
  const { number } = (await intake.post('/cases', aCase(under)).expect(201)).body;
  return { desk, number };
}

const countOf = async (desk: TestDesk, prefix: string): Promise<number> =>
  (await look<{ count: number }>(desk, `SELECT count(*)::int AS count FROM escalation x JOIN support_case k ON k.id = x.case_id WHERE k.number LIKE $1 || '%'`, [prefix]))[0]!.count;

/**
 * As tables are that have been there for a while: what the copying left behind is put away now, by PostgreSQL and by the
 * system's writing back, and not amid what is timed. Right after 100,000 copies every statement takes half as long again.
 */
async function settle(desk: TestDesk): Promise<void> {
  await desk.database.query('VACUUM (ANALYZE) support_case, clock, clock_step');
  await setTimeout(60_000);
}

/** From due to committed, for steps that come due one after the other; sorted, ms. */
async function lags(running: number, environment: NodeJS.ProcessEnv = {}): Promise<number[]> {
  const { desk, number } = await begin(environment);
  try {
    await copies(desk, number, 'R', running, `3600000 * 24 + n`);
    await settle(desk);
    const seen = new Map<string, number>();
    const dueCases = desk.app.get(DueCases);
    const doWhatIsDue = dueCases.doWhatIsDue.bind(dueCases);
    Object.assign(dueCases, { doWhatIsDue: async (caseIds: string[]) => {
      const done = await doWhatIsDue(caseIds);
      for (const id of caseIds) if (!seen.has(id)) seen.set(id, Date.now());
      return done;
    } });
    await copies(desk, number, 'T', TIMED, `${AHEAD_MS} + n * ${SPREAD_MS / TIMED}`);
    const due = await look<{ id: string; due: number }>(desk, `SELECT k.id, (extract(epoch FROM c.wake_at) * 1000)::float8 AS due FROM clock c JOIN support_case k ON k.id = c.subject_id WHERE k.number LIKE 'T%'`);
    // Their alarms are set as the minute's refill would.
    const { AlarmSetter } = await import('../../src/escalations/alarm-setter.js');
    await (desk.app.get(AlarmSetter) as unknown as { refill(): Promise<void> }).refill();
    // Counted here: counting in the tables would itself weigh more, the more clocks run.
    await eventually(async () => seen.size, (count) => count >= TIMED, 120_000);
    return due.map(({ id, due: at }) => (seen.get(id) ?? NaN) - at).sort((a, b) => a - b);
  } finally {
    await desk.close();
  }
}

/** The same spread of delayed jobs, answered by doing nothing. */
async function bareLags(): Promise<number[]> {
  const connection = new Redis(process.env.TEST_REDIS_URL!, { maxRetriesPerRequest: null });
  const queue = new Queue<{ at: number }>('bare', { connection, prefix: 'bench' });
  const found: number[] = [];
  const worker = new Worker<{ at: number }>('bare', async ({ data }) => void found.push(Date.now() - data.at), { connection, prefix: 'bench', concurrency: 8 });
  const now = Date.now();
  await queue.addBulk(Array.from({ length: TIMED }, (_, n) => {
    const delay = AHEAD_MS + (n * SPREAD_MS) / TIMED;
    return { name: 'wake', data: { at: now + delay }, opts: { delay, removeOnComplete: true } };
  }));
  await eventually(async () => found.length, (count) => count >= TIMED, 60_000);
  await worker.close();
  await queue.close();
  connection.disconnect();
  return found.sort((a, b) => a - b);
}

/** So many overdue among running and soon due ones, caught up by one worker's sweep. */
async function catchUp(overdue: number, running: number, decoys: number): Promise<{ seconds: number; perSecond: number; fired: number }> {
  const { desk, number } = await begin({ ROLE: 'api', REDIS_URL: '' });
  try {
    await copies(desk, number, 'R', running, `3600000 * 24 + n`);
    await copies(desk, number, 'S', decoys, `600000 + n`);
    await copies(desk, number, 'D', overdue, `-60000 - n`);
    await settle(desk);
    const began = performance.now();
    await desk.app.get(Sweep).sweep();
    const seconds = (performance.now() - began) / 1_000;
    const fired = await countOf(desk, 'D');
    return { seconds, perSecond: Math.round(fired / seconds), fired };
  } finally {
    await desk.close();
  }
}

/** How long after Redis was emptied all alarms of the horizon stand in it again, and what Redis holds for them. */
async function rebuilt(soon: number, running: number): Promise<{ seconds: number; bytes: number }> {
  const { desk, number } = await begin({});
  const redis = new Redis(process.env.TEST_REDIS_URL!);
  const alarms = () => redis.zcard(`${desk.config.redisPrefix}:alarms:delayed`);
  try {
    await copies(desk, number, 'R', running, `3600000 * 24 + n`);
    await copies(desk, number, 'S', soon, `600000 + n`);
    await redis.flushall();
    const began = performance.now();
    await eventually(alarms, (count) => count >= soon, 120_000);
    const seconds = (performance.now() - began) / 1_000;
    const [, bytes] = /used_memory:(\d+)/.exec(await redis.info('memory'))!;
    return { seconds, bytes: Number(bytes) };
  } finally {
    redis.disconnect();
    await desk.close();
  }
}

async function auditTime(running: number): Promise<number> {
  const { desk, number } = await begin({ ROLE: 'api', REDIS_URL: '' });
  try {
    await copies(desk, number, 'R', running, `3600000 * 24 + n`);
    const best: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const began = performance.now();
      await desk.app.get(UnitOfWork).run(THE_DESK, (work) => desk.app.get(AuditService).findings(work, { from: work.now - 3_600_000, until: work.now }, () => 'true'));
      best.push(performance.now() - began);
    }
    return Math.min(...best);
  } finally {
    await desk.close();
  }
}

const only = process.argv[2];
const rows: Row[] = [];
const row = (what: string, measured: number, unit: string, goal: string, ratio: number): void => void rows.push({ what, measured: round(measured), unit, goal, ratio: round(ratio * 10) / 10 });
const load = loadavg()[0]!;

if (!only || only === 'lag') {
  // What has run for a while is compared with what has run for a while.
  await bareLags();
  await lags(100);
  const bare: number[][] = [];
  const small: number[][] = [];
  const large: number[][] = [];
  // By turns: a machine that is itself now faster, now slower is so for each.
  for (let turn = 0; turn < TURNS; turn += 1) {
    bare.push(await bareLags());
    small.push(await lags(1_000));
    large.push(await lags(100_000));
  }
  const without = await lags(1_000, { REDIS_URL: '' });
  const [bare50, bare99, small50, small99, large50, large99] = [bare, small, large].flatMap((turns) => [0.5, 0.99].map((part) => median(turns.map((sorted) => share(sorted, part))))) as [number, number, number, number, number, number];
  row('bare BullMQ, lag p50', bare50, 'ms', '', 1);
  row('bare BullMQ, lag p99', bare99, 'ms', '', 1);
  row('1,000 running, lag p50', small50, 'ms', '', small50 / bare50);
  row('1,000 running, lag p99', small99, 'ms', '3 x bare', small99 / bare99);
  row('100,000 running, lag p50', large50, 'ms', '', large50 / small50);
  row('100,000 running, lag p99', large99, 'ms', '1.3 x 1,000', large99 / small99);
  row('no Redis, lag max', share(without, 1), 'ms', '3,000 ms', share(without, 1) / 3_000);
}
if (!only || only === 'catch-up') {
  const few = await catchUp(1_000, 10_000, 2_000);
  row(`1,000 overdue among 10,000: ${few.fired} fired in`, few.seconds * 1_000, 'ms', '1,000 ms', few.seconds);
  const many = await catchUp(5_000, 10_000, 2_000);
  row(`${many.fired} overdue: caught up a second`, many.perSecond, '/s', '2,000 /s', many.perSecond / 2_000);
}
if (!only || only === 'redis') {
  const few = await rebuilt(2_000, 1_000);
  const many = await rebuilt(2_000, 100_000);
  row('Redis emptied, 2,000 alarms of 102,000 clocks set again', many.seconds * 1_000, 'ms', '10,000 ms', many.seconds / 10);
  row('Redis memory, beside the same alarms of 3,000 clocks', many.bytes / 1_048_576, 'MiB', '1 x', many.bytes / few.bytes);
}
if (!only || only === 'audit') row('an audit at 100,000 running', await auditTime(100_000), 'ms', '', 1);

printTable(`Firing (load ${load.toFixed(1)} at the start)`, rows);
console.log(`written to ${writeResult('firing', { load, rows })}`);
process.exit(0);
