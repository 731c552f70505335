import { describe, expect, it } from '@jest/globals';
import { dateIn, dateInWords, day, dayAndTime, inFull, monthIn } from './when';

const at = Date.parse('2026-11-23T20:20:00Z');

describe('instants in words', () => {
  it('says no more of the date than has to be said', () => {
    expect(day(at, 'Asia/Almaty')).toBe('Tue 24 Nov');
    expect(dayAndTime(at, 'Asia/Almaty', at)).toBe('Tue 01:20');
    expect(dayAndTime(at, 'UTC', at - 7 * 86_400_000)).toBe('23 Nov 20:20');
    expect(inFull(at, 'UTC')).toBe('Mon 23 Nov 2026, 20:20');
    expect([dateInWords('2026-05-30'), dateInWords('soon')]).toEqual(['30 May 2026', 'soon']);
  });

  it.each([
    ['en', 'en-GB', 'Mon 23 Nov', '23 Nov', 'Mon'], ['ru', 'ru-RU', 'пн 23 нояб.', '23 нояб.', 'пн'], ['kk', 'ru-KZ', 'дс 23 қар.', '23 қар.', 'дс'],
  ] as const)('names days and months in %s', (language, tag, whole, date, weekday) => {
    const said = (wanted: Parameters<typeof dateIn>[4]) => dateIn(language, tag, at, 'UTC', wanted);
    expect([said({ weekday: 'short', day: 'numeric', month: 'short' }), said({ day: 'numeric', month: 'short' }), said({ weekday: 'short' })]).toEqual([whole, date, weekday]);
  });

  it('names a month in each language', () => {
    expect([monthIn('en', 'en-GB', 1), monthIn('ru', 'ru-RU', 12), monthIn('kk', 'ru-KZ', 3)]).toEqual(['January', 'декабрь', 'наурыз']);
  });
});
