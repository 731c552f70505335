import { Injectable } from '@nestjs/common';
import type { Actor, Work } from '../platform/database/index.js';
import { decodeCursor, encodeCursor, iso, isoOrNull, notFound, type Page } from '../platform/http/index.js';
import type { ClockKind, Severity } from '../severity/index.js';
import { breachesQuery, breachQuery, type BreachFilter } from './breach-list.sql.js';
import { readPeriod, zoneOfReader } from './reader.js';
import type { Cause, Verdict } from './rules/index.js';
import { verdictOf } from './rules/index.js';

export interface ReviewView {
  version: number;
  cause: Cause;
  note: string;
  by: string;
  at: string;
}

export interface BreachView {
  id: string;
  case: { number: string; title: string };
  customer: { id: string; name: string };
  queue: { id: string; name: string };
  assignee: string | null;
  kind: ClockKind;
  severity: Severity;
  targetMinutes: number;
  /** The zone whose hours counted; null: round the clock. */
  timeZone: string | null;
  startedAt: string;
  dueAt: string;
  missedAt: string;
  metAt: string | null;
  endedAt: string | null;
  verdict: Verdict;
  /** What was written about it last; null: nothing yet. */
  review: ReviewView | null;
}

export interface BreachRow extends Pick<BreachView, 'id' | 'customer' | 'queue' | 'assignee' | 'kind' | 'severity' | 'targetMinutes' | 'timeZone' | 'review'> {
  number: string;
  title: string;
  startedAt: Date;
  dueAt: Date;
  missedAt: Date;
  metAt: Date | null;
  endedAt: Date | null;
  subjectId: string;
  queueId: string;
  calendarVersionId: string | null;
  policyVersionId: string;
}

export interface BreachesAsked {
  from?: string | undefined;
  to?: string | undefined;
  severity?: string | undefined;
  customer?: string | undefined;
  reviewed?: 'yes' | 'no' | undefined;
}

const DAYS = 31;
const FILE_MOST = 10_000;

/** The promises that were missed, of the cases that the asker sees (`ESC-2`, `WHO-5`). */
@Injectable()
export class BreachesService {
  async list(work: Work, asked: BreachesAsked, cursor: string | undefined, limit: number): Promise<Page<BreachView> & { from: string; to: string; serverNow: string }> {
    const after = decodeCursor(cursor, 2, 1);
    const { filter, days } = await this.filter(work, asked);
    const { sql, parameters } = breachesQuery(work.actor, filter, after, limit + 1);
    const rows = await work.tx.query<BreachRow[]>(sql, parameters);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      ...days, items: shown.map(breachView), serverNow: iso(work.now),
      next: rows.length > limit && last ? encodeCursor([last.dueAt.getTime(), last.id]) : null,
    };
  }

  async all(work: Work, asked: BreachesAsked): Promise<BreachView[]> {
    const { filter } = await this.filter(work, asked);
    const { sql, parameters } = breachesQuery(work.actor, filter, null, FILE_MOST);
    return (await work.tx.query<BreachRow[]>(sql, parameters)).map(breachView);
  }

  private async filter(work: Work, asked: BreachesAsked): Promise<{ filter: BreachFilter; days: { from: string; to: string } }> {
    const { severity, customer, reviewed } = asked;
    const { from, until, firstDay, lastDay } = readPeriod(work, asked, DAYS, await zoneOfReader(work));
    return {
      filter: { from, until, severity: severity ?? null, customerId: customer ?? null, reviewed: reviewed === undefined ? null : reviewed === 'yes' },
      days: { from: firstDay, to: lastDay },
    };
  }
}

/** @throws Problem 404 where there is none, or it is not the asker's to see */
export async function breachRow({ tx, actor }: { tx: Work['tx']; actor: Actor }, clockId: string): Promise<BreachRow> {
  const { sql, parameters } = breachQuery(actor, clockId);
  const [row] = await tx.query<BreachRow[]>(sql, parameters);
  if (!row) throw notFound('missed promise');
  return row;
}

export function breachView(row: BreachRow): BreachView {
  const { id, number, title, customer, queue, assignee, kind, severity, targetMinutes, timeZone, review } = row;
  const metAt = row.metAt?.getTime() ?? null;
  return {
    id, case: { number, title }, customer, queue, assignee, kind, severity, targetMinutes, timeZone,
    startedAt: iso(row.startedAt.getTime()), dueAt: iso(row.dueAt.getTime()), missedAt: iso(row.missedAt.getTime()), metAt: isoOrNull(metAt), endedAt: isoOrNull(row.endedAt?.getTime() ?? null),
    verdict: verdictOf({ state: 'missed', metAt })!, review,
  };
}
