import { randomUUID } from 'node:crypto';
import { LedgerService, type Charge, type WorkedAt } from '../../src/hours/index.js';
import { THE_DESK, UnitOfWork, type Work } from '../../src/platform/database/index.js';
import type { TestDesk } from './desk.js';
import { look } from './look.js';

export interface HoursCase extends WorkedAt {
  caseId: string;
  caseNumber: string;
  workOrderVersion: number;
}

/** A case as the ledger knows one: an id and a number. */
export const hoursCase = (at: WorkedAt, given: Partial<HoursCase> = {}): HoursCase => {
  const caseId = randomUUID();
  return { ...at, caseId, caseNumber: `C-${caseId.slice(0, 6)}`, workOrderVersion: 1, ...given };
};

/** The ledger of a desk, as cases use it. */
export const ledgerOf = (desk: TestDesk) => {
  const unit = desk.app.get(UnitOfWork);
  const ledger = desk.app.get(LedgerService);
  const run = <T>(act: (work: Work) => Promise<T>) => unit.run(THE_DESK, act);
  return {
    run, ledger,
    charge: (of: HoursCase, minutes: number, given: Partial<Charge> = {}) =>
      run((work) => ledger.charge(work, { ...of, minutes, key: randomUUID(), happenedAt: work.now, rule: 'HRS-1', reason: 'Labour.', ...given })),
    dryFor: (at: WorkedAt) => run(({ tx }) => ledger.dryFor(tx, at)),
    /** What each account holds, by name; those of nothing left out. */
    balances: async (workOrderId: string): Promise<Record<string, number>> => {
      const rows = await look<{ name: string; minutes: number }>(desk, 'SELECT name, minutes FROM ledger_account WHERE work_order_id = $1 AND minutes <> 0 ORDER BY name', [workOrderId]);
      return Object.fromEntries(rows.map(({ name, minutes }) => [name, minutes]));
    },
  };
};
