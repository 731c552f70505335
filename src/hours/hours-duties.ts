import { Inject, Injectable } from '@nestjs/common';
import { localDate, startOfDate } from '../calendar/rules/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { HoursMarks, type Told } from './hours-marks.js';
import { Postings } from './postings.js';
import { daysReached, expiryWords, shortfall, shortfallWords, usedWords, usesReached, yearsOf, type Place, type Year } from './rules/index.js';
import { TermsOfHours, type Term } from './terms-of-hours.js';

interface Received extends Place {
  name: string;
  received: number;
  balance: number;
}

/** What time and use bring about: forfeiture (`HRS-7`), shortfalls (`HRS-9`), warnings. As often as it is asked, each once. */
@Injectable()
export class HoursDuties {
  constructor(
    private readonly terms: TermsOfHours,
    private readonly postings: Postings,
    private readonly marks: HoursMarks,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  /** Work orders that something may be due for: those with hours, in a term that is not over or whose hours are still there. */
  async candidates({ tx }: Work): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT w.id FROM work_order_now w JOIN ledger l ON l.work_order_id = w.id
       WHERE w.terms->>'endsOn' >= to_char(desk_now() - interval '2 days', 'YYYY-MM-DD')
          OR EXISTS (SELECT 1 FROM ledger_account a WHERE a.work_order_id = w.id AND a.account = 'pool' AND a.minutes > 0) ORDER BY w.id`);
    return rows.map(({ id }) => id);
  }

  doFor(work: Work, workOrderId: string): Promise<void> {
    return asDesk(work, async () => {
      const term = await this.terms.of(work.tx, workOrderId);
      await this.shortfalls(work, term);
      if (work.now >= term.endsAt) return this.postings.forfeitDue(work, workOrderId);
      if (term.workOrder.state === 'active' && work.now >= term.startsAt) await this.warn(work, term);
    });
  }

  private async warn(work: Work, term: Term): Promise<void> {
    for (const pool of await work.tx.query<Received[]>(RECEIVED, [term.workOrder.id])) {
      const { kind, locationId, name, received, balance } = pool;
      const of = { kind, location: term.terms.locations.find(({ id }) => id === locationId)?.name ?? null };
      const base = { workOrderId: term.workOrder.id, kind: 'warning' as const };
      // What was bought since makes it worth saying again.
      await this.sayMost(work, usesReached(pool, this.config.hoursWarnPercents).map((percent): Told => ({
        ...base, key: `use/${name}/${received}/${percent}`, rule: 'SDM-2', words: usedWords(of, percent, balance), data: { kind, locationId, percent, received, balance } })));
      if (balance === 0) continue;
      await this.sayMost(work, daysReached(term.endsAt, work.now, this.config.hoursWarnDays).map((days): Told => ({
        ...base, key: `expiry/${name}/${term.terms.endsOn}/${days}`, rule: 'HRS-7', words: expiryWords(of, balance, term.terms.endsOn), data: { kind, locationId, days, balance } })));
    }
  }

  /** Of levels that are passed at once only the last is told. */
  private async sayMost(work: Work, levels: Told[]): Promise<void> {
    let last: Told | null = null;
    for (const told of levels) if (await this.marks.mark(work, told)) last = told;
    if (last) await this.marks.tell(work, last, true);
  }

  private async shortfalls(work: Work, { workOrder, terms, timeZone }: Term): Promise<void> {
    const incidents = terms.softwareAssurance;
    if (!incidents || incidents.committed === 0) return;
    const today = localDate(work.now, timeZone);
    for (const year of yearsOf(terms)) {
      const converted = today < year.reckonedOn ? 0 : await this.converted(work, workOrder.id, year, timeZone);
      const short = shortfall(year, incidents, converted, today);
      if (short === 0) continue;
      await this.marks.markAndTell(work, {
        workOrderId: workOrder.id, key: `shortfall/${year.from}`, kind: 'invoiceable', rule: 'HRS-9',
        words: shortfallWords(short, incidents.committed, year.from), data: { year: year.from, committed: incidents.committed, converted, short },
      });
    }
  }

  /** Incidents converted from the year's start up to the day of reckoning, less what was undone since. */
  private async converted({ tx }: Work, workOrderId: string, { from, reckonedOn }: Year, timeZone: string): Promise<number> {
    const [row] = await tx.query<{ converted: number }[]>(CONVERTED, [workOrderId, new Date(startOfDate(from, timeZone)), new Date(startOfDate(reckonedOn, timeZone))]);
    return row!.converted;
  }
}

/** What each pool ever got, but for what came back to it. */
const RECEIVED = `
  SELECT a.name, a.kind, a.location_id AS "locationId", a.minutes AS balance, sum(e.minutes)::int AS received
  FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id JOIN ledger_posting p ON p.work_order_id = e.work_order_id AND p.seq = e.seq
  WHERE a.work_order_id = $1 AND a.account = 'pool' AND p.cause <> 'labour' AND p.cause IN ('purchase', 'conversion', 'transfer', 'exchange', 'carried_over', 'correction')
  GROUP BY a.id ORDER BY a.name`;

const CONVERTED = `
  SELECT COALESCE(sum((SELECT sum(-e.minutes) FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id AND a.account = 'converted'
                       WHERE e.work_order_id = p.work_order_id AND e.seq = p.seq) / p.factor_numerator), 0)::int AS converted
  FROM ledger_posting p
  WHERE p.work_order_id = $1 AND p.cause = 'conversion' AND p.happened_at >= $2 AND p.happened_at < $3
    AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.work_order_id = p.work_order_id AND r.reverses = p.seq)`;
