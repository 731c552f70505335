import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_LINE, linesOf, type Line } from './lines.js';

async function read(...chunks: Uint8Array[]): Promise<Line[]> {
  async function* bytes() {
    yield* chunks;
  }
  const lines: Line[] = [];
  for await (const some of linesOf(bytes())) lines.push(...some);
  return lines;
}

const texts = async (text: string) => (await read(Buffer.from(text))).map((line) => line.text);

describe('lines of a stream', () => {
  it('ends at LF and at CRLF, with and without an end at the last one', async () => {
    expect(await texts('a\r\nb\nc')).toEqual(['a', 'b', 'c']);
    expect(await texts('a\r\n\r\nb\n')).toEqual(['a', '', 'b']);
    expect(await texts('')).toEqual([]);
  });

  it('leaves a byte order mark away, once, at the beginning', async () => {
    expect(await texts('\ufeffa\n\ufeffb')).toEqual(['a', '\ufeffb']);
  });

  it('numbers lines from 1', async () => {
    expect(await read(Buffer.from('a\nb'))).toEqual([{ line: 1, text: 'a' }, { line: 2, text: 'b' }]);
  });

  it('is the same however the bytes are cut, inside a letter too', async () => {
    const whole = Buffer.from('№1,Қазақстан\r\nзапрос,"é"\n\nlast');
    const expected = await read(whole);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 8 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const chunks = at.slice(1).map((end, i) => whole.subarray(at[i], end));
        expect(await read(...chunks)).toEqual(expected);
      }),
    );
  });

  it('gives up a line longer than 1 MiB without keeping it, and reads on', async () => {
    const long = Buffer.alloc(LONGEST_LINE / 2, 'x');
    expect(await read(Buffer.from('a\n'), long, long, long, Buffer.from('\nb\n'))).toEqual([
      { line: 1, text: 'a' },
      { line: 2, text: null },
      { line: 3, text: 'b' },
    ]);
  });
});
