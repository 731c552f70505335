import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from './desk.js';

/** A Redis of one test's own, to be killed, emptied and started again at the same address. It keeps nothing on disk. */
export interface RedisProcess {
  url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Asks it something, over a connection of its own. */
  ask<T>(question: (redis: Redis) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** It listens on a socket file, so that no port can be taken from it between its lives. */
export async function startRedisProcess(): Promise<RedisProcess> {
  const server = process.env.TEST_REDIS_SERVER;
  if (!server) throw new Error('This test starts a Redis of its own: run it by `npm test`.');
  const folder = mkdtempSync(join(tmpdir(), 'critsit-redis-'));
  const url = join(folder, 'redis.sock');
  let child: ChildProcess | null = null;

  const ask = async <T>(question: (redis: Redis) => Promise<T>): Promise<T> => {
    const redis = new Redis(url, { retryStrategy: () => null, lazyConnect: true });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  };
  const kill = async (): Promise<void> => {
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  const start = async (): Promise<void> => {
    const settings = ['--port', '0', '--unixsocket', url, '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction', '--hz', '100'];
    const libraries = process.env.TEST_REDIS_LD_LIBRARY_PATH;
    child = spawn(server, settings, { cwd: folder, stdio: 'ignore', env: { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) } });
    await eventually(() => ask((redis) => redis.ping()).catch(String), (answer) => answer === 'PONG');
  };
  await start();
  return {
    url, start, kill, ask,
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
