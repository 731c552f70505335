import { describe, expect, it } from '@jest/globals';
import type { ComplianceRow } from './api';
import { addedUp } from './shares';

const row = (customer: string, inTime: number, late: number): ComplianceRow => ({
  from: '2026-11-23', severity: 'A', customer: { id: customer, name: customer }, promises: inTime + late, inTime, late, unanswered: 0, share: inTime / (inTime + late),
});

describe('shares of promises kept', () => {
  it('are of the sums, not sums of shares', () => {
    const [a, b] = addedUp([row('a', 1, 0), row('b', 0, 1), row('a', 0, 3)], ({ customer }) => customer.id);
    expect([a!.key, a!.promises, a!.share]).toEqual(['a', 4, 0.25]);
    expect([b!.key, b!.promises, b!.share]).toEqual(['b', 1, 0]);
    expect(addedUp([], () => '')).toEqual([]);
  });
});
