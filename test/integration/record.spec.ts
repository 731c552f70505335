import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { Ear } from '../support/ear.js';
import { look } from '../support/look.js';
import { by, member, tokenFor } from '../support/sign-in.js';

let desk: TestDesk;
let csm: Caller;
let contact: Caller;
let other: Caller;
let intake: Caller;
let engineer: Caller;
let lead: Caller;
let admin: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  desk = await startDesk();
  [csm, contact, other, intake, engineer, lead, admin] = await Promise.all([
    desk.as('csm'), desk.as('contact'), desk.as('other-csm'), desk.as('intake'), desk.as('engineer'), desk.as('lead'), desk.as('admin'),
  ]);
  under = await openingOf(csm);
});
afterAll(() => desk.close());

interface Event { id: string; type: string; audience: string; data: Record<string, unknown>; actor: { name: string } }

const open = async (given: object = {}, where = under): Promise<string> => (await intake.post('/cases', aCase(where, given)).expect(201)).body.number;
const view = async (who: Caller, number: string) => (await who.get(`/cases/${number}`).expect(200)).body;
const timeline = async (who: Caller, number: string): Promise<Event[]> => (await who.get(`/cases/${number}/timeline`).expect(200)).body.items;
const last = async (who: Caller, number: string, type: string): Promise<Event> => (await timeline(who, number)).findLast((event) => event.type === type)!;
const redact = (who: Caller, number: string, { id }: { id: string }, reason = 'A password.') => who.post(`/cases/${number}/events/${id}/redaction`, { reason });

const SECRET = 'hunter2velociraptor';

/** All that anybody can reach of a case, and all that the desk keeps: where a word stands in it. */
async function everywhere(number: string): Promise<string[]> {
  const places: [string, string][] = [];
  const paths = [`/cases/${number}`, `/cases/${number}/timeline`, `/cases/${number}/items`, `/cases/${number}/escalations`, '/cases?limit=200', '/cases?state=closed,resolved&limit=200'];
  for (const [name, who] of Object.entries({ csm, contact, engineer, lead, admin })) {
    for (const path of paths) places.push([`${name} ${path}`, (await who.get(path).expect(200)).text]);
    const found = (await who.get(`/cases?q=${SECRET}`).expect(200)).body.items as unknown[];
    places.push([`${name} searches`, found.length > 0 ? SECRET : '']);
    places.push([`${name} listens`, JSON.stringify(await new Ear(await desk.live(who.token)).subscribe(`case:${number}`, 0))]);
  }
  places.push(['the outbox', (await admin.get('/demo/outbox?since=0').expect(200)).text]);
  for (const kind of ['customers', 'work-orders', 'locations', 'contacts', 'calendars', 'holidays']) places.push([kind, (await admin.get(`/exports/${kind}`)).text]);
  const tables = await look<{ name: string }>(desk, `SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege(oid, 'SELECT')`);
  for (const { name } of tables) places.push([`table ${name}`, JSON.stringify(await look(desk, `SELECT t::text AS row FROM ${name} t`))]);
  return places.filter(([, text]) => text.includes(SECRET)).map(([place]) => place);
}

