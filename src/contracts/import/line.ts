import type { Type } from '@nestjs/common';
import { Problem } from '../../platform/http/index.js';
import { unreadable } from '../../platform/http/readable.js';
import { validation } from '../../platform/http/validation.js';
import type { CsvRecord, Fault } from './csv.js';

/** One line of a file that is taken in: its cells by the names of their columns, what is wrong with it, what it does. */
export class Line {
  readonly faults: Fault[] = [];
  act = '';
  private readonly cells: Map<string, string>;

  constructor(readonly columns: string[], private readonly record: CsvRecord) {
    this.cells = new Map(columns.map((column, i) => [column, record.cells[i] ?? '']));
    for (const [column, cell] of this.cells) {
      const problem = unreadable(cell);
      if (!problem) continue;
      this.fault(column, problem.message);
      this.cells.set(column, '');
    }
  }

  get number(): number {
    return this.record.line;
  }

  /** All of it in one, to find a line that says the same. */
  get said(): string {
    return JSON.stringify(this.record.cells);
  }

  get sound(): boolean {
    return this.faults.length === 0;
  }

  /** The first thing wrong with a column is told, what follows from it is not. */
  fault(column: string | null, message: string, rule: string | null = null): void {
    if (column !== null && this.faults.some((known) => known.column === column)) return;
    this.faults.push({ line: this.number, column, rule, message });
  }

  /** Undefined where the cell is empty, or the file has no such column. */
  text(column: string): string | undefined {
    return this.cells.get(column) || undefined;
  }

  yes(column: string): boolean {
    const said = this.text(column)?.trim().toLowerCase() ?? 'no';
    if (said !== 'yes' && said !== 'no') this.fault(column, 'Write yes or no.');
    return said === 'yes';
  }

  whole(column: string): number | undefined {
    const said = this.text(column)?.trim();
    if (said === undefined) return undefined;
    if (/^\d{1,9}$/.test(said)) return Number(said);
    this.fault(column, 'Write a whole number, 0 or more.');
    return undefined;
  }

  /** Several in one cell stand one a line. */
  list(column: string): string[] {
    return this.text(column)?.split(/\r?\n/).filter((each) => each !== '') ?? [];
  }
}

/** Which line and column a field of what was made of them comes from. */
export type Place = (field: string) => [Line, string | null];

/** The place of a field where each has a column of its own. */
export const placedIn = (line: Line, columns: Record<string, string>): Place => (field) => [line, columns[field] ?? null];

/** Fields as the checks of forms and the rules write them, in one way: `terms.locations.0.name`. */
const spelled = (field: string): string => field.replace(/\[(\d+)\]/g, '.$1');

const pipe = validation();

/** Reads what a line says against the same class that the API reads it against; null, and told, where it does not hold. */
export async function checked<T extends object>(dto: Type<T>, given: object, line: Line, place: Place): Promise<T | null> {
  try {
    return await pipe.transform(spoken(given), { type: 'body', metatype: dto }) as T;
  } catch (failure) {
    tell(failure, line, place);
    return null;
  }
}

/** Empty cells say nothing. */
const spoken = (given: object): object => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/**
 * Does what lines say; where a rule refuses it, that is told, and the lines after it are still looked at. What was done up to the
 * refusal stays until the whole file is undone: a savepoint a line would undo it sooner, and makes the thousandth line slow.
 */
export async function attempt(line: Line, place: Place, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (failure) {
    tell(failure, line, place);
  }
}

function tell(failure: unknown, line: Line, place: Place): void {
  if (!(failure instanceof Problem)) throw failure;
  const { detail, errors = [], rule = null } = failure.details;
  if (errors.length === 0) line.fault(null, detail, rule);
  for (const error of errors) {
    const [at, column] = place(spelled(error.field));
    at.fault(column, error.message, error.rule === undefined ? rule : error.rule);
  }
}
