import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';

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

const open = async (given: object = {}) => (await intake.post('/cases', aCase(under, given)).expect(201)).body;

describe('a case and its promise', () => {
  it('a Severity A by phone is promised a response within 60 minutes round the clock, with the receipt (section 2, CLK-1, CLK-4)', async () => {
    const opened = await open();
    expect(opened).toMatchObject({ state: 'open', channel: 'phone', severity: { requested: 'A', set: 'A' }, version: 1, responseTable: { id: 'premier' } });
    const [clock] = opened.clocks;
    expect(clock).toMatchObject({ kind: 'first_response', state: 'running', targetMinutes: 60, calendar: null });
    expect(Date.parse(clock.dueAt) - Date.parse(opened.openedAt)).toBe(3_600_000);
    expect(addedUp(clock.receipt)).toBe(3_600_000);
    for (const { offset } of clock.receipt) expect(offset).toBe('+05:00');
    expect(clock.reading).toEqual({ workingLeftMs: Date.parse(clock.dueAt) - Date.parse(opened.serverNow), overdueMs: 0, opensAt: null });
  });

  it('a Severity B counts the working hours of its location, on the version in force (CLK-2)', async () => {
    const opened = (await csm.post('/cases', aCase(under, { channel: 'web', requestedSeverity: 'B', callerVerification: undefined })).expect(201)).body;
    const [clock] = opened.clocks;
    expect(clock).toMatchObject({ targetMinutes: 120, calendar: { name: 'Almaty working hours', timeZone: 'Asia/Almaty', version: 1 } });
    expect(addedUp(clock.receipt)).toBe(7_200_000);
    const counted = clock.spans.reduce((sum: number, span: { from: string; to: string }) => sum + Date.parse(span.to) - Date.parse(span.from), 0);
    expect(counted).toBe(7_200_000);
    const opens = clock.spans[0].from > opened.serverNow ? clock.spans[0].from : null;
    expect(clock.reading).toMatchObject({ opensAt: opens, overdueMs: 0 });
    expect(clock.reading.workingLeftMs).toBeLessThanOrEqual(7_200_000);
    const [listed] = (await csm.get(`/cases?q=${opened.number}`).expect(200)).body.items;
    expect(listed.clock).toMatchObject({ reading: { overdueMs: 0 }, receipt: clock.receipt });
  });

  it('a response stops the clock at its own time: met, in progress, the responder its owner (CLK-1, CLK-3)', async () => {
    const { number } = await open();
    const answered = (await engineer.post(`/cases/${number}/responses`, { body: 'I am on it.', by: 'phone' }).expect(201)).body;
    expect(answered).toMatchObject({ state: 'in_progress', assignee: { name: 'Emil Sadykov' }, version: 2 });
    expect(answered.clocks[0]).toMatchObject({ state: 'met' });
    expect(answered.clocks[0].metAt).not.toBeNull();
  });

  it('an internal note answers nobody, a message to the customer by an engineer does (CLK-1)', async () => {
    const { number } = await open();
    const noted = (await engineer.post(`/cases/${number}/comments`, { body: 'Looks like the storage.', internal: true }).expect(201)).body;
    expect(noted.clocks[0].state).toBe('running');
    const told = (await engineer.post(`/cases/${number}/comments`, { body: 'We are looking at the storage.', internal: false }).expect(201)).body;
    expect(told.clocks[0].state).toBe('met');
  });

  it('a late answer does not hide the miss (CLK-3)', async () => {
    const { number } = await open();
    await desk.advance(61);
    const answered = (await engineer.post(`/cases/${number}/responses`, { body: 'Sorry for the wait.', by: 'message' }).expect(201)).body;
    expect(answered.clocks[0]).toMatchObject({ state: 'missed', missedAt: answered.clocks[0].dueAt });
    expect(answered.clocks[0].metAt > answered.clocks[0].missedAt).toBe(true);
  });

  it('an upgrade supersedes the clock and never postpones; a downgrade never shortens (SEV-4)', async () => {
    const { number, clocks: [first] } = await open();
    const lowered = (await engineer.post(`/cases/${number}/severity`, { to: 'B', reason: 'A workaround holds.' }).expect(200)).body;
    expect(lowered.clocks.map((clock: { state: string }) => clock.state)).toEqual(['superseded', 'running']);
    expect(lowered.clocks[1].startedAt).toBe(first.startedAt);
    expect(lowered.clocks[1].dueAt >= first.dueAt).toBe(true);
    const raised = (await engineer.post(`/cases/${number}/severity`, { to: '1', reason: 'The workaround broke.' }).expect(200)).body;
    expect(raised.severity.set).toBe('1');
    expect(raised.clocks[2].dueAt <= lowered.clocks[1].dueAt).toBe(true);
    expect(raised.clocks.map((clock: { state: string }) => clock.state)).toEqual(['superseded', 'superseded', 'running']);
  });

  it('a customer asks for a severity, it does not set one (SEV-3)', async () => {
    const { number } = await open({ requestedSeverity: 'B' });
    const asked = (await csm.post(`/cases/${number}/severity`, { to: 'A', reason: 'Now the second line stands still too.' }).expect(200)).body;
    expect(asked.severity).toEqual({ requested: 'A', set: 'B' });
    expect(asked.clocks.map(({ kind }: { kind: string }) => kind)).toEqual(['first_response', 'severity_decision']);
  });

  it('a stale If-Match changes nothing and says so', async () => {
    const { number } = await open();
    await engineer.post(`/cases/${number}/comments`, { body: 'Seen.', internal: true }).expect(201);
    const answer = await engineer.post(`/cases/${number}/severity`, { to: 'C', reason: 'Stale.' }).set('If-Match', '"1"').expect(412);
    expect(answer.body.detail).toContain('version 2');
    const now = await engineer.get(`/cases/${number}`).expect('ETag', '"2"');
    expect(now.body.severity.set).toBe('A');
    await engineer.post(`/cases/${number}/severity`, { to: 'C', reason: 'Fresh.' }).set('If-Match', '"2"').expect(200);
  });
});

