import { describe, expect, it } from '@jest/globals';
import { INSTANT } from './wire.js';

describe('an instant as it is sent', () => {
  it.each(['2026-11-20T11:40:00.000Z', '2026-11-20T11:40Z', '2026-11-20T11:40:59.1+05:30', '0001-01-01T00:00:00-23:59'])('%s', (text) => {
    expect(INSTANT.test(text)).toBe(true);
    expect(Date.parse(text)).not.toBeNaN();
  });

  it.each([
    '2026-11-20T11:40:00', '2026-11-20', '2026-13-01T00:00Z', '2026-00-01T00:00Z', '2026-01-32T00:00Z', '2026-01-01T24:00Z', '2026-01-01T00:60Z',
    '2026-01-01T00:00:60Z', '2026-01-01T00:00+24:00', '2026-01-01T00:00+01:60', '+012026-01-01T00:00Z', '',
  ])('not %p', (text) => expect(INSTANT.test(text)).toBe(false));
});
