import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { capture } from './children.mjs';
import { packageBin, root } from './paths.mjs';
import { Failure, step } from './say.mjs';
import { takeTurns } from './turns.mjs';

const sources = ['src', 'migrations', 'web', 'docs/rules.md', 'package-lock.json', 'tsconfig.json', '.swcrc'];
const stamp = join(root, 'dist/.built');

/** The newest change below a file or folder, ms; a folder counts itself, so that a removed file is seen too. */
function newest(path) {
  const own = statSync(path, { throwIfNoEntry: false });
  if (!own) return 0;
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), own.mtimeMs);
}

function isFresh() {
  if (!existsSync(stamp)) return false;
  return sources.every((source) => newest(join(root, source)) < statSync(stamp).mtimeMs);
}

async function tool(what, name, args) {
  const result = await capture(process.execPath, [packageBin(name), ...args], { cwd: root, timeout: 300_000 });
  if (!result.ok) throw new Failure(`${stripVTControlCharacters(result.output).trim()}\nThe build of the ${what} failed: correct what ${name} says above.`);
}

async function build() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await tool('server', 'swc', ['src', 'migrations', '-d', 'dist', '--config-file', '.swcrc', '--ignore', '**/*.spec.ts', '--quiet']);
  await tool('web pages', 'vite', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']);
  writeFileSync(stamp, '');
  return 'server and web pages';
}

/** Builds dist/ where a source is newer than the last build. */
export async function ensureBuild() {
  await step('build', () => takeTurns(async () => (isFresh() ? 'up to date' : build())));
}
