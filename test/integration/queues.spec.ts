import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../src/identity/index.js';
import { RosterPlans, type Layer } from '../../src/rosters/index.js';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { refusalOf } from '../support/contracts.js';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { queueIds, staffMember } from '../support/queues.js';
import { by, member } from '../support/sign-in.js';

type Asked = ReturnType<typeof by>;

let desk: TestDesk;
let admin: Asked;
let csm: Caller;
let intake: Caller;
let under: Record<string, string>;
let queues: Awaited<ReturnType<typeof queueIds>>;
let leadId: string;
let engineerId: string;

beforeAll(async () => {
  desk = await startDesk();
  admin = by(desk, (await desk.as('admin')).token);
  [csm, intake] = await Promise.all([desk.as('csm'), desk.as('intake')]);
  [under, queues] = [await openingOf(csm), await queueIds(desk)];
  [leadId, engineerId] = [(await staffMember(desk, 'lead')).id, (await staffMember(desk, 'engineer-2')).id];
}, 120_000);
afterAll(() => desk.close());

let made = 0;
const aQueue = async (given: object = {}) => (await admin('post', '/queues', { name: `Queue ${made += 1}`, leadId, memberIds: [engineerId], ...given }).expect(201)).body;
/** A roster as the demonstration makes them. */
function aRoster(members: string[], at: TestDesk = desk): Promise<string> {
  const everyone: Layer = {
    name: 'On duty', kind: 'everyone', timeZone: 'UTC', firstHandoverOn: '2026-01-05', handoverTime: '09:00', every: { count: 1, unit: 'weeks' }, hours: null, members,
  };
  return at.app.get(UnitOfWork).run(THE_DESK, (work) => at.app.get(RosterPlans).create(work, { name: 'On duty', layers: [everyone], note: 'A test.' }));
}
const rulesNow = async () => (await admin('get', '/routing-rules').expect(200)).body as { version: number; items: Record<string, unknown>[] };
const warned = ({ warnings }: { warnings: { message: string }[] }) => warnings.map(({ message }) => message);

