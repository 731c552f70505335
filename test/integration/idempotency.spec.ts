import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { KeptAnswersSweep } from '../../src/platform/http/kept-answers.sweep.js';
import { belongingsOf, fill, bodyFor, type Belongings } from '../support/belongings.js';
import { aCase, eventually, openingOf, startDesk, type As, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { inParallel } from '../support/parallel.js';
import { routesOf } from '../support/routes.js';

const API = '/api/v1';

let desk: TestDesk;
let callers: Record<'csm' | 'contact' | 'intake' | 'engineer' | 'lead' | 'admin' | 'other', Caller>;
let under: Record<string, string>;

beforeAll(async () => {
  desk = await startDesk({ DATABASE_POOL: '5' });
  const [csm, contact, intake, engineer, lead, admin, other] = await Promise.all((['csm', 'contact', 'intake', 'engineer', 'lead', 'admin', 'other-csm'] as const).map((who) => desk.as(who)));
  callers = { csm: csm!, contact: contact!, intake: intake!, engineer: engineer!, lead: lead!, admin: admin!, other: other! };
  under = await openingOf(callers.csm);
});
afterAll(() => desk.close());

const open = async (given: object = {}): Promise<string> => (await callers.intake.post('/cases', aCase(under, given)).expect(201)).body.number;
const keyed = (who: Caller, path: string, body: object, key: string): request.Test => who.post(path, body).set('Idempotency-Key', key);
const titled = async (title: string): Promise<number> => (await look<{ count: number }>(desk, 'SELECT count(*)::int AS count FROM support_case WHERE title = $1', [title]))[0]!.count;
const keptRows = async (): Promise<number> => (await look<{ count: number }>(desk, 'SELECT count(*)::int AS count FROM kept_answer'))[0]!.count;
const said = async (number: string, body: string): Promise<number> =>
  (await look<{ count: number }>(desk, `SELECT count(*)::int AS count FROM case_event e JOIN support_case k ON k.id = e.case_id WHERE k.number = $1 AND e.data->>'body' = $2`, [number, body]))[0]!.count;

describe('Idempotency-Key', () => {
  it('200 times at once, and again until each has its answer: one case, one answer', async () => {
    const [key, title] = [randomUUID(), `Once ${randomUUID()}`];
    const ask = () => keyed(callers.intake, '/cases', aCase(under, { title }), key);
    const first = await inParallel(Array.from({ length: 200 }), 40, ask);
    expect(first.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
    for (const busy of first.filter(({ status }) => status === 409)) expect([busy.headers['retry-after'], busy.body.detail]).toEqual(['1', expect.stringContaining('still at work')]);
    const all = await inParallel(Array.from({ length: 30 }), 2, () => eventually(ask, ({ status }) => status !== 409));
    const answers = [...first, ...all].filter(({ status }) => status === 201);
    expect(answers.length).toBeGreaterThanOrEqual(30);
    expect(new Set(answers.map(({ text, headers }) => `${headers.etag} ${text}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect(await titled(title)).toBe(1);
  }, 60_000);

  it('answers as it did, though the case has changed since; without the key, or with another, it is done again', async () => {
    const number = await open();
    const [key, body] = [randomUUID(), { body: 'Said once.', internal: true }];
    const answers = [];
    for (const _ of [1, 2]) answers.push(await keyed(callers.engineer, `/cases/${number}/comments`, body, key).set('If-Match', '"1"').expect(201).expect('ETag', '"2"'));
    expect(answers[1]!.text).toBe(answers[0]!.text);
    expect(answers[1]!.headers).toMatchObject({ 'idempotency-replayed': 'true', 'content-type': answers[0]!.headers['content-type'] });
    expect(await said(number, 'Said once.')).toBe(1);
    await keyed(callers.engineer, `/cases/${number}/comments`, body, randomUUID()).expect(201);
    await callers.engineer.post(`/cases/${number}/comments`, body).expect(201);
    expect(await said(number, 'Said once.')).toBe(3);
  });

  it('with another body is refused, whatever was sent before; fields in another order are the same body', async () => {
    const number = await open();
    const key = randomUUID();
    await keyed(callers.engineer, `/cases/${number}/comments`, { body: 'One.', internal: true }, key).expect(201);
    await keyed(callers.engineer, `/cases/${number}/comments`, { internal: true, body: 'One.' }, key).expect(201).expect('Idempotency-Replayed', 'true');
    const refusal = await keyed(callers.engineer, `/cases/${number}/comments`, { body: 'Two.', internal: true }, key).expect(422);
    expect(refusal.body).toMatchObject({ detail: expect.stringContaining('another body'), errors: [{ field: 'Idempotency-Key' }] });
    expect([await said(number, 'One.'), await said(number, 'Two.')]).toEqual([1, 0]);
  });

  it('is one person’s, and one path’s: to anybody else, and anywhere else, it is a key never seen', async () => {
    const [one, two] = [await open(), await open()];
    const [key, body] = [randomUUID(), { body: 'The same words.', internal: false }];
    for (const [who, number] of [[callers.engineer, one], [callers.lead, one], [callers.csm, one], [callers.engineer, two]] as const) {
      const { headers } = await keyed(who, `/cases/${number}/comments`, body, key).expect(201);
      expect(headers).not.toHaveProperty('idempotency-replayed');
    }
    expect([await said(one, body.body), await said(two, body.body)]).toEqual([3, 1]);
    await keyed(callers.other, `/cases/${one}/comments`, body, key).expect(404);
    await request(desk.url).post(`${API}/cases/${one}/comments`).set('Idempotency-Key', key).send(body).expect(401);
    await keyed(callers.csm, `/cases/${one}/responses`, { body: 'x', by: 'phone' }, 'not a key').expect(403);
  });

  it('in flight is told to come again; one that ends half-way is done by the next, once', async () => {
    const number = await open();
    const [key, body] = [randomUUID(), { body: 'After all.', internal: true }];
    const ask = () => keyed(callers.engineer, `/cases/${number}/comments`, body, key);
    const holder = desk.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`SELECT set_config('role', 'desk_staff', true)`);
    await holder.query('SELECT 1 FROM support_case WHERE number = $1 FOR UPDATE', [number]);
    try {
      const waiting = ask().then((answer) => answer);
      const [held] = await eventually(() => desk.database.query<{ pid: number }[]>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`), ({ length }) => length === 1);
      expect((await ask().expect(409)).body.detail).toContain('still at work');
      await desk.database.query('SELECT pg_terminate_backend($1)', [held!.pid]);
      expect((await waiting).status).toBe(503);
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
    expect(await said(number, 'After all.')).toBe(0);
    await ask().expect(201);
    await ask().expect(201).expect('Idempotency-Replayed', 'true');
    expect(await said(number, 'After all.')).toBe(1);
  });

  it('the answer is kept in the transaction of the act: where it cannot be, nothing was done', async () => {
    const number = await open();
    const [key, body] = [randomUUID(), { body: 'Both or neither.', internal: true }];
    const ask = () => keyed(callers.engineer, `/cases/${number}/comments`, body, key);
    await desk.database.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''disk full''; END'`);
    await desk.database.query('CREATE TRIGGER refuse BEFORE INSERT ON kept_answer FOR EACH ROW EXECUTE FUNCTION refuse()');
    await ask().expect(500);
    expect(await said(number, body.body)).toBe(0);
    await desk.database.query('DROP TRIGGER refuse ON kept_answer');
    await ask().expect(201);
    expect(await said(number, body.body)).toBe(1);
  });

  it('a refusal that changed nothing leaves the key free for the corrected request', async () => {
    const number = await open();
    const key = randomUUID();
    const ask = (body: object) => keyed(callers.engineer, `/cases/${number}/comments`, body, key);
    await ask({ body: '' }).expect(400);
    await ask({ body: 'x', internal: true }).set('If-Match', '"9"').expect(412);
    await ask({ body: 'y', internal: true }).set('If-Match', '"1"').expect(201);
  });

  it('a refusal that kept a draft is the same refusal, with the same draft (SEV-1)', async () => {
    const [key, title] = [randomUUID(), `Drafted ${randomUUID()}`];
    const ask = () => keyed(callers.csm, '/cases', aCase(under, { title, channel: 'web', requestedSeverity: '1', callerVerification: undefined }), key);
    const [first, second] = [await ask().expect(422), await ask().expect(422)];
    expect(first.body).toMatchObject({ rule: 'SEV-1', draft: { number: expect.stringMatching(/^C-/) } });
    expect([second.text, second.headers['idempotency-replayed'], second.headers['content-type']]).toEqual([first.text, 'true', first.headers['content-type']]);
    expect(await titled(title)).toBe(1);
  });

  it.each(['', ' ', 'two words', 'ключ', 'a'.repeat(256)])('%j is no key: 400', async (key) => {
    const number = await open();
    // Node sends headers as Latin-1.
    const sent = Buffer.from(key).toString('latin1');
    const { body } = await keyed(callers.engineer, `/cases/${number}/comments`, { body: 'x', internal: true }, sent).expect(400);
    expect(body.errors).toEqual([{ field: 'Idempotency-Key', message: expect.stringMatching(/\.$/) }]);
    expect(await said(number, 'x')).toBe(0);
  });

  it('holds for 24 hours of the machine’s clock, not the desk’s; then it is free, and its answer goes', async () => {
    const number = await open();
    const [key, body] = [randomUUID(), { body: 'Yesterday.', internal: true }];
    const ask = () => keyed(callers.engineer, `/cases/${number}/comments`, body, key);
    await ask().expect(201);
    await desk.advance(25 * 60);
    await ask().expect(201).expect('Idempotency-Replayed', 'true');
    const age = (hours: number) => desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => tx.query('UPDATE kept_answer SET at = clock_timestamp() - make_interval(mins => $1)', [hours * 60]));
    await age(23.9);
    await desk.app.get(KeptAnswersSweep).sweep();
    await ask().expect(201).expect('Idempotency-Replayed', 'true');
    await age(24);
    await ask().expect(201);
    expect(await said(number, 'Yesterday.')).toBe(2);
    await ask().expect(201).expect('Idempotency-Replayed', 'true');
    await age(24);
    await desk.app.get(KeptAnswersSweep).sweep();
    expect(await keptRows()).toBe(0);
  });

  it('no customer reads what is kept, and neither key nor what was sent stands there', async () => {
    const number = await open();
    await keyed(callers.csm, `/cases/${number}/comments`, { body: 'x', internal: false }, 'a-key-to-look-for').expect(201);
    const { customer_id: customerId } = (await look<{ customer_id: string }>(desk, 'SELECT customer_id FROM support_case WHERE number = $1', [number]))[0]!;
    const asCustomer = { side: 'customer', personId: customerId, name: 'x', roles: ['csm'], customerId } as const;
    await expect(desk.app.get(UnitOfWork).run({ ...asCustomer, roles: ['csm'] }, ({ tx }) => tx.query('SELECT 1 FROM kept_answer'))).rejects.toThrow('permission denied');
    expect(JSON.stringify(await look(desk, `SELECT key::text, print::text FROM kept_answer`))).not.toContain('a-key-to-look-for');
  });
});

describe('every POST', () => {
  const takesKey = (name: string, document: { paths: Record<string, { post?: { parameters?: { name: string }[] } }> }): boolean => {
    const path = `${API}${name.slice('POST '.length)}`.replace(/:(\w+)/g, '{$1}');
    return document.paths[path]!.post!.parameters?.some((parameter) => parameter.name === 'Idempotency-Key') ?? false;
  };

  /** Answers that are shown once, guesses that count, and files that may be taken in twice. */
  const TAKES_NONE = /^POST \/(sign-in|sign-out|sign-in\/oidc.*|invitations\/accept|account\/.*|tokens|people|people\/:id\/invitations|feeds|me\/notifications\/read|me\/views|me\/test-alert|webhooks|webhooks\/:id\/rotation|acknowledgements\/.*|work-orders\/:id\/contacts\/:contactId\/invitation|caller-verifications|imports\/.*|replays|demo\/.*)$/;

  it('takes a key, but for those whose answer is shown once, and the OpenAPI document says which', async () => {
    const document = (await request(desk.url).get('/api/docs.json').expect(200)).body;
    const posts = routesOf(desk).filter(({ method, path }) => method === 'post' && !path.startsWith('/imports'));
    expect(posts.length).toBeGreaterThan(40);
    expect(posts.map(({ name }) => [name, takesKey(name, document)])).toEqual(posts.map(({ name }) => [name, !TAKES_NONE.test(name)]));
    expect(JSON.stringify(document)).not.toContain('x-takes-no-key');
  });

  it('that takes none keeps nothing of an answer: a token made twice is two', async () => {
    const before = await keptRows();
    const made = [];
    for (const _ of [1, 2]) made.push((await keyed(callers.csm, '/tokens', { name: 'x', scopes: ['read'], expiresInDays: 1 }, 'k').expect(201)).body.token);
    expect(made[0]).not.toBe(made[1]);
    expect(await keptRows()).toBe(before);
  });

  it('that takes one asks for no second connection while it is at work, and answers twice alike', async () => {
    const alone = await startDesk({ DATABASE_POOL: '2' });
    const taken = alone.database.createQueryRunner();
    try {
      const own: Belongings = await belongingsOf(alone, 'csm', 'KEYED');
      await taken.connect();
      const cast = await Promise.all((['admin', 'csm', 'intake', 'engineer', 'lead'] as As[]).map((who) => alone.as(who)));
      const lines: [string, number[]][] = [];
      for (const { name, path } of routesOf(alone).filter(({ method, name: route }) => method === 'post' && !TAKES_NONE.test(route))) {
        for (const who of cast) {
          const ask = () => keyed(who, fill(path, own), bodyFor(name, own), 'one-key');
          const [first, second] = [await ask(), await ask()];
          if (first.status < 400) expect([name, second.status, second.text]).toEqual([name, first.status, first.text]);
          lines.push([name, [first.status, second.status]]);
        }
      }
      expect(lines.filter(([, statuses]) => statuses.some((status) => status >= 500))).toEqual([]);
      const done = new Set(lines.filter(([, [status]]) => status! < 400).map(([name]) => name));
      expect(done.size).toBeGreaterThan(12);
    } finally {
      await taken.release();
      await alone.close();
    }
  }, 120_000);
});
