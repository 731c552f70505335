import { describe, expect, it } from '@jest/globals';
import { ALWAYS_OPEN } from '../../calendar/rules/index.js';
import type { Facts } from '../../clocks/rules/index.js';
import { DEFAULT_POLICY } from '../../severity/rules/index.js';
import type { History } from './incident.js';
import { LocalTime } from './local-time.js';
import { runIncident } from './run-incident.js';
import { SKIPPED_LISTED, VerdictTally } from './verdict.js';

const MINUTE = 60_000;
const facts: Facts = { workingTime: () => ALWAYS_OPEN, policy: () => DEFAULT_POLICY };
const tally = () => new VerdictTally(DEFAULT_POLICY, new LocalTime('UTC'), facts);

/** A Sev 1 case, due after an hour, answered `late` minutes after that; a day later for each `n`. */
function answeredLate(n: number, late: number) {
  const openedAt = Date.UTC(2016, 2, n, 12);
  const answeredAt = openedAt + (60 + late) * MINUTE;
  const history: History = {
    number: `INC${n}`, line: n, title: null, openedAt, severity: '1', events: [{ at: answeredAt, type: 'responded' }], answeredAt,
    resolvedAt: null, lastKnownAt: answeredAt,
  };
  return runIncident(history, { severityBAroundTheClock: false }, facts);
}

describe('the verdict', () => {
  it('keeps the ten latest, among equals those opened first, in whatever order they come', () => {
    const cases = [5, 1, 9, 9, 3, 7, 2, 8, 4, 6, 10, 1].map((late, i) => answeredLate(i + 1, late));
    const worstOf = (outcomes: typeof cases) => {
      const verdict = tally();
      outcomes.forEach((outcome) => verdict.add(outcome));
      return verdict.verdict().worst.map(({ number, overdueMinutes }) => `${number} ${overdueMinutes}`);
    };
    const expected = ['INC11 10', 'INC3 9', 'INC4 9', 'INC8 8', 'INC6 7', 'INC10 6', 'INC1 5', 'INC9 4', 'INC5 3', 'INC7 2'];
    expect(worstOf(cases)).toEqual(expected);
    expect(worstOf(cases.toReversed())).toEqual(expected);
  });

  it('names the busiest hours, among equals the earlier in the week', () => {
    const verdict = tally();
    for (const day of [7, 7, 6, 1]) verdict.add(answeredLate(day, 1)); // 7 March 2016 was a Monday
    expect(verdict.verdict().busiest).toEqual({
      opened: [
        { weekday: 'Monday', hour: '12:00', cases: 2 },
        { weekday: 'Tuesday', hour: '12:00', cases: 1 },
        { weekday: 'Sunday', hour: '12:00', cases: 1 },
      ],
      missed: [
        { weekday: 'Monday', hour: '13:00', cases: 2 },
        { weekday: 'Tuesday', hour: '13:00', cases: 1 },
        { weekday: 'Sunday', hour: '13:00', cases: 1 },
      ],
    });
  });

  it('counts every hour of the week, in local time', () => {
    const verdict = new VerdictTally(DEFAULT_POLICY, new LocalTime('Asia/Almaty'), facts);
    for (const day of [7, 7, 6]) verdict.add(answeredLate(day, 1)); // Monday and Sunday, opened at 18:00 in Almaty
    const { byHour: { opened, missed } } = verdict.verdict();
    const filled = (week: number[][]) => week.flatMap((hours, day) => hours.flatMap((cases, hour) => (cases > 0 ? [`${day} ${hour}: ${cases}`] : [])));
    expect([opened.length, ...opened.map(({ length }) => length)]).toEqual([7, 24, 24, 24, 24, 24, 24, 24]);
    expect([filled(opened), filled(missed)]).toEqual([['0 18: 2', '6 18: 1'], ['0 19: 2', '6 19: 1']]);
  });

  it('lists the first 10,000 that were skipped, in order of their lines, and counts the rest', () => {
    const verdict = tally();
    for (let line = SKIPPED_LISTED + 5; line > 0; line--) verdict.skip(line, 'broken');
    const { skipped, skippedCount } = verdict.verdict();
    expect(skippedCount).toBe(SKIPPED_LISTED + 5);
    expect([skipped.length, skipped[0]!.line]).toEqual([SKIPPED_LISTED, 6]);
  });
});