describe('a redaction', () => {
  it('takes a text from wherever it is kept or told, for both sides, and leaves a mark; the promises stay', async () => {
    const number = await open({ requestedSeverity: 'C' });
    for (const who of [csm, engineer]) await by(desk, who.token)('put', `/cases/${number}/watching`).expect(200);
    await engineer.post(`/cases/${number}/comments`, { body: `The password is ${SECRET}.`, internal: false }).expect(201);
    await eventually(() => look(desk, `SELECT 1 FROM case_event e JOIN support_case k ON k.id = e.case_id WHERE k.number = $1 AND NOT e.relayed`, [number]), ({ length }) => length === 0);
    expect(await everywhere(number)).toEqual(expect.arrayContaining([
      `csm /cases/${number}/timeline`, 'csm searches', 'csm listens', 'engineer listens', 'the outbox', 'table case_event', 'table case_words', 'table delivery',
    ]));
    const promises = async () => (await view(csm, number)).clocks.map(({ reading: _, ...clock }: { reading: object }) => clock);
    const before = await promises();

    const written = await last(lead, number, 'case.commented');
    await redact(lead, number, written).expect(200);
    expect(await everywhere(number)).toEqual([]);
    for (const [who, name] of [[csm, 'Queue lead'], [engineer, 'Lena Brandt']] as const) {
      const events = await timeline(who, number);
      expect(events.find(({ id }) => id === written.id)!.data).toEqual({
        body: '[redacted]', internal: false, asksCustomer: false, redacted: { at: expect.any(String), by: 'Queue lead', reason: 'A password.' },
      });
      expect(events.at(-1)).toMatchObject({ type: 'case.redacted', actor: { name }, data: { eventId: written.id, of: 'case.commented', reason: 'A password.' } });
    }
    expect(await promises()).toEqual(before);
    expect((await csm.get('/cases?q=password').expect(200)).body.items.map(({ number: found }: { number: string }) => found)).toEqual([number]);
    const mails = await look<{ body: string }>(desk, `SELECT body FROM delivery WHERE reference = $1 AND reason = 'watching'`, [number]);
    expect(mails.map(({ body }) => body).join()).toContain('[redacted]');
  });

  it('of the provider’s own words is told to the provider alone (WHO-1)', async () => {
    const number = await open();
    await engineer.post(`/cases/${number}/comments`, { body: `Between us: ${SECRET}`, internal: true }).expect(201);
    await redact(lead, number, await last(lead, number, 'case.commented')).expect(200);
    expect(await everywhere(number)).toEqual([]);
    expect(await last(engineer, number, 'case.redacted')).toMatchObject({ audience: 'provider' });
    expect(await last(csm, number, 'case.redacted')).toBeUndefined();
  });

  it('of the case’s own texts reaches its opening, searches and the mails about it', async () => {
    const number = await open({ title: `Lost ${SECRET}`, description: `It was ${SECRET}, then nothing.`, stepsToReproduce: SECRET });
    await by(desk, csm.token)('put', `/cases/${number}/watching`).expect(200);
    await engineer.post(`/cases/${number}/responses`, { body: 'On it.', by: 'message' }).expect(201);
    const gone = await lead.post(`/cases/${number}/redaction`, { fields: ['title', 'description', 'stepsToReproduce'], reason: 'A password.' }).expect(200);
    expect(gone.body).toMatchObject({ title: '[redacted]', description: '[redacted]', stepsToReproduce: '[redacted]', businessImpact: 'The plant stands still.' });
    expect(await everywhere(number)).toEqual([]);
    expect((await last(csm, number, 'case.opened')).data).toMatchObject({ title: '[redacted]', redacted: { by: 'Queue lead' } });
    expect((await last(csm, number, 'case.redacted')).data).toEqual({ fields: ['title', 'description', 'stepsToReproduce'], reason: 'A password.' });
    expect((await lead.post(`/cases/${number}/redaction`, { fields: ['title'], reason: 'x' }).expect(409)).body.detail).toContain('already');
  });

  it('of an item’s title reaches its moves; of a resolution, the case; of a survey’s words, the case; of tags, their record', async () => {
    const number = await open({ requestedSeverity: 'B' });
    const { items: [item] } = (await engineer.post(`/cases/${number}/items`, { kind: 'obligation', title: `Change ${SECRET}` }).expect(201)).body;
    await engineer.post(`/cases/${number}/items/${item.id}/state`, { state: 'missed', note: 'Not done.' }).expect(200);
    await engineer.post(`/cases/${number}/responses`, { body: 'On it.', by: 'message' }).expect(201);
    await engineer.post(`/cases/${number}/severity`, { to: 'C', reason: 'Nobody answers.', missedObligationId: item.id }).expect(200);
    await redact(lead, number, await last(lead, number, 'item.moved')).expect(200);
    expect((await last(lead, number, 'severity.set')).data).toMatchObject({ reason: 'Nobody answers.', missedObligation: '[redacted]' });
    await by(desk, lead.token)('put', `/cases/${number}/tags`, { tags: [SECRET] }).expect(200);
    await by(desk, lead.token)('put', `/cases/${number}/tags`, { tags: [] }).expect(200);
    for (const { id } of (await timeline(lead, number)).filter(({ type }) => type === 'case.tagged')) await redact(lead, number, { id }).expect(200);
    await engineer.post(`/cases/${number}/resolution`, { cause: `Weak ${SECRET}`, summary: SECRET }).expect(200);
    await redact(lead, number, await last(lead, number, 'case.resolved')).expect(200);
    expect((await view(csm, number)).resolution).toEqual({ cause: '[redacted]', summary: '[redacted]', productDefect: false });
    await csm.post(`/cases/${number}/closing`).expect(200);
    await csm.post(`/cases/${number}/survey`, { score: 2, comment: SECRET }).expect(201);
    await redact(lead, number, await last(lead, number, 'survey.answered')).expect(200);
    expect((await view(lead, number)).survey).toMatchObject({ score: 2, comment: '[redacted]' });
    expect(await everywhere(number)).toEqual([]);
  });

  it('is a lead’s, a service delivery manager’s or an administrator’s; of this case; of what was written; once; not on a stale page', async () => {
    const number = await open();
    await csm.post(`/cases/${number}/comments`, { body: 'Please take my number off.', internal: false }).expect(201);
    const written = await last(lead, number, 'case.commented');
    for (const who of [csm, engineer, intake]) await redact(who, number, written).expect(403);
    await redact(other, number, written).expect(404);
    await redact(lead, await open(), written).expect(404);
    for (const id of ['0', '9'.repeat(30), 'x']) await redact(lead, number, { id }).expect(404);
    await redact(lead, number, written).set('If-Match', '"1"').expect(412);
    expect((await redact(lead, number, await last(lead, number, 'clock.started')).expect(409)).body.detail).toContain('nothing to redact');
    await redact(admin, number, written).expect(200);
    expect((await redact(lead, number, written).expect(409)).body.detail).toContain('already');
  });

  it('is all that the table lets anybody change of a record: not its words, not its times, not its inputs', async () => {
    const number = await open();
    await csm.post(`/cases/${number}/comments`, { body: 'As it was said.', internal: false }).expect(201);
    const { id } = await last(csm, number, 'case.commented');
    const change = (sql: string) => look(desk, `UPDATE case_event SET ${sql} WHERE id = ${id}`);
    for (const column of [`at = now()`, `actor_name = 'x'`, `audience = 'provider'`, `inputs = '[]'`]) await expect(change(column)).rejects.toThrow('permission denied');
    for (const data of [`data || '{"body": "Never said."}'`, `data || '{"body": "x", "redacted": {}}'`, `data || '{"internal": true, "redacted": {}}'`, `data - 'body'`]) {
      await expect(change(`data = ${data}`)).rejects.toThrow('is redacted');
    }
    await expect(look(desk, `DELETE FROM case_event WHERE id = ${id}`)).rejects.toThrow('permission denied');
    expect((await last(csm, number, 'case.commented')).data).toMatchObject({ body: 'As it was said.' });
  });
});

