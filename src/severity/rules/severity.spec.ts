import { describe, expect, it } from '@jest/globals';
import { SEVERITIES, isCritical, isUpgrade, severityRank } from './severity.js';

describe('severity', () => {
  it('sorts 1, A, B, C: the gravest is served first', () => {
    expect([...SEVERITIES].reverse().sort((a, b) => severityRank(a) - severityRank(b))).toEqual(['1', 'A', 'B', 'C']);
  });

  it('SEV-4: an upgrade goes to a graver severity, never to the same or a lesser one', () => {
    const upgrades = SEVERITIES.flatMap((from) => SEVERITIES.filter((to) => isUpgrade(from, to)).map((to) => `${from}←${to}`));
    expect(upgrades).toEqual(['A←1', 'B←1', 'B←A', 'C←1', 'C←A', 'C←B']);
  });

  it('SEV-1, SEV-7: 1 and A are critical, B and C are not', () => {
    expect(SEVERITIES.filter(isCritical)).toEqual(['1', 'A']);
  });
});
