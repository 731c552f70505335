import { localTime } from '../calendar/rules/index.js';
import { writeCsv } from '../contracts/index.js';
import { inHours } from './rules/index.js';
import type { HoursStatement, MovementView, PoolStatement } from './statement.service.js';

const HEADER = ['pool', 'location', 'happened_at', 'posted_at', 'number', 'what', 'case', 'by', 'reason', 'reference', 'in_minutes', 'out_minutes', 'balance_minutes', 'owed_more', 'owed_less', 'owed_minutes'];

/** One line a movement, between one that opens and one that closes each pool. Ins and outs have columns of their own: no figure begins with a sign. */
export const statementCsv = ({ pools, from, to }: HoursStatement): string =>
  writeCsv([HEADER, ...pools.flatMap((pool) => [edge(pool, from, 'opening', pool.openingMinutes, pool.openingArrearsMinutes), ...pool.movements.map((each) => line(pool, each)), edge(pool, to, 'closing', pool.closingMinutes, pool.arrearsMinutes)])]);

const placeIn = ({ kind, location }: PoolStatement): string[] => [kind, location ?? 'pooled at the host'];
const split = (minutes: number): string[] => [Math.max(0, minutes), Math.max(0, -minutes)].map((each) => (each === 0 ? '' : String(each)));
const edge = (pool: PoolStatement, at: string, what: string, minutes: number, owed: number): string[] =>
  [...placeIn(pool), at, '', '', what, '', '', '', '', '', '', String(minutes), '', '', String(owed)];

const line = (pool: PoolStatement, { happenedAt, postedAt, seq, cause, case: of, by, reason, reference, minutes, arrearsMinutes, after }: MovementView): string[] => [
  ...placeIn(pool), happenedAt, postedAt, String(seq), cause, of?.number ?? '', by, reason, reference ?? '',
  ...split(minutes), String(after.balanceMinutes), ...split(arrearsMinutes), String(after.arrearsMinutes),
];

/** A page to print: times as they are at the host. */
export function statementPage({ workOrder, timeZone, from, to, asOf, pools, thirdTierFee, invoiceable }: HoursStatement): string {
  const when = (instant: string): string => localTime(Date.parse(instant), timeZone).slice(0, 16).replace('T', ' ');
  const row = ({ happenedAt, cause, case: of, by, reason, reference, minutes, after }: MovementView): string =>
    `<tr><td>${when(happenedAt)}</td><td>${said(cause)}</td><td>${esc(of?.number ?? '')}</td><td>${esc(by)}</td><td>${esc([reason, reference].filter(Boolean).join(' · '))}</td>${figures(minutes, after.balanceMinutes, after.arrearsMinutes)}</tr>`;
  const edges = (at: string, what: string, minutes: number, owed: number): string => `<tr class="edge"><td>${when(at)}</td><td colspan="4">${what}</td><td></td>${figure(minutes)}${figure(owed)}</tr>`;
  const table = (pool: PoolStatement): string => `
    <h2>${esc(placeIn(pool).map(said).join(', '))}</h2>
    <table><thead><tr><th>When</th><th>What</th><th>Case</th><th>By</th><th>Why</th><th>Moved</th><th>Balance</th><th>Owed</th></tr></thead><tbody>
    ${edges(from, 'Opening', pool.openingMinutes, pool.openingArrearsMinutes)}${pool.movements.map(row).join('')}${edges(to, 'Closing', pool.closingMinutes, pool.arrearsMinutes)}
    </tbody></table>
    <p>${pool.expiring.minutes === 0 ? 'Nothing expires' : `${inHours(pool.expiring.minutes)} expire`} at ${when(pool.expiring.at)}.${pool.reservedMinutes ? ` ${inHours(pool.reservedMinutes)} are reserved for open cases.` : ''}${pool.runsOutAt ? ` At the present rate the hours run out on ${when(pool.runsOutAt).slice(0, 10)}.` : ''}</p>`;
  const invoiced = invoiceable.map(({ at, says, rule }) => `<li>${when(at)} ${esc(says)} (${rule})</li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hours of ${esc(workOrder.number)}</title><style>${STYLE}</style></head><body>
    <h1>Hours of ${esc(workOrder.number)}</h1><p>From ${when(from)} to ${when(to)}, as known at ${when(asOf)} (${esc(timeZone)}).</p>
    ${pools.map(table).join('') || '<p>No hours were ever posted.</p>'}${thirdTierFee ? `<p>Third-tier fee: ${thirdTierFee.percent} % of ${inHours(thirdTierFee.prsMinutes)} of accumulated PRS hours = ${inHours(thirdTierFee.minutes)} (HRS-6).</p>` : ''}${invoiced && `<h2>To be invoiced</h2><ul>${invoiced}</ul>`}</body></html>`;
}

const esc = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const said = (code: string): string => code.replaceAll('_', ' ');
const figure = (minutes: number): string => `<td class="figure">${minutes < 0 ? '−' : ''}${inHours(Math.abs(minutes))}</td>`;
const figures = (...minutes: number[]): string => minutes.map(figure).join('');

const STYLE = 'body{font:14px/1.4 sans-serif;margin:2em}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.2em .6em;border-bottom:1px solid #ccc;vertical-align:top}'
  + 'tr{break-inside:avoid}thead{display:table-header-group}.figure{text-align:right;white-space:nowrap}.edge{font-weight:bold}';
