import { describe, expect, it } from '@jest/globals';
import { COLUMNS, readHeader, readRow, type Header, type LogRow } from './incident-log.js';

const header = readHeader([...COLUMNS, 'location']) as Header;
const usual = ['INC1', 'New', '3 - Moderate', '29-02-2016 01:16', '29-02-2016 01:23', '?', 'Location 143'];

/** The usual row with one field changed. */
function rowWith(column: (typeof COLUMNS)[number], value: string): LogRow | { why: string } {
  return readRow(usual.map((field, i) => (COLUMNS[i] === column ? value : field)), header, 7);
}

const why = (row: LogRow | { why: string }) => ('why' in row ? row.why : null);

describe('the header of an incident log', () => {
  it('may have its columns in any order among others', () => {
    const found = readHeader(['x', ...COLUMNS.toReversed(), ' y ']) as Header;
    expect(found).toMatchObject({ at: { resolved_at: 1, number: COLUMNS.length }, width: COLUMNS.length + 2 });
  });

  it('names every column that is missing', () => {
    expect(readHeader(['number', 'state', 'opened_at', 'sys_updated_at', 'resolved_at'])).toEqual({
      missing: ['incident_state', 'priority'],
    });
  });
});

describe('a row of an incident log', () => {
  it('becomes what the replay needs', () => {
    expect(readRow(usual, header, 7)).toEqual({
      title: null,
      line: 7,
      number: 'INC1',
      updatedAt: Date.UTC(2016, 1, 29, 1, 23),
      openedAt: Date.UTC(2016, 1, 29, 1, 16),
      resolvedAt: null,
      severity: 'B',
      answered: false,
    });
  });

  it.each([
    ['1 - Critical', '1'],
    ['2 - High', 'A'],
    ['3 - Moderate', 'B'],
    ['4 - Low', 'C'],
    ['4', 'C'],
    ['?', null],
    ['', null],
  ])('reads priority %s as severity %s', (priority, severity) => {
    expect(rowWith('priority', priority)).toMatchObject({ severity });
  });

  it.each([
    ['New', false],
    ['Active', true],
    ['Awaiting User Info', true],
    ['Closed', true],
    ['?', false],
  ])('takes the state %s as answered: %s', (state, answered) => {
    expect(rowWith('incident_state', state)).toMatchObject({ answered });
  });

  it.each([
    '31-02-2016 10:00', '29-02-2015 10:00', '2016-02-29 10:00', '1-2-2016 10:00', '01-02-2016 24:00', '01-02-2016 10:60',
    '01-02-2016 10:00:00', '01-02-2016', '00-01-2016 10:00', '01-13-2016 10:00',
  ])('refuses the date %s', (date) => {
    expect(why(rowWith('opened_at', date))).toBe(`opened_at is no date written dd-mm-yyyy hh:mm: '${date}'`);
  });

  it('refuses years no calendar counts in', () => {
    expect(why(rowWith('resolved_at', '01-01-1970 10:00'))).toMatch('outside the years 1971 to 2198');
    expect(why(rowWith('resolved_at', '01-01-0016 10:00'))).toMatch('no date'); // Date.UTC takes the year 16 for 1916
    expect(why(rowWith('resolved_at', '31-12-2198 10:00'))).toBeNull();
  });

  it.each([
    ['number', '?', 'number is unknown'],
    ['sys_updated_at', '?', 'sys_updated_at is unknown'],
    ['priority', '5 - Planning', "priority is none of 1 to 4: '5 - Planning'"],
    ['priority', 'Critical', "priority is none of 1 to 4: 'Critical'"],
  ] as const)('refuses %s %s', (column, value, reason) => {
    expect(why(rowWith(column, value))).toBe(reason);
  });

  it('refuses a row with another number of fields than the header', () => {
    expect(why(readRow(usual.slice(1), header, 7))).toBe('the row has 6 fields, the header 7');
  });
});
