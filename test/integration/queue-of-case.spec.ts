import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { Ear } from '../support/ear.js';
import { look } from '../support/look.js';
import { mailsAbout, queueIds, staffMember } from '../support/queues.js';
import { by } from '../support/sign-in.js';

type Asked = ReturnType<typeof by>;

let desk: TestDesk;
let csm: Caller;
let other: Caller;
let intake: Caller;
let engineer: Caller;
let lead: Caller;
let rapid: Asked;
let tier: Asked;
let tierToken: string;
let under: Record<string, string>;
let theirs: Record<string, string>;
let products: Record<string, string>;
let queues: Awaited<ReturnType<typeof queueIds>>;

beforeAll(async () => {
  desk = await startDesk();
  [csm, other, intake, engineer, lead] = await Promise.all([desk.as('csm'), desk.as('other-csm'), desk.as('intake'), desk.as('engineer'), desk.as('lead')]);
  [under, theirs] = [await openingOf(csm), await openingOf(other)];
  products = Object.fromEntries((await csm.get('/products').expect(200)).body.items.map(({ id, name }: { id: string; name: string }) => [name, id]));
  queues = await queueIds(desk);
  rapid = (await staffMember(desk, 'rapid-1')).asked;
  ({ asked: tier, token: tierToken } = await staffMember(desk, 'tier-1'));
}, 120_000);
afterAll(() => desk.close());

const open = async (given: object = {}): Promise<string> => (await intake.post('/cases', aCase(under, given)).expect(201)).body.number;
const ofOthers = (product: string, given: object) => other.post('/cases', aCase({ ...theirs, productId: products[product]! }, { callerVerification: undefined, ...given })).expect(201);
const inPortal = (severity: string) => ofOthers('Meridian Cloud Compute', { channel: 'online_portal', requestedSeverity: severity });
const queueOf = async (number: string): Promise<string> => (await intake.get(`/cases/${number}`).expect(200)).body.queue.name;
const events = async (number: string, type: string, who: Caller = intake) =>
  (await who.get(`/cases/${number}/timeline`).expect(200)).body.items.filter((event: { type: string }) => event.type === type);
const move = (who: Caller, number: string, to: keyof typeof queues, given: object = {}) => who.post(`/cases/${number}/queue`, { queueId: queues[to], reason: 'It is the directory after all.', ...given });

describe('which queue a case comes to', () => {
  it('RR-1: Rapid Response cases straight to its queue, on record and why; its people see them, those of others do not', async () => {
    const { number, queue, responseTable } = (await inPortal('A')).body;
    expect([responseTable.id, queue.name, await queueOf(number)]).toEqual(['rapid_response', 'Support', 'Rapid Response']);
    expect((await events(number, 'case.routed')).map(({ data }: { data: object }) => data)).toEqual([{ to: { id: queues['Rapid Response'], name: 'Rapid Response' }, reason: 'Rule 1: response table Rapid Response.' }]);
    expect(await events(number, 'case.routed', other)).toEqual([]);
    await rapid('get', `/cases/${number}`).expect(200);
    await engineer.get(`/cases/${number}`).expect(404);
    expect((await rapid('get', `/cases?queue=${queues['Rapid Response']}`).expect(200)).body.items.map((row: { number: string }) => row.number)).toContain(number);
  });

  it('TT-1: third-tier cases to the third tier, whatever their severity', async () => {
    const { number, responseTable } = (await ofOthers('Meridian Directory', { channel: 'web', requestedSeverity: 'C' })).body;
    expect([responseTable.id, await queueOf(number)]).toEqual(['third_tier', 'Third tier']);
  });

  it('all others to the queue that takes all; the question beforehand says the same', async () => {
    const { number } = (await ofOthers('Meridian Database Server', { channel: 'web', requestedSeverity: 'C' })).body;
    expect(await queueOf(number)).toBe('Platform');
    const { workOrderId: _, ...asked } = theirs;
    const answer = async (product: string) => (await intake.post('/entitlement-checks', { ...asked, productId: products[product], severity: 'C', channel: 'web' }).expect(200)).body.queue;
    expect(await answer('Meridian Database Server')).toMatchObject({ name: 'Platform', why: expect.stringContaining('takes all') });
    expect(await answer('Meridian Directory')).toMatchObject({ name: 'Third tier', why: 'Rule 2: response table third-tier.' });
    expect((await other.post('/entitlement-checks', { ...asked, productId: products['Meridian Directory'], severity: 'C', channel: 'web' }).expect(200)).body).not.toHaveProperty('queue');
  });

  it('a draft is in no special queue yet, and comes to its own when it is opened', async () => {
    const draft = (await other.post('/drafts', { ...theirs, productId: products['Meridian Directory'], channel: 'web', requestedSeverity: 'C' }).expect(201)).body;
    expect(await queueOf(draft.number)).toBe('Platform');
    const opened = (await ofOthers('Meridian Directory', { channel: 'web', requestedSeverity: 'C', draftNumber: draft.number })).body;
    expect([opened.number, await queueOf(opened.number)]).toEqual([draft.number, 'Third tier']);
  });
});

