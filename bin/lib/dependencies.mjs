import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture } from './children.mjs';
import { root } from './paths.mjs';
import { Failure, line, step } from './say.mjs';
import { takeTurns } from './turns.mjs';

const packagesIn = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** npm's own record of what it installed, written last of all, against the lock file; platforms' packages may lack. */
function inPlace() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const there = installed[path];
    return there ? there.version === wanted.version && there.integrity === wanted.integrity : Boolean(wanted.optional);
  });
}

function npm() {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []];
}

/** An account without a home (nobody) has no place for npm's cache. */
function cacheElsewhere() {
  try {
    accessSync(homedir(), constants.W_OK);
    return [];
  } catch {
    return ['--cache', join(tmpdir(), `critsit-npm-${process.getuid?.() ?? ''}`)];
  }
}

async function install() {
  line('dependencies', 'installing with npm ci, some 30 seconds');
  const [command, first] = npm();
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...cacheElsewhere()];
  const result = await capture(command, args, { cwd: root, timeout: 900_000 });
  if (result.ok && inPlace()) return 'installed';
  throw new Failure(`${result.output.trim().split('\n').slice(-20).join('\n')}\nnpm ci failed: check the connection to the npm registry and what it says above, then run the command again.`);
}

/** Runs `npm ci` where node_modules is missing or not what package-lock.json asks for. */
export async function ensureDependencies() {
  await step('dependencies', () => takeTurns(async () => (inPlace() ? 'in place' : install())));
}
