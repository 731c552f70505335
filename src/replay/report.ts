import type { ReceiptLine } from '../calendar/rules/index.js';
import { SEVERITIES } from '../severity/rules/index.js';
import type { Loaded } from './history-loader.js';
import type { BusyHour } from './rules/busy-hours.js';
import { LocalTime, WEEKDAYS, weekdayOf } from './rules/local-time.js';
import type { Verdict } from './rules/verdict.js';
import type { LateCase } from './rules/worst-cases.js';

const SKIPPED_SHOWN = 20;

/** A verdict, or what was kept, as JSON: what a machine reads, and what stays the same byte for byte. */
export function jsonReport(report: Verdict | Loaded): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/**
 * A verdict as plain text for a support manager. Times are local to the support location.
 * @param title whose promises these are, such as `Work order WO-1, Almaty`
 */
export function textReport(verdict: Verdict, title: string): string {
  const local = new LocalTime(verdict.night.timeZone);
  const sections = [
    [`${number(verdict.incidents)} incidents replayed under ${title}`, `Times are local to ${verdict.night.timeZone}.`],
    responses(verdict),
    escalations(verdict),
    night(verdict),
    busiest(verdict),
    worst(verdict, local),
    skipped(verdict),
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What of a log was kept as history. */
export function loadReport({ title, kept, known, skipped: rows }: Loaded): string {
  const sections = [
    [`${plural(kept, 'case')} kept as history of ${title}`, `${plural(known, 'case')} of the log ${known === 1 ? 'was' : 'were'} there already.`],
    skipped({ skipped: rows, skippedCount: rows.length }),
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function responses({ bySeverity }: Verdict): string[] {
  const counts = SEVERITIES.map((severity) => ({ name: `Severity ${severity}`, ...bySeverity[severity] }));
  const sum = (key: 'cases' | 'met' | 'missed' | 'unanswered') => counts.reduce((total, count) => total + count[key], 0);
  const all = { name: 'All', cases: sum('cases'), met: sum('met'), missed: sum('missed'), unanswered: sum('unanswered') };
  const rows = [...counts, all].map(({ name, cases, met, missed, unanswered }) =>
    [name, ...[cases, met, missed, unanswered].map(number), cases === 0 ? '–' : `${((100 * met) / cases).toFixed(1)} %`]);
  return [
    'FIRST RESPONSES',
    ...columns([['', 'Cases', 'Met', 'Missed', 'Unanswered', 'Kept'], ...rows], 'lrrrrr'),
    '  A case counts once, under the severity it was answered on. Missed: answered too late, or a promise made on the',
    '  way was missed. Unanswered: the log shows no answer.',
  ];
}

function escalations({ escalationsByStep }: Verdict): string[] {
  const rows = SEVERITIES.flatMap((severity) =>
    escalationsByStep[severity].map(({ step, when, reaches, fired }) =>
      [`Severity ${severity}`, String(step), when, reaches.map(words).join(', '), number(fired)]));
  return ['ESCALATIONS THAT WOULD HAVE FIRED', ...columns([['', 'Step', 'When', 'Reaches', 'Fired'], ...rows], 'lrllr')];
}

function night({ night: { from, to, nights, woken } }: Verdict): string[] {
  const rows = woken.filter(({ times }) => times > 0).map((each) => [words(each.who), number(each.times), number(each.nights)]);
  const heading = `WOKEN AT NIGHT (${from} to ${to})`;
  if (rows.length === 0) return [heading, '  Nobody.'];
  return [
    heading,
    ...columns([['', 'Calls', 'Nights'], ...rows], 'lrr'),
    `  Somebody would have been woken on ${plural(nights, 'night')}. Who it is, the rosters say.`,
  ];
}

function busiest({ busiest: { opened, missed } }: Verdict): string[] {
  const cells = (hours: BusyHour[], i: number) => {
    const busy = hours[i];
    return busy ? [`${busy.weekday} ${busy.hour}`, number(busy.cases)] : ['', ''];
  };
  const rows = Array.from({ length: Math.max(opened.length, missed.length) }, (_, i) => [...cells(opened, i), ...cells(missed, i)]);
  if (rows.length === 0) return [];
  return ['BUSIEST HOURS', ...columns([['Cases opened', '', 'Promises missed', ''], ...rows], 'lrlr')];
}

function worst({ worst: cases }: Verdict, local: LocalTime): string[] {
  if (cases.length === 0) return ['LATEST ANSWERS', '  No promise was missed.'];
  return [
    `LATEST ANSWERS (the worst ${cases.length}, by time past the deadline as the promise's clock counts it)`,
    ...cases.flatMap((each, i) => lateCase(each, i + 1, local)),
  ];
}

function answerOf({ answeredAt, overdueMinutes }: LateCase): string {
  const overdue = `${duration(overdueMinutes)} late`;
  if (answeredAt) return overdue;
  return overdueMinutes === 0 ? 'never answered' : `never answered, at least ${overdue}`;
}

function lateCase(late: LateCase, rank: number, local: LocalTime): string[] {
  const when = (iso: string) => localLabel(Date.parse(iso), local);
  return [
    `  ${rank}. ${late.number} (line ${late.line}), Severity ${late.severity}: ${answerOf(late)}`,
    `     opened    ${when(late.openedAt)}`,
    `     due       ${when(late.dueAt)}`,
    ...(late.answeredAt ? [`     answered  ${when(late.answeredAt)}`] : []),
    ...columns(late.receipt.map(receiptCells), 'llrl').map((line) => `     ${line}`),
  ];
}

function receiptCells({ date, from, to, minutes, ms, note, offset }: ReceiptLine): string[] {
  const counted = minutes === undefined ? `${(ms ?? 0) / 1000} s` : `${minutes} min`;
  return [date, from === null ? '' : `${from}–${to}`, counted, `${note} (UTC${offset})`];
}

function skipped({ skipped: rows, skippedCount }: Pick<Verdict, 'skipped' | 'skippedCount'>): string[] {
  if (skippedCount === 0) return [];
  const more = skippedCount - Math.min(rows.length, SKIPPED_SHOWN);
  return [
    `SKIPPED (${number(skippedCount)})`,
    ...rows.slice(0, SKIPPED_SHOWN).map(({ line, why }) => `  line ${line}: ${why}`),
    ...(more > 0 ? [`  and ${number(more)} more`] : []),
  ];
}

/** Rows as aligned columns, two spaces in and two between; `align` has l or r for each. */
function columns(rows: string[][], align: string): string[] {
  const widths = [...align].map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    `  ${row.map((cell, i) => (align[i] === 'r' ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  ')}`.trimEnd());
}

function localLabel(at: number, local: LocalTime): string {
  const label = local.labelOf(at);
  const weekday = WEEKDAYS[weekdayOf(label)]!.slice(0, 3);
  return `${weekday} ${new Date(label).toISOString().slice(0, 16).replace('T', ' ')} (UTC${offsetLabel(label - at)})`;
}

function offsetLabel(offset: number): string {
  return `${offset < 0 ? '-' : '+'}${new Date(Math.abs(offset)).toISOString().slice(11, 16)}`;
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${number(hours)} h ${minutes % 60} min`;
}

function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function words(name: string): string {
  return name === 'sdm' ? 'SDM' : name.replaceAll('_', ' ');
}

/** With commas between thousands. */
function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
