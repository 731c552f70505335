import { describe, expect, it } from '@jest/globals';
import { someTerms } from '../../../test/support/terms.js';
import { caseHours, isFree, refuseWorkedOn, timedMinutes, toCharge } from './case-hours.js';

const product = { id: 'p-1', onlineService: false };

describe('the hours of a case', () => {
  it.each([
    ['prepaid and charged', {}, 'prs', true],
    ['of the third tier for its technologies (HRS-6)', { terms: someTerms({ services: [{ kind: 'third_tier', products: ['p-1'] }] }) }, 'third_tier', true],
    ['PRS where the third tier is bought for others (HRS-6)', { terms: someTerms({ services: [{ kind: 'third_tier', products: ['p-2'] }] }) }, 'prs', true],
    ['as needed under Premier Ultimate (HRS-3)', { terms: someTerms({ services: [{ kind: 'premier_ultimate', contacts: 3 }] }) }, 'prs', false],
    ['as needed for an online service of the public sector (HRS-3)', { sector: 'public', product: { id: 'p-1', onlineService: true } }, 'prs', false],
    ['charged for any other product of the public sector (HRS-3)', { sector: 'public' }, 'prs', true],
    ['charged for an online service of a company (HRS-3)', { product: { id: 'p-1', onlineService: true } }, 'prs', true],
  ] as const)('are %s', (_, given, kind, charged) => {
    expect(caseHours({ terms: someTerms({}), sector: 'commercial', product, ...given })).toMatchObject({ kind, charged });
  });

  it('count what holds, of one kind, and nothing of a product defect (HRS-1, HRS-2)', () => {
    const entries = [{ kind: 'prs', minutes: 20 }, { kind: 'advisory', minutes: 5 }, { kind: 'prs', minutes: 25 }] as const;
    expect(toCharge(entries, 'prs', false)).toBe(45);
    expect(toCharge(entries, 'third_tier', false)).toBe(0);
    expect(toCharge(entries, 'prs', true)).toBe(0);
  });

  it('are given back for a defect of a product in mainstream support alone (HRS-2)', () => {
    expect([isFree({ productDefect: true }, 'mainstream'), isFree({ productDefect: true }, 'extended'), isFree({ productDefect: false }, 'mainstream'), isFree(null, 'mainstream')])
      .toEqual([true, false, false, false]);
  });

  it('are of days between the opening and today', () => {
    expect(refuseWorkedOn('2026-11-24', '2026-11-23', '2026-11-24')).toBeNull();
    expect(refuseWorkedOn('2026-11-23', '2026-11-23', '2026-11-24')).toBeNull();
    expect(refuseWorkedOn('2026-02-30', '2026-02-01', '2026-11-24')).toMatch(/no such day/);
    expect(refuseWorkedOn('2026-11-25', '2026-11-23', '2026-11-24')).toMatch(/when it is done/);
    expect(refuseWorkedOn('2026-11-22', '2026-11-23', '2026-11-24')).toMatch(/opened on 2026-11-23/);
  });

  it.each([[0, 1], [1, 1], [60_000, 1], [60_001, 2], [48 * 3_600_000, 1_440]])('a timer of %d ms shows %d minutes', (ms, minutes) => {
    expect(timedMinutes(1_000, 1_000 + ms)).toBe(minutes);
  });
});
