import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';

let desk: TestDesk;
let csm: Caller;
let intake: Caller;
let engineer: Caller;
let lead: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  desk = await startDesk();
  [csm, intake, engineer, lead] = await Promise.all([desk.as('csm'), desk.as('intake'), desk.as('engineer'), desk.as('lead')]);
  under = await openingOf(csm);
});
afterAll(() => desk.close());

const open = async (given: object = {}): Promise<string> => (await intake.post('/cases', aCase(under, given)).expect(201)).body.number;
const answer = (number: string) => engineer.post(`/cases/${number}/responses`, { body: 'On it.', by: 'phone' }).expect(201);
const told = async (number: string, reason: string): Promise<string[]> =>
  (await look<{ address: string }>(desk, 'SELECT address FROM delivery WHERE reference = $1 AND reason LIKE $2 ORDER BY address', [number, reason])).map(({ address }) => address);
const clocks = async (number: string): Promise<{ kind: string; state: string; targetMinutes: number; dueAt: string }[]> => (await lead.get(`/cases/${number}`).expect(200)).body.clocks;
const running = async (number: string): Promise<string[]> => (await clocks(number)).filter(({ state }) => state === 'running').map(({ kind, targetMinutes }) => `${kind} ${targetMinutes}`).sort();
const items = async (number: string) => (await csm.get(`/cases/${number}/items`).expect(200)).body.items as { id: string; kind: string; title: string; state: string }[];

describe('what a critical case opens with (SEV-7)', () => {
  it('Severity 1: critsit manager, executives, obligations of the customer, the product team', async () => {
    const number = await open({ requestedSeverity: '1' });
    expect(await told(number, 'assignment: critsit manager')).toHaveLength(1);
    expect(await told(number, 'notification: Severity 1')).toEqual(['executive@desk.example']);
    expect((await items(number)).map(({ kind, title, state }) => `${kind}: ${title}: ${state}`)).toEqual(expect.arrayContaining([
      'obligation: Notify your executives: open', 'obligation: Staff the case 24x7: open', 'product_team: Escalation to the product team: open',
    ]));
  });

  it('Severity A: senior managers, and no product team', async () => {
    const number = await open();
    expect(await told(number, 'notification: Severity A')).toEqual(['senior-1@desk.example', 'senior-2@desk.example']);
    expect((await items(number)).filter(({ kind }) => kind !== 'obligation')).toEqual([]);
  });

  it('a case raised to A gets it then, once; raised on to 1, no second critsit manager', async () => {
    const number = await open({ requestedSeverity: 'B' });
    expect(await items(number)).toEqual([]);
    await engineer.post(`/cases/${number}/severity`, { to: 'A', reason: 'All sites are down.' }).expect(200);
    await engineer.post(`/cases/${number}/severity`, { to: 'B', reason: 'One site only.' }).expect(200);
    await engineer.post(`/cases/${number}/severity`, { to: 'A', reason: 'All again.' }).expect(200);
    expect(await told(number, 'assignment: critsit manager')).toHaveLength(1);
    expect(await items(number)).toHaveLength(3);
  });

  it('the customer reads that there is a critsit manager, not who (WHO-1)', async () => {
    const number = await open({ requestedSeverity: '1' });
    const timeline = JSON.stringify((await csm.get(`/cases/${number}/timeline`).expect(200)).body);
    expect(timeline).toContain('critsit_manager.nominated');
    expect(timeline).not.toMatch(/Yilmaz|Ortiz|Lang/);
    expect((await csm.get(`/cases/${number}`)).body.critsitManager).toEqual({ name: 'Critsit manager', nominatedAt: expect.any(String), acceptedAt: null });
  });
});

