import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { May, PERMISSIONS, Public, type Act } from '../../src/identity/index.js';
import { ROOMS } from '../../src/live/rooms.js';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { ASKERS, openDoors, theirWords, type Asker } from '../support/belongings.js';
import { aCase, eventually, startDesk, type TestDesk } from '../support/desk.js';
import { Ear } from '../support/ear.js';
import { routesIn, routesOf, type Route } from '../support/routes.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let routes: Route[];
let askers: Asker[];
let doors: Awaited<ReturnType<typeof openDoors>>;

beforeAll(async () => {
  desk = await startDesk();
  // The demonstration signs anybody in and shows every mail: it is absent where a desk serves for real.
  routes = routesOf(desk).filter(({ path }) => !path.startsWith('/demo/'));
  doors = await openDoors(desk);
  askers = doors.askers;
}, 120_000);
afterAll(() => desk.close());

/** What is wrong with what routes say of who is let in. */
const faultsOf = (given: Route[]): string[] => given.flatMap(({ name, entry }) => {
  if (entry === undefined) return [`${name} does not say who is let in`];
  return typeof entry === 'string' ? [] : entry.filter((act) => !Object.hasOwn(PERMISSIONS, act)).map((act) => `${name} asks for ${act}, which is in no table`);
});

describe('who is let in (WHO-1, WHO-5)', () => {
  it('every route says it, in acts of the one table', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(faultsOf(routes)).toEqual([]);
  });

  it('a route that does not is found out', () => {
    @Controller('planted')
    class Planted {
      @Get() silent(): void {}
      @Get('open') @Public() open(): void {}
      @Get('wrong') @May('case.burn' as Act) wrong(): void {}
    }
    expect(faultsOf(routesIn(Planted))).toEqual(['GET /planted does not say who is let in', 'GET /planted/wrong asks for case.burn, which is in no table']);
  });

  it('every kind of room says it, and no act of the table is without a door', () => {
    const atRooms = Object.values(ROOMS).map(({ act }) => act);
    for (const act of atRooms) expect(Object.keys(PERMISSIONS)).toContain(act);
    const atRoutes = routes.flatMap(({ entry }) => (typeof entry === 'object' ? entry : []));
    expect(Object.keys(PERMISSIONS).filter((act) => ![...atRooms, ...atRoutes].includes(act as Act))).toEqual([]);
  });

  it('who is not signed in is told so, at every route but the public ones, whatever is asked for', async () => {
    for (const { method, path, name, entry } of routes.filter((each) => each.entry !== 'public')) {
      const { status, body } = await by(desk, 'nobody')(method, doors.fill(path, doors.theirs), {});
      expect([name, entry, status, body.errors]).toEqual([name, entry, 401, undefined]);
    }
  });
});

/** The answer keeps its secrets: not found, not allowed, or (a list, a search) nothing of theirs. */
function expectNoHint(what: string, { status, text }: { status: number; text: string }, words: string[], allowed: number[]): void {
  expect([what, status, allowed.includes(status)]).toEqual([what, status, true]);
  for (const word of words) expect([what, word, text.includes(word)]).toEqual([what, word, false]);
}

const REFUSED = [403, 404];

