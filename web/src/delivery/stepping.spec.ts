import { describe, expect, it } from '@jest/globals';
import type { Lane, Placed } from './lanes';
import { steppedTo } from './stepping';

const lane = (id: string, ...xs: number[]): Lane => ({ id, name: id, clocks: xs.length, crowds: [], rows: 1, marks: xs.map((x): Placed => ({ x, row: 0, clock: { id: `${id}${x}` } as Placed['clock'] })) });
const LANES = [lane('a', 10, 50, 90), lane('b', 12, 80)];

describe('arrow keys on the board', () => {
  it.each([
    ['a10', 'ArrowRight', 'a50'], ['a50', 'ArrowLeft', 'a10'], ['a90', 'ArrowRight', null], ['a10', 'ArrowLeft', null], ['a10', 'End', 'a90'], ['a90', 'Home', 'a10'],
    ['a90', 'ArrowDown', 'b80'], ['b12', 'ArrowUp', 'a10'], ['b12', 'ArrowDown', null], ['a10', 'x', null], ['gone', 'ArrowRight', null],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(steppedTo(LANES, from, key)).toBe(to);
  });
});
