import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { by, member, tokenFor } from '../support/sign-in.js';

interface Clock {
  id: string; kind: string; severity: string; state: string; dueAt: string; timeZone: string | null;
  case: { number: string; title: string }; customer: { id: string; name: string }; queue: { id: string; name: string };
  spans: { from: string; to: string }[] | null;
}

const EIGHT_HOURS = 8 * 60;

let desk: TestDesk;
let sdm: Caller;
let intake: Caller;
let engineer: Caller;
let admin: Caller;
let csm: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;
let elsewhere: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  desk = await startDesk();
  [sdm, intake, engineer, admin, csm] = await Promise.all([desk.as('sdm'), desk.as('intake'), desk.as('engineer'), desk.as('admin'), desk.as('csm')]);
  under = await openingOf(csm);
  elsewhere = await openingOf(await desk.as('other-csm'));
}, 120_000);
afterAll(() => desk.close());

const open = async (given: object = {}, where = under): Promise<string> => (await intake.post('/cases', aCase(where, given)).expect(201)).body.number;
const board = async (who: Caller, query = ''): Promise<Clock[]> => (await who.get(`/delivery/clocks${query}`).expect(200)).body.items;
const nobodys = async () => by(desk, await tokenFor(desk, await member(desk, admin, { roles: ['sdm'] })));

describe('the board: every clock that somebody waits for (CLK-1)', () => {
  it('what breaches first before the others, with the time that still counts; an answered one leaves', async () => {
    const critical = await open({ title: 'The line stands' });
    const small = (await csm.post('/cases', aCase(under, { channel: 'web', requestedSeverity: 'C', callerVerification: undefined })).expect(201)).body.number as string;
    const { body } = await sdm.get('/delivery/clocks').expect(200);
    const clocks = body.items as Clock[];
    expect(clocks.map(({ dueAt }) => dueAt)).toEqual(clocks.map(({ dueAt }) => dueAt).sort());
    const [first, last] = [critical, small].map((number) => clocks.find((each) => each.case.number === number && each.kind === 'first_response')!);
    expect(first).toMatchObject({ severity: 'A', state: 'running', timeZone: null, spans: null, case: { title: 'The line stands' }, customer: { name: expect.any(String) }, queue: { name: expect.any(String) } });
    const minutes = last!.spans!.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0) / 60_000;
    expect(minutes).toBeGreaterThan(239);
    expect(minutes).toBeLessThanOrEqual(240);
    await engineer.post(`/cases/${critical}/responses`, { body: 'On it.', by: 'message' }).expect(201);
    expect((await board(sdm, `?case=${critical}`)).filter(({ kind }) => kind === 'first_response')).toEqual([]);
  });

  it('a missed one stays until it is answered', async () => {
    const number = await open();
    await desk.advance(61);
    const [missed] = await eventually(() => board(sdm, `?case=${number}`), (clocks) => clocks.some(({ state, kind }) => state === 'missed' && kind === 'first_response'));
    expect(missed).toMatchObject({ case: { number } });
  });

  it('as a file for a spreadsheet: no cell is a formula', async () => {
    const number = await open({ title: '=HYPERLINK("https://x.example")' });
    const { text, headers } = await sdm.get(`/delivery/clocks?format=csv&case=${number}`).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toContain('clocks.csv');
    expect(text).toContain(`"'=HYPERLINK(""https://x.example"")"`);
    await sdm.get('/delivery/clocks?format=xls').expect(400);
  });
});

describe('whose clocks (WHO-1, WHO-5)', () => {
  it('a service delivery manager’s are those of their own work orders; a customer and an engineer have no board', async () => {
    const [mine, theirs] = [await open(), await open({}, elsewhere)];
    expect((await board(admin)).map((each) => each.case.number)).toEqual(expect.arrayContaining([mine, theirs]));
    const stranger = await nobodys();
    expect((await stranger('get', '/delivery/clocks').expect(200)).body.items).toEqual([]);
    expect((await stranger('get', `/delivery/clocks?case=${theirs}`).expect(200)).body.items).toEqual([]);
    for (const who of [csm, engineer, intake]) {
      for (const path of ['/delivery/clocks', '/delivery/forecast']) expect((await who.get(path).expect(403)).body.rule).toBe('WHO-5');
    }
  });
});

describe('the next eight hours', () => {
  it('sixteen half hours of the wall clock, the present one first, each with its deadlines by severity and who is on duty', async () => {
    const before = (await sdm.get('/delivery/forecast').expect(200)).body;
    const number = await open();
    const { items, serverNow } = (await sdm.get('/delivery/forecast').expect(200)).body;
    expect(items).toHaveLength(16);
    expect(Date.parse(items[15].until) - Date.parse(items[0].from)).toBe(EIGHT_HOURS * 60_000);
    expect(Date.parse(items[0].from)).toBeLessThanOrEqual(Date.parse(serverNow));
    expect(Date.parse(items[0].until)).toBeGreaterThan(Date.parse(serverNow));
    expect(items.every(({ onDuty }: { onDuty: number }) => Number.isInteger(onDuty) && onDuty >= 0)).toBe(true);
    expect(items.some(({ onDuty }: { onDuty: number }) => onDuty > 0)).toBe(true);
    const sum = (given: { deadlines: Record<string, number> }[]) => given.reduce((all, { deadlines }) => all + deadlines.A!, 0);
    const [mine] = (await board(sdm, `?case=${number}`)).filter(({ kind }) => kind === 'first_response');
    const half = items.find(({ from, until }: { from: string; until: string }) => from < mine!.dueAt && mine!.dueAt <= until);
    expect(half.deadlines.A).toBeGreaterThan(0);
    expect(sum(items)).toBeGreaterThan(sum(before.items));
  });

  it('of the cases that one sees (WHO-5)', async () => {
    await open();
    const { items } = (await (await nobodys())('get', '/delivery/forecast').expect(200)).body;
    expect(items.flatMap(({ deadlines }: { deadlines: Record<string, number> }) => Object.values(deadlines)).every((count: number) => count === 0)).toBe(true);
  });
});
