import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ALMATY } from '../../test/support/almaty-terms.js';
import { runReplayCommand, type ReplayAgreement, type ReplayCommand } from './run-replay-command.js';

const SAMPLE = fileURLToPath(new URL('../../samples/incident-log.csv', import.meta.url));
const agreement: ReplayAgreement = { title: 'Work order WO-7, Almaty', ...ALMATY };

async function run(command: Partial<ReplayCommand>, isTTY = false) {
  const written = { out: '', err: '' };
  const code = await runReplayCommand({
    input: SAMPLE,
    agreement,
    json: false,
    out: { write: (text) => (written.out += text) },
    err: { isTTY, write: (text) => (written.err += text) },
    ...command,
  });
  return { code, ...written };
}

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

describe('critsit replay', () => {
  it('prints what the agreement would have promised, in words', async () => {
    const { code, out, err } = await run({});
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^29 incidents replayed under Work order WO-7, Almaty\n/);
    expect(out).toMatch(/Severity 1 {6}5 {4}2 {7}3 {11}0 {2}40\.0 %/);
    expect(out).toMatch(/Severity 1 {5}4 {2}\+15 min {18}critsit manager {11}2/);
    expect(out).toMatch(/executives {11}2 {7}2/);
    expect(out).toMatch(/1\. INC0001028 \(line 111\), Severity B: 16 h 0 min late/);
    expect(out).toMatch(/opened {4}Mon 2024-03-18 10:05 \(UTC\+05:00\)/);
    expect(out).toMatch(/line 86: sys_updated_at is no date/);
    expect(out.split('\n').every((line) => line.length <= 120 && line === line.trimEnd())).toBe(true);
  });

  it('prints JSON of the agreed shape', async () => {
    const { out } = await run({ json: true });
    expect(Object.keys(JSON.parse(out))).toEqual(
      ['incidents', 'skipped', 'skippedCount', 'bySeverity', 'escalationsByStep', 'night', 'busiest', 'byHour', 'worst'],
    );
  });

  it('draws a bar on a terminal and clears it away', async () => {
    const { err } = await run({}, true);
    expect(err).toMatch(/\r\[#{30}\] 100 %, 11\d rows/);
    expect(err.endsWith('\r')).toBe(true);
  });

  it('reads standard input as well', async () => {
    const { code, out } = await run({ input: bytesOf('number,incident_state,priority,opened_at,sys_updated_at,resolved_at\n') }, true);
    expect({ code, first: out.split('\n')[0] }).toEqual({ code: 0, first: '0 incidents replayed under Work order WO-7, Almaty' });
  });

  it.each<[string, ReplayCommand['input'], string]>([
    ['a file that is not there', '/nowhere/log.csv', 'There is no file /nowhere/log.csv.\n'],
    ['a folder', fileURLToPath(new URL('.', import.meta.url)), 'The file cannot be read: EISDIR: illegal operation on a directory, read.\n'],
    ['a file of another shape', bytesOf('a,b\n'), 'This is no ServiceNow incident log: its header lacks number, incident_state, priority, opened_at, sys_updated_at, resolved_at.\n'],
  ])('says in one sentence what is wrong with %s', async (_, input, sentence) => {
    expect(await run({ input })).toEqual({ code: 1, out: '', err: sentence });
  });
});
