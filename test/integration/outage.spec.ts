import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let csm: Caller;
let other: Caller;
let intake: Caller;
let engineer: Caller;
let lead: Caller;
let sdm: Caller;

beforeAll(async () => {
  desk = await startDesk();
  [csm, other, intake, engineer, lead, sdm] = await Promise.all([desk.as('csm'), desk.as('other-csm'), desk.as('intake'), desk.as('engineer'), desk.as('lead'), desk.as('sdm')]);
});
afterAll(() => desk.close());

const open = async (of: Caller, given: object = {}): Promise<string> => (await intake.post('/cases', aCase(await openingOf(of), given)).expect(201)).body.number;
const outageOf = async (...numbers: string[]): Promise<string> => {
  const { id } = (await lead.post('/outages', { title: 'Storage of region west', description: 'Two racks have no power.' }).expect(201)).body;
  for (const number of numbers) await lead.post(`/outages/${id}/cases`, { number }).expect(201);
  return id;
};
/** From now on the database takes nothing more onto the record of this case. */
async function refuseEventsOf(number: string): Promise<void> {
  const [row] = await look<{ id: string }>(desk, 'SELECT id FROM support_case WHERE number = $1', [number]);
  await desk.database.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''disk full''; END'`);
  await desk.database.query(`CREATE TRIGGER refuse BEFORE INSERT ON case_event FOR EACH ROW WHEN (NEW.case_id = '${row!.id}') EXECUTE FUNCTION refuse()`);
}

const said = async (who: Caller, number: string): Promise<string> => (await who.get(`/cases/${number}/timeline`).expect(200)).text;

