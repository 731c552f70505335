import { Injectable } from '@nestjs/common';
import { EventViews } from '../contracts/index.js';
import { summaryState } from '../contracts/rules/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { iso, isoOrNull } from '../platform/http/index.js';
import type { CaseState } from './rules/life.js';
import { visibleCases } from './visible-cases.js';

export interface EventSummary {
  event: { id: string; name: string; from: string; until: string; state: string };
  state: 'not_due' | 'open' | 'closed';
  /** How many cases were opened in the window, and how many of them are still to be resolved: all of them, whoever reads. */
  opened: number;
  unresolved: number;
  /** Those that are the reader's to see. */
  cases: { number: string; title: string; state: CaseState; severity: string; underEvent: boolean; openedAt: string; resolvedAt: string | null }[];
}

const DONE: readonly CaseState[] = ['resolved', 'closed', 'cancelled'];

/** After an event: every case that was opened in its window; open until each is resolved, and again when one is reopened (`AEM-2`). */
@Injectable()
export class EventSummaries {
  constructor(private readonly events: EventViews) {}

  async of(work: Work, workOrderId: string, eventId: string): Promise<EventSummary> {
    const { id, name, from, until, state } = await this.events.one(work, workOrderId, eventId);
    const window = [workOrderId, from, until];
    const all = await asDesk(work, () => work.tx.query<{ state: CaseState }[]>(`SELECT k.state FROM support_case k WHERE ${OPENED_IN}`, window));
    const resolved = all.map((each) => ({ resolved: DONE.includes(each.state) }));
    const parameters: unknown[] = [...window];
    const visible = visibleCases(work.actor, (value) => `$${parameters.push(value)}`);
    const rows = await work.tx.query<CaseRow[]>(
      `SELECT k.number, k.title, k.state, k.severity_set, k.response_table, k.opened_at, k.resolved_at FROM support_case k WHERE ${OPENED_IN} AND ${visible} ORDER BY k.opened_at, k.number`, parameters);
    return {
      event: { id, name, from, until, state },
      state: summaryState({ from: Date.parse(from), until: Date.parse(until) }, resolved, work.now),
      opened: all.length, unresolved: resolved.filter((each) => !each.resolved).length, cases: rows.map(caseView),
    };
  }
}

const OPENED_IN = `k.work_order_id = $1 AND k.opened_at >= $2::timestamptz AND k.opened_at < $3::timestamptz AND k.state <> 'draft'`;

interface CaseRow {
  number: string;
  title: string;
  state: CaseState;
  severity_set: string;
  response_table: string;
  opened_at: Date;
  resolved_at: Date | null;
}

const caseView = (row: CaseRow): EventSummary['cases'][number] => ({
  number: row.number, title: row.title, state: row.state, severity: row.severity_set, underEvent: row.response_table === 'event_management',
  openedAt: iso(row.opened_at.getTime()), resolvedAt: isoOrNull(row.resolved_at?.getTime() ?? null),
});
