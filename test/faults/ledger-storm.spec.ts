import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LedgerCheck } from '../../src/hours/index.js';
import { anActiveWorkOrder, ground } from '../support/contracts.js';
import { freshEnvironment, startDesk, type TestDesk } from '../support/desk.js';
import { ledgerOf } from '../support/ledger.js';
import { look } from '../support/look.js';
import { by } from '../support/sign-in.js';

/** The whole of it: `HOURS_STORM=10000`. */
const CHARGES = Number(process.env.HOURS_STORM ?? 500);
const PROCESSES = 3;
const HANDS = 8;
const root = join(import.meta.dirname, '../..');

let desk: TestDesk;
let environment: NodeJS.ProcessEnv;
const children: ChildProcess[] = [];

beforeAll(async () => {
  environment = await freshEnvironment();
  desk = await startDesk(environment);
}, 120_000);
afterAll(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await desk.close();
});

interface ChargeAsked { caseId: string; minutes: number }

/** A process that is ready to charge; `go` lets it, and ends when it has. */
async function stormer(workOrderId: string, locationId: string, charges: ChargeAsked[]): Promise<{ go(): Promise<void> }> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['test/faults/storm.mjs'], {
    cwd: root, stdio: ['pipe', 'pipe', 'pipe'], env: { PATH, HOME, TMPDIR, ...environment, ROLE: 'api', DATABASE_POOL: String(HANDS) },
  });
  children.push(child);
  child.stdin.write(`${JSON.stringify({ workOrderId, locationId, charges, hands: HANDS })}\n`);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const ended = once(child, 'exit');
  while (!said.includes('ready')) await Promise.race([once(child.stdout, 'data'), ended.then(([code]) => { throw new Error(`It ended with ${code}.\n${said}`); })]);
  return {
    async go(): Promise<void> {
      child.stdin.write('go\n');
      const [code] = await ended;
      if (code !== 0) throw new Error(`It ended with ${code}.\n${said}`);
    },
  };
}

it(`${CHARGES} charges on one pool, from ${PROCESSES} processes at once, some of them twice: each posted once, no minute lost or made up, no pool below zero (HRS-1, HRS-4, HRS-11)`, async () => {
  const admin = by(desk, (await desk.as('admin')).token);
  // The pool runs dry half way through.
  const bought = Math.floor(CHARGES / 2) * 60;
  const workOrder = await anActiveWorkOrder(admin, await ground(admin), 'WO-STORM', { services: [{ kind: 'hours', hours: 'prs', location: 'Host', minutes: bought }] });
  const charges = Array.from({ length: CHARGES }, (_, n): ChargeAsked => ({ caseId: randomUUID(), minutes: 1 + (n * 37) % 60 }));
  // Each is asked of one process, every fifth of the next one as well.
  const shares = Array.from({ length: PROCESSES }, (_, p) => charges.filter((_each, n) => n % PROCESSES === p || (n % 5 === 0 && (n + 1) % PROCESSES === p)));
  const storm = await Promise.all(shares.map((share) => stormer(workOrder.id, workOrder.locations[0]!.id, share)));
  await Promise.all(storm.map((each) => each.go()));

  const place = `prs/${workOrder.locations[0]!.id}`;
  expect(await ledgerOf(desk).balances(workOrder.id)).toEqual({ [`arrears/${place}`]: bought - CHARGES * 60, bought: -bought, worked: CHARGES * 60 });
  const [postings] = await look(desk, `SELECT count(*)::int AS count, max(seq) AS last, count(DISTINCT case_id)::int AS cases FROM ledger_posting WHERE work_order_id = $1`, [workOrder.id]);
  expect(postings).toEqual({ count: CHARGES + 1, last: CHARGES + 1, cases: CHARGES });
  expect(await desk.app.get(LedgerCheck).one(workOrder.id)).toEqual([]);
}, 3_600_000);
