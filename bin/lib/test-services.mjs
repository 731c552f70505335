import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { atEnd } from './lifetime.mjs';
import { makePrivateFolder } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { findRedis, howToInstall } from './redis-server.mjs';
import { Failure, step } from './say.mjs';

/** A folder for one run; PostgreSQL's own place is removed with it where that had to be elsewhere. */
function throwAwayFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'critsit-test-'));
  makePrivateFolder(folder);
  atEnd(() => {
    const link = join(folder, 'postgres');
    if (existsSync(link) && realpathSync(link) !== join(realpathSync(folder), 'postgres')) {
      rmSync(dirname(realpathSync(link)), { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/**
 * A PostgreSQL and a Redis for the tests alone, in a temp folder, gone at the end. Gives the environment by which the
 * tests find them: TEST_DATABASE_URL (a login that may create databases and roles), TEST_PG_BIN, TEST_REDIS_URL,
 * TEST_REDIS_SERVER and TEST_REDIS_LD_LIBRARY_PATH (to start and kill a Redis of their own).
 */
export async function startTestServices() {
  const server = await findRedis();
  if (!server) throw new Failure(`The tests need a Redis server and there is none: run ${howToInstall()}`);
  const folder = throwAwayFolder();
  let postgres;
  let redis;
  await step('PostgreSQL', async () => {
    postgres = await startPostgres(folder, { durable: false });
    return `${postgres.version} on 127.0.0.1:${postgres.port}, for the tests alone`;
  });
  await step('Redis', async () => {
    redis = await startRedis(server, folder, { durable: false });
    return `${server.version} on 127.0.0.1:${redis.port}, for the tests alone`;
  });
  return {
    TEST_DATABASE_URL: postgres.url,
    TEST_PG_BIN: postgres.bin,
    TEST_REDIS_URL: redis.url,
    TEST_REDIS_SERVER: server.path,
    TEST_REDIS_LD_LIBRARY_PATH: server.libraries ?? '',
  };
}
