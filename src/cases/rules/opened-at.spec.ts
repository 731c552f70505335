import { describe, expect, it } from '@jest/globals';
import { refuseOpenedAt } from './opened-at.js';

const NOW = Date.parse('2026-11-20T12:00:00.000Z');
const DAY = 86_400_000;

describe('when a case may be said to have been opened (CLK-1)', () => {
  it.each([
    ['the present', NOW], ['the moment the phone rang', NOW - 90_000], ['24 hours back, to the millisecond', NOW - DAY],
  ])('by phone: %s', (_, at) => expect(refuseOpenedAt(at, 'phone', NOW)).toBeNull());

  it.each([
    ['in the future', NOW + 1, 'phone', 'after now'],
    ['more than 24 hours back', NOW - DAY - 1, 'phone', '24 hours'],
    ['by web at all', NOW, 'web', 'phone'],
  ])('never %s', (_, at, channel, word) => expect(refuseOpenedAt(at, channel, NOW)).toContain(word));
});
