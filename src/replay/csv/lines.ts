/** A line of a text file, numbered from 1 and without its line break; null where it is longer than `LONGEST_LINE`. */
export interface Line {
  line: number;
  text: string | null;
}

/** In bytes. What is longer is no row of any log, and would only fill the memory. */
export const LONGEST_LINE = 1024 * 1024;

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * The lines of a UTF-8 stream, as many at a time as its chunks hold; ends of line may be LF or CRLF, mixed too.
 * Each line is decoded on its own, so nobody who keeps a piece of one keeps a whole chunk alive.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let carried = Buffer.alloc(0);
  let tooLong = false;
  let line = 0;
  const finish = (text: Buffer): Line => {
    line += 1;
    return { line, text: tooLong || text.length > LONGEST_LINE ? null : textOf(text, line) };
  };

  for await (const chunk of bytes) {
    const data = Buffer.concat([carried, chunk]);
    const lines: Line[] = [];
    let from = 0;
    for (let to = data.indexOf(NEWLINE); to !== -1; to = data.indexOf(NEWLINE, from)) {
      lines.push(finish(data.subarray(from, to)));
      tooLong = false;
      from = to + 1;
    }
    carried = data.subarray(from);
    if (carried.length > LONGEST_LINE) {
      carried = Buffer.alloc(0);
      tooLong = true;
    }
    if (lines.length > 0) yield lines;
  }
  if (carried.length > 0 || tooLong) yield [finish(carried)];
}

function textOf(bytes: Buffer, line: number): string {
  const text = bytes.toString('utf8');
  const started = line === 1 ? text.replace(BYTE_ORDER_MARK, '') : text;
  return started.endsWith('\r') ? started.slice(0, -1) : started;
}
