import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HourKind } from '../contracts/rules/index.js';
import { WorkOrder } from '../contracts/index.js';
import type { Work } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { hashOf } from './chain.js';
import { Ledger, LedgerAccount, type LedgerPosting } from './ledger.entity.js';
import { arrearsOf, nameOf, placeOf, poolOf, type Account, type Move } from './rules/index.js';

/** A ledger that this transaction has locked, and the time since then: never before its last posting. */
export interface LockedLedger {
  ledger: Ledger;
  accounts: LedgerAccount[];
  now: number;
  /** The posting under the key that was asked about, where there is one. */
  known: number | null;
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

  /** @param key whether something was posted under it already is looked up too */
  async lock(work: Work, workOrderId: string, key: string | null = null): Promise<LockedLedger> {
    const { tx } = work;
    const locked = () => tx.query<LedgerRow[]>(LOCK, [workOrderId]);
    let [ledger] = await locked();
    if (!ledger) {
      await this.ensure(work, workOrderId);
      [ledger] = await locked();
    }
    // A statement after the lock, not the same: it must see what its holder before has committed.
    const [row] = await tx.query<[{ now: Date; accounts: LedgerAccount[]; known: number | null }]>(STANDING, [workOrderId, key]);
    const lastPostedAt = ledger!.lastPostedAt.getTime();
    return { ledger: { ...ledger!, workOrderId, lastPostedAt }, accounts: row.accounts, now: Math.max(row.now.getTime(), lastPostedAt), known: row.known };
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
    const { customerId } = ledger;
    await this.openAccounts(tx, ledger, accounts, moves);
    const idOf = new Map(accounts.map(({ name, id }) => [name, id]));
    const seq = ledger.lastSeq + 1;
    const entries = moves.flatMap(({ from, to, minutes }, i) => [
      { line: 2 * i + 1, accountId: idOf.get(nameOf(from))!, minutes: -minutes }, { line: 2 * i + 2, accountId: idOf.get(nameOf(to))!, minutes },
    ]);
    const unsigned = { ...row, seq, customerId, happenedAt: Math.min(row.happenedAt, now), postedAt: now, previousHash: ledger.lastHash };
    const posting = { ...unsigned, hash: hashOf(unsigned, entries) };
    await tx.query(APPEND, [
      JSON.stringify(asRow({ ...posting, happenedAt: iso(posting.happenedAt), postedAt: iso(now) })),
      entries.map(({ line }) => line), entries.map(({ accountId }) => accountId), entries.map(({ minutes }) => minutes),
    ]);
    for (const { accountId, minutes } of entries) accounts.find(({ id }) => id === accountId)!.minutes += minutes;
    Object.assign(ledger, { lastSeq: seq, lastHash: posting.hash, lastPostedAt: now });
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
}

type LedgerRow = Omit<Ledger, 'workOrderId' | 'lastPostedAt'> & { lastPostedAt: Date };

const LOCK = `
  SELECT customer_id AS "customerId", last_seq AS "lastSeq", last_hash AS "lastHash", last_posted_at AS "lastPostedAt" FROM ledger WHERE work_order_id = $1 FOR NO KEY UPDATE`;

const STANDING = `
  SELECT desk_now() AS now, (SELECT seq FROM ledger_posting WHERE work_order_id = $1 AND key = $2) AS known,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'customerId', a.customer_id, 'workOrderId', a.work_order_id, 'name', a.name, 'account', a.account,
      'kind', a.kind, 'locationId', a.location_id, 'minutes', a.minutes) ORDER BY a.name) FROM ledger_account a WHERE a.work_order_id = $1), '[]') AS accounts`;

/** A posting, its entries, the balances and the end of the chain: one statement, so the ledger is held no longer than it must. */
const APPEND = `
  WITH p AS (
    INSERT INTO ledger_posting SELECT * FROM jsonb_populate_record(NULL::ledger_posting, $1) RETURNING work_order_id, customer_id, seq, hash, posted_at
  ), given AS (
    SELECT * FROM unnest($2::int[], $3::uuid[], $4::int[]) AS g(line, account_id, minutes)
  ), e AS (
    INSERT INTO ledger_entry (work_order_id, seq, line, customer_id, account_id, minutes) SELECT p.work_order_id, p.seq, g.line, p.customer_id, g.account_id, g.minutes FROM p, given g
  ), a AS (
    UPDATE ledger_account a SET minutes = a.minutes + c.minutes FROM (SELECT account_id, sum(minutes) AS minutes FROM given GROUP BY account_id) c WHERE a.id = c.account_id
  )
  UPDATE ledger l SET last_seq = p.seq, last_hash = p.hash, last_posted_at = p.posted_at FROM p WHERE l.work_order_id = p.work_order_id`;

/** As its table calls it: `happenedAt` is `happened_at`. */
const asRow = (of: object): object => Object.fromEntries(Object.entries(of).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));

const withItsPair = (account: Account): Account[] => (account.kind === null ? [account] : [account, poolOf(placeOf(account)), arrearsOf(placeOf(account))]);

type Line = Account & { minutes: number };

/** Lines as they stand, two a move: out of the first, into the second. */
function pairs(lines: readonly Line[]): Move[] {
  const moves: Move[] = [];
  for (let i = 0; i + 1 < lines.length; i += 2) moves.push({ from: accountIn(lines[i]!), to: accountIn(lines[i + 1]!), minutes: lines[i + 1]!.minutes });
  return moves;
}

const accountIn = ({ account, kind, locationId }: Line): Account => ({ account, kind, locationId });
