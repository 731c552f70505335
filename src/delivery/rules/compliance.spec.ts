import { describe, expect, it } from '@jest/globals';
import { added, shareOf, verdictOf } from './compliance.js';

describe('how promises were kept', () => {
  it('the share is of all whose time came: what was late or never answered was not kept', () => {
    expect(shareOf({ inTime: 3, late: 1, unanswered: 0 })).toEqual({ promises: 4, inTime: 3, late: 1, unanswered: 0, share: 0.75 });
    expect(shareOf({ inTime: 0, late: 0, unanswered: 2 }).share).toBe(0);
  });

  it('of nothing there is no share', () => {
    expect(shareOf({ inTime: 0, late: 0, unanswered: 0 }).share).toBeNull();
  });

  it('what is added up before it is divided has the share of all', () => {
    const rows = [{ inTime: 1, late: 0, unanswered: 0 }, { inTime: 0, late: 3, unanswered: 0 }];
    expect(shareOf(added(rows))).toMatchObject({ promises: 4, share: 0.25 });
  });

  it('a promise that was withdrawn, or whose time has not come, is neither kept nor broken (CLK-3)', () => {
    expect(['met', 'running', 'superseded', 'cancelled'].map((state) => verdictOf({ state, metAt: null }))).toEqual(['in_time', null, null, null]);
    expect([1, null].map((metAt) => verdictOf({ state: 'missed', metAt }))).toEqual(['late', 'unanswered']);
  });
});
