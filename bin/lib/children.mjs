import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd, hurried, isEnding } from './lifetime.mjs';
import { send } from './processes.mjs';
import { Failure } from './say.mjs';

const within = (promise, ms) =>
  Promise.race([promise.then(() => true), sleep(ms, false, { ref: false }), hurried.then(() => false)]);

/**
 * A shell that waits for us to vanish: its standard input closes when we die, even by SIGKILL, and then it passes the
 * signal on. So nothing we started outlives us.
 */
function watchOver(child, signal) {
  if (process.platform === 'win32') return;
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -s "$1" "$2"', 'critsit-watch', signal.slice(3), String(child.pid)], {
    detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/',
  });
  watcher.on('error', () => {});
  watcher.stdin.on('error', () => {});
  watcher.stdin.unref();
  watcher.unref();
  child.once('exit', () => watcher.kill('SIGKILL'));
}

async function stop(child, { name, signal, limit, lastSignal, detached }) {
  if (!child.ended) {
    send(child.pid, signal);
    for (const [patience, next] of [[limit, lastSignal], [5000, 'SIGKILL']]) {
      if (await within(child.exited, patience)) break;
      send(child.pid, next);
    }
    if (!(await Promise.race([child.exited.then(() => true), sleep(10_000, false)]))) {
      throw new Error(`${name} (process ${child.pid}) does not end; end it by hand.`);
    }
  }
  if (detached && process.platform !== 'win32') send(-child.pid, 'SIGKILL');
}

/**
 * Starts a process that is stopped when the command ends: `signal`, `limit` ms of patience, `lastSignal`, SIGKILL.
 * It has a process group of its own (a terminal's Ctrl-C reaches us alone, and we stop things in order) unless it
 * talks to the terminal (`detached: false`). The answer has `exited`, a promise of `{ code, signal, error? }`.
 */
export function startChild(name, command, args, options = {}) {
  if (isEnding()) throw new Failure('Stopped.');
  const { signal = 'SIGTERM', limit = 10_000, lastSignal = 'SIGKILL', detached = true, watch = true, ...rest } = options;
  const child = spawn(command, args, { stdio: 'ignore', ...rest, detached });
  child.exited = new Promise((resolve) => {
    const settle = (result) => {
      child.ended = true;
      resolve(result);
    };
    child.once('exit', (code, killedBy) => settle({ code, signal: killedBy }));
    child.once('error', (error) => settle({ code: null, signal: null, error }));
  });
  if (child.pid === undefined) return child;
  if (watch) watchOver(child, signal);
  child.stop = () => stop(child, { name, signal, limit, lastSignal, detached });
  atEnd(child.stop);
  return child;
}

/** Runs a command to its end and gives `{ ok, code, output }`, standard output and error together. */
export async function capture(command, args, { timeout = 60_000, input, ...options } = {}) {
  const child = startChild(command, command, args, { watch: false, limit: 2000, ...options, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => { output += text; });
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const closed = new Promise((resolve) => { child.once('close', resolve); child.once('error', resolve); });
  const timer = setTimeout(() => child.stop?.().catch(() => {}), timeout);
  await closed;
  clearTimeout(timer);
  const { code, error } = await child.exited;
  return { ok: code === 0, code, output: error ? error.message : output };
}
