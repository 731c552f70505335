import type { Severity } from '../api/wire';
import { isId } from '../app/address';
import { SEVERITIES } from '../severity/messages';

/** The views that every engineer has. */
export const VIEWS = ['mine', 'unassigned', 'missed', 'waiting'] as const;
export type View = (typeof VIEWS)[number];

/** What the list is narrowed to, and what stands beside it: all of it in the address. */
export interface QueueSearch {
  view?: View;
  severity?: Severity;
  /** The id of one of the reader's queues. */
  queue?: string;
  q?: string;
  /** For the provider alone. */
  tag?: string;
  /** What is over, instead of what goes on. */
  over?: true;
  /** The case that stands beside the list. */
  beside?: string;
}

/** What narrows the list; without what stands beside it. */
export type Narrowing = Omit<QueueSearch, 'beside'>;

const NUMBER = /^C-\d+$/;

/** Reads an address, and leaves out what says nothing. */
export function readQueueSearch({ view, severity, queue, q, tag, over, beside }: Record<string, unknown>): QueueSearch {
  const read: QueueSearch = {};
  const known = VIEWS.find((each) => each === view);
  if (known) read.view = known;
  const level = SEVERITIES.find((each) => each === String(severity));
  if (level) read.severity = level;
  if (isId(queue)) read.queue = queue;
  if (q !== undefined && String(q) !== '') read.q = String(q);
  if (tag !== undefined && String(tag) !== '') read.tag = String(tag);
  if (over === true || over === 'true') read.over = true;
  if (typeof beside === 'string' && NUMBER.test(beside)) read.beside = beside;
  return read;
}

export function narrowingOf({ beside: _, ...narrowing }: QueueSearch): Narrowing {
  return narrowing;
}

const KEYS = ['view', 'severity', 'queue', 'q', 'tag', 'over'] as const;

export const isSameNarrowing = (a: Narrowing, b: Narrowing): boolean => KEYS.every((key) => a[key] === b[key]);
export const isNarrowed = (search: Narrowing): boolean => KEYS.some((key) => search[key] !== undefined);
