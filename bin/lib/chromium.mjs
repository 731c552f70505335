import { existsSync } from 'node:fs';
import { capture } from './children.mjs';
import { onPath } from './redis-server.mjs';
import { Failure, line } from './say.mjs';

const find = () => onPath('chromium', 'chromium-browser', 'google-chrome');

async function install() {
  line('Chromium', 'installing with apt-get, a minute or two');
  const apt = (...args) => capture('apt-get', ['-q', ...args], { timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  await apt('update');
  return apt('install', '-y', '--no-install-recommends', 'chromium');
}

/** The browser for the tests: CHROMIUM_PATH, one on PATH, or Debian's, installed now where we are root. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Failure(`CHROMIUM_PATH is ${given} and there is no such file: correct it or leave it out.`);
  if (given ?? find()) return given ?? find();
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get') && existsSync('/etc/debian_version');
  const result = mayInstall ? await install() : undefined;
  if (find()) return find();
  const output = result ? `${result.output.trim().split('\n').slice(-5).join('\n')}\n` : '';
  const command = onPath('apt-get') ? `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y --no-install-recommends chromium` : 'npx playwright install chromium, and give its path in CHROMIUM_PATH';
  throw new Failure(`${output}The browser tests need Chromium and there is none: run ${command}`);
}
