import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './children.mjs';
import { freePort } from './ports.mjs';
import { Failure } from './say.mjs';

/** `hz 100`: a delayed job is at most one tick late. `save ""`: the append-only file is the only copy on disk. */
const settings = ({ port, folder, password, durable }) => [
  'bind 127.0.0.1', `port ${port}`, 'protected-mode yes', `requirepass ${password}`, 'daemonize no', `dir ${JSON.stringify(folder)}`,
  'maxmemory-policy noeviction', `appendonly ${durable ? 'yes' : 'no'}`, 'save ""', 'hz 100', 'dynamic-hz no',
].join('\n');

function ping(port, password) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host: '127.0.0.1', port, timeout: 1000 });
    socket.setEncoding('utf8');
    socket.once('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (text) => {
      answer += text;
      if (answer.split('\r\n').length > 2) socket.destroy();
    });
    socket.once('timeout', () => socket.destroy());
    socket.on('error', () => {});
    socket.once('close', () => resolve(answer.includes('+PONG')));
  });
}

async function untilReady(child, { port, password, log }) {
  const until = performance.now() + 60_000;
  while (!child.ended && performance.now() < until) {
    if (await ping(port, password)) return;
    await sleep(20);
  }
  const said = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  throw new Failure(`${said}\nRedis did not start: correct what its log ${log} says above, or give another one in REDIS_URL.`);
}

/**
 * Starts a Redis of our own with its files in `folder`/redis. Gives `{ child, port, url }`. The password is new at
 * every start and reaches the server by its standard input, so that it stands in no process list.
 */
export async function startRedis(server, folder, { durable }) {
  const home = join(folder, 'redis');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const password = randomBytes(24).toString('base64url');
  const log = join(folder, 'redis.log');
  const logFile = openSync(log, 'w', 0o600);
  const child = startChild('Redis', server.path, ['-'], {
    cwd: home, env: { ...process.env, ...server.env }, stdio: ['pipe', logFile, logFile],
  });
  closeSync(logFile);
  child.stdin.on('error', () => {});
  child.stdin.end(settings({ port, folder: home, password, durable }));
  await untilReady(child, { port, password, log });
  return { child, port, url: `redis://:${password}@127.0.0.1:${port}` };
}
