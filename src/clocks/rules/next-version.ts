import type { Instant, WorkingTime } from '../../calendar/rules/index.js';
import { advance } from './advance.js';
import type { Clock, Effect, Facts, Promises } from './promises.js';

type StepFired = Extract<Effect, { type: 'step_fired' }>;

/** A clock that runs on a calendar, before and after the calendar's next version; the steps that this makes fire at once. */
export interface Move {
  subjectId: string;
  before: Clock;
  after: Clock;
  fires: StepFired[];
}

/**
 * What becomes of a subject's clocks when the next version of a calendar is saved (`CLK-6`): time passes, then the clocks on each
 * earlier version (`from`) move, as they do when it is.
 */
export function movesOn(promises: Promises, from: readonly string[], to: string, now: Instant, facts: Facts): Move[] {
  const before = advance(promises, { type: 'time_passed' }, now, facts).promises;
  let after = before;
  const effects: Effect[] = [];
  for (const version of from) {
    const next = advance(after, { type: 'calendar_changed', from: version, to }, now, facts);
    after = next.promises;
    effects.push(...next.effects);
  }
  const fires = effects.filter((effect) => effect.type === 'step_fired');
  return before.clocks.flatMap((clock, index) => (clock.state === 'running' && from.includes(clock.calendarVersionId ?? '')
    ? [{ subjectId: promises.subjectId, before: clock, after: after.clocks[index]!, fires: fires.filter((fired) => fired.clock.id === clock.id) }]
    : []));
}

/** True where the next version would put the deadline into the past: the clock stays on the version it has. */
export const stays = ({ before, after }: Move): boolean => after.calendarVersionId === before.calendarVersionId;

export const isMoved = ({ before, after }: Move): boolean => after.dueAt !== before.dueAt;

/** The same hours, without the lines of a receipt: for reckoning many clocks of which few are shown. */
export const withoutReceipts = (time: WorkingTime): WorkingTime => ({
  timeZone: time.timeZone,
  deadline: (start, target) => time.deadline(start, target),
  worked: (from, to) => time.worked(from, to),
  receipt: () => [],
  nextOpening: (at) => time.nextOpening(at),
  nextClosing: (at) => time.nextClosing(at),
});
