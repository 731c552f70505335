import type { Severity } from '../../severity/rules/index.js';

/** The columns of a ServiceNow incident log that the replay reads; the others may be there or not, in any order. */
export const COLUMNS = ['number', 'incident_state', 'priority', 'opened_at', 'sys_updated_at', 'resolved_at'] as const;
export type Column = (typeof COLUMNS)[number];

/** Where the columns stand in this file, and how many fields each of its rows must have. */
export interface Header {
  at: Record<Column, number>;
  width: number;
  /** Where a few words on each incident stand; null: nowhere. */
  title: number | null;
}

/** A local date and time as the log writes it, in ms as if it were UTC: an instant only in a zone. */
export type LocalLabel = number;

/** One update of an incident; null is unknown. */
export interface LogRow {
  line: number;
  number: string;
  updatedAt: LocalLabel;
  openedAt: LocalLabel | null;
  resolvedAt: LocalLabel | null;
  severity: Severity | null;
  /** The state is known and is not New: somebody had taken it up. */
  answered: boolean;
  /** `short_description`, where the log has it. */
  title: string | null;
}

/** Finds the columns, or names those that are missing. */
export function readHeader(fields: string[]): Header | { missing: Column[] } {
  const names = fields.map((name) => name.trim());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) return { missing };
  const at = Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)])) as Header['at'];
  const title = names.indexOf('short_description');
  return { at, width: names.length, title: title === -1 ? null : title };
}

/** One row, or why it cannot be used. `?` and an empty field are unknown. */
export function readRow(fields: string[], header: Header, line: number): LogRow | { why: string } {
  if (fields.length !== header.width) {
    return { why: `the row has ${fields.length} fields, the header ${header.width}` };
  }
  const textAt = (place: number) => {
    const text = fields[place]!.trim();
    return text === '?' ? '' : text;
  };
  const read = (column: Column) => textAt(header.at[column]);
  try {
    const number = read('number');
    const updatedAt = dateOf(read('sys_updated_at'), 'sys_updated_at');
    const state = read('incident_state');
    if (number === '') return { why: 'number is unknown' };
    if (updatedAt === null) return { why: 'sys_updated_at is unknown' };
    return {
      line,
      number,
      updatedAt,
      openedAt: dateOf(read('opened_at'), 'opened_at'),
      resolvedAt: dateOf(read('resolved_at'), 'resolved_at'),
      severity: severityOf(read('priority')),
      answered: state !== '' && state !== 'New',
      title: (header.title !== null && textAt(header.title)) || null,
    };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.message };
    throw error;
  }
}

class Unreadable extends Error {}

const DATE = /^(\d\d)-(\d\d)-(\d{4}) (\d\d):(\d\d)$/;

/** The years a calendar counts in are 1970 to 2199; a log keeps a year away from both ends, whatever its zone. */
const FIRST_YEAR = 1971;
const LAST_YEAR = 2198;

/** `dd-mm-yyyy hh:mm`, strictly, of a date that exists. */
function dateOf(text: string, column: Column): LocalLabel | null {
  if (text === '') return null;
  const [, day, month, year, hour, minute] = (DATE.exec(text) ?? []).map(Number);
  const label = Date.UTC(year!, month! - 1, day, hour, minute);
  const back = new Date(label);
  const exists = back.getUTCDate() === day && back.getUTCMonth() === month! - 1 && back.getUTCFullYear() === year;
  if (!exists || hour! > 23 || minute! > 59) {
    throw new Unreadable(`${column} is no date written dd-mm-yyyy hh:mm: ${quoted(text)}`);
  }
  if (year! < FIRST_YEAR || year! > LAST_YEAR) throw new Unreadable(`${column} lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}: ${quoted(text)}`);
  return label;
}

const SEVERITY_OF_PRIORITY: Record<string, Severity> = { '1': '1', '2': 'A', '3': 'B', '4': 'C' };

/** ServiceNow's priorities `1 - Critical` to `4 - Low` are the severities 1, A, B and C. */
function severityOf(priority: string): Severity | null {
  if (priority === '') return null;
  const severity = SEVERITY_OF_PRIORITY[/^(\d+)( - .*)?$/.exec(priority)?.[1] ?? ''];
  if (!severity) throw new Unreadable(`priority is none of 1 to 4: ${quoted(priority)}`);
  return severity;
}

function quoted(text: string): string {
  return text.length > 40 ? `'${text.slice(0, 40)}…'` : `'${text}'`;
}
