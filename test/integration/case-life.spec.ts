import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClaimKeeper } from '../../src/cases/claim-keeper.js';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';

let desk: TestDesk;
let csm: Caller;
let intake: Caller;
let engineer: Caller;
let lead: Caller;
let critsit: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  desk = await startDesk();
  [csm, intake, engineer, lead, critsit] = await Promise.all([desk.as('csm'), desk.as('intake'), desk.as('engineer'), desk.as('lead'), desk.as('critsit')]);
  under = await openingOf(csm);
});
afterAll(() => desk.close());

const open = async (given: object = {}): Promise<string> => (await intake.post('/cases', aCase(under, given)).expect(201)).body.number;
const answer = (number: string) => engineer.post(`/cases/${number}/responses`, { body: 'On it.', by: 'phone' }).expect(201);
const RESOLUTION = { cause: 'A full disk', summary: 'The log was moved to a disk of its own.' };

describe('who has a case', () => {
  it('whoever claims it has it, and claiming is not answering: the clock runs on (CLK-5)', async () => {
    const number = await open();
    const claimed = (await engineer.post(`/cases/${number}/assignment`, { personId: 'me' }).expect(200)).body;
    expect(claimed).toMatchObject({ assignee: { name: 'Emil Sadykov' }, state: 'open', claimedUntil: expect.any(String) });
    expect(claimed.clocks[0].state).toBe('running');
  });

  it('of many who claim at once exactly one has it, two hundred times over; the others learn who', async () => {
    const hands = [engineer, lead, critsit];
    let won = 0;
    for (let race = 0; race < 200; race++) {
      const number = race % 20 === 0 ? await open() : `C-${100_001 + (await rows()) - 1}`;
      if (race % 20 !== 0) await look(desk, 'UPDATE support_case SET assignee_id = NULL, claimed_until = NULL WHERE number = $1', [number]);
      const answers = await Promise.all(hands.map((hand) => hand.post(`/cases/${number}/assignment`, { personId: 'me' })));
      const taken = answers.filter(({ status }) => status === 200);
      expect(taken).toHaveLength(1);
      for (const { status, body } of answers.filter((each) => each.status !== 200)) expect([status, body.rule]).toEqual([409, 'CLK-5']);
      won += taken.length;
    }
    expect(won).toBe(200);
  }, 120_000);

  it('a claim lapses when nothing was done in time, after a reminder; the case goes back to its queue', async () => {
    const number = await open();
    await engineer.post(`/cases/${number}/assignment`, { personId: 'me' }).expect(200);
    const keeper = desk.app.get(ClaimKeeper, { strict: false });
    await desk.advance(6);
    await keeper.keep();
    expect(await look(desk, `SELECT address FROM delivery WHERE reference = $1 AND reason = 'reminder: claim'`, [number])).toEqual([{ address: 'engineer@desk.example' }]);
    await desk.advance(5);
    await keeper.keep();
    expect((await lead.get(`/cases/${number}`).expect(200)).body.assignee).toBeNull();
  });

  it('whoever did something holds it for good', async () => {
    const number = await open();
    await engineer.post(`/cases/${number}/assignment`, { personId: 'me' }).expect(200);
    await engineer.post(`/cases/${number}/comments`, { body: 'Looking.', internal: true }).expect(201);
    await desk.advance(30);
    await desk.app.get(ClaimKeeper, { strict: false }).keep();
    expect((await lead.get(`/cases/${number}`).expect(200)).body.assignee).toMatchObject({ name: 'Emil Sadykov' });
  });

  it('is handed over with a note that the customer does not see (WHO-1)', async () => {
    const number = await open();
    await engineer.post(`/cases/${number}/assignment`, { personId: 'me' }).expect(200);
    const [other] = await look<{ id: string }>(desk, `SELECT id FROM person WHERE email = 'engineer-2@desk.example'`);
    const given = (await engineer.post(`/cases/${number}/assignment`, { personId: other!.id, note: 'Plumbago: the storage is suspect.' }).expect(200)).body;
    expect(given.assignee).toEqual({ id: expect.any(String), name: 'Grace Mbeki' });
    expect(JSON.stringify((await lead.get(`/cases/${number}/timeline`)).body)).toContain('Plumbago');
    expect(JSON.stringify((await csm.get(`/cases/${number}/timeline`)).body)).not.toContain('Plumbago');
  });

  it('goes to who works on its queue, and to nobody else (WHO-5)', async () => {
    const number = await open();
    const [sdm] = await look<{ id: string }>(desk, `SELECT id FROM person WHERE email = 'sdm@desk.example'`);
    const refused = await lead.post(`/cases/${number}/assignment`, { personId: sdm!.id }).expect(422);
    expect(refused.body).toMatchObject({ rule: 'WHO-5', errors: [{ field: 'personId' }] });
    await csm.post(`/cases/${number}/assignment`, { personId: 'me' }).expect(403);
  });
});

