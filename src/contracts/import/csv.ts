import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** What is wrong at one place of a file: the line is that on which its record begins, counted from 1. */
export interface Fault {
  line: number;
  /** As its header names it; null where it is about the whole line. */
  column: string | null;
  rule: string | null;
  message: string;
}

export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A file that cannot be read as CSV at all; what is wrong, line by line. */
export class Unreadable extends Error {
  constructor(readonly faults: Fault[]) {
    super(faults[0]?.message);
  }
}

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const LINE_BREAK = /\r\n|\n|\r/g;

/** An apostrophe before it makes text of a formula; `asWritten` takes it off again, and never another one. */
const asText = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
const asWritten = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/**
 * The records of a UTF-8 file, header first, without blank lines. A mark of the byte order, `;` instead of `,` and ends of
 * line of any system are taken.
 * @throws Unreadable
 */
export function readCsv(bytes: Buffer): CsvRecord[] {
  const text = decode(bytes);
  const delimiter = /^[^,\r\n]*;/.test(text) ? ';' : ',';
  let line = 1;
  return parseText(text, delimiter).flatMap(({ record, raw }) => {
    const read = { line, cells: record.map(asWritten) };
    line += raw.match(LINE_BREAK)?.length ?? 0;
    return record.length === 1 && record[0] === '' ? [] : [read];
  });
}

/** With a byte order mark, since spreadsheets take a file without one for another script. */
export function writeCsv(records: string[][]): string {
  return stringify(records.map((cells) => cells.map(asText)), { bom: true });
}

function parseText(text: string, delimiter: string): { record: string[]; raw: string }[] {
  try {
    const read: unknown = parse(text, { bom: true, delimiter, raw: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
    return read as { record: string[]; raw: string }[];
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const line = typeof failure.lines === 'number' ? failure.lines : 1;
    const message = 'A quote opens or closes where it should not. Put quotes around the whole cell, and double those inside it.';
    throw new Unreadable([{ line, column: null, rule: null, message }]);
  }
}

function decode(bytes: Buffer): string {
  try {
    return textOf(bytes);
  } catch {
    throw new Unreadable(undecodable(bytes));
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** A line feed is never part of another character in UTF-8, so each line can be looked at by itself. */
function undecodable(bytes: Buffer): Fault[] {
  const faults: Fault[] = [];
  for (let line = 1, from = 0; from <= bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, from);
    const to = found === -1 ? bytes.length : found;
    try {
      textOf(bytes.subarray(from, to));
    } catch {
      faults.push({ line, column: null, rule: null, message: 'This line is not UTF-8. Save the file as “CSV UTF-8”.' });
    }
    from = to + 1;
  }
  return faults;
}
