import { ALWAYS_OPEN, CalendarProblem, type CalendarSpec, type Holiday } from '../calendar/rules/index.js';
import type { Facts } from '../clocks/rules/index.js';
import type { EscalationPolicy, RespondingLocation } from '../severity/rules/index.js';
import { linesOf } from './csv/lines.js';
import { RecordReader, type CsvRecord } from './csv/record-reader.js';
import { ContiguousIncidents } from './rules/contiguous.js';
import { historyOf } from './rules/incident.js';
import { COLUMNS, readHeader, readRow, type Header, type LogRow } from './rules/incident-log.js';
import { LocalTime } from './rules/local-time.js';
import { LogCalendar } from './rules/log-calendar.js';
import { runIncident } from './rules/run-incident.js';
import { VerdictTally, type Verdict } from './rules/verdict.js';

/** What a log is replayed under: the support location, calendar and policy of a work order. */
export interface ReplayTerms {
  location: RespondingLocation & { timeZone: string };
  calendar: CalendarSpec;
  /** The public holidays of the location's country in these years; asked once for each year the log speaks of. */
  holidaysFor(years: number[]): Holiday[];
  policy: EscalationPolicy;
}

export interface Progress {
  bytes: number;
  rows: number;
}

/** The file is no incident log. The message says what it lacks. */
export class NoIncidentLog extends Error {
  override readonly name = 'NoIncidentLog';
}

/**
 * Runs a ServiceNow incident log through the fold in memory, one incident at a time, and says what the policy would
 * have done. Reads nothing but the bytes given; the same bytes under the same terms always give the same verdict.
 *
 * @param bytes    CSV in UTF-8 with a header
 * @param onProgress called after each chunk of bytes
 * @throws NoIncidentLog when columns are missing
 */
export async function replay(
  bytes: AsyncIterable<Uint8Array>,
  terms: ReplayTerms,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Verdict> {
  const run = new Replay(terms);
  const reader = new RecordReader();
  const progress: Progress = { bytes: 0, rows: 0 };
  for await (const lines of linesOf(counted(bytes, progress))) {
    for (const line of lines) {
      for (const record of reader.push(line)) run.read(record);
    }
    progress.rows = run.rows;
    onProgress(progress);
  }
  for (const record of reader.end()) run.read(record);
  return run.end();
}

async function* counted(bytes: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    progress.bytes += chunk.length;
    yield chunk;
  }
}

class Replay {
  rows = 0;
  private header: Header | null = null;
  private readonly incidents = new ContiguousIncidents();
  private readonly local: LocalTime;
  private readonly facts: Facts;
  private readonly tally: VerdictTally;

  constructor(private readonly terms: ReplayTerms) {
    const calendar = new LogCalendar(terms.calendar, terms.holidaysFor);
    this.local = new LocalTime(terms.location.timeZone);
    this.facts = {
      workingTime: (calendarVersionId) => (calendarVersionId === null ? ALWAYS_OPEN : calendar),
      policy: () => terms.policy,
    };
    this.tally = new VerdictTally(terms.policy, this.local, this.facts);
  }

  read(record: CsvRecord): void {
    if (this.header === null) {
      this.header = headerOf(record);
      return;
    }
    this.rows += 1;
    const row = 'why' in record ? record : readRow(record.fields, this.header, record.line);
    if ('why' in row) return this.tally.skip(record.line, row.why);
    const ended = this.incidents.push(row);
    if (ended === null) return;
    if ('why' in ended) this.tally.skip(row.line, ended.why);
    else this.run(ended);
  }

  end(): Verdict {
    if (this.header === null) throw new NoIncidentLog('This is no incident log: the file is empty.');
    const last = this.incidents.end();
    if (last) this.run(last);
    return this.tally.verdict();
  }

  private run(rows: LogRow[]): void {
    const history = historyOf(rows, this.local);
    if ('why' in history) return this.tally.skip(history.line, history.why);
    try {
      this.tally.add(runIncident(history, this.terms.location, this.facts));
    } catch (error) {
      if (!(error instanceof CalendarProblem)) throw error;
      this.tally.skip(history.line, `${history.number}: ${error.message}`);
    }
  }
}

function headerOf(record: CsvRecord): Header {
  const header = 'why' in record ? { missing: [...COLUMNS] } : readHeader(record.fields);
  if (!('missing' in header)) return header;
  const missing = header.missing.join(', ');
  throw new NoIncidentLog(`This is no ServiceNow incident log: its header lacks ${missing}.`);
}
