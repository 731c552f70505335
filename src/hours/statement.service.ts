import { Injectable } from '@nestjs/common';
import { canSeeWorkOrder, WorkOrderVersion } from '../contracts/index.js';
import type { HourKind } from '../contracts/rules/index.js';
import { asDesk, deskNow, type Work } from '../platform/database/index.js';
import { iso, isoOrNull, malformed, notFound, refused } from '../platform/http/index.js';
import { HoursMark, Ledger, type Cause } from './ledger.entity.js';
import { balancesOf } from './ledger-store.js';
import { reservedIn } from './pool-views.service.js';
import { postingView, type PostingFacts, type PostingView } from './posting-view.js';
import { Books, nameOf, periodOf, poolOf, runsOutAt, statementOf, thirdTierFee, usedPerWeek, type Movement, type Period, type Place, type Standing, type ThirdTierFee } from './rules/index.js';
import { TermsOfHours, type Term } from './terms-of-hours.js';

export interface MovementView extends PostingView {
  minutes: number;
  arrearsMinutes: number;
  after: { balanceMinutes: number; arrearsMinutes: number };
}

export interface PoolStatement {
  id: string;
  kind: HourKind;
  locationId: string | null;
  location: string | null;
  openingMinutes: number;
  openingArrearsMinutes: number;
  movements: MovementView[];
  closingMinutes: number;
  arrearsMinutes: number;
  expiring: { minutes: number; at: string };
  /** When the hours run out at the present rate; null: not before they expire. */
  runsOutAt: string | null;
  /** The present rate. */
  usedPerWeekMinutes: number;
  /** As it is now: a statement of a time that is past does not say it. */
  reservedMinutes?: number;
}

export interface HoursStatement {
  workOrder: { id: string; number: string };
  timeZone: string;
  from: string;
  to: string;
  asOf: string;
  pools: PoolStatement[];
  /** By the end of the period; null: the work order has no such figure (`HRS-6`). */
  thirdTierFee: ThirdTierFee | null;
  /** What is to be invoiced beside the hours. */
  invoiceable: { at: string; rule: string; says: string; data: object }[];
}

export interface StatementAsked {
  from?: string | undefined;
  to?: string | undefined;
  asOf?: string | undefined;
}

type Row = PostingFacts & Movement & Place & { accountId: string; used: number };

const USES: readonly Cause[] = ['labour', 'product_defect', 'travel', 'support_assistance'];

/** The hours of any period as they were known at any time: asked again, the same (`HRS-11`). */
@Injectable()
export class StatementService {
  constructor(private readonly terms: TermsOfHours) {}

  async statement(work: Work, workOrderId: string, asked: StatementAsked): Promise<HoursStatement> {
    if (!(await canSeeWorkOrder(work, workOrderId))) throw notFound('work order');
    const asOf = await this.settled(work, workOrderId, asked.asOf);
    const term = await this.termThen(work, workOrderId, asOf);
    const period = periodOf(asked, term.terms, term.timeZone);
    if ('field' in period) throw malformed([period]);
    const rows = await this.rows(work, workOrderId, asOf);
    const now = asked.asOf === undefined ? await this.reserved(work, workOrderId) : null;
    const { workOrder, terms, timeZone } = term;
    const order = terms.locations.map(({ id }) => id);
    return {
      workOrder: { id: workOrderId, number: workOrder.number }, timeZone, from: iso(period.from), to: iso(period.until), asOf: iso(asOf),
      pools: [...byPool(rows).values()].map((pool) => this.pool(work, pool, term, period, asOf, now))
        .sort((one, other) => order.indexOf(one.locationId ?? '') - order.indexOf(other.locationId ?? '') || (one.kind < other.kind ? -1 : 1)),
      thirdTierFee: terms.thirdTierFeePercent ? thirdTierFee(terms.thirdTierFeePercent, rows.filter(({ happenedAt }) => happenedAt < period.until)) : null,
      invoiceable: (await work.tx.find(HoursMark, { where: { workOrderId, kind: 'invoiceable' }, order: { at: 'ASC', key: 'ASC' } }))
        .filter(({ at }) => at >= period.from && at < period.until && at <= asOf).map(({ at, rule, says, data }) => ({ at: iso(at), rule, says, data })),
    };
  }