describe('a severity set anew (SEV-4, RR-1)', () => {
  const raise = (number: string, to: string) => lead.post(`/cases/${number}/severity`, { to, reason: 'All stores now.' }).expect(200);

  it('raised while nobody has it: it goes where the rules send it now, and the steps reach that queue’s lead', async () => {
    const { number } = (await inPortal('B')).body;
    expect(await queueOf(number)).toBe('Platform');
    const preview = async (to: string) => (await lead.post(`/cases/${number}/severity/preview`, { to }).expect(200)).body.queue;
    expect([await preview('C'), await preview('A')]).toEqual([null, { id: queues['Rapid Response'], name: 'Rapid Response', why: 'Rule 1: response table Rapid Response.' }]);
    await raise(number, 'A');
    expect(await queueOf(number)).toBe('Rapid Response');
    const [moved] = await events(number, 'case.moved');
    expect(moved).toMatchObject({ audience: 'provider', actor: { side: 'desk' }, data: { from: { name: 'Platform' }, to: { name: 'Rapid Response' }, reason: expect.stringContaining('Rule 1') } });
    expect(await mailsAbout(desk, number, 'queue: moved')).toEqual([{ address: 'rapid-lead@desk.example' }]);
    await desk.advance(8);
    const admin = await desk.as('admin');
    const [first] = await eventually(async () => (await admin.get(`/cases/${number}/escalations`)).body, ({ length }) => length > 0);
    expect(first.reached).toEqual([{ role: 'lead', name: 'Noor Haddad' }]);
  });

  it('raised while an engineer works on it: it stays with them, and their lead is told where it belongs', async () => {
    const { number } = (await inPortal('B')).body;
    await engineer.post(`/cases/${number}/responses`, { body: 'On it.', by: 'phone' }).expect(201);
    await raise(number, 'A');
    expect(await intake.get(`/cases/${number}`).then(({ body }) => [body.queue.name, body.assignee.name, body.responseTable.id])).toEqual(['Platform', 'Emil Sadykov', 'rapid_response']);
    expect((await events(number, 'case.belongs_elsewhere'))[0].data).toMatchObject({ to: { name: 'Rapid Response' } });
    expect(await mailsAbout(desk, number, 'queue: belongs elsewhere')).toEqual([{ address: 'lead@desk.example' }]);
    await move(lead, number, 'Rapid Response').expect(200);
    expect(await queueOf(number)).toBe('Rapid Response');
  });

  it('lowered: the queue that owns it keeps it', async () => {
    const { number } = (await inPortal('A')).body;
    await rapid('post', `/cases/${number}/severity`, { to: 'C', reason: 'One store only.' }).expect(200);
    expect([await queueOf(number), await events(number, 'case.moved')]).toEqual(['Rapid Response', []]);
  });
});