describe('a wish for another severity (SEV-3)', () => {
  it('to raise to A is decided within 15 minutes: lead and duty engineer are told, and a clock runs', async () => {
    const number = await open({ requestedSeverity: 'B' });
    await csm.post(`/cases/${number}/severity`, { to: 'A', reason: 'Now all sites.' }).expect(200);
    expect(await running(number)).toContain('severity_decision 15');
    expect(await told(number, 'request: severity')).toEqual(expect.arrayContaining(['lead@desk.example']));
    expect((await told(number, 'request: severity')).length).toBeGreaterThan(1);
    await engineer.post(`/cases/${number}/severity`, { to: 'A', reason: 'Agreed.' }).expect(200);
    expect((await clocks(number)).find(({ kind }) => kind === 'severity_decision')).toMatchObject({ state: 'met' });
  });

  it('can be declined with a reason, which decides it', async () => {
    const number = await open({ requestedSeverity: 'B' });
    await csm.post(`/cases/${number}/severity`, { to: '1', reason: 'It is urgent.' }).expect(200);
    const declined = (await lead.post(`/cases/${number}/severity/declination`, { reason: 'Work goes on at both plants.' }).expect(200)).body;
    expect(declined.severity).toEqual({ requested: 'B', set: 'B' });
    expect((await clocks(number)).find(({ kind }) => kind === 'severity_decision')).toMatchObject({ state: 'met' });
    await lead.post(`/cases/${number}/severity/declination`, { reason: 'Again.' }).expect(409);
  });

  it('below that alerts the lead only, and no clock runs', async () => {
    const number = await open({ requestedSeverity: 'B' });
    await csm.post(`/cases/${number}/severity`, { to: 'C', reason: 'Not so bad.' }).expect(200);
    expect(await told(number, 'request: severity')).toEqual(['lead@desk.example']);
    expect(await running(number)).toEqual(['first_response 120']);
  });

  it('undecided, it escalates to lead and SDM (ESC-2)', async () => {
    const number = await open({ requestedSeverity: 'C' });
    await engineer.post(`/cases/${number}/assignment`, { personId: 'me' }).expect(200);
    await csm.post(`/cases/${number}/severity`, { to: '1', reason: 'All down.' }).expect(200);
    await desk.advance(16);
    await lead.post(`/cases/${number}/comments`, { body: 'Looking.', internal: true }).expect(201);
    expect(await told(number, 'escalation: sdm')).toEqual(['sdm@desk.example']);
  });
});

describe('a downgrade for want of the customer’s part (SEV-6)', () => {
  it('names an obligation of this case that was missed, and nothing else will do', async () => {
    const number = await open();
    const [obligation] = await items(number);
    const lower = (missedObligationId: string) => engineer.post(`/cases/${number}/severity`, { to: 'B', reason: 'Nobody answers.', missedObligationId });
    expect((await lower(obligation!.id).expect(422)).body).toMatchObject({ rule: 'SEV-6', errors: [{ field: 'missedObligationId' }] });
    await engineer.post(`/cases/${number}/items/${obligation!.id}/state`, { state: 'missed' }).expect(200);
    const [foreign] = await items(await open());
    await lower(foreign!.id).expect(422);
    expect((await lower(obligation!.id).expect(200)).body.severity.set).toBe('B');
  });

  it('is contested by the customer, and decided again', async () => {
    const number = await open();
    await csm.post(`/cases/${number}/severity/contest`, { reason: 'No.' }).expect(409);
    await engineer.post(`/cases/${number}/severity`, { to: 'B', reason: 'It works again.' }).expect(200);
    await csm.post(`/cases/${number}/severity/contest`, { reason: 'It does not.' }).expect(200);
    expect(await running(number)).toContain('severity_decision 15');
    expect(JSON.stringify((await csm.get(`/cases/${number}/timeline`)).body)).toContain('It does not.');
  });
});

