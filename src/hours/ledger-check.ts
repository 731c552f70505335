import { Injectable } from '@nestjs/common';
import { Between, MoreThan, type EntityManager } from 'typeorm';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { hashOf } from './chain.js';
import { Ledger, LedgerEntry, LedgerPosting } from './ledger.entity.js';

/** Where a ledger does not add up. */
export interface LedgerFault {
  workOrderId: string;
  what: string;
}

const AT_ONCE = 2_000;

/** Adds every ledger up again: balances are the sums of their entries, and the chain of postings has no link changed, lost or put in (`HRS-11`). */
@Injectable()
export class LedgerCheck {
  constructor(private readonly unit: UnitOfWork) {}

  async all(): Promise<LedgerFault[]> {
    const ids = await this.unit.run(THE_DESK, ({ tx }) => tx.query<{ id: string }[]>('SELECT work_order_id AS id FROM ledger ORDER BY 1'));
    const faults: LedgerFault[] = [];
    for (const { id } of ids) faults.push(...(await this.one(id)).map((what) => ({ workOrderId: id, what })));
    return faults;
  }

  /** Nobody posts meanwhile. @returns what is wrong, in words */
  one(workOrderId: string): Promise<string[]> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const ledger = await tx.findOneOrFail(Ledger, { where: { workOrderId }, lock: { mode: 'pessimistic_read' } });
      return [...(await balances(tx, workOrderId)), ...(await chain(tx, ledger))];
    });
  }
}

async function balances(tx: EntityManager, workOrderId: string): Promise<string[]> {
  const wrong = await tx.query<{ name: string; minutes: number; sum: number }[]>(
    `SELECT a.name, a.minutes, COALESCE(sum(e.minutes), 0)::int AS sum FROM ledger_account a LEFT JOIN ledger_entry e ON e.account_id = a.id
     WHERE a.work_order_id = $1 GROUP BY a.id HAVING a.minutes <> COALESCE(sum(e.minutes), 0) ORDER BY a.name`, [workOrderId]);
  return wrong.map(({ name, minutes, sum }) => `${name} says ${minutes} minutes, its entries ${sum}`);
}

async function chain(tx: EntityManager, { workOrderId, lastSeq, lastHash }: Ledger): Promise<string[]> {
  let [seq, previous] = [0, ''];
  for (;;) {
    const postings = await tx.find(LedgerPosting, { where: { workOrderId, seq: MoreThan(seq) }, order: { seq: 'ASC' }, take: AT_ONCE });
    if (postings.length === 0) break;
    const entries = await entriesOf(tx, workOrderId, seq, postings.at(-1)!.seq);
    for (const { hash, ...posting } of postings) {
      const own = entries.get(posting.seq) ?? [];
      if (posting.seq !== seq + 1) return [`posting ${seq + 1} is missing`];
      if (posting.previousHash !== previous) return [`posting ${posting.seq} does not follow the one before it`];
      if (hashOf(posting, own) !== hash) return [`posting ${posting.seq} is not what was posted`];
      if (own.reduce((sum, { minutes }) => sum + minutes, 0) !== 0) return [`the entries of posting ${posting.seq} do not sum to zero`];
      [seq, previous] = [posting.seq, hash];
    }
  }
  return seq === lastSeq && previous === lastHash ? [] : [`the last posting is ${seq}, the ledger says ${lastSeq}`];
}

async function entriesOf(tx: EntityManager, workOrderId: string, after: number, last: number): Promise<Map<number, LedgerEntry[]>> {
  const bySeq = new Map<number, LedgerEntry[]>();
  const rows = await tx.find(LedgerEntry, { where: { workOrderId, seq: Between(after + 1, last) }, order: { seq: 'ASC', line: 'ASC' } });
  for (const row of rows) bySeq.set(row.seq, [...(bySeq.get(row.seq) ?? []), row]);
  return bySeq;
}
