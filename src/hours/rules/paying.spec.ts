import { describe, expect, it } from '@jest/globals';
import { at, booksOf, moved } from '../../../test/support/books.js';
import { isLongAdvice } from './advisory.js';
import { inHours } from './hours-problem.js';
import { priceInMinutes, refuseSchedule, schedule } from './support-assistance.js';
import { refuseTravel, travel } from './travel.js';
import { refuseWriteOff, writeOff } from './write-off.js';

describe('proactive services out of support assistance (HRS-10)', () => {
  it.each([
    [{ by: 'days', days: 3, minutesPerDay: 480 }, 1_440], [{ by: 'days', days: 1, minutesPerDay: 450 }, 480], [{ by: 'days', days: 1, minutesPerDay: 449 }, 420],
    [{ by: 'fee', fee: 100_000, hourlyRate: 30_000 }, 180], [{ by: 'fee', fee: 105_000, hourlyRate: 30_000 }, 240], [{ by: 'fee', fee: 1, hourlyRate: 30_000 }, 0],
  ] as const)('%j is %i minutes: the nearest hour', (price, minutes) => expect(priceInMinutes(price)).toBe(minutes));

  it('are deducted when they are scheduled, from the location’s pool, and not owed', () => {
    const books = booksOf({ 'pool/support_assistance/A': 120, 'pool/prs/A': 600 });
    expect(refuseSchedule(books, 'A', 180)).toMatchObject({ rule: 'HRS-11' });
    schedule(books, 'A', 120);
    expect(moved(books)).toEqual(['120 pool/support_assistance/A > scheduled']);
  });
});

it('travel is paid in PRS hours, the location’s, then the pooled; never more than there are (HRS-10)', () => {
  const books = booksOf({ 'pool/prs/A': 60, 'pool/prs': 60, 'pool/third_tier/A': 600 });
  expect(refuseTravel(books, 'A', 121)).toMatchObject({ rule: 'HRS-10' });
  travel(books, 'A', 90);
  expect(moved(books)).toEqual(['60 pool/prs/A > travelled', '30 pool/prs > travelled']);
});

it('no more is written off than is owed', () => {
  const books = booksOf({ 'arrears/prs/A': -60 });
  expect(refuseWriteOff(books, at('A'), 61)).toMatchObject({ field: 'minutes' });
  writeOff(books, at('A'), 60);
  expect(moved(books)).toEqual(['60 written_off > arrears/prs/A']);
});

it('advice is long past 6 hours (HRS-12)', () => {
  expect([isLongAdvice('advisory', 360), isLongAdvice('advisory', 361), isLongAdvice('prs', 600)]).toEqual([false, true, false]);
});

it('minutes are said in hours', () => expect([0, 45, 60, 150].map(inHours)).toEqual(['0 h', '45 min', '1 h', '2 h 30 min']));
