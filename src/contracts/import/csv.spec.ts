import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv, writeCsv } from './csv.js';

const cells = (text: string): string[][] => readCsv(Buffer.from(text)).map((record) => record.cells);

describe('what is written is read back', () => {
  const CELL = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', "'", '=', '+', '-', '@', '\t', '\uff1d', ' ', 'x', '\ufeff') }),
  );

  it('whatever stands in the cells, on the line where it began', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('x', '=1', 'Ә'), CELL, CELL), { minLength: 1 }), (records) => {
      const text = writeCsv([['a', 'b', 'c'], ...records]);
      const read = readCsv(Buffer.from(text));
      expect(read.map((record) => record.cells)).toEqual([['a', 'b', 'c'], ...records]);
      const begins = read.map(({ line }) => line);
      expect(begins).toEqual([...begins].sort((a, b) => a - b));
    }));
  });

  it('no cell of it is a formula to a spreadsheet', () => {
    fc.assert(fc.property(CELL, (cell) => {
      const [, written] = writeCsv([['a'], [cell, 'x']]).slice(1).split(/^a\n/);
      expect(written).not.toMatch(/^"?[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/);
    }));
  });
});

describe('an apostrophe', () => {
  it.each([['=1', "'=1"], ["'=1", "''=1"], ["'x", "'x"], ['-', "'-"], ["''", "''"], ['＝1', "'＝1"]])('%s is written %s', (cell, written) => {
    expect(writeCsv([[cell]])).toBe(`\ufeff${written}\n`);
    expect(cells(written)).toEqual([[cell]]);
  });

  it('may be left out by who writes a file by hand', () => expect(cells('+7 727,=1')).toEqual([['+7 727', '=1']]));
});

it('a semicolon parts the cells of a file whose header it parts, and of no other', () => {
  expect(cells('a;b\n1,2;3')).toEqual([['a', 'b'], ['1,2', '3']]);
  expect(cells('a,b\n1;2,3')).toEqual([['a', 'b'], ['1;2', '3']]);
});
