import type { Instant } from '../../calendar/rules/index.js';
import type { Severity } from '../../severity/rules/index.js';
import type { LocalLabel, LogRow } from './incident-log.js';
import type { LocalTime } from './local-time.js';

export type IncidentEvent =
  | { at: Instant; type: 'severity_changed'; from: Severity; severity: Severity }
  | { at: Instant; type: 'responded' }
  | { at: Instant; type: 'withdrawn' };

/** What happened to one incident, as the fold wants it: an opening, then events in order of time, none before it. */
export interface History {
  number: string;
  /** Where the incident begins in the file. */
  line: number;
  title: string | null;
  openedAt: Instant;
  /** At the opening. */
  severity: Severity;
  events: IncidentEvent[];
  answeredAt: Instant | null;
  resolvedAt: Instant | null;
  /** The last that the log knows of it. */
  lastKnownAt: Instant;
}

/**
 * The history of one incident from its rows, in any order; rows of the same minute keep the file's order.
 *
 * - Opened at the first known `opened_at`, with the first known priority.
 * - Each later priority that differs is a change of severity at its row; within a row the change comes before the answer.
 * - Answered by the first row whose state is not New.
 * - What the log has before the opening happens at the opening.
 * - Without an answer a resolution withdraws the case: the desk resolves no unanswered case (`CLK-1`), and nobody is
 *   called about one that is over. After an answer it changes nothing.
 *
 * @param rows at least one, of one incident
 */
export function historyOf(rows: LogRow[], local: LocalTime): History | { line: number; why: string } {
  const line = rows[0]!.line;
  const inOrder = rows.toSorted((a, b) => a.updatedAt - b.updatedAt);
  const opened = firstKnown(inOrder, (row) => row.openedAt);
  const severity = firstKnown(inOrder, (row) => row.severity);
  const { number } = rows[0]!;
  if (opened === null) return { line, why: `${number}: no usable row says when it was opened` };
  if (severity === null) return { line, why: `${number}: no usable row says its priority` };

  const openedAt = local.instantOf(opened);
  const sinceOpening = (label: LocalLabel) => Math.max(openedAt, local.instantOf(label));
  const events = eventsOf(inOrder, severity, sinceOpening);
  const answeredAt = events.find(({ type }) => type === 'responded')?.at ?? null;
  const resolved = firstKnown(inOrder.toReversed(), (row) => row.resolvedAt);
  const resolvedAt = resolved === null ? null : sinceOpening(resolved);
  if (answeredAt === null && resolvedAt !== null) events.push({ at: resolvedAt, type: 'withdrawn' });
  events.sort((a, b) => a.at - b.at);

  const lastKnownAt = Math.max(sinceOpening(inOrder[inOrder.length - 1]!.updatedAt), resolvedAt ?? openedAt);
  const title = firstKnown(inOrder, (row) => row.title);
  return { number, line, title, openedAt, severity, events, answeredAt, resolvedAt, lastKnownAt };
}

function eventsOf(inOrder: LogRow[], opening: Severity, instantOf: (label: LocalLabel) => Instant): IncidentEvent[] {
  const events: IncidentEvent[] = [];
  let current = opening;
  let answered = false;
  for (const row of inOrder) {
    const at = instantOf(row.updatedAt);
    if (row.severity !== null && row.severity !== current) {
      events.push({ at, type: 'severity_changed', from: current, severity: row.severity });
      current = row.severity;
    }
    if (row.answered && !answered) {
      events.push({ at, type: 'responded' });
      answered = true;
    }
  }
  return events;
}

function firstKnown<T>(rows: LogRow[], read: (row: LogRow) => T | null): T | null {
  for (const row of rows) {
    const value = read(row);
    if (value !== null) return value;
  }
  return null;
}
