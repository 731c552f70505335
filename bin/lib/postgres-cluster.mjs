import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reaches } from './account.mjs';
import { capture } from './children.mjs';
import { root, shortHash } from './paths.mjs';
import { Failure, line } from './say.mjs';

const secretsFile = (folder) => join(folder, 'postgres.json');

/** `{ password, port? }` of the login `critsit`, kept beside the cluster and readable by us alone. */
export function readSecrets(folder) {
  return existsSync(secretsFile(folder)) ? JSON.parse(readFileSync(secretsFile(folder), 'utf8')) : undefined;
}

export function writeSecrets(folder, secrets) {
  const unfinished = `${secretsFile(folder)}.new`;
  writeFileSync(unfinished, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(unfinished, secretsFile(folder));
}

function emptyFolder(folder, account) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
}

/** A new place for an account that cannot enter the data folder (a checkout under /root, say). */
function placeElsewhere() {
  const home = `/var/lib/critsit/${shortHash(root)}-${randomBytes(3).toString('hex')}`;
  mkdirSync(home, { recursive: true });
  for (const folder of ['/var/lib/critsit', home]) chmodSync(folder, 0o711);
  line('PostgreSQL', `its user cannot enter the data folder; its data are in ${home}`);
  return join(home, 'postgres');
}

/** Single-user mode needs no password and no port: so the superuser has none and cannot sign in at all. */
async function statements(bin, cluster, account, lines) {
  const result = await capture(join(bin, 'postgres'), ['--single', '-D', cluster, '-c', 'exit_on_error=on', '-c', 'log_statement=none', 'postgres'], {
    ...account, cwd: '/', env: postgresEnv(), input: `${lines.join('\n')}\n`,
  });
  if (!result.ok) throw new Failure(`PostgreSQL could not set up the login of the desk:\n${result.output.trim()}\nRemove ${cluster} to begin anew, or restore it from a copy.`);
}

async function create(bin, cluster, account, { durable }) {
  const unfinished = `${cluster}.new`;
  emptyFolder(unfinished, account);
  const args = ['-D', unfinished, '-U', 'postgres', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--auth=reject', '--no-instructions', ...(durable ? [] : ['--no-sync'])];
  const result = await capture(join(bin, 'initdb'), args, { ...account, cwd: '/', env: postgresEnv(), timeout: 120_000 });
  if (!result.ok) throw new Failure(`PostgreSQL could not make its data folder ${unfinished}:\n${result.output.trim()}\nCorrect what it says above and start again.`);
  writeFileSync(join(unfinished, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  const password = randomBytes(24).toString('base64url');
  await statements(bin, unfinished, account, [
    `CREATE ROLE critsit LOGIN CREATEDB CREATEROLE PASSWORD '${password}'`,
    'CREATE DATABASE critsit OWNER critsit',
  ]);
  return { unfinished, password };
}

async function renewPassword(bin, cluster, account) {
  const password = randomBytes(24).toString('base64url');
  await statements(bin, cluster, account, [`ALTER ROLE critsit PASSWORD '${password}'`]);
  return password;
}

function checkVersion(cluster, version) {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version.split('.')[0] !== made) {
    throw new Failure(`The data in ${cluster} are of PostgreSQL ${made} and this is ${version}: start with the Critsit of that time, dump the database with pg_dump, and restore it here.`);
  }
}

/** The environment of PostgreSQL's programs: no PGDATA, PGPORT or language of the caller. */
export function postgresEnv() {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Where the cluster of a data folder is, in it or where its link leads; undefined while there is none.
 */
export function findCluster(folder) {
  const place = join(folder, 'postgres');
  if (existsSync(place)) return realpathSync(place);
  if (lstatSync(place, { throwIfNoEntry: false })) {
    throw new Failure(`${place} is a link to data that are gone: bring them back, or remove the link to begin with an empty desk.`);
  }
  return undefined;
}

/** The cluster that is there, with the password of its login, renewed where it got lost: `{ cluster, secrets }`. */
export async function openCluster(folder, cluster, { bin, version, account }) {
  checkVersion(cluster, version);
  const secrets = readSecrets(folder) ?? { password: await renewPassword(bin, cluster, account) };
  return { cluster, secrets };
}

/** A new cluster with its login and database; it takes its name when it is complete. Gives `{ cluster, secrets }`. */
export async function createCluster(folder, { bin, account, durable }) {
  const place = join(folder, 'postgres');
  const isHere = account.uid === undefined || (await reaches(account, folder));
  const cluster = isHere ? place : placeElsewhere();
  const { unfinished, password } = await create(bin, cluster, account, { durable });
  writeSecrets(folder, { password });
  renameSync(unfinished, cluster);
  if (!isHere) symlinkSync(cluster, place);
  return { cluster: realpathSync(cluster), secrets: { password } };
}