describe('queues kept by an administrator (WHO-5)', () => {
  it('made, read, changed: each with who, when and what on its record', async () => {
    const duty = await aRoster([engineerId]);
    const queue = await aQueue({ name: 'Data', dutyRosterId: duty });
    expect(queue).toMatchObject({ name: 'Data', version: 1, takesAll: false, removedAt: null, lead: { name: 'Lena Brandt' }, members: [{ name: 'Grace Mbeki' }], openCases: 0 });
    const { rosters: { duty: { id: dutyRosterId } } } = queue;
    const changed = (await admin('put', `/queues/${queue.id}`, { name: 'Data and mail', leadId, memberIds: [engineerId, leadId], dutyRosterId, basedOn: 1 }).expect(200)).body;
    expect(changed).toMatchObject({ version: 2, name: 'Data and mail', members: [{ name: 'Grace Mbeki' }, { name: 'Lena Brandt' }], rosters: { duty: { id: duty }, critsit: null } });
    expect((await admin('get', `/queues/${queue.id}`).expect(200)).body).toEqual(changed);
    const { items } = (await admin('get', `/queues/${queue.id}/record`).expect(200)).body;
    expect(items).toMatchObject([
      { type: 'queue.created', by: 'Ada Fischer', data: { name: 'Data', members: [{ name: 'Grace Mbeki' }] } },
      { type: 'queue.changed', by: 'Ada Fischer', at: expect.any(String), data: { name: { before: 'Data', after: 'Data and mail' } } },
    ]);
    expect(Object.keys(items[1].data)).toEqual(['name', 'members']);
  });

  it('a change made on an older version is refused (WHO-5)', async () => {
    const { id } = await aQueue();
    await admin('put', `/queues/${id}`, { name: `Renamed ${id}`, basedOn: 1 }).expect(200);
    expect((await admin('put', `/queues/${id}`, { name: 'Lost', basedOn: 1 }).expect(409)).body.detail).toContain('version 2');
  });

  it('ESC-5: warns of whom escalations would look for in vain', async () => {
    expect(warned(await aQueue({ leadId: null, memberIds: [], dutyRosterId: await aRoster([]) }))).toEqual([
      expect.stringContaining('no lead'), expect.stringContaining('Nobody works on this queue'), expect.stringContaining('Nobody is on duty in On duty'),
      ...['critsit managers', 'senior managers', 'executives'].map((what) => `There is no roster for ${what}. Name one.`),
    ]);
    for (const id of Object.values(queues)) expect(warned((await admin('get', `/queues/${id}`).expect(200)).body)).toEqual([]);
    const leaving = await member(desk, await desk.as('admin'), { name: 'Leon', roles: ['lead'] });
    const { id } = await aQueue({ leadId: leaving.id });
    await admin('patch', `/people/${leaving.id}`, { active: false }).expect(200);
    expect(warned((await admin('get', `/queues/${id}`).expect(200)).body)[0]).toBe('Leon leads this queue and has left the desk. Name another lead.');
  });

  it('exactly one takes all: another takes its place, and new cases come there', async () => {
    const { id, name } = await aQueue();
    await admin('post', `/queues/${id}/taking-all`, {}).expect(200);
    expect((await admin('get', `/queues/${queues.Platform}`).expect(200)).body.takesAll).toBe(false);
    expect((await intake.post('/cases', aCase(under)).expect(201)).body.queue).toEqual({ id, name });
    await admin('post', `/queues/${queues.Platform}/taking-all`, {}).expect(200);
    expect(await look(desk, 'SELECT id FROM queue WHERE takes_all')).toEqual([{ id: queues.Platform }]);
    expect((await admin('get', `/queues/${id}/record`).expect(200)).body.items.map(({ type }: { type: string }) => type)).toEqual(['queue.created', 'queue.takes_all', 'queue.takes_all_no_more']);
  });

  it('two at once can take all: one of them does in the end, and neither fails', async () => {
    const [one, two] = [await aQueue(), await aQueue()];
    const answers = await Promise.all([one, two].map(({ id }) => admin('post', `/queues/${id}/taking-all`, {})));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await look(desk, 'SELECT 1 FROM queue WHERE takes_all')).toHaveLength(1);
    await admin('post', `/queues/${queues.Platform}/taking-all`, {}).expect(200);
  });

  it.each<[string, () => Promise<object> | object, string]>([
    ['a second one that takes all, by a field', () => ({ takesAll: true }), '400 - takesAll'],
    ['an unknown person as lead', () => ({ leadId: randomUUID() }), '422 WHO-5 leadId'],
    ['a customer’s person as lead', async () => ({ leadId: (await csm.get('/me')).body.person.id }), '422 WHO-5 leadId'],
    ['an engineer as lead', () => ({ leadId: engineerId }), '422 WHO-5 leadId'],
    ['a customer’s person as a member', async () => ({ memberIds: [engineerId, (await csm.get('/me')).body.person.id] }), '422 WHO-5 memberIds[1]'],
    ['somebody of the provider who answers no case', async () => ({ memberIds: [(await staffMember(desk, 'sdm')).id] }), '422 WHO-5 memberIds[0]'],
    ['a roster that is none', () => ({ executivesRosterId: randomUUID() }), '422 WHO-5 executivesRosterId'],
    ['a name that is taken', () => ({ name: 'Platform' }), '422 WHO-5 name'],
    ['no name', () => ({ name: ' ' }), '400 - name'],
    ['something else than ids', () => ({ memberIds: 'all' }), '400 - memberIds'],
  ])('refuses %s', async (_, given, refusal) => {
    expect(refusalOf(await admin('post', '/queues', { name: 'Refused', ...(await given()) }))).toBe(refusal);
  });

  it('is for administrators; the others of the provider read it, and a customer finds none', async () => {
    for (const who of ['engineer', 'lead', 'critsit', 'sdm', 'intake'] as const) {
      const asked = by(desk, (await desk.as(who)).token);
      expect(refusalOf(await asked('post', '/queues', { name: 'x' }))).toBe('403 WHO-5');
      expect(refusalOf(await asked('put', '/routing-rules', { basedOn: 0, rules: [] }))).toBe('403 WHO-5');
      await asked('get', `/queues/${queues.Platform}`).expect(200);
      await asked('get', '/routing-rules').expect(200);
    }
    await csm.get(`/queues/${queues.Platform}`).expect(404);
    await csm.get('/routing-rules').expect(403);
  });

  it('engineers read their own; to move a case they have the names of all (WHO-5)', async () => {
    const engineer = await desk.as('engineer');
    const names = async (path: string) => (await engineer.get(path).expect(200)).body.items.map(({ name }: { name: string }) => name);
    expect(await names('/queues')).toEqual(['Platform']);
    expect(await names('/queues?all=true')).toEqual(expect.arrayContaining(['Platform', 'Rapid Response', 'Third tier']));
    await engineer.get(`/queues/${queues['Third tier']}`).expect(404);
  });
});

