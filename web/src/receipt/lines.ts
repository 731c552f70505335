import type { ReceiptLine } from '../api/wire';
import { locale } from '../app/language';
import { units } from '../timer/messages';
import { day } from '../timer/when';

const MINUTE = 60_000;

const SECOND = 1_000;

export const lineMs = (line: ReceiptLine): number => line.ms ?? (line.minutes ?? 0) * MINUTE;

export const sumMs = (lines: ReceiptLine[]): number => lines.reduce((total, line) => total + lineMs(line), 0);

/** The lines to the whole second, where they still add up to the same; else as they are. */
export function readable(lines: ReceiptLine[]): ReceiptLine[] {
  const whole = lines.map(toTheSecond);
  return sumMs(whole) === sumMs(lines) ? whole : lines;
}

function toTheSecond(line: ReceiptLine): ReceiptLine {
  if (line.from === null || line.to === null) return line;
  const [from, to] = [line.from.slice(0, 8), line.to.slice(0, 8)];
  const { minutes: _, ...rest } = line;
  return { ...rest, from, to, ms: (secondOfDay(to) - secondOfDay(from)) * SECOND };
}

/** `50 m`; with seconds where the line is no whole minute: `49 m 30 s`, `29.5 s`. */
export function amountLabel(ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  const seconds = (ms % MINUTE) / 1_000;
  const said = `${new Intl.NumberFormat(locale).format(seconds)} ${units.second}`;
  if (seconds === 0) return `${minutes} ${units.minute}`;
  return minutes === 0 ? said : `${minutes} ${units.minute} ${said}`;
}

/** `Mon 9 Dec` for `2024-12-09`. A receipt's dates are local already: no zone turns them. */
export const dateLabel = (date: string): string => day(Date.parse(`${date}T00:00:00Z`), 'UTC');

/** The part of its day a label like `16:40` or `24:00` stands at, 0 to 1. */
export const shareOfDay = (label: string): number => secondOfDay(label) / 86_400;

function secondOfDay(label: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = label.split(':').map(Number);
  return hours * 3_600 + minutes * 60 + seconds;
}

/** The lines by their local date, in order. */
export function byDate(lines: ReceiptLine[]): { date: string; lines: ReceiptLine[] }[] {
  const days: { date: string; lines: ReceiptLine[] }[] = [];
  for (const line of lines) {
    const last = days.at(-1);
    if (last?.date === line.date) last.lines.push(line);
    else days.push({ date: line.date, lines: [line] });
  }
  return days;
}
