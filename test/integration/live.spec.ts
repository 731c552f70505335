import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { aCase, eventually, openingOf, startDesk, type As, type Caller, type TestDesk } from '../support/desk.js';
import { Ear, type Change, type Subscribed } from '../support/ear.js';
import { look } from '../support/look.js';
import { inParallel, pause } from '../support/parallel.js';
import { by, member, tokenFor } from '../support/sign-in.js';

let desk: TestDesk;
let csm: Caller;
let intake: Caller;
let engineer: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  desk = await startDesk();
  [csm, intake, engineer] = await Promise.all([desk.as('csm'), desk.as('intake'), desk.as('engineer')]);
  under = await openingOf(csm);
});
afterAll(() => desk.close());

const open = async (): Promise<string> => (await intake.post('/cases', aCase(under)).expect(201)).body.number;
const say = (number: string, body: string, internal = false) => engineer.post(`/cases/${number}/comments`, { body, internal }).expect(201);
const earOf = async (who: As, at: TestDesk = desk): Promise<Ear> => new Ear(await at.live((await at.as(who)).token));
const seqs = (changes: Change[]): number[] => changes.map(({ seq }) => seq);
const countingFrom = (first: number, changes: Change[]): number[] => changes.map((_, index) => first + index);
/** Waits until everything said so far has been numbered. */
const allRelayed = (): Promise<unknown> => eventually(
  () => look<{ left: number }>(desk, 'SELECT count(*)::int AS left FROM case_event WHERE NOT relayed'), ([row]) => row!.left === 0);

describe('who may connect, and listen where (WHO-1, WHO-5)', () => {
  it.each([['no token', ''], ['a made-up one', 'c29tZXRoaW5n'], ['something else than text', 17]])('%s is refused before it is connected', async (_, token) => {
    const socket = io(`${desk.url}/live`, { auth: { token }, transports: ['websocket'], reconnection: false });
    const refusal = await new Promise<Error | null>((resolve) => {
      socket.once('connect', () => resolve(null));
      socket.once('connect_error', resolve);
    });
    socket.disconnect();
    expect(refusal?.message).toBe('Sign in, then connect again.');
  });

  it('the cookie of the sign-in does as well as a token', async () => {
    const socket = io(`${desk.url}/live`, { extraHeaders: { cookie: `desk_session=${csm.token}` }, transports: ['websocket'], reconnection: false });
    await new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(null));
      socket.once('connect_error', reject);
    });
    socket.disconnect();
  });

  it('a case\'s room is for those who can see the case: to others there is none such, and they hear nothing', async () => {
    const number = await open();
    const [own, other] = [await earOf('csm'), await earOf('other-csm')];
    expect(await own.subscribe(`case:${number}`)).toMatchObject({ ok: true });
    const refused = await other.subscribe(`case:${number}`);
    expect(refused).toEqual({ ok: false, error: expect.any(String) });
    expect(await other.subscribe('case:C-0')).toEqual(refused);
    expect(await other.subscribe(`work-order:${under.workOrderId}`)).toEqual(refused);
    await say(number, 'Only for those concerned.');
    await own.hears(`case:${number}`, 'case.commented');
    expect(other.everything).toEqual([]);
  });

  it('queues are the provider\'s rooms, all running clocks those of leads and managers', async () => {
    const { id } = (await engineer.get('/queues').expect(200)).body.items[0];
    expect(await (await earOf('csm')).subscribe(`queue:${id}`)).toMatchObject({ ok: false });
    expect(await (await earOf('engineer')).subscribe(`queue:${id}`)).toMatchObject({ ok: true });
    for (const who of ['csm', 'engineer', 'intake'] as const) expect(await (await earOf(who)).subscribe('delivery')).toMatchObject({ ok: false });
    for (const who of ['lead', 'critsit', 'sdm'] as const) expect(await (await earOf(who)).subscribe('delivery')).toMatchObject({ ok: true });
  });

  it('each service delivery manager has a wall of their own: their work orders, and those of whom they stand in for (WHO-5)', async () => {
    const admin = await desk.as('admin');
    const sdm = await desk.as('sdm');
    const stranger = await member(desk, admin, { roles: ['sdm'] });
    const [own, theirs] = [await earOf('sdm'), new Ear(await desk.live(await tokenFor(desk, stranger)))];
    expect(await theirs.subscribe('delivery')).toEqual({ ok: true, seq: 0 });
    const before = await own.subscribe('delivery');
    if (!before.ok) throw new Error('may listen here');
    await open();
    await own.hears('delivery', 'case.opened');
    expect(theirs.everything).toEqual([]);

    const { id: sdmId } = (await sdm.get('/me').expect(200)).body.person;
    const span = { from: new Date(Date.now() - 60_000).toISOString(), until: '2040-01-01T00:00:00Z' };
    await by(desk, sdm.token)('put', `/people/${sdmId}/delegation`, { delegateId: stranger.id, ...span }).expect(200);
    const number = await open();
    const heard = await theirs.hears('delivery', 'case.opened');
    expect([heard[0]!.id, heard[0]!.room]).toEqual([number, 'delivery']);
    await own.hears('delivery', 'clock.started', 2);
    expect(seqs(theirs.inRoom('delivery'))).toEqual(countingFrom(1, theirs.inRoom('delivery')));
    expect(seqs(own.inRoom('delivery'))).toEqual(countingFrom(before.seq + 1, own.inRoom('delivery')));

    // What let one in lapses, and so does the listening.
    const left: string[] = [];
    theirs.socket.on('left', ({ room }: { room: string }) => left.push(room));
    expect(await theirs.subscribe(`work-order:${under.workOrderId}`)).toMatchObject({ ok: true });
    await by(desk, sdm.token)('delete', `/people/${sdmId}/delegation`).expect(204);
    await eventually(() => Promise.resolve(left), (rooms) => rooms.length > 0);
    expect(left).toEqual([`work-order:${under.workOrderId}`]);
  }, 120_000);

  it.each([[undefined], [''], ['case'], ['case:'], ['queue:nonsense'], ['nowhere:1'], ['__proto__:x'], [{ $gt: '' }]])('%p names no room', async (room) => {
    expect(await (await earOf('lead')).subscribe(room)).toMatchObject({ ok: false });
  });
});

