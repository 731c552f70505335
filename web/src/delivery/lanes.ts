import type { BoardClock } from './api';
import { placeOf } from './axis';

export type By = 'customer' | 'queue';

export interface Placed {
  clock: BoardClock;
  /** Left edge, px. */
  x: number;
  row: number;
}

export interface Lane {
  id: string;
  name: string;
  clocks: number;
  marks: Placed[];
  /** Where so many stand at one place that they are counted instead of drawn. */
  crowds: { x: number; count: number }[];
  rows: number;
}

export const MARK = 22;
const MOST_ROWS = 5;

/**
 * The lanes of the board: the one whose next deadline is nearest first, its marks below each other where they would cover each other.
 * @param mark how large a mark is, px
 */
export function lanesOf(clocks: readonly BoardClock[], by: By, now: number, width: number, mark = MARK): Lane[] {
  const lanes = new Map<string, BoardClock[]>();
  for (const clock of [...clocks].sort(byDeadline)) {
    const lane = lanes.get(clock[by].id);
    if (lane) lane.push(clock);
    else lanes.set(clock[by].id, [clock]);
  }
  return [...lanes.values()].map((inLane) => ({ id: inLane[0]![by].id, name: inLane[0]![by].name, clocks: inLane.length, ...standing(inLane, now, width, mark) }));
}

export const byDeadline = (a: BoardClock, b: BoardClock): number => Date.parse(a.dueAt) - Date.parse(b.dueAt) || (a.id < b.id ? -1 : 1);

function standing(clocks: BoardClock[], now: number, width: number, mark: number): Pick<Lane, 'marks' | 'crowds' | 'rows'> {
  const marks: Placed[] = [];
  const ends: number[] = [];
  const crowds = new Map<number, number>();
  for (const clock of clocks) {
    const x = Math.round(Math.max(0, Math.min(width - mark, placeOf(Date.parse(clock.dueAt) - now) * width - mark / 2)));
    const free = ends.findIndex((end) => end <= x);
    const row = free === -1 ? ends.length : free;
    if (row >= MOST_ROWS) {
      const near = Math.floor(x / (2 * mark)) * 2 * mark;
      crowds.set(near, (crowds.get(near) ?? 0) + 1);
    } else {
      ends[row] = x + mark;
      marks.push({ clock, x, row });
    }
  }
  return { marks, crowds: [...crowds].map(([x, count]) => ({ x, count })), rows: Math.max(1, ends.length) };
}
