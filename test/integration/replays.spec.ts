import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { PoliciesService } from '../../src/severity/index.js';
import { replayUnder } from '../../src/replay/replay.js';
import { placeOf } from '../../src/replay/ground.js';
import { PieceStore } from '../../src/replay/pieces.js';
import { replayApart } from '../../src/replay/replay-apart.js';
import { ReplayAgreements } from '../../src/replay/index.js';
import { resultOf } from '../../src/replay/result.js';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { eventually, startDesk, type As, type Caller, type TestDesk } from '../support/desk.js';
import { Ear } from '../support/ear.js';
import { look } from '../support/look.js';
import { replaysOf, SAMPLE_LOG } from '../support/replays.js';
import { API, by, member, tokenFor } from '../support/sign-in.js';

let desk: TestDesk;
let lead: Caller;

beforeAll(async () => {
  desk = await startDesk();
  lead = await desk.as('lead');
}, 60_000);
afterAll(() => desk.close());

const HEADER = 'number,incident_state,priority,opened_at,sys_updated_at,resolved_at';
const ended = (id: string, who = lead) => eventually(async () => (await who.get(`/replays/${id}`).expect(200)).body, ({ state }) => state === 'done' || state === 'failed');
const asked = async (log: string | Buffer, more: Record<string, string | number> = {}) => (await replaysOf(desk, lead.token).ask(log, more).expect(201)).body;

/** A replay as a worker leaves it that ends in the middle; nobody else takes it up before some time from now. */
async function asLeft(id: string, attempts: number, heldFor: string): Promise<void> {
  await desk.app.get(UnitOfWork).run(THE_DESK, async ({ tx }) => {
    await tx.query(`UPDATE replay SET state = 'running', result = NULL, ended_at = NULL, attempts = $2, held_until = clock_timestamp() + $3::interval WHERE id = $1`, [id, attempts, heldFor]);
    await desk.app.get(PieceStore, { strict: false }).keep(tx, id, SAMPLE_LOG);
  });
}

/** Two policies of one step each, told apart by when it fires. */
async function policyOf(name: string, afterMinutes: number): Promise<string> {
  const admin = await desk.as('admin');
  const { id: queueId } = (await admin.post('/queues', { name, memberIds: [] }).expect(201)).body;
  const steps = [{ trigger: { afterMinutes, counted: 'elapsed' }, reach: [{ roster: 'duty_engineer' }], actions: ['notify'] }];
  const content = { chains: [{ kind: 'any', severities: ['1', 'A', 'B', 'C'], steps }] };
  return (await admin.post('/escalation-policies', { name, queueId, content }).expect(201)).body.id;
}

describe('a log handed in', () => {
  it('is answered at once, and gets the verdict of the command: the same code reads it (ESC-2)', async () => {
    const { id, state, size, fileName, policies, workOrder, result } = await asked(SAMPLE_LOG, { name: 'february.csv' });
    expect({ state, size, fileName, policies, result }).toEqual({ state: 'waiting', size: SAMPLE_LOG.length, fileName: 'february.csv', policies: [{ name: 'default', version: 1 }], result: null });
    const done = await ended(id);
    const { ground, policy } = await desk.app.get(UnitOfWork).run(THE_DESK, async (work) => {
      const policiesService = desk.app.get(PoliciesService, { strict: false });
      const host = await desk.app.get(ReplayAgreements, { strict: false }).host(work, workOrder.id);
      return { ground: host!.ground, policy: await policiesService.policy(work.tx, await policiesService.inForce(work.tx)) };
    });
    const here = await replayUnder((async function* () { yield SAMPLE_LOG; })(), placeOf(ground), [policy]);
    expect(done).toMatchObject({ state: 'done', readBytes: SAMPLE_LOG.length, rows: 119, problem: null, askedBy: expect.any(String), endedAt: expect.any(String) });
    expect(done.result).toEqual(JSON.parse(JSON.stringify(resultOf(here, ground))));
    expect(done.result.incidents).toBe(29);
  });

  it('names every row that could not be used, by line and reason', async () => {
    const { id } = await asked(SAMPLE_LOG);
    const { result: { skipped, skippedCount } } = await ended(id);
    expect(skippedCount).toBe(4);
    expect(skipped.map(({ line }: { line: number }) => line)).toEqual([86, 90, 123, 124]);
    expect(skipped.every(({ why }: { why: string }) => why.length > 10)).toBe(true);
  });

  it('is not kept: what stays is the verdict', async () => {
    const { id } = await asked(SAMPLE_LOG);
    await ended(id);
    expect(await look(desk, 'SELECT 1 FROM replay_piece WHERE replay_id = $1', [id])).toEqual([]);
  });

  it('is compared under two policies in one reading', async () => {
    const [early, late] = [await policyOf('Early', 0), await policyOf('Late', 1_000)];
    const { id, policies } = await asked(SAMPLE_LOG, { policyId: early, otherPolicyId: late, otherVersion: 1 });
    expect(policies).toEqual([{ name: 'Early', version: 1 }, { name: 'Late', version: 1 }]);
    const { result: { verdicts: [first, second] } } = await ended(id);
    expect(first.bySeverity).toEqual(second.bySeverity);
    const fired = (verdict: typeof first) => Object.values<{ fired: number }[]>(verdict.escalationsByStep).flat().reduce((sum, step) => sum + step.fired, 0);
    expect(fired(first)).toBeGreaterThan(fired(second));
  });

  it('of several pieces goes on where everybody who listens can see it, without a gap', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => `INC${i},Active,3 - Moderate,12-02-2024 10:00,12-02-2024 11:30,"${'x'.repeat(60)}"`);
    const ear = new Ear(await desk.live(lead.token));
    const { id } = await asked([HEADER, ...rows].join('\n'));
    expect(await ear.subscribe(`replay:${id}`, 0)).toMatchObject({ ok: true });
    const { result, rows: counted } = await ended(id);
    expect([counted, result.skippedCount, result.incidents]).toEqual([12_000, 12_000, 0]);
    const last = await eventually(async () => ear.everything.at(-1), (change) => (change as { data?: { state?: string } } | undefined)?.data?.state === 'done');
    const heard = ear.everything.filter(({ room }) => room === `replay:${id}`);
    expect(heard.map(({ seq }) => seq)).toEqual(heard.map((_, i) => heard[0]!.seq + i));
    expect(last).toMatchObject({ entity: 'replay', id, type: 'replay.went_on', data: { rows: 12_000 } });
  });
});

