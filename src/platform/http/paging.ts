import { malformed } from './problem.js';
import { unreadable } from './readable.js';

export interface Page<Item> {
  items: Item[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

const MOST = 200;

/** How many items a list gives: 1 to 200, or to what the list bears; 50 where nothing is said. */
export function readLimit(given: string | undefined, most = MOST): number {
  if (given === undefined) return 50;
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > most) throw malformed([{ field: 'limit', message: `Give a whole number from 1 to ${most}.` }]);
  return limit;
}

/** A keyset cursor: the sort key of the last item given, opaque to its reader. */
export function encodeCursor(key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @param length how many parts the key has, @param numbers how many of them, first, are numbers; anything else is malformed */
export function decodeCursor(cursor: string | undefined, length: number, numbers = 0): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === length && key.every((part, i) => (i < numbers ? Number.isSafeInteger(part) : isPart(part)))) return key;
  } catch {
    // Falls through to the one answer that a bad cursor gets.
  }
  throw malformed([{ field: 'cursor', message: 'Send the `next` of the page before, unchanged, or none for the first page.' }]);
}

const isPart = (part: unknown): boolean => typeof part === 'string' && unreadable(part) === null;
