import type { Instant } from '../../calendar/rules/index.js';

const DAY_MS = 86_400_000;

/** Which shares of what a pool ever received are used, in percent. */
export const usesReached = ({ received, balance }: { received: number; balance: number }, percents: readonly number[]): number[] =>
  (received <= 0 ? [] : percents.filter((percent) => (received - balance) * 100 >= percent * received));

/** Which numbers of days before its end a term has come to. */
export const daysReached = (endsAt: Instant, now: Instant, days: readonly number[]): number[] =>
  (now >= endsAt ? [] : days.filter((each) => endsAt - now <= each * DAY_MS));