describe('removing a queue', () => {
  const remove = (id: string) => admin('delete', `/queues/${id}`);

  it('is refused while it takes all, rules lead to it, its cases are not closed, or it helps others', async () => {
    expect((await remove(queues.Platform).expect(409)).body.detail).toContain('takes all');
    expect((await remove(queues['Third tier']).expect(409)).body.detail).toContain('rules lead');
    const { id } = await aQueue();
    const { number } = (await intake.post('/cases', aCase(under)).expect(201)).body;
    const lead = await desk.as('lead');
    await lead.post(`/cases/${number}/queue`, { queueId: id, reason: 'x' }).expect(200);
    expect((await remove(id).expect(409)).body.detail).toContain('not closed: 1');
    await csm.post(`/cases/${number}/withdrawal`, { reason: 'x' }).expect(200);
    const removed = (await remove(id).expect(200)).body;
    expect(removed.removedAt).toEqual(expect.any(String));
  });

  it('what came to it is kept; no case comes there any more, and its name is free', async () => {
    const { id, name } = await aQueue();
    await remove(id).expect(200);
    await remove(id).expect(409);
    await admin('put', `/queues/${id}`, { name: 'x', basedOn: 2 }).expect(409);
    await admin('post', `/queues/${id}/taking-all`, {}).expect(409);
    const { number } = (await intake.post('/cases', aCase(under)).expect(201)).body;
    expect(refusalOf(await (await desk.as('lead')).post(`/cases/${number}/queue`, { queueId: id, reason: 'x' }))).toBe('422 - queueId');
    const { version, items } = await rulesNow();
    expect(refusalOf(await admin('put', '/routing-rules', { basedOn: version, rules: [{ queueId: id }] }))).toBe('422 - rules[0].queueId');
    expect((await rulesNow()).items).toEqual(items);
    expect((await admin('get', '/queues?all=true').expect(200)).body.items.map((each: { id: string }) => each.id)).not.toContain(id);
    expect((await admin('get', `/queues/${id}/record`).expect(200)).body.items.at(-1)).toMatchObject({ type: 'queue.removed', by: 'Ada Fischer' });
    await aQueue({ name });
  });

  it('never leaves a case behind that came to it at the same moment', async () => {
    for (let race = 0; race < 10; race += 1) {
      const { id } = await aQueue();
      const { number } = (await intake.post('/cases', aCase(under)).expect(201)).body;
      const lead = await desk.as('lead');
      const [moved, removed] = await Promise.all([lead.post(`/cases/${number}/queue`, { queueId: id, reason: 'x' }), remove(id)]);
      expect([[200, 409], [422, 200]]).toContainEqual([moved.status, removed.status]);
    }
  }, 60_000);
});

