import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Socket } from 'socket.io-client';
import { aCase, eventually, openingOf, startDesk, type As, type TestDesk } from '../support/desk.js';
import { Ear } from '../support/ear.js';
import { look } from '../support/look.js';

interface Present {
  case: string;
  name: string;
  typing: boolean;
}

let desk: TestDesk;
let queueId: string;

beforeAll(async () => {
  desk = await startDesk();
  queueId = (await (await desk.as('engineer')).get('/queues').expect(200)).body.items[0].id;
});
afterAll(() => desk.close());

const open = async (): Promise<string> => (await (await desk.as('intake')).post('/cases', aCase(await openingOf(await desk.as('csm')))).expect(201)).body.number;
const say = (socket: Socket, event: 'look' | 'leave', said: unknown): Promise<{ ok: boolean }> => socket.timeout(5_000).emitWithAck(event, said);

/** A listener who remembers the last that each room said of who is there. */
async function watcher(who: As): Promise<{ socket: Socket; ear: Ear; heard: Map<string, Present[]>; sees: (room: string, people: Present[]) => Promise<unknown> }> {
  const socket = await desk.live((await desk.as(who)).token);
  const heard = new Map<string, Present[]>();
  socket.on('presence', ({ room, people }: { room: string; people: (Present & { id: string })[] }) => heard.set(room, people.map(({ id: _, ...present }) => present)));
  const sees = (room: string, people: Present[]) => eventually(() => Promise.resolve(heard.get(room)), (now) => JSON.stringify(now) === JSON.stringify(people));
  return { socket, ear: new Ear(socket), heard, sees };
}

describe('who is at which case (WHO-1)', () => {
  it('is told in the rooms of the case and of its queue, writing too, until one looks away', async () => {
    const number = await open();
    const [engineer, lead] = [await watcher('engineer'), await watcher('lead')];
    for (const room of [`case:${number}`, `queue:${queueId}`]) expect(await lead.ear.subscribe(room)).toMatchObject({ ok: true });
    expect(await say(engineer.socket, 'look', { number })).toEqual({ ok: true });
    const emil = (typing: boolean) => [{ case: number, name: 'Emil Sadykov', typing }];
    await lead.sees(`case:${number}`, emil(false));
    await lead.sees(`queue:${queueId}`, emil(false));
    await say(engineer.socket, 'look', { number, typing: true });
    await lead.sees(`queue:${queueId}`, emil(true));
    await say(engineer.socket, 'leave', { number });
    await lead.sees(`case:${number}`, []);
    await lead.sees(`queue:${queueId}`, []);
  });

  it('who comes later is told who is there already; who is gone is gone with the connection', async () => {
    const number = await open();
    const [engineer, lead] = [await watcher('engineer'), await watcher('lead')];
    await say(engineer.socket, 'look', { number });
    await engineer.ear.subscribe(`case:${number}`);
    await engineer.sees(`case:${number}`, [{ case: number, name: 'Emil Sadykov', typing: false }]);
    await lead.ear.subscribe(`case:${number}`);
    await lead.sees(`case:${number}`, [{ case: number, name: 'Emil Sadykov', typing: false }]);
    engineer.socket.disconnect();
    await lead.sees(`case:${number}`, []);
    await eventually(() => look(desk, 'SELECT 1 FROM presence'), (rows) => rows.length === 0);
  });

  it('a customer is told nothing of it and is not seen; what one cannot see one cannot look at', async () => {
    const number = await open();
    const [csm, engineer, lead] = [await watcher('csm'), await watcher('engineer'), await watcher('lead')];
    await csm.ear.subscribe(`case:${number}`);
    await lead.ear.subscribe(`case:${number}`);
    expect(await say(csm.socket, 'look', { number })).toEqual({ ok: false });
    expect(await say(engineer.socket, 'look', { number })).toEqual({ ok: true });
    await lead.sees(`case:${number}`, [{ case: number, name: 'Emil Sadykov', typing: false }]);
    expect(csm.heard.size).toBe(0);
    for (const said of [{ number: 'C-0' }, {}, null, { number: 7 }, { number: 'x'.repeat(65) }]) expect(await say(engineer.socket, 'look', said)).toEqual({ ok: false });
    expect(await say(engineer.socket, 'leave', { number: 'C-0' })).toEqual({ ok: false });
  });
});
