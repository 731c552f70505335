import { describe, expect, it } from '@jest/globals';
import { placeOf, PRESENT, TICKS, ticksIn } from './axis';

const HOUR = 3_600_000;

describe('the axis of time to breach', () => {
  it('has the present where the missed end, and a week at its far end', () => {
    expect(placeOf(0)).toBe(PRESENT);
    expect(placeOf(7 * 24 * HOUR)).toBeCloseTo(1);
    expect(placeOf(70 * 24 * HOUR)).toBeCloseTo(1);
    expect(placeOf(-70 * 24 * HOUR)).toBeCloseTo(0);
  });

  it('gives the next hour as much as the days', () => {
    expect(placeOf(HOUR) - PRESENT).toBeGreaterThan(0.2);
    expect(placeOf(8 * HOUR)).toBeGreaterThan(0.55);
  });

  it('keeps the order: what is due sooner stands farther left', () => {
    const places = [-HOUR, -1, 0, 1, ...TICKS].map(placeOf);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
  });

  it('names no more of its marks than can be read', () => {
    expect(ticksIn(1_200)).toEqual(TICKS);
    const few = ticksIn(270).map((ms) => placeOf(ms) * 270);
    expect(few.length).toBeGreaterThan(1);
    expect(few.slice(1).every((at, index) => at - few[index]! >= 48)).toBe(true);
  });
});