describe('how a case ends', () => {
  it('unanswered, it is not resolved (CLK-1)', async () => {
    const number = await open();
    const refused = await engineer.post(`/cases/${number}/resolution`, RESOLUTION).expect(409);
    expect(refused.body).toMatchObject({ rule: 'CLK-1', detail: expect.stringContaining('Nobody has answered') });
  });

  it('resolved with a cause, closed by the customer, reopened within 14 days and no later', async () => {
    const number = await open();
    await answer(number);
    const resolved = (await engineer.post(`/cases/${number}/resolution`, RESOLUTION).expect(200)).body;
    expect(resolved).toMatchObject({ state: 'resolved', resolution: { ...RESOLUTION, productDefect: false } });
    expect((await csm.post(`/cases/${number}/closing`).expect(200)).body.state).toBe('closed');
    await desk.advance(13 * 24 * 60);
    const reopened = (await csm.post(`/cases/${number}/reopening`, { reason: 'It is back.' }).expect(200)).body;
    expect(reopened.state).toBe('in_progress');
    expect(reopened.clocks.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`)).toEqual(['first_response met', 'next_update cancelled']);
    await engineer.post(`/cases/${number}/resolution`, RESOLUTION).expect(200);
    await desk.advance(14 * 24 * 60);
    expect((await csm.post(`/cases/${number}/reopening`, { reason: 'Again.' }).expect(409)).body.detail).toContain('within 14 days');
  });

  it('withdrawn by the customer, its clock is cancelled and no step fires any more (CLK-1)', async () => {
    const number = await open();
    const withdrawn = (await csm.post(`/cases/${number}/withdrawal`, { reason: 'It was our own switch.' }).expect(200)).body;
    expect(withdrawn).toMatchObject({ state: 'cancelled' });
    expect(withdrawn.clocks[0].state).toBe('cancelled');
    await desk.advance(120);
    expect((await lead.get(`/cases/${number}/escalations`).expect(200)).body).toEqual([]);
    await engineer.post(`/cases/${number}/responses`, { body: 'Hello?', by: 'phone' }).expect(409);
  });
});

describe('a first response recorded by mistake (CLK-1)', () => {
  it('is retracted by a lead: the clock runs on, both sides see it, and the next response is the first', async () => {
    const number = await open();
    await answer(number);
    await engineer.post(`/cases/${number}/responses/retraction`, { reason: 'Wrong case.' }).expect(403);
    const retracted = (await lead.post(`/cases/${number}/responses/retraction`, { reason: 'Meant for another case.' }).expect(200)).body;
    expect(retracted.clocks[0]).toMatchObject({ state: 'running', metAt: null });
    expect(JSON.stringify((await csm.get(`/cases/${number}/timeline`)).body)).toContain('Meant for another case.');
    await lead.post(`/cases/${number}/responses/retraction`, { reason: 'Twice.' }).expect(409);
    await answer(number);
    expect((await lead.get(`/cases/${number}`)).body.clocks[0].state).toBe('met');
  });

  it('after the deadline, what fell due meanwhile fires now', async () => {
    const number = await open();
    await answer(number);
    await desk.advance(62);
    const retracted = (await lead.post(`/cases/${number}/responses/retraction`, { reason: 'Meant for another case.' }).expect(200)).body;
    expect(retracted.clocks[0].state).toBe('missed');
    const fired = (await lead.get(`/cases/${number}/escalations`).expect(200)).body as { step: number }[];
    expect(fired.map(({ step }) => step)).toEqual([0, 1, 2]);
  });
});

async function rows(): Promise<number> {
  const [{ count }] = (await look<{ count: string }>(desk, `SELECT count(*) FROM support_case`)) as [{ count: string }];
  return Number(count);
}
