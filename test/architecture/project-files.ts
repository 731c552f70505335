import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What is made or fetched, not written: the names of `.gitignore`, and the history itself. */
const NOT_OURS = new Set(['.git', '.data', 'node_modules', 'dist', 'test-results', 'playwright-report', 'screenshots']);
const TEXT = /(^|[./])(ts|tsx|mjs|js|json|md|css|html|svg|csv|sh|yaml|yml|Dockerfile|dockerignore|LICENSE|run|gitignore|swcrc)$/;

/** The project's own texts by path, such as `src/main.ts`; under a folder only, where one is given. */
export function projectFiles(folder = '.'): Map<string, string> {
  const files = new Map<string, string>();
  const read = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory() && !NOT_OURS.has(entry.name)) read(path);
      if (entry.isFile() && TEXT.test(entry.name)) files.set(relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  };
  read(join(ROOT, folder));
  return files;
}