describe('what is heard', () => {
  it('a change says where, what, which version, and the desk\'s time', async () => {
    const number = await open();
    const ear = await earOf('csm');
    expect(await ear.subscribe(`case:${number}`)).toMatchObject({ ok: true, seq: expect.any(Number) });
    await engineer.post(`/cases/${number}/responses`, { body: 'I am on it.', by: 'phone' }).expect(201);
    const heard = await ear.hears(`case:${number}`, 'case.responded');
    expect(heard.find(({ type }) => type === 'case.responded')).toEqual({
      seq: expect.any(Number), room: `case:${number}`, entity: 'case', id: number, version: 2, type: 'case.responded',
      at: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/), serverNow: expect.stringMatching(/\.\d{3}Z$/), data: { body: 'I am on it.', by: 'phone' },
    });
  });

  it('an escalation reaches its subscriber within a blink (ESC-3)', async () => {
    const number = await open();
    const ear = await earOf('lead');
    await ear.subscribe(`case:${number}`);
    await desk.advance(31);
    const fired = (await ear.hears(`case:${number}`, 'escalation.fired')).find(({ type }) => type === 'escalation.fired')!;
    expect(fired.data).toMatchObject({ step: 0, repeat: 0, reached: [{ role: 'lead' }] });
    expect(Date.parse(fired.serverNow) - Date.parse(fired.at)).toBeLessThan(2_000);
  });

  it('a moved clock is announced to every socket', async () => {
    const ear = await earOf('information');
    const announced = new Promise<{ serverNow: string }>((resolve) => { ear.socket.once('clock', resolve); });
    await desk.advance(1);
    expect((await announced).serverNow).toMatch(/\.\d{3}Z$/);
  });

  it('a customer\'s room never tells the provider\'s events, nor by a gap that there were any (WHO-1)', async () => {
    const number = await open();
    const room = `case:${number}`;
    await allRelayed();
    const [customer, provider] = [await earOf('csm'), await earOf('engineer')];
    const [ours, theirs] = [await customer.subscribe(room), await provider.subscribe(room)];
    if (!ours.ok || !theirs.ok) throw new Error('both may listen here');

    for (const [index, internal] of [true, true, false, true, false, true].entries()) await say(number, internal ? `PLANTED ${index}` : `said ${index}`, internal);
    await provider.hears(room, 'case.commented', 6);
    await customer.hears(room, 'clock.met');
    await pause(500);

    const [heard, all] = [customer.inRoom(room), provider.inRoom(room)];
    expect(heard.filter(({ type }) => type === 'case.commented').map(({ data }) => data.body)).toEqual(['said 2', 'said 4']);
    expect(JSON.stringify(heard)).not.toMatch(/PLANTED|Emil Sadykov/);
    expect(seqs(heard)).toEqual(countingFrom(ours.seq + 1, heard));
    expect(seqs(all)).toEqual(countingFrom(theirs.seq + 1, all));
    expect(all.filter(({ type }) => type === 'case.commented')).toHaveLength(6);
  });
});

