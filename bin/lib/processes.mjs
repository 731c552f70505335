import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

function fromProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? undefined : `ticks ${rest[18]}`;
}

/**
 * When the process began, as a text that tells it from a later one with the same number; undefined if there is none
 * (a zombie is none).
 */
export function birthOf(pid) {
  try {
    if (process.platform === 'linux') return fromProc(pid);
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The command line of a running process, words separated by spaces. */
export function commandOf(pid) {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
}

/** Sends a signal; whether there was a process (or group, for a negative number) to receive it. */
export function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Ends a process that is not our child: the signal, up to `limit` ms of patience, then SIGKILL. */
export async function endProcess(pid, signal, limit) {
  const birth = birthOf(pid);
  if (!birth) return;
  send(pid, signal);
  const until = performance.now() + limit;
  while (birthOf(pid) === birth) {
    if (performance.now() > until) send(pid, 'SIGKILL');
    await sleep(50);
  }
}
