import type { CaseFilter } from '../api/case-lists';
import type { CaseRow, CaseState, Person } from '../api/wire';
import { isMissed } from './order';
import type { Narrowing, View } from './search';

const WORKED_ON: readonly CaseState[] = ['open', 'in_progress', 'waiting_for_customer'];

/** What the desk is asked for. A search looks through everything; else the provider sees what goes on, and a customer all. */
export function filterOf({ q, tag, over }: Narrowing, side: Person['side']): CaseFilter {
  if (q !== undefined || tag !== undefined) return { ...(q !== undefined && { q }), ...(tag !== undefined && { tag }) };
  return side === 'customer' ? {} : { which: over ? 'over' : 'live' };
}

/** Whose turn it is: the customer spoke last, and the case is worked on. */
const waitsForUs = ({ lastVoice, state }: CaseRow): boolean => lastVoice === 'customer' && WORKED_ON.includes(state);

export function isIn(view: View, row: CaseRow, personId: string, now: number): boolean {
  switch (view) {
    case 'mine': return row.assignee?.id === personId;
    case 'unassigned': return row.assignee === null && WORKED_ON.includes(row.state);
    case 'missed': return isMissed(row, now);
    case 'waiting': return waitsForUs(row);
  }
}

/** The rows of what was read that the address asks for. */
export function narrowed(rows: readonly CaseRow[], { view, severity, queue }: Narrowing, personId: string, now: number): CaseRow[] {
  return rows.filter((row) =>
    (!severity || row.severity.set === severity) && (!queue || row.queue.id === queue) && (!view || isIn(view, row, personId, now)));
}
