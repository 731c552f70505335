import type { Line } from './lines.js';
import { splitRecord } from './split-record.js';

/** A record with the number of its first line: its fields, or why there are none. */
export type CsvRecord = { line: number; fields: string[] } | { line: number; why: string };

/** No field of a log runs over more lines than this: an open quote beyond it is a forgotten one. */
export const LONGEST_RECORD = 1000;

/**
 * Lines to CSV records. A record over several lines that does not come out right, in its quotes or with another
 * number of fields than the first record, is broken at its first line only: reading goes on with the second, so a
 * forgotten quote costs one row and not the rest of the file.
 */
export class RecordReader {
  private width: number | null = null;
  private open: { line: number; text: string }[] = [];

  *push({ line, text }: Line): Generator<CsvRecord> {
    if (text === null) {
      yield* this.end();
      yield { line, why: 'the line is longer than 1 MiB' };
    } else if (text !== '' || this.open.length > 0) {
      this.open.push({ line, text });
      yield* this.read();
    }
  }

  /** What is left when no line follows. */
  *end(): Generator<CsvRecord> {
    while (this.open.length > 0) yield* this.giveUpFirst('a quoted field is not closed');
  }

  private *read(): Generator<CsvRecord> {
    const severalLines = this.open.length > 1;
    if (severalLines && !this.open[this.open.length - 1]!.text.includes('"')) return yield* this.giveUpTooLong();
    const fields = splitRecord(severalLines ? this.open.map(({ text }) => text).join('\n') : this.open[0]!.text);
    if (fields === 'open') return yield* this.giveUpTooLong();
    if (fields === 'broken') return yield* this.giveUpFirst('text follows a closing quote');
    if (severalLines && this.width !== null && fields.length !== this.width) {
      return yield* this.giveUpFirst('a quoted field is not closed where it should be');
    }
    this.width ??= fields.length;
    yield { line: this.open[0]!.line, fields };
    this.open = [];
  }

  private *giveUpTooLong(): Generator<CsvRecord> {
    if (this.open.length >= LONGEST_RECORD) yield* this.giveUpFirst('a quoted field is not closed');
  }

  private *giveUpFirst(why: string): Generator<CsvRecord> {
    const [first, ...again] = this.open;
    this.open = [];
    yield { line: first!.line, why };
    for (const line of again) yield* this.push(line);
  }
}
