import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { untilNothingIsDue } from '../support/many-cases.js';
import { by, member, tokenFor } from '../support/sign-in.js';

let desk: TestDesk;
let sdm: Caller;
let intake: Caller;
let engineer: Caller;
let lead: Caller;
let admin: Caller;
let csm: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;
let customerId: string;
let elsewhere: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  desk = await startDesk();
  [sdm, intake, engineer, lead, admin, csm] = await Promise.all([desk.as('sdm'), desk.as('intake'), desk.as('engineer'), desk.as('lead'), desk.as('admin'), desk.as('csm')]);
  under = await openingOf(csm);
  elsewhere = await openingOf(await desk.as('other-csm'));
  customerId = (await csm.get(`/work-orders/${under.workOrderId}`).expect(200)).body.customer.id;
}, 120_000);
afterAll(() => desk.close());

const open = async (given: object = {}, where = under): Promise<string> => (await intake.post('/cases', aCase(where, given)).expect(201)).body.number;
const answer = (number: string) => engineer.post(`/cases/${number}/responses`, { body: 'On it.', by: 'message' }).expect(201);

async function miss(where = under): Promise<{ number: string; id: string }> {
  const number = await open({}, where);
  await desk.advance(61);
  await untilNothingIsDue(desk);
  const [clock] = await look<{ id: string }>(desk, `SELECT c.id FROM clock c JOIN support_case k ON k.id = c.subject_id WHERE k.number = $1 AND c.kind = 'first_response'`, [number]);
  return { number, id: clock!.id };
}

describe('missed promises (ESC-2)', () => {
  it('are listed with their verdict, the last first; answered in time is none', async () => {
    const kept = await open();
    await answer(kept);
    const { number, id } = await miss();
    const { items } = (await sdm.get('/delivery/breaches').expect(200)).body;
    expect(items[0]).toMatchObject({ id, case: { number }, severity: 'A', kind: 'first_response', verdict: 'unanswered', metAt: null, review: null });
    expect(items.map((each: { case: { number: string } }) => each.case.number)).not.toContain(kept);
    await answer(number);
    expect((await sdm.get(`/delivery/breaches/${id}`).expect(200)).body).toMatchObject({ verdict: 'late' });
  });

  it('page by page, each once', async () => {
    await miss();
    await miss();
    const all = (await sdm.get('/delivery/breaches?limit=200').expect(200)).body.items.map(({ id }: { id: string }) => id);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { id: string }[]; next: string | null } = (await sdm.get(`/delivery/breaches?limit=1${cursor && `&cursor=${cursor}`}`).expect(200)).body;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen).toEqual(all);
  });

  it('can be narrowed; what cannot be read is named by its field', async () => {
    const { id } = await miss();
    const ids = async (query: string): Promise<string[]> => (await sdm.get(`/delivery/breaches?${query}`).expect(200)).body.items.map((each: { id: string }) => each.id);
    expect(await ids(`severity=A&customer=${customerId}&reviewed=no`)).toContain(id);
    expect(await ids('severity=B')).not.toContain(id);
    expect(await ids('reviewed=yes')).not.toContain(id);
    expect(await ids('from=2020-01-01&to=2020-02-01')).toEqual([]);
    for (const [query, field] of [['from=2026-02-30', 'from'], ['severity=Z', 'severity'], ['customer=x', 'customer'], ['reviewed=maybe', 'reviewed'], ['to=2020-01-01&from=2021-01-01', 'from']]) {
      expect((await sdm.get(`/delivery/breaches?${query}`).expect(400)).body.errors[0].field).toBe(field);
    }
  });
});

describe('the post-mortem fills itself in (ESC-2, ESC-5)', () => {
  it('who was on duty, whom each step reached and after what, when it was acknowledged, how long it took', async () => {
    const { number, id } = await miss();
    const fired = (await lead.get(`/cases/${number}/escalations`).expect(200)).body as { id: string }[];
    await lead.post(`/cases/${number}/escalations/${fired[0]!.id}/acknowledgement`).expect(200);
    await answer(number);
    const seen = (await sdm.get(`/delivery/breaches/${id}`).expect(200)).body;
    expect(seen.steps).toHaveLength(fired.length);
    expect(seen.steps[0]).toMatchObject({ step: 0, trigger: { percent: 50 }, queue: expect.any(String), acknowledgedBy: expect.any(String), reached: [expect.objectContaining({ role: expect.any(String), name: expect.any(String) })] });
    expect(seen.steps[0].onDuty.length).toBeGreaterThan(0);
    expect(seen.onDuty.atMiss.length).toBeGreaterThan(0);
    expect(seen.lengths.promised).toBe(3_600_000);
    expect(seen.lengths.overdue).toBe(Date.parse(seen.metAt) - Date.parse(seen.dueAt));
    expect(seen.lengths.worked).toBe(seen.lengths.toAnswer);
    expect(seen.lengths.toAcknowledgement).toBe(Date.parse(seen.steps[0].acknowledgedAt) - Date.parse(seen.steps[0].firedAt));
  });
});