describe('the case as lists show it goes along', () => {
  const still = ({ clock, ...row }: NonNullable<Change['row']>): object => ({ ...row, clock: clock && { ...clock, reading: null } });
  const listed = async (who: Caller, number: string): Promise<object> => still((await who.get(`/cases?q=${number}`).expect(200)).body.items[0]);

  it('to a queue and to the customer, to each as they read it (WHO-1)', async () => {
    const number = await open();
    const { id: queueId } = (await engineer.get(`/cases/${number}`).expect(200)).body.queue;
    const [colleague, customer] = [await earOf('engineer'), await earOf('csm')];
    await allRelayed();
    await Promise.all([colleague.subscribe(`queue:${queueId}`), customer.subscribe(`work-order:${under.workOrderId}`)]);
    await engineer.post(`/cases/${number}/responses`, { body: 'I am on it.', by: 'message' }).expect(201);
    for (const [ear, room, who] of [[colleague, `queue:${queueId}`, engineer], [customer, `work-order:${under.workOrderId}`, csm]] as const) {
      const told = (await ear.hears(room, 'case.responded')).findLast(({ id }) => id === number)!;
      expect(still(told.row!)).toEqual(await listed(who, number));
    }
    expect(JSON.stringify(customer.everything.map(({ row }) => row))).not.toContain('Emil');
  });

  it('nowhere that somebody may listen who cannot see the case: not in the queue it has left, not to all who watch the clocks (WHO-5)', async () => {
    const number = await open();
    const admin = await desk.as('admin');
    const { items } = (await admin.get('/queues').expect(200)).body as { items: { id: string }[] };
    const { id: from } = (await engineer.get(`/cases/${number}`).expect(200)).body.queue;
    const to = items.find(({ id }) => id !== from)!.id;
    const [before, all] = [await earOf('admin'), await earOf('lead')];
    await allRelayed();
    await Promise.all([before.subscribe(`queue:${from}`), before.subscribe(`queue:${to}`), before.subscribe(`case:${number}`), before.subscribe(`work-order:${under.workOrderId}`), all.subscribe('delivery')]);
    await engineer.post(`/cases/${number}/queue`, { queueId: to, reason: 'It is theirs.' }).expect(200);
    const moved = (changes: Change[]) => changes.find(({ type, id }) => type === 'case.moved' && id === number);
    for (const [ear, room] of [[before, `queue:${from}`], [before, `case:${number}`], [before, `work-order:${under.workOrderId}`], [all, 'delivery']] as const) {
      expect(moved(await ear.hears(room, 'case.moved'))).not.toHaveProperty('row');
    }
    expect(moved(await before.hears(`queue:${to}`, 'case.moved'))).toHaveProperty('row.number', number);
  });
});

describe('a sign-in that ends', () => {
  it('takes its socket along within five seconds, in whichever room it listened', async () => {
    const number = await open();
    const caller = await desk.as('csm');
    const [leaving, staying] = [new Ear(await desk.live(caller.token)), await earOf('csm')];
    await Promise.all([leaving.subscribe(`case:${number}`), staying.subscribe(`case:${number}`)]);
    await caller.post('/sign-out').expect(200);
    await eventually(() => Promise.resolve(leaving.socket.connected), (connected) => !connected, 5_000);
    await say(number, 'Nobody else\'s business any more.');
    await staying.hears(`case:${number}`, 'case.commented');
    expect(leaving.inRoom(`case:${number}`).filter(({ type }) => type === 'case.commented')).toEqual([]);
    expect(staying.socket.connected).toBe(true);
  }, 120_000);
});

