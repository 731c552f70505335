import { Injectable } from '@nestjs/common';
import { authorise } from '../../identity/index.js';
import { UnitOfWork, type Actor } from '../../platform/database/index.js';
import { Problem } from '../../platform/http/index.js';
import { CalendarsSheet } from './calendars.sheet.js';
import { ContactsSheet } from './contacts.sheet.js';
import { readCsv, Unreadable, writeCsv, type CsvRecord, type Fault } from './csv.js';
import { CustomersSheet } from './customers.sheet.js';
import { HolidaysSheet } from './holidays.sheet.js';
import { Line } from './line.js';
import { LocationsSheet } from './locations.sheet.js';
import { cellOf, type Kind, type Sheet } from './sheet.js';
import { WorkOrdersSheet } from './work-orders.sheet.js';

/** Lines of one file, its header not counted. */
export const MOST_LINES = 10_000;

export interface ImportReport {
  kind: Kind;
  dryRun: boolean;
  lines: number;
  /** What each line does. */
  acts: { line: number; act: string }[];
}

/** Carries the report of a dry run out of the transaction that it undoes. */
class DryRun extends Error {
  constructor(readonly report: ImportReport) {
    super('A dry run keeps nothing.');
  }
}

/** Files taken in, all of a file or nothing of it, and given out again as they came. */
@Injectable()
export class ImportService {
  private readonly sheets: Record<Kind, Sheet>;

  constructor(
    private readonly unit: UnitOfWork, customers: CustomersSheet, calendars: CalendarsSheet, holidays: HolidaysSheet,
    workOrders: WorkOrdersSheet, locations: LocationsSheet, contacts: ContactsSheet,
  ) {
    this.sheets = { customers, calendars, holidays, 'work-orders': workOrders, locations, contacts };
  }

  /**
   * A dry run does it all in a transaction and undoes it: what it says is what the run does.
   * @throws Problem 400 for a file that cannot be read, 422 where lines cannot be taken in; each fault with its line and column in `faults`
   */
  async take(actor: Actor, kind: Kind, bytes: Buffer, dryRun: boolean): Promise<ImportReport> {
    const sheet = this.sheets[kind];
    const lines = readable(() => linesOf(readCsv(bytes), sheet));
    try {
      return await this.unit.run(actor, async (work) => {
        authorise(actor, 'import');
        await sheet.take(work, refuseRepeated(lines));
        const faults = lines.flatMap((line) => line.faults).sort((a, b) => a.line - b.line);
        if (faults.length > 0) throw refusal(422, 'Refused by a rule', faults);
        const report = { kind, dryRun, lines: lines.length, acts: lines.map(({ number, act }) => ({ line: number, act })) };
        if (dryRun) throw new DryRun(report);
        return report;
      });
    } catch (outcome) {
      if (outcome instanceof DryRun) return outcome.report;
      throw outcome;
    }
  }

  /** What the asker can see, with the columns that an import of the same kind takes. */
  async give(actor: Actor, kind: Kind): Promise<string> {
    const { columns } = this.sheets[kind];
    const rows = await this.unit.run(actor, (work) => {
      authorise(actor, 'export');
      return this.sheets[kind].give(work);
    });
    return writeCsv([[...columns], ...rows.map((row) => columns.map((column) => cellOf(row[column])))]);
  }
}

/** The lines of a file under a header that names its columns, in any order. */
function linesOf(records: CsvRecord[], { columns, needed }: Sheet): Line[] {
  const [header, ...rest] = records;
  if (!header) throw new Unreadable([{ line: 1, column: null, rule: null, message: `The file is empty. Its first line names its columns: ${columns.join(', ')}.` }]);
  const faults = [...headerFaults(header, columns, needed), ...raggedFaults(header, rest)];
  if (rest.length === 0) faults.push({ line: header.line, column: null, rule: null, message: 'There is no line after the header.' });
  if (rest.length > MOST_LINES) {
    faults.push({ line: rest[MOST_LINES]!.line, column: null, rule: null, message: `A file has at most ${MOST_LINES} lines, this one has ${rest.length}. Split it.` });
  }
  if (faults.length > 0) throw new Unreadable(faults);
  return rest.map((record) => new Line(header.cells, record));
}

function headerFaults({ line, cells }: CsvRecord, columns: readonly string[], needed: readonly string[]): Fault[] {
  const fault = (column: string, message: string): Fault => ({ line, column, rule: null, message });
  return [
    ...needed.filter((column) => !cells.includes(column)).map((column) => fault(column, `The column ${column} is missing.`)),
    ...cells.filter((column) => !columns.includes(column)).map((column) => fault(column, `There is no column called '${column.slice(0, 60)}' in this kind of file. The columns are ${columns.join(', ')}.`)),
    ...cells.filter((column, i) => cells.indexOf(column) !== i).map((column) => fault(column, `The column ${column.slice(0, 60)} stands here twice.`)),
  ];
}

const raggedFaults = (header: CsvRecord, records: CsvRecord[]): Fault[] =>
  records.filter(({ cells }) => cells.length !== header.cells.length).map(({ line, cells }) =>
    ({ line, column: null, rule: null, message: `This line has ${cells.length} cells, the header has ${header.cells.length}. Put quotes around a cell with a comma in it.` }));

/** @returns the lines that no line before them said already */
function refuseRepeated(lines: Line[]): Line[] {
  const seen = new Map<string, number>();
  return lines.filter((line) => {
    const before = seen.get(line.said);
    if (before === undefined) seen.set(line.said, line.number);
    else line.fault(null, `Line ${before} says the same. Take one of them out.`);
    return before === undefined;
  });
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof Unreadable) throw refusal(400, 'Malformed request', failure.faults);
    throw failure;
  }
}

function refusal(status: 400 | 422, title: string, faults: Fault[]): Problem {
  const lines = new Set(faults.map(({ line }) => line)).size;
  const count = (many: number, word: string) => `${many} ${word}${many === 1 ? '' : 's'}`;
  const rule = faults.find((fault) => fault.rule !== null)?.rule;
  const detail = `${count(faults.length, 'fault')} in ${count(lines, 'line')}. Nothing was imported.`;
  return new Problem({ status, title, detail, ...(rule && { rule }), extra: { faults } });
}
