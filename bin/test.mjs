import './lib/node-version.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { startChild } from './lib/children.mjs';
import { findChromium } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { atEnd, isEnding, run } from './lib/lifetime.mjs';
import { packageBin, root } from './lib/paths.mjs';
import { Failure, sayTo, sentence, step } from './lib/say.mjs';
import { startTestServices } from './lib/test-services.mjs';

const browserConfig = 'test/e2e/playwright.config.ts';
const pictures = 'test/e2e/screenshots.config.ts';
const there = (path) => existsSync(join(root, path));

/** `--only rules|desk|e2e`, `--e2e`, `--services`, `--screenshots`; all else goes to jest, and then the browser tests are left out. */
function readArguments(args) {
  const options = { jest: [], only: undefined, e2e: false, services: false, screenshots: false };
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '--only') options.only = args[i += 1];
    else if (args[i] === '--e2e') options.e2e = true;
    else if (args[i] === '--services') options.services = true;
    else if (args[i] === '--screenshots') options.screenshots = true;
    else options.jest.push(args[i]);
  }
  if (options.only !== undefined && !['rules', 'desk', 'e2e'].includes(options.only)) throw new Failure('--only takes rules, desk or e2e.');
  const browser = options.only ? options.only === 'e2e' : options.e2e || options.jest.length === 0;
  return { ...options, runJest: options.only !== 'e2e', runBrowser: browser && there(browserConfig) };
}

/** Runs a tool with its output shown as it comes; a bad end is a failure with the given sentence. */
async function show(name, command, args, { advice, env = {}, signal }) {
  const child = startChild(name, command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...testEnvironment(), ...env }, signal });
  const { code, error } = await child.exited;
  if (code !== 0) throw new Failure(error ? `${name} could not be run: ${error.message}` : advice);
}

/** The developer's own services are out of reach of the tests. */
function testEnvironment() {
  const developers = ['DATABASE_URL', 'REDIS_URL', 'REDIS_PREFIX', 'DESK_DATA_DIR', 'DESK_DEMO', 'PORT'];
  const rest = Object.entries(process.env).filter(([name]) => !developers.includes(name));
  return { ...Object.fromEntries(rest), NODE_ENV: 'test', ...(process.env.CI ? { NO_COLOR: '1', FORCE_COLOR: '0' } : {}) };
}

async function checkTypes() {
  const check = (args, what) => show('tsc', process.execPath, [packageBin('tsc'), '--noEmit', ...args], { advice: `The types of ${what} are wrong: correct what tsc says above.` });
  await step('types', async () => {
    await check([], 'the server');
    if (there('web/tsconfig.json')) await check(['-p', 'web'], 'the web pages');
    return 'right';
  });
}

async function lint() {
  const folders = ['src', 'web/src', 'bin', 'test', 'migrations'].filter(there);
  const config = there('.oxlintrc.json') ? ['-c', '.oxlintrc.json'] : [];
  await step('lint', async () => {
    await show('oxlint', process.execPath, [packageBin('oxlint'), ...config, '--deny-warnings', ...folders], { advice: 'The linter has found something: correct what oxlint says above.' });
    return 'clean';
  });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

async function runJest(options, env, folder, counts) {
  const report = join(folder, 'jest.json');
  const select = options.only ? ['--selectProjects', options.only] : [];
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '-c', 'test/jest.config.mjs', '--json', `--outputFile=${report}`, ...options.jest, ...select];
  try {
    await show('jest', process.execPath, args, { env, advice: 'Tests have failed: see above.' });
  } finally {
    const result = readReport(report);
    counts.passed += result?.numPassedTests ?? 0;
    counts.failed += (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
    counts.skipped += options.jest.length > 0 ? 0 : (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  }
}

async function runBrowserTests(env, folder, counts) {
  const report = join(folder, 'playwright.json');
  try {
    await show('playwright', process.execPath, [packageBin('playwright'), 'test', '-c', browserConfig, '--reporter=list,json'], {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }, signal: 'SIGINT', advice: 'Browser tests have failed: see above.',
    });
  } finally {
    const result = readReport(report);
    counts.passed += (result?.stats.expected ?? 0) + (result?.stats.flaky ?? 0);
    counts.failed += (result?.stats.unexpected ?? 0) + (result?.errors?.length ?? 0);
    counts.skipped += result?.stats.skipped ?? 0;
  }
}

async function runTests(options) {
  const env = options.runBrowser ? { CHROMIUM_PATH: await findChromium() } : {};
  if (options.only !== 'rules') Object.assign(env, await startTestServices());
  const folder = mkdtempSync(join(tmpdir(), 'critsit-report-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  let why;
  try {
    if (options.runJest) await runJest(options, env, folder, counts);
    if (options.runBrowser) await runBrowserTests(env, folder, counts);
    if (counts.skipped > 0) throw new Failure(`${counts.skipped} tests were skipped: run them or remove them.`);
  } catch (error) {
    if (!(error instanceof Failure) || isEnding()) throw error;
    why = error.message;
  }
  if (why) sentence(why);
  sentence(`${counts.passed} passed, ${counts.failed} failed`);
  return why ? 1 : 0;
}

/** Every page in both themes and three languages, into `test/e2e/screenshots`. */
async function takePictures() {
  const env = { CHROMIUM_PATH: await findChromium(), ...await startTestServices() };
  await show('playwright', process.execPath, [packageBin('playwright'), 'test', '-c', pictures], { env, signal: 'SIGINT', advice: 'Not every page could be pictured: see above.' });
  sentence('The pictures are in test/e2e/screenshots.');
  return 0;
}

/** Brings the services up for somebody at work: standard output can be evaluated by a shell. */
async function serve() {
  sayTo(process.stderr);
  await ensureDependencies();
  const env = await startTestServices();
  for (const [name, value] of Object.entries(env)) process.stdout.write(`export ${name}='${value}'\n`);
  sentence('The test services are up until Ctrl-C.');
  await new Promise((resolve) => { setInterval(resolve, 2 ** 31 - 1); });
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  if (options.services) return serve();
  await ensureDependencies();
  await checkTypes();
  await lint();
  await ensureBuild();
  return options.screenshots ? takePictures() : runTests(options);
}

await run(main, { interrupted: 130 });
