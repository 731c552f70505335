import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Auditor, RestoredBackup, Sweep } from '../../src/escalations/index.js';
import { aCase, eventually, freshEnvironment, openingOf, startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { census, fates, FIRST_STEP, outcomeOf, untilFired } from '../support/many-cases.js';

let environment: Awaited<ReturnType<typeof freshEnvironment>>;
let desk: TestDesk | null = null;

beforeAll(async () => {
  environment = await freshEnvironment();
}, 60_000);
afterAll(() => desk?.close());

const start = async (): Promise<TestDesk> => (desk = await startDesk(environment));
async function stop(): Promise<void> {
  await desk!.close();
  desk = null;
}

async function maintain(...statements: string[]): Promise<void> {
  const maintenance = await new DataSource({ type: 'postgres', url: process.env.TEST_DATABASE_URL! }).initialize();
  for (const statement of statements) await maintenance.query(statement);
  await maintenance.destroy();
}

const name = (): string => new URL(environment.DATABASE_URL).pathname.slice(1);
const backUp = (): Promise<void> => maintain(`CREATE DATABASE ${name()}_backup TEMPLATE ${name()}`);
const restore = (): Promise<void> => maintain(`DROP DATABASE ${name()} WITH (FORCE)`, `CREATE DATABASE ${name()} TEMPLATE ${name()}_backup`);
const ready = async (): Promise<object> => (await (await fetch(`${desk!.url}/readyz`)).json()) as object;

/** Cases whose first step comes due in half an hour. */
async function openCases(count: number): Promise<string[]> {
  const under = await openingOf(await desk!.as('csm'));
  const intake = await desk!.as('intake');
  return Promise.all(Array.from({ length: count }, async () => (await intake.post('/cases', aCase(under)).expect(201)).body.number as string));
}

/** Time passes while nobody is there. */
const passWhileDown = async (): Promise<void> => {
  const database = await new DataSource({ type: 'postgres', url: environment.DATABASE_URL }).initialize();
  await database.query(`UPDATE desk_clock SET ahead = ahead + interval '31 minutes', moved = true`);
  await database.destroy();
};

describe('down past a deadline (ESC-3)', () => {
  it('ordinary downtime: what is overdue fires on return, late', async () => {
    await start();
    const numbers = await openCases(3);
    await stop();
    await passWhileDown();
    await start();
    expect(census(await untilFired(desk!, numbers, 1))).toEqual({ [outcomeOf(FIRST_STEP)]: 3 });
    expect(await look(desk!, `SELECT DISTINCT x.late FROM escalation x JOIN support_case k ON k.id = x.case_id WHERE k.number = ANY($1)`, [numbers])).toEqual([{ late: true }]);
    expect(await ready()).toEqual({ status: 'ready', degraded: [] });
  }, 90_000);

  it('a restored backup: what is overdue waits for an administrator, what comes due fires', async () => {
    const numbers = await openCases(4);
    await stop();
    await backUp();
    await start();
    for (let beats = 0; beats < 3; beats += 1) await desk!.app.get(RestoredBackup).beat();
    await stop();
    await restore();
    await passWhileDown();

    await start();
    const [{ overdue }] = (await look<{ overdue: number }>(desk!, 'SELECT count(DISTINCT subject_id)::int AS overdue FROM clock WHERE wake_at < desk_now()')) as [{ overdue: number }];
    expect(overdue).toBeGreaterThanOrEqual(4);
    expect(await ready()).toMatchObject({ degraded: ['restored'], casesHeld: overdue });
    await desk!.app.get(Sweep).sweep();
    await desk!.advance(1);
    await desk!.app.get(Auditor).audit();
    expect(census(await fates(desk!, numbers))).toEqual({ [outcomeOf({ fired: [], mails: 0 })]: 4 });
    const [admin, lead] = await Promise.all([desk!.as('admin'), desk!.as('lead')]);
    expect((await admin.get('/escalations/audit').expect(200)).body).toMatchObject({ missing: 0, casesHeld: overdue });
    expect(await look(desk!, `SELECT 1 AS told FROM delivery WHERE reason = 'incident of the desk: restored'`)).toHaveLength(1);

    const since = await openCases(1);
    await desk!.advance(31);
    expect(census(await untilFired(desk!, since, 1))).toEqual({ [outcomeOf(FIRST_STEP)]: 1 });
    await lead.post('/escalations/go-ahead').expect(403);
    expect((await admin.post('/escalations/go-ahead').expect(200)).body).toEqual({ cases: overdue });
    const woken = await eventually(() => fates(desk!, numbers), (all) => all.every(({ fired }) => fired.length > 0));
    expect(woken.map(({ fired }) => fired[0])).toEqual(numbers.map(() => '0.0'));
    expect(await ready()).toEqual({ status: 'ready', degraded: [] });
    await admin.post('/escalations/go-ahead').expect(409);
  }, 120_000);

  it('started again afterwards: the same backup holds nothing twice', async () => {
    await stop();
    await start();
    expect(await ready()).toEqual({ status: 'ready', degraded: [] });
  }, 60_000);
});
