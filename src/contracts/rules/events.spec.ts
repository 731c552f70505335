import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOn, refuseCancellation, refuseConfirmation, refuseWindow, summaryState, type EventWindow } from './events.js';

const at = (instant: string) => Date.parse(instant);
const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
const window = (from: string, until: string): EventWindow => ({ from: at(from), until: at(until) });
const berlin = 'Europe/Berlin';
const whyNot = (from: string, until: string, others: (EventWindow & { name: string })[] = [], zone = berlin) => {
  const no = refuseWindow(window(from, until), year, zone, others);
  return no && `${no.rule ?? '-'} ${no.field}`;
};

describe('the window of an event (AEM-2)', () => {
  it.each([
    ['an hour', '2026-06-01T10:00Z', '2026-06-01T11:00Z', null],
    ['five whole days', '2026-06-01T00:00+02:00', '2026-06-06T00:00+02:00', null],
    ['five days over the end of summer time, 121 hours', '2026-10-22T00:00+02:00', '2026-10-27T00:00+01:00', null],
    ['a millisecond of the sixth', '2026-06-01T00:00+02:00', '2026-06-06T00:00:00.001+02:00', 'AEM-2 until'],
    ['120 hours that touch six days', '2026-06-01T10:00Z', '2026-06-06T10:00Z', 'AEM-2 until'],
    ['nothing', '2026-06-01T10:00Z', '2026-06-01T10:00Z', '- until'],
    ['backwards', '2026-06-02T10:00Z', '2026-06-01T10:00Z', '- until'],
    ['up to the end of the last day', '2026-12-31T00:00+01:00', '2027-01-01T00:00+01:00', null],
    ['past it', '2026-12-31T00:00+01:00', '2027-01-01T00:00:00.001+01:00', 'AEM-2 until'],
    ['from the first day', '2026-01-01T00:00+01:00', '2026-01-02T00:00+01:00', null],
    ['from before it', '2025-12-31T23:59+01:00', '2026-01-02T00:00+01:00', 'AEM-2 from'],
    ['in the year 0', '0000-01-01T00:00Z', '0000-01-02T00:00Z', 'AEM-2 from'],
    ['in the year 9999', '9999-12-30T00:00Z', '9999-12-31T00:00Z', 'AEM-2 until'],
  ])('%s', (_, from, until, no) => expect(whyNot(from, until)).toBe(no));

  it('days are those of the host: the same hours are six days in one place and five in another', () => {
    expect(whyNot('2026-06-01T00:00+06:00', '2026-06-06T00:00+06:00', [], 'Asia/Almaty')).toBe('AEM-2 until');
    expect(whyNot('2026-06-01T00:00+05:00', '2026-06-06T00:00+05:00', [], 'Asia/Almaty')).toBeNull();
  });

  it('does not cross another one; next to it is well', () => {
    const other = { name: 'Launch', ...window('2026-06-02T00:00Z', '2026-06-03T00:00Z') };
    expect(whyNot('2026-06-01T00:00Z', '2026-06-02T00:00Z', [other])).toBeNull();
    expect(whyNot('2026-06-03T00:00Z', '2026-06-04T00:00Z', [other])).toBeNull();
    expect(whyNot('2026-06-01T00:00Z', '2026-06-02T00:00:00.001Z', [other])).toBe('- from');
    expect(whyNot('2026-06-02T10:00Z', '2026-06-02T11:00Z', [other])).toBe('- from');
  });

  it('two windows either cross for no instant or share one', () => {
    const hour = fc.integer({ min: 0, max: 60 });
    const start = at('2026-06-01T00:00Z');
    const some = fc.tuple(hour, hour).map(([a, b]): EventWindow => ({ from: start + Math.min(a, b) * 3_600_000, until: start + (Math.max(a, b) + 1) * 3_600_000 }));
    fc.assert(fc.property(some, some, (one, other) => {
      const shared = Array.from({ length: 64 }, (_, i) => start + i * 3_600_000).some((each) => isOn(one, each) && isOn(other, each));
      expect(refuseWindow(one, year, 'UTC', [{ name: 'x', ...other }]) !== null).toBe(shared);
    }));
  });

  it('is on from its first instant up to its last, which is outside', () => {
    const on = window('2026-06-01T10:00Z', '2026-06-01T11:00Z');
    expect(['2026-06-01T09:59:59.999Z', '2026-06-01T10:00Z', '2026-06-01T10:59:59.999Z', '2026-06-01T11:00Z'].map((each) => isOn(on, at(each)))).toEqual([false, true, true, false]);
  });
});

describe('its confirmation, 8 weeks ahead (AEM-2)', () => {
  const on = window('2026-06-01T10:00+02:00', '2026-06-02T10:00+02:00');

  it.each([
    ['eight weeks before, to the end of the day', '2026-04-06T23:59:59.999+02:00', true],
    ['a day later', '2026-04-07T00:00+02:00', false],
    ['months before', '2026-01-01T00:00Z', true],
    ['as it begins', '2026-06-01T10:00+02:00', false],
  ])('%s', (_, now, may) => {
    const no = refuseConfirmation(on, berlin, at(now));
    if (may) expect(no).toBeNull();
    else expect(no).toContain('by 2026-04-06');
  });
});

describe('its cancellation and its summary (AEM-2)', () => {
  const on = window('2026-06-01T10:00Z', '2026-06-02T10:00Z');

  it('can be cancelled until it begins', () => {
    expect(refuseCancellation(on, at('2026-06-01T09:59:59.999Z'))).toBeNull();
    expect(refuseCancellation(on, at('2026-06-01T10:00Z'))).toContain('has begun');
  });

  it.each<[string, boolean[], 'not_due' | 'open' | 'closed']>([
    ['2026-06-02T09:59:59.999Z', [], 'not_due'], ['2026-06-02T10:00Z', [], 'closed'],
    ['2026-06-02T10:00Z', [true, false], 'open'], ['2026-06-02T10:00Z', [true, true], 'closed'], ['2026-06-01T12:00Z', [false], 'not_due'],
  ])('at %s with cases resolved %j it is %s', (now, cases, state) => {
    expect(summaryState(on, cases.map((resolved) => ({ resolved })), at(now))).toBe(state);
  });
});
