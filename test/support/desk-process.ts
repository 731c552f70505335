import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';

const above = join(import.meta.dirname, '../..');
/** The checkout, from the source or, as the benchmarks, from what was built of it. */
const root = basename(above) === 'dist' ? join(above, '..') : above;
const READY_WITHIN_MS = 30_000;
const STOPPED_WITHIN_MS = 10_000;

/** A desk as its own operating-system process, from the built code: one that can be killed. */
export interface DeskProcess {
  url: string;
  /** True until it has ended, however. */
  lives(): boolean;
  /** As a failing machine would: at once, without a goodbye. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one. @param environment its whole configuration; `PORT` is a free one unless given */
export async function startDeskProcess(environment: NodeJS.ProcessEnv): Promise<DeskProcess> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH, HOME, TMPDIR, PORT: '0', ...environment },
  });
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  };
  const desk = { lives: () => child.exitCode === null && child.signalCode === null, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
  try {
    return { url: await ready(child), ...desk };
  } catch (failure) {
    await desk.kill();
    throw failure;
  }
}

/** The address in the line `ready http://…`; fails with what was printed when the process ends or stays silent. */
function ready(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`The desk did not start: ${why}.\n${printed}`));
    const timer = setTimeout(() => fail(`not ready within ${READY_WITHIN_MS / 1_000} s`), READY_WITHIN_MS);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /^ready (http:\S+)/m.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`it ended with ${code}`);
    });
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(error.message);
    });
  });
}
