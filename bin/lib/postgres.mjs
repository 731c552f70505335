import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresAccount } from './account.mjs';
import { startChild } from './children.mjs';
import { freePort } from './ports.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { createCluster, findCluster, openCluster, postgresEnv, writeSecrets } from './postgres-cluster.mjs';
import { birthOf, commandOf, endProcess } from './processes.mjs';
import { Failure } from './say.mjs';

const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const settings = (port, durable) => [
  'listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'shared_buffers=128MB', 'max_connections=200',
  'timezone=UTC', 'log_timezone=UTC', 'logging_collector=off', 'log_line_prefix=%m [%p] ', ...(durable ? [] : quick),
];

/** PostgreSQL's own record of a running server: its process, and `ready` on line 8 once it takes connections. */
function postmaster(cluster) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * A server left behind by a killed start is stopped in good order. A record whose process is something else by now
 * (after a power cut) is removed, as PostgreSQL would take that process for itself.
 */
async function stopLeftOver(cluster) {
  const left = postmaster(cluster);
  if (!left || !birthOf(left.pid)) return;
  if (commandOf(left.pid).includes(`-D ${cluster} `)) await endProcess(left.pid, 'SIGINT', 30_000);
  else rmSync(join(cluster, 'postmaster.pid'));
}

function lastLines(log) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

async function untilReady(child, cluster, log) {
  const until = performance.now() + 120_000;
  while (!child.ended && performance.now() < until) {
    const now = postmaster(cluster);
    if (now?.ready && now.pid === child.pid) return;
    await sleep(20);
  }
  throw new Failure(`${lastLines(log)}\nPostgreSQL did not start: correct what its log ${log} says above and start again.`);
}

async function launch({ bin, account, cluster, port, durable, log }) {
  if (existsSync(log)) renameSync(log, `${log}.previous`);
  const logFile = openSync(log, 'w', 0o600);
  const args = ['-D', cluster, ...settings(port, durable).flatMap((setting) => ['-c', setting])];
  const child = startChild('PostgreSQL', join(bin, 'postgres'), args, {
    ...account, cwd: '/', env: postgresEnv(), stdio: ['ignore', logFile, logFile],
    signal: 'SIGINT', limit: 30_000, lastSignal: 'SIGQUIT',
  });
  closeSync(logFile);
  await untilReady(child, cluster, log);
  return child;
}

/**
 * Starts the PostgreSQL that npm brings on the data in `folder`/postgres. Gives `{ child, bin, version, port, url }`;
 * `url` is of the login `critsit`, which owns the database `critsit` and is no superuser. Without `durable` (tests) a
 * power cut may lose what was written.
 */
export async function startPostgres(folder, { durable }) {
  const existing = findCluster(folder);
  const account = await postgresAccount(existing);
  const { bin, version } = await postgresBinaries(account);
  if (existing) await stopLeftOver(existing);
  const { cluster, secrets } = existing
    ? await openCluster(folder, existing, { bin, version, account })
    : await createCluster(folder, { bin, account, durable });
  const port = await freePort(secrets.port);
  const child = await launch({ bin, account, cluster, port, durable, log: join(folder, 'postgres.log') });
  writeSecrets(folder, { ...secrets, port });
  return { child, bin, version, port, url: `postgres://critsit:${secrets.password}@127.0.0.1:${port}/critsit` };
}

/** Whether the PostgreSQL at a given address can be used; undefined, or the server's own words why not. */
export async function whyUnusable(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return undefined;
  } catch (error) {
    return error.message || error.code;
  } finally {
    await client.end().catch(() => {});
  }
}
