import { describe, expect, it } from '@jest/globals';
import type { Severity } from '../../severity/rules/index.js';
import { historyOf, type History } from './incident.js';
import type { LogRow } from './incident-log.js';
import { LocalTime } from './local-time.js';

const almaty = new LocalTime('Asia/Almaty');
const label = (time: string) => Date.parse(`2016-03-01T${time}Z`);

let line = 0;
function row(time: string, state: string, severity: Severity | null = 'B', more: Partial<LogRow> = {}): LogRow {
  line += 1;
  const openedAt = label('10:00');
  return { line, number: 'INC1', updatedAt: label(time), openedAt, resolvedAt: null, severity, answered: state !== 'New', title: null, ...more };
}

/** The history in a line: `10:00 B, 10:20 A, 11:00 responded`, in local time. */
function told(...rows: LogRow[]): string {
  const history = historyOf(rows, almaty) as History;
  const time = (at: number) => new Date(almaty.labelOf(at)).toISOString().slice(11, 16);
  const events = history.events.map((event) => `${time(event.at)} ${event.type === 'severity_changed' ? event.severity : event.type}`);
  return [`${time(history.openedAt)} ${history.severity}`, ...events].join(', ');
}

describe('the history of an incident', () => {
  it('opens in the zone of the location and is answered by the first row that is not New', () => {
    expect(told(row('10:05', 'New'), row('11:00', 'Active'), row('12:00', 'Resolved'))).toBe('10:00 B, 11:00 responded');
    expect((historyOf([row('10:05', 'New')], almaty) as History).openedAt).toBe(Date.parse('2016-03-01T04:00Z'));
  });

  it('goes by the time of its rows, not by their order in the file', () => {
    expect(told(row('12:00', 'Resolved', 'A'), row('10:05', 'New'), row('11:00', 'Active', 'A'))).toBe('10:00 B, 11:00 A, 11:00 responded');
  });

  it('keeps the order of the file within a minute', () => {
    expect(told(row('11:00', 'Active', 'B'), row('11:00', 'Active', 'A'))).toBe('10:00 B, 11:00 responded, 11:00 A');
    expect(told(row('11:00', 'Active', 'A'), row('11:00', 'Active', 'B'))).toBe('10:00 A, 11:00 responded, 11:00 B');
  });

  it('takes a changed priority as a change of severity at its row, before an answer in the same row', () => {
    expect(told(row('10:05', 'New', 'B'), row('10:20', 'New', '1'), row('10:30', 'Active', 'C'))).toBe('10:00 B, 10:20 1, 10:30 C, 10:30 responded');
  });

  it('passes over an unknown priority', () => {
    expect(told(row('10:05', 'New', null), row('10:20', 'New', 'A'), row('10:30', 'New', null), row('10:40', 'New', 'A'))).toBe('10:00 A');
  });

  it('lets happen at the opening what the log has before it', () => {
    expect(told(row('09:50', 'New', 'C'), row('09:55', 'Active', 'B'))).toBe('10:00 C, 10:00 B, 10:00 responded');
  });

  it('withdraws at its resolution, never before its opening, what nobody answered (CLK-1)', () => {
    const resolvedAt = label('12:30');
    expect(told(row('10:05', 'New', 'B', { resolvedAt }))).toBe('10:00 B, 12:30 withdrawn');
    expect(told(row('10:05', 'New', 'B', { resolvedAt: label('09:00') }))).toBe('10:00 B, 10:00 withdrawn');
    expect(told(row('10:05', 'New', 'B', { resolvedAt }), row('13:00', 'Resolved', 'B', { resolvedAt }))).toBe('10:00 B, 13:00 responded');
  });

  it('is skipped, with its first line, when no row says when it was opened or how grave it is', () => {
    const first = row('10:05', 'New', null);
    expect(historyOf([first], almaty)).toEqual({ line: first.line, why: 'INC1: no usable row says its priority' });
    expect(historyOf([{ ...first, openedAt: null }], almaty)).toEqual({ line: first.line, why: 'INC1: no usable row says when it was opened' });
  });
});