  private pool(work: Work, rows: Row[], term: Term, period: Period, asOf: number, reserved: Map<string, number> | null): PoolStatement {
    const { accountId: id, kind, locationId } = rows[0]!;
    const { opening, movements, closing } = statementOf(rows, period);
    const standing = rows.reduce((sum, { pool }) => sum + pool, 0);
    const startsAt = Math.min(term.startsAt, ...rows.map(({ happenedAt }) => happenedAt));
    return {
      id, kind, locationId, location: term.terms.locations.find((each) => each.id === locationId)?.name ?? null,
      openingMinutes: opening.minutes, openingArrearsMinutes: opening.owed,
      movements: movements.filter(({ pool, owed }) => pool !== 0 || owed !== 0).map(({ pool, owed, after, ...posting }) => ({ ...postingView(posting, work.actor), minutes: pool, arrearsMinutes: owed, after: standingView(after) })),
      closingMinutes: closing.minutes, arrearsMinutes: closing.owed,
      expiring: { minutes: closing.minutes, at: iso(term.endsAt) },
      runsOutAt: isoOrNull(runsOutAt(rows, standing, { startsAt, at: asOf, endsAt: term.endsAt })),
      usedPerWeekMinutes: usedPerWeek(rows, { startsAt, at: asOf }),
      ...(reserved && { reservedMinutes: reserved.get(nameOf(poolOf({ kind, locationId }))) ?? 0 }),
    };
  }

  /**
   * The time as of which is told, when no posting of that time or before is still under way: whoever posts holds the ledger, and
   * reads the time once they hold it.
   */
  private settled(work: Work, workOrderId: string, asked: string | undefined): Promise<number> {
    return asDesk(work, async () => {
      await work.tx.findOne(Ledger, { where: { workOrderId }, lock: { mode: 'pessimistic_read' } });
      const now = await deskNow(work.tx);
      const asOf = asked === undefined ? now : Date.parse(asked);
      if (asOf > now) throw refused('HRS-11', `What will be known at ${iso(asOf)} is not known yet. Give a time that has been.`, [{ field: 'asOf', message: 'Give a time that has been.' }]);
      if (asOf === now) await work.tx.query('SELECT pg_sleep(0.002)');
      return asOf;
    });
  }

  /** The terms that held then: an amendment since changes no statement of before. */
  private async termThen(work: Work, workOrderId: string, asOf: number): Promise<Term> {
    const versions = await work.tx.find(WorkOrderVersion, { where: { workOrderId }, order: { version: 'DESC' } });
    return this.terms.of(work.tx, workOrderId, (versions.find(({ at }) => at <= asOf) ?? versions.at(-1)!).version);
  }

  private async reserved({ tx }: Work, workOrderId: string): Promise<Map<string, number>> {
    const accounts = await balancesOf(tx, workOrderId);
    return reservedIn(tx, workOrderId, new Books(accounts), new Set(accounts.map(({ name }) => name)));
  }

  private async rows({ tx }: Work, workOrderId: string, asOf: number): Promise<Row[]> {
    const rows = await tx.query<(Omit<Row, 'happenedAt' | 'postedAt' | 'used'> & { happenedAt: Date; postedAt: Date })[]>(MOVEMENTS, [workOrderId, new Date(asOf)]);
    return rows.map((row) => ({ ...row, happenedAt: row.happenedAt.getTime(), postedAt: row.postedAt.getTime(), used: USES.includes(row.cause) ? row.owed - row.pool : 0 }));
  }
}

const standingView = ({ minutes, owed }: Standing) => ({ balanceMinutes: minutes, arrearsMinutes: owed });

function byPool(rows: Row[]): Map<string, Row[]> {
  const pools = new Map<string, Row[]>();
  for (const row of rows) {
    const pool = pools.get(row.accountId);
    if (pool) pool.push(row);
    else pools.set(row.accountId, [row]);
  }
  return pools;
}

/** What each posting known then did to each place: to its pool, and to what is owed there. */
const MOVEMENTS = `
  SELECT p.seq, p.cause, p.rule, p.happened_at AS "happenedAt", p.posted_at AS "postedAt", p.actor_side AS "actorSide", p.actor_name AS "actorName",
         p.actor_role AS "actorRole", p.reason, p.reference, p.case_number AS "caseNumber", p.factor_numerator AS "factorNumerator",
         p.factor_denominator AS "factorDenominator", p.reverses, m.kind, m.location_id AS "locationId", m.pool_id AS "accountId", m.pool, m.owed
  FROM ledger_posting p
  JOIN LATERAL (
    SELECT a.kind, a.location_id, o.id AS pool_id,
           COALESCE(sum(e.minutes) FILTER (WHERE a.account = 'pool'), 0)::int AS pool, -COALESCE(sum(e.minutes) FILTER (WHERE a.account = 'arrears'), 0)::int AS owed
    FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id AND a.account IN ('pool', 'arrears')
    JOIN ledger_account o ON o.work_order_id = a.work_order_id AND o.account = 'pool' AND o.kind = a.kind AND o.location_id IS NOT DISTINCT FROM a.location_id
    WHERE e.work_order_id = p.work_order_id AND e.seq = p.seq GROUP BY a.kind, a.location_id, o.id
  ) m ON true
  WHERE p.work_order_id = $1 AND p.posted_at <= $2
  ORDER BY p.happened_at, p.seq`;
