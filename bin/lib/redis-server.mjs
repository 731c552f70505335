import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './children.mjs';
import { root } from './paths.mjs';
import { line } from './say.mjs';

const packages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];
const cache = join(root, 'node_modules/.cache/critsit/redis');

/** The first of these programs on PATH. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/** How to install Redis here, as a command to copy. */
export function howToInstall() {
  if (onPath('apt-get')) return `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y redis-server`;
  if (onPath('brew')) return 'brew install redis';
  if (onPath('dnf')) return 'sudo dnf install -y valkey';
  if (onPath('apk')) return 'apk add redis';
  return 'docker run -d -p 6379:6379 redis:7, and give REDIS_URL=redis://127.0.0.1:6379';
}

async function works(server) {
  const { ok, output } = await capture(server.path, ['--version'], { env: { ...process.env, ...server.env } });
  return ok ? { ...server, version: /v=(\S+)/.exec(output)?.[1] ?? 'of unknown version' } : undefined;
}

function extracted() {
  const path = join(cache, 'usr/bin/redis-server');
  if (!existsSync(path)) return undefined;
  const lib = join(cache, 'usr/lib');
  const libraries = [lib, ...readdirSync(lib).map((name) => join(lib, name))].join(':');
  return { path, libraries, env: { LD_LIBRARY_PATH: libraries } };
}

async function fetchPackages(folder) {
  const limits = ['-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::Retries=1', '-o', 'APT::Sandbox::User='];
  const download = () => capture('apt-get', ['-q', ...limits, 'download', ...packages], { cwd: folder, timeout: 60_000 });
  let result = await download();
  if (!result.ok && process.getuid?.() === 0) {
    line('Redis', 'reading the lists of apt (apt-get update, at most two minutes)');
    await capture('apt-get', ['-q', ...limits, 'update'], { timeout: 120_000 });
    result = await download();
  }
  return result;
}

/** Debian's and Ubuntu's packages, unpacked beside the dependencies: needs no root and touches nothing else. */
async function downloadRedis() {
  if (process.env.CRITSIT_NO_REDIS_DOWNLOAD || !onPath('apt-get') || !onPath('dpkg')) return undefined;
  line('Redis', 'downloading Debian\'s packages (1.5 MB, at most a minute)');
  const folder = `${cache}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    const fetched = await fetchPackages(folder);
    const archives = readdirSync(folder).filter((file) => file.endsWith('.deb'));
    if (!fetched.ok || archives.length < packages.length) {
      line('Redis', `apt-get download failed: ${fetched.output.trim().split('\n').at(-1)}`);
      return undefined;
    }
    for (const file of archives) await capture('dpkg', ['-x', join(folder, file), join(folder, 'root')]);
    rmSync(cache, { recursive: true, force: true });
    renameSync(join(folder, 'root'), cache);
    return extracted();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A Redis server program that runs here: on PATH, unpacked before, or downloaded now (not with
 * CRITSIT_NO_REDIS_DOWNLOAD=1). Gives `{ path, version, env, libraries? }`, or undefined where none can be had.
 */
export async function findRedis() {
  const installed = onPath('redis-server', 'valkey-server');
  const known = (installed && (await works({ path: installed, env: {} }))) || (extracted() && (await works(extracted())));
  if (known) return known;
  const fresh = await downloadRedis();
  return fresh && works(fresh);
}
