import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transformFileSync } from '@swc/core';

const rules = fileURLToPath(new URL('.', import.meta.url));

/** Prints deadlines and receipts over a year of starts in several zones; run by processes with different TZ. */
const script = `
  const { ALWAYS_OPEN, compileCalendar } = await import(process.argv[1]);
  const split = [['00:00', '04:30'], ['22:15', '24:00']], office = [['09:00', '13:00'], ['14:00', '18:00']];
  const weekly = { 1: office, 2: office, 3: split, 4: office, 5: split, 6: [], 7: split };
  const holidays = [{ date: '2024-03-10', name: 'Feast' }, { date: '2024-11-04', hours: [['10:00', '12:00']] }];
  const zones = ['America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Asia/Almaty', 'Europe/London'];
  const times = [ALWAYS_OPEN, ...zones.map((timeZone) => compileCalendar({ timeZone, weekly, holidays }))];
  for (const time of times) {
    for (let start = Date.UTC(2024, 0, 1); start < Date.UTC(2025, 0, 1); start += 37 * 3_600_123) {
      console.log(time.timeZone, time.deadline(start, 14_400_000), JSON.stringify(time.receipt(start, 14_400_000)));
    }
  }
`;

describe('CLK-7: the process’s own zone decides nothing', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'working-time-'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const file of readdirSync(rules)) {
      if (!file.endsWith('.ts') || file.endsWith('.spec.ts') || file.startsWith('public-holidays')) continue;
      writeFileSync(join(folder, file.replace(/ts$/, 'js')), transformFileSync(join(rules, file)).code);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('the same deadlines and receipts under any TZ', () => {
    const under = (zone: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script, pathToFileURL(join(folder, 'index.js')).href], {
        env: { ...process.env, NODE_OPTIONS: '', TZ: zone },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const west = under('America/New_York');
    expect(west.split('\n').length).toBeGreaterThan(1000);
    expect(under('Asia/Kolkata')).toBe(west);
  });
});
