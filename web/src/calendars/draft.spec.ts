import { describe, expect, it } from '@jest/globals';
import type { CalendarDetail } from './api';
import { draftOf, hoursInWords, shownOf, versionOf, windowsOf, withDay } from './draft';

const calendar: CalendarDetail = {
  id: 'c', name: 'Almaty', country: 'KZ', region: null, version: 3, timeZone: 'Asia/Almaty', note: 'x', versions: [],
  weekly: { 1: [['09:00', '13:00'], ['14:00', '18:00']], 2: [['09:00', '18:00']], 3: [], 4: [], 5: [], 6: [], 7: [] },
  holidays: [{ date: '2026-12-16', name: 'Independence Day', hours: null, origin: 'national' }, { date: '2026-12-31', name: '', hours: [['09:00', '13:00']], origin: 'own' }],
};

describe('a calendar as it is being typed', () => {
  it('goes back as it came', () => {
    const { timeZone, weekly, holidays } = calendar;
    expect(versionOf({ ...draftOf(calendar), note: ' New hours. ' }, 3)).toEqual({ basedOn: 3, timeZone, weekly, holidays, note: 'New hours.' });
    expect(shownOf(draftOf(calendar)).weekly).toEqual(weekly);
  });

  it.each<[string, [string, string][]]>([
    ['09:00–17:30', [['09:00', '17:30']]], ['9-17.30', [['09:00', '17:30']]], [' 9:00 - 13:00 ; 14—18:00,', [['09:00', '13:00'], ['14:00', '18:00']]], ['', []], ['  ', []],
    ['9', [['09:00', '']]], ['from nine', [['from nine', '']]], ['25:00–9', [['25:00', '09:00']]],
  ])('reads %j as %j, and leaves the judgement to the desk', (typed, windows) => expect(windowsOf(typed)).toEqual(windows));

  it('writes windows as one reads them', () => expect(hoursInWords(calendar.weekly['1']!)).toBe('09:00–13:00, 14:00–18:00'));

  it('a day more is closed, or open where it is usually closed', () => {
    const draft = draftOf(calendar);
    expect(withDay(draft, '2026-12-14', 1).days.at(-1)).toEqual({ key: 2, year: '2026', date: '2026-12-14', name: '', hours: '', origin: 'own' });
    expect(withDay(draft, '2026-12-19', 6).days.at(-1)).toMatchObject({ hours: '09:00–13:00, 14:00–18:00' });
    expect(withDay({ ...draft, days: [] }, '2026-12-14', 1).days).toMatchObject([{ key: 0 }]);
  });
});
