import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { anActiveWorkOrder, ground, type Asked, type WorkOrderView } from '../support/contracts.js';
import { startDesk, type TestDesk } from '../support/desk.js';
import { hoursCase, ledgerOf } from '../support/ledger.js';
import { look } from '../support/look.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let admin: Asked;
let hours: ReturnType<typeof ledgerOf>;
let workOrder: WorkOrderView;
let host: string;
let pool: string;
let made = 0;

beforeAll(async () => {
  desk = await startDesk();
  admin = by(desk, (await desk.as('admin')).token);
  hours = ledgerOf(desk);
}, 120_000);
afterAll(() => desk.close());

/** A work order with 4 hours of PRS at its host. */
beforeEach(async () => {
  workOrder = await anActiveWorkOrder(admin, await ground(admin), `WO-L${made += 1}`, { services: [{ kind: 'hours', hours: 'prs', location: 'Host', minutes: 240 }] });
  host = workOrder.locations[0]!.id;
  pool = `pool/prs/${host}`;
});

const at = () => ({ workOrderId: workOrder.id, locationId: host, kind: 'prs' as const });

describe('a pool', () => {
  it('is there once the work order is active', async () => {
    expect(await hours.balances(workOrder.id)).toEqual({ [pool]: 240, bought: -240 });
  });
});

describe('a charge', () => {
  it('is the labour rounded up to the increment, by the difference (HRS-1)', async () => {
    const of = hoursCase(at());
    for (const [minutes, left] of [[10, 180], [60, 180], [61, 120], [30, 180], [0, 240]] as const) {
      await hours.charge(of, minutes);
      expect([minutes, (await hours.balances(workOrder.id))[pool]]).toEqual([minutes, left]);
    }
  });

  it('goes on into arrears where the pool is dry (HRS-4)', async () => {
    await hours.charge(hoursCase(at()), 300);
    expect(await hours.balances(workOrder.id)).toEqual({ [`arrears/prs/${host}`]: -60, bought: -240, worked: 300 });
    expect(await hours.dryFor(at())).toMatchObject({ dry: true, tried: [{ kind: 'prs', locationId: host, minutes: 0 }, { locationId: null }, { kind: 'third_tier' }] });
  });

  it('is taken back as a whole where a product was at fault (HRS-2)', async () => {
    const of = hoursCase(at());
    await hours.charge(of, 300);
    const back = await hours.run((work) => hours.ledger.reverseAll(work, { ...of, key: 'finding', happenedAt: work.now, rule: 'HRS-2', reason: 'A defect.' }));
    expect([back, await hours.balances(workOrder.id)]).toEqual([300, { [pool]: 240, bought: -240 }]);
  });

  it('under a key that was used changes nothing, and with something else is refused (HRS-11)', async () => {
    const of = hoursCase(at());
    const once = { key: 'k', happenedAt: 1 };
    const first = await hours.charge(of, 50, once);
    const again = await hours.charge(of, 50, once);
    expect(again).toMatchObject({ seq: first.seq, hash: first.hash });
    await expect(hours.charge(of, 70, once)).rejects.toMatchObject({ details: { status: 422, rule: 'HRS-11' } });
    expect((await hours.balances(workOrder.id))[pool]).toBe(180);
  });
});

describe('what was posted', () => {
  it.each([
    ['changed', `UPDATE ledger_posting SET reason = 'x'`], ['changed', 'UPDATE ledger_entry SET minutes = minutes * 2'],
    ['removed', 'DELETE FROM ledger_posting'], ['removed', 'DELETE FROM ledger_entry'], ['emptied', 'TRUNCATE ledger_entry'], ['emptied', 'TRUNCATE ledger_posting CASCADE'],
  ])('cannot be %s, neither by the desk nor by the owner of the tables (HRS-11): %s', async (_, sql) => {
    await hours.charge(hoursCase(at()), 10);
    await expect(desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => tx.query(sql))).rejects.toThrow(/permission denied|appended to/);
    await expect(desk.database.query(sql)).rejects.toThrow('appended to, never edited');
  });

  it('cannot be of entries that do not sum to zero, nor a pool below zero (HRS-11)', async () => {
    const { seq } = await hours.charge(hoursCase(at()), 10);
    const [{ id, customer_id: customerId }] = await look<{ id: string; customer_id: string }>(desk, 'SELECT id, customer_id FROM ledger_account WHERE work_order_id = $1 AND name = $2', [workOrder.id, pool]) as [{ id: string; customer_id: string }];
    const asDesk = (sql: string, parameters: unknown[]) => desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => tx.query<unknown>(sql, parameters));
    await expect(asDesk('INSERT INTO ledger_entry (work_order_id, seq, line, customer_id, account_id, minutes) VALUES ($1, $2, 3, $3, $4, -1)', [workOrder.id, seq, customerId, id])).rejects.toThrow('sum to zero');
    await expect(asDesk('UPDATE ledger_account SET minutes = -1 WHERE id = $1', [id])).rejects.toThrow('ledger_account_pool');
  });
});
