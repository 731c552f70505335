import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';

let desk: TestDesk;
let csm: Caller;
let admin: Caller;
let engineer: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  desk = await startDesk();
  [csm, admin, engineer] = await Promise.all([desk.as('csm'), desk.as('admin'), desk.as('engineer')]);
  under = await openingOf(csm);
});
afterAll(() => desk.close());

const week = (days: [string, string][]) => ({ 1: days, 2: days, 3: days, 4: days, 5: days, 6: [] as [string, string][], 7: [] as [string, string][] });
const ALMATY = { timeZone: 'Asia/Almaty', weekly: week([['09:00', '17:30']]), holidays: [{ date: '2026-03-09', name: 'A day off' }] };
const asked = (calendar: unknown, more: object = {}) => ({ start: '2026-03-06T11:40:00.000Z', targetMinutes: 120, calendar, ...more });

describe('POST /deadlines (CLK-2, CLK-4)', () => {
  it('counts over the weekend and a holiday, with a receipt that adds up', async () => {
    const { body } = await csm.post('/deadlines', asked(ALMATY)).expect(200);
    expect(body.deadline).toBe('2026-03-10T05:10:00.000Z');
    expect(body.receipt.map(({ date, from, to, minutes }: Record<string, unknown>) => [date, from, to, minutes])).toEqual([
      ['2026-03-06', '16:40', '17:30', 50], ['2026-03-07', null, null, 0], ['2026-03-08', null, null, 0], ['2026-03-09', null, null, 0], ['2026-03-10', '09:00', '10:10', 70],
    ]);
    expect(body.receipt.map(({ note }: { note: string }) => note).join(' ')).toMatch(/weekend.*A day off/);
  });

  it('null is 24x7', async () => {
    expect((await csm.post('/deadlines', asked(null)).expect(200)).body.deadline).toBe('2026-03-06T13:40:00.000Z');
  });

  it.each<[string, object, string]>([
    ['a calendar that never opens', asked({ ...ALMATY, weekly: week([]) }), 'calendar.weekly'],
    ['a zone that does not exist', asked({ ...ALMATY, timeZone: 'Asia/Atlantis' }), 'calendar.timeZone'],
    ['overlapping windows', asked({ ...ALMATY, weekly: week([['09:00', '12:00'], ['11:00', '17:00']]) }), 'calendar.weekly.1'],
    ['a holiday on no date', asked({ ...ALMATY, holidays: [{ date: '2026-02-30' }] }), 'calendar.holidays[0]'],
    ['minutes there are none of', asked({ ...ALMATY, weekly: week([['09:00', '17:60']]) }), 'calendar.weekly.1'],
    ['a window that ends before it begins', asked({ ...ALMATY, weekly: week([['17:30', '09:00']]) }), 'calendar.weekly.1'],
    ['an eighth day', asked({ ...ALMATY, weekly: { ...week([['09:00', '17:30']]), 8: [] } }), 'calendar.weekly.8'],
    ['half a day without an end', asked({ ...ALMATY, holidays: [{ date: '2026-03-09', hours: [['09:00']] }] }), 'calendar.holidays[0].hours'],
    ['a target that is not reached in all the years there are', asked({ ...ALMATY, weekly: { ...week([]), 1: [['09:00', '09:01']] } }, { targetMinutes: 1_000_000 }), 'targetMinutes'],
    ['a start before time was kept', asked(ALMATY, { start: '0001-01-01T00:00:00Z' }), 'start'],
  ])('refuses %s with 422, naming the field, and does not loop', async (_, body, field) => {
    const refused = await csm.post('/deadlines', body).expect(422);
    expect(refused.type).toBe('application/problem+json');
    expect(refused.body.rule).toBe('CLK-2');
    expect(refused.body.errors[0].field).toContain(field);
  });

  it.each<[string, object, string]>([
    ['a target below zero', asked(ALMATY, { targetMinutes: -1 }), 'targetMinutes'],
    ['half a minute', asked(ALMATY, { targetMinutes: 0.5 }), 'targetMinutes'],
    ['a start without an offset', asked(ALMATY, { start: '2026-03-06T11:40:00' }), 'start'],
    ['a field it does not know', asked(ALMATY, { target: 1 }), 'target'],
  ])('refuses %s with 400, naming the field', async (_, body, field) => {
    expect((await csm.post('/deadlines', body).expect(400)).body.errors[0].field).toBe(field);
  });

  it('a thousand at once give what each gives alone; one more is refused, a bad one is named by its place', async () => {
    const items = Array.from({ length: 1_000 }, (_, i) => asked(i % 3 === 0 ? null : ALMATY, { targetMinutes: i }));
    const { body } = await csm.post('/deadlines/batch', { items }).expect(200);
    expect(body.items).toHaveLength(1_000);
    for (const i of [0, 1, 499, 998]) expect(body.items[i]).toEqual((await csm.post('/deadlines', items[i]).expect(200)).body);
    for (const wrong of [[...items, items[0]], [], null]) expect((await csm.post('/deadlines/batch', { items: wrong }).expect(400)).body.errors[0].field).toBe('items');
    const bad = await csm.post('/deadlines/batch', { items: [items[0], asked({ ...ALMATY, timeZone: 'Nowhere' })] }).expect(422);
    expect(bad.body.errors[0].field).toContain('items[1].calendar.timeZone');
  });
});

