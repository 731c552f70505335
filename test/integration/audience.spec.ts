import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayDo } from '../../src/identity/index.js';
import { ROOMS } from '../../src/live/rooms.js';
import { belongingsOf, bodyFor, fill, type Belongings } from '../support/belongings.js';
import { aCase, eventually, openingOf, startDesk, type As, type Caller, type TestDesk } from '../support/desk.js';
import { Ear } from '../support/ear.js';
import { look } from '../support/look.js';
import { routesOf, type Route } from '../support/routes.js';
import { by } from '../support/sign-in.js';

const CUSTOMERS: As[] = ['csm', 'contact', 'information'];
const PLANTED = 'xylophone';

let desk: TestDesk;
let routes: Route[];
let engineer: Caller;
let lead: Caller;
let own: Belongings;
/** The number of another customer's case, which the provider has linked to this one. */
let foreign: string;
const ears = new Map<As, Ear>();

/** What is the provider's own, everywhere it can be, while a customer listens and watches (`WHO-1`). */
beforeAll(async () => {
  desk = await startDesk();
  routes = routesOf(desk).filter(({ path }) => !path.startsWith('/demo/'));
  await look(desk, `UPDATE person SET name = name || ' ${PLANTED}' WHERE side = 'provider' AND NOT 'sdm' = ANY(roles)`);
  await look(desk, `UPDATE queue SET name = name || ' ${PLANTED}'`);
  await look(desk, `UPDATE roster SET name = name || ' ${PLANTED}'`);
  [engineer, lead] = await Promise.all([desk.as('engineer'), desk.as('lead')]);
  const [admin, other, critsit] = await Promise.all([desk.as('admin'), desk.as('other-csm'), desk.as('critsit')]);
  own = await belongingsOf(desk, 'csm', 'OWN');
  const theirs = await belongingsOf(desk, 'other-csm', 'THEIRS');
  foreign = theirs.caseNumber;
  const number = own.caseNumber;
  for (const who of CUSTOMERS) {
    const { token } = await desk.as(who);
    const ear = new Ear(await desk.live(token));
    for (const room of [`case:${number}`, `work-order:${own.workOrderId}`]) expect(await ear.subscribe(room)).toMatchObject({ ok: true });
    await by(desk, token)('put', `/cases/${number}/watching`).expect(200);
    ears.set(who, ear);
  }

  const { id: engineerId } = (await engineer.get('/me').expect(200)).body.person;
  const { id: critsitId } = (await critsit.get('/me').expect(200)).body.person;
  await engineer.post(`/cases/${number}/comments`, { body: `Between us: ${PLANTED}.`, internal: true }).expect(201);
  await lead.post(`/cases/${number}/assignment`, { personId: engineerId, note: `Mind the ${PLANTED}.` }).expect(200);
  await by(desk, lead.token)('put', `/cases/${number}/tags`, { tags: [PLANTED] }).expect(200);
  const outage = (await admin.post('/outages', { title: `Outage ${PLANTED}`, description: PLANTED }).expect(201)).body;
  own.outageId = outage.id;
  await lead.post(`/outages/${outage.id}/cases`, { number }).expect(201);
  await lead.post(`/outages/${outage.id}/messages`, { body: 'We are on it.' }).expect(200);
  await engineer.post(`/cases/${number}/participants`, { personId: critsitId, part: 'bridge' }).expect(201);
  await other.post(`/cases/${foreign}/comments`, { body: PLANTED, internal: false }).expect(201);
  await lead.post(`/cases/${number}/links`, { number: foreign, kind: 'related' }).expect(201);
  await engineer.post(`/cases/${number}/comments`, { body: `Never send this: ${PLANTED}`, internal: true }).expect(201);
  const { items } = (await lead.get(`/cases/${number}/timeline`).expect(200)).body;
  await lead.post(`/cases/${number}/events/${items.at(-1).id}/redaction`, { reason: `It was about the ${PLANTED}.` }).expect(200);
  await engineer.post(`/cases/${number}/severity`, { to: '1', reason: 'It is worse.' }).expect(200);
  await desk.advance(200);
  await eventually(async () => (await engineer.get(`/cases/${number}/escalations`)).body as unknown[], ({ length }) => length > 3);
  // The one thing that all of them may hear, last: when it has come, so has all before it.
  await engineer.post(`/cases/${number}/comments`, { body: 'The last word.', internal: false }).expect(201);
}, 120_000);
afterAll(() => desk.close());

const hint = (what: string, text: string): void => expect([what, text.toLowerCase().includes(PLANTED), text.includes(foreign)]).toEqual([what, false, false]);

