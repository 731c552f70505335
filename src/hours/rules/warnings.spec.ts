import { expect, it } from '@jest/globals';
import { daysReached, usesReached } from './warnings.js';

it.each([[600, 600, []], [600, 151, []], [600, 150, [75]], [600, 60, [75, 90]], [600, 0, [75, 90, 100]], [0, 0, []], [7, 1, [75]]])('of %i minutes received, %i left: %j percent are reached (SDM-2)', (received, balance, reached) => {
  expect(usesReached({ received, balance }, [75, 90, 100])).toEqual(reached);
});

it('days before the end are reached to the millisecond, and no more once it has come (HRS-7)', () => {
  const DAY = 86_400_000;
  const left = (ms: number) => daysReached(100 * DAY, 100 * DAY - ms, [60, 30, 7]);
  expect([left(61 * DAY), left(60 * DAY), left(30 * DAY + 1), left(30 * DAY), left(1), left(0)]).toEqual([[], [60], [60], [60, 30], [60, 30, 7], []]);
});
