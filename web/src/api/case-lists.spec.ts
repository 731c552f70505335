import { describe, expect, it } from '@jest/globals';
import { matches, sharedByNumber, withRow, withWhatCame } from './case-lists';
import type { CaseRow } from './wire';

const row = (number: string, version = 1, more: Partial<CaseRow> = {}): CaseRow => ({
  number, version, state: 'open', channel: 'web', severity: { requested: 'B', set: 'B' }, title: number, customer: { id: 'c', name: 'C' },
  location: { id: 'l', name: 'L', timeZone: 'UTC' }, queue: { id: 'q', name: 'Q' }, assignee: null, openedAt: '2026-11-26T04:00:00Z', lastVoice: 'customer', queueRank: 0, escalations: 0, clock: null, ...more,
});
/** As it comes over the wire. */
const again = <T>(of: T): T => JSON.parse(JSON.stringify(of)) as T;
const [one, two, three] = [row('C-1'), row('C-2'), row('C-3')];

describe('a list of cases', () => {
  it('a change of one case leaves every other row the very same, so that one is painted', () => {
    const changed = row('C-2', 2, { assignee: { id: 'p', name: 'Emil' } });
    const after = withRow([one, two, three], 'C-2', changed);
    expect(after).toEqual([one, changed, three]);
    expect([after[0] === one, after[2] === three]).toEqual([true, true]);
    expect(withRow([one, two], 'C-3', three)).toEqual([one, two, three]);
    expect(withRow([one, two], 'C-2', null)).toEqual([one]);
    expect(withRow([one, changed], 'C-2', two)).toEqual([one, changed]);
  });

  it('read anew in another order, what says the same is the very same', () => {
    const before = { items: [one, two, three], next: null };
    const after = sharedByNumber(before, { items: [again(three), again(one), row('C-2', 2)], next: null });
    expect([after.items[0] === three, after.items[1] === one, after.items[2] === two]).toEqual([true, true, false]);
    expect(sharedByNumber(before, again(before))).toBe(before);
  });

  it('what was told live while pages were read is not lost: newer versions, and new cases', () => {
    const newer = row('C-1', 2);
    expect(withWhatCame([one, two], [one, two], [newer, two, three])).toEqual([newer, two, three]);
  });

  it('what is gone from the desk is gone from the list', () => {
    expect(withWhatCame([one], [one, two], [one, two])).toEqual([one]);
  });

  it('holds what goes on, or what is over, as it was asked for', () => {
    expect([{ which: 'live' } as const, { which: 'over' } as const, {}].map((filter) => matches(row('C-1', 1, { state: 'closed' }), filter))).toEqual([false, true, true]);
  });
});
