import { describe, expect, it } from '@jest/globals';
import { ProgressBar } from './progress-bar.js';

function shown(isTTY: boolean, size: number | null, ...steps: [bytes: number, rows: number][]): string[] {
  const written: string[] = [];
  const bar = new ProgressBar({ isTTY, write: (text) => written.push(text) }, size);
  for (const [bytes, rows] of steps) bar.show({ bytes, rows });
  bar.end();
  return written;
}

describe('the progress of a replay', () => {
  it('is a bar on a terminal, drawn when the percentage changes', () => {
    expect(shown(true, 1000, [500, 10], [501, 11], [1000, 20])).toEqual([
      `\r[${'#'.repeat(15)}${'.'.repeat(15)}] 50 %, 10 rows`,
      `\r[${'#'.repeat(30)}] 100 %, 20 rows`,
      `\r${' '.repeat(47)}\r`,
    ]);
  });

  it('counts rows where the size is unknown', () => {
    expect(shown(true, null, [500, 10], [600, 1500])).toEqual(['\r1500 rows', `\r${' '.repeat(9)}\r`]);
  });

  it('is a line each 100,000 rows elsewhere', () => {
    expect(shown(false, 1000, [1, 10], [400, 100_001], [500, 150_000], [900, 260_000])).toEqual([
      'replaying: 40 %, 100001 rows\n',
      'replaying: 90 %, 260000 rows\n',
    ]);
  });
});
