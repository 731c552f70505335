import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deskDataSource } from '../../src/data-source.js';
import { HoursAuditor } from '../../src/escalations/hours-auditor.js';
import { HoursSweep, LedgerCheck } from '../../src/hours/index.js';
import { anActiveWorkOrder, day, ground, type Asked, type WorkOrderView } from '../support/contracts.js';
import { freshEnvironment, openingOf, startDesk, type TestDesk } from '../support/desk.js';
import { hoursCase, ledgerOf } from '../support/ledger.js';
import { look } from '../support/look.js';
import { by, member, tokenFor } from '../support/sign-in.js';

let desk: TestDesk;
let admin: Asked;
let hours: ReturnType<typeof ledgerOf>;
let made = 0;

beforeAll(async () => {
  desk = await startDesk();
  admin = by(desk, (await desk.as('admin')).token);
  hours = ledgerOf(desk);
}, 120_000);
afterAll(() => desk.close());

/** Twice at once, as two workers do. */
const sweep = () => Promise.all([desk.app.get(HoursSweep).sweep(), desk.app.get(HoursSweep).sweep()]);
const aWorkOrder = async (minutes: number, given: object = {}): Promise<WorkOrderView & { at: { workOrderId: string; locationId: string; kind: 'prs' } }> => {
  const services = minutes === 0 ? [] : [{ kind: 'hours', hours: 'prs', location: 'Host', minutes }];
  const workOrder = await anActiveWorkOrder(admin, await ground(admin), `WO-D${made += 1}`, { services, ...given });
  return { ...workOrder, at: { workOrderId: workOrder.id, locationId: workOrder.locations[0]!.id, kind: 'prs' } };
};
const told = async ({ number }: WorkOrderView): Promise<string[]> =>
  (await look<{ told: string }>(desk, `SELECT p.side || ': ' || (n.words->>'subject') AS told FROM notice n JOIN person p ON p.id = n.person_id WHERE n.reference = $1 ORDER BY n.seq`, [number])).map((each) => each.told);

describe('who looks after the hours is warned (SDM-2, HRS-7)', () => {
  it('at levels of use, once each; of several at once the last; again where more was bought since', async () => {
    const workOrder = await aWorkOrder(600);
    // The customer support manager of the demo reads Kazakh.
    const use = (percent: number, left: number) => [
      `provider: [${workOrder.number}] ${percent} % of the problem resolution hours at Host are used: ${left} h left.`,
      `customer: [${workOrder.number}] Сағаттардың ${percent} %-ы жұмсалды (проблеманы шешу, Host): қалғаны ${left} сағ.`,
    ];
    await hours.charge(hoursCase(workOrder.at), 400);
    await sweep();
    expect(await told(workOrder)).toEqual([]);
    await hours.charge(hoursCase(workOrder.at), 60);
    await sweep();
    await sweep();
    expect(await told(workOrder)).toEqual(use(75, 2));
    await hours.charge(hoursCase(workOrder.at), 300);
    await sweep();
    expect((await told(workOrder)).slice(2)).toEqual(use(100, 0));
    await admin('post', `/work-orders/${workOrder.id}/purchases`, { kind: 'prs', locationId: workOrder.at.locationId, minutes: 1_200 }).expect(201);
    await sweep();
    expect((await told(workOrder)).length).toBe(4);
  });

  it('and before the hours expire, where there are any', async () => {
    const [some, none] = [await aWorkOrder(600, { endsOn: day(20) }), await aWorkOrder(0, { endsOn: day(20) })];
    await sweep();
    expect(await told(some)).toEqual([
      `provider: [${some.number}] 10 h of problem resolution at Host expire when the term ends on ${day(20)}.`,
      `customer: [${some.number}] 10 сағ (проблеманы шешу, Host) мерзім ${day(20)} күні аяқталғанда күшінен айырылады.`,
    ]);
    expect(await told(none)).toEqual([]);
  });

  it('who stands in for an absent service delivery manager is told in their place and in their language (WHO-5)', async () => {
    const workOrder = await aWorkOrder(600);
    const { sdmId } = await ground(admin);
    const standIn = await member(desk, await desk.as('admin'), { roles: ['sdm'] });
    await by(desk, await tokenFor(desk, standIn))('put', '/account/language', { language: 'ru' }).expect(204);
    await admin('put', `/people/${sdmId}/delegation`, { delegateId: standIn.id, from: new Date(Date.now() - 60_000).toISOString(), until: new Date(Date.now() + 600_000).toISOString() }).expect(200);
    await hours.charge(hoursCase(workOrder.at), 540);
    await sweep();
    const reached = await look<{ id: string }>(desk, `SELECT n.person_id AS id FROM notice n JOIN person p ON p.id = n.person_id WHERE n.reference = $1 AND p.side = 'provider'`, [workOrder.number]);
    expect([...new Set(reached.map(({ id }) => id))]).toEqual([standIn.id]);
    expect((await told(workOrder))[0]).toBe(`provider: [${workOrder.number}] Израсходовано 90 % часов (решение проблем, Host): осталось 1 ч.`);
    await admin('delete', `/people/${sdmId}/delegation`).expect(204);
  });

  it('that advice grows long, past 6 hours (HRS-12)', async () => {
    const workOrder = await aWorkOrder(0);
    const of = hoursCase({ ...workOrder.at, kind: 'advisory' });
    for (const minutes of [360, 361, 420]) await hours.charge(of, minutes);
    expect(await told(workOrder)).toEqual([`provider: [${workOrder.number}] The advice on ${of.caseNumber} has taken 6 h 1 min: advice is short, normally up to 6 h.`]);
  });
});

