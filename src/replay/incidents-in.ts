import { linesOf } from './csv/lines.js';
import { RecordReader, type CsvRecord } from './csv/record-reader.js';
import { ContiguousIncidents } from './rules/contiguous.js';
import { historyOf, type History } from './rules/incident.js';
import { COLUMNS, readHeader, readRow, type Header, type LogRow } from './rules/incident-log.js';
import type { LocalTime } from './rules/local-time.js';

export interface Progress {
  bytes: number;
  rows: number;
}

/** The file is no incident log. The message says what it lacks. */
export class NoIncidentLog extends Error {
  override readonly name = 'NoIncidentLog';
}

/** Hears of a row or an incident that cannot be used: where it stands in the file, and why. */
export type Skip = (line: number, why: string) => void;

/**
 * The incidents of a ServiceNow log, as many at a time as a chunk of its bytes completes. Reads nothing but the bytes given.
 *
 * @param bytes CSV in UTF-8 with a header
 * @param onProgress called after each chunk of bytes
 * @throws NoIncidentLog when columns are missing
 */
export async function* incidentsIn(bytes: AsyncIterable<Uint8Array>, local: LocalTime, skip: Skip, onProgress: (progress: Progress) => void): AsyncGenerator<History[]> {
  const log = new Log(local, skip);
  const reader = new RecordReader();
  const progress: Progress = { bytes: 0, rows: 0 };
  for await (const lines of linesOf(counted(bytes, progress))) {
    const found: History[] = [];
    for (const line of lines) {
      for (const record of reader.push(line)) found.push(...log.read(record));
    }
    progress.rows = log.rows;
    onProgress(progress);
    yield found;
  }
  const rest: History[] = [];
  for (const record of reader.end()) rest.push(...log.read(record));
  progress.rows = log.rows;
  onProgress(progress);
  yield [...rest, ...log.end()];
}

async function* counted(bytes: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    progress.bytes += chunk.length;
    yield chunk;
  }
}

class Log {
  rows = 0;
  private header: Header | null = null;
  private readonly incidents = new ContiguousIncidents();

  constructor(private readonly local: LocalTime, private readonly skip: Skip) {}

  /** @returns the incident that this record ends, if it ends one */
  read(record: CsvRecord): History[] {
    if (this.header === null) {
      this.header = headerOf(record);
      return [];
    }
    this.rows += 1;
    const row = 'why' in record ? record : readRow(record.fields, this.header, record.line);
    if ('why' in row) return this.none(record.line, row.why);
    const ended = this.incidents.push(row);
    if (ended === null) return [];
    return 'why' in ended ? this.none(row.line, ended.why) : this.one(ended);
  }

  end(): History[] {
    if (this.header === null) throw new NoIncidentLog('This is no incident log: the file is empty.');
    const last = this.incidents.end();
    return last ? this.one(last) : [];
  }

  private one(rows: LogRow[]): History[] {
    const history = historyOf(rows, this.local);
    return 'why' in history ? this.none(history.line, history.why) : [history];
  }

  private none(line: number, why: string): History[] {
    this.skip(line, why);
    return [];
  }
}

function headerOf(record: CsvRecord): Header {
  const header = 'why' in record ? { missing: [...COLUMNS] } : readHeader(record.fields);
  if (!('missing' in header)) return header;
  const missing = header.missing.join(', ');
  throw new NoIncidentLog(`This is no ServiceNow incident log: its header lacks ${missing}.`);
}
