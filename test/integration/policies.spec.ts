import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY, type EscalationPolicy, type PolicyStep, type Reach } from '../../src/severity/rules/index.js';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { hookServer, type HookServer } from '../support/hook-server.js';
import { look } from '../support/look.js';
import { untilNothingIsDue } from '../support/many-cases.js';
import { by, member, tokenFor } from '../support/sign-in.js';

interface Fired {
  step: number;
  dueAt: string;
  reached: { role: string; name: string; fellThrough?: string }[];
}

let desk: TestDesk;
let hooks: HookServer;
let csm: Caller;
let intake: Caller;
let engineer: Caller;
let lead: Caller;
let admin: Caller;
let sdm: Caller;
let under: Record<string, string>;

beforeAll(async () => {
  hooks = await hookServer((_, response) => void response.writeHead(204).end());
  desk = await startDesk({ DESK_PRIVATE_NETWORKS: '127.0.0.1/32' });
  [csm, intake, engineer, lead, admin, sdm] = await Promise.all([desk.as('csm'), desk.as('intake'), desk.as('engineer'), desk.as('lead'), desk.as('admin'), desk.as('sdm')]);
  under = await openingOf(csm);
}, 120_000);
afterAll(async () => {
  await hooks.close();
  await desk.close();
});

const open = async (given: object = {}): Promise<string> => (await intake.post('/cases', aCase(under, given)).expect(201)).body.number;
const fired = async (number: string): Promise<Fired[]> => (await engineer.get(`/cases/${number}/escalations`).expect(200)).body;
const untilFired = (number: string, count: number): Promise<Fired[]> => eventually(() => fired(number), (seen) => seen.length >= count);
const who = ({ reached }: { reached: { role: string; name: string }[] }): string[] => reached.map(({ role, name }) => `${role}: ${name}`);
const events = async (number: string): Promise<{ type: string }[]> => (await engineer.get(`/cases/${number}/timeline?limit=200`).expect(200)).body.items;
const idOf = async (name: string): Promise<string> => (await look<{ id: string }>(desk, 'SELECT id FROM person WHERE name = $1', [name]))[0]!.id;
const rosterOf = async (name: string): Promise<string> => (await look<{ id: string }>(desk, 'SELECT id FROM roster WHERE name = $1', [name]))[0]!.id;
const queueOf = async (number: string): Promise<string> => (await look<{ queue_id: string }>(desk, 'SELECT queue_id FROM support_case WHERE number = $1', [number]))[0]!.queue_id;
const now = async (): Promise<string> => (await look<{ now: Date }>(desk, 'SELECT desk_now() AS now'))[0]!.now.toISOString();

/** The default policy, but for what an unanswered Severity A case goes through. */
const policyOf = (...steps: PolicyStep[]): EscalationPolicy => ({ chains: [{ kind: 'first_response', severities: ['A'], steps }, ...DEFAULT_POLICY.chains.filter(({ severities }) => severities.join() !== 'A')] });
const at = (percent: number, reach: Reach[], actions: PolicyStep['actions'] = ['notify']): PolicyStep => ({ trigger: { percent }, reach, actions });

const list = async (as = admin): Promise<{ id: string; name: string; version: number; queue: object | null; workOrder: object | null }[]> => (await as.get('/escalation-policies').expect(200)).body.items;
const policyNamed = async (name: string) => (await list()).find((each) => each.name === name)!;

/** The next version of a policy, or its first: what is started from now on runs under it. */
async function follow(scope: { workOrderId?: string; queueId?: string }, name: string, content: EscalationPolicy): Promise<void> {
  const there = await policyNamed(name);
  if (there) await admin.post(`/escalation-policies/${there.id}/versions`, { basedOn: there.version, content, why: 'For a test.' }).expect(201);
  else await admin.post('/escalation-policies', { name, ...scope, content }).expect(201);
}
const followHere = (...steps: PolicyStep[]) => follow({ workOrderId: under.workOrderId! }, 'Ours', policyOf(...steps));

