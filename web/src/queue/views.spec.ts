import { describe, expect, it } from '@jest/globals';
import type { CaseRow } from '../api/wire';
import { someAtOnce } from './bulk';
import { inOrder } from './order';
import { isSameNarrowing, readQueueSearch } from './search';
import { asSearch, narrowingFrom } from './saved-views';
import { between } from './use-selection';
import { filterOf, isIn } from './views';

const NOW = Date.parse('2026-11-26T10:00:00Z');
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();

const row = (number: string, dueIn: number | null, more: Partial<CaseRow> = {}): CaseRow => ({
  number, version: 1, state: 'open', channel: 'web', severity: { requested: 'B', set: 'B' }, title: number, customer: { id: 'c', name: 'C' },
  location: { id: 'l', name: 'L', timeZone: 'UTC' }, queue: { id: 'q', name: 'Q' }, assignee: null, openedAt: at(-60), lastVoice: 'customer', queueRank: 0, escalations: 0,
  clock: dueIn === null ? null : { id: number, kind: 'first_response', severity: 'B', state: 'running', startedAt: at(-60), dueAt: at(dueIn), targetMinutes: 60, metAt: null, missedAt: null, endedAt: null, calendar: null, spans: [], receipt: [] },
  ...more,
});

describe('the queue', () => {
  it('has what an escalation raised first, then what breaches first, missed ones before all others, then the answered', () => {
    const rows = [row('C-4', null), row('C-3', 30), row('C-2', -10), row('C-1', 90, { queueRank: 1 }), row('C-5', 30)];
    expect(inOrder(rows).map(({ number }) => number)).toEqual(['C-1', 'C-2', 'C-3', 'C-5', 'C-4']);
  });

  it('a missed case stays where it rose to, however long ago', () => {
    const rows = [row('C-1', 5), row('C-2', -600)];
    expect(inOrder(rows).map(({ number }) => number)).toEqual(['C-2', 'C-1']);
  });

  it.each([
    ['mine', { assignee: { id: 'me', name: 'Me' } }, true], ['mine', { assignee: { id: 'you', name: 'Me' } }, false],
    ['unassigned', {}, true], ['unassigned', { state: 'resolved' }, false], ['unassigned', { assignee: { id: 'you', name: 'You' } }, false],
    ['waiting', {}, true], ['waiting', { lastVoice: 'provider' }, false], ['waiting', { state: 'resolved' }, false],
  ] as const)('%s %j: %s', (view, more, is) => expect(isIn(view, row('C-1', 10, more as Partial<CaseRow>), 'me', NOW)).toBe(is));

  it('CLK-3: a case is missed a moment after its deadline, and not at it', () => {
    expect([isIn('missed', row('C-1', 0), 'me', NOW), isIn('missed', row('C-1', 0), 'me', NOW + 1)]).toEqual([false, true]);
  });

  it('a search looks through everything, the list of the provider through what goes on', () => {
    expect([filterOf({}, 'provider'), filterOf({ over: true }, 'provider'), filterOf({ q: 'x' }, 'provider'), filterOf({}, 'customer')]).toEqual([{ which: 'live' }, { which: 'over' }, { q: 'x' }, {}]);
  });
});

describe('the address of the queue', () => {
  it('is read without what says nothing, and what is no such thing', () => {
    expect(readQueueSearch({ view: 'mine', severity: 1, queue: 'x', q: '', over: 'true', beside: 'C-100001' })).toEqual({ view: 'mine', severity: '1', over: true, beside: 'C-100001' });
    expect(readQueueSearch({ view: 'all', beside: '<b>' })).toEqual({});
  });

  it('a saved view comes back as it was, without the case that stood beside it', () => {
    const narrowing = { view: 'missed', severity: 'A', q: 'ключ & замок', over: true } as const;
    expect(asSearch(narrowing)).toMatch(/^[\w.~%+*=&-]*$/);
    expect(isSameNarrowing(narrowingFrom(`${asSearch(narrowing)}&beside=C-1`), narrowing)).toBe(true);
  });
});

describe('acts on several', () => {
  it('goes on with the others while one takes its time, so many at once and no more', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await someAtOnce([1, 2, 3, 4, 5, 6], 2, async (item) => {
      most = Math.max(most, (running += 1));
      await Promise.resolve();
      running -= 1;
      done.push(item);
    });
    expect([most, done.toSorted()]).toEqual([2, [1, 2, 3, 4, 5, 6]]);
  });

  it('a press with Shift takes all between, whichever way', () => {
    const rows = [row('C-1', 1), row('C-2', 2), row('C-3', 3)];
    expect(between(rows, 'C-3', 'C-2')).toEqual(['C-2', 'C-3']);
    expect(between(rows, 'C-9', 'C-2')).toEqual(['C-2']);
  });
});
