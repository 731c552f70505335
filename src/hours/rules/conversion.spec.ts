import { describe, expect, it } from '@jest/globals';
import { at, booksOf, moved } from '../../../test/support/books.js';
import { convert, refuseConversion, shortfall, yearsOf } from './conversion.js';

const rate = { minutesPerIncident: 240, committed: 5 };

describe('Software Assurance incidents (HRS-9)', () => {
  it('convert at the work order’s rate, and settle arrears first (HRS-5)', () => {
    const books = booksOf({ 'arrears/prs/A': -60 });
    convert(books, at('A'), 2, rate);
    expect(moved(books)).toEqual(['60 converted > arrears/prs/A', '420 converted > pool/prs/A']);
  });

  it('into PRS or third-tier hours only, where there is a rate', () => {
    for (const kind of ['prs', 'third_tier'] as const) expect(refuseConversion(at('A', kind), rate)).toBeNull();
    for (const kind of ['dse', 'advisory', 'support_assistance'] as const) expect(refuseConversion(at('A', kind), rate)).toMatchObject({ rule: 'HRS-9', field: 'kind' });
    expect(refuseConversion(at('A'), null)).toMatchObject({ rule: 'HRS-9' });
  });

  it('a shortfall is looked for 30 days after the start and after each annual date', () => {
    expect(yearsOf({ startsOn: '2026-07-15', endsOn: '2028-07-14' })).toEqual([
      { from: '2026-07-15', until: '2027-07-15', reckonedOn: '2026-08-14' }, { from: '2027-07-15', until: '2028-07-15', reckonedOn: '2027-08-14' },
    ]);
    expect(yearsOf({ startsOn: '2024-02-29', endsOn: '2025-03-01' }).map(({ from }) => from)).toEqual(['2024-02-29', '2025-02-28']);
    expect(yearsOf({ startsOn: '2026-01-01', endsOn: '2026-01-10' }).length).toBe(1);
  });

  it('and is what is short of the commitment, from that day on', () => {
    const [year] = yearsOf({ startsOn: '2026-01-01', endsOn: '2026-12-31' });
    expect([shortfall(year!, rate, 2, '2026-01-30'), shortfall(year!, rate, 2, '2026-01-31'), shortfall(year!, rate, 7, '2026-01-31')]).toEqual([0, 3, 0]);
  });
});
