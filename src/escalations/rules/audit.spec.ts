import { describe, expect, it } from '@jest/globals';
import { ALWAYS_OPEN, compileCalendar } from '../../calendar/rules/index.js';
import { audit, countsOf, dueOf, lagsOf, type AskedStep } from './audit.js';

const MINUTE = 60_000;
const T = Date.UTC(2026, 10, 25, 10);
const at = (minutes: number): number => T + minutes * MINUTE;
const OFFICE = compileCalendar({ timeZone: 'UTC', weekly: { 1: [['09:00', '17:00']], 2: [['09:00', '17:00']], 3: [['09:00', '17:00']], 4: [['09:00', '17:00']], 5: [], 6: [], 7: [] }, holidays: [] });

/** A step at half of a promise of an hour. */
const step = (given: Partial<AskedStep> = {}): AskedStep => ({
  clockId: 'c.1', step: 0, repeat: 0, startedAt: at(0), deadline: at(60), percent: 50, waitMinutes: 0, after: at(60), business: false, time: ALWAYS_OPEN,
  endedAt: null, acknowledgedAt: null, tookOverAt: null, fired: null, ...given,
});
const fired = (minutes: number, lagMs = 100): AskedStep['fired'] => ({ dueAt: at(minutes), at: at(minutes) + lagMs });
const verdicts = (asked: AskedStep[], span = { from: at(0), until: at(120) }, jumps: { from: number; until: number }[] = [], heldUntil: number | null = null): string[] =>
  audit(asked, span, jumps, heldUntil).map(({ verdict }) => verdict);

describe('when a step is due by its policy (ESC-1, ESC-2, ESC-4)', () => {
  it('a share of the time, a wait after the deadline, a wait in business hours, a repeat', () => {
    expect(dueOf(step())).toBe(at(30));
    expect(dueOf(step({ percent: null, waitMinutes: 15 }))).toBe(at(75));
    expect(dueOf(step({ percent: null, waitMinutes: 60, business: true, after: Date.UTC(2026, 10, 26, 16, 30), time: OFFICE }))).toBe(Date.UTC(2026, 10, 30, 9, 30));
    expect(dueOf(step({ percent: null, waitMinutes: 10, after: at(31), repeat: 1 }))).toBe(at(41));
  });
});

describe('what should have fired against what did (ESC-3)', () => {
  it('fired in time, late beyond a minute, missing', () => {
    expect(verdicts([step({ fired: fired(30) }), step({ fired: fired(30, MINUTE) }), step({ fired: fired(30, MINUTE + 1) }), step()])).toEqual(['fired', 'fired', 'late', 'missing']);
  });

  it('not yet due, or due at the end of the span and not after it, is nobody’s fault', () => {
    expect(verdicts([step()], { from: at(0), until: at(29) })).toEqual([]);
    expect(verdicts([step({ fired: fired(30) })], { from: at(30), until: at(120) })).toEqual([]);
  });

  it('missing whenever it was due, also before the span', () => {
    expect(verdicts([step()], { from: at(100), until: at(120) })).toEqual(['missing']);
  });

  it('answered or acknowledged before it was due: not asked for; fired all the same: unexpected', () => {
    expect(verdicts([step({ endedAt: at(30) }), step({ acknowledgedAt: at(29) })])).toEqual([]);
    expect(verdicts([step({ endedAt: at(31) })])).toEqual(['missing']);
    expect(verdicts([step({ endedAt: at(30), fired: fired(30) }), step({ acknowledgedAt: at(20), fired: fired(30) }), step({ endedAt: at(31), fired: fired(30, 2 * MINUTE) })]))
      .toEqual(['unexpected', 'unexpected', 'unexpected']);
    expect(verdicts([step({ fired: fired(30, -1) })])).toEqual(['unexpected']);
  });

  it('of the steps due when a clock took over only the last is asked for (SEV-4)', () => {
    const [early, last, later] = [step({ step: 0 }), step({ step: 1, percent: 75 }), step({ step: 2, percent: 100 })].map((each) => ({ ...each, tookOverAt: at(50) }));
    expect(audit([early!, last!, later!], { from: at(0), until: at(120) }, [], null).map(({ step: { step: index } }) => index)).toEqual([1, 2]);
  });

  it('a jump of the demonstration’s clock is marked and not late; what it passed may still be on its way', () => {
    const jump = { from: at(10), until: at(300) };
    expect(verdicts([step({ fired: { dueAt: at(30), at: at(300) + 500 } })], { from: at(0), until: at(310) }, [jump])).toEqual(['jumped']);
    expect(verdicts([step({ fired: { dueAt: at(30), at: at(302) } })], { from: at(0), until: at(310) }, [jump])).toEqual(['late']);
    expect(verdicts([step()], { from: at(0), until: at(299) }, [jump])).toEqual([]);
    expect(verdicts([step()], { from: at(0), until: at(301) }, [jump])).toEqual(['missing']);
  });

  it('what waits for a person after a restored backup is held, not missing', () => {
    expect(verdicts([step(), step({ percent: 75 })], { from: at(0), until: at(120) }, [], at(40))).toEqual(['held', 'missing']);
  });

  it('counts', () => {
    const findings = audit([step({ fired: fired(30) }), step({ fired: fired(30, 2 * MINUTE) }), step(), step({ endedAt: at(20), fired: fired(30) })], { from: at(0), until: at(120) }, [], null);
    expect(countsOf(findings)).toEqual({ due: 3, fired: 2, late: 1, jumped: 0, missing: 1, held: 0, unexpected: 1 });
  });

  it('how late: the median, what nineteen of twenty keep, the longest; nothing where nothing fired', () => {
    const findings = audit([100, 200, 300, 90_000].map((lag) => step({ fired: fired(30, lag) })), { from: at(0), until: at(120) }, [], null);
    expect(lagsOf(findings)).toEqual({ median: 0.2, p95: 90, longest: 90 });
    expect(lagsOf(audit([step(), step({ endedAt: at(20), fired: fired(30) })], { from: at(0), until: at(120) }, [], null))).toBeNull();
  });
});
