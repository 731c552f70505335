import type { PoolStatement, Statement } from './api';

export interface Point {
  /** ms */
  at: number;
  /** Minutes; the step that was, and the line that is to come. */
  balance?: number;
  forecast?: number;
}

const WEEK = 7 * 86_400_000;

/** The steps of a pool until now, and from there the line at the present rate, down to nothing or to the end of the term. */
export function pointsOf({ openingMinutes, movements, closingMinutes, runsOutAt, expiring, usedPerWeekMinutes }: PoolStatement, { from, to, asOf }: Pick<Statement, 'from' | 'to' | 'asOf'>): Point[] {
  const now = Math.max(Date.parse(from), Math.min(Date.parse(asOf), Date.parse(to)));
  const steps = [...movements].sort((a, b) => Date.parse(a.happenedAt) - Date.parse(b.happenedAt) || a.seq - b.seq).map(({ happenedAt, after }) => ({ at: Date.parse(happenedAt), balance: after.balanceMinutes }));
  const last = steps.at(-1)?.balance ?? openingMinutes;
  const past: Point[] = [{ at: Date.parse(from), balance: openingMinutes }, ...steps.filter(({ at }) => at <= now), { at: now, balance: closingMinutes, forecast: closingMinutes }];
  if (Date.parse(asOf) > Date.parse(to) || last <= 0) return past;
  const end = Date.parse(runsOutAt ?? expiring.at);
  return end <= now ? past : [...past, { at: end, forecast: runsOutAt === null ? Math.max(0, Math.round(closingMinutes - (usedPerWeekMinutes * (end - now)) / WEEK)) : 0 }];
}
