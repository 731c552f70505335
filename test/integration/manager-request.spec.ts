import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deskDataSource } from '../../src/data-source.js';
import { DEFAULT_POLICY, stepsFor, type EscalationPolicy } from '../../src/severity/rules/index.js';
import { refusalOf } from '../support/contracts.js';
import { aCase, eventually, freshEnvironment, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { untilNothingIsDue } from '../support/many-cases.js';

let desk: TestDesk;
let [csm, intake, engineer, lead, critsit]: Caller[] = [];
let under: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  desk = await startDesk();
  [csm, intake, engineer, lead, critsit] = await Promise.all((['csm', 'intake', 'engineer', 'lead', 'critsit'] as const).map((who) => desk.as(who)));
  under = await openingOf(csm!);
}, 120_000);
afterAll(() => desk.close());

interface Escalated {
  id: string;
  clockId: string;
  step: number;
  reached: { role: string; name?: string }[];
}

const REASON = 'Three engineers asked the same question.';
const open = async (given: object = {}): Promise<string> => (await intake!.post('/cases', aCase(under, { requestedSeverity: 'C', ...given })).expect(201)).body.number;
const ask = (number: string, who = csm!) => who.post(`/cases/${number}/manager-request`, { reason: REASON });
const seen = async (number: string, who = csm!) => (await who.get(`/cases/${number}`).expect(200)).body;
const clocksOf = async (number: string) => ((await seen(number)).clocks as { id: string; kind: string; state: string; startedAt: string; dueAt: string; targetMinutes: number }[]).filter(({ kind }) => kind === 'manager_request');
const fired = async (number: string, count: number, who = engineer!): Promise<Escalated[]> => {
  await eventually(async () => (await clockSteps(number)), ({ length }) => length >= count);
  const ids = (await clocksOf(number)).map(({ id }) => id);
  return ((await who.get(`/cases/${number}/escalations`).expect(200)).body as Escalated[]).filter(({ clockId }) => ids.includes(clockId));
};
const clockSteps = (number: string) => look<{ step: number }>(desk,
  `SELECT e.step FROM escalation e JOIN clock c ON c.id = e.clock_id JOIN support_case k ON k.id = c.subject_id WHERE k.number = $1 AND c.kind = 'manager_request'`, [number]);
const acknowledge = (number: string, { id }: Escalated, who = lead!) => who.post(`/cases/${number}/escalations/${id}/acknowledgement`);
const told = (number: string, reason: string) => look<{ address: string; subject: string; body: string; urgency: string }>(desk,
  `SELECT d.address, d.subject, d.body, n.urgency FROM delivery d JOIN notice n ON n.id = d.notice_id WHERE d.reference = $1 AND d.reason LIKE $2 ORDER BY d.seq`, [number, reason]);
const timeline = async (number: string, who = csm!) => (await who.get(`/cases/${number}/timeline`).expect(200)).body.items as { type: string; actor: { name: string }; data: object }[];

