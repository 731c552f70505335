/**
 * The first useful paint of the queue: a cold browser, signed in, goes to /queue, where 5,000 cases are open. Measured from
 * the navigation to the first contentful paint, to the first row on the screen, and to the whole list; what of JavaScript
 * came over the wire; and how long the desk takes for the first page of the list alone. The desk is a process of its own, as
 * `npm start` runs it. On services of its own, after `npm start` or `npm test` has built the pages:
 *
 *   npx swc src migrations test -d dist --config-file .swcrc
 *   node bin/test.mjs --services > services.env & . ./services.env
 *   node dist/test/bench/paint.bench.js [cases]
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium, type Browser } from '@playwright/test';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { copies } from '../support/copied-cases.js';
import { aCase, freshEnvironment, openingOf, startDesk } from '../support/desk.js';
import { startDeskProcess } from '../support/desk-process.js';
import { printTable, writeResult, type Row } from './lib/report.js';

const CASES = Number(process.argv[2] ?? 5_000);
const ROUNDS = 7;

const median = (values: number[]): number => Math.round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN);

/** So many open cases, each with its first event. */
async function fill(environment: NodeJS.ProcessEnv): Promise<void> {
  const desk = await startDesk({ ...environment, ROLE: 'api' });
  const intake = await desk.as('intake');
  const { number } = (await intake.post('/cases', aCase(await openingOf(await desk.as('csm')))).expect(201)).body;
  await copies(desk, number, 'P', CASES, '3600000 * 24 + n * 1000');
  await desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => tx.query(
    `INSERT INTO case_event (case_id, customer_id, audience, type, at, actor_side, actor_name, actor_role, case_version, data, relayed)
     SELECT id, customer_id, 'customer', 'case.opened', opened_at, 'provider', 'Intake', 'intake', 1, '{}', true FROM support_case WHERE number LIKE 'P%'`));
  await desk.close();
}

interface Seen {
  painted: number;
  row: number;
  whole: number;
  kilobytes: number;
  list: number;
}

/** Written in the page: when the first row was there, and when the last of the list. */
const WATCH = `
  globalThis.seen = { row: 0, whole: 0 };
  new MutationObserver(() => {
    if (!globalThis.seen.row && document.querySelector('tr[id^=row-]')) requestAnimationFrame(() => { globalThis.seen.row ||= performance.now(); });
    if (!globalThis.seen.whole && Number(document.querySelector('table')?.getAttribute('aria-rowcount')) > ${CASES}) globalThis.seen.whole = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });`;

async function open(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  await context.request.post('/api/v1/demo/sign-in', { data: { as: 'engineer' } });
  await context.addInitScript(WATCH);
  const began = performance.now();
  await (await context.request.get('/api/v1/cases?sort=due&limit=200&state=awaiting_entitlement,open,in_progress,waiting_for_customer,resolved')).body();
  const list = performance.now() - began;
  const page = await context.newPage();
  await page.goto('/queue');
  await page.locator(`table[aria-rowcount]:not([aria-rowcount="0"])`).waitFor();
  const until = performance.now() + 60_000;
  while ((await page.evaluate<number>('globalThis.seen.whole')) === 0 && performance.now() < until) await page.waitForTimeout(50);
  const seen = await page.evaluate<Omit<Seen, 'list'>>(`({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, ...globalThis.seen,
    kilobytes: performance.getEntriesByType('resource').filter(({ name, startTime }) => name.endsWith('.js') && startTime < globalThis.seen.row).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1024,
  })`);
  await context.close();
  return { ...seen, list };
}

const environment = { ...(await freshEnvironment()), LOG_LEVEL: 'warn', DESK_WEB_ROOT: join(process.cwd(), 'dist/web') };
await fill(environment);
const desk = await startDeskProcess(environment);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  const rounds: Seen[] = [];
  for (let n = 0; n <= ROUNDS; n += 1) {
    const seen = await open(browser, desk.url);
    if (n > 0) rounds.push(seen);
  }
  const row = (what: string, of: keyof Seen, unit: string, goal: string): Row => ({ what, median: median(rounds.map((each) => each[of])), most: Math.round(Math.max(...rounds.map((each) => each[of]))), unit, goal });
  const rows = [
    row('first contentful paint', 'painted', 'ms', ''), row('first row', 'row', 'ms', '1,500 ms'), row(`all ${CASES} rows`, 'whole', 'ms', ''),
    row('JavaScript by then, gzipped', 'kilobytes', 'kB', '250 kB'), row('first page of the list, from the desk', 'list', 'ms', ''),
  ];
  const load = loadavg()[0]!;
  printTable(`/queue in a cold browser, ${CASES} cases (load ${load.toFixed(1)})`, rows);
  console.log(`written to ${writeResult('paint', { load, rows })}`);
} finally {
  await browser.close();
  await desk.stop();
}
process.exit(0);
