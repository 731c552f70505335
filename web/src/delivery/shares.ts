import type { ComplianceRow, Share } from './api';

/** Rows that belong together added up, in the order in which their groups first come. */
export function addedUp(rows: readonly ComplianceRow[], keyOf: (row: ComplianceRow) => string): (Share & { key: string; first: ComplianceRow })[] {
  const groups = new Map<string, Share & { key: string; first: ComplianceRow }>();
  for (const row of rows) {
    const was = groups.get(keyOf(row)) ?? { key: keyOf(row), first: row, promises: 0, inTime: 0, late: 0, unanswered: 0, share: null };
    const promises = was.promises + row.promises;
    const inTime = was.inTime + row.inTime;
    groups.set(was.key, { ...was, promises, inTime, late: was.late + row.late, unanswered: was.unanswered + row.unanswered, share: promises === 0 ? null : inTime / promises });
  }
  return [...groups.values()];
}
