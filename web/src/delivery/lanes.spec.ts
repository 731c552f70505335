import { describe, expect, it } from '@jest/globals';
import type { BoardClock } from './api';
import { lanesOf, MARK } from './lanes';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const MINUTE = 60_000;

const clock = (minutes: number, customer = 'a', id = `${customer}${minutes}`): BoardClock => ({
  id, kind: 'first_response', severity: 'A', state: minutes < 0 ? 'missed' : 'running', startedAt: new Date(NOW).toISOString(), dueAt: new Date(NOW + minutes * MINUTE).toISOString(),
  case: { number: id, title: id }, customer: { id: customer, name: customer }, queue: { id: 'q', name: 'q' }, assignee: null, timeZone: null, spans: null,
});

describe('the lanes of the board', () => {
  it('one a customer, or one a queue; whose deadline is nearest first', () => {
    const clocks = [clock(90, 'a'), clock(-5, 'b'), clock(30, 'b')];
    expect(lanesOf(clocks, 'customer', NOW, 1_000).map(({ name, clocks: count }) => [name, count])).toEqual([['b', 2], ['a', 1]]);
    expect(lanesOf(clocks, 'queue', NOW, 1_000).map(({ name, clocks: count }) => [name, count])).toEqual([['q', 3]]);
  });

  it('the missed stand left of what is ahead', () => {
    const [lane] = lanesOf([clock(-5), clock(5)], 'customer', NOW, 1_000);
    const [missed, ahead] = lane!.marks;
    expect(missed!.x).toBeLessThan(ahead!.x);
  });

  it('no mark covers another, and what finds no room is counted', () => {
    const [lane] = lanesOf(Array.from({ length: 40 }, (_, index) => clock(60, 'a', `c${index}`)), 'customer', NOW, 1_000);
    expect(lane!.marks).toHaveLength(5);
    expect(lane!.rows).toBe(5);
    expect(new Set(lane!.marks.map(({ row }) => row)).size).toBe(5);
    expect(lane!.crowds).toEqual([{ x: expect.any(Number), count: 35 }]);
  });

  it('all of them lie within the width', () => {
    const [lane] = lanesOf([clock(-100_000), clock(100_000)], 'customer', NOW, 600);
    expect(lane!.marks.map(({ x }) => x)).toEqual([0, 600 - MARK]);
  });
});