describe('one outage, many cases', () => {
  it('one message reaches every open case of every customer, and answers (CLK-1); each sees its own case alone', async () => {
    const [mine, theirs] = [await open(csm), await open(other, { requestedSeverity: '1' })];
    const id = await outageOf(mine, theirs);
    const told = (await lead.post(`/outages/${id}/messages`, { body: 'Power is being restored.' }).expect(200)).body;
    expect(told).toEqual({ told: [theirs, mine], failed: [] });
    for (const [who, number, hidden] of [[csm, mine, theirs], [other, theirs, mine]] as const) {
      const { state, clocks, assignee, ...rest } = (await who.get(`/cases/${number}`).expect(200)).body;
      expect([state, clocks[0].state, assignee]).toEqual(['in_progress', 'met', null]);
      const text = await said(who, number);
      expect(text).toContain('Power is being restored.');
      for (const secret of [hidden, 'region west', id, 'Lena Brandt']) expect([secret, text.includes(secret), JSON.stringify(rest).includes(secret)]).toEqual([secret, false, false]);
      await who.get(`/cases/${hidden}`).expect(404);
    }
    const shown = (await engineer.get(`/outages/${id}`).expect(200)).body;
    expect(shown).toMatchObject({ openedBy: 'Lena Brandt', caseCount: { total: 2, open: 2 }, messages: [{ by: 'Lena Brandt', body: 'Power is being restored.', told: [theirs, mine], failed: [] }] });
    expect(shown.cases.map(({ number, customer }: Record<string, string>) => [number, customer])).toEqual([[theirs, 'Lakeshore Retail'], [mine, 'Alatau Energy']]);
    expect((await engineer.get(`/cases/${mine}`).expect(200)).body.outage).toEqual({ id, title: 'Storage of region west' });
  });

  it('said by somebody who does not answer, it leaves the clock running', async () => {
    const number = await open(csm);
    const id = await outageOf(number);
    expect((await sdm.post(`/outages/${id}/messages`, { body: 'We know.' }).expect(200)).body.told).toEqual([number]);
    expect((await csm.get(`/cases/${number}`).expect(200)).body).toMatchObject({ state: 'open', clocks: [{ state: 'running' }] });
  });

  it('what has ended is told nothing; what fails for one case is said, and the others have it', async () => {
    const [ended, broken, sound] = [await open(csm), await open(csm), await open(other)];
    const id = await outageOf(ended, broken, sound);
    await csm.post(`/cases/${ended}/withdrawal`, { reason: 'Ours after all.' }).expect(200);
    await refuseEventsOf(broken);
    const told = (await lead.post(`/outages/${id}/messages`, { body: 'Back in an hour.' }).expect(200)).body;
    expect(told).toEqual({ told: [sound], failed: [{ number: broken, why: expect.stringContaining('could not be written') }] });
    expect((await engineer.get(`/outages/${id}`).expect(200)).body).toMatchObject({ caseCount: { total: 3, open: 2 }, messages: [told] });
    for (const number of [ended, broken]) expect(await said(csm, number)).not.toContain('Back in an hour.');
    expect((await csm.get(`/cases/${broken}`).expect(200)).body).toMatchObject({ state: 'open', clocks: [{ state: 'running' }] });
    expect((await said(other, sound)).match(/Back in an hour\./g)).toHaveLength(1);
  });

  it('asked again while it is at work, it is told once, and both have the whole answer', async () => {
    const numbers = [await open(csm), await open(csm), await open(other)];
    const id = await outageOf(...numbers);
    const holder = desk.database.createQueryRunner();
    await holder.startTransaction();
    const answers = [];
    try {
      await holder.query(`SELECT set_config('role', 'desk_staff', true)`);
      await holder.query('SELECT 1 FROM support_case WHERE number = $1 FOR UPDATE', [numbers[1]]);
      for (const waiting of [1, 2]) {
        answers.push(lead.post(`/outages/${id}/messages`, { body: 'Twice asked.' }).set('Idempotency-Key', 'twice').then((answer) => answer));
        await eventually(() => desk.database.query<unknown[]>(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`), ({ length }) => length === waiting);
      }
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
    for (const { status, body } of await Promise.all(answers)) expect([status, body]).toEqual([200, { told: numbers, failed: [] }]);
    expect((await said(csm, numbers[1]!)).match(/Twice asked\./g)).toHaveLength(1);
    expect((await engineer.get(`/outages/${id}`).expect(200)).body.messages).toHaveLength(1);
  });

  it('a case belongs to one outage, must be there, and be worked on', async () => {
    const number = await open(csm);
    const id = await outageOf(number);
    const another = await outageOf();
    expect((await lead.post(`/outages/${id}/cases`, { number }).expect(409)).body.detail).toContain('already');
    expect((await lead.post(`/outages/${another}/cases`, { number }).expect(409)).body.detail).toContain('another outage');
    await lead.post(`/outages/${id}/cases`, { number: 'C-1' }).expect(404);
    await lead.post('/outages/00000000-0000-4000-8000-000000000000/messages', { body: 'x' }).expect(404);
    const withdrawn = await open(csm);
    await csm.post(`/cases/${withdrawn}/withdrawal`, { reason: 'x' }).expect(200);
    await lead.post(`/outages/${id}/cases`, { number: withdrawn }).expect(409);
  });

  it('is kept by leads, critsit managers, service delivery managers and administrators, read by the provider, unknown to customers (WHO-1)', async () => {
    const id = await outageOf();
    for (const who of ['lead', 'critsit', 'sdm', 'admin'] as const) await (await desk.as(who)).post('/outages', { title: 'x', description: 'x' }).expect(201);
    for (const who of ['engineer', 'intake'] as const) {
      const caller = await desk.as(who);
      await caller.post('/outages', { title: 'x', description: 'x' }).expect(403);
      expect((await caller.get('/outages').expect(200)).body.items.map((each: { id: string }) => each.id)).toContain(id);
    }
    for (const who of ['csm', 'contact', 'information'] as const) {
      const asked = by(desk, (await desk.as(who)).token);
      for (const path of ['/outages', `/outages/${id}`]) await asked('get', path).expect(403);
      await asked('post', `/outages/${id}/messages`, { body: 'x' }).expect(403);
    }
  });
});
