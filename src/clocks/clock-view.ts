import type { CalendarVersion, ReceiptLine, WorkingTime } from '../calendar/index.js';
import { iso, isoOrNull } from '../platform/http/index.js';
import type { ClockEntity } from './clock.entity.js';
import { countedSpans } from './rules/index.js';

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
  /** What counts between start and deadline: what of it lies ahead is the working time left. */
  spans: { from: string; to: string }[];
  receipt: ReceiptLine[];
}

type ShownClock = Omit<ClockEntity, 'subjectId' | 'customerId' | 'generation' | 'wakeAt' | 'notBefore' | 'notAfter' | 'policyVersionId'>;

/** A clock as people and programs see it, with its receipt and the time it counts on. */
export function clockView(clock: ShownClock, time: WorkingTime, calendar: (Pick<CalendarVersion, 'version' | 'timeZone'> & { name: string }) | null): ClockView {
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
    spans: countedSpans(time, clock.startedAt, clock.dueAt).map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
    receipt: clock.receipt,
  };
}
