import type { LogRow } from './incident-log.js';
import { SeenNumbers } from './seen-numbers.js';

/** No incident has so many updates: what does is a log without numbers, or a trap. */
export const MOST_ROWS = 1_000;

/** Gathers the rows of one incident, which stand together in the log. */
export class ContiguousIncidents {
  private current: LogRow[] = [];
  private readonly seen = new SeenNumbers();

  /** @returns the rows of the incident that this row ends, or why the row is refused; null while one goes on */
  push(row: LogRow): LogRow[] | { why: string } | null {
    const number = this.current[0]?.number;
    if (row.number === number) {
      if (this.current.length >= MOST_ROWS) return { why: `${row.number} has more than ${MOST_ROWS} rows: those beyond are left out` };
      this.current.push(row);
      return null;
    }
    if (this.seen.has(row.number)) {
      return { why: `${row.number} returns after other incidents: the rows of an incident must stand together` };
    }
    this.seen.add(row.number);
    return this.end(row);
  }

  /** The rows of the last incident, when no row follows; null in a log without any. */
  end(next?: LogRow): LogRow[] | null {
    const ended = this.current;
    this.current = next ? [next] : [];
    return ended.length > 0 ? ended : null;
  }
}
