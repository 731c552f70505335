import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_RECORD, RecordReader, type CsvRecord } from './record-reader.js';

function read(text: string): CsvRecord[] {
  const reader = new RecordReader();
  const records = text.split('\n').flatMap((line, i) => [...reader.push({ line: i + 1, text: line })]);
  return [...records, ...reader.end()];
}

const fieldsIn = (text: string) => read(text).map((record) => ('fields' in record ? record.fields : record.why));

describe('CSV records', () => {
  it('reads quoted fields with commas, quotes and line breaks, numbered by their first line', () => {
    expect(read('a,b\n"1,5","say ""hi"""\n"two\nlines",x\n,')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1,5', 'say "hi"'] },
      { line: 3, fields: ['two\nlines', 'x'] },
      { line: 5, fields: ['', ''] },
    ]);
  });

  it('takes a quote inside an unquoted field as it stands', () => {
    expect(fieldsIn('a,b\n5" pipe,x')).toEqual([['a', 'b'], ['5" pipe', 'x']]);
  });

  it('passes over empty lines', () => {
    expect(fieldsIn('a,b\n\n1,2\n')).toEqual([['a', 'b'], ['1', '2']]);
  });

  it('loses one row to a forgotten quote, whether or not another quote follows', () => {
    const open = 'a quoted field is not closed';
    const text = 'text follows a closing quote';
    const where = 'a quoted field is not closed where it should be';
    expect(fieldsIn('a,b\n1,"x\n2,y\n3,z')).toEqual([['a', 'b'], open, ['2', 'y'], ['3', 'z']]);
    expect(fieldsIn('a,b\n1,"x\n2,"y, too"\n3,z')).toEqual([['a', 'b'], text, ['2', 'y, too'], ['3', 'z']]);
    expect(fieldsIn('a,b\n1,"x\n2,y\n"3",z')).toEqual([['a', 'b'], text, ['2', 'y'], ['3', 'z']]);
    expect(fieldsIn('a,b\n1,"x\n2,",y\n3,z')).toEqual([['a', 'b'], where, open, ['3', 'z']]);
  });

  it('stops waiting for a closing quote after 1,000 lines', () => {
    const rows = Array.from({ length: 2 * LONGEST_RECORD }, (_, i) => `${i},x`);
    const records = read(['a,b', '1,"x', ...rows].join('\n'));
    expect(records[1]).toEqual({ line: 2, why: 'a quoted field is not closed' });
    expect(records).toHaveLength(2 + rows.length);
  });

  it('reports a line that is too long where it stands, and what waited before it', () => {
    const reader = new RecordReader();
    const push = (line: number, text: string | null) => [...reader.push({ line, text })];
    expect([...push(1, 'a,b'), ...push(2, '1,"x'), ...push(3, null), ...push(4, '2,y')]).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, why: 'a quoted field is not closed' },
      { line: 3, why: 'the line is longer than 1 MiB' },
      { line: 4, fields: ['2', 'y'] },
    ]);
  });

  it('reads back whatever was written by the rules of RFC 4180', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') });
    const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    const written = (fields: string[]) => fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
    fc.assert(fc.property(table, (rows) => {
      expect(fieldsIn(rows.map(written).join('\n'))).toEqual(rows);
    }));
  });
});
