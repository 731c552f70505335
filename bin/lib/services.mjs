import { answers } from './ports.mjs';
import { startPostgres, whyUnusable } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { findRedis, howToInstall } from './redis-server.mjs';
import { Failure, line, step } from './say.mjs';

const placeOf = (url, port) => {
  const { hostname, port: given } = new URL(url);
  return { host: hostname || 'localhost', port: Number(given || port) };
};

function parse(name, url, port) {
  try {
    return placeOf(url, port);
  } catch {
    throw new Failure(`${name} is no address: give one like ${name === 'REDIS_URL' ? 'redis://127.0.0.1:6379' : 'postgres://user:password@host:5432/database'}.`);
  }
}

/** The database of the desk: the given one, or our own. Gives `{ url, child? }`. */
export async function deskDatabase(folder) {
  const given = process.env.DATABASE_URL;
  let database;
  await step('PostgreSQL', async () => {
    if (!given) {
      database = await startPostgres(folder, { durable: true });
      return `${database.version} on 127.0.0.1:${database.port}`;
    }
    const { host, port } = parse('DATABASE_URL', given, 5432);
    const why = await whyUnusable(given);
    if (why) throw new Failure(`PostgreSQL at ${host}:${port} (DATABASE_URL) cannot be used: ${why}. Correct the address, start that server, or leave DATABASE_URL out for one of our own.`);
    database = { url: given };
    return `at ${host}:${port} (DATABASE_URL)`;
  });
  return database;
}

/** The Redis of the desk: the given one, our own, or none. Gives `{ url, child? }`, the url '' where there is none. */
export async function deskRedis(folder) {
  const given = process.env.REDIS_URL;
  if (given) {
    const { host, port } = parse('REDIS_URL', given, 6379);
    const there = await answers(host, port);
    line('Redis', `at ${host}:${port} (REDIS_URL)${there ? '' : ', not answering yet: escalations fire by the sweep until it does'}`);
    return { url: given };
  }
  const server = await findRedis();
  if (!server) {
    line('Redis', `none to be had; escalations fire by the sweep, within seconds. To have it: ${howToInstall()}`);
    return { url: '' };
  }
  let redis;
  await step('Redis', async () => {
    redis = await startRedis(server, folder, { durable: true });
    return `${server.version} on 127.0.0.1:${redis.port}`;
  });
  return redis;
}