describe('two customers and every role (WHO-1): what is another’s is not found, listed or heard', () => {
  it('the matrix knows every name in every path', () => {
    for (const { path } of routes) expect(() => doors.fill(path, doors.theirs)).not.toThrow();
    expect(() => doors.fill('/pools/:poolId', doors.theirs)).toThrow('/pools/:poolId');
  });

  it.each(ASKERS)('%s: every route with their ids', async (who) => {
    const asker = askers.find(({ name }) => name === who)!;
    const asked = by(desk, asker.token);
    const named = routes.filter(({ path }) => path.includes(':') && asker.concerns(path));
    expect(named.length).toBeGreaterThan(10);
    for (const { method, path, name } of named) {
      const body = method === 'get' ? undefined : doors.bodyFor(name, asker.others);
      expectNoHint(`${who} ${name}`, await asked(method, doors.fill(path, asker.others), body), asker.words, REFUSED);
      if (!asker.own || path.split(':').length < 3) continue;
      expectNoHint(`${who} ${name}, half theirs`, await asked(method, doors.fill(path, asker.others, asker.own), body), asker.words, REFUSED);
    }
  });

  it.each(ASKERS)('%s: every list, search and filter', async (who) => {
    const asker = askers.find(({ name }) => name === who)!;
    const { others, words } = asker;
    const lists = routes.filter(({ method, path, entry }) => method === 'get' && !path.includes(':') && entry !== 'public' && asker.concerns(path));
    const filters = ['', `customer=${others.customerId}`, `q=${others.title}`, `q=${others.caseNumber}`, `q=${encodeURIComponent(others.customerName)}`, 'q=%25', 'state=draft', 'limit=200'];
    for (const { path, name } of lists) {
      for (const filter of filters) {
        const sent = await by(desk, asker.token)('get', filter === '' ? path : `${path}?${filter}`);
        expectNoHint(`${who} ${name}?${filter}`, sent, words, [200, 400, 403]);
      }
    }
  });

  it.each(['csm', 'contact', 'sdm of nobody'])('%s: their ids in what is sent', async (who) => {
    const asker = askers.find(({ name }) => name === who)!;
    const asked = by(desk, asker.token);
    for (const body of doors.openings(asker)) {
      expectNoHint(`${who} POST /cases`, await asked('post', '/cases', aCase(body, { channel: 'web', requestedSeverity: 'C', callerVerification: undefined })), asker.words, REFUSED);
      const { workOrderId: _, ...question } = body;
      if (asker.own?.locationId === body.locationId && asker.own.contactId === body.contactId) continue;
      expectNoHint(`${who} POST /entitlement-checks`, await asked('post', '/entitlement-checks', { ...question, channel: 'web', severity: 'C' }), asker.words, REFUSED);
    }
    expectNoHint(`${who} POST /work-orders`, await asked('post', '/work-orders', doors.bodyFor('POST /work-orders', asker.others)), asker.words, REFUSED);
    const stolen = aCase(asker.own ? doors.openingOf(asker.own) : doors.openingOf(asker.others), { channel: 'web', requestedSeverity: 'C', callerVerification: undefined, draftNumber: asker.others.draftNumber });
    expectNoHint(`${who} POST /cases on their draft`, await asked('post', '/cases', stolen), asker.words, REFUSED);
  });

  it.each(ASKERS)('%s: every room', async (who) => {
    const asker = askers.find(({ name }) => name === who)!;
    const ear = new Ear(await desk.live(asker.token));
    for (const kind of Object.keys(ROOMS)) {
      const room = doors.roomOf(kind, asker.others);
      if (asker.listens(kind)) continue;
      const answer = await ear.subscribe(room, 0);
      // A wall of one's own with nothing on it is as good as none.
      expect([who, room, answer]).toEqual([who, room, answer.ok ? { ok: true, seq: 0, missed: [] } : { ok: false, error: expect.any(String) }]);
    }
    const heard = new Ear(await desk.live(asker.others.ownersToken));
    expect(await heard.subscribe(`case:${asker.others.caseNumber}`)).toMatchObject({ ok: true });
    await by(desk, asker.others.ownersToken)('post', `/cases/${asker.others.caseNumber}/comments`, { body: `${asker.others.title} again`, internal: false }).expect(201);
    await heard.hears(`case:${asker.others.caseNumber}`, 'case.commented');
    expect(ear.everything).toEqual([]);
  });

  it('their owner finds, lists and hears it all', async () => {
    const owner = by(desk, doors.theirs.ownersToken);
    const seen = await Promise.all(routes
      .filter(({ method, path, entry }) => method === 'get' && /^\/(cases|work-orders|customers)/.test(path) && entry !== 'public')
      .map(async ({ path }) => (await owner('get', doors.fill(path, doors.theirs)).expect(200)).text));
    const all = seen.join();
    for (const word of theirWords(doors.theirs)) expect([word, all.includes(word)]).toEqual([word, true]);
  });

  it('and nothing of it has changed', async () => {
    const after = await doors.snapshot(doors.theirs);
    expect(after).toEqual(doors.before);
  });
});

describe('the provider’s own (WHO-5)', () => {
  it('the rows are there all the same: it is the asker who does not see them', async () => {
    const rows = await desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => tx.query('SELECT 1 FROM support_case WHERE number = $1', [doors.theirs.caseNumber]));
    expect(rows).toHaveLength(1);
    const lead = await desk.as('lead');
    await eventually(async () => (await lead.get(`/cases/${doors.theirs.caseNumber}`)).status, (status) => status === 200);
  });
});