describe('a file that is none', () => {
  it.each<[string, string | Buffer, number, string]>([
    ['empty', '\n', 422, 'the file is empty'],
    ['another table', 'a,b\n1,2\n', 422, 'its header lacks number, incident_state'],
    ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), randomBytes(100_000)]), 422, 'header'],
  ])('is refused at once: %s', async (_, file, status, sentence) => {
    const { body } = await replaysOf(desk, lead.token).ask(file).expect(status);
    expect(body.detail).toContain(sentence);
    expect(body.errors).toEqual([{ field: 'file', message: expect.any(String) }]);
  });

  it('of another type, or too large, says what to do next', async () => {
    const post = request(desk.url).post(`${API}/replays`).set('Authorization', `Bearer ${lead.token}`);
    expect((await post.send({ a: 1 }).expect(415)).body.detail).toContain('text/csv');
    const large = Buffer.alloc(64 * 1024 * 1024 + 1, 'x');
    expect((await replaysOf(desk, lead.token).ask(large).expect(413)).body.detail).toBe('A file has at most 64 MB. Split it.');
  });

  it('of nothing but rubbish under a sound header is a verdict on nothing, each line named', async () => {
    const rubbish = ['"', 'INC1', 'INC1,New,9,x,y,z', ',,,,,', 'INC2,New,1,01-01-2024 10:00,01-01-2024 10:00', '\u0000,\u0000', 'é"é,"'].join('\n');
    const { id } = await asked(`${HEADER}\n${rubbish}\n`);
    const { state, result } = await ended(id);
    expect([state, result.incidents, result.skippedCount]).toEqual(['done', 0, 7]);
  });
});

