/**
 * From commit to screen: one process of the desk, as `npm start` runs it, with a thousand browsers connected, of all roles and
 * of two customers, in the rooms in which the pages are; each reads back what the pages read. Cases that they all watch
 * change twice a second. Measured from the instant that a change bears, which is the beginning of its transaction, to the
 * moment at which each browser holds the row as it then is; and in one real Chromium among them to the moment at which
 * its page has changed. Beside it the same with that one alone. Everything is on this one machine: the browsers take
 * their time from the desk. On services of its own, after `npm start` or `npm test` has built the pages:
 *
 *   npx swc src migrations test -d dist --config-file .swcrc
 *   node bin/test.mjs --services > services.env & . ./services.env
 *   node dist/test/bench/live.bench.js [browsers]
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import request from 'supertest';
import { aCase, eventually, freshEnvironment, openingOf, type As, type Caller } from '../support/desk.js';
import { startDeskProcess } from '../support/desk-process.js';
import { inParallel, pause } from '../support/parallel.js';
import type { Held, Member, Order, Report } from './lib/crowd.js';
import { printTable, writeResult, type Row } from './lib/report.js';

const BROWSERS = Number(process.argv[2] ?? 1_000);
const PROCESSES = 2;
const CASES = 50;
/** One in so many has a case open as well. */
const READERS = 10;
const CHANGES = 60;
const EVERY_MS = 500;
const TITLE = 'Watched by everybody';

/** Of each hundred. */
const CROWD: [As, number][] = [['engineer', 35], ['lead', 15], ['intake', 15], ['critsit', 5], ['sdm', 5], ['csm', 15], ['contact', 5], ['other-csm', 5]];