interface CalendarView {
  id: string;
  version: number;
  timeZone: string;
  weekly: Record<string, [string, string][]>;
  holidays: { date: string; name: string; origin?: string; hours: null | [string, string][] }[];
}

const almaty = async (): Promise<CalendarView> => {
  const { items } = (await admin.get('/calendars').expect(200)).body;
  return (await admin.get(`/calendars/${items.find(({ name }: { name: string }) => name.startsWith('Almaty')).id}`).expect(200)).body;
};
const next = ({ version, timeZone, weekly, holidays }: CalendarView, more: object = {}) => ({
  basedOn: version, timeZone, weekly, holidays: holidays.map(({ date, name }) => ({ date, name })), note: 'A new day off.', ...more,
});
const open = async (): Promise<string> =>
  (await csm.post('/cases', aCase(under, { channel: 'web', requestedSeverity: 'C', callerVerification: undefined })).expect(201)).body.number;
const dayOf = (instant: string): string => new Date(Date.parse(instant) + 5 * 3_600_000).toISOString().slice(0, 10);

describe('a new version of a calendar (CLK-6)', () => {
  it('moves the clocks running on it, on record, and leaves the ended ones what they were', async () => {
    const [running, answered] = [await open(), await open()];
    await engineer.post(`/cases/${answered}/responses`, { body: 'On it.', by: 'phone' }).expect(201);
    const before = (await csm.get(`/cases/${running}`)).body.clocks[0];
    const kept = (await csm.get(`/cases/${answered}`)).body.clocks[0];
    const calendar = await almaty();
    const day = dayOf(before.dueAt);
    const saved = next(calendar, { holidays: [...next(calendar).holidays, { date: day, name: 'Day of the desk' }] });
    await admin.post(`/calendars/${calendar.id}/versions`, saved).expect(201);
    const after = (await csm.get(`/cases/${running}`)).body.clocks[0];
    expect(after.dueAt > before.dueAt).toBe(true);
    expect(after.calendar.version).toBe(calendar.version + 1);
    expect(after.receipt.map(({ note }: { note: string }) => note).join(' ')).toContain('Day of the desk');
    const timeline = (await csm.get(`/cases/${running}/timeline`)).body.items as { type: string; data: { from: string; to: string } }[];
    expect(timeline.find(({ type }) => type === 'deadline.moved')!.data).toMatchObject({ from: before.dueAt, to: after.dueAt });
    expect((await csm.get(`/cases/${answered}`)).body.clocks[0]).toEqual(kept);
  });

  it('leaves no mark on a clock for which it changes nothing, nor on one that runs on another calendar', async () => {
    const number = await open();
    const other = await desk.as('other-csm');
    const elsewhere = (await other.post('/cases', aCase(await openingOf(other), { channel: 'web', requestedSeverity: 'C', callerVerification: undefined })).expect(201)).body;
    const before = (await csm.get(`/cases/${number}`)).body.clocks[0];
    const calendar = await almaty();
    await admin.post(`/calendars/${calendar.id}/versions`, next(calendar, { holidays: [...next(calendar).holidays, { date: '2045-01-03', name: 'Far away' }] })).expect(201);
    expect((await csm.get(`/cases/${number}`)).body.clocks[0]).toMatchObject({ dueAt: before.dueAt, state: 'running' });
    const { reading: _, ...promised } = elsewhere.clocks[0];
    expect((await other.get(`/cases/${elsewhere.number}`)).body.clocks).toMatchObject([promised]);
    for (const [caller, of] of [[csm, number], [other, elsewhere.number]] as const) {
      const types = (await caller.get(`/cases/${of}/timeline`)).body.items.map(({ type }: { type: string }) => type);
      expect(types).not.toContain('deadline.moved');
    }
  });

  it('that takes a holiday back brings the deadline back to where it was', async () => {
    const number = await open();
    const due = async (): Promise<string> => (await csm.get(`/cases/${number}`)).body.clocks[0].dueAt;
    const before = await due();
    const first = await almaty();
    await admin.post(`/calendars/${first.id}/versions`, next(first, { holidays: [...next(first).holidays, { date: dayOf(before), name: 'By mistake' }] })).expect(201);
    expect(await due() > before).toBe(true);
    await admin.post(`/calendars/${first.id}/versions`, next(await almaty(), { holidays: next(first).holidays })).expect(201);
    expect(await due()).toBe(before);
  });

  it('that would put a deadline into the past leaves it where it was', async () => {
    const calendar = await almaty();
    const number = await open();
    const before = (await csm.get(`/cases/${number}`)).body.clocks[0];
    await desk.advance(Math.floor((Date.parse(before.dueAt) - Date.now()) / 60_000) - 1 - await ahead());
    const shown = (await csm.get(`/cases/${number}`)).body;
    expect(shown.clocks[0].state).toBe('running');
    const longer = week([['00:00', '24:00']]);
    await admin.post(`/calendars/${calendar.id}/versions`, next(calendar, { weekly: { ...longer, 6: [['00:00', '24:00']], 7: [['00:00', '24:00']] }, holidays: [] })).expect(201);
    expect((await csm.get(`/cases/${number}`)).body.clocks[0].dueAt).toBe(before.dueAt);
  });

  it('is kept by administrators, on top of the version that is there', async () => {
    const calendar = await almaty();
    await csm.post(`/calendars/${calendar.id}/versions`, next(calendar)).expect(403);
    await engineer.post(`/calendars/${calendar.id}/versions`, next(calendar)).expect(403);
    const stale = await admin.post(`/calendars/${calendar.id}/versions`, next(calendar, { basedOn: calendar.version - 1 })).expect(409);
    expect(stale.body).toMatchObject({ rule: 'CLK-6', detail: expect.stringContaining(`version ${calendar.version}`) });
    const never = await admin.post(`/calendars/${calendar.id}/versions`, next(calendar, { weekly: week([]) })).expect(422);
    expect(never.body.errors[0].field).toBe('weekly');
  });

  it.each<[string, unknown]>([
    ['nothing', null], ['a word', '2026-12-16'], ['a field it does not know', { date: '2026-12-16', colour: 'red' }],
    ['a name without end', { date: '2026-12-16', name: 'x'.repeat(301) }], ['an origin there is none of', { date: '2026-12-16', origin: 'x' }],
  ])('refuses %s in the place of a holiday with 400, saying where', async (_, holiday) => {
    const calendar = await almaty();
    const refused = await admin.post(`/calendars/${calendar.id}/versions`, next(calendar, { holidays: [holiday] })).expect(400);
    expect(refused.body.errors[0].field).toContain('holidays');
  });

  it('lets an administrator correct a holiday; of two who save at once one is told to look again', async () => {
    const calendar = await almaty();
    const saves = await Promise.all([1, 2, 3].map((n) => admin.post(`/calendars/${calendar.id}/versions`, next(calendar, { note: `Try ${n}.` }))));
    expect(saves.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('which calendars there are', () => {
  it('each is listed with its version in force, and tells what its versions were for', async () => {
    const before = await almaty();
    await admin.post(`/calendars/${before.id}/versions`, next(before, { note: 'Read anew.' })).expect(201);
    const { items } = (await engineer.get('/calendars').expect(200)).body;
    expect(items.find(({ id }: { id: string }) => id === before.id)).toMatchObject({ country: 'KZ', timeZone: 'Asia/Almaty', version: before.version + 1 });
    expect((await engineer.get(`/calendars/${before.id}`).expect(200)).body).toMatchObject({
      country: 'KZ', version: before.version + 1, note: 'Read anew.', versions: expect.arrayContaining([{ version: before.version + 1, note: 'Read anew.', savedAt: expect.any(String) }]),
    });
  });

  it('who works by them is told to the provider, of the work orders that each of its people sees (WHO-1, WHO-5)', async () => {
    const { id } = await almaty();
    const { items } = (await admin.get('/calendar-uses').expect(200)).body;
    const uses = (items as { calendarId: string; location: string; workOrder: { id: string; number: string } }[]).filter(({ calendarId }) => calendarId === id);
    expect(uses.map(({ workOrder }) => workOrder.id)).toContain(under.workOrderId);
    expect(uses.every(({ location, workOrder }) => location !== '' && workOrder.number !== '')).toBe(true);
    await csm.get('/calendar-uses').expect(403);
  });
});

/** By how many minutes the desk's time is ahead already. */
async function ahead(): Promise<number> {
  const [row] = await look<{ minutes: number }>(desk, `SELECT extract(epoch FROM ahead)::float8 / 60 AS minutes FROM desk_clock`);
  return Math.floor(row!.minutes);
}