describe('why it was missed (ESC-2, WHO-5)', () => {
  it('is written by the service delivery manager; each version stays, and nobody writes over another’s', async () => {
    const { id } = await miss();
    const path = `/delivery/breaches/${id}/reviews`;
    const first = (await sdm.post(path, { cause: 'not_noticed', note: 'The bell was off.', basedOn: 0 }).expect(201)).body;
    expect(first.review).toMatchObject({ version: 1, cause: 'not_noticed', note: 'The bell was off.', by: expect.any(String) });
    expect((await admin.post(path, { cause: 'other', note: 'x', basedOn: 0 }).expect(409)).body).toMatchObject({ detail: expect.stringContaining('version 1') });
    const second = (await admin.post(path, { cause: 'tools_failed', note: 'The bell was broken.', basedOn: 1 }).expect(201)).body;
    expect(second.reviews.map(({ version, cause }: { version: number; cause: string }) => [version, cause])).toEqual([[2, 'tools_failed'], [1, 'not_noticed']]);
    const { items } = (await sdm.get('/delivery/breaches?reviewed=yes').expect(200)).body;
    expect(items.find((each: { id: string }) => each.id === id).review.cause).toBe('tools_failed');
  });

  it('of two who write at once one is told of the other', async () => {
    const { id } = await miss();
    const sent = await Promise.all([sdm, admin].map((who) => who.post(`/delivery/breaches/${id}/reviews`, { cause: 'other', note: 'x', basedOn: 0 })));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('what cannot be read is named; a lead may read and not write', async () => {
    const { id } = await miss();
    const path = `/delivery/breaches/${id}/reviews`;
    expect((await sdm.post(path, { cause: 'bad luck', note: ' ', basedOn: -1 }).expect(400)).body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['basedOn', 'cause', 'note']);
    await lead.get(`/delivery/breaches/${id}`).expect(200);
    expect((await lead.post(path, { cause: 'other', note: 'x', basedOn: 0 }).expect(403)).body.rule).toBe('WHO-5');
  });
});

describe('compliance, from the record of clocks (CLK-1, CLK-3)', () => {
  interface Row { from: string; severity: string; customer: { id: string }; promises: number; inTime: number; late: number; unanswered: number; share: number }
  const kept = async (who: Caller, query = ''): Promise<{ items: Row[]; total: Row; from: string; to: string }> => (await who.get(`/delivery/compliance${query}`).expect(200)).body;

  it('each promise counts once, where it was due: in time, late, not answered', async () => {
    // What is answered early may be due tomorrow.
    const within = `?to=${new Date(Date.parse((await sdm.get('/delivery/forecast').expect(200)).body.serverNow) + 3 * 86_400_000).toISOString().slice(0, 10)}`;
    const before = (await kept(sdm, within)).total;
    const [inTime, late] = [await open(), await miss()];
    await answer(late.number);
    const third = await open();
    await answer(third);
    const again = await miss();
    await answer(inTime);
    const { total, items } = await kept(sdm, within);
    expect(again.id).toBeTruthy();
    expect(total.promises - before.promises).toBe(4);
    expect([total.inTime - before.inTime, total.late - before.late, total.unanswered - before.unanswered]).toEqual([1, 2, 1]);
    expect(items.reduce((sum, row) => sum + row.promises, 0)).toBe(total.promises);
    for (const row of items) expect(row.share).toBeCloseTo(row.inTime / row.promises);
    expect(items.every(({ from }) => new Date(`${from}T00:00Z`).getUTCDay() === 1)).toBe(true);
    expect((await kept(sdm, `${within}&by=month`)).items.every(({ from }) => from.endsWith('-01'))).toBe(true);
    expect((await kept(sdm, '?kind=release')).total.promises).toBe(0);
  });

  it('of one customer, of a period; as a file', async () => {
    const { items } = await kept(admin, `?customer=${customerId}`);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ customer }) => customer.id === customerId)).toBe(true);
    expect((await kept(admin, '?from=2020-01-01&to=2020-03-01')).total).toMatchObject({ promises: 0, share: null });
    const { text, headers } = await sdm.get('/delivery/compliance?format=csv').expect(200);
    expect(headers['content-disposition']).toContain('compliance.csv');
    expect(text.split('\n')[0]).toContain('from,severity,customer,promises,in_time,late,unanswered,share');
    await sdm.get('/delivery/compliance?by=day').expect(400);
    await sdm.get('/delivery/compliance?from=2020-01-01').expect(400);
  });
});

describe('whose (WHO-1, WHO-5)', () => {
  it('another’s is not found, listed or counted; a customer and an engineer see none', async () => {
    const theirs = await miss(elsewhere);
    const stranger = by(desk, await tokenFor(desk, await member(desk, admin, { roles: ['sdm'] })));
    expect((await stranger('get', '/delivery/breaches').expect(200)).body.items).toEqual([]);
    expect((await stranger('get', '/delivery/compliance').expect(200)).body.total.promises).toBe(0);
    await stranger('get', `/delivery/breaches/${theirs.id}`).expect(404);
    await stranger('post', `/delivery/breaches/${theirs.id}/reviews`, { cause: 'other', note: 'x', basedOn: 0 }).expect(404);
    for (const who of [csm, engineer]) for (const path of ['breaches', 'compliance', 'breaches?format=csv']) await who.get(`/delivery/${path}`).expect(403);
    await csm.get(`/delivery/breaches/${theirs.id}`).expect(404);
  });

  it('as a file: what was written is no formula', async () => {
    const { id } = await miss();
    await sdm.post(`/delivery/breaches/${id}/reviews`, { cause: 'other', note: '=1+1', basedOn: 0 }).expect(201);
    const text = await eventually(async () => (await sdm.get('/delivery/breaches?format=csv').expect(200)).text, (file) => file.includes('1+1'));
    expect(text).toContain(",'=1+1,");
  });
});
