import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { routesOf } from '../support/routes.js';

const API = '/api/v1';
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

let desk: TestDesk;
let web: string;
let callers: Record<'csm' | 'intake' | 'engineer' | 'lead' | 'critsit' | 'admin' | 'other', Caller>;
let under: Record<string, string>;
let number: string;

beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), 'critsit-web-'));
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Critsit</title>');
  desk = await startDesk({ DESK_WEB_ROOT: web });
  const [csm, intake, engineer, lead, critsit, admin, other] = await Promise.all((['csm', 'intake', 'engineer', 'lead', 'critsit', 'admin', 'other-csm'] as const).map((who) => desk.as(who)));
  callers = { csm: csm!, intake: intake!, engineer: engineer!, lead: lead!, critsit: critsit!, admin: admin!, other: other! };
  under = await openingOf(callers.csm);
  number = await open();
});
afterAll(async () => {
  await desk?.close();
  await rm(web, { recursive: true });
});

const open = async (given: object = {}): Promise<string> => (await callers.intake.post('/cases', aCase(under, given)).expect(201)).body.number;
const plain = () => request(desk.url);
const raw = (type: string, body: string) => callers.intake.post('/cases').set('Content-Type', type).send(body);

/** The whole of a problem: its type, its words, nothing of the machinery. */
function expectProblem(answer: request.Response, status: number): void {
  expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8']);
  const { type, title, detail, rule } = answer.body;
  expect(answer.body.status).toBe(status);
  expect(type).toBe(rule ? `/docs/rules.md#${rule.toLowerCase()}` : 'about:blank');
  for (const text of [title, detail]) expect(text).toEqual(expect.stringMatching(/\S/));
  expect(answer.text).not.toMatch(/QueryFailed|node_modules|src\/|\bat .+:\d+:\d+|SELECT |<html|<!doctype/i);
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect(answer.headers).not.toHaveProperty('x-powered-by');
}

describe('whatever is refused is a problem (RFC 9457)', () => {
  it.each<[string, number, () => request.Test]>([
    ['JSON that ends too early', 400, () => raw('application/json', '{"title":')],
    ['JSON of another kind', 400, () => raw('application/json', '"a case"')],
    ['a body that is not JSON', 400, () => raw('text/plain', 'a case')],
    ['a body packed in a way nobody knows', 415, () => raw('application/json', '{}').set('Content-Encoding', 'lzma')],
    ['letters nobody knows', 415, () => raw('application/json; charset=klingon', '{}')],
    ['a body that says it is packed, and is not', 400, () => raw('application/json', '{}').set('Content-Encoding', 'gzip')],
    ['a body above one megabyte', 413, () => raw('application/json', JSON.stringify(aCase(under, { description: 'x'.repeat(1_100_000) })))],
    ['a field the desk does not know', 400, () => callers.intake.post('/cases', aCase(under, { colour: 'red' }))],
    ['a search it does not know', 400, () => callers.csm.get('/cases?colour=red')],
    ['a search given twice', 400, () => callers.csm.get('/cases?severity=A&severity=B')],
    ['a limit that is no number', 400, () => callers.csm.get('/cases?limit=many')],
    ['an id that is none', 400, () => callers.admin.get('/calendars/mine')],
    ['an id of nothing', 404, () => callers.admin.get(`/calendars/${NOBODYS_ID}`)],
    ['a work order by an id that is none', 404, () => callers.csm.get('/work-orders/1')],
    ['an address with NUL', 400, () => callers.csm.get('/cases/%00')],
    ['an address that cannot be decoded', 400, () => callers.csm.get('/cases/%E0%A4%A')],
    ['nobody signed in', 401, () => plain().get(`${API}/cases`)],
    ['a token of nobody', 401, () => plain().get(`${API}/cases`).set('Authorization', 'Bearer nobody')],
    ['another way of signing in', 401, () => plain().get(`${API}/cases`).set('Authorization', 'Basic eDp5')],
    ['a cookie that cannot be decoded', 401, () => plain().get(`${API}/cases`).set('Cookie', 'desk_session=%E0%A4%A; %=; =x')],
    ['somebody who may not', 403, () => callers.csm.post(`/cases/${number}/responses`, { body: 'x', by: 'message' })],
    ['what a rule refuses', 422, () => callers.csm.post('/cases', aCase(under, { channel: 'web', requestedSeverity: '1', callerVerification: undefined }))],
    ['a state that does not allow it', 409, () => callers.lead.post(`/cases/${number}/reopening`, { reason: 'x' })],
    ['a version of before', 412, () => callers.engineer.post(`/cases/${number}/severity`, { to: 'B', reason: 'x' }).set('If-Match', '"0"')],
    ['a version that is none', 400, () => callers.engineer.post(`/cases/${number}/severity`, { to: 'B', reason: 'x' }).set('If-Match', 'yesterday')],
  ])('%s: %d', async (_, status, ask) => expectProblem(await ask(), status));

  it('an address that is none is answered by the API, not by the web’s pages: 404 to whatever asks', async () => {
    await plain().get('/some/page').set('Accept', 'text/html').expect(200).expect('Content-Type', /html/);
    for (const [method, path] of [['get', '/nowhere'], ['post', '/nowhere'], ['delete', `/cases/${number}`], ['put', '/cases'], ['get', '']] as const) {
      expectProblem(await plain()[method](`${API}${path}`).set('Accept', 'text/html').set('Authorization', `Bearer ${callers.csm.token}`), 404);
    }
  });

  it('another customer’s case is answered like one that does not exist, word for word (WHO-1)', async () => {
    for (const path of ['', '/timeline', '/escalations']) {
      const [theirs, nobodys] = await Promise.all([callers.other.get(`/cases/${number}${path}`), callers.other.get(`/cases/C-999999${path}`)]);
      expectProblem(theirs, 404);
      expect(theirs.body).toEqual(nobodys.body);
    }
  });
});

