import type { CalendarVersion, ReceiptLine, WorkingTime } from '../calendar/index.js';
import { iso, isoOrNull } from '../platform/http/index.js';
import type { ClockEntity } from './clock.entity.js';
import { countedSpans, readClock } from './rules/index.js';

export interface ClockView {
  id: string;
  kind: string;
  severity: string;
  state: string;
  startedAt: string;
  dueAt: string;
  targetMinutes: number;
  metAt: string | null;
  missedAt: string | null;
  endedAt: string | null;
  calendar: { name: string; timeZone: string; version: number } | null;
  /** What it says at the answer's `serverNow`. */
  reading: {
    /** Working time between now, or the instant it stopped at, and the deadline; 0 once that has passed. */
    workingLeftMs: number;
    /** Time on the wall by which it is missed, or was when it stopped; 0 in time. */
    overdueMs: number;
    /** When its hours open next, where it runs and they are closed. */
    opensAt: string | null;
  };
  /** What counts between start and deadline: what of it lies ahead is the working time left. */
  spans: { from: string; to: string }[];
  receipt: ReceiptLine[];
}

type ShownClock = Omit<ClockEntity, 'subjectId' | 'customerId' | 'generation' | 'wakeAt' | 'notBefore' | 'notAfter' | 'policyVersionId'>;

/** What a clock counts on: a version of a calendar by its name, or round the clock (null). */
export type CountsOn = (Pick<CalendarVersion, 'version' | 'timeZone'> & { name: string }) | null;

/**
 * A clock as people and programs see it at an instant, with its receipt and the time it counts on.
 * @param aroundTheClock the receipts of 24x7 in the zone of its place
 */
export function clockView(clock: ShownClock, time: WorkingTime, calendar: CountsOn, aroundTheClock: WorkingTime['receipt'], now: number): ClockView {
  const { workingLeft, overdue, opensAt } = readClock(clock, time, now);
  return {
    id: clock.id,
    kind: clock.kind,
    severity: clock.severity,
    state: clock.state,
    startedAt: iso(clock.startedAt),
    dueAt: iso(clock.dueAt),
    targetMinutes: clock.targetMinutes,
    metAt: isoOrNull(clock.metAt),
    missedAt: isoOrNull(clock.missedAt),
    endedAt: isoOrNull(clock.endedAt),
    calendar: calendar && { name: calendar.name, timeZone: calendar.timeZone, version: calendar.version },
    reading: { workingLeftMs: workingLeft, overdueMs: overdue, opensAt: isoOrNull(opensAt) },
    spans: countedSpans(time, clock.startedAt, clock.dueAt).map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
    receipt: calendar === null ? localReceipt(clock, aroundTheClock) : clock.receipt,
  };
}

/** The receipt of a 24x7 clock is kept in UTC and shown in the zone of its place; a bound that decided keeps its line (`SEV-4`). */
export function localReceipt({ startedAt, targetMinutes, receipt }: Pick<ShownClock, 'startedAt' | 'targetMinutes' | 'receipt'>, aroundTheClock: WorkingTime['receipt']): ReceiptLine[] {
  const bound = receipt.slice(1).filter(({ from }) => from === null);
  return [...aroundTheClock(startedAt, targetMinutes * 60_000), ...bound];
}