describe('who takes part in a case', () => {
  const leave = (who: Caller, number: string, personId: string) => by(desk, who.token)('delete', `/cases/${number}/participants/${personId}`);
  const idOf = async (who: Caller): Promise<string> => (await who.get('/me').expect(200)).body.person.id;

  it('is shown to both sides with what they do, the provider’s people to the customer by role (WHO-1), on record, and by mail', async () => {
    const number = await open();
    const [leadId, contactId] = [await idOf(lead), await idOf(contact)];
    await engineer.post(`/cases/${number}/participants`, { personId: leadId, part: 'bridge' }).expect(201);
    const shown = (await csm.post(`/cases/${number}/participants`, { personId: contactId, part: 'network' }).expect(201)).body;
    expect(shown.participants).toEqual([{ side: 'provider', name: 'Queue lead', part: 'bridge' }, { side: 'customer', personId: contactId, name: 'Daniyar Seitov', part: 'network' }]);
    expect(shown.critsitManager).toEqual({ name: 'Critsit manager', nominatedAt: expect.any(String), acceptedAt: null });
    expect((await view(engineer, number)).participants[0]).toEqual({ side: 'provider', personId: leadId, name: 'Lena Brandt', part: 'bridge' });
    expect((await timeline(csm, number)).filter(({ type }) => type.startsWith('participant')).map(({ data }) => data)).toEqual([
      { side: 'provider', name: 'Queue lead', part: 'bridge' }, { side: 'customer', name: 'Daniyar Seitov', part: 'network' },
    ]);
    expect((await last(engineer, number, 'participant.named')).data).toMatchObject({ name: 'Lena Brandt', part: 'bridge' });
    await engineer.post(`/cases/${number}/responses`, { body: 'We look.', by: 'message' }).expect(201);
    const mails = await look<{ name: string; reason: string }>(desk, `SELECT p.name, d.reason FROM delivery d JOIN person p ON p.id = d.person_id WHERE d.reference = $1 AND d.reason IN ('watching', 'assignment: participant') ORDER BY d.seq`, [number]);
    expect(mails).toEqual([
      { name: 'Lena Brandt', reason: 'assignment: participant' }, { name: 'Daniyar Seitov', reason: 'assignment: participant' }, { name: 'Daniyar Seitov', reason: 'watching' },
    ]);
    for (const path of [`/cases/${number}`, `/cases/${number}/timeline`]) expect((await csm.get(path)).text).not.toContain('Brandt');
  });

  it('of the provider sees the case from then on, and no longer afterwards; watching is a thing of its own (WHO-5)', async () => {
    const number = await open();
    const expert = await member(desk, admin, { name: 'Zoe Expert', roles: ['engineer'] });
    const theirs = by(desk, await tokenFor(desk, expert));
    await theirs('get', `/cases/${number}`).expect(404);
    await lead.post(`/cases/${number}/participants`, { personId: expert.id, part: 'storage' }).expect(201);
    expect((await theirs('get', `/cases/${number}`).expect(200)).body).toMatchObject({ watching: false });
    await theirs('put', `/cases/${number}/watching`).expect(200);
    await theirs('delete', `/cases/${number}/watching`).expect(200);
    expect((await theirs('get', `/cases/${number}`).expect(200)).body).toMatchObject({ watching: false, participants: [{ part: 'storage' }] });
    await leave(lead, number, expert.id).expect(200);
    await theirs('get', `/cases/${number}`).expect(404);
    expect(await look(desk, 'SELECT 1 FROM case_watcher WHERE person_id = $1', [expert.id])).toEqual([]);
    await leave(lead, number, expert.id).expect(404);
  });

  it('is named out of the provider and this customer alone; a customer names and removes its own people', async () => {
    const number = await open();
    const [leadId, otherId, contactId] = [await idOf(lead), await idOf(other), await idOf(contact)];
    await engineer.post(`/cases/${number}/participants`, { personId: otherId, part: 'x' }).expect(404);
    await csm.post(`/cases/${number}/participants`, { personId: leadId, part: 'x' }).expect(404);
    await (await desk.as('information')).post(`/cases/${number}/participants`, { personId: contactId, part: 'x' }).expect(403);
    await engineer.post(`/cases/${number}/participants`, { personId: leadId, part: 'bridge' }).expect(201);
    await engineer.post(`/cases/${number}/participants`, { personId: leadId, part: 'bridge' }).expect(409);
    expect((await engineer.post(`/cases/${number}/participants`, { personId: leadId, part: 'notes' }).expect(201)).body.participants).toMatchObject([{ part: 'notes' }]);
    await leave(csm, number, leadId).expect(404);
    await csm.post(`/cases/${number}/participants`, { personId: contactId, part: 'x' }).expect(201);
    await leave(csm, number, contactId).expect(200);
    await engineer.post(`/cases/${number}/participants`, { personId: contactId, part: 'x' }).set('If-Match', '"1"').expect(412);
  });
});

