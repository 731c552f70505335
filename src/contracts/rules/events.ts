import { addDays, localDate, type Instant } from '../../calendar/rules/index.js';
import type { Term } from './term.js';

/** The most consecutive days that an event's window covers, the event included, and how long ahead it is confirmed (`AEM-2`). */
export const MOST_DAYS = 5;
export const WEEKS_AHEAD = 8;

export const PREPARATIONS = ['assessment', 'risks', 'capacity', 'resilience'] as const;
export type Preparation = (typeof PREPARATIONS)[number];
export type EventState = 'planned' | 'confirmed' | 'cancelled';

/** When an event is covered, ms: from an instant up to another. */
export interface EventWindow {
  from: Instant;
  until: Instant;
}

export interface EventProblem {
  rule: 'AEM-2' | null;
  field: string;
  message: string;
}

const problem = (rule: EventProblem['rule'], field: string, message: string): EventProblem => ({ rule, field, message });

/** Half-open: what is opened as the window ends is outside. */
export const isOn = ({ from, until }: EventWindow, at: Instant): boolean => from <= at && at < until;

const cross = (a: EventWindow, b: EventWindow): boolean => a.from < b.until && b.from < a.until;

/**
 * What keeps a window from being recorded; null when nothing does. Days are those of the host location: so counted, a clock
 * change makes no window too long (`AEM-2`).
 * @param others the windows of the work order's other events, but for cancelled ones
 */
export function refuseWindow(window: EventWindow, term: Term, timeZone: string, others: (EventWindow & { name: string })[]): EventProblem | null {
  if (window.until <= window.from) return problem(null, 'until', 'The window ends before it begins. Exchange the two.');
  const [first, last] = [localDate(window.from, timeZone), localDate(window.until - 1, timeZone)];
  if (first < term.startsOn) return problem('AEM-2', 'from', `The window begins on ${first}, before the work order starts on ${term.startsOn}.`);
  if (last > term.endsOn) return problem('AEM-2', 'until', `The window ends on ${last}, after the work order ends on ${term.endsOn}. Renew it first, or end the window earlier.`);
  if (last > addDays(first, MOST_DAYS - 1)) {
    return problem('AEM-2', 'until', `A window covers at most ${MOST_DAYS} consecutive days, the event included: from ${first} on, up to the end of ${addDays(first, MOST_DAYS - 1)}.`);
  }
  const other = others.find((each) => cross(window, each));
  return other ? problem(null, 'from', `${other.name} is covered at that time already. Cancel it first, or choose another time.`) : null;
}

/** An event is confirmed at least 8 weeks ahead: by the day at the host on which it is recorded (`AEM-2`). */
export function refuseConfirmation({ from }: EventWindow, timeZone: string, now: Instant): string | null {
  const latest = addDays(localDate(from, timeZone), -7 * WEEKS_AHEAD);
  return localDate(now, timeZone) <= latest
    ? null
    : `An event is confirmed at least ${WEEKS_AHEAD} weeks ahead: this one by ${latest}. Record it anew with a later window.`;
}

/** What was promised to cases in a window that has begun stands: it is not cancelled any more. */
export const refuseCancellation = ({ from }: EventWindow, now: Instant): string | null =>
  (now < from ? null : 'The window of this event has begun; what is promised in it stands.');

/** Whether the summary is due, and whether a case in it still is to be resolved (`AEM-2`). */
export function summaryState({ until }: EventWindow, cases: { resolved: boolean }[], now: Instant): 'not_due' | 'open' | 'closed' {
  if (now < until) return 'not_due';
  return cases.every(({ resolved }) => resolved) ? 'closed' : 'open';
}
