import type { Window } from '../../calendar/index.js';
import type { Line } from './line.js';

/** `09:00-13:00 14:00-17:30`; null where the cell is empty: closed. Whether they make sense is the calendar's to say. */
export function hoursIn(line: Line, column: string): Window[] | null {
  const said = line.text(column)?.trim();
  if (!said) return null;
  const windows = said.split(/[\s,]+/).map((each) => each.split('-'));
  if (windows.every((window): window is Window => window.length === 2)) return windows;
  line.fault(column, 'Write hours like 09:00-17:30, several with a space between them.', 'CLK-2');
  return null;
}

export const saidHours = (windows: Window[] | null): string => (windows ?? []).map((window) => window.join('-')).join(' ');
