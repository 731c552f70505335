import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, shortHash } from './paths.mjs';
import { birthOf } from './processes.mjs';

/** Who holds a lock file, `{ pid, birth, … }`; undefined when that process is gone. */
export function holderOf(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return birthOf(holder.pid) === holder.birth ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Makes a lock file with our process in it; false when it exists. */
export function tryLock(file, more = {}) {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), ...more }));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Does something that two commands in one checkout must not do at the same time (npm ci, the build). */
export async function takeTurns(work) {
  const file = join(tmpdir(), `critsit-${shortHash(root)}.lock`);
  while (!tryLock(file)) {
    await sleep(200);
    if (!holderOf(file)) rmSync(file, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
