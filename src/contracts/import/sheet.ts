import type { Work } from '../../platform/database/index.js';
import type { Line } from './line.js';

export const KINDS = ['customers', 'calendars', 'holidays', 'work-orders', 'locations', 'contacts'] as const;
export type Kind = (typeof KINDS)[number];

type Cell = string | number | boolean | string[] | null | undefined;

/** What one line of a file says, by column. */
export type Said = Record<string, Cell>;

/** One kind of file: what its columns are, how its lines are taken in, what stands in it when it is given out. */
export interface Sheet {
  /** In the order in which they are given out. */
  columns: readonly string[];
  /** Those a file cannot do without. */
  needed: readonly string[];
  /** Takes the lines in by the same services as everybody; tells each line's faults, and what each does. */
  take(work: Work, lines: Line[]): Promise<void>;
  /** All of it that the asker can see, in an order in which it can be taken in again. */
  give(work: Work): Promise<Said[]>;
}

/** How a value stands in a cell: as `Line` reads it. */
export function cellOf(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

/** Lines that belong together, in the order of the file. */
export function grouped(lines: Line[], column: string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const name = line.text(column) ?? '';
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return groups;
}
