import { hash, verify } from '@node-rs/argon2';
import { newToken } from './secrets.js';

/** argon2id as OWASP recommends it: 19 MiB, two passes, one lane. (2 is `Algorithm.Argon2id`, an ambient const enum.) */
const STRENGTH = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same characters, however a keyboard composes them. */
const composed = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(composed(password), STRENGTH);

/** What a password is compared with where there is none: nobody knows the one behind it. */
const nobodys = hashPassword(newToken());

/** Takes as long whether there is a password (`kept`) or not, so that the time does not tell whether an account exists. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const right = await verify(kept ?? (await nobodys), composed(password));
  return right && kept !== null;
}