describe('a case moved by hand (WHO-5)', () => {
  it('goes with its reason on record; its clocks stay what they are; the new lead and who leaves it are told; the customer hears nothing', async () => {
    const number = await open();
    const { version } = (await engineer.post(`/cases/${number}/assignment`, { personId: 'me' }).expect(200)).body;
    const before = (await intake.get(`/cases/${number}`).expect(200)).body;
    const seen = (await csm.get(`/cases/${number}/timeline`).expect(200)).body;
    const moved = (await move(engineer, number, 'Third tier').expect(200)).body;
    expect(moved).toMatchObject({ version: version + 1, queue: { name: 'Third tier' }, assignee: null, claimedUntil: null, state: before.state, clocks: before.clocks.map((clock: object) => ({ ...clock, reading: expect.anything() })) });
    expect((await events(number, 'case.moved'))[0].data).toEqual({
      from: { id: queues.Platform, name: 'Platform' }, to: { id: queues['Third tier'], name: 'Third tier' }, reason: 'It is the directory after all.', left: 'Emil Sadykov',
    });
    expect(await mailsAbout(desk, number, 'queue: moved')).toEqual([{ address: 'engineer@desk.example' }, { address: 'tier-lead@desk.example' }]);
    expect((await csm.get(`/cases/${number}/timeline`).expect(200)).body).toEqual(seen);
    await tier('get', `/cases/${number}`).expect(200);
  });

  it('whom its steps reach from then on is of the new queue', async () => {
    const number = await open();
    await move(engineer, number, 'Third tier').expect(200);
    await desk.advance(31);
    const [first] = await eventually(async () => (await intake.get(`/cases/${number}/escalations`)).body, ({ length }) => length > 0);
    expect(first.reached).toEqual([{ role: 'lead', name: 'Ingrid Solberg' }]);
  });

  it('who works on the new queue too keeps it', async () => {
    const number = await open();
    await lead.post(`/cases/${number}/assignment`, { personId: 'me' }).expect(200);
    expect((await move(lead, number, 'Third tier').expect(200)).body.assignee).toMatchObject({ name: 'Lena Brandt' });
    expect((await events(number, 'case.moved'))[0].data).not.toHaveProperty('left');
  });

  it('RR-1: the Rapid Response queue keeps its cases, until they are none any more', async () => {
    const { number } = (await inPortal('A')).body;
    const there = (queueId: string) => rapid('post', `/cases/${number}/queue`, { queueId, reason: 'x' });
    expect((await there(queues.Platform).expect(422)).body).toMatchObject({ rule: 'RR-1', detail: expect.stringContaining('Rule 1'), errors: [{ field: 'queueId' }] });
    await rapid('post', `/cases/${number}/severity`, { to: 'B', reason: 'x' }).expect(200);
    await there(queues.Platform).expect(200);
  });

  it('TT-1: so does the third tier', async () => {
    const { number } = (await ofOthers('Meridian Directory', { channel: 'web', requestedSeverity: 'C' })).body;
    expect((await tier('post', `/cases/${number}/queue`, { queueId: queues.Platform, reason: 'x' }).expect(422)).body.rule).toBe('TT-1');
  });

  it('is refused to those who do not keep it, to a version nobody sees any more, and to nowhere', async () => {
    const number = await open();
    for (const who of ['csm', 'intake', 'admin'] as const) expect([who, (await move(await desk.as(who), number, 'Third tier').expect(403)).body.rule]).toEqual([who, 'WHO-5']);
    await move(engineer, number, 'Third tier').set('If-Match', '"99"').expect(412);
    expect((await move(engineer, number, 'Platform').expect(409)).body.detail).toContain('already');
    expect((await engineer.post(`/cases/${number}/queue`, { queueId: under.contactId, reason: 'x' }).expect(422)).body.errors).toEqual([{ field: 'queueId', message: 'Names no queue.' }]);
    expect((await engineer.post(`/cases/${number}/queue`, { queueId: queues['Third tier'], reason: ' ' }).expect(400)).body.errors[0].field).toBe('reason');
    await move(engineer, number, 'Third tier').expect(200);
    // Who moved it still sees it, and it is not theirs any more.
    expect((await move(engineer, number, 'Platform').expect(403)).body.rule).toBe('WHO-5');
    await move(await desk.as('sdm'), number, 'Platform').expect(200);
  });

  it('is not possible once it is over', async () => {
    const number = await open();
    await csm.post(`/cases/${number}/withdrawal`, { reason: 'x' }).expect(200);
    await move(lead, number, 'Third tier').expect(409);
  });
});