describe('text that no database keeps, or that never ends', () => {
  const FIELDS = ['title', 'description', 'businessImpact', 'stepsToReproduce', 'language', 'draftNumber'];

  it.each(FIELDS)('%s: NUL and half a character are refused by name, what is far too long too', async (field) => {
    for (const text of ['a\u0000b', 'a\ud800b', 'x'.repeat(900_000)]) {
      const answer = await callers.intake.post('/cases', aCase(under, { [field]: text }));
      expectProblem(answer, 400);
      expect(answer.body.errors).toEqual([{ field, message: expect.stringMatching(/\.$/) }]);
      expect(answer.text.length).toBeLessThan(1_000);
    }
  });

  it('a log pasted with the colours of its terminal is taken as it reads; an override of the writing direction is not', async () => {
    const description = '\u001b]0;root@db-1\u0007\u001b[1;31mERROR\u001b[0m disk\u0007 full\r\n\u001b[2K\tat 03:12';
    const { body } = await callers.intake.post('/cases', aCase(under, { description })).expect(201);
    expect((await callers.csm.get(`/cases/${body.number}`).expect(200)).body.description).toBe('ERROR disk full\r\n\tat 03:12');
    const turned = await callers.intake.post('/cases', aCase(under, { description: 'invoice \u202efdp.exe' }));
    expectProblem(turned, 400);
    expect(turned.body.errors[0].field).toBe('description');
  });

  it('the longest text that is taken comes back letter by letter', async () => {
    const description = `${'қ😀\n'.repeat(16_000)}end`;
    const { body } = await callers.intake.post('/cases', aCase(under, { description })).expect(201);
    expect((await callers.csm.get(`/cases/${body.number}`).expect(200)).body.description).toBe(description);
  });
});

/** What is done beside a case and leaves its version as it is: looking ahead, its items, an answer to a call. */
const LEAVES_VERSION = ['severity/preview', 'items', 'items/:itemId/state', 'escalations/:id/acknowledgement'];

const NOBODY = '00000000-0000-4000-8000-000000000000';

const BODIES: Record<string, object> = {
  responses: { body: 'x', by: 'message' }, comments: { body: 'x', internal: true }, severity: { to: 'A', reason: 'x' },
  assignment: { personId: 'me' }, resolution: { cause: 'x', summary: 'x' }, closing: {},
  queue: { queueId: NOBODY, reason: 'x' },
  participants: { personId: NOBODY, part: 'x' }, redaction: { fields: ['title'], reason: 'x' }, survey: { score: 1 },
  labour: { minutes: 5, workedOn: '2026-11-24', note: 'x' }, 'labour/timer': {}, 'labour/timer/stop': { note: 'x' },
  'labour/:labourId/correction': { minutes: 0, workedOn: '2026-11-24', note: 'x', reason: 'x' },
  'critsit-manager': { personId: 'me' }, effort: { to: 'full', reason: 'x' },
};
/** @param other the number of another case */
const bodyOf = (act: string, other: string): object =>
  ({ links: { number: other, kind: 'related' }, merge: { into: other, reason: 'x' } })[act] ?? BODIES[act] ?? { reason: 'x' };

describe('If-Match (the version one has read)', () => {
  it('is honoured by everything that changes a case: a stale one changes nothing, and is told before all that the act would need', async () => {
    const acts = routesOf(desk).filter(({ method, path }) => method === 'post' && path.startsWith('/cases/:number/')).map(({ path }) => path.slice('/cases/:number/'.length));
    expect(acts).toEqual(expect.arrayContaining([...LEAVES_VERSION, ...Object.keys(BODIES)]));
    for (const act of acts.filter((each) => !LEAVES_VERSION.includes(each))) {
      const fresh = await open({ requestedSeverity: 'B' });
      const read = (await callers.csm.get(`/cases/${fresh}`)).headers.etag!;
      const stale = await Promise.all([callers.engineer, callers.lead, callers.csm, callers.critsit].map((caller) =>
        caller.post(`/cases/${fresh}/${act.replace(':labourId', NOBODY)}`, bodyOf(act, number)).set('If-Match', '"99"')));
      expect([act, stale.map(({ status }) => status)]).toEqual([act, expect.arrayContaining([412])]);
      expect([act, (await callers.csm.get(`/cases/${fresh}`)).headers.etag]).toEqual([act, read]);
    }
  }, 120_000);

  it('any version will do with *, and the answer names the new one', async () => {
    const fresh = await open();
    await callers.engineer.post(`/cases/${fresh}/comments`, { body: 'x', internal: true }).set('If-Match', '*').expect(201).expect('ETag', '"2"');
    await callers.engineer.post(`/cases/${fresh}/comments`, { body: 'x', internal: true }).set('If-Match', '"2"').expect(201).expect('ETag', '"3"');
  });
});

describe('the rate limit', () => {
  it('tells who asks too often when to come again', async () => {
    const limited = await startDesk({ DESK_RATE_LIMIT: 'on' });
    try {
      const ask = () => request(limited.url).get(`${API}/nowhere`);
      for (let asked = 0; asked < 1_200; asked += 100) await Promise.all(Array.from({ length: 100 }, ask));
      const refused = await ask();
      expectProblem(refused, 429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await limited.close();
    }
  }, 120_000);
});
