import { writeCsv } from '../contracts/index.js';
import type { BoardClock } from './board.service.js';
import type { BreachView } from './breaches.service.js';
import type { Compliance } from './compliance.service.js';

const BOARD = ['case', 'title', 'customer', 'queue', 'assignee', 'kind', 'severity', 'state', 'started_at', 'due_at', 'working_minutes_left'];

/** The board as it stands at an instant, one line a clock. */
export const boardCsv = (clocks: BoardClock[], now: number): string =>
  writeCsv([BOARD, ...clocks.map((clock) => [
    clock.case.number, clock.case.title, clock.customer.name, clock.queue.name, clock.assignee ?? '', clock.kind, clock.severity, clock.state,
    clock.startedAt, clock.dueAt, String(Math.floor(workLeft(clock, now) / 60_000)),
  ])]);

function workLeft({ spans, dueAt }: BoardClock, now: number): number {
  if (spans === null) return Math.max(0, Date.parse(dueAt) - now);
  return spans.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);
}

const COMPLIANCE = ['from', 'severity', 'customer', 'promises', 'in_time', 'late', 'unanswered', 'share'];

export const complianceCsv = ({ items }: Compliance): string =>
  writeCsv([COMPLIANCE, ...items.map(({ from, severity, customer, promises, inTime, late, unanswered, share }) => [
    from, severity, customer.name, ...[promises, inTime, late, unanswered].map(String), share === null ? '' : share.toFixed(4),
  ])]);

const BREACHES = ['case', 'title', 'customer', 'queue', 'kind', 'severity', 'started_at', 'due_at', 'answered_at', 'verdict', 'cause', 'note', 'reviewed_by', 'reviewed_at'];

/** Missed promises with the last that was written about each. */
export const breachesCsv = (breaches: BreachView[]): string =>
  writeCsv([BREACHES, ...breaches.map((each) => [
    each.case.number, each.case.title, each.customer.name, each.queue.name, each.kind, each.severity, each.startedAt, each.dueAt, each.metAt ?? '', each.verdict,
    each.review?.cause ?? '', each.review?.note ?? '', each.review?.by ?? '', each.review?.at ?? '',
  ])]);
