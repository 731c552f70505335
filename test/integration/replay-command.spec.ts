import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { freshEnvironment } from '../support/desk.js';

const root = join(import.meta.dirname, '../..');
const SAMPLE = 'samples/incident-log.csv';

interface Ended {
  code: number;
  out: string;
  err: string;
}

let environment: NodeJS.ProcessEnv;

/** Runs the built command as `npx critsit` does, on the test's own database. */
function critsit(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/src/cli.js', ...args], { cwd: root, env: { ...process.env, ...environment } }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

/** How many rows each table has. */
async function tally(): Promise<Record<string, number>> {
  const database = await new DataSource({ type: 'postgres', url: environment.DATABASE_URL! }).initialize();
  const tables = await database.query<{ name: string }[]>(`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`);
  await database.query(`SELECT set_config('role', 'desk_staff', false)`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const readable = await database.query<{ may: boolean }[]>(`SELECT has_table_privilege($1, 'SELECT') AS may`, [`public.${name}`]);
    if (readable[0]!.may) counts[name] = Number((await database.query<{ count: string }[]>(`SELECT count(*) FROM "${name}"`))[0]!.count);
  }
  await database.destroy();
  return counts;
}

beforeAll(async () => {
  environment = { ...(await freshEnvironment()), NODE_ENV: 'production' };
});

describe('critsit replay', () => {
  let json: string;

  it('on a folder that had no desk yet, replays under the demonstration’s first work order', async () => {
    const { code, out, err } = await critsit('replay', SAMPLE, '--json');
    expect([code, err]).toEqual([0, expect.not.stringContaining('Error')]);
    json = out;
    expect(JSON.parse(out)).toMatchObject({
      incidents: 29,
      bySeverity: { 1: { cases: 5 }, A: { cases: 5 }, B: { cases: 14 }, C: { cases: 5 } },
      skipped: [{ line: 86 }, { line: 90 }, { line: 123 }, { line: 124 }],
    });
  });

  it('the same file twice gives the same bytes, by id, number or none, and leaves the desk as it was', async () => {
    const before = await tally();
    expect(Object.keys(before).length).toBeGreaterThan(10);
    expect((await critsit('replay', SAMPLE, '--json', '--work-order', 'WO-1001')).out).toBe(json);
    expect((await critsit('replay', SAMPLE, '--json')).out).toBe(json);
    expect(await tally()).toEqual(before);
  });

  it('under another work order the promises are counted on its own hours', async () => {
    const tokyo = await critsit('replay', SAMPLE, '--work-order', 'WO-1003');
    expect(tokyo.out).toContain('under work order WO-1003, Tokyo');
    expect(tokyo.out).toContain('Times are local to Asia/Tokyo.');
  });

  it.each<[string, string[], string]>([
    ['a work order the desk has not', [SAMPLE, '--work-order', 'WO-9'], 'This desk has no work order WO-9.'],
    ['a file that is not there', ['nowhere.csv'], 'There is no file nowhere.csv.'],
    ['a file of another shape', ['package.json'], 'its header lacks number, incident_state, priority, opened_at, sys_updated_at, resolved_at'],
    ['no file at all', [], 'Give one file: critsit replay FILE.csv [--work-order ID] [--json] [--load [--product NAME]].'],
    ['an option it does not know', [SAMPLE, '--loud'], '--loud'],
  ])('refuses %s in one sentence', async (_, args, sentence) => {
    const { code, out, err } = await critsit('replay', ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });
});