describe('further promises (CLK-5)', () => {
  it('after the first response the next update is promised: hourly at 1, every two hours at A', async () => {
    const number = await open({ requestedSeverity: '1' });
    await answer(number);
    expect(await running(number)).toEqual(['next_update 60']);
    await desk.advance(30);
    await engineer.post(`/cases/${number}/comments`, { body: 'We found the disk.', internal: false }).expect(201);
    const updates = (await clocks(number)).filter(({ kind }) => kind === 'next_update');
    expect(updates.map(({ state }) => state)).toEqual(['met', 'running']);
    await engineer.post(`/cases/${number}/severity`, { to: 'A', reason: 'Half is back.' }).expect(200);
    expect(await running(number)).toEqual(['next_update 120']);
    await engineer.post(`/cases/${number}/severity`, { to: 'C', reason: 'All is back.' }).expect(200);
    expect(await running(number)).toEqual([]);
  });

  it('a question at Severity C gives the customer 24 hours of wall-clock time, and makes the case wait for them', async () => {
    const number = await open({ requestedSeverity: 'C' });
    const asked = (await engineer.post(`/cases/${number}/comments`, { body: 'Which version?', internal: false, asksCustomer: true }).expect(201)).body;
    expect(asked.state).toBe('waiting_for_customer');
    expect(await running(number)).toEqual(['customer_answer 1440']);
    const answered = (await csm.post(`/cases/${number}/comments`, { body: 'Version 4.', internal: false }).expect(201)).body;
    expect(answered.state).toBe('in_progress');
    expect(await running(number)).toEqual([]);
  });

  it('a request to change control at Severity B is answered within 4 business hours', async () => {
    const number = await open({ requestedSeverity: 'B' });
    await answer(number);
    const [asked] = (await engineer.post(`/cases/${number}/items`, { kind: 'change_control', title: 'Restart at night?' }).expect(201)).body.items;
    expect(await running(number)).toEqual(['change_control 240']);
    await csm.post(`/cases/${number}/items/${asked.id}/state`, { state: 'answered', note: 'Yes, after ten.' }).expect(200);
    expect(await running(number)).toEqual([]);
  });

  it('end when the case is resolved', async () => {
    const number = await open();
    await answer(number);
    await engineer.post(`/cases/${number}/resolution`, { cause: 'A disk', summary: 'Replaced.' }).expect(200);
    expect(await running(number)).toEqual([]);
  });
});

describe('the preview of a severity change (SEV-4)', () => {
  it.each<[string, string, number]>([['B', 'A', 0], ['A', 'C', 0], ['A', '1', 50], ['1', 'B', 35]])(
    'from %s to %s after %i minutes: what it says is what happens', async (from, to, minutes) => {
      const number = await open({ requestedSeverity: from });
      if (minutes > 0) await desk.advance(minutes);
      await lead.post(`/cases/${number}/comments`, { body: 'A look.', internal: true }).expect(201);
      const preview = (await engineer.post(`/cases/${number}/severity/preview`, { to }).expect(200)).body;
      const before = await clocks(number);
      expect(preview.clocks[0].dueAtNow).toBe(before.find(({ kind }) => kind === 'first_response')!.dueAt);
      const fired = (await lead.get(`/cases/${number}/escalations`)).body.length;
      await engineer.post(`/cases/${number}/severity`, { to, reason: 'As previewed.' }).expect(200);
      const then = (await clocks(number)).findLast(({ kind, state }) => kind === 'first_response' && state === 'running');
      expect(Math.abs(Date.parse(then!.dueAt) - Date.parse(preview.clocks[0].dueAtThen))).toBeLessThan(5_000);
      expect((await lead.get(`/cases/${number}/escalations`)).body.length - fired).toBe(preview.firesAtOnce.length);
    });

  it('changes nothing, says who would be told, and is open to the customer too', async () => {
    const number = await open({ requestedSeverity: 'B' });
    const before = (await lead.get(`/cases/${number}`)).body;
    const preview = (await csm.post(`/cases/${number}/severity/preview`, { to: '1' }).expect(200)).body;
    expect(preview).toMatchObject({ hours: '24x7', tells: ['customer', 'critsit_manager', 'executives', 'product_team'] });
    expect(standing((await lead.get(`/cases/${number}`)).body)).toEqual(standing(before));
  });
});

describe('items', () => {
  it('WHO-9: remote access is granted by the customer alone', async () => {
    const number = await open();
    const all = (await engineer.post(`/cases/${number}/items`, { kind: 'consent', title: 'Remote session on db-1' }).expect(201)).body.items;
    const consent = all.find(({ kind }: { kind: string }) => kind === 'consent');
    expect((await engineer.post(`/cases/${number}/items/${consent.id}/state`, { state: 'granted' }).expect(403)).body.rule).toBe('WHO-9');
    await csm.post(`/cases/${number}/items/${consent.id}/state`, { state: 'granted' }).expect(200);
    expect((await csm.post(`/cases/${number}/items/${consent.id}/state`, { state: 'refused' }).expect(409)).body.detail).toContain('ended');
  });

  it('of another case are not found', async () => {
    const [one, other] = [await open(), await open()];
    const [item] = await items(one);
    await engineer.post(`/cases/${other}/items/${item!.id}/state`, { state: 'met' }).expect(404);
  });
});

/** A case but for what the time says of it. */
const standing = (shown: object): unknown => JSON.parse(JSON.stringify(shown, (key, value: unknown) => (key === 'serverNow' || key === 'reading' ? undefined : value)));