describe('what is refused, and how', () => {
  it('a Severity 1 through the web names the rule and the phone, and keeps what was typed (SEV-1)', async () => {
    const typed = aCase(under, { channel: 'web', requestedSeverity: '1', callerVerification: undefined });
    const refusal = (await csm.post('/cases', typed).expect(422)).body;
    expect(refusal).toMatchObject({ rule: 'SEV-1', supportPhone: '+7 727 555 0100', type: expect.stringContaining('sev-1') });
    const draft = (await intake.get(`/cases/${refusal.draft.number}`).expect(200)).body;
    expect(draft).toMatchObject({ state: 'draft', title: 'Nothing can be saved', clocks: [] });

    const opened = (await intake.post('/cases', aCase(under, { requestedSeverity: '1', draftNumber: refusal.draft.number })).expect(201)).body;
    expect(opened).toMatchObject({ number: refusal.draft.number, state: 'open' });
    expect(opened.clocks).toHaveLength(1);
  });

  it('a call may have come in up to 24 hours ago, and its clock starts then (CLK-1)', async () => {
    const rang = new Date(Date.parse((await open()).openedAt) - 10 * 60_000).toISOString();
    const opened = await open({ openedAt: rang });
    expect(opened.clocks[0].startedAt).toBe(rang);
    const future = new Date(Date.parse(rang) + 3_600_000).toISOString();
    const refusal = (await intake.post('/cases', aCase(under, { openedAt: future })).expect(422)).body;
    expect(refusal).toMatchObject({ rule: 'CLK-1', errors: [{ field: 'openedAt' }] });
  });

  it.each([
    ['a portal the product does not have (SEV-8)', { channel: 'online_portal' }, 'SEV-8', 'csm'],
  ] as const)('%s', async (_, given, rule, who) => {
    const caller = await desk.as(who);
    expect((await caller.post('/cases', aCase(under, { ...given, callerVerification: undefined })).expect(422)).body.rule).toBe(rule);
  });

  it('who may not is told so before what is wrong with the words (WHO-1, WHO-3)', async () => {
    const information = await desk.as('information');
    const other = await desk.as('other-csm');
    const { number } = await open();
    expect((await information.post('/cases', {}).expect(403)).body.rule).toBe('WHO-3');
    await information.post(`/cases/${number}/comments`, {}).expect(403);
    await other.post(`/cases/${number}/comments`, {}).expect(404);
    await other.get(`/cases/${number}`).expect(404);
    await other.get(`/cases/${number}/timeline`).expect(404);
    await other.get(`/cases/${number}/escalations`).expect(404);
    await other.get(`/work-orders/${under.workOrderId}`).expect(404);
    await other.post('/cases', aCase(under, { channel: 'web', requestedSeverity: 'C', callerVerification: undefined })).expect(404);
  });

  it('unknown fields, wrong values and broken JSON are named, field by field', async () => {
    const answer = await intake.post('/cases', aCase(under, { severity: 'A', title: '' })).expect(400).expect('Content-Type', /problem\+json/);
    expect(answer.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['severity', 'title']);
    await intake.post('/cases').set('Content-Type', 'application/json').send('{"title":').expect(400).expect('Content-Type', /problem\+json/);
    await intake.get('/cases?severity=Z').expect(400);
    await intake.get('/cases?cursor=nonsense').expect(400);
    await intake.get('/cases/C-0').expect(404);
    await intake.get('/nowhere').expect(404);
  });

  it('a response is given by engineers, leads and critsit managers (CLK-1)', async () => {
    const { number } = await open();
    for (const who of ['intake', 'sdm', 'admin', 'csm'] as const) {
      expect((await (await desk.as(who)).post(`/cases/${number}/responses`, { body: 'x', by: 'message' }).expect(403)).body.rule).toBe('CLK-1');
    }
  });
});

