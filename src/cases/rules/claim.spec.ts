import { describe, expect, it } from '@jest/globals';
import { claimLease, mayClaim, remindAt } from './claim.js';

describe('claiming a case (CLK-5)', () => {
  it.each([['1', 10], ['A', 10], ['B', 60], ['C', 60]] as const)('Severity %s: holds for %i minutes though nothing is done', (severity, minutes) => {
    expect(claimLease(severity)).toBe(minutes * 60_000);
    expect(remindAt(claimLease(severity), severity)).toBe(minutes * 30_000);
  });

  it('is free where nobody has it, where oneself has it, and once the claim has lapsed', () => {
    expect(mayClaim({ assigneeId: null, claimedUntil: null }, 'me', 5)).toEqual({ ok: true });
    expect(mayClaim({ assigneeId: 'me', claimedUntil: null }, 'me', 5)).toEqual({ ok: true });
    expect(mayClaim({ assigneeId: 'other', claimedUntil: 5 }, 'me', 5)).toEqual({ ok: true });
  });

  it('is not while another’s claim holds, nor when the other has begun', () => {
    expect(mayClaim({ assigneeId: 'other', claimedUntil: 6 }, 'me', 5)).toEqual({ ok: false, heldBy: 'other' });
    expect(mayClaim({ assigneeId: 'other', claimedUntil: null }, 'me', 5)).toEqual({ ok: false, heldBy: 'other' });
  });
});