describe('what is the provider’s own (WHO-1)', () => {
  it('is all there, for the provider', async () => {
    const of = async (path: string): Promise<string> => (await lead.get(path).expect(200)).text;
    const all = await Promise.all(['', '/timeline', '/escalations'].map((path) => of(`/cases/${own.caseNumber}${path}`)));
    for (const text of all) expect(text).toContain(PLANTED);
    for (const said of ['Between us', 'Mind the', 'It was about the', 'participant.named', `"tags":["${PLANTED}"]`, `Outage ${PLANTED}`, foreign]) expect([said, all.join().includes(said)]).toEqual([said, true]);
    expect((await lead.get(`/cases?q=${PLANTED}`).expect(200)).body.items.map(({ number }: { number: string }) => number)).toContain(own.caseNumber);
    expect(await of('/queues')).toContain(PLANTED);
    expect(JSON.stringify(await new Ear(await desk.live(lead.token)).subscribe(`case:${own.caseNumber}`, 0))).toContain(PLANTED);
    expect(await look(desk, `SELECT 1 FROM delivery WHERE reference = $1 AND body ILIKE '%${PLANTED}%'`, [own.caseNumber])).not.toEqual([]);
  });

  it.each(CUSTOMERS)('is in nothing that a customer’s %s reads: every route, list and filter, every export', async (who) => {
    const asked = by(desk, (await desk.as(who)).token);
    const paths = routes.filter(({ method }) => method === 'get').map(({ path }) => fill(path, own));
    const filters = [`q=${PLANTED}`, `q=${PLANTED.slice(0, 4)}`, `q=${own.caseNumber}%20${PLANTED}`, `tag=${PLANTED}`, 'state=draft,open,in_progress,cancelled,resolved', 'severity=1,A,B,C&limit=200', `q=${foreign}`];
    expect(paths.length).toBeGreaterThan(20);
    let read = 0;
    for (const path of [...paths, ...filters.map((filter) => `/cases?${filter}`)]) {
      const { status, text } = await asked('get', path);
      if (status === 200) read += 1;
      hint(path, text);
    }
    expect(read).toBeGreaterThan(10);
    expect((await asked('get', `/cases?q=${PLANTED}`).expect(200)).body.items).toEqual([]);
    expect((await asked('get', `/cases?tag=${PLANTED}`).expect(403)).body.rule).toBe('WHO-1');
  });

  it.each(CUSTOMERS)('is in nothing that a customer’s %s hears: every room, as it happens and afterwards', async (who) => {
    const { token } = await desk.as(who);
    const ear = ears.get(who)!;
    for (const room of [`case:${own.caseNumber}`, `work-order:${own.workOrderId}`]) {
      await eventually(() => Promise.resolve(ear.inRoom(room)), (heard) => heard.some(({ data }) => data.body === 'The last word.'));
    }
    hint('as it happened', JSON.stringify(ear.everything));
    const later = new Ear(await desk.live(token));
    const names: Record<string, string> = { case: own.caseNumber, 'work-order': own.workOrderId, queue: own.queueId };
    let missed = 0;
    for (const kind of Object.keys(ROOMS)) {
      const answer = await later.subscribe(names[kind] === undefined ? kind : `${kind}:${names[kind]}`, 0);
      hint(kind, JSON.stringify(answer));
      missed += answer.ok ? answer.missed!.length : 0;
    }
    expect(missed).toBeGreaterThan(10);
  });

  it('is in no mail to a customer’s people, pending or sent', async () => {
    const mails = await look<{ subject: string; body: string }>(desk, `SELECT d.subject, d.body FROM delivery d JOIN person p ON p.id = d.person_id WHERE p.customer_id = $1`, [own.customerId]);
    expect(mails.filter(({ body }) => body.includes('The last word.'))).toHaveLength(CUSTOMERS.length);
    for (const { subject, body } of mails) hint(subject, `${subject}\n${body}`);
  });

  it('is in no answer to what a customer does, allowed or refused', async () => {
    const csm = by(desk, (await desk.as('csm')).token);
    const changing = routes.filter(({ method, path, entry }) => method !== 'get' && path.includes('/cases') && typeof entry === 'object');
    expect(changing.length).toBeGreaterThan(20);
    let done = 0;
    const ending = /withdrawal|closing|redaction/;
    for (const { method, path, name, entry } of changing.sort((a, b) => Number(ending.test(a.path)) - Number(ending.test(b.path)))) {
      const { status, text } = await csm(method, fill(path, own), bodyFor(name, own));
      if (status < 300 && (entry as Parameters<typeof mayDo>[0][]).some((act) => mayDo(act, ['csm']))) done += 1;
      hint(`${name}: ${status}`, text);
    }
    expect(done).toBeGreaterThan(5);
    const opened = await csm('post', '/cases', aCase(await openingOf(await desk.as('csm')), { channel: 'web', requestedSeverity: 'C', callerVerification: undefined })).expect(201);
    hint('POST /cases', opened.text);
  });

  it('is kept from a customer’s role by the tables themselves, whatever the query says', async () => {
    const rows = await desk.database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('role', 'desk_customer', true), set_config('desk.customer', $1, true)`, [own.customerId]);
      return tx.query(`SELECT audience, words::text AS text FROM case_words UNION ALL SELECT audience, data::text FROM case_event`) as Promise<{ audience: string; text: string }[]>;
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ audience, text }) => audience !== 'customer' || text.toLowerCase().includes(PLANTED))).toEqual([]);
  });
});
