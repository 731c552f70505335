import type { CaseRow } from '../api/wire';

/** A case whose first response is still awaited. */
export const isUnanswered = ({ clock }: Pick<CaseRow, 'clock'>): boolean => clock !== null && clock.endedAt === null && clock.metAt === null;

export const isMissed = (row: CaseRow, now: number): boolean => isUnanswered(row) && now > placeOf(row).key;

/** What breaches first comes first, what an escalation raised before it, what is answered after it: the desk's own order. */
export function inOrder(rows: readonly CaseRow[]): CaseRow[] {
  return [...rows].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one.group - other.group || one.key - other.key || (a.number < b.number ? -1 : 1);
  });
}

interface Place {
  group: number;
  /** Of an unanswered case when it is due; else how old it is, youngest first. ms. */
  key: number;
}

/** A row never changes, so its place is worked out once: thousands are sorted at every change of one. */
const places = new WeakMap<CaseRow, Place>();

function placeOf(row: CaseRow): Place {
  const known = places.get(row);
  if (known) return known;
  const waits = isUnanswered(row) && row.clock !== null;
  const place = waits ? { group: -row.queueRank, key: Date.parse(row.clock!.dueAt) } : { group: 1, key: -Date.parse(row.openedAt) };
  places.set(row, place);
  return place;
}
