import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HoursChanges } from '../../src/hours/hours-changes.service.js';
import { LedgerCheck, LedgerService, type LedgerPosting } from '../../src/hours/index.js';
import { StatementService } from '../../src/hours/statement.service.js';
import { THE_DESK, UnitOfWork, type Work } from '../../src/platform/database/index.js';
import { anActiveWorkOrder, ground, type Asked } from '../support/contracts.js';
import { startDesk, type TestDesk } from '../support/desk.js';
import { ALL, HoursModel, isAllowed, keyOf, someOps, type Op } from '../support/hours-model.js';
import { look } from '../support/look.js';
import { by } from '../support/sign-in.js';

/** More of them: `HOURS_LEDGERS=500`; each is a work order of its own with up to 30 postings. */
const LEDGERS = Number(process.env.HOURS_LEDGERS ?? 20);
const INCREMENT = 7;

let desk: TestDesk;
let admin: Asked;
let made = 0;

beforeAll(async () => {
  desk = await startDesk();
  admin = by(desk, (await desk.as('admin')).token);
}, 120_000);
afterAll(() => desk.close());

/** A ledger of its own, and what the model asks for done by the services. */
async function aLedger() {
  const on = await ground(admin);
  const locations = ['A', 'B'].map((name) => ({ name, country: 'KZ', calendarId: on.calendarId, host: name === 'A', supportPhone: '1' }));
  const workOrder = await anActiveWorkOrder(admin, on, `WO-M${made += 1}`, { serviceLevel: 'advanced', incrementMinutes: INCREMENT, locations });
  const idOf = Object.fromEntries(workOrder.locations.map(({ id, name }) => [name, id]));
  const where = (at: string | null) => (at === null ? null : idOf[at]!);
  const cases = Array.from({ length: 4 }, (_, n) => ({ caseId: randomUUID(), caseNumber: `C-${n}` }));
  const [changes, ledger, statements] = [desk.app.get(HoursChanges), desk.app.get(LedgerService), desk.app.get(StatementService)];
  const run = <T>(act: (work: Work) => Promise<T>) => desk.app.get(UnitOfWork).run(THE_DESK, act);
  return {
    id: workOrder.id,
    do: (op: Op, key: string): Promise<LedgerPosting> => run((work) => {
      const under = { workOrderId: workOrder.id, key };
      switch (op.op) {
        case 'charge': return ledger.charge(work, { ...under, ...cases[op.nth]!, locationId: where(op.at)!, kind: op.kind, minutes: op.minutes, workOrderVersion: 1, happenedAt: 1, rule: 'HRS-1', reason: 'Labour.' });
        case 'buy': return changes.purchase(work, under, { kind: op.kind, locationId: where(op.at), minutes: op.minutes });
        case 'transfer': return changes.transfer(work, under, { kind: 'prs', fromLocationId: where(op.from), toLocationId: where(op.to), minutes: op.minutes, factor: { numerator: op.by[0], denominator: op.by[1] } });
        case 'write_off': return changes.writeOff(work, under, { kind: op.kind, locationId: where(op.at), minutes: op.minutes, reason: 'x' });
        case 'undo': return changes.correct(work, under, { seq: op.nth + 1, reason: 'x' });
        case 'end': throw new Error('The time of this desk is that of all its ledgers.');
      }
    }),
    standings: async (asOf?: string): Promise<{ asOf: string; of: Record<string, [number, number]> }> => {
      // Labour is dated long ago, so that a period from then has it all.
      const told = await run((work) => statements.statement(work, workOrder.id, { from: '1970-01-01', asOf }));
      const named = (locationId: string | null) => workOrder.locations.find(({ id }) => id === locationId)?.name as 'A' | 'B' | undefined ?? null;
      return { asOf: told.asOf, of: Object.fromEntries(told.pools.map(({ kind, locationId, closingMinutes, arrearsMinutes }) => [keyOf(kind, named(locationId)), [closingMinutes, arrearsMinutes]])) };
    },
    /** Whatever there is of this ledger: nothing of it may change by what is refused or said again. */
    everything: () => look<{ seq: number; name: string; minutes: number; hash: string }>(desk,
      'SELECT l.last_seq, l.last_hash, a.name, a.minutes FROM ledger l LEFT JOIN ledger_account a USING (work_order_id) WHERE l.work_order_id = $1 ORDER BY a.name', [workOrder.id]),
  };
}

/** Found by this property: pooled hours settle the host first, whichever id it has. Several times, since ids are drawn. */
const OWED_IN_TWO_PLACES: Op[] = [
  { op: 'charge', nth: 2, kind: 'prs', at: 'B', minutes: 1, increment: INCREMENT, late: false, ago: 0 },
  { op: 'charge', nth: 0, kind: 'prs', at: 'A', minutes: 1, increment: INCREMENT, late: false, ago: 0 },
  { op: 'buy', kind: 'prs', at: null, minutes: 1, ago: 0 },
];

it('what the services post, whatever is asked, asked again or refused, is what the model says, now and as of any time before (HRS-1, HRS-4, HRS-5, HRS-8, HRS-11)', async () => {
  await fc.assert(fc.asyncProperty(someOps({ increment: fc.constant(INCREMENT), most: 20, ends: false }), fc.array(fc.nat(29), { maxLength: 4 }), async (ops, again) => {
    const [ledger, model] = [await aLedger(), new HoursModel()];
    const done: (Op['op'] | null)[] = [];
    const asked: { op: Op; key: string; hash: string }[] = [];
    const memory: { asOf: string; posted: number }[] = [];
    for (const op of ops) {
      const key = randomUUID();
      if (!isAllowed(op, model, done)) {
        const before = await ledger.everything();
        await expect(ledger.do(op, key)).rejects.toMatchObject({ details: { status: expect.any(Number) } });
        expect(await ledger.everything()).toEqual(before);
        continue;
      }
      const posting = await ledger.do(op, key);
      expect(posting.seq).toBe(done.length + 1);
      if (op.op === 'undo') done[op.nth] = null;
      model.post(op, done.length);
      done.push(op.op);
      asked.push({ op, key, hash: posting.hash });
      memory.push({ asOf: (await ledger.standings()).asOf, posted: done.length });
    }
    const before = await ledger.everything();
    for (const nth of again.filter((each) => each < asked.length)) {
      const { op, key, hash } = asked[nth]!;
      expect((await ledger.do(op, key)).hash).toBe(hash);
      await expect(ledger.do({ ...op, ...('minutes' in op ? { minutes: op.minutes + 1 } : { nth: op.op === 'undo' ? op.nth + 100 : 0 }) } as Op, key)).rejects.toMatchObject({ details: { status: op.op === 'undo' ? 404 : 422 } });
    }
    expect(await ledger.everything()).toEqual(before);
    for (const { asOf, posted } of memory) {
      const { of } = await ledger.standings(asOf);
      for (const place of ALL) expect([place, ...(of[place] ?? [0, 0])]).toEqual([place, ...model.remembered(place, posted, Infinity)]);
    }
    if (done.length > 0) expect(await desk.app.get(LedgerCheck).one(ledger.id)).toEqual([]);
  }), { numRuns: LEDGERS, examples: Array.from({ length: 4 }, (): [Op[], number[]] => [OWED_IN_TWO_PLACES, []]) });
}, 24 * 3_600_000);
