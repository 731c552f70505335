import { describe, expect, it } from '@jest/globals';
import { passwordProblem } from './password.js';

const EMAIL = 'ada.fischer@desk.example';

describe('a password', () => {
  it.each([
    ['eleven characters', 'abcdefghijk', /at least 12/],
    ['eleven characters of two code units each', '😀😃😄😁😆😅😂🙂🙃😉😊', /at least 12/],
    ['201 characters', 'ab cd'.repeat(40) + 'x', /at most 200/],
    ['the e-mail address, however written', 'Ada.Fischer@DESK.example', /e-mail/],
    ['one of the commonest', 'Password1234', /first that anybody would try/],
    ['a few characters again and again', 'abcabcabcabc', /first that anybody would try/],
  ])('%s is refused with what to do', (_, password, words) => {
    expect(passwordProblem(password, EMAIL)).toMatch(words);
  });

  it.each([
    ['twelve characters', 'tvö kýr á eng'.slice(0, 12)],
    ['words, without digits or capitals', 'quiet river under the bridge'],
    ['any script', 'тихая река под мостом'],
    ['200 characters', [...'ab cd'.repeat(40)].with(7, 'x').join('')],
  ])('%s will do', (_, password) => {
    expect(passwordProblem(password, EMAIL)).toBeNull();
  });
});
