import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../src/identity/index.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { deskDataSource } from '../../src/data-source.js';
import { DEFAULT_POLICY, stepsFor, type EscalationPolicy } from '../../src/severity/rules/index.js';
import { HOURS, anActiveWorkOrder, ground, refusalOf, type Asked, type WorkOrderView } from '../support/contracts.js';
import { aCase, eventually, freshEnvironment, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { inDays } from '../support/events.js';
import { look } from '../support/look.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let admin: Asked;
let csm: Asked;
let intake: Caller;
let engineer: Caller;
let lead: Caller;
let sdm: Caller;
let managers: { id: string; name: string; email: string; asked: Asked }[];
let workOrder: WorkOrderView;
let compute: string;
let under: Awaited<ReturnType<typeof openingOf>>;

const MINUTE = 60_000;

/** A desk on which an event is on. */
beforeAll(async () => {
  desk = await startDesk();
  [intake, engineer, lead, sdm] = await Promise.all([desk.as('intake'), desk.as('engineer'), desk.as('lead'), desk.as('sdm')]);
  admin = by(desk, (await desk.as('admin')).token);
  under = await openingOf(await desk.as('csm'));
  compute = (await engineer.get('/products').expect(200)).body.items.find(({ name }: { name: string }) => name.endsWith('Compute')).id;
  workOrder = await anActiveWorkOrder(admin, await ground(admin), 'WO-C1', { services: [HOURS, { kind: 'event_management' }] });
  csm = by(desk, await desk.app.get(SessionsService).start(workOrder.contacts[0]!.personId));
  const { id } = (await admin('post', `/work-orders/${workOrder.id}/events`, { name: 'Launch', from: inDays(57), until: inDays(60) }).expect(201)).body;
  await admin('post', `/work-orders/${workOrder.id}/events/${id}/confirmation`, { confirmedBy: 'Alma K.' }).expect(200);
  await desk.advance(57 * 1_440 + 1);
  const people = (await admin('get', '/people?limit=200').expect(200)).body.items as { id: string; name: string; email: string; roles: string[] }[];
  managers = await Promise.all(people.filter(({ roles }) => roles.includes('critsit'))
    .map(async ({ id: person, name, email }) => ({ id: person, name, email, asked: by(desk, await desk.app.get(SessionsService).start(person)) })));
}, 120_000);
afterAll(() => desk.close());

interface View {
  number: string;
  clocks: { id: string; kind: string; state: string; startedAt: string; dueAt: string; metAt: string | null }[];
  critsitManager: { name: string; nominatedAt: string; acceptedAt: string | null } | null;
  [more: string]: unknown;
}

const openUnderEvent = async (given: object = {}): Promise<View> => (await csm('post', '/cases', aCase(
  { workOrderId: workOrder.id, locationId: workOrder.locations[0]!.id, contactId: workOrder.contacts[0]!.id, productId: compute },
  { channel: 'online_portal', description: 'AEM: nothing can be sold', callerVerification: undefined, ...given })).expect(201)).body;
const openElse = async (given: object = {}): Promise<View> => (await intake.post('/cases', aCase(under, given)).expect(201)).body;
const seen = async (number: string, asked: Asked = admin): Promise<View> => (await asked('get', `/cases/${number}`).expect(200)).body;
const clock = ({ clocks }: View) => clocks.find(({ kind }) => kind === 'critsit_manager');
const told = async (number: string, reason: string): Promise<string[]> =>
  (await look<{ address: string }>(desk, 'SELECT address FROM delivery WHERE reference = $1 AND reason LIKE $2 ORDER BY seq', [number, reason])).map(({ address }) => address);
const timeline = async (number: string, asked: Asked = admin) => (await asked('get', `/cases/${number}/timeline`).expect(200)).body.items as { type: string; actor: { name: string }; data: Record<string, unknown> }[];
const escalationsOf = async ({ number, ...view }: View) => {
  const { id } = clock({ number, ...view })!;
  return ((await admin('get', `/cases/${number}/escalations`).expect(200)).body as { clockId: string; step: number; dueAt: string; reached: { role: string; name: string; fellThrough?: string }[] }[]).filter(({ clockId }) => clockId === id);
};
/** The one who is nominated, and the other one. */
const nomineeOf = ({ critsitManager }: View) => [managers.find(({ name }) => name === critsitManager!.name)!, managers.find(({ name }) => name !== critsitManager!.name)!] as const;

describe('naming a critsit manager is a nomination (SEV-7, CLK-5)', () => {
  it('of the one on duty, on record and told; the customer reads the role, not who (WHO-1)', async () => {
    const { number } = await openElse({ requestedSeverity: '1' });
    const view = await seen(number);
    expect(view.critsitManager).toEqual({ id: expect.any(String), name: expect.stringMatching(/Yilmaz|Ortiz/), nominatedAt: expect.any(String), acceptedAt: null });
    expect(clock(view)).toBeUndefined();
    const [nominee] = nomineeOf(view);
    expect(await told(number, 'assignment: critsit manager')).toEqual([nominee.email]);
    const own = by(desk, (await desk.as('csm')).token);
    const { nominatedAt } = view.critsitManager!;
    expect((await seen(number, own)).critsitManager).toEqual({ name: 'Critsit manager', nominatedAt, acceptedAt: null });
    expect((await timeline(number, own)).map(({ type }) => type)).toContain('critsit_manager.nominated');
    expect(JSON.stringify(await timeline(number, own))).not.toMatch(/Yilmaz|Ortiz/);
    expect((await timeline(number)).find(({ type }) => type === 'critsit_manager.named')!.data).toMatchObject({ name: nominee.name });
  });

  it('that the nominee alone accepts; accepted, both sides read when', async () => {
    const { number } = await openElse();
    const [nominee, other] = nomineeOf(await seen(number));
    expect(refusalOf(await other.asked('post', `/cases/${number}/critsit-manager/acceptance`, {}))).toBe('403 CLK-5');
    expect(refusalOf(await lead.post(`/cases/${number}/critsit-manager/acceptance`))).toBe('403 CLK-5');
    const accepted = (await nominee.asked('post', `/cases/${number}/critsit-manager/acceptance`, {}).expect(200)).body as View;
    expect(accepted.critsitManager!.acceptedAt).not.toBeNull();
    const again = (await nominee.asked('post', `/cases/${number}/critsit-manager/acceptance`, {}).expect(200)).body as View;
    expect([again.version, again.critsitManager]).toEqual([accepted.version, accepted.critsitManager]);
    const [act] = (await timeline(number, by(desk, (await desk.as('csm')).token))).filter(({ type }) => type === 'critsit_manager.accepted');
    expect(act!.actor.name).toBe('Critsit manager');
  });

  it('a lead, a critsit manager or the SDM nominates another, who is told; the acceptance of the one before is over', async () => {
    const { number } = await openElse();
    const [nominee, other] = nomineeOf(await seen(number));
    await nominee.asked('post', `/cases/${number}/critsit-manager/acceptance`, {}).expect(200);
    const handed = (await lead.post(`/cases/${number}/critsit-manager`, { personId: other.id }).expect(200)).body as View;
    expect(handed.critsitManager).toMatchObject({ name: other.name, acceptedAt: null });
    expect((await told(number, 'assignment: critsit manager')).at(-1)).toBe(other.email);
    expect(refusalOf(await nominee.asked('post', `/cases/${number}/critsit-manager/acceptance`, {}))).toBe('403 CLK-5');
    await sdm.post(`/cases/${number}/critsit-manager`, { personId: other.id }).expect(200);
    expect(await told(number, 'assignment: critsit manager')).toHaveLength(2);
    for (const who of [engineer, intake]) expect(refusalOf(await who.post(`/cases/${number}/critsit-manager`, { personId: other.id }))).toBe('403 SEV-7');
  });

  it('who names themselves has accepted; nobody else than a critsit manager can be named, at Severity 1 and A alone', async () => {
    const { number } = await openElse();
    const [, other] = nomineeOf(await seen(number));
    const taken = (await other.asked('post', `/cases/${number}/critsit-manager`, { personId: 'me' }).expect(200)).body as View;
    expect(taken.critsitManager).toMatchObject({ name: other.name, acceptedAt: taken.critsitManager!.nominatedAt });
    expect(refusalOf(await lead.post(`/cases/${number}/critsit-manager`, { personId: 'me' }))).toBe('422 SEV-7 personId');
    expect(refusalOf(await lead.post(`/cases/${number}/critsit-manager`, { personId: workOrder.contacts[0]!.personId }))).toBe('422 SEV-7 personId');
    expect(refusalOf(await lead.post(`/cases/${number}/critsit-manager`, { personId: 'x' }))).toBe('400 - personId');
    const mild = await openElse({ requestedSeverity: 'B' });
    expect(mild.critsitManager).toBeNull();
    expect(refusalOf(await lead.post(`/cases/${mild.number}/critsit-manager`, { personId: other.id }))).toBe('409 SEV-7');
  });

  it('says the version that it was decided on, like every change of a case', async () => {
    const { number } = await openElse();
    const [nominee] = nomineeOf(await seen(number));
    await nominee.asked('post', `/cases/${number}/critsit-manager/acceptance`, {}).set('If-Match', '"99"').expect(412);
  });
});

describe('under an event, a critsit manager accepts within 30 minutes (AEM-1)', () => {
  it('the acceptance stops the clock, at its time; a nomination does not', async () => {
    const opened = await openUnderEvent();
    expect(Date.parse(clock(opened)!.dueAt) - Date.parse(clock(opened)!.startedAt)).toBe(30 * MINUTE);
    const [, other] = nomineeOf(await seen(opened.number));
    const named = (await lead.post(`/cases/${opened.number}/critsit-manager`, { personId: other.id }).expect(200)).body as View;
    expect(clock(named)!.state).toBe('running');
    const accepted = (await other.asked('post', `/cases/${opened.number}/critsit-manager/acceptance`, {}).expect(200)).body as View;
    expect(clock(accepted)).toMatchObject({ state: 'met', metAt: accepted.critsitManager!.acceptedAt });
  });

  it('unaccepted: at 75 % the nominee is reached, missed the lead and the SDM, each at its time and once (ESC-2)', async () => {
    const opened = await openUnderEvent();
    const [nominee] = nomineeOf(await seen(opened.number));
    const { startedAt, dueAt } = clock(opened)!;
    await desk.advance(23);
    const [first] = await eventually(() => escalationsOf(opened), ({ length }) => length === 1);
    expect(first).toMatchObject({ step: 0, reached: [{ role: 'critsit_manager', name: nominee.name }] });
    expect(Date.parse(first!.dueAt) - Date.parse(startedAt)).toBe(22.5 * MINUTE);
    await desk.advance(8);
    const fired = await eventually(() => escalationsOf(opened), ({ length }) => length === 2);
    expect(fired[1]).toMatchObject({ step: 1, dueAt, reached: [{ role: 'lead' }, { role: 'sdm' }] });
    const [mail] = await look<{ subject: string; body: string }>(desk, `SELECT subject, body FROM delivery WHERE reference = $1 AND reason = 'escalation: critsit_manager' AND subject LIKE '%75 %'`, [opened.number]);
    expect(mail).toMatchObject({ subject: expect.stringContaining('acceptance by a critsit manager'), body: expect.stringContaining('accept the nomination') });
    const late = (await nominee.asked('post', `/cases/${opened.number}/critsit-manager/acceptance`, {}).expect(200)).body as View;
    expect(clock(late)).toMatchObject({ state: 'missed', metAt: late.critsitManager!.acceptedAt });
  });

  it('whoever is nominated by then is the one reached; accepted before, nobody is', async () => {
    const [handed, quick] = [await openUnderEvent(), await openUnderEvent()];
    const [nominee, other] = nomineeOf(await seen(handed.number));
    await lead.post(`/cases/${handed.number}/critsit-manager`, { personId: other.id }).expect(200);
    await nominee.asked('post', `/cases/${quick.number}/critsit-manager/acceptance`, {}).expect(200);
    await desk.advance(24);
    const [first] = await eventually(() => escalationsOf(handed), ({ length }) => length === 1);
    expect(first!.reached).toEqual([{ role: 'critsit_manager', name: other.name }]);
    await desk.advance(10);
    await eventually(() => escalationsOf(handed), ({ length }) => length === 2);
    expect(await escalationsOf(quick)).toEqual([]);
  });

  it('nobody on duty, nobody is nominated: the clock runs all the same, and falls through to lead and SDM (ESC-5)', async () => {
    const [queue] = await look<{ id: string; critsit_roster_id: string }>(desk, 'SELECT id, critsit_roster_id FROM queue WHERE takes_all');
    const onDuty = (rosterId: string | null) => look(desk, 'UPDATE queue SET critsit_roster_id = $2 WHERE id = $1', [queue!.id, rosterId]);
    await onDuty(null);
    try {
      const opened = await openUnderEvent();
      expect(opened.critsitManager).toBeNull();
      expect(clock(opened)!.state).toBe('running');
      expect(refusalOf(await managers[0]!.asked('post', `/cases/${opened.number}/critsit-manager/acceptance`, {}))).toBe('409 CLK-5');
      await desk.advance(23);
      const [first] = await eventually(() => escalationsOf(opened), ({ length }) => length === 1);
      expect(first!.reached.map(({ role, fellThrough }) => [role, fellThrough])).toEqual([['lead', 'nobody to reach as critsit_manager'], ['sdm', 'nobody to reach as critsit_manager']]);
      const taken = (await managers[0]!.asked('post', `/cases/${opened.number}/critsit-manager`, { personId: 'me' }).expect(200)).body as View;
      expect(clock(taken)!.state).toBe('met');
    } finally {
      await onDuty(queue!.critsit_roster_id);
    }
  });

  it('raised from A to 1 the clock runs on; one who accepted stays, and no new clock starts when it is raised again', async () => {
    const opened = await openUnderEvent();
    const raised = (await engineer.post(`/cases/${opened.number}/severity`, { to: '1', reason: 'Worse.' }).expect(200)).body as View;
    expect(raised.clocks.filter(({ kind }) => kind === 'critsit_manager')).toEqual([{ ...clock(opened), reading: expect.anything() }]);
    const [nominee] = nomineeOf(raised);
    await nominee.asked('post', `/cases/${opened.number}/critsit-manager/acceptance`, {}).expect(200);
    for (const to of ['B', 'A']) await engineer.post(`/cases/${opened.number}/severity`, { to, reason: 'It changed.' }).expect(200);
    const after = await seen(opened.number);
    expect(after.clocks.filter(({ kind }) => kind === 'critsit_manager').map(({ state }) => state)).toEqual(['met']);
    expect(after.critsitManager!.acceptedAt).not.toBeNull();
  });

  it('a hand-over after that is no second promise, nor is a change of severity before the next one has accepted', async () => {
    const opened = await openUnderEvent();
    const [nominee, other] = nomineeOf(await seen(opened.number));
    await nominee.asked('post', `/cases/${opened.number}/critsit-manager/acceptance`, {}).expect(200);
    await nominee.asked('post', `/cases/${opened.number}/critsit-manager`, { personId: other.id }).expect(200);
    const raised = (await engineer.post(`/cases/${opened.number}/severity`, { to: '1', reason: 'Worse.' }).expect(200)).body as View;
    expect(raised.critsitManager).toMatchObject({ name: other.name, acceptedAt: null });
    expect(raised.clocks.filter(({ kind }) => kind === 'critsit_manager').map(({ state }) => state)).toEqual(['met']);
  });
});

describe('each side’s executives are told at the other’s request (AEM-3)', () => {
  const ask = (number: string, asked: Asked) => asked('post', `/cases/${number}/executive-notification`, { reason: 'Decide on the fallback.' });

  it('the provider’s at the customer’s, the customer’s at the provider’s; both on record', async () => {
    const { number } = await openUnderEvent();
    expect((await ask(number, by(desk, lead.token)).expect(422)).body).toMatchObject({ rule: 'AEM-3', detail: expect.stringContaining('names no executive') });
    await csm('post', `/work-orders/${workOrder.id}/notified`, { role: 'executive', name: 'Chief', email: 'chief@c1.example' }).expect(201);
    await csm('post', `/work-orders/${workOrder.id}/notified`, { role: 'management', name: 'Manager', email: 'manager@c1.example' }).expect(201);
    await ask(number, by(desk, lead.token)).expect(200);
    expect(await told(number, 'executives: customer')).toEqual(['chief@c1.example']);
    await ask(number, csm).expect(200);
    expect(await told(number, 'executives: provider')).toEqual(['executive@desk.example']);
    const record = (await timeline(number, csm)).filter(({ type }) => type === 'executives.notified');
    expect(record.map(({ data }) => [data.whose, data.people, data.reason])).toEqual([['customer', 1, 'Decide on the fallback.'], ['provider', 1, 'Decide on the fallback.']]);
  });

  it('on cases of an event alone', async () => {
    const { number } = await openElse({ requestedSeverity: '1' });
    expect(refusalOf(await ask(number, by(desk, lead.token)))).toBe('422 AEM-3');
    for (const who of [engineer, intake]) expect(refusalOf(await ask(number, by(desk, who.token)))).toBe('403 AEM-3');
  });
});

describe('missing customer resources (AEM-4)', () => {
  const obligations = async (number: string) => ((await admin('get', `/cases/${number}/items`).expect(200)).body.items as { id: string; title: string }[]).filter(({ title }) => title === 'Staff the case 24x7');
  const missed = async (number: string): Promise<string> => {
    const [staffing] = await obligations(number);
    await engineer.post(`/cases/${number}/items/${staffing!.id}/state`, { state: 'missed' }).expect(200);
    return staffing!.id;
  };
  const effort = (number: string, body: object) => engineer.post(`/cases/${number}/effort`, { reason: 'Nobody answers at night.', ...body });

  it('reduce the effort, on record, and the severity stays; they are no reason to lower it', async () => {
    const { number } = await openUnderEvent();
    const missedObligationId = await missed(number);
    expect(refusalOf(await engineer.post(`/cases/${number}/severity`, { to: 'B', reason: 'x', missedObligationId }))).toBe('422 AEM-4 missedObligationId');
    const reduced = (await effort(number, { to: 'reduced', missedObligationId }).expect(200)).body;
    expect(reduced).toMatchObject({ severity: { set: 'A' }, effortReducedAt: expect.any(String) });
    expect((await timeline(number, csm)).at(-1)).toMatchObject({ type: 'effort.reduced', data: { reason: 'Nobody answers at night.', missedObligation: 'Staff the case 24x7' } });
    expect(refusalOf(await effort(number, { to: 'reduced', missedObligationId }))).toBe('409 AEM-4');
    expect((await effort(number, { to: 'full' }).expect(200)).body.effortReducedAt).toBeNull();
    await engineer.post(`/cases/${number}/severity`, { to: 'B', reason: 'It works again in most stores.' }).expect(200);
  });

  it('name an obligation of this case that was missed, and nothing else will do', async () => {
    const { number } = await openUnderEvent();
    const [open] = await obligations(number);
    for (const given of [{}, { missedObligationId: open!.id }, { missedObligationId: await missed((await openUnderEvent()).number) }]) {
      expect(refusalOf(await effort(number, { to: 'reduced', ...given }))).toBe('422 AEM-4 missedObligationId');
    }
  });

  it('lower the severity under another table, where the effort is not reduced by itself (SEV-6)', async () => {
    const { number } = await openElse();
    const missedObligationId = await missed(number);
    expect(refusalOf(await effort(number, { to: 'reduced', missedObligationId }))).toBe('422 AEM-4');
    await engineer.post(`/cases/${number}/severity`, { to: 'B', reason: 'x', missedObligationId }).expect(200);
  });
});

describe('the default policy of a desk that is there already (ESC-2)', () => {
  it('gets a version that reaches a clock’s owner; the one before stays as it was', async () => {
    const database = await deskDataSource((await freshEnvironment()).DATABASE_URL, 2).initialize();
    try {
      await database.runMigrations();
      for (const _ of MIGRATIONS.slice(9)) await database.undoLastMigration();
      const former = JSON.parse(JSON.stringify(DEFAULT_POLICY).replaceAll('"role":"owner"', '"role":"assignee"')) as EscalationPolicy;
      await database.query(`INSERT INTO escalation_policy_version (id, policy_name, version, policy, created_at) VALUES (gen_random_uuid(), 'default', 1, $1, desk_now())`, [JSON.stringify(former)]);
      await database.runMigrations();
      const versions = await database.query<{ version: number; policy: EscalationPolicy }[]>('SELECT version, policy FROM escalation_policy_version ORDER BY version');
      expect(versions).toEqual([{ version: 1, policy: former }, { version: 2, policy: DEFAULT_POLICY }]);
      expect(stepsFor(versions[1]!.policy, 'first_response', 'A')[1]!.reach).toEqual([{ role: 'lead' }, { role: 'assignee' }]);
    } finally {
      await database.destroy();
    }
  });
});
