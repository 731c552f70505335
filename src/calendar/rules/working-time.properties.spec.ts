import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Question,
  durationUpTo,
  questionsAnywhere,
  questionsNearClockChanges,
} from '../../../test/support/calendar-arbitraries.js';
import { NaiveWorkingTime } from '../../../test/support/naive-working-time.js';
import { compileCalendar } from './index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEK = 7 * 24 * HOUR;

describe('CLK-2: the engine agrees with a second, naive implementation', () => {
  it.each([
    ['near clock changes', questionsNearClockChanges(18 * HOUR)],
    ['in any zone at any time', questionsAnywhere(18 * HOUR)],
  ])('%s', (_, questions) => {
    fc.assert(
      fc.property(questions, durationUpTo(2 * 24 * HOUR), ({ spec, start, target }, later) => {
        const time = compileCalendar(spec);
        const naive = new NaiveWorkingTime(spec);
        expect(time.deadline(start, target)).toBe(naive.deadline(start, target));
        expect(time.worked(start, start + later)).toBe(naive.worked(start, start + later));
        expect(time.nextOpening(start)).toBe(naive.nextOpening(start));
      }),
      { numRuns: 250 },
    );
  });

  it('on when a window closes, over midnight and clock changes', () => {
    fc.assert(
      fc.property(questionsNearClockChanges(0), ({ spec, start }) => {
        fc.pre(Object.values(spec.weekly).some((windows) => windows.length === 0));
        expect(compileCalendar(spec).nextClosing(start)).toBe(new NaiveWorkingTime(spec).nextClosing(start));
      }),
      { numRuns: 150 },
    );
  });
});

describe('CLK-2: what holds for every calendar, start and target', () => {
  const questions = fc.oneof(questionsNearClockChanges(60 * 24 * HOUR), questionsAnywhere(60 * 24 * HOUR));
  const holds = (check: (question: Question, more: number) => void) =>
    fc.assert(fc.property(questions, durationUpTo(4 * WEEK), check), { numRuns: 500 });

  it('the deadline is the earliest instant by which the target is counted', () => {
    holds(({ spec, start, target }) => {
      const time = compileCalendar(spec);
      const due = time.deadline(start, target);
      expect(time.worked(start, due)).toBe(target);
      if (target > 0) expect(time.worked(start, due - 1)).toBe(target - 1);
    });
  });

  it('a later start or a greater target never comes due earlier', () => {
    holds(({ spec, start, target }, more) => {
      const time = compileCalendar(spec);
      expect(time.deadline(start + more, target)).toBeGreaterThanOrEqual(time.deadline(start, target));
      expect(time.deadline(start, target + more)).toBeGreaterThanOrEqual(time.deadline(start, target));
    });
  });

  it('counting on from a deadline is counting the sum', () => {
    holds(({ spec, start, target }, more) => {
      const time = compileCalendar(spec);
      if (more > 0) expect(time.deadline(time.deadline(start, target), more)).toBe(time.deadline(start, target + more));
    });
  });

  it('a target that is used up exactly when a window ends is due there, not at the next opening', () => {
    holds(({ spec, start }, more) => {
      const time = compileCalendar(spec);
      const end = time.nextClosing(start + more);
      if (end !== null) expect(time.deadline(start, time.worked(start, end))).toBe(end);
    });
  });

  it('working time adds up over any cut, and the time to the next opening is none', () => {
    holds(({ spec, start, target }, more) => {
      const time = compileCalendar(spec);
      const [middle, end] = [start + more, start + more + target];
      expect(time.worked(start, middle) + time.worked(middle, end)).toBe(time.worked(start, end));
      const opening = time.nextOpening(start);
      expect(time.worked(start, opening)).toBe(0);
      expect(time.worked(opening, opening + 1)).toBe(1);
    });
  });
});
