import type { FieldError } from './problem.js';

/** Deeper than anything the desk is ever sent, and no deeper than those who walk through it can go. */
const DEEPEST = 32;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

// oxlint-disable-next-line no-control-regex
const NEVER_KEPT = /\u0000|\p{Cs}/u;

/**
 * The first thing in what was sent that the desk never reads, wherever it stands: names that JavaScript keeps for itself,
 * NUL and half characters (no database keeps them), gaps in a list, what is nested without end. Null when there is none.
 */
export function unreadable(sent: unknown, field = '', depth = 0): FieldError | null {
  if (typeof sent === 'string') return NEVER_KEPT.test(sent) ? { field, message: 'Give text without NUL and without half characters.' } : null;
  if (typeof sent !== 'object' || sent === null) return null;
  if (depth === DEEPEST) return { field, message: `Nothing is nested deeper than ${DEEPEST} levels.` };
  for (const [key, value] of Object.entries(sent)) {
    const at = Array.isArray(sent) ? `${field}[${key}]` : [field, key].filter(Boolean).join('.');
    if (RESERVED.has(key) || NEVER_KEPT.test(key)) return { field: at, message: 'There is no such field. Leave it out.' };
    if (value === null && Array.isArray(sent)) return { field: at, message: 'A list has no gaps. Leave it out.' };
    const found = unreadable(value, at, depth + 1);
    if (found) return found;
  }
  return null;
}
