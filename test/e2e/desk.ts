import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 10_000;

export interface RunningDesk {
  url: string;
  stop: () => Promise<void>;
}

/** Starts the built app on a fresh database with the demonstration data, on a free port. */
export async function startDesk(): Promise<RunningDesk> {
  const name = `e2e_${randomUUID().replaceAll('-', '')}`;
  const database = new URL(given('TEST_DATABASE_URL'));
  await administrate(`CREATE DATABASE ${name}`);
  database.pathname = `/${name}`;
  const app = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(await freePort()), DATABASE_URL: database.href, REDIS_URL: given('TEST_REDIS_URL'), REDIS_PREFIX: name,
      DESK_DEMO: 'on', DESK_RATE_LIMIT: 'off', DESK_WEB_ROOT: `${root}dist/web`,
    },
  });
  const stop = async () => {
    await end(app);
    await administrate(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  try {
    return { url: await ready(app), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/** The address in the line `ready http://…`; fails with what the app printed when it ends or stays silent. */
async function ready(app: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The desk did not start: ${why}.\n${printed}`));
    const timer = setTimeout(() => fail(`not ready within ${READY_WITHIN_MS / 1_000} s`), READY_WITHIN_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /^ready (http:\S+)/m.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    app.stdout?.on('data', read);
    app.stderr?.on('data', read);
    app.once('exit', (code) => { clearTimeout(timer); fail(`it ended with ${code}`); });
    app.once('error', (error) => { clearTimeout(timer); fail(error.message); });
  });
}

async function end(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = once(app, 'exit');
  app.kill('SIGTERM');
  const timer = setTimeout(() => app.kill('SIGKILL'), STOPPED_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

async function administrate(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: given('TEST_DATABASE_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with npm test -- --e2e.`);
  return value;
}
