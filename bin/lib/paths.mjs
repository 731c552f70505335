import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the folder that holds package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where the desk keeps its data, absolute: `DESK_DATA_DIR`, else `.data/` in the checkout. */
export const dataDir = resolve(root, process.env.DESK_DATA_DIR || '.data');

/** A command that a package in node_modules brings along, as a path for `node`. */
export const packageBin = (name) => join(root, 'node_modules', '.bin', name);

/** Eight hex digits that tell one folder's installation from another's. */
export const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/**
 * Makes a folder for files that are nobody else's business. Run by root, others may pass through it, so that the
 * unprivileged user of PostgreSQL reaches its own folder inside, but not list it.
 */
export function makePrivateFolder(folder) {
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  else if (isNew) chmodSync(folder, 0o700);
}