describe('which policy applies (ESC-1, ESC-2)', () => {
  it('the work order’s before the queue’s before the desk’s', async () => {
    expect(await list()).toEqual([expect.objectContaining({ name: 'default', version: 1, queue: null, workOrder: null, savedBy: null })]);
    const desks = await open();
    await follow({ queueId: await queueOf(desks) }, 'Queue', policyOf(at(10, [{ role: 'sdm' }])));
    const queues = await open();
    await followHere(at(10, [{ personId: await idOf('Grace Mbeki') }]));
    const own = await open();
    await desk.advance(7);
    expect(who((await untilFired(queues, 1))[0]!)).toEqual(['sdm: Saule Akhmetova']);
    expect(who((await untilFired(own, 1))[0]!)).toEqual(['person: Grace Mbeki']);
    expect(await fired(desks)).toEqual([]);
  });

  it('a running clock keeps its version; a new one takes the new', async () => {
    await followHere(at(10, [{ role: 'lead' }]));
    const before = await open();
    await followHere(at(20, [{ role: 'sdm' }]));
    const after = await open();
    await desk.advance(13);
    expect((await untilFired(before, 1)).map(who)).toEqual([['lead: Lena Brandt']]);
    expect((await untilFired(after, 1)).map(who)).toEqual([['sdm: Saule Akhmetova']]);
  });

  it('says who saved which version, and why', async () => {
    const { id, version } = await policyNamed('Ours');
    const { versions, content, workOrder } = (await lead.get(`/escalation-policies/${id}`).expect(200)).body;
    expect([version, versions.length, workOrder.id]).toEqual([3, 3, under.workOrderId]);
    expect(versions[0]).toEqual({ version: 3, savedAt: expect.any(String), savedBy: expect.any(String), why: 'For a test.', content });
  });
});

describe('keeping them (ESC-1)', () => {
  it('refuses what is wrong at its field, and who or what is not there', async () => {
    const { id, version } = await policyNamed('default');
    const save = (content: unknown) => admin.post(`/escalation-policies/${id}/versions`, { basedOn: version, content: content as object, why: 'x' });
    const badly = await save(policyOf(at(101, [{ role: 'lead' }]))).expect(400);
    expect(badly.body.errors).toEqual([{ field: 'content.chains.0.steps.0.trigger.percent', message: expect.any(String) }]);
    const nobody = '00000000-0000-4000-8000-000000000000';
    const strangers = await save(policyOf(at(10, [{ personId: nobody }, { rosterId: nobody }, { webhookId: nobody }, { role: 'lead' }]))).expect(422);
    expect(strangers.body).toMatchObject({ rule: 'ESC-5', errors: ['0.personId', '1.rosterId', '2.webhookId'].map((field) => ({ field: `content.chains.0.steps.0.reach.${field}` })) });
    const [customer] = await look<{ id: string }>(desk, `SELECT id FROM person WHERE side = 'customer' LIMIT 1`);
    const gone = await save(policyOf(at(10, [{ personId: customer!.id }, { role: 'lead' }])));
    expect(gone.status).toBe(422);
    expect((await policyNamed('default')).version).toBe(version);
  });

  it('of two who save at once one wins; the other is told', async () => {
    const { id, version } = await policyNamed('default');
    const saves = await Promise.all(['x', 'y'].map((why) => admin.post(`/escalation-policies/${id}/versions`, { basedOn: version, content: DEFAULT_POLICY, why })));
    expect(saves.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await policyNamed('default')).version).toBe(version + 1);
  });

  it('of two made for one queue at once one wins', async () => {
    const { id: queueId } = (await admin.post('/queues', { name: 'Raced', memberIds: [] }).expect(201)).body;
    const made = await Promise.all(['One', 'Two'].map((name) => admin.post('/escalation-policies', { name, queueId, content: DEFAULT_POLICY })));
    expect(made.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is the administrators’; leads read, engineers and customers do not (WHO-1)', async () => {
    const { id } = await policyNamed('default');
    await lead.post(`/escalation-policies/${id}/versions`, { basedOn: 1, content: DEFAULT_POLICY, why: 'x' }).expect(403);
    for (const each of [engineer, csm]) expect((await each.get('/escalation-policies').expect(403)).body.rule).toBe('ESC-1');
    const stranger = by(desk, await tokenFor(desk, await member(desk, admin, { roles: ['sdm'] })));
    expect((await list(sdm)).map(({ name }) => name)).toContain('Ours');
    expect((await stranger('get', '/escalation-policies').expect(200)).body.items.map(({ name }: { name: string }) => name)).not.toContain('Ours');
    await stranger('get', `/escalation-policies/${(await policyNamed('Ours')).id}`).expect(404);
    const question = { workOrderId: under.workOrderId, severity: 'A', openedAt: await now() };
    await stranger('post', '/escalation-policies/dry-run', question).expect(404);
    await sdm.post('/escalation-policies/dry-run', question).expect(200);
    await csm.post('/escalation-policies/dry-run', question).expect(403);
  });
});

