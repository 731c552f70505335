import type { CaseRow } from '../api/wire';

/** A case whose first response is still awaited. */
export const isUnanswered = ({ clock }: CaseRow): boolean => clock !== null && clock.endedAt === null && clock.metAt === null;

export const isMissed = (row: CaseRow, now: number): boolean => isUnanswered(row) && row.clock !== null && now > Date.parse(row.clock.dueAt);

/** What breaches first comes first, what an escalation raised before it, what is answered after it: the desk's own order. */
export function inOrder(rows: CaseRow[]): CaseRow[] {
  return [...rows].sort((a, b) => group(a) - group(b) || key(a) - key(b) || a.number.localeCompare(b.number));
}

const group = (row: CaseRow): number => (isUnanswered(row) ? -row.queueRank : 1);

const key = (row: CaseRow): number =>
  isUnanswered(row) && row.clock ? Date.parse(row.clock.dueAt) : -Date.parse(row.openedAt);