describe('the routing rules (RR-1, TT-1, MCS-1)', () => {
  it('are one list, replaced as a whole; the first that names a case decides, and one that never can is said to', async () => {
    const { version, items } = await rulesNow();
    expect(items).toMatchObject([{ number: 1, table: 'rapid_response', queue: { name: 'Rapid Response' } }, { number: 2, table: 'third_tier', queue: { name: 'Third tier' } }]);
    const { id: queueId, name } = await aQueue();
    const kept = items.map(({ table, queue }) => ({ table, queueId: (queue as { id: string }).id }));
    const after = (await admin('put', '/routing-rules', {
      basedOn: version, rules: [...kept, { productId: under.productId, severities: ['1', 'A'], queueId }, { productId: under.productId, severities: ['1'], queueId: queues.Platform }],
    }).expect(200)).body;
    expect(after).toMatchObject({ version: version + 1, items: [{}, {}, { number: 3, product: { id: under.productId }, severities: ['1', 'A'], hiddenBehind: null }, { hiddenBehind: 3 }] });
    const opened = async (requestedSeverity: string) => (await intake.post('/cases', aCase(under, { requestedSeverity })).expect(201)).body.queue.name;
    expect([await opened('A'), await opened('B')]).toEqual([name, 'Platform']);
    await admin('put', '/routing-rules', { basedOn: version + 1, rules: kept }).expect(200);
    expect(await opened('A')).toBe('Platform');
    const record = (await admin('get', '/routing-rules/record').expect(200)).body.items;
    expect(record.at(-2)).toMatchObject({ type: 'rules.changed', by: 'Ada Fischer', data: { before: items, after: after.items } });
  });

  it('are not replaced by who read an older list', async () => {
    const { version, items } = await rulesNow();
    const rules = items.map(({ table, queue }) => ({ table, queueId: (queue as { id: string }).id }));
    const answers = await Promise.all([1, 2].map(() => admin('put', '/routing-rules', { basedOn: version, rules })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each<[string, object, string]>([
    ['to no queue', { queueId: randomUUID() }, '422 - rules[0].queueId'],
    ['for no product', { queueId: 'PLATFORM', productId: randomUUID() }, '422 - rules[0].productId'],
    ['for no table', { queueId: 'PLATFORM', table: 'gold' }, '400 - rules.0.table'],
    ['for no severity', { queueId: 'PLATFORM', severities: [] }, '400 - rules.0.severities'],
    ['for a severity there is not', { queueId: 'PLATFORM', severities: ['D'] }, '400 - rules.0.severities'],
    ['with more than it can mean', { queueId: 'PLATFORM', customer: 'x' }, '400 - rules.0.customer'],
  ])('refuse one %s', async (_, rule, refusal) => {
    const { version } = await rulesNow();
    const sent = JSON.parse(JSON.stringify(rule).replace('PLATFORM', queues.Platform)) as object;
    expect(refusalOf(await admin('put', '/routing-rules', { basedOn: version, rules: [sent] }))).toBe(refusal);
  });

  it('TT-1: without one for third-tier cases there is no third tier to ask', async () => {
    const { version, items } = await rulesNow();
    const rules = items.map(({ table, queue }) => ({ table, queueId: (queue as { id: string }).id }));
    await admin('put', '/routing-rules', { basedOn: version, rules: [] }).expect(200);
    const { number } = (await intake.post('/cases', aCase(under)).expect(201)).body;
    expect(refusalOf(await (await desk.as('engineer')).post(`/cases/${number}/third-tier`, { reason: 'x' }))).toBe('422 TT-1');
    await admin('put', '/routing-rules', { basedOn: version + 1, rules }).expect(200);
  });
});

describe('a desk without queues', () => {
  it('gets its first by the API alone, before there is a roster; it takes all', async () => {
    const empty = await startDesk({ DESK_DEMO: 'off', DESK_RATE_LIMIT: 'on' });
    try {
      const [id, lead] = [randomUUID(), randomUUID()];
      const person = (who: string, name: string, role: string) => look(empty,
        `INSERT INTO person (id, side, name, email, roles, time_zone, language) VALUES ($1, 'provider', $2, $3, ARRAY[$4], 'UTC', 'en')`, [who, name, `${role}@first.example`, role]);
      await person(id, 'First', 'admin');
      await person(lead, 'Lead', 'lead');
      const first = by(empty, await empty.app.get(SessionsService).start(id));
      expect((await first('get', '/queues').expect(200)).body.items).toEqual([]);
      const queue = (await first('post', '/queues', { name: 'Desk', leadId: lead, memberIds: [lead] }).expect(201)).body;
      expect(queue).toMatchObject({ takesAll: true, lead: { name: 'Lead' }, rosters: { duty: null, critsit: null, seniorManagers: null, executives: null } });
      expect(queue.warnings).toHaveLength(4);
      expect((await first('post', '/queues', { name: 'Second' }).expect(201)).body.takesAll).toBe(false);
      const dutyRosterId = await aRoster([lead], empty);
      expect(warned((await first('put', `/queues/${queue.id}`, { name: 'Desk', leadId: lead, memberIds: [lead], dutyRosterId, basedOn: 1 }).expect(200)).body)).toHaveLength(3);
    } finally {
      await empty.close();
    }
  }, 60_000);
});
