import { describe, expect, it } from '@jest/globals';
import { isUnderway, type Webhook } from './api';

const at = (arrivedAt: string | null, failedAt: string | null, id = 'a') =>
  ({ id, arrivedAt, failed: failedAt === null ? null : { at: failedAt, error: null, triedAgain: true } }) as Webhook;

describe('a test of a webhook is underway', () => {
  it.each([
    ['while nothing is heard of it', at('10:00', '09:00'), at('10:00', '09:00'), true],
    ['until it arrived', at(null, null), at('10:00', null), false],
    ['until it was not taken', at('10:00', null), at('10:00', '10:01'), false],
    ['not where a message failed before and this one did too', at(null, '10:00'), at(null, '10:01'), false],
  ])('%s', (_, tested, now, expected) => {
    expect(isUnderway(tested, [at(null, null, 'another'), now])).toBe(expected);
  });

  it('not once it is removed', () => {
    expect(isUnderway(at(null, null), [])).toBe(false);
  });
});
