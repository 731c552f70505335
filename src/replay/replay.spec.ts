import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALMATY } from '../../test/support/almaty-terms.js';
import { NoIncidentLog } from './incidents-in.js';
import { replay } from './replay.js';
import { jsonReport } from './report.js';
import type { Verdict } from './rules/verdict.js';

const SAMPLE = readFileSync(new URL('../../samples/incident-log.csv', import.meta.url));

async function replayed(log: Buffer | string, cuts: number[] = []): Promise<Verdict> {
  const bytes = Buffer.from(log);
  async function* chunks() {
    const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
    for (let i = 1; i < at.length; i++) yield bytes.subarray(at[i - 1], at[i]);
  }
  return replay(chunks(), ALMATY);
}

/** Only the lines of the sample that belong to these incidents, with its header. */
function sampleOf(...numbers: string[]): string {
  return SAMPLE.toString().split('\n').filter((line, i) => i === 0 || numbers.some((number) => line.startsWith(`INC000${number},`))).join('\n');
}

function oneCase({ bySeverity, escalationsByStep, worst }: Verdict): string {
  const [severity, count] = Object.entries(bySeverity).find(([, { cases }]) => cases > 0)!;
  const outcome = count.unanswered ? 'unanswered' : count.missed ? 'missed' : 'met';
  const steps = Object.entries(escalationsByStep).flatMap(([name, each]) => each.flatMap(({ step, fired }) => (fired ? [`${name}${step}`] : [])));
  const late = worst[0] ? ` +${worst[0].overdueMinutes}` : '';
  return [`${severity} ${outcome}${late}`, ...steps].join(' ');
}

/** Worked out by hand: severity, outcome, minutes overdue, and the steps that fired (`A2`: second of Severity A). */
const BY_HAND: [number: string, what: string, expected: string][] = [
  ['1001', 'Mon 10:00, answered 11:30', 'B met'],
  ['1002', 'Mon 16:30, answered Tue 09:30 at the deadline itself (CLK-3)', 'B met'],
  ['1003', 'Mon 16:40, answered Tue 09:41, a minute late', 'B missed +1 B1'],
  ['1004', 'Fri 17:00, due Mon 12:00 over a weekend', 'C met'],
  ['1005', 'Sat 13:00, due Mon 13:00, answered 15:30', 'C missed +150 C1 C2'],
  ['1006', 'night, 02:10, answered 03:50', '1 missed +40 11 12 13 14 15'],
  ['1007', 'answered after 20 min', '1 met'],
  ['1008', 'answered after 50 min', 'A met A1 A2'],
  ['1009', 'B at 10:00, Sev 1 from 10:30: due 11:30, answered 11:40', '1 missed +10 11 12 13'],
  ['1010', 'A at 15:00, B from 15:20: due 17:00, answered 16:50', 'B met'],
  ['1011', 'A at 09:00, C from 10:05: missed already, the clock stays', 'A missed +20 A1 A2 A3 A4'],
  ['1012', 'C at 09:00 missed at 13:00, A from 14:30 met at 14:55: once missed stays missed', 'A missed +115 C1 C2'],
  ['1013', '23:30, an hour that came twice: the earlier, 100 min before 00:10', '1 missed +40 11 12 13 14 15'],
  ['1014', 'Thu 17:30 before clocks went back, answered Fri 10:20', 'B met'],
  ['1015', 'Thu 17:00, holiday, weekend, due Mon 10:00', 'B met'],
  ['1016', 'Wed 16:00, three holidays and a weekend, due Tue 11:00', 'C missed +30 C1'],
  ['1017', 'never answered, the log ends', 'B unanswered +0 B1 B2'],
  ['1018', 'never answered, resolved before its deadline', 'C unanswered'],
  ['1019', 'rows not in order of time', 'B met'],
  ['1020', 'answered before it was opened: at the opening', 'B met'],
  ['1021', 'priority unknown at first', 'B met'],
  ['1022', 'a broken row among its rows', 'B met'],
  ['1025', 'Sunday 06:30, answered after 55 min', 'A met A1 A2'],
  ['1026', 'Saturday 21:30, answered after 50 min', 'A met A1 A2'],
  ['1027', 'before opening, 07:30, due 13:00', 'C met'],
  ['1028', 'answered two days later', 'B missed +960 B1 B2'],
  ['1029', 'Fri 16:30, answered on Saturday', 'B met'],
  ['1030', 'a holiday, 24x7 all the same, answered after 55 min', '1 met 11 12'],
];