const share = (sorted: number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? NaN;

const callerAt = (url: string) => async (who: As): Promise<Caller> => {
  const { token } = (await request(url).post('/api/v1/demo/sign-in').send({ as: who }).expect(200)).body;
  const sent = (test: request.Test) => test.set('Authorization', `Bearer ${token}`);
  return { token, get: (path) => sent(request(url).get(`/api/v1${path}`)), post: (path, body = {}) => sent(request(url).post(`/api/v1${path}`).send(body)) };
};

/** As `useListRooms` of the pages. */
async function roomsOf(who: As, caller: Caller): Promise<string[]> {
  if (who === 'sdm') return ['delivery'];
  if (['csm', 'contact', 'information', 'other-csm'].includes(who)) return (await caller.get('/work-orders').expect(200)).body.items.map(({ id }: { id: string }) => `work-order:${id}`);
  return (await caller.get('/me').expect(200)).body.queues.map(({ id }: { id: string }) => `queue:${id}`);
}

async function crowdOf(as: (who: As) => Promise<Caller>, numbers: string[], size: number): Promise<Member[]> {
  const whos = Array.from({ length: size }, (_, n) => {
    let at = n % 100;
    return CROWD.find(([, of]) => (at -= of) < 0)![0];
  });
  const rooms = new Map<As, Promise<string[]>>();
  return inParallel(whos.map((who, n) => ({ who, n })), 8, async ({ who, n }) => {
    const caller = await as(who);
    if (!rooms.has(who)) rooms.set(who, roomsOf(who, caller));
    const reads = n % READERS === 0 && who !== 'other-csm';
    return { token: caller.token, rooms: await rooms.get(who)!, open: reads ? numbers[n % numbers.length]! : null, looks: !['csm', 'contact'].includes(who) };
  });
}

async function ask(child: ChildProcess, order: Order): Promise<Report> {
  child.send(order);
  return (await once(child, 'message') as [Report])[0];
}

/** What a page shows of the last voice of a case, and when that changed. */
async function watch(page: Page, number: string): Promise<() => Promise<number>> {
  await page.locator(`#row-${number}`).waitFor();
  await page.evaluate(`(() => {
    globalThis.changedAt = [];
    let shown = document.querySelector('#row-${number}').innerText.replace(/\\d+ [hms]|\\d\\d:\\d\\d/g, '');
    new MutationObserver(() => {
      const now = document.querySelector('#row-${number}')?.innerText.replace(/\\d+ [hms]|\\d\\d:\\d\\d/g, '') ?? shown;
      if (now !== shown) globalThis.changedAt.push(Date.now());
      shown = now;
    }).observe(document.querySelector('table'), { childList: true, subtree: true, characterData: true, attributes: true });
  })()`);
  let taken = 0;
  return async () => {
    const times = await eventually(() => page.evaluate<number[]>('globalThis.changedAt'), ({ length }) => length > taken);
    taken = times.length;
    return times.at(-1)!;
  };
}

interface Measured {
  held: Held[];
  screen: number[];
  requests: number;
  load: number;
}

/** Changes cases one after the other; the page shows each second change, and who speaks there takes turns. */
async function changes(voices: [Caller, Caller], numbers: string[], shown: string, seen: () => Promise<number>, children: ChildProcess[]): Promise<Measured> {
  const screen: number[] = [];
  for (const child of children) await ask(child, 'report');
  for (let n = 0; n < CHANGES; n += 1) {
    const began = performance.now();
    const onPage = n % 2 === 0;
    const number = onPage ? shown : numbers[n % numbers.length]!;
    await voices[(n >> 1) % 2 === 0 ? 1 : 0].post(`/cases/${number}/comments`, { body: `Change ${n}`, internal: false }).expect(201);
    if (onPage) {
      const at = await seen();
      const events = (await voices[0].get(`/cases/${number}/timeline`).expect(200)).body.items as { type: string; at: string; data: { body?: string } }[];
      screen.push(at - Date.parse(events.findLast(({ data }) => data.body === `Change ${n}`)!.at));
    }
    await pause(Math.max(0, EVERY_MS - (performance.now() - began)));
  }
  await pause(3_000);
  const load = loadavg()[0]!;
  const reports = await Promise.all(children.map((child) => ask(child, 'report'))) as { held: Held[]; requests: number }[];
  return { held: reports.flatMap(({ held }) => held), requests: reports.reduce((sum, { requests }) => sum + requests, 0), screen: screen.sort((a, b) => a - b), load };
}

function rowsOf(name: string, { held, screen, requests, load }: Measured): Row[] {
  const row = (what: string, lags: number[]): Row => {
    const sorted = lags.sort((a, b) => a - b);
    return { browsers: name, what, count: sorted.length, 'p50, ms': share(sorted, 0.5), 'p95, ms': share(sorted, 0.95), 'max, ms': share(sorted, 1), requests, load: Math.round(load * 10) / 10 };
  };
  return [
    row('on the page of Chromium', screen),
    ...(held.length > 0 ? [row('row held', held.map(({ lag }) => lag))] : []),
    ...(held.some(({ read }) => read) ? [row('of those, read again', held.filter(({ read }) => read).map(({ lag }) => lag))] : []),
  ];
}

const desk = await startDeskProcess({ ...(await freshEnvironment()), LOG_LEVEL: 'warn', DESK_WEB_ROOT: join(process.cwd(), 'dist/web') });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
const children: ChildProcess[] = [];
try {
  const as = callerAt(desk.url);
  const [csm, intake, engineer] = [await as('csm'), await as('intake'), await as('engineer')];
  const under = await openingOf(csm);
  const numbers = await inParallel(Array.from({ length: CASES }), 4, async (): Promise<string> => (await intake.post('/cases', aCase(under, { title: TITLE, requestedSeverity: 'B' })).expect(201)).body.number);
  // What is answered stands by its age: the youngest stays where it is, on the screen.
  await inParallel(numbers, 4, (number) => engineer.post(`/cases/${number}/responses`, { body: 'We are on it.', by: 'message' }).expect(201));
  const shown = numbers.pop()!;
  const context = await browser.newContext({ baseURL: desk.url, viewport: { width: 1440, height: 900 } });
  await context.request.post('/api/v1/demo/sign-in', { data: { as: 'engineer' } });
  const page = await context.newPage();
  await page.goto('/queue');
  const seen = await watch(page, shown);

  const alone = await changes([engineer, csm], numbers, shown, seen, []);
  const members = await crowdOf(as, numbers, BROWSERS - 1);
  for (let n = 0; n < PROCESSES; n += 1) children.push(fork(join(import.meta.dirname, 'lib/crowd.js')));
  await Promise.all(children.map((child, n) => ask(child, { url: desk.url, members: members.filter((_, at) => at % PROCESSES === n) })));
  console.log(`${BROWSERS} browsers are connected`);
  const crowded = await changes([engineer, csm], numbers, shown, seen, children);

  const rows = [...rowsOf('1', alone), ...rowsOf(String(BROWSERS), crowded)];
  printTable(`From commit to screen, a change each ${EVERY_MS} ms`, rows);
  console.log(`On the page of Chromium, p95: ${(share(crowded.screen, 0.95) / share(alone.screen, 0.95)).toFixed(1)} times that of one alone`);
  console.log(`written to ${writeResult('live', { browsers: BROWSERS, rows })}`);
} finally {
  for (const child of children) child.kill();
  await browser.close();
  await desk.stop();
}
process.exit(0);