describe('a replay that does not come to its end by itself', () => {
  const repeating = { chains: [{ kind: 'any' as const, severities: ['1' as const], steps: [{ trigger: { percent: 0 }, reach: [{ role: 'lead' as const }], actions: ['notify' as const], repeatEveryMinutes: 1 }] }] };

  it('is ended where a part of the log takes too long, and says what to do', async () => {
    const log = [HEADER, 'INC1,New,1 - Critical,01-01-1980 10:00,01-01-1980 10:00,', 'INC1,Active,1 - Critical,01-01-1980 10:00,01-01-2020 10:00,', 'INC2,New,1 - Critical,01-01-2020 10:00,01-01-2020 10:00,'].join('\n');
    const pieces: (Buffer | null)[] = [Buffer.from(log), null];
    const { ground } = await desk.app.get(UnitOfWork).run(THE_DESK, async (work) => (await desk.app.get(ReplayAgreements, { strict: false }).host(work, null))!);
    const replayed = replayApart({ ground, policies: [repeating] }, () => Promise.resolve(pieces.shift()!), new AbortController().signal, 1_500);
    await expect(replayed).rejects.toThrow('a part of the log takes too long to work through');
  });

  it('is taken up again where its worker is gone', async () => {
    const { id } = await asked(SAMPLE_LOG);
    await ended(id);
    await asLeft(id, 1, '- 1 second');
    expect(await ended(id)).toMatchObject({ state: 'done', rows: 119 });
  });

  it('is given up after some attempts', async () => {
    const { id } = await asked(SAMPLE_LOG);
    await ended(id);
    await asLeft(id, 3, '- 1 second');
    expect(await ended(id)).toMatchObject({ state: 'failed', problem: expect.stringContaining('Split the log') });
  });

  it('stops when it is deleted, and lets the next one run', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `INC${i},Active,3 - Moderate,12-02-2024 10:00,12-02-2024 11:30,`);
    const { id } = await asked([HEADER, ...rows].join('\n'));
    await eventually(async () => (await lead.get(`/replays/${id}`).expect(200)).body.state, (state) => state === 'running');
    await by(desk, lead.token)('delete', `/replays/${id}`).expect(204);
    const next = await asked(SAMPLE_LOG);
    expect(await ended(next.id)).toMatchObject({ state: 'done' });
  });

  it('is one of five at most that wait or run', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const { id } = await asked(SAMPLE_LOG);
      await ended(id);
      ids.push(id);
    }
    for (const id of ids) await asLeft(id, 1, '1 hour');
    expect((await replaysOf(desk, lead.token).ask(SAMPLE_LOG).expect(409)).body.detail).toMatch(/^5 replays are waiting or running/);
    await by(desk, lead.token)('delete', `/replays/${ids[0]}`).expect(204);
    const { id } = await asked(SAMPLE_LOG);
    expect(await ended(id)).toMatchObject({ state: 'done' });
    for (const other of ids.slice(1)) await by(desk, lead.token)('delete', `/replays/${other}`).expect(204);
  });
});

describe('what does not fit', () => {
  it.each<[string, Record<string, string | number>, number]>([
    ['a work order that is not there', { workOrderId: '00000000-0000-0000-0000-000000000000' }, 404],
    ['a policy that is not there', { policyId: '00000000-0000-0000-0000-000000000000' }, 404],
    ['a version without its policy', { version: 1 }, 400],
    ['another version without its policy', { otherVersion: 1 }, 400],
    ['a work order by a name', { workOrderId: 'WO-1' }, 400],
    ['half a version', { policyId: '00000000-0000-0000-0000-000000000000', version: 1.5 }, 400],
    ['a field nobody knows', { policies: 'x' }, 400],
  ])('%s', async (_, query, status) => {
    await replaysOf(desk, lead.token).ask(SAMPLE_LOG, query).expect(status);
  });

  it('a version that a policy has not is refused by its field (ESC-1)', async () => {
    const id = await policyOf('Once', 5);
    const { body } = await replaysOf(desk, lead.token).ask(SAMPLE_LOG, { policyId: id, version: 7 }).expect(422);
    expect(body).toMatchObject({ rule: 'ESC-1', errors: [{ field: 'version', message: 'This policy has no version 7.' }] });
  });
});

describe('who may (WHO-5)', () => {
  it.each<[As, number]>([['lead', 201], ['sdm', 201], ['admin', 201], ['engineer', 403], ['critsit', 403], ['intake', 403], ['csm', 403], ['information', 403]])('%s: %d', async (who, status) => {
    const { token } = await desk.as(who);
    const { body } = await replaysOf(desk, token).ask(SAMPLE_LOG).expect(status);
    if (status === 201) await ended(body.id, await desk.as(who));
    await by(desk, token)('get', '/replays').expect(status === 201 ? 200 : 403);
  });

  it('a service delivery manager replays under their own work orders, and finds no others', async () => {
    const { id } = await asked(SAMPLE_LOG);
    const { workOrder } = await ended(id);
    const stranger = by(desk, await tokenFor(desk, await member(desk, await desk.as('admin'), { roles: ['sdm'] })));
    await stranger('get', `/replays/${id}`).expect(404);
    await stranger('delete', `/replays/${id}`).expect(404);
    expect((await stranger('get', '/replays').expect(200)).body.items).toEqual([]);
    await lead.get(`/replays/${id}`).expect(200);
    const own = (await (await desk.as('sdm')).get(`/replays/${id}`).expect(200)).body;
    expect(own.workOrder.id).toBe(workOrder.id);
  });

  it('lists page by page, the latest first, and is deleted for good', async () => {
    const { id } = await asked(SAMPLE_LOG);
    await ended(id);
    const first = (await lead.get('/replays?limit=1').expect(200)).body;
    const second = (await lead.get(`/replays?limit=1&cursor=${first.next}`).expect(200)).body;
    expect(first.items[0]).toMatchObject({ id, state: 'done' });
    expect(first.items[0]).not.toHaveProperty('result');
    expect(second.items[0].id).not.toBe(id);
    await by(desk, lead.token)('delete', `/replays/${id}`).expect(204);
    await lead.get(`/replays/${id}`).expect(404);
  });
});
