import { COMMON_PASSWORDS } from './common-passwords.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/**
 * Why a password is not good enough, in words for the person who chose it; null when it is. Length is what counts; no
 * composition is asked for, which makes passwords worse (NIST SP 800-63B).
 */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `Take at least ${SHORTEST_PASSWORD} characters; a few words in a row will do.`;
  if (length > LONGEST_PASSWORD) return `Take at most ${LONGEST_PASSWORD} characters.`;
  const plain = password.toLowerCase();
  if (plain === email.toLowerCase()) return 'Take something else than your e-mail address.';
  if (COMMON_PASSWORDS.has(plain) || /^(.{1,4})\1+$/u.test(plain)) return 'This one is among the first that anybody would try. Take another.';
  return null;
}