describe('"I need a manager" (ESC-2)', () => {
  it('tells the queue’s lead at once, whatever the severity; after 30 minutes that nobody acknowledged, the SDM', async () => {
    const number = await open();
    const asked = (await ask(number).expect(200)).body;
    expect(asked.managerRequest).toMatchObject({ reason: REASON, endedAt: null, acknowledged: null });
    expect(asked.clocks).toContainEqual(expect.objectContaining({ kind: 'manager_request', state: 'running', targetMinutes: 30 }));
    const [first] = await fired(number, 1);
    expect(first).toMatchObject({ step: 0, reached: [{ role: 'lead', name: 'Lena Brandt' }] });
    expect(await told(number, 'escalation: lead')).toContainEqual(expect.objectContaining({ address: 'lead@desk.example', urgency: 'high', subject: expect.stringContaining(`${number}: the customer needs a manager`) }));
    await desk.advance(31);
    const [, second] = await fired(number, 2);
    expect(second!.reached.map(({ role }) => role)).toEqual(['sdm', 'lead']);
    expect((await told(number, 'escalation: sdm'))[0]!.subject).toContain('the customer has waited 30 minutes for a manager');
    expect((await clocksOf(number))[0]!.state).toBe('missed');
  });

  it('is answered by whoever acknowledges: no further step fires, and the customer reads which role has it, never who (WHO-1)', async () => {
    const number = await open();
    await ask(number).expect(200);
    const [first] = await fired(number, 1);
    await acknowledge(number, first!).expect(200);
    expect((await clocksOf(number)).map(({ state }) => state)).toEqual(['met']);
    await desk.advance(31);
    await untilNothingIsDue(desk);
    expect(await clockSteps(number)).toHaveLength(1);
    expect((await seen(number)).managerRequest).toMatchObject({ acknowledged: { by: 'Queue lead', at: expect.any(String) } });
    expect((await seen(number, engineer)).managerRequest).toMatchObject({ acknowledged: { by: 'Lena Brandt' } });
    const acts = await timeline(number);
    expect(acts.find(({ type }) => type === 'manager.requested')!.data).toEqual({ reason: REASON });
    expect(acts.find(({ type }) => type === 'manager.acknowledged')!.actor.name).toBe('Queue lead');
    expect(JSON.stringify([acts, await seen(number)])).not.toContain('Brandt');
    const [heard] = await told(number, 'manager request: acknowledged');
    expect(heard!.subject).toContain('your request for a manager was acknowledged');
    expect(heard!.body).toMatch(/By: Queue lead\nAt: /);
    expect(heard!.body).not.toContain('Brandt');
  });

  it('waits as long as one is open, saying since when; answered, the next may be asked for; an old step acknowledged answers nothing', async () => {
    const number = await open();
    await ask(number).expect(200);
    const refused = await ask(number);
    expect(refusalOf(refused)).toBe('409 ESC-2');
    expect(refused.body.detail).toContain((await clocksOf(number))[0]!.startedAt);
    await desk.advance(31);
    const [first, second] = await fired(number, 2);
    await acknowledge(number, second!, critsit).expect(200);
    expect((await clocksOf(number)).map(({ state }) => state)).toEqual(['missed']);
    expect((await seen(number)).managerRequest.acknowledged.by).toBe('Critsit manager');
    await ask(number).expect(200);
    await acknowledge(number, first!).expect(200);
    expect((await clocksOf(number)).map(({ state }) => state)).toEqual(['missed', 'running']);
    expect((await seen(number)).managerRequest).toMatchObject({ endedAt: null, acknowledged: null });
  });

  it('of two presses at once one counts, and acknowledged twice at once it is answered once', async () => {
    const number = await open();
    const presses = await Promise.all([ask(number), ask(number), ask(number)]);
    expect(presses.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const [first] = await fired(number, 1);
    await Promise.all([acknowledge(number, first!), acknowledge(number, first!, critsit)]);
    expect((await timeline(number)).filter(({ type }) => type === 'manager.acknowledged')).toHaveLength(1);
  });

  it('is the customer’s to ask, on a case that is resolved too, and outlives the resolution; not on a draft, nor once it is closed or withdrawn', async () => {
    const number = await open();
    for (const who of [engineer!, lead!, await desk.as('information')]) expect(refusalOf(await ask(number, who))).toBe('403 ESC-2');
    expect((await ask(number, await desk.as('other-csm'))).status).toBe(404);
    await engineer!.post(`/cases/${number}/responses`, { body: 'I am on it.', by: 'phone' }).expect(201);
    await ask(number).expect(200);
    await engineer!.post(`/cases/${number}/resolution`, { cause: 'A full disk', summary: 'Emptied.' }).expect(200);
    expect((await clocksOf(number)).map(({ state }) => state)).toEqual(['running']);
    const [first] = await fired(number, 1);
    await acknowledge(number, first!).expect(200);
    await ask(number).expect(200);
    await csm!.post(`/cases/${number}/closing`).expect(200);
    expect((await clocksOf(number)).map(({ state }) => state)).toEqual(['met', 'cancelled']);
    expect((await ask(number)).status).toBe(409);
    const withdrawn = await open();
    await csm!.post(`/cases/${withdrawn}/withdrawal`, { reason: 'It works again.' }).expect(200);
    expect((await ask(withdrawn)).status).toBe(409);
    const draft = (await csm!.post('/drafts', { workOrderId: under.workOrderId }).expect(201)).body.number;
    expect((await ask(draft)).status).toBeGreaterThanOrEqual(404);
  });
});

describe('a desk whose policy does not know the request yet', () => {
  it('gets it as the next version when it starts, once, whatever an administrator made of the rest', async () => {
    const environment = await freshEnvironment();
    const database = await deskDataSource(environment.DATABASE_URL, 2).initialize();
    await database.runMigrations();
    const theirs: EscalationPolicy = { chains: DEFAULT_POLICY.chains.filter(({ kind }) => kind === 'any') };
    await database.query(`INSERT INTO escalation_policy_version (id, policy_name, version, policy, created_at) VALUES (gen_random_uuid(), 'default', 1, $1, desk_now())`, [JSON.stringify(theirs)]);
    for (let start = 0; start < 2; start += 1) await (await startDesk(environment)).close();
    const stored = await database.query<{ version: number; policy: EscalationPolicy }[]>('SELECT version, policy FROM escalation_policy_version ORDER BY version');
    await database.destroy();
    expect(stored.map(({ version }) => version)).toEqual([1, 2]);
    expect(stored[0]!.policy).toEqual(theirs);
    expect(stored[1]!.policy.chains).toEqual(expect.arrayContaining(theirs.chains));
    expect(stepsFor(stored[1]!.policy, 'manager_request', 'B')).toEqual(stepsFor(DEFAULT_POLICY, 'manager_request', 'B'));
  }, 60_000);
});
