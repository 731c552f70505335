import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** The short campaign: a few seeds of `npm run faults`, new ones at every run. Its output names them. */
it('whatever goes wrong with machines while people work, every step fires once, is on record once and reaches its people (ESC-3, ESC-6)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'critsit-campaign-'));
  try {
    const report = join(folder, 'report.json');
    const { stdout } = await promisify(execFile)(process.execPath, ['bin/faults.mjs', '--runs', '2', '--report', report], { cwd: root }).catch((failure: { stdout: string }) => failure);
    expect([stdout, stdout.includes('Every step fired once.')]).toEqual([stdout, true]);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ runs: 2, lost: 0, duplicated: 0, broken: [] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
