import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HourKind } from '../contracts/rules/index.js';
import { WorkOrder } from '../contracts/index.js';
import { deskNow, type Work } from '../platform/database/index.js';
import { hashOf } from './chain.js';
import { Ledger, LedgerAccount, LedgerEntry, LedgerPosting } from './ledger.entity.js';
import { arrearsOf, nameOf, placeOf, poolOf, type Account, type Move } from './rules/index.js';

/** A ledger that this transaction has locked, and the time since then: never before its last posting. */
export interface LockedLedger {
  ledger: Ledger;
  accounts: LedgerAccount[];
  now: number;
}

export type PostingRow = Omit<LedgerPosting, 'seq' | 'customerId' | 'postedAt' | 'previousHash' | 'hash'>;

export const balancesOf = (tx: EntityManager, workOrderId: string): Promise<LedgerAccount[]> => tx.find(LedgerAccount, { where: { workOrderId }, order: { name: 'ASC' } });

/** Reads and writes the rows of a ledger. What they say is for others to decide. */
@Injectable()
export class LedgerStore {
  async ensure({ tx, now }: Work, workOrderId: string): Promise<Ledger> {
    const known = await tx.findOneBy(Ledger, { workOrderId });
    if (known) return known;
    const { customerId } = await tx.findOneByOrFail(WorkOrder, { id: workOrderId });
    await tx.createQueryBuilder().insert().into(Ledger).values({ workOrderId, customerId, lastSeq: 0, lastHash: '', lastPostedAt: now }).orIgnore().execute();
    return tx.findOneByOrFail(Ledger, { workOrderId });
  }

  async lock(work: Work, workOrderId: string): Promise<LockedLedger> {
    await this.ensure(work, workOrderId);
    const ledger = await work.tx.findOneOrFail(Ledger, { where: { workOrderId }, lock: { mode: 'for_no_key_update' } });
    return { ledger, accounts: await balancesOf(work.tx, workOrderId), now: Math.max(await deskNow(work.tx), ledger.lastPostedAt) };
  }

  /** All that was moved for a case and kind, in order. */
  async movesOfCase(tx: EntityManager, of: { workOrderId: string; caseId: string; kind: HourKind }): Promise<Move[]> {
    return pairs(await tx.query<Line[]>(
      `SELECT a.account, a.kind, a.location_id AS "locationId", e.minutes FROM ledger_posting p
       JOIN ledger_entry e ON e.work_order_id = p.work_order_id AND e.seq = p.seq JOIN ledger_account a ON a.id = e.account_id
       WHERE p.work_order_id = $1 AND p.case_id = $2 AND p.kind = $3 ORDER BY e.seq, e.line`, [of.workOrderId, of.caseId, of.kind]));
  }

  async movesOfPosting(tx: EntityManager, workOrderId: string, seq: number): Promise<Move[]> {
    return pairs(await tx.query<Line[]>(
      `SELECT a.account, a.kind, a.location_id AS "locationId", e.minutes FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
       WHERE e.work_order_id = $1 AND e.seq = $2 ORDER BY e.line`, [workOrderId, seq]));
  }

  async kindsOfCase(tx: EntityManager, workOrderId: string, caseId: string): Promise<HourKind[]> {
    const rows = await tx.query<{ kind: HourKind }[]>('SELECT DISTINCT kind FROM ledger_posting WHERE work_order_id = $1 AND case_id = $2 ORDER BY kind', [workOrderId, caseId]);
    return rows.map(({ kind }) => kind);
  }

  async append({ tx }: Work, { ledger, accounts, now }: LockedLedger, row: PostingRow, moves: readonly Move[]): Promise<LedgerPosting> {
    const { workOrderId, customerId } = ledger;
    await this.openAccounts(tx, ledger, accounts, moves);
    const idOf = new Map(accounts.map(({ name, id }) => [name, id]));
    const seq = ledger.lastSeq + 1;
    const entries = moves.flatMap(({ from, to, minutes }, i) => [
      { line: 2 * i + 1, accountId: idOf.get(nameOf(from))!, minutes: -minutes }, { line: 2 * i + 2, accountId: idOf.get(nameOf(to))!, minutes },
    ]);
    const unsigned = { ...row, seq, customerId, happenedAt: Math.min(row.happenedAt, now), postedAt: now, previousHash: ledger.lastHash };
    const posting = { ...unsigned, hash: hashOf(unsigned, entries) };
    await tx.insert(LedgerPosting, posting);
    if (entries.length > 0) await tx.insert(LedgerEntry, entries.map((entry) => ({ ...entry, workOrderId, customerId, seq })));
    await this.keepBalances(tx, accounts, entries);
    Object.assign(ledger, { lastSeq: seq, lastHash: posting.hash, lastPostedAt: now });
    await tx.update(Ledger, { workOrderId }, { lastSeq: seq, lastHash: posting.hash, lastPostedAt: now });
    return posting;
  }

  /** An account is there from the first posting that needs it; arrears never without the pool that they are shown with. */
  private async openAccounts(tx: EntityManager, { workOrderId, customerId }: Ledger, accounts: LedgerAccount[], moves: readonly Move[]): Promise<void> {
    const known = new Set(accounts.map(({ name }) => name));
    const needed = new Map(moves.flatMap(({ from, to }) => [from, to]).flatMap(withItsPair).map((account) => [nameOf(account), account]));
    const missing = [...needed].filter(([name]) => !known.has(name)).map(([name, account]) => ({ ...account, id: randomUUID(), customerId, workOrderId, name, minutes: 0 }));
    if (missing.length > 0) await tx.insert(LedgerAccount, missing);
    accounts.push(...missing);
  }

  private async keepBalances(tx: EntityManager, accounts: LedgerAccount[], entries: { accountId: string; minutes: number }[]): Promise<void> {
    const changes = new Map<string, number>();
    for (const { accountId, minutes } of entries) changes.set(accountId, (changes.get(accountId) ?? 0) + minutes);
    for (const account of accounts) account.minutes += changes.get(account.id) ?? 0;
    if (changes.size === 0) return;
    await tx.query(
      `UPDATE ledger_account a SET minutes = a.minutes + c.minutes FROM unnest($1::uuid[], $2::int[]) AS c(id, minutes) WHERE a.id = c.id`, [[...changes.keys()], [...changes.values()]]);
  }
}

const withItsPair = (account: Account): Account[] => (account.kind === null ? [account] : [account, poolOf(placeOf(account)), arrearsOf(placeOf(account))]);

type Line = Account & { minutes: number };

/** Lines as they stand, two a move: out of the first, into the second. */
function pairs(lines: readonly Line[]): Move[] {
  const moves: Move[] = [];
  for (let i = 0; i + 1 < lines.length; i += 2) moves.push({ from: accountIn(lines[i]!), to: accountIn(lines[i + 1]!), minutes: lines[i + 1]!.minutes });
  return moves;
}

const accountIn = ({ account, kind, locationId }: Line): Account => ({ account, kind, locationId });
