/**
 * Postings a second (HRS-11): charges on one hot pool and spread over a thousand, beside a bare transaction of one INSERT and one
 * UPDATE on the same PostgreSQL. On services of its own:
 *
 *   npx swc src migrations test -d dist --config-file .swcrc
 *   node bin/test.mjs --services > services.env & . ./services.env
 *   node dist/test/bench/ledger.bench.js
 */
import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { HoursChanges } from '../../src/hours/hours-changes.service.js';
import { LedgerService } from '../../src/hours/index.js';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { anActiveWorkOrder, ground } from '../support/contracts.js';
import { startDesk, type TestDesk } from '../support/desk.js';
import { inParallel } from '../support/parallel.js';
import { by } from '../support/sign-in.js';
import { printTable, writeResult, type Row } from './lib/report.js';

const HANDS = 8;
const POOLS = 1_000;
const COUNT = 2_000;

interface Pool {
  workOrderId: string;
  locationId: string;
}

/** Copies of one work order, each with a location and a pool of its own. */
async function pools(desk: TestDesk, of: Pool, count: number): Promise<Pool[]> {
  const copies = Array.from({ length: count }, (): Pool => ({ workOrderId: randomUUID(), locationId: randomUUID() }));
  const unit = desk.app.get(UnitOfWork);
  await unit.run(THE_DESK, async ({ tx }) => {
    const made = '(SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS m(id, location_id)) m';
    const ids = [copies.map(({ workOrderId }) => workOrderId), copies.map(({ locationId }) => locationId), of.workOrderId];
    await tx.query(`INSERT INTO work_order SELECT r.* FROM work_order t, ${made}, LATERAL jsonb_populate_record(NULL::work_order, to_jsonb(t) || jsonb_build_object('id', m.id, 'number', m.id)) r
      WHERE t.id = $3 AND m.location_id IS NOT NULL`, ids);
    await tx.query(`INSERT INTO work_order_version SELECT r.* FROM work_order_version t, ${made},
      LATERAL jsonb_populate_record(NULL::work_order_version, to_jsonb(t) || jsonb_build_object('work_order_id', m.id, 'terms', jsonb_set(t.terms, '{locations,0,id}', to_jsonb(m.location_id)))) r WHERE t.work_order_id = $3`, ids);
    await tx.query(`INSERT INTO support_location SELECT r.* FROM support_location t, ${made},
      LATERAL jsonb_populate_record(NULL::support_location, to_jsonb(t) || jsonb_build_object('id', m.location_id, 'work_order_id', m.id)) r WHERE t.work_order_id = $3`, ids);
  });
  const changes = desk.app.get(HoursChanges);
  await inParallel(copies, HANDS, ({ workOrderId, locationId }) =>
    unit.run(THE_DESK, (work) => changes.purchase(work, { workOrderId, key: 'bench' }, { kind: 'prs', locationId, minutes: 6_000_000 })));
  return copies;
}

async function perSecond(count: number, one: (n: number) => Promise<unknown>): Promise<number> {
  await inParallel(Array.from({ length: 200 }, (_, n) => n), HANDS, one);
  const began = performance.now();
  await inParallel(Array.from({ length: count }, (_, n) => n + 200), HANDS, one);
  return Math.round((count / (performance.now() - began)) * 1_000);
}

async function main(): Promise<void> {
  const desk = await startDesk({ ROLE: 'api', DATABASE_POOL: String(HANDS) });
  try {
    const admin = by(desk, (await desk.as('admin')).token);
    const services = [{ kind: 'hours', hours: 'prs', location: 'Host', minutes: 60_000_000 }];
    const workOrder = await anActiveWorkOrder(admin, await ground(admin), 'WO-BENCH', { services });
    const hot: Pool = { workOrderId: workOrder.id, locationId: workOrder.locations[0]!.id };
    const many = await pools(desk, hot, POOLS);
    const [unit, ledger] = [desk.app.get(UnitOfWork), desk.app.get(LedgerService)];
    const charge = (pool: Pool) => unit.run(THE_DESK, (work) => ledger.charge(work, {
      ...pool, kind: 'prs', caseId: randomUUID(), caseNumber: 'C-1', workOrderVersion: 1, minutes: 60, key: randomUUID(), happenedAt: work.now, rule: 'HRS-1', reason: 'Labour.',
    }));
    await desk.database.query('CREATE TABLE bench_account (id int PRIMARY KEY, minutes int NOT NULL)');
    await desk.database.query('CREATE TABLE bench_entry (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account_id int NOT NULL, minutes int NOT NULL)');
    await desk.database.query('INSERT INTO bench_account SELECT n, 0 FROM generate_series(0, $1::int - 1) n', [POOLS]);
    const bare = (account: number) => desk.database.transaction(async (tx) => {
      await tx.query('INSERT INTO bench_entry (account_id, minutes) VALUES ($1, -60)', [account]);
      await tx.query('UPDATE bench_account SET minutes = minutes - 60 WHERE id = $1', [account]);
    });
    const rows: Row[] = [];
    for (const [name, posting, transaction] of [
      ['one hot pool', () => charge(hot), () => bare(0)],
      [`${POOLS} pools`, (n: number) => charge(many[n % POOLS]!), (n: number) => bare(n % POOLS)],
    ] as const) {
      const [postings, transactions] = [await perSecond(COUNT, posting), await perSecond(COUNT, transaction)];
      rows.push({ on: name, 'postings/s': postings, 'bare transactions/s': transactions, ratio: Math.round((transactions / postings) * 10) / 10 });
    }
    printTable(`${HANDS} at once, load ${loadavg()[0]!.toFixed(1)}`, rows);
    console.log(writeResult('ledger', { hands: HANDS, load: loadavg(), rows }));
  } finally {
    await desk.close();
  }
}

await main();
