import { useSyncExternalStore } from 'react';
import { deskNow, onDeskTime } from '../api/desk-clock';

const SECOND = 1_000;
const readers = new Set<() => void>();
let shown: number | null = null;
let stop: (() => void) | null = null;

/** The desk's time in whole seconds, ms since the epoch; null until the desk has told it. Rerenders once a second. */
export function useDeskNow(): number | null {
  return useSyncExternalStore(read, current);
}

/** The same, still: for what no longer changes with time. */
export function useDeskNowWhile(ticking: boolean): number | null {
  return useSyncExternalStore(ticking ? read : never, current);
}

/** What is so at the desk's time, such as whether a deadline has passed: rerenders when that changes, not each second. */
export function useFromNow<T extends string | number | boolean>(of: (now: number) => T): T {
  return useSyncExternalStore(read, () => of(current() ?? 0));
}

/** One ticker for all who read it; it rests when nobody does. */
function read(reader: () => void): () => void {
  readers.add(reader);
  if (stop === null) start();
  return () => {
    readers.delete(reader);
    if (readers.size === 0) stop?.();
  };
}

function start(): void {
  const timer = setInterval(tick, SECOND);
  const unlisten = onDeskTime(tick);
  stop = () => {
    clearInterval(timer);
    unlisten();
    stop = null;
  };
}

function tick(): void {
  shown = wholeSecond();
  readers.forEach((reader) => reader());
}

function current(): number | null {
  return stop === null ? (shown = wholeSecond()) : (shown ??= wholeSecond());
}

function wholeSecond(): number | null {
  const now = deskNow();
  return now === null ? null : Math.floor(now / SECOND) * SECOND;
}

const never = () => () => {};
