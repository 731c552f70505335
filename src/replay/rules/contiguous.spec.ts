import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ContiguousIncidents, MOST_ROWS } from './contiguous.js';
import type { LogRow } from './incident-log.js';
import { SeenNumbers } from './seen-numbers.js';

const row = (number: string): LogRow =>
  ({ line: 1, number, updatedAt: 0, openedAt: null, resolvedAt: null, severity: null, answered: false, title: null });

describe('incidents that stand together', () => {
  it('are gathered one by one; one that returns later is refused, and breaks up nothing', () => {
    const incidents = new ContiguousIncidents();
    const numbers = (rows: ReturnType<typeof incidents.push>) =>
      rows && ('why' in rows ? rows.why : rows.map(({ number }) => number).join(' '));
    expect(['A', 'A', 'B', 'A', 'B', 'C'].map((number) => numbers(incidents.push(row(number))))).toEqual([
      null,
      null,
      'A A',
      'A returns after other incidents: the rows of an incident must stand together',
      null,
      'B B',
    ]);
    expect(numbers(incidents.end())).toBe('C');
    expect(incidents.end()).toBeNull();
  });
});

describe('an incident with rows without end', () => {
  it('keeps the first thousand; each of the others is refused', () => {
    const incidents = new ContiguousIncidents();
    const refusals = Array.from({ length: MOST_ROWS + 2 }, () => incidents.push(row('A'))).filter((answer) => answer !== null);
    expect(refusals).toEqual(Array.from({ length: 2 }, () => ({ why: 'A has more than 1000 rows: those beyond are left out' })));
    expect(incidents.end()).toHaveLength(MOST_ROWS);
  });
});

describe('numbers seen', () => {
  it('are exactly those that were added', () => {
    const number = fc.string({ unit: fc.constantFrom('I', '0', '1', '9', 'é'), maxLength: 4 });
    fc.assert(fc.property(fc.array(number), number, (added, asked) => {
      const seen = new SeenNumbers();
      added.forEach((each) => seen.add(each));
      expect(added.every((each) => seen.has(each))).toBe(true);
      expect(seen.has(asked)).toBe(added.includes(asked));
    }));
  });
});
