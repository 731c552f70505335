import type { Holiday, Instant, ReceiptLine } from './calendar-spec.js';
import { DAY, MINUTE, dateLabel, lengthLabel, localDay, offsetLabel, timeLabel } from './labels.js';
import type { OpeningHours, Span } from './opening-hours.js';
import type { DayPart, Zone } from './zone.js';

/** How much a line counts: whole minutes, else ms. */
export function amount(ms: number): { minutes: number } | { ms: number } {
  return ms % MINUTE === 0 ? { minutes: ms / MINUTE } : { ms };
}

/** The one line of a target of 0. */
export function zeroTargetLine(day: number, offset: number): ReceiptLine {
  return emptyLine(day, offset, 'nothing to count: due at the start');
}

/**
 * The time counted in `[start, due)`, a line for each local date and window (`CLK-4`). Dates without counted time get
 * one line of 0 minutes that says why; a window crossed by a clock change is cut there.
 */
export function receiptLines(zone: Zone, hours: OpeningHours, start: Instant, due: Instant): ReceiptLine[] {
  const lines: ReceiptLine[] = [];
  if (start === due) {
    const offset = zone.offsetAt(start);
    return [zeroTargetLine(localDay(start, offset), offset)];
  }
  let previous: DayPart | undefined;
  let change: ClockChange | undefined;
  let explained = -Infinity;
  for (const part of zone.dayParts(start, due)) {
    if (previous && previous.offset !== part.offset) {
      change = clockChange(previous, part);
      lines.push(...skippedDates(change, part.offset));
    }
    const counted = countedLines(hours, part, change);
    if (!previous) lines.push(...startLine(hours, part));
    else if (counted.length === 0 && part.day > explained) lines.push(...closedLine(hours, part));
    lines.push(...counted);
    explained = Math.max(explained, part.day);
    previous = part;
  }
  return lines;
}

/** A jump of the local clock, as ms of local time since the epoch: `from` is what it showed, `to` what it showed next. */
interface ClockChange {
  from: number;
  to: number;
}

function clockChange(before: DayPart, after: DayPart): ClockChange {
  return { from: after.from + before.offset, to: after.from + after.offset };
}

function countedLines(hours: OpeningHours, part: DayPart, change: ClockChange | undefined): ReceiptLine[] {
  const lines: ReceiptLine[] = [];
  const midnight = part.day * DAY;
  const shown = { from: part.from + part.offset - midnight, to: part.to + part.offset - midnight };
  const date = dateLabel(part.day);
  const note = openNote(hours.holidayOn(part.day));
  const offset = offsetLabel(part.offset);
  for (const span of hours.of(part.day)) {
    const from = Math.max(span.start, shown.from);
    const to = Math.min(span.end, shown.to);
    const jumped = change && touches(span, change, midnight) ? `; ${changeNote(change)}` : '';
    if (from < to) {
      lines.push({ date, from: timeLabel(from), to: timeLabel(to), ...amount(to - from), note: note + jumped, offset });
    } else if (jumped && change!.to > change!.from && midnight + span.start >= change!.from) {
      lines.push(emptyLine(part.day, part.offset, `${note} from ${timeLabel(span.start)} skipped${jumped}`));
    }
  }
  return lines;
}

function touches(span: Span, change: ClockChange, midnight: number): boolean {
  const low = Math.min(change.from, change.to);
  const high = Math.max(change.from, change.to);
  return midnight + span.start < high && midnight + span.end > low;
}

function changeNote({ from, to }: ClockChange): string {
  const span = (a: number, b: number) => `${clock(a)}–${clock(b, a)}`;
  return to > from
    ? `clocks went forward ${lengthLabel(to - from)}: ${span(from, to)} does not exist`
    : `clocks went back ${lengthLabel(from - to)}: ${span(to, from)} comes twice`;
}

/** A local time's label; midnight that ends what `after` began is 24:00. */
function clock(local: number, after = local): string {
  const ofDay = ((local % DAY) + DAY) % DAY;
  return timeLabel(ofDay === 0 && local > after ? DAY : ofDay);
}

/** Dates the clock jumped over altogether (Apia had no 30 December 2011). */
function skippedDates({ from, to }: ClockChange, offset: number): ReceiptLine[] {
  const lines: ReceiptLine[] = [];
  for (let day = Math.ceil(from / DAY); (day + 1) * DAY <= to; day++) {
    lines.push(emptyLine(day, offset, `date does not exist: clocks went forward ${lengthLabel(to - from)}`));
  }
  return lines;
}

/** Why counting does not begin at the start itself; nothing when it does. */
function startLine(hours: OpeningHours, part: DayPart): ReceiptLine[] {
  const spans = hours.of(part.day);
  if (spans.length === 0) return closedLine(hours, part);
  const at = part.from + part.offset - part.day * DAY;
  const next = spans.find(({ end }) => end > at);
  const special = hours.holidayOn(part.day) ? `; ${openNote(hours.holidayOn(part.day))}` : '';
  if (!next) return [emptyLine(part.day, part.offset, `starts after hours${special}`)];
  if (next.start <= at) return [];
  const when = next === spans[0] ? 'before opening' : 'in a break';
  return [emptyLine(part.day, part.offset, `starts ${when}, counting from ${timeLabel(next.start)}${special}`)];
}

function closedLine(hours: OpeningHours, part: DayPart): ReceiptLine[] {
  if (hours.of(part.day).length > 0) return [];
  const holiday = hours.holidayOn(part.day);
  const why = [
    hours.ofWeekday(part.day).length === 0 && 'weekend',
    holiday && named('public holiday', holiday),
  ].filter(Boolean);
  return [emptyLine(part.day, part.offset, why.join('; '))];
}

function openNote(holiday: Holiday | undefined): string {
  return holiday ? named('special hours', holiday) : 'working hours';
}

function named(what: string, { name }: Holiday): string {
  return name ? `${what}: ${name}` : what;
}

function emptyLine(day: number, offset: number, note: string): ReceiptLine {
  return { date: dateLabel(day), from: null, to: null, minutes: 0, note, offset: offsetLabel(offset) };
}
