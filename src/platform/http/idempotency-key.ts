import { createHash, createHmac } from 'node:crypto';
import { malformed } from './problem.js';

/** What a request under a key is known by. The key itself is not kept. */
export interface Keyed {
  /** Of the path and the key. */
  key: Buffer;
  /** Of what was sent: with the key as its secret, so that a PIN in a body cannot be guessed from it. */
  print: Buffer;
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** @throws Problem 400 for a header that is no key */
export function keyed(header: string, path: string, query: unknown, body: unknown): Keyed {
  if (!KEY.test(header)) {
    throw malformed([{ field: 'Idempotency-Key', message: 'Give one key of 1 to 255 visible ASCII characters without spaces, such as a UUID.' }]);
  }
  return {
    key: createHash('sha256').update(`POST ${path}\n${header}`).digest(),
    print: createHmac('sha256', header).update(JSON.stringify([sorted(query), sorted(body)])).digest(),
  };
}

/** The same fields in another order are the same body. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]);
}
