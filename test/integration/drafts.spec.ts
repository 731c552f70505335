import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let csm: Caller;
let contact: Caller;
let intake: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;
let ownContactId: string;

beforeAll(async () => {
  desk = await startDesk();
  [csm, contact, intake] = await Promise.all([desk.as('csm'), desk.as('contact'), desk.as('intake')]);
  under = await openingOf(csm);
  const { id: personId } = (await contact.get('/me').expect(200)).body.person;
  const { contacts } = (await csm.get(`/work-orders/${under.workOrderId}`).expect(200)).body;
  ownContactId = contacts.find((each: { personId: string }) => each.personId === personId).id;
});
afterAll(() => desk.close());

const put = (who: Caller, number: string, typed: object) => by(desk, who.token)('put', `/drafts/${number}`, typed);
const begin = async (who: Caller, typed: object = {}): Promise<string> => (await who.post('/drafts', { workOrderId: under.workOrderId, ...typed }).expect(201)).body.number;

describe('a case saved while it is typed', () => {
  it('needs nothing but its work order, and has a number to read out at once', async () => {
    const draft = (await contact.post('/drafts', { workOrderId: under.workOrderId }).expect(201)).body;
    expect(draft).toMatchObject({ number: expect.stringMatching(/^C-\d+$/), state: 'draft', title: null, severity: { requested: null, set: null }, clocks: [], unverified: false });
    const typed = (await put(contact, draft.number, { workOrderId: under.workOrderId, title: 'Nothing ', description: '', requestedSeverity: 'B' }).expect(200)).body;
    expect(typed).toMatchObject({ number: draft.number, title: 'Nothing ', description: '', severity: { requested: 'B' } });
    expect((await contact.get(`/cases?state=draft&q=Nothing`).expect(200)).body.items).toHaveLength(1);
    expect((await put(contact, draft.number, { workOrderId: under.workOrderId }).expect(200)).body).toMatchObject({ title: null, severity: { requested: null } });
    expect((await contact.get(`/cases/${draft.number}/timeline`).expect(200)).body.items).toEqual([]);
  });

  it('takes only what the work order has, and no garbage', async () => {
    const { locationId, contactId } = await openingOf(await desk.as('other-csm'));
    for (const wrong of [{ locationId }, { contactId }, { productId: locationId }]) await contact.post('/drafts', { workOrderId: under.workOrderId, ...wrong }).expect(404);
    await contact.post('/drafts', { workOrderId: under.workOrderId, channel: 'fax' }).expect(400);
    await contact.post('/drafts', {}).expect(400);
    await (await desk.as('information')).post('/drafts', { workOrderId: under.workOrderId }).expect(403);
    await (await desk.as('engineer')).post('/drafts', { workOrderId: under.workOrderId }).expect(403);
  });

  it('is its author’s, the customer support manager’s and intake’s alone (WHO-1)', async () => {
    const number = await begin(contact, { title: 'Private thought' });
    for (const who of [contact, csm, intake]) expect((await who.get(`/cases/${number}`).expect(200)).body.title).toBe('Private thought');
    for (const who of ['information', 'engineer', 'lead', 'critsit', 'sdm', 'admin', 'other-csm'] as const) {
      const stranger = await desk.as(who);
      await stranger.get(`/cases/${number}`).expect(404);
      await put(stranger, number, { workOrderId: under.workOrderId }).expect(404);
      await by(desk, stranger.token)('delete', `/drafts/${number}`).expect(404);
      expect((await stranger.get('/cases?state=draft&q=Private').expect(200)).body.items).toEqual([]);
    }
    const byCsm = await begin(csm);
    await contact.get(`/cases/${byCsm}`).expect(404);
  });

  it('by intake is the provider’s until it is opened', async () => {
    const number = await begin(intake, { title: 'Caller rambles' });
    await csm.get(`/cases/${number}`).expect(404);
    await intake.post('/cases', aCase(under, { requestedSeverity: 'C', draftNumber: number })).expect(201);
    expect((await csm.get(`/cases/${number}`).expect(200)).body.state).toBe('open');
  });

  it('becomes the case when it is opened, once, and keeps its number', async () => {
    const number = await begin(contact, { title: 'Half' });
    const whole = aCase({ ...under, contactId: ownContactId }, { channel: 'web', requestedSeverity: 'B', callerVerification: undefined, draftNumber: number });
    const opened = (await contact.post('/cases', whole).expect(201)).body;
    expect(opened).toMatchObject({ number, state: 'open', title: 'Nothing can be saved', clocks: [{ kind: 'first_response', state: 'running' }] });
    await contact.post('/cases', whole).expect(404);
    await put(contact, number, { workOrderId: under.workOrderId }).expect(404);
    await by(desk, contact.token)('delete', `/drafts/${number}`).expect(404);
  });

  it('is not taken by somebody who cannot see it, nor for another customer', async () => {
    const number = await begin(csm);
    await contact.post('/cases', aCase({ ...under, contactId: ownContactId }, { channel: 'web', requestedSeverity: 'C', callerVerification: undefined, draftNumber: number })).expect(404);
    await intake.post('/cases', aCase(await openingOf(await desk.as('other-csm')), { draftNumber: number })).expect(404);
    expect((await csm.get(`/cases/${number}`).expect(200)).body.state).toBe('draft');
  });

  it('goes on after a refusal by SEV-1, and by phone becomes the case (SEV-1, SEV-2)', async () => {
    const number = await begin(contact, { title: 'It burns' });
    const asked = aCase({ ...under, contactId: ownContactId }, { channel: 'web', requestedSeverity: '1', callerVerification: undefined, title: 'It burns', draftNumber: number });
    expect((await contact.post('/cases', asked).expect(422)).body).toMatchObject({ rule: 'SEV-1', draft: { number } });
    const opened = (await intake.post('/cases', aCase({ ...under, contactId: ownContactId }, { requestedSeverity: '1', title: 'It burns', draftNumber: number })).expect(201)).body;
    expect(opened).toMatchObject({ number, state: 'open', severity: { set: '1' } });
  });

  it('is discarded; a case never is', async () => {
    const number = await begin(contact, { title: 'Never mind' });
    await by(desk, contact.token)('delete', `/drafts/${number}`).expect(204);
    await contact.get(`/cases/${number}`).expect(404);
    expect(await look(desk, 'SELECT 1 FROM support_case WHERE number = $1', [number])).toEqual([]);
    await expect(look(desk, `DELETE FROM support_case WHERE state <> 'draft'`)).rejects.toThrow(/foreign key/);
    await expect(look(desk, `UPDATE support_case SET title = NULL WHERE state <> 'draft'`)).rejects.toThrow(/support_case_complete/);
  });
});