describe('the third tier asked for help (TT-1)', () => {
  const ask = (who: Caller, number: string) => who.post(`/cases/${number}/third-tier`, { reason: 'Replication stalls; nobody here knows why.' });

  it('the case stays with its queue and its owner; the third tier sees it, is told, works on it, and does not take it', async () => {
    const number = await open();
    await tier('get', `/cases/${number}`).expect(404);
    expect((await ask(engineer, number).expect(201)).body.queue.name).toBe('Platform');
    expect(await mailsAbout(desk, number, 'queue: help asked')).toEqual([{ address: 'tier-lead@desk.example' }]);
    await tier('post', `/cases/${number}/responses`, { body: 'We look at it with you.', by: 'message' }).expect(201);
    expect((await tier('get', `/cases/${number}`).expect(200)).body).toMatchObject({ queue: { name: 'Platform' }, assignee: null, state: 'in_progress' });
    expect((await tier('post', `/cases/${number}/assignment`, { personId: 'me' }).expect(422)).body.rule).toBe('TT-1');
    expect((await tier('post', `/cases/${number}/queue`, { queueId: queues['Third tier'], reason: 'x' }).expect(403)).body.rule).toBe('WHO-5');
    expect((await ask(engineer, number).expect(409)).body.rule).toBe('TT-1');
  });

  it('the customer reads that it helps, and not why it was asked', async () => {
    const number = await open();
    await ask(engineer, number).expect(201);
    expect((await csm.get(`/cases/${number}/items`).expect(200)).body.items).toContainEqual(expect.objectContaining({ kind: 'third_tier', title: 'Help of the third tier', state: 'open' }));
    expect(JSON.stringify((await csm.get(`/cases/${number}/timeline`).expect(200)).body)).not.toContain('Replication stalls');
    expect((await events(number, 'third_tier.asked'))[0].data).toMatchObject({ queue: { name: 'Third tier' }, reason: expect.stringContaining('Replication') });
  });

  it('when it ends, who did nothing on the case sees it no more; it can be asked again', async () => {
    const number = await open();
    const idle = (await staffMember(desk, 'tier-2')).asked;
    await ask(engineer, number).expect(201);
    await idle('get', `/cases/${number}`).expect(200);
    const { items } = (await engineer.get(`/cases/${number}/items`).expect(200)).body;
    const help = items.find(({ kind }: { kind: string }) => kind === 'third_tier');
    await tier('post', `/cases/${number}/items/${help.id}/state`, { state: 'declined', note: 'Not ours.' }).expect(200);
    await idle('get', `/cases/${number}`).expect(404);
    await ask(engineer, number).expect(201);
  });

  it('is refused where the case is theirs already, to who may not, and as an item by hand, which would tell nobody', async () => {
    const number = await open();
    expect((await ask(csm, number).expect(403)).body.rule).toBe('TT-1');
    expect((await engineer.post(`/cases/${number}/items`, { kind: 'third_tier', title: 'x' }).expect(400)).body.errors[0].field).toBe('kind');
    await move(engineer, number, 'Third tier').expect(200);
    expect((await tier('post', `/cases/${number}/third-tier`, { reason: 'x' }).expect(409)).body.rule).toBe('TT-1');
  });
});

