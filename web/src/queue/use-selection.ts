import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseRow } from '../api/wire';

export interface Selection {
  selected: string | null;
  /** Where in the list it stands; -1: nowhere. */
  at: number;
  select: (number: string | null) => void;
  /** @returns what is selected then */
  move: (by: number) => string | null;
  /** Selected for an act on several at once. */
  ticked: ReadonlySet<string>;
  /** @param through ticks all between the one ticked before and this */
  tick: (number: string, through?: boolean) => void;
  tickAll: (ticked: boolean) => void;
  keepTicked: (numbers: readonly string[]) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** What the keys act on, and what was ticked. Both stay on their cases when rows change places; what leaves the list is ticked no more. */
export function useSelection(rows: readonly CaseRow[], first: string | null): Selection {
  const [selected, select] = useState(first);
  const [ticked, setTicked] = useState(NONE);
  const shown = useRef(rows);
  const last = useRef<string | null>(null);
  useEffect(() => {
    shown.current = rows;
    setTicked((before) => {
      if (before.size === 0) return before;
      const kept = rows.filter(({ number }) => before.has(number));
      return kept.length === before.size ? before : new Set(kept.map(({ number }) => number));
    });
  }, [rows]);
  const at = rows.findIndex(({ number }) => number === selected);
  const move = (by: number) => {
    const to = rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.number ?? null;
    select(to);
    return to;
  };
  const tick = useCallback((number: string, through = false) => {
    setTicked((before) => {
      const numbers = through && last.current !== null ? between(shown.current, last.current, number) : [number];
      const after = new Set(before);
      const off = !through && before.has(number);
      for (const each of numbers) if (off) after.delete(each); else after.add(each);
      return after;
    });
    last.current = number;
  }, []);
  const tickAll = useCallback((on: boolean) => setTicked(on ? new Set(shown.current.map(({ number }) => number)) : NONE), []);
  const keepTicked = useCallback((numbers: readonly string[]) => setTicked(new Set(numbers)), []);
  return { selected, at, select, move, ticked, tick, tickAll, keepTicked };
}

export function between(rows: readonly Pick<CaseRow, 'number'>[], one: string, other: string): string[] {
  const numbers = rows.map(({ number }) => number);
  const [from, to] = [numbers.indexOf(one), numbers.indexOf(other)].sort((a, b) => a - b) as [number, number];
  return from === -1 ? [other] : numbers.slice(from, to + 1);
}
