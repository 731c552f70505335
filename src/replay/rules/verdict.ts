import type { Facts } from '../../clocks/rules/index.js';
import type { EscalationPolicy, Severity } from '../../severity/rules/index.js';
import { BusyHours, type BusyHour } from './busy-hours.js';
import { EscalationCount, type StepCount } from './escalation-count.js';
import type { LocalTime } from './local-time.js';
import { NightCount, type Night } from './night-count.js';
import { perSeverity } from './per-severity.js';
import type { Outcome } from './run-incident.js';
import { WorstCases, type LateCase } from './worst-cases.js';

/** So many skipped rows are listed one by one; those beyond are only counted. */
export const SKIPPED_LISTED = 10_000;

/** What the policy would have done with a log. Instants are ISO 8601 in UTC; the same log always gives the same verdict. */
export interface Verdict {
  /** Incidents that were replayed. */
  incidents: number;
  /** Rows and incidents that could not be used: the first 10,000 in the file's order. */
  skipped: { line: number; why: string }[];
  /** How many there are in all. */
  skippedCount: number;
  bySeverity: Record<Severity, SeverityCount>;
  escalationsByStep: Record<Severity, StepCount[]>;
  night: Night;
  busiest: { opened: BusyHour[]; missed: BusyHour[] };
  /** Every hour of the local week: seven days from Monday on, of 24 hours each. */
  byHour: { opened: number[][]; missed: number[][] };
  worst: LateCase[];
}

/**
 * A case counts once, under the severity of its last first-response promise (the one it was answered on): met,
 * missed (answered, but a promise made on the way was missed: `SEV-4`, once missed stays missed) or unanswered.
 */
export interface SeverityCount {
  cases: number;
  met: number;
  missed: number;
  unanswered: number;
}

/** Adds up outcomes one by one, in memory that does not grow with their number. */
export class VerdictTally {
  private readonly bySeverity = perSeverity((): SeverityCount => ({ cases: 0, met: 0, missed: 0, unanswered: 0 }));
  private readonly escalations: EscalationCount;
  private readonly night: NightCount;
  private readonly opened: BusyHours;
  private readonly missed: BusyHours;
  private readonly skipped: Verdict['skipped'] = [];
  private skippedCount = 0;
  private incidents = 0;
  private readonly worst: WorstCases;

  constructor(policy: EscalationPolicy, local: LocalTime, facts: Facts) {
    this.escalations = new EscalationCount(policy);
    this.night = new NightCount(policy, local);
    this.opened = new BusyHours(local);
    this.missed = new BusyHours(local);
    this.worst = new WorstCases(facts);
  }

  skip(line: number, why: string): void {
    this.skippedCount += 1;
    if (this.skipped.length < SKIPPED_LISTED) this.skipped.push({ line, why });
  }

  add({ history, clocks, firings }: Outcome): void {
    const missed = clocks.filter((clock) => clock.missedAt !== null);
    const count = this.bySeverity[clocks[clocks.length - 1]!.severity];
    this.incidents += 1;
    count.cases += 1;
    if (history.answeredAt === null) count.unanswered += 1;
    else if (missed.length > 0) count.missed += 1;
    else count.met += 1;

    this.opened.add(history.openedAt);
    if (missed.length > 0) this.missed.add(missed[0]!.missedAt!);
    for (const firing of firings) {
      this.escalations.add(firing);
      this.night.add(firing);
    }
    this.worst.add(history, missed);
  }

  verdict(): Verdict {
    return {
      incidents: this.incidents,
      skipped: this.skipped.toSorted((a, b) => a.line - b.line),
      skippedCount: this.skippedCount,
      bySeverity: this.bySeverity,
      escalationsByStep: this.escalations.bySeverity(),
      night: this.night.summary(),
      busiest: { opened: this.opened.top(), missed: this.missed.top() },
      byHour: { opened: this.opened.week(), missed: this.missed.week() },
      worst: this.worst.list(),
    };
  }
}
