import { describe, expect, it } from '@jest/globals';
import { waitAfter } from './waiting.js';

describe('waiting after failures to sign in', () => {
  it('a few slips of the finger cost nothing', () => {
    expect([1, 2, 3, 4, 5].map((failures) => waitAfter(failures, 'account'))).toEqual([0, 0, 0, 0, 0]);
  });

  it('then every failure doubles the wait, up to a minute for an account and a quarter of an hour for an address', () => {
    expect([6, 7, 8, 12, 13, 1_000].map((failures) => waitAfter(failures, 'account'))).toEqual([1_000, 2_000, 4_000, 60_000, 60_000, 60_000]);
    expect([30, 31, 32, 41, 100_000].map((failures) => waitAfter(failures, 'address'))).toEqual([0, 1_000, 2_000, 900_000, 900_000]);
  });
});
