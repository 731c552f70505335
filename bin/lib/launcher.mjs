import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { birthOf, commandOf, send } from './processes.mjs';

function parentOf(pid) {
  if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** The npm we run under, directly or through its shell; undefined where somebody ran node by hand. */
function findNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined;
  const candidates = [process.ppid, parentOf(process.ppid)];
  return candidates.find((pid) => /^npm |npm-cli|npx-cli/.test(commandOf(pid)));
}

const pid = findNpm();

/** `{ pid, birth }` of the npm we run under. */
export const launcher = pid && { pid, birth: birthOf(pid) };

/**
 * Calls `gone` when that npm or its shell ends before us. npm passes a SIGTERM to its shell, which dies of it without
 * telling us; and npm itself may be killed.
 */
export function whenLauncherEnds(gone) {
  if (!launcher) return;
  const shell = process.ppid;
  const isThere = process.platform === 'linux' ? () => birthOf(launcher.pid) === launcher.birth : () => send(launcher.pid, 0);
  const watch = setInterval(() => {
    if (process.ppid === shell && isThere()) return;
    clearInterval(watch);
    gone();
  }, 200);
  watch.unref();
}
