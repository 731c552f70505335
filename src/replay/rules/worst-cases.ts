import type { Instant, ReceiptLine } from '../../calendar/rules/index.js';
import type { Clock, Facts } from '../../clocks/rules/index.js';
import type { Hours, Severity } from '../../severity/rules/index.js';
import type { History } from './incident.js';

const MINUTE = 60_000;
const LISTED = 10;

/** A missed promise and its arithmetic. Instants are ISO 8601 in UTC. */
export interface LateCase {
  number: string;
  /** Where the incident begins in the file. */
  line: number;
  /** Of the promise that was missed. */
  severity: Severity;
  openedAt: string;
  dueAt: string;
  /** Null: never answered. Then it is overdue as far as the log follows the case. */
  answeredAt: string | null;
  /** Whole minutes past the deadline as the promise's own clock counts them: working minutes, or all where it is 24x7. */
  overdueMinutes: number;
  hours: Hours;
  receipt: ReceiptLine[];
}

interface Late {
  history: History;
  clock: Clock;
  overdue: number;
}

/** The ten promises that were missed by most, one of a case; among equals the case opened first. */
export class WorstCases {
  private worst: Late[] = [];

  constructor(private readonly facts: Facts) {}

  /** @param missed the missed promises of one case */
  add(history: History, missed: Clock[]): void {
    const until = history.answeredAt ?? history.resolvedAt ?? history.lastKnownAt;
    const [latest] = missed
      .map((clock): Late => ({ history, clock, overdue: this.overdue(clock, until) }))
      .sort(byLateness);
    if (!latest) return;
    this.worst = [...this.worst, latest].sort(byLateness).slice(0, LISTED);
  }

  list(): LateCase[] {
    return this.worst.map(({ history, clock, overdue }) => ({
      number: history.number,
      line: history.line,
      severity: clock.severity,
      openedAt: iso(history.openedAt),
      dueAt: iso(clock.dueAt),
      answeredAt: history.answeredAt === null ? null : iso(history.answeredAt),
      overdueMinutes: Math.floor(overdue / MINUTE),
      hours: clock.calendarVersionId === null ? '24x7' : 'business',
      receipt: clock.receipt,
    }));
  }

  private overdue(clock: Clock, until: Instant): number {
    return this.facts.workingTime(clock.calendarVersionId).worked(clock.dueAt, until);
  }
}

function byLateness(a: Late, b: Late): number {
  return b.overdue - a.overdue || a.history.openedAt - b.history.openedAt || a.history.line - b.history.line;
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
