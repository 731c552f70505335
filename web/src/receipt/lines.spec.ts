import { describe, expect, it } from '@jest/globals';
import type { ReceiptLine } from '../api/wire';
import { amountLabel, lineMs, readable, sumMs } from './lines';

const line = (from: string, to: string, ms: number): ReceiptLine => ({ date: '2026-11-24', from, to, ms, note: '24x7', offset: '+00:00' });

describe('CLK-4: a receipt is an addition a person can check', () => {
  it('shows whole seconds, and they still add up to the target', () => {
    const exact = [line('23:56:19.175', '24:00', 220_825), line('00:00', '00:56:19.175', 3_379_175)];
    const shown = readable(exact);
    expect(shown.map(({ from, to }) => `${from}–${to}`)).toEqual(['23:56:19–24:00', '00:00–00:56:19']);
    expect(shown.map((each) => amountLabel(lineMs(each)))).toEqual(['3 m 41 s', '56 m 19 s']);
    expect(sumMs(shown)).toBe(3_600_000);
  });

  it('stays exact where whole seconds would not add up', () => {
    const exact = [line('09:00:00.900', '09:00:02.100', 1_200)];
    expect(readable(exact)).toEqual(exact);
  });

  it('leaves a day on which nothing counted as it is', () => {
    const closed: ReceiptLine = { date: '2026-11-28', from: null, to: null, minutes: 0, note: 'weekend', offset: '+05:00' };
    expect(readable([closed])).toEqual([closed]);
  });
});
