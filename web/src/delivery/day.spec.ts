import { describe, expect, it } from '@jest/globals';
import { dateIn, startOfDay } from './day';

const at = (label: string) => Date.parse(label);

describe('the day of the reader', () => {
  it('begins at their midnight', () => {
    expect(startOfDay(at('2026-11-24T03:00:00Z'), 'Asia/Almaty')).toBe(at('2026-11-23T19:00:00Z'));
    expect(startOfDay(at('2026-11-23T19:00:00Z'), 'Asia/Almaty')).toBe(at('2026-11-23T19:00:00Z'));
  });

  it('of 23 and of 25 hours too', () => {
    expect(startOfDay(at('2026-03-29T20:00:00Z'), 'Europe/Berlin')).toBe(at('2026-03-28T23:00:00Z'));
    expect(startOfDay(at('2026-10-25T22:00:00Z'), 'Europe/Berlin')).toBe(at('2026-10-24T22:00:00Z'));
  });

  it('has a date', () => {
    expect(dateIn(at('2026-11-24T20:00:00Z'), 'Asia/Almaty')).toBe('2026-11-25');
    expect(dateIn(at('2026-11-24T10:00:00Z'), 'Asia/Almaty', -7)).toBe('2026-11-17');
  });
});