describe('the survey (WHO-10)', () => {
  const surveys = (number: string) => look<{ name: string }>(desk, `SELECT p.name FROM delivery d JOIN person p ON p.id = d.person_id WHERE d.reference = $1 AND d.reason = 'survey'`, [number]);
  const resolve = (number: string) => engineer.post(`/cases/${number}/resolution`, { cause: 'x', summary: 'x' }).expect(200);

  it('is mailed to the contact of a case when it is closed, once, and answered by them, once; the provider reads it', async () => {
    const number = await open({ requestedSeverity: 'C' });
    await csm.post(`/cases/${number}/survey`, { score: 4 }).expect(409);
    await engineer.post(`/cases/${number}/responses`, { body: 'On it.', by: 'message' }).expect(201);
    await resolve(number);
    await csm.post(`/cases/${number}/survey`, { score: 4 }).expect(409);
    await lead.post(`/cases/${number}/closing`).expect(200);
    const who = await surveys(number);
    expect(who).toHaveLength(1);
    await csm.post(`/cases/${number}/reopening`, { reason: 'It is back.' }).expect(200);
    await resolve(number);
    await csm.post(`/cases/${number}/closing`).expect(200);
    expect(await surveys(number)).toEqual(who);

    for (const score of [0, 6, 2.5, '3', null]) await csm.post(`/cases/${number}/survey`, { score }).expect(400);
    for (const stranger of [contact, engineer]) expect((await stranger.post(`/cases/${number}/survey`, { score: 4 }).expect(403)).body.rule).toBe('WHO-10');
    expect((await csm.post(`/cases/${number}/survey`, { score: 4, comment: 'Quick, and kind.' }).expect(201)).body.survey).toMatchObject({ score: 4 });
    await csm.post(`/cases/${number}/survey`, { score: 1 }).expect(409);
    expect((await view(lead, number)).survey).toEqual({ score: 4, comment: 'Quick, and kind.', at: expect.any(String) });
    expect((await last(lead, number, 'survey.answered')).data).toEqual({ score: 4, comment: 'Quick, and kind.' });
  });

  it('does not follow a case that was withdrawn', async () => {
    const number = await open();
    await csm.post(`/cases/${number}/withdrawal`, { reason: 'Found it.' }).expect(200);
    expect(await surveys(number)).toEqual([]);
    await csm.post(`/cases/${number}/survey`, { score: 4 }).expect(409);
  });
});
