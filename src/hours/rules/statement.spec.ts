import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runsOutAt, statementOf, usedPerWeek } from './statement.js';

const DAY = 86_400_000;
const moved = (happenedAt: number, pool: number, owed = 0) => ({ happenedAt, pool, owed });

describe('a statement (HRS-11)', () => {
  it('opens with what was before, says each movement with what is there after it, and closes', () => {
    const statement = statementOf([moved(1, 600), moved(5, -60), moved(9, -540, 30), moved(10, 60)], { from: 5, until: 10 });
    expect(statement).toEqual({
      opening: { minutes: 600, owed: 0 },
      movements: [{ ...moved(5, -60), after: { minutes: 540, owed: 0 } }, { ...moved(9, -540, 30), after: { minutes: 0, owed: 30 } }],
      closing: { minutes: 0, owed: 30 },
    });
  });

  it('of one period closes as the next one opens, wherever they are cut', () => {
    const movement = fc.record({ happenedAt: fc.nat(100), pool: fc.integer({ min: -100, max: 100 }), owed: fc.integer({ min: -100, max: 100 }) });
    fc.assert(fc.property(fc.array(movement), fc.nat(100), fc.nat(100), fc.nat(100), (unordered, ...cuts) => {
      const all = [...unordered].sort((one, other) => one.happenedAt - other.happenedAt);
      const [a, b, c] = cuts.sort((one, other) => one - other) as [number, number, number];
      const [first, second, whole] = [statementOf(all, { from: a, until: b }), statementOf(all, { from: b, until: c }), statementOf(all, { from: a, until: c })];
      expect(second.opening).toEqual(first.closing);
      expect([whole.opening, whole.closing, whole.movements]).toEqual([first.opening, second.closing, [...first.movements, ...second.movements]]);
    }));
  });
});

describe('the day the hours run out (SDM-2)', () => {
  const used = (at: number, minutes: number) => ({ ...moved(at, -minutes), used: minutes });
  const term = { startsAt: 0, at: 100 * DAY, endsAt: 365 * DAY };

  it('is reckoned at the rate of the last 90 days', () => {
    expect(runsOutAt([used(5 * DAY, 10_000), used(50 * DAY, 900)], 300, term)).toBe(130 * DAY);
  });

  it('of a younger term at its own, less what was given back', () => {
    expect(runsOutAt([used(1 * DAY, 200), used(2 * DAY, -100)], 100, { ...term, at: 10 * DAY })).toBe(20 * DAY);
  });

  it('is none where nothing is used, or they last to the end of the term', () => {
    expect(runsOutAt([], 300, term)).toBeNull();
    expect(runsOutAt([used(50 * DAY, 90)], 10_000, term)).toBeNull();
    expect(runsOutAt([used(0, 90)], 10, { ...term, at: 0 })).toBeNull();
  });

  it('the rate is that of the same days, as so much a week', () => {
    expect(usedPerWeek([used(5 * DAY, 10_000), used(50 * DAY, 900)], term)).toBe(70);
    expect(usedPerWeek([used(1 * DAY, 200), used(2 * DAY, -100)], { startsAt: 0, at: 10 * DAY })).toBe(70);
    expect(usedPerWeek([], term)).toBe(0);
    expect(usedPerWeek([used(0, 90)], { startsAt: 0, at: 0 })).toBe(0);
  });
});