describe('what each side sees (WHO-1)', () => {
  it('a customer reads no internal note, no provider\'s name, and no other customer\'s case', async () => {
    const { number } = await open();
    await engineer.post(`/cases/${number}/comments`, { body: 'PLANTED-WORD: their admin is on leave', internal: true }).expect(201);
    await desk.advance(120);
    await eventually(async () => (await engineer.get(`/cases/${number}/escalations`)).body, (fired) => fired.length === 5);
    await engineer.post(`/cases/${number}/responses`, { body: 'We are on it.', by: 'message' }).expect(201);

    const read = [`/cases/${number}`, `/cases/${number}/timeline`, `/cases/${number}/escalations`, '/cases?limit=200'];
    const texts = await Promise.all(read.map(async (path) => (await csm.get(path).expect(200)).text));
    for (const text of texts) expect(text).not.toMatch(/PLANTED-WORD|Emil|Lena|Cem|Saule|Lakeshore/);
    const [, timeline] = texts;
    expect(timeline).toContain('"name":"Engineer"');
    expect((await engineer.get(`/cases/${number}/timeline`)).text).toContain('PLANTED-WORD');
  });
});

describe('the list', () => {
  it('gives what breaches first before what is answered, page by page, each once', async () => {
    await open({ requestedSeverity: 'C' });
    const { number } = await open();
    await engineer.post(`/cases/${number}/responses`, { body: 'Here.', by: 'message' }).expect(201);
    const seen: { number: string; clock: { dueAt: string; endedAt: string | null }; queueRank: number }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: typeof seen; next: string | null } = (await engineer.get(`/cases?limit=2${cursor && `&cursor=${cursor}`}`).expect(200)).body;
      seen.push(...page.items);
      cursor = page.next;
    }
    expect(new Set(seen.map((row) => row.number)).size).toBe(seen.length);
    const unanswered = seen.filter(({ clock }) => clock.endedAt === null);
    expect(seen.slice(0, unanswered.length)).toEqual(unanswered);
    const keys = unanswered.map(({ queueRank, clock }) => `${1 - queueRank} ${clock.dueAt}`);
    expect(keys).toEqual([...keys].sort());
  });
});

function addedUp(receipt: { minutes?: number; ms?: number }[]): number {
  return receipt.reduce((sum, line) => sum + (line.minutes ?? 0) * 60_000 + (line.ms ?? 0), 0);
}
