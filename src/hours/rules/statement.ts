import type { Instant } from '../../calendar/rules/index.js';

/** What one posting did to a pool and to what is owed there. */
export interface Movement {
  happenedAt: Instant;
  /** Minutes more, or less, in the pool. */
  pool: number;
  /** Minutes more, or less, that are owed. */
  owed: number;
}

export interface Standing {
  minutes: number;
  owed: number;
}

export interface Statement<M extends Movement> {
  opening: Standing;
  /** Each with how the pool stands after it. */
  movements: (M & { after: Standing })[];
  closing: Standing;
}

/**
 * A pool over a period, half open, so that the closing of one is the opening of the next (`HRS-11`).
 * @param all that was ever moved in it, as known at some time, in the order of happening
 */
export function statementOf<M extends Movement>(all: readonly M[], { from, until }: { from: Instant; until: Instant }): Statement<M> {
  let standing: Standing = { minutes: 0, owed: 0 };
  let opening = standing;
  const movements: Statement<M>['movements'] = [];
  for (const movement of all) {
    if (movement.happenedAt >= until) continue;
    standing = { minutes: standing.minutes + movement.pool, owed: standing.owed + movement.owed };
    if (movement.happenedAt < from) opening = standing;
    else movements.push({ ...movement, after: standing });
  }
  return { opening, movements, closing: standing };
}

const DAY_MS = 86_400_000;
const RATE_DAYS = 90;

/**
 * When the hours run out at the rate of the last 90 days (of the term, where it is younger); null: not before the term ends, or nothing
 * is used. A whole number of milliseconds.
 */
export function runsOutAt(all: readonly (Movement & { used: number })[], balance: number, { startsAt, at, endsAt }: { startsAt: Instant; at: Instant; endsAt: Instant }): Instant | null {
  const { used, days } = usedLately(all, startsAt, at);
  if (used <= 0) return null;
  const lastsMs = Math.floor((balance * days) / used) * DAY_MS;
  return at + lastsMs < endsAt ? at + lastsMs : null;
}

/** The present rate: whole minutes used in a week, over the same 90 days. */
export function usedPerWeek(all: readonly (Movement & { used: number })[], { startsAt, at }: { startsAt: Instant; at: Instant }): number {
  const { used, days } = usedLately(all, startsAt, at);
  return used <= 0 ? 0 : Math.round((used * 7) / days);
}

/** What was used in the days that the rate is reckoned over; nothing in no days. */
function usedLately(all: readonly (Movement & { used: number })[], startsAt: Instant, at: Instant): { used: number; days: number } {
  const since = Math.max(startsAt, at - RATE_DAYS * DAY_MS);
  const used = all.filter(({ happenedAt }) => happenedAt >= since && happenedAt <= at).reduce((sum, movement) => sum + movement.used, 0);
  return at <= since ? { used: 0, days: 0 } : { used, days: Math.ceil((at - since) / DAY_MS) };
}
