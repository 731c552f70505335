import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { Ear } from '../support/ear.js';
import { look } from '../support/look.js';
import { inParallel } from '../support/parallel.js';

let first: TestDesk;
let second: TestDesk;
let intake: Caller;
let engineers: Caller[];
let under: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  first = await startDesk();
  second = await startDesk({ DATABASE_URL: first.config.databaseUrl, REDIS_PREFIX: first.config.redisPrefix });
  intake = await first.as('intake');
  engineers = await Promise.all([first.as('engineer'), second.as('engineer')]);
  under = await openingOf(await first.as('csm'));
});
afterAll(async () => {
  await second.close();
  await first.close();
});

const open = async (): Promise<string> => (await intake.post('/cases', aCase(under)).expect(201)).body.number;
const note = (number: string, body: string, by: Caller = engineers[0]!) => by.post(`/cases/${number}/comments`, { body, internal: true }).expect(201);
const allRelayed = (): Promise<unknown> => eventually(
  () => look<{ left: number }>(first, 'SELECT count(*)::int AS left FROM case_event WHERE NOT relayed'), ([row]) => row!.left === 0);

async function listen(at: TestDesk): Promise<Ear> {
  const ear = new Ear(await at.live((await at.as('lead')).token));
  expect(await ear.subscribe('delivery')).toMatchObject({ ok: true });
  return ear;
}

describe('the relay', () => {
  it('tells what was begun first and committed last: its serial number is lower than one already told', async () => {
    const [early, late] = [await open(), await open()];
    await allRelayed();
    const ear = await listen(second);
    const slow = first.database.createQueryRunner();
    try {
      await slow.startTransaction();
      await slow.query(`SELECT set_config('role', 'desk_staff', true)`);
      const [{ id: begun }] = await slow.query(
        `INSERT INTO case_event (case_id, customer_id, audience, type, at, actor_side, actor_name, actor_role, case_version, data)
         SELECT id, customer_id, 'provider', 'case.commented', desk_now(), 'desk', 'Critsit', 'Critsit', version, '{"body": "begun first"}'
         FROM support_case WHERE number = $1 RETURNING id`, [early]);
      await note(late, 'committed first');
      await ear.hears('delivery', 'case.commented');
      const [told] = await look<{ id: string }>(first, `SELECT max(event_id)::text AS id FROM live_message WHERE room = 'delivery'`);
      expect(Number(told!.id)).toBeGreaterThan(Number(begun));
      await slow.commitTransaction();
    } finally {
      await slow.release();
    }
    const heard = (await ear.hears('delivery', 'case.commented', 2)).filter(({ type }) => type === 'case.commented');
    expect(heard.map(({ data }) => data.body)).toEqual(['committed first', 'begun first']);
    expect(heard[1]!.seq).toBe(heard[0]!.seq + 1);
  });

  it('two at once number hundreds of parallel changes without a gap, a double or an omission', async () => {
    const numbers = await inParallel([1, 2, 3, 4, 5, 6], 3, open);
    await allRelayed();
    const ears = await Promise.all([listen(first), listen(second)]);
    const notes = Array.from({ length: 240 }, (_, index) => `note ${index}`);
    await inParallel(notes, 12, async (body) => {
      const index = notes.indexOf(body);
      await note(numbers[index % numbers.length]!, body, engineers[index % 2]);
    });
    for (const ear of ears) {
      const heard = (await ear.hears('delivery', 'case.commented', notes.length)).map(({ seq }) => seq);
      expect(heard).toEqual(heard.map((_, index) => heard[0]! + index));
    }
    expect(ears[1]!.inRoom('delivery').map(({ data }) => data)).toEqual(ears[0]!.inRoom('delivery').map(({ data }) => data));

    const rooms = await look<{ room: string; audience: string; count: number; first: number; last: number; events: number }>(first,
      `SELECT room, audience, count(*)::int AS count, min(seq) AS first, max(seq) AS last, count(DISTINCT event_id)::int AS events
       FROM live_message GROUP BY room, audience`);
    for (const { count, events, ...room } of rooms) expect({ ...room, events }).toEqual({ room: room.room, audience: room.audience, first: 1, last: count, events: count });
    const positions = await look(first, 'SELECT count(*)::int AS count, min(position)::int AS first, max(position)::int AS last FROM live_message');
    expect(positions).toEqual([{ count: rooms.reduce((sum, { count }) => sum + count, 0), first: 1, last: rooms.reduce((sum, { count }) => sum + count, 0) }]);
    const untold = await look(first,
      `SELECT e.id FROM case_event e WHERE NOT EXISTS (SELECT 1 FROM live_message m WHERE m.event_id = e.id AND m.room = 'delivery')`);
    expect(untold).toEqual([]);
  }, 120_000);
});