describe('the dry run (ESC-2, ESC-5)', () => {
  const dryRun = async (given: object = {}) => (await lead.post('/escalation-policies/dry-run', { workOrderId: under.workOrderId, severity: 'A', openedAt: await now(), ...given }).expect(200)).body;

  it.each(['1', 'A', 'B'])('of Severity %s says what then fires: the same people at the same times', async (severity) => {
    const { id, version } = await policyNamed('Ours');
    await admin.post(`/escalation-policies/${id}/versions`, { basedOn: version, content: DEFAULT_POLICY, why: 'As before.' }).expect(201);
    const number = await open({ requestedSeverity: severity });
    const { openedAt } = (await engineer.get(`/cases/${number}`).expect(200)).body;
    // Somebody else is on duty by the time it is missed.
    await look(desk, `INSERT INTO roster_override (id, roster_id, person_id, starts_at, ends_at) VALUES (gen_random_uuid(), $1, $2, $3::timestamptz + interval '45 minutes', $3::timestamptz + interval '90 minutes')`, [await rosterOf('Duty engineer'), await idOf('Hiro Tanaka'), openedAt]);
    const said = (await dryRun({ severity, openedAt, productId: under.productId })) as { steps: Fired[]; clocks: { dueAt: string }[] };
    for (const { dueAt } of said.steps) {
      await desk.advance(Math.max(0, Math.floor((Date.parse(dueAt) - Date.parse(await now())) / 60_000) + 1));
      await untilNothingIsDue(desk);
    }
    const seen = await untilFired(number, said.steps.length);
    expect(said.steps.map((step) => [step.step, step.dueAt, who(step)])).toEqual(seen.map((step) => [step.step, step.dueAt, who(step)]));
    if (severity === 'A') expect(who(said.steps[2]!)).toContain('duty_engineer: Hiro Tanaka');
    expect(said.clocks[0]!.dueAt).toBe((await engineer.get(`/cases/${number}`).expect(200)).body.clocks[0].dueAt);
  });

  it('says who stands in at that instant, where nobody is on duty, and to whom it falls', async () => {
    const openedAt = new Date(Date.parse(await now()) + 3 * 86_400_000).toISOString();
    await look(desk, `UPDATE roster_version SET layers = '[]' WHERE roster_id = $1`, [await rosterOf('Critsit manager on duty')]);
    const { steps } = await dryRun({ openedAt, content: DEFAULT_POLICY });
    const fallen = steps[3];
    expect(fallen).toMatchObject({ trigger: '15 minutes after the deadline', fellThrough: 'nobody to reach as critsit_manager' });
    expect(who(fallen)).toEqual(who(steps[4]));
    expect(fallen.gaps).toEqual([{ roster: 'Critsit manager on duty', from: null, until: null, message: expect.stringContaining('It would fall to Saule Akhmetova (sdm)') }]);
    expect(steps[4]).toMatchObject({ fellThrough: null, gaps: [] });
  });

  it('keeps nothing, and refuses a draft as saving it would', async () => {
    const count = () => look(desk, `SELECT (SELECT count(*) FROM clock)::int AS clocks, (SELECT count(*) FROM escalation_policy_version)::int AS versions`);
    const before = await count();
    expect((await dryRun({ content: policyOf(at(10, [{ role: 'sdm' }])) })).policy).toBeNull();
    const question = { workOrderId: under.workOrderId, severity: 'A', openedAt: await now(), content: policyOf(at(101, [{ role: 'sdm' }])) };
    expect((await lead.post('/escalation-policies/dry-run', question).expect(400)).body.errors[0].field).toBe('content.chains.0.steps.0.trigger.percent');
    expect(await count()).toEqual(before);
  });
});

