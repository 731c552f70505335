import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { newTotpSecret, periodOf, totpUri } from './totp.js';

/** The secret of RFC 6238, appendix B; its codes there have eight digits, of which six are shown. */
const RFC = Secret.fromLatin1('12345678901234567890').base32;

describe('a code of the second factor', () => {
  it.each([
    [59_000, '287082'], [1_111_111_109_000, '081804'], [1_111_111_111_000, '050471'], [1_234_567_890_000, '005924'], [2_000_000_000_000, '279037'],
  ])('at %d ms is what RFC 6238 says', (at, code) => {
    expect(periodOf(RFC, code, at)).toBe(Math.floor(at / 30_000));
  });

  it('of the period before or after is taken, since clocks differ; of two before or after it is not', () => {
    const at = 1_111_111_111_000;
    const period = Math.floor(at / 30_000);
    const codeOf = (counter: number) => TOTP.generate({ secret: Secret.fromBase32(RFC), timestamp: counter * 30_000 });
    expect([-2, -1, 0, 1, 2].map((delta) => periodOf(RFC, codeOf(period + delta), at))).toEqual([null, period - 1, period, period + 1, null]);
  });

  it('anything else is none', () => {
    expect(['', '12345', '1234567', 'abcdef'].map((code) => periodOf(RFC, code, 59_000))).toEqual([null, null, null, null]);
  });

  it('comes from a secret of 160 bits, new each time, that an app can read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri(secret, 'ada@desk.example'));
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual(['otpauth:', 'totp', '/Critsit:ada@desk.example']);
    expect(uri.searchParams.get('secret')).toBe(secret);
  });
});