describe('a client that was away', () => {
  it('says its last seq and gets what it missed, each once and in order, then goes on hearing', async () => {
    const number = await open();
    const room = `case:${number}`;
    await allRelayed();
    const before = await earOf('csm');
    const subscribed = await before.subscribe(room);
    if (!subscribed.ok) throw new Error('may listen here');
    before.socket.disconnect();

    await say(number, 'internal', true);
    for (const body of ['one', 'two', 'three']) await say(number, body);
    await allRelayed();

    const back = await earOf('csm');
    const answer = await back.subscribe(room, subscribed.seq);
    if (!answer.ok) throw new Error('may listen here');
    expect(answer).not.toHaveProperty('snapshot');
    expect(answer.missed!.filter(({ type }) => type === 'case.commented').map(({ data }) => data.body)).toEqual(['one', 'two', 'three']);
    expect(seqs(answer.missed!)).toEqual(countingFrom(subscribed.seq + 1, answer.missed!));
    expect(answer.seq).toBe(answer.missed!.at(-1)!.seq);

    await say(number, 'four');
    const [next] = await back.hears(room, 'case.commented');
    expect([next!.seq, next!.data.body]).toEqual([answer.seq + 1, 'four']);
  });

  it('who has just come and says since when they read gets what was said since, or is sent to look again', async () => {
    const number = await open();
    await say(number, 'long ago');
    await allRelayed();
    await desk.advance(60);
    const [{ now }] = await look<{ now: Date }>(desk, 'SELECT desk_now() AS now') as [{ now: Date }];
    const subscribe = async (since: unknown): Promise<Subscribed> => (await earOf('engineer')).socket.timeout(5_000).emitWithAck('subscribe', { room: `case:${number}`, since });
    expect(await subscribe(now.toISOString())).toMatchObject({ ok: true, missed: [] });
    await say(number, 'just now', true);
    await allRelayed();
    expect(await subscribe(now.toISOString())).toMatchObject({ missed: [{ type: 'case.commented', data: { body: 'just now' } }] });
    expect(await subscribe('whenever')).not.toHaveProperty('missed');
    for (let n = 0; n < 10; n += 1) await say(number, `again ${n}`, true);
    await allRelayed();
    expect(await subscribe(now.toISOString())).toMatchObject({ snapshot: true });
  });

  it('who leaves a room hears no more of it', async () => {
    const [number, other] = [await open(), await open()];
    await allRelayed();
    const ear = await earOf('engineer');
    for (const room of [`case:${number}`, `case:${other}`]) await ear.subscribe(room);
    expect(await ear.socket.timeout(5_000).emitWithAck('unsubscribe', { room: `case:${number}` })).toEqual({ ok: true });
    await say(number, 'to nobody');
    await say(other, 'to them');
    await ear.hears(`case:${other}`, 'case.commented');
    expect(ear.everything.filter(({ id }) => id === number)).toEqual([]);
  });

  it('who missed nothing gets nothing', async () => {
    const number = await open();
    await allRelayed();
    const ear = await earOf('csm');
    const first = await ear.subscribe(`case:${number}`);
    if (!first.ok) throw new Error('may listen here');
    expect(await ear.subscribe(`case:${number}`, first.seq)).toEqual({ ok: true, seq: first.seq, missed: [] });
  });

  it('is sent to take a fresh look where it missed too much to tell', async () => {
    const number = await open();
    await allRelayed();
    const ear = await earOf('csm');
    const first = await ear.subscribe(`case:${number}`);
    if (!first.ok) throw new Error('may listen here');
    ear.socket.disconnect();
    await look(desk,
      `INSERT INTO case_event (case_id, customer_id, audience, type, at, actor_side, actor_name, actor_role, case_version, data)
       SELECT id, customer_id, 'customer', 'case.commented', desk_now(), 'desk', 'Critsit', 'Critsit', version, '{}' FROM support_case, generate_series(1, 501)
       WHERE number = $1`, [number]);
    await allRelayed();
    expect(await (await earOf('csm')).subscribe(`case:${number}`, first.seq)).toEqual({ ok: true, seq: first.seq + 501, snapshot: true });
  });
});

describe('how true a screen is', () => {
  it('a beat answers with the desk\'s time, and with how long nothing could be told', async () => {
    const { socket } = await earOf('engineer');
    const beat = (): Promise<{ serverNow: string; age: number }> => socket.timeout(5_000).emitWithAck('beat');
    await desk.advance(60);
    const [{ now }] = await look<{ now: Date }>(desk, 'SELECT desk_now() AS now') as [{ now: Date }];
    await eventually(beat, ({ serverNow }) => Date.parse(serverNow) >= now.getTime());

    const other = desk.database.createQueryRunner();
    await other.startTransaction();
    await other.query(`SELECT set_config('role', 'desk_staff', true)`);
    await other.query('LOCK TABLE live_message IN ACCESS EXCLUSIVE MODE');
    await eventually(beat, ({ age }) => age > 1_500);
    await other.rollbackTransaction();
    await other.release();
    await eventually(beat, ({ age }) => age < 1_000);
  });
});

describe('two processes of the desk', () => {
  it('what is committed through one is heard at the other, the same there as here', async () => {
    const second = await startDesk({ DATABASE_URL: desk.config.databaseUrl, REDIS_PREFIX: desk.config.redisPrefix, ROLE: 'api' });
    try {
      const number = await open();
      const room = `case:${number}`;
      await allRelayed();
      const [here, there] = [await earOf('engineer'), await earOf('engineer', second)];
      await Promise.all([here.subscribe(room), there.subscribe(room)]);
      const elsewhere = await second.as('engineer');
      await inParallel(Array.from({ length: 20 }, (_, index) => index), 4, async (index) => {
        await (index % 2 === 0 ? engineer : elsewhere).post(`/cases/${number}/comments`, { body: `note ${index}`, internal: true }).expect(201);
      });
      await Promise.all([here.hears(room, 'case.commented', 20), there.hears(room, 'case.commented', 20)]);
      const told = ({ seq, type, data }: Change): unknown[] => [seq, type, data];
      expect(there.inRoom(room).map(told)).toEqual(here.inRoom(room).map(told));
      expect(seqs(here.inRoom(room))).toEqual(countingFrom(here.inRoom(room)[0]!.seq, here.inRoom(room)));
    } finally {
      await second.close();
    }
  });
});
