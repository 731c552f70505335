import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

export type Row = Record<string, string | number>;

/** Prints rows as a table: texts to the left, numbers to the right with thousands set apart. */
export function printTable(title: string, rows: Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const shown = (value: string | number) => (typeof value === 'number' ? value.toLocaleString('en-US') : value);
  const width = (column: string) => Math.max(column.length, ...rows.map((row) => shown(row[column]!).length));
  const line = (cell: (column: string) => string) => columns.map(cell).join('  ');
  const fit = (text: string, column: string) =>
    typeof rows[0]![column] === 'number' ? text.padStart(width(column)) : text.padEnd(width(column));
  console.log(`\n${title}`);
  console.log(line((column) => fit(column, column)));
  console.log(line((column) => '-'.repeat(width(column))));
  for (const row of rows) console.log(line((column) => fit(shown(row[column]!), column)));
}

/** Writes a benchmark's result, with the machine it ran on, to `.data/bench/NAME.json`; gives the path. */
export function writeResult(name: string, result: object): string {
  const folder = join(process.cwd(), '.data', 'bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model ?? 'unknown' };
  writeFileSync(path, `${JSON.stringify({ machine, ...result }, null, 2)}\n`);
  return path;
}