describe('the sample log, case by case', () => {
  it.each(BY_HAND)('INC000%s: %s: %s', async (number, _, expected) => {
    expect(oneCase(await replayed(sampleOf(number)))).toBe(expected);
  });
});

describe('the sample log as a whole', () => {
  it('counts each case once, under the severity it was answered on', async () => {
    const { incidents, bySeverity } = await replayed(SAMPLE);
    expect(incidents).toBe(29);
    expect(bySeverity).toEqual({
      '1': { cases: 5, met: 2, missed: 3, unanswered: 0 },
      A: { cases: 5, met: 3, missed: 2, unanswered: 0 },
      B: { cases: 14, met: 11, missed: 2, unanswered: 1 },
      C: { cases: 5, met: 2, missed: 2, unanswered: 1 },
    });
  });

  it('says who would have been woken: at 22:00 yes, at 07:00 no', async () => {
    expect((await replayed(SAMPLE)).night).toEqual({
      timeZone: 'Asia/Almaty',
      from: '22:00',
      to: '07:00',
      nights: 3,
      woken: [
        { who: 'lead', times: 8, nights: 3 },
        { who: 'assignee', times: 3, nights: 3 },
        { who: 'duty_engineer', times: 2, nights: 2 },
        { who: 'critsit_manager', times: 2, nights: 2 },
        { who: 'sdm', times: 2, nights: 2 },
        { who: 'executives', times: 2, nights: 2 },
        { who: 'senior_managers', times: 0, nights: 0 },
      ],
    });
  });

  it('lists the latest answers with their receipts, each adding up to its target (CLK-4)', async () => {
    const { worst } = await replayed(SAMPLE);
    expect(worst.map(({ number, overdueMinutes }) => `${number.slice(-4)} ${overdueMinutes}`)).toEqual([
      '1028 960', '1005 150', '1012 115', '1006 40', '1013 40', '1016 30', '1011 20', '1009 10', '1003 1', '1017 0',
    ]);
    expect(worst[0]).toMatchObject({
      severity: 'B',
      openedAt: '2024-03-18T05:05:00.000Z',
      dueAt: '2024-03-18T07:05:00.000Z',
      answeredAt: '2024-03-20T05:05:00.000Z',
      receipt: [{ date: '2024-03-18', from: '10:05', to: '12:05', minutes: 120 }],
    });
    const sums = worst.map(({ receipt }) => receipt.reduce((sum, { minutes }) => sum + minutes!, 0));
    expect(sums).toEqual([120, 240, 240, 60, 60, 240, 60, 60, 120, 120]);
  });

  it('names the busiest hours', async () => {
    const { busiest } = await replayed(SAMPLE);
    expect(busiest.opened[0]).toEqual({ weekday: 'Monday', hour: '10:00', cases: 4 });
    expect(busiest.missed).toHaveLength(5);
  });

  it('reports what it skipped, with its line', async () => {
    expect((await replayed(SAMPLE)).skipped).toEqual([
      { line: 86, why: "sys_updated_at is no date written dd-mm-yyyy hh:mm: '31-02-2024 10:30'" },
      { line: 90, why: "priority is none of 1 to 4: '5 - Planning'" },
      { line: 123, why: 'text follows a closing quote' },
      { line: 124, why: 'INC0001001 returns after other incidents: the rows of an incident must stand together' },
    ]);
  });

  it('gives the same bytes twice, however the file arrives', async () => {
    const once = jsonReport(await replayed(SAMPLE));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 20 }), async (cuts) => {
        expect(jsonReport(await replayed(SAMPLE, cuts))).toBe(once);
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same with a byte order mark and CRLF', async () => {
    const windows = `\ufeff${SAMPLE.toString().replaceAll('\n', '\r\n')}`;
    expect(jsonReport(await replayed(windows))).toBe(jsonReport(await replayed(SAMPLE)));
  });
});

describe('a file of another shape', () => {
  it('is refused naming what its header lacks', async () => {
    const refused = replayed('number;state\n1;New\n');
    await expect(refused).rejects.toThrow(NoIncidentLog);
    await expect(replayed('number,opened_at,priority,incident_state\n')).rejects.toThrow(
      'This is no ServiceNow incident log: its header lacks sys_updated_at, resolved_at.',
    );
    await expect(replayed('')).rejects.toThrow('This is no incident log: the file is empty.');
  });

  it('is an empty verdict when it has a header and nothing else', async () => {
    const verdict = await replayed(sampleOf());
    expect(verdict).toMatchObject({ incidents: 0, skipped: [], skippedCount: 0, worst: [], night: { nights: 0 } });
  });
});
