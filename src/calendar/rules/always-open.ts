import type { Instant, ReceiptLine, Weekly, WorkingTime } from './calendar-spec.js';
import { DAY, dateLabel, timeLabel } from './labels.js';
import { amount, zeroTargetLine } from './receipt.js';
import { compileCalendar } from './working-time.js';
import { LAST_INSTANT, assertInstant, assertTarget, beyondLast } from './horizon.js';

/** 24x7: every instant counts. Its receipt has a line for each UTC date. */
export const ALWAYS_OPEN: WorkingTime = {
  timeZone: 'UTC',

  deadline(start, target) {
    assertInstant(start, 'start');
    assertTarget(target);
    if (start + target > LAST_INSTANT) throw beyondLast('target');
    return start + target;
  },

  worked(from, to) {
    assertInstant(from, 'from');
    assertInstant(to, 'to');
    return Math.max(0, to - from);
  },

  receipt(start, target) {
    const due = ALWAYS_OPEN.deadline(start, target);
    if (due === start) return [zeroTargetLine(Math.floor(start / DAY), 0)];
    const lines = [];
    for (let from = start; from < due; ) {
      const day = Math.floor(from / DAY);
      const to = Math.min((day + 1) * DAY, due);
      const labels = { from: timeLabel(from - day * DAY), to: timeLabel(to - day * DAY) };
      lines.push({ date: dateLabel(day), ...labels, ...amount(to - from), note: '24x7', offset: '+00:00' });
      from = to;
    }
    return lines;
  },

  nextOpening(at) {
    assertInstant(at, 'at');
    return at;
  },

  nextClosing(at) {
    assertInstant(at, 'at');
    return null;
  },
};

const EVERY_DAY = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [['00:00', '24:00']]])) as unknown as Weekly;

/**
 * The receipts of 24x7 as the clocks of a place show them: a line for each local date, with its offset, cut where the clocks
 * change (`CLK-4`). It is the same time that is counted, so they add up to the same target and deadline.
 */
export function roundTheClockIn(timeZone: string): (start: Instant, target: number) => ReceiptLine[] {
  const time = compileCalendar({ timeZone, weekly: EVERY_DAY, holidays: [] });
  return (start, target) => time.receipt(start, target).map((line) => ({ ...line, note: line.note.replace(/^working hours/, '24x7') }));
}
