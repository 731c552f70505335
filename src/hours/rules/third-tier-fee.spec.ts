import { describe, expect, it } from '@jest/globals';
import { thirdTierFee, type Brought } from './third-tier-fee.js';

const posted = (seq: number, given: Partial<Brought>): Brought => ({ seq, cause: 'purchase', reverses: null, kind: 'prs', pool: 0, owed: 0, ...given });

describe('HRS-6: the third-tier fee on accumulated PRS hours', () => {
  it('is the work order\'s percentage of what was bought and converted', () => {
    const movements = [posted(1, { pool: 1_200 }), posted(2, { cause: 'conversion', pool: 600 }), posted(3, { cause: 'labour', pool: -300 })];
    expect(thirdTierFee(15, movements)).toEqual({ percent: 15, prsMinutes: 1_800, minutes: 270 });
  });

  it('counts hours that settled arrears: they were bought (HRS-5)', () => {
    expect(thirdTierFee(10, [posted(1, { pool: 480, owed: -120 })])).toMatchObject({ prsMinutes: 600, minutes: 60 });
  });

  it('leaves out what was corrected, other kinds, and what moved between locations', () => {
    const movements = [
      posted(1, { pool: 1_200 }), posted(2, { cause: 'correction', reverses: 1, pool: -1_200 }), posted(3, { pool: 600 }),
      posted(4, { kind: 'third_tier', pool: 900 }), posted(5, { cause: 'transfer', pool: -60 }), posted(5, { cause: 'transfer', pool: 60 }),
      posted(6, { cause: 'correction', reverses: 5, pool: 60 }),
    ];
    expect(thirdTierFee(50, movements)).toEqual({ percent: 50, prsMinutes: 600, minutes: 300 });
  });

  it('rounds half a minute up', () => {
    expect(thirdTierFee(1, [posted(1, { pool: 1_250 })]).minutes).toBe(13);
  });
});
