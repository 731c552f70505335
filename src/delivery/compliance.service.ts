import { Injectable } from '@nestjs/common';
import { visibleCases } from '../cases/index.js';
import type { Work } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import type { ClockKind, Severity } from '../severity/index.js';
import { readPeriod, zoneOfReader } from './reader.js';
import { added, shareOf, type Kept, type Share } from './rules/index.js';

export interface ComplianceAsked {
  from?: string | undefined;
  to?: string | undefined;
  by: 'week' | 'month';
  kind: ClockKind;
  /** The desk's own, or those kept from logs (decision 024): a promise that was never made is not counted among those that were. */
  cases: 'own' | 'history';
  customer?: string | undefined;
}

export interface ComplianceRow extends Share {
  /** The first day of the week or month, in the reader's zone. */
  from: string;
  severity: Severity;
  customer: { id: string; name: string };
}

export interface Compliance {
  from: string;
  to: string;
  by: 'week' | 'month';
  kind: ClockKind;
  timeZone: string;
  items: ComplianceRow[];
  total: Share;
  serverNow: string;
}

const DAYS = { week: 84, month: 365 };

/** How promises were kept over time, from the record of clocks: each counts where it was due (`CLK-1`, `CLK-3`). */
@Injectable()
export class ComplianceService {
  async of(work: Work, asked: ComplianceAsked): Promise<Compliance> {
    const { by, kind, cases, customer } = asked;
    const timeZone = await zoneOfReader(work);
    const period = readPeriod(work, asked, DAYS[by], timeZone);
    const parameters: unknown[] = [new Date(period.from), new Date(period.until), by, timeZone, kind, customer ?? null, cases === 'history'];
    const visible = visibleCases(work.actor, (value) => `$${parameters.push(value)}`);
    const rows = await work.tx.query<(Kept & Pick<ComplianceRow, 'from' | 'severity' | 'customer'>)[]>(
      `SELECT to_char(kept."from", 'YYYY-MM-DD') AS "from", kept.severity, json_build_object('id', customer.id, 'name', customer.name) AS customer, kept."inTime", kept.late, kept.unanswered
       FROM (${KEPT} AND ${visible} GROUP BY 1, 2, 3) kept JOIN customer ON customer.id = kept.customer_id ORDER BY kept."from", kept.severity, customer.name, customer.id`, parameters);
    return {
      from: period.firstDay, to: period.lastDay, by, kind, timeZone, serverNow: iso(work.now),
      items: rows.map(({ inTime, late, unanswered, ...row }) => ({ ...row, ...shareOf({ inTime, late, unanswered }) })), total: shareOf(added(rows)),
    };
  }
}

/** `verdictOf` in SQL, so that years are counted where they are kept. */
const KEPT = `
  SELECT date_trunc($3, c.due_at AT TIME ZONE $4) AS "from", c.severity, k.customer_id,
    count(*) FILTER (WHERE c.state = 'met')::int AS "inTime", count(*) FILTER (WHERE c.state = 'missed' AND c.met_at IS NOT NULL)::int AS late,
    count(*) FILTER (WHERE c.state = 'missed' AND c.met_at IS NULL)::int AS unanswered
  FROM clock c JOIN support_case k ON k.id = c.subject_id
  WHERE c.due_at >= $1 AND c.due_at < $2 AND c.state IN ('met', 'missed') AND c.kind = $5 AND ($6::uuid IS NULL OR k.customer_id = $6) AND (k.history_source IS NOT NULL) = $7`;
