import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, existsSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { startChild } from '../../../bin/lib/children.mjs';
import { atEnd } from '../../../bin/lib/lifetime.mjs';
import { makePrivateFolder, root } from '../../../bin/lib/paths.mjs';
import { findCluster } from '../../../bin/lib/postgres-cluster.mjs';
import { startPostgres } from '../../../bin/lib/postgres.mjs';
import { startRedis } from '../../../bin/lib/redis.mjs';
import { findRedis, howToInstall } from '../../../bin/lib/redis-server.mjs';
import { Failure } from '../../../bin/lib/say.mjs';

const READY_WITHIN_MS = 60_000;
const run = promisify(execFile);
const PRELOAD = join(import.meta.dirname, 'preload.mjs');

function folderForOnce() {
  const folder = mkdtempSync(join(tmpdir(), 'critsit-faults-'));
  makePrivateFolder(folder);
  atEnd(() => {
    const link = join(folder, 'postgres');
    if (existsSync(link) && realpathSync(link) !== join(realpathSync(folder), 'postgres')) rmSync(dirname(realpathSync(link)), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A mail server that takes everything and remembers the ids. */
async function mailServer() {
  const arrived = new Set();
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData(stream, _, done) {
      let text = '';
      stream.on('data', (chunk) => { text += chunk; });
      stream.on('end', () => {
        const id = /^message-id: <(.+)@critsit>/im.exec(text)?.[1];
        if (id) arrived.add(id);
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  atEnd(() => new Promise((resolve) => { server.close(resolve); }));
  return { url: `smtp://127.0.0.1:${server.server.address().port}`, arrived };
}

/** PostgreSQL that survives a kill, as ours of `npm start`; at the same address in each of its lives. */
async function postgresServer(folder) {
  let server = await startPostgres(folder, { durable: true });
  const { url } = server;
  const cluster = findCluster(folder);
  const end = async (signal) => {
    process.kill(server.child.pid, signal);
    await server.child.exited;
  };
  return {
    url,
    kill: () => end('SIGKILL'),
    /** In good order: what is then copied is all there is. */
    stop: () => end('SIGINT'),
    /** Of a server that is stopped. */
    backUp: () => run('cp', ['-a', cluster, `${cluster}.backup`]),
    bringBack: async () => {
      await rm(cluster, { recursive: true });
      await rename(`${cluster}.backup`, cluster);
    },
    /** What is left of the killed one may take a moment to go. */
    start: async () => {
      for (let attempt = 0; ; attempt += 1) {
        try {
          server = await startPostgres(folder, { durable: true });
          break;
        } catch (failure) {
          if (attempt > 40) throw failure;
          await pause(250);
        }
      }
      if (server.url !== url) throw new Failure('PostgreSQL came back at another address: its port was taken meanwhile. Run the campaign again.');
    },
  };
}

/** Redis behind a door that stays where it is: each of its lives has a port and a password of its own, so the door is a user's. */
async function redisServer(folder) {
  const program = await findRedis();
  if (!program) throw new Failure(`The campaign needs a Redis server and there is none: run ${howToInstall()}`);
  let server = await startRedis(program, folder, { durable: true });
  const password = 'campaign';
  const admit = async () => {
    const redis = new Redis(server.url, { lazyConnect: true });
    redis.on('error', () => {});
    await redis.connect();
    await redis.acl('SETUSER', 'desk', 'on', `>${password}`, '~*', '&*', '+@all');
    redis.disconnect();
  };
  await admit();
  const door = createServer((outer) => {
    const inner = connect(server.port, '127.0.0.1');
    for (const [end, other] of [[outer, inner], [inner, outer]]) {
      end.on('error', () => other.destroy());
      end.once('close', () => other.destroy());
      end.pipe(other);
    }
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  door.unref();
  const ask = async (question) => {
    const redis = new Redis(server.url, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => {});
    try {
      await redis.connect();
      await question(redis);
    } finally {
      redis.disconnect();
    }
  };
  return {
    url: `redis://desk:${password}@127.0.0.1:${door.address().port}`,
    ask,
    kill: async () => {
      process.kill(server.child.pid, 'SIGKILL');
      await server.child.exited;
    },
    start: async () => {
      server = await startRedis(program, folder, { durable: true });
      await admit();
    },
  };
}

/** One process of the desk, from the built code, that can be made to suffer. */
function hire(environment, ahead = 0) {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = startChild('The desk', process.execPath, ['--import', PRELOAD, 'dist/src/main.js'], {
    cwd: root, stdio: ['ignore', 'pipe', 'ignore'], watch: true,
    env: { PATH, HOME, TMPDIR, PORT: '0', DESK_DEMO: 'on', DESK_RATE_LIMIT: 'off', LOG_LEVEL: 'silent', FAULT_CLOCK_AHEAD_MS: String(ahead), ...environment },
  });
  const ready = new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Failure(`A desk was not ready in time:\n${printed}`)), READY_WITHIN_MS);
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const url = /^ready (http:\S+)/m.exec(printed)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
    child.exited.then(({ code, signal }) => {
      clearTimeout(timer);
      reject(new Failure(`A desk ended before it was ready (${signal ?? code}):\n${printed}`));
    });
  });
  ready.catch(() => {});
  return { child, ready, ahead, lives: () => !child.ended, signal: (name) => child.ended || process.kill(child.pid, name) };
}

/** Hangs up on every worker. By the login itself: only it may. */
async function cut(connectionString) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'worker'`).finally(() => client.end());
}

/** PostgreSQL, Redis, a mail server, two processes that answer requests and three that work. */
export async function openHouse() {
  const folder = folderForOnce();
  const [mail, postgres, redis] = await Promise.all([mailServer(), postgresServer(folder), redisServer(folder)]);
  const url = new URL(postgres.url);
  const environment = { DATABASE_URL: url.href, REDIS_URL: redis.url, REDIS_PREFIX: 'faults', SMTP_URL: mail.url, DESK_DATA_DIR: join(folder, 'desk') };
  const answer = (port = '0') => hire({ ...environment, ROLE: 'api', PORT: port });
  const first = answer();
  await first.ready;
  const apis = [first, answer()];
  url.searchParams.set('application_name', 'worker');
  const work = (ahead) => hire({ ...environment, DATABASE_URL: url.href, ROLE: 'worker' }, ahead);
  const workers = [work(), work(), work()];
  const urls = await Promise.all(apis.map(({ ready }) => ready));
  await Promise.all(workers.map(({ ready }) => ready));

  const ask = async (sql, parameters = []) => {
    const client = new pg.Client({ connectionString: postgres.url, options: '-c role=desk_staff -c timezone=UTC' });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(sql, parameters)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  };
  /** The place of a worker is filled again, if need be by one whose clock is wrong. */
  const replace = async (place, ahead = 0) => {
    const was = workers[place];
    if (was.lives()) was.signal('SIGKILL');
    await was.child.exited;
    workers[place] = work(ahead);
  };
  const allWorking = () => Promise.all(workers.map(({ ready }) => ready));
  return {
    cut: () => cut(postgres.url),
    postgres, redis, arrived: mail.arrived, urls, workers, ask, replace, allWorking,
    backUp: async () => {
      await postgres.stop();
      await postgres.backUp();
      await postgres.start();
    },
    /** As its manual says: the desk is down meanwhile. Those that work come first; `before` happens before there are any that answer. */
    bringBack: async (before) => {
      for (const one of [...apis, ...workers]) one.signal('SIGKILL');
      await Promise.all([...apis, ...workers].map(({ child }) => child.exited));
      await postgres.stop();
      await postgres.bringBack();
      await postgres.start();
      for (const place of workers.keys()) workers[place] = work();
      await allWorking();
      try {
        await before();
      } finally {
        for (const place of apis.keys()) apis[place] = answer(new URL(urls[place]).port);
        await Promise.all(apis.map(({ ready }) => ready));
      }
    },
    /** Everything as it should be, whatever a run has done to it. */
    heal: async () => {
      for (const worker of workers) worker.signal('SIGCONT');
      for (const [place, worker] of workers.entries()) if (!worker.lives() || worker.ahead !== 0) await replace(place);
      await allWorking();
    },
  };
}
