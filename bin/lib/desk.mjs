import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launcher } from './launcher.mjs';
import { atEnd } from './lifetime.mjs';
import { makePrivateFolder, shortHash } from './paths.mjs';
import { birthOf, endProcess } from './processes.mjs';
import { Failure, line } from './say.mjs';
import { holderOf, tryLock } from './turns.mjs';

const fileIn = (folder) => join(folder, 'desk.json');

/** What the desk of a data folder says of itself while it runs; undefined when it does not. */
export const runningDesk = (folder) => holderOf(fileIn(folder));

/** Keys in a Redis are global to it: what tells this desk's from another's. */
export const redisPrefix = (folder) => `critsit-${shortHash(folder)}`;

function readLeftOver(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** A start that was killed leaves its record behind, and perhaps what it had started. */
async function clearLeftOver(file) {
  for (const { pid, birth } of readLeftOver(file).children ?? []) {
    if (birthOf(pid) === birth) await endProcess(pid, 'SIGTERM', 15_000);
  }
  rmSync(file, { force: true });
}

/** A desk that is stopping, or that will notice in a moment that its npm is gone. */
const isLeaving = ({ purpose, npm }) => purpose === 'leaving' || Boolean(npm && birthOf(npm.pid) !== npm.birth);

/**
 * Takes the data folder for this process, by a file desk.json (0600) in it that is removed at the end: `{ pid, birth,
 * purpose, children, … }` and what `update` adds. A running desk is a failure; one that is stopping, or a command that
 * uses the folder for a moment, is waited for.
 */
export async function takeDesk(folder, facts) {
  makePrivateFolder(folder);
  const file = fileIn(folder);
  let told = false;
  while (!tryLock(file, { ...facts, npm: launcher })) {
    const holder = holderOf(file);
    if (!holder) {
      await clearLeftOver(file);
      continue;
    }
    if (holder.purpose === 'desk' && !isLeaving(holder)) {
      throw new Failure(`The desk is already running on ${folder} (process ${holder.pid}, http://127.0.0.1:${holder.port}): use that one, stop it first, or choose another folder with DESK_DATA_DIR.`);
    }
    if (!told) line('waiting', `process ${holder.pid} is using ${folder} and about to end`);
    told = true;
    await sleep(100);
  }
  return keeper(file);
}

function keeper(file) {
  let record = JSON.parse(readFileSync(file, 'utf8'));
  atEnd(() => rmSync(file, { force: true }));
  const update = (more) => {
    record = { ...record, ...more };
    writeFileSync(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const leave = () => update({ purpose: 'leaving' });
  const addChild = ({ pid }) => update({ children: [...(record.children ?? []), { pid, birth: birthOf(pid) }] });
  return { update, addChild, leave };
}
