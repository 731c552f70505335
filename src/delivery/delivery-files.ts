import { writeCsv } from '../contracts/index.js';
import type { BoardClock } from './board.service.js';

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
