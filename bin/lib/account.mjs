import { statSync } from 'node:fs';
import { capture } from './children.mjs';
import { Failure } from './say.mjs';

async function lookUp(name) {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => capture('id', [flag, name])));
  return uid.ok && gid.ok ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}

/**
 * Whom PostgreSQL runs as: nothing to change (`{}`) unless we are root, as which it refuses to run; then the owner of
 * the data where there are any, else `postgres`, else `nobody`. To be spread into the options of a child process.
 */
export async function postgresAccount(cluster) {
  if (process.getuid?.() !== 0) return {};
  if (cluster) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const account = (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (!account) throw new Failure('PostgreSQL does not run as root and there is no user "postgres" or "nobody": add one, or run as an ordinary user.');
  return account;
}

/** Whether that account may read and enter a folder. */
export async function reaches(account, folder) {
  const { ok } = await capture('/bin/sh', ['-c', 'test -x "$1"', 'reaches', folder], { ...account, cwd: '/' });
  return ok;
}
