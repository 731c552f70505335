import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sweep } from '../../src/escalations/index.js';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';

let desk: TestDesk;
let csm: Caller;
let intake: Caller;
let admin: Caller;
let lead: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;
let elsewhere: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  // Nobody does what is due but this test, so that what a saving does can be told from what time does.
  desk = await startDesk({ ROLE: 'api' });
  [csm, intake, admin, lead] = await Promise.all([desk.as('csm'), desk.as('intake'), desk.as('admin'), desk.as('lead')]);
  [under, elsewhere] = [await openingOf(csm), await openingOf(await desk.as('other-csm'))];
});
afterAll(() => desk.close());

interface Preview {
  count: number;
  firesAtOnce: number;
  items: { number: string; kind: string; dueAtNow: string; dueAtThen: string; receipt: { note: string }[]; firesAtOnce: { step: number; reaches: string[] }[] }[];
  staying: { count: number; items: { number: string; kind: string; dueAt: string; wouldBeDueAt: string }[] };
}

const open = async (severity: string, where = under): Promise<string> => (await intake.post('/cases', aCase(where, { requestedSeverity: severity })).expect(201)).body.number;
const almaty = async () => {
  const { items } = (await admin.get('/calendars').expect(200)).body;
  return (await admin.get(`/calendars/${items.find(({ name }: { name: string }) => name.startsWith('Almaty')).id}`).expect(200)).body;
};
type Almaty = Awaited<ReturnType<typeof almaty>>;
const next = ({ version, timeZone, weekly, holidays }: Almaty, more: object = {}) => ({ basedOn: version, timeZone, weekly, holidays: holidays.map(({ date, name }: { date: string; name: string }) => ({ date, name })), note: 'x', ...more });
const closedOn = (calendar: Almaty, instant: string) => next(calendar, {
  holidays: [...next(calendar).holidays, { date: new Date(Date.parse(instant) + 5 * 3_600_000).toISOString().slice(0, 10), name: 'Day of the desk' }],
});
const always = () => Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [['00:00', '24:00']]]));
const preview = async (calendar: Almaty, version: object): Promise<Preview> => (await admin.post(`/calendars/${calendar.id}/versions/preview`, version).expect(200)).body;

/** What the whole record says of moved deadlines and fired steps, beyond what it said before. */
const moved = () => look<{ number: string; kind: string; from: string; to: string }>(desk,
  `SELECT k.number, e.data->>'kind' AS kind, e.data->>'from' AS "from", e.data->>'to' AS "to" FROM case_event e JOIN support_case k ON k.id = e.case_id WHERE e.type = 'deadline.moved' ORDER BY e.id`);
const fired = () => look<{ number: string; step: number }>(desk,
  `SELECT k.number, (e.data->>'step')::int AS step FROM case_event e JOIN support_case k ON k.id = e.case_id WHERE e.type = 'escalation.fired' ORDER BY e.id`);
const stored = async (): Promise<string> => JSON.stringify(await Promise.all(['calendar_version', 'calendar_holiday', 'clock', 'clock_step', 'case_event', 'delivery', 'escalation']
  .map((table) => look(desk, `SELECT md5(string_agg((to_jsonb(t) - 'relayed')::text, ',' ORDER BY (to_jsonb(t) - 'relayed')::text)) AS rows FROM ${table} t`))));

/** Saves what was previewed, and holds what was said against what happens. */
async function saveAndCompare(calendar: Almaty, version: object): Promise<Preview> {
  await desk.app.get(Sweep, { strict: false }).sweep();
  const untouched = await stored();
  const said = await preview(calendar, version);
  expect(await stored()).toBe(untouched);
  const [movedBefore, firedBefore] = [(await moved()).length, (await fired()).length];
  await admin.post(`/calendars/${calendar.id}/versions`, version).expect(201);
  const happened = (await moved()).slice(movedBefore);
  const byNumber = (a: { number: string; kind?: string }, b: { number: string; kind?: string }) => (`${a.number} ${a.kind}` < `${b.number} ${b.kind}` ? -1 : 1);
  expect(happened.sort(byNumber)).toEqual(said.items.map(({ number, kind, dueAtNow, dueAtThen }) => ({ number, kind, from: dueAtNow, to: dueAtThen })).sort(byNumber));
  expect(said.count).toBe(happened.length);
  const fires = said.items.flatMap(({ number, firesAtOnce }) => firesAtOnce.map(({ step }) => ({ number, step })));
  const firedNow = (await fired()).slice(firedBefore);
  expect([firedNow.sort(byNumber), firedNow.length]).toEqual([fires.sort(byNumber), said.firesAtOnce]);
  for (const { number, kind, receipt, dueAtThen } of said.items) {
    const { clocks } = (await admin.get(`/cases/${number}`).expect(200)).body;
    expect(clocks.find((clock: { kind: string }) => clock.kind === kind)).toMatchObject({ dueAt: dueAtThen, receipt });
  }
  for (const { number, kind, dueAt } of said.staying.items) {
    expect((await admin.get(`/cases/${number}`).expect(200)).body.clocks.find((clock: { kind: string }) => clock.kind === kind)).toMatchObject({ dueAt });
  }
  return said;
}