describe('what a step does (ESC-1, ESC-3)', () => {
  const count = async (number: string, type: string): Promise<number> => (await events(number)).filter((each) => each.type === type).length;

  it('gives the case to the first reached who may have it, once, unless somebody has it', async () => {
    await followHere(at(10, [{ role: 'sdm' }, { personId: await idOf('Grace Mbeki') }], ['notify', 'reassign']));
    const [free, taken] = [await open(), await open()];
    await look(desk, `UPDATE support_case SET assignee_id = $2 WHERE number = $1`, [taken, await idOf('Hiro Tanaka')]);
    await desk.advance(7);
    await Promise.all([untilFired(free, 1), untilFired(taken, 1)]);
    const assignee = async (number: string) => (await engineer.get(`/cases/${number}`).expect(200)).body.assignee?.name;
    expect([await assignee(free), await assignee(taken)]).toEqual(['Grace Mbeki', 'Hiro Tanaka']);
    expect([await count(free, 'case.assigned'), await count(taken, 'case.assigned')]).toEqual([1, 0]);
  });

  it('says so where nobody who was reached may have it', async () => {
    await followHere(at(10, [{ role: 'sdm' }], ['notify', 'reassign']));
    const number = await open();
    await desk.advance(7);
    await untilFired(number, 1);
    expect(await count(number, 'case.not_reassigned')).toBe(1);
    expect(JSON.stringify((await csm.get(`/cases/${number}/timeline?limit=200`).expect(200)).body)).not.toContain('not_reassigned');
  });

  it('opens a product-team escalation, once though two steps ask for it', async () => {
    await followHere(at(10, [{ role: 'lead' }], ['notify', 'open_product_team']), at(20, [{ role: 'lead' }], ['notify', 'open_product_team']));
    const number = await open();
    await desk.advance(13);
    await untilFired(number, 2);
    const { items } = (await engineer.get(`/cases/${number}/items`).expect(200)).body;
    expect(items.filter(({ kind }: { kind: string }) => kind === 'product_team')).toEqual([expect.objectContaining({ state: 'open' })]);
  });

  it('opens a critical situation on a case that is none yet, once (SEV-7)', async () => {
    const chain = { kind: 'first_response' as const, severities: ['B' as const], steps: [at(1, [{ role: 'lead' }], ['notify', 'open_critsit']), at(2, [{ role: 'lead' }], ['notify', 'open_critsit'])] };
    await follow({ workOrderId: under.workOrderId! }, 'Ours', { chains: [chain, ...DEFAULT_POLICY.chains] });
    const number = await open({ requestedSeverity: 'B' });
    await look(desk, `UPDATE roster_version SET layers = (SELECT layers FROM roster_version v JOIN roster r ON r.id = v.roster_id WHERE r.name = 'Executives' LIMIT 1) WHERE roster_id = $1`, [await rosterOf('Critsit manager on duty')]);
    await desk.advance(7 * 24 * 60);
    await untilFired(number, 2);
    expect([await count(number, 'critical_situation.opened'), await count(number, 'critsit_manager.nominated')]).toEqual([1, 1]);
    const { items } = (await engineer.get(`/cases/${number}/items`).expect(200)).body;
    expect(items.filter(({ kind }: { kind: string }) => kind === 'obligation')).toHaveLength(3);
  });

  it('reaches a program by its webhook, though that asked for no events', async () => {
    const { id: webhookId } = (await admin.post('/webhooks', { url: `${hooks.url}/reached`, description: 'Pager', types: ['webhook.never'] }).expect(201)).body;
    await followHere(at(10, [{ webhookId }]), at(20, [{ role: 'lead' }]));
    const number = await open();
    await desk.advance(7);
    const [step] = await untilFired(number, 1);
    expect(step!.reached).toEqual([{ role: 'webhook', name: 'Pager' }]);
    const [heard] = await eventually(async () => hooks.at('/reached'), ({ length }) => length > 0);
    expect(JSON.parse(heard!.body)).toMatchObject({ type: 'escalation.reached', data: { case: number, kind: 'first_response', severity: 'A', step: 0 } });
    expect(hooks.at('/reached')).toHaveLength(1);
  });

  it('falls through where the program it reaches is gone (ESC-5)', async () => {
    const { id: webhookId } = (await admin.post('/webhooks', { url: `${hooks.url}/off`, types: [] }).expect(201)).body;
    await followHere(at(10, [{ webhookId }]), at(20, [{ role: 'lead' }]));
    await look(desk, `UPDATE webhook_endpoint SET state = 'disabled' WHERE id = $1`, [webhookId]);
    const number = await open();
    await desk.advance(7);
    expect((await untilFired(number, 1))[0]!.reached).toEqual([{ role: 'lead', name: 'Lena Brandt', fellThrough: 'nobody to reach as webhook' }]);
  });
});