describe('Software Assurance incidents short of the commitment (HRS-9)', () => {
  it('are flagged as invoiceable 30 days after the start, once, with what was converted till then', async () => {
    const assurance = { softwareAssurance: { minutesPerIncident: 60, committed: 5 } };
    const workOrder = await aWorkOrder(0, { startsOn: day(-31), ...assurance });
    const early = await aWorkOrder(0, { startsOn: day(-20), ...assurance });
    await sweep();
    const statement = async ({ id }: WorkOrderView) => (await admin('get', `/work-orders/${id}/statement`).expect(200)).body.invoiceable;
    expect(await statement(workOrder)).toEqual([expect.objectContaining({ rule: 'HRS-9', says: expect.stringContaining('5 of 5'), data: { year: day(-31), committed: 5, converted: 0, short: 5 } })]);
    await admin('post', `/work-orders/${early.id}/conversions`, { kind: 'prs', locationId: early.at.locationId, incidents: 5 }).expect(201);
    await desk.advance(15 * 1_440);
    await sweep();
    expect([await statement(early), (await statement(workOrder)).length, (await told(workOrder)).length]).toEqual([[], 1, 1]);
  });
});

describe('a term that ends (HRS-7)', () => {
  it('forfeits by itself, once, one posting a pool', async () => {
    const workOrder = await aWorkOrder(600, { endsOn: day(25) });
    await admin('post', `/work-orders/${workOrder.id}/purchases`, { kind: 'prs', minutes: 60 }).expect(201);
    await desk.advance(30 * 1_440);
    await sweep();
    await sweep();
    const { pools } = (await admin('get', `/work-orders/${workOrder.id}/statement`).expect(200)).body;
    expect(pools.map((pool: { location: string | null; closingMinutes: number; movements: { cause: string; minutes: number }[] }) => [pool.location, pool.closingMinutes, pool.movements.map(({ cause, minutes }) => `${cause} ${minutes}`)])).toEqual([
      [null, 0, ['purchase 60', 'forfeiture -60']], ['Host', 0, ['purchase 600', 'forfeiture -600']],
    ]);
  });
});

describe('the nightly check (HRS-11)', () => {
  const auditor = () => desk.app.get(HoursAuditor);
  const openIncidents = () => look<{ data: { faults: { what: string }[] } }>(desk, `SELECT data FROM desk_incident WHERE kind = 'hours' AND ended_at IS NULL`);
  const past = async (sql: string, parameters: unknown[]) => {
    const owner = await desk.database.createQueryRunner().connect() as { query(text: string, values?: unknown[]): Promise<unknown> };
    for (const table of ['ledger_posting', 'ledger_entry', 'ledger_account', 'ledger']) {
      await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
    }
    await owner.query(sql, parameters);
    for (const table of ['ledger_posting', 'ledger_entry', 'ledger_account', 'ledger']) {
      await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
    }
  };

  it('finds nothing where only the desk has posted', async () => {
    expect(await auditor().audit()).toBe(true);
    expect(await openIncidents()).toEqual([]);
  });

  it.each([
    ['a balance', `UPDATE ledger_account SET minutes = minutes + 1 WHERE work_order_id = $1 AND account = 'pool'`, `UPDATE ledger_account SET minutes = minutes - 1 WHERE work_order_id = $1 AND account = 'pool'`, /pool\/prs\/\S+ says 541 minutes, its entries 540/],
    ['a posting', `UPDATE ledger_posting SET reason = reason || '!' WHERE work_order_id = $1 AND seq = 2`, `UPDATE ledger_posting SET reason = left(reason, -1) WHERE work_order_id = $1 AND seq = 2`, /posting 2 is not what was posted/],
    ['the last posting', `UPDATE ledger SET last_seq = 3 WHERE work_order_id = $1`, `UPDATE ledger SET last_seq = 2 WHERE work_order_id = $1`, /the last posting is 2, the ledger says 3/],
  ])('finds %s that was changed past the desk, tells it once, and that it is over', async (_, change, back, words) => {
    const workOrder = await aWorkOrder(600);
    await hours.charge(hoursCase(workOrder.at), 10);
    await past(change, [workOrder.id]);
    expect([await auditor().audit(), await auditor().audit()]).toEqual([false, false]);
    const incidents = await openIncidents();
    expect(incidents.map(({ data }) => data.faults.map(({ what }) => what))).toEqual([[expect.stringMatching(words)]]);
    await past(back, [workOrder.id]);
    expect(await desk.app.get(LedgerCheck).one(workOrder.id)).toEqual([]);
    expect(await auditor().audit()).toBe(true);
    expect(await openIncidents()).toEqual([]);
  });
});

it('work orders that were active before there was a ledger have their pools once the desk starts', async () => {
  const environment = await freshEnvironment();
  await (await startDesk(environment)).close();
  const before = await deskDataSource(environment.DATABASE_URL, 2).initialize();
  while ((await before.query<{ there: string | null }[]>(`SELECT to_regclass('ledger')::text AS there`))[0]!.there !== null) await before.undoLastMigration();
  await before.destroy();
  const again = await startDesk(environment);
  try {
    const csm = await again.as('csm');
    const { workOrderId } = await openingOf(csm);
    expect((await csm.get(`/work-orders/${workOrderId}/pools`).expect(200)).body).toEqual([expect.objectContaining({ kind: 'prs', balanceMinutes: 2_400 })]);
  } finally {
    await again.close();
  }
});