describe('POST /calendars/{id}/versions/preview (CLK-6)', () => {
  it('a new holiday: what it says is what the saving does, and saying it changes nothing', async () => {
    const numbers = [await open('C'), await open('B'), await open('C'), await open('A')];
    await open('C', elsewhere);
    const engineer = await desk.as('engineer');
    await engineer.post(`/cases/${numbers[2]}/responses`, { body: 'On it.', by: 'phone' }).expect(201);
    const calendar = await almaty();
    const { dueAt } = (await csm.get(`/cases/${numbers[0]}`).expect(200)).body.clock;
    const said = await saveAndCompare(calendar, closedOn(calendar, dueAt));
    expect(said.items.map(({ number }) => number)).toContain(numbers[0]);
    expect(said.items.map(({ number }) => number)).not.toContain(numbers[2]);
    expect(said.items.map(({ number }) => number)).not.toContain(numbers[3]);
    expect(said.items[0]!.receipt.map(({ note }) => note).join()).toContain('Day of the desk');
    expect(said.staying).toEqual({ count: 0, items: [] });
    expect([...said.items].sort((a, b) => (a.dueAtNow < b.dueAtNow ? -1 : 1))).toEqual(said.items);
  });

  it('longer hours: the steps that come to lie in the past fire at once', async () => {
    const number = await open('B');
    const [span] = (await csm.get(`/cases/${number}`).expect(200)).body.clock.spans;
    const [row] = await look<{ minutes: number }>(desk, `SELECT extract(epoch FROM $1::timestamptz - desk_now()) / 60 AS minutes`, [span.to]);
    // Past the first stretch of hours, whether it ends with the day or with the target, it is after hours then, and for four hours more.
    await desk.advance(Math.ceil(row!.minutes) + (Date.parse(span.to) - Date.parse(span.from) < 7_200_000 ? 1 : 11 * 60));
    const { items: [item] } = (await lead.post(`/cases/${number}/items`, { kind: 'change_control', title: 'Open the port.' }).expect(201)).body;
    expect(item).toMatchObject({ state: 'asked' });
    await desk.advance(210);
    const calendar = await almaty();
    const said = await saveAndCompare(calendar, next(calendar, { weekly: always(), holidays: [] }));
    expect(said.items.find(({ kind }) => kind === 'change_control')).toMatchObject({ number, firesAtOnce: [{ step: 0 }] });
    await admin.post(`/calendars/${calendar.id}/versions`, next(calendar, { basedOn: calendar.version + 1 })).expect(201);
  });

  it('longer hours: what would be past stays, and is listed', async () => {
    const calendar = await almaty();
    const old = await open('C');
    const answer = (await csm.get(`/cases/${old}`).expect(200)).body.clock;
    // Until its hours have begun and it still has time, so that round-the-clock hours would have been over long ago.
    const [row] = await look<{ minutes: number }>(desk, `SELECT extract(epoch FROM $1::timestamptz - desk_now()) / 60 AS minutes`, [answer.dueAt]);
    await desk.advance(Math.max(0, Math.floor(row!.minutes) - 1));
    const fresh = await open('C');
    const shut = await almaty();
    const { dueAt } = (await csm.get(`/cases/${fresh}`).expect(200)).body.clock;
    await admin.post(`/calendars/${shut.id}/versions`, closedOn(shut, dueAt)).expect(201);
    const said = await saveAndCompare(await almaty(), next(calendar, { basedOn: shut.version + 1, weekly: always(), holidays: [] }));
    expect(said.staying.items.map(({ number }) => number)).toEqual(expect.arrayContaining([old]));
    for (const { dueAt: kept, wouldBeDueAt } of said.staying.items) expect(wouldBeDueAt < kept).toBe(true);
    expect(said.items.map(({ number }) => number)).toContain(fresh);
  });

  it('is refused as the saving is: by who keeps no calendars, on a version that is not the last, with hours that make no sense', async () => {
    const calendar = await almaty();
    const asked = (who: Caller, version: object) => who.post(`/calendars/${calendar.id}/versions/preview`, version);
    for (const who of [csm, lead, intake]) await asked(who, next(calendar)).expect(403);
    const stale = { ...next(calendar), basedOn: calendar.version - 1 };
    expect((await asked(admin, stale).expect(409)).body).toEqual((await admin.post(`/calendars/${calendar.id}/versions`, stale).expect(409)).body);
    const never = { ...next(calendar), weekly: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } };
    expect((await asked(admin, never).expect(422)).body).toMatchObject({ rule: 'CLK-2', errors: [{ field: 'weekly' }] });
    await admin.post('/calendars/00000000-0000-0000-0000-000000000000/versions/preview', next(calendar)).expect(404);
    expect(await preview(calendar, next(calendar))).toMatchObject({ count: 0, items: [], firesAtOnce: 0 });
  });

  it('lists the first 200 of many, and counts them all', async () => {
    const number = await open('C');
    const calendar = await almaty();
    await look(desk, `INSERT INTO clock SELECT c.subject_id || '.' || (100 + n), c.subject_id, c.customer_id, 'resolution', c.severity, 'running', c.target_minutes, c.calendar_version_id,
      c.policy_version_id, c.started_at, c.due_at, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 1
      FROM clock c JOIN support_case k ON k.id = c.subject_id CROSS JOIN generate_series(1, 300) n WHERE k.number = $1`, [number]);
    const { dueAt } = (await csm.get(`/cases/${number}`).expect(200)).body.clock;
    const said = await preview(calendar, closedOn(calendar, dueAt));
    expect(said.count).toBeGreaterThan(300);
    expect(said.items).toHaveLength(200);
  });
});