describe('what is heard live', () => {
  const room = (queue: keyof typeof queues) => `queue:${queues[queue]}`;
  /** Whatever was sent to a socket before it answers has come. */
  const everythingTold = (ear: Ear) => ear.subscribe('nowhere');
  const allRelayed = () => eventually(() => look<{ left: number }>(desk, 'SELECT count(*)::int AS left FROM case_event WHERE NOT relayed'), ([row]) => row!.left === 0);

  it('a case that moves is heard leaving by those of one queue and arriving by those of the other, each once; the customer hears nothing of it', async () => {
    const number = await open();
    await allRelayed();
    const [there, here, customer] = [new Ear(await desk.live(tierToken)), new Ear(await desk.live(engineer.token)), new Ear(await desk.live(csm.token))];
    expect(await there.subscribe(room('Platform'))).toMatchObject({ ok: false });
    for (const [ear, name] of [[there, room('Third tier')], [here, room('Platform')], [customer, `case:${number}`]] as const) expect(await ear.subscribe(name)).toMatchObject({ ok: true });
    await move(engineer, number, 'Third tier').expect(200);
    for (const [ear, name] of [[there, room('Third tier')], [here, room('Platform')]] as const) {
      const heard = (await ear.hears(name, 'case.moved')).filter(({ type, id }) => type === 'case.moved' && id === number);
      expect(heard).toEqual([expect.objectContaining({ data: expect.objectContaining({ from: { id: queues.Platform, name: 'Platform' }, to: { id: queues['Third tier'], name: 'Third tier' } }) })]);
    }
    await tier('post', `/cases/${number}/comments`, { body: 'It is ours now.', internal: false }).expect(201);
    await there.hears(room('Third tier'), 'case.commented');
    await customer.hears(`case:${number}`, 'case.commented');
    expect(customer.everything.filter(({ type }) => type === 'case.moved')).toEqual([]);
    // What happens to it from here on is the new queue's to hear.
    await allRelayed();
    expect(await look(desk, `SELECT 1 FROM live_message m JOIN case_event e ON e.id = m.event_id WHERE m.room = $1 AND e.type = 'case.commented' AND e.data->>'body' = 'It is ours now.'`, [room('Platform')])).toEqual([]);
  });

  it('whose queue it is no more hears no more of it in its own room either, unless they worked on it (WHO-5)', async () => {
    const number = await open();
    const idle = await staffMember(desk, 'engineer-2');
    const [leaving, staying] = [new Ear(await desk.live(idle.token)), new Ear(await desk.live(engineer.token))];
    for (const ear of [leaving, staying]) expect(await ear.subscribe(`case:${number}`)).toMatchObject({ ok: true });
    const left = new Promise((resolve) => { leaving.socket.once('left', resolve); });
    await move(engineer, number, 'Third tier').expect(200);
    expect(await left).toEqual({ room: `case:${number}` });
    await idle.asked('get', `/cases/${number}`).expect(404);
    await staying.hears(`case:${number}`, 'case.moved');
    await tier('post', `/cases/${number}/comments`, { body: 'Among us.', internal: true }).expect(201);
    await staying.hears(`case:${number}`, 'case.commented');
    await everythingTold(leaving);
    expect(leaving.inRoom(`case:${number}`).filter(({ type }) => type === 'case.commented')).toEqual([]);
  });

  it('who is taken out of a queue hears no more of it', async () => {
    const admin = await desk.as('admin');
    const queue = (await admin.get(`/queues/${queues.Platform}`).expect(200)).body;
    const gone = await staffMember(desk, 'engineer-3');
    const ear = new Ear(await desk.live(gone.token));
    expect(await ear.subscribe(room('Platform'))).toMatchObject({ ok: true });
    const rosters = Object.fromEntries(Object.entries(queue.rosters as Record<string, { id: string }>).map(([key, { id }]) => [`${key}RosterId`, id]));
    const memberIds = queue.members.map(({ id }: { id: string }) => id).filter((id: string) => id !== gone.id);
    await by(desk, admin.token)('put', `/queues/${queues.Platform}`, { name: queue.name, leadId: queue.lead.id, memberIds, ...rosters, basedOn: queue.version }).expect(200);
    const stays = new Ear(await desk.live(engineer.token));
    await stays.subscribe(room('Platform'));
    const hearsOfTheNext = async (): Promise<boolean> => {
      const number = await open({ requestedSeverity: 'C' });
      await eventually(() => Promise.resolve(stays.inRoom(room('Platform'))), (heard) => heard.some(({ id }) => id === number));
      await everythingTold(ear);
      return ear.inRoom(room('Platform')).some(({ id }) => id === number);
    };
    await eventually(hearsOfTheNext, (heard) => !heard);
    expect(await hearsOfTheNext()).toBe(false);
    expect(await ear.subscribe(room('Platform'))).toMatchObject({ ok: false });
  });

  it('a case helped with is heard of by who helps, until that ends', async () => {
    const number = await open();
    const ear = new Ear(await desk.live(tierToken));
    await ear.subscribe(room('Third tier'));
    await engineer.post(`/cases/${number}/third-tier`, { reason: 'x' }).expect(201);
    await ear.hears(room('Third tier'), 'third_tier.asked');
    await engineer.post(`/cases/${number}/comments`, { body: 'For both of us.', internal: true }).expect(201);
    await ear.hears(room('Third tier'), 'case.commented');
    const { items } = (await engineer.get(`/cases/${number}/items`).expect(200)).body;
    const { id } = items.find(({ kind }: { kind: string }) => kind === 'third_tier');
    await engineer.post(`/cases/${number}/items/${id}/state`, { state: 'closed' }).expect(200);
    await ear.hears(room('Third tier'), 'item.moved');
    await engineer.post(`/cases/${number}/comments`, { body: 'For us alone.', internal: true }).expect(201);
    await allRelayed();
    expect(await look(desk, `SELECT 1 FROM live_message m JOIN case_event e ON e.id = m.event_id WHERE m.room = $1 AND e.data->>'body' = 'For us alone.'`, [room('Third tier')])).toEqual([]);
  });
});
