import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import request from 'supertest';
import { MIGRATIONS } from '../../migrations/index.js';
import { deskDataSource } from '../../src/data-source.js';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { RostersService } from '../../src/rosters/index.js';
import { aCase, eventually, freshEnvironment, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { by, member, tokenFor, type Member } from '../support/sign-in.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let desk: TestDesk;
let admin: Caller;
let lead: Caller;
let engineer: Caller;
let ada: Member;
let ben: Member;
let cleo: Member;

beforeAll(async () => {
  desk = await startDesk();
  [admin, lead, engineer] = await Promise.all([desk.as('admin'), desk.as('lead'), desk.as('engineer')]);
  [ada, ben, cleo] = [await member(desk, admin, { name: 'Ada' }), await member(desk, admin, { name: 'Ben' }), await member(desk, admin, { name: 'Cleo' })];
});
afterAll(() => desk.close());

interface Shift { from: string; until: string; layer: string | null; person: { id: string; name: string }; insteadOf: { name: string } | null; why: string | null }

const asAdmin = (...sent: Parameters<ReturnType<typeof by>>) => by(desk, admin.token)(...sent);
const now = async (): Promise<number> => (await look<{ now: Date }>(desk, 'SELECT desk_now() AS now'))[0]!.now.getTime();
const iso = (at: number) => new Date(at).toISOString();
const layer = (name: string, members: Member[], more: object = {}) => (
  { name, kind: 'rotation', timeZone: 'UTC', firstHandoverOn: '2026-01-05', handoverTime: '00:00', every: { count: 1, unit: 'days' }, hours: null, members: members.map(({ id }) => id), ...more });
const create = async (name: string, ...layers: object[]): Promise<string> => (await admin.post('/rosters', { name, layers }).expect(201)).body.id;
const shifts = async (id: string, from: number, until: number): Promise<Shift[]> => (await engineer.get(`/rosters/${id}/shifts?from=${iso(from)}&until=${iso(until)}`).expect(200)).body.items;
const brief = (all: Shift[]) => all.map(({ from, until, person, why }) => [person.name, from.slice(5, 13), until.slice(5, 13), why]);
const onDuty = (id: string, at: number) => desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => desk.app.get(RostersService).onDuty(tx, id, at));

/** Midnight UTC some days from now on which it is the first member's turn. */
async function firstTurn(members: number): Promise<number> {
  const epoch = Date.parse('2026-01-05T00:00:00Z');
  const days = Math.ceil(((await now()) - epoch) / DAY / members) * members;
  return epoch + (days + members) * DAY;
}

describe('the demonstration', () => {
  it('has somebody on duty at every instant of a year, following the sun', async () => {
    const items: { id: string; name: string }[] = (await engineer.get('/rosters').expect(200)).body.items;
    expect(items.map(({ name }) => name)).toEqual(['Critsit manager on duty', 'Duty engineer', 'Executives', 'Rapid Response on duty', 'Senior managers', 'Third tier on duty']);
    const start = await now();
    for (const { id } of items) {
      for (let from = start; from < start + 365 * DAY; from += 90 * DAY) expect((await engineer.get(`/rosters/${id}/gaps?from=${iso(from)}&until=${iso(from + 90 * DAY)}`).expect(200)).body.items).toEqual([]);
    }
    const duty = await shifts(items[1]!.id, start, start + 7 * DAY);
    expect(new Set(duty.map((each) => each.layer))).toEqual(new Set(['Tokyo', 'Almaty', 'London', 'Chicago']));
  });

  it('says who is on duty now, until when, and who is next', async () => {
    const [critsit, duty, executives] = (await engineer.get('/rosters').expect(200)).body.items;
    expect(critsit).toMatchObject({ onDuty: [{ person: { name: expect.stringMatching(/Cem Yilmaz|Paula Ortiz/) } }], next: [{ layer: 'Critsit manager on duty' }], gaps: { days: 30, count: 0, items: [] } });
    expect(Date.parse(duty.next[0].from)).toBeGreaterThan(await now());
    expect(executives).toMatchObject({ onDuty: [{ person: { name: 'Viktor Lang' }, until: null }], next: [] });
  });
});

describe('a roster and its changes', () => {
  it('is made, changed from an instant on, and what was on duty stays (ESC-1)', async () => {
    const id = await create('Versions', layer('Duty', [ada, ben]));
    const turn = await firstTurn(2);
    const before = await shifts(id, turn - 3 * DAY, turn + 4 * DAY);
    expect(before.filter(({ from }) => Date.parse(from) >= turn).map(({ person }) => person.name)).toEqual(['Ada', 'Ben', 'Ada', 'Ben']);
    const next = { basedOn: 1, name: 'Versions', note: 'Cleo joins.', appliesFrom: iso(turn + DAY), layers: [layer('Duty', [ben, cleo])] };
    const changed = (await admin.post(`/rosters/${id}/versions`, next).expect(201)).body;
    expect(changed).toMatchObject({ version: 2, inForce: { version: 1, layers: [{ members: [{ name: 'Ada' }, { name: 'Ben' }] }] }, planned: [{ version: 2, note: 'Cleo joins.' }] });
    const after = await shifts(id, turn - 3 * DAY, turn + 4 * DAY);
    expect(after.filter(({ until }) => Date.parse(until) <= turn + DAY)).toEqual(before.filter(({ until }) => Date.parse(until) <= turn + DAY));
    expect(after.filter(({ from }) => Date.parse(from) >= turn + DAY).map(({ person }) => person.name)).toEqual(['Cleo', 'Ben', 'Cleo']);
    await admin.post(`/rosters/${id}/versions`, next).expect(409);
    expect((await admin.post(`/rosters/${id}/versions`, { ...next, basedOn: 2, appliesFrom: '2026-01-01T00:00:00Z' }).expect(422)).body.errors).toMatchObject([{ field: 'appliesFrom' }]);
    expect((await engineer.get(`/rosters/${id}/record`).expect(200)).body.items).toMatchObject([
      { what: 'plan', version: 2, by: { name: 'Ada Fischer' }, note: 'Cleo joins.', from: iso(turn + DAY) }, { what: 'plan', version: 1, by: { name: 'Ada Fischer' } }]);
  });

  it('shows the coming weeks as a change would make them, and saves nothing (ESC-5)', async () => {
    const id = await create('Tried out', layer('Turns', [ada, ben]));
    const from = await firstTurn(2);
    const tried = (given: object) => asAdmin('post', '/rosters/preview', { from: iso(from), until: iso(from + 2 * DAY), ...given });
    const change = { rosterId: id, layers: [layer('Turns', [cleo], { hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '12:00' }] })], appliesFrom: iso(from + DAY) };
    const { body } = await tried(change).expect(200);
    expect(brief(body.shifts).map(([name]) => name)).toEqual(['Ada', 'Cleo']);
    expect(body.gaps).toEqual([{ kind: 'nobody', from: iso(from + 1.5 * DAY), until: iso(from + 2 * DAY) }]);
    expect((await shifts(id, from, from + 2 * DAY)).map(({ person }) => person.name)).toEqual(['Ada', 'Ben']);
    expect(brief((await tried({ layers: [layer('New', [ben])] }).expect(200)).body.shifts).map(([name]) => name)).toEqual(['Ben', 'Ben']);
    await tried({ layers: [layer('New', [ben], { handoverTime: 'noon' })] }).expect(400);
    await lead.post('/rosters/preview', change).expect(403);
  });

  it('says of each member when a test alert last arrived', async () => {
    const id = await create('Tested', layer('Turns', [ada, ben]));
    await look(desk, `INSERT INTO contact_proof (person_id, channel, address, proven_at) VALUES ($1, 'mail', 'a@x', '2026-01-02T03:04:05Z'), ($1, 'sms', '+4912345678', '2026-01-01T00:00:00Z')`, [ada.id]);
    const { members } = (await engineer.get(`/rosters/${id}`).expect(200)).body;
    expect(members).toEqual([{ id: ada.id, name: 'Ada', testedAt: '2026-01-02T03:04:05.000Z' }, { id: ben.id, name: 'Ben', testedAt: null }]);
  });

  it('what cannot be is refused, field by field, in words', async () => {
    const csm = await openingOf(await desk.as('csm'));
    const [contact] = (await (await desk.as('csm')).get(`/work-orders/${csm.workOrderId}`).expect(200)).body.contacts;
    const bad = async (status: number, ...layers: object[]) => (await admin.post('/rosters', { name: 'x', layers }).expect(status)).body.errors;
    expect(await bad(422, { ...layer('a', []), members: [contact.personId] })).toMatchObject([{ field: 'layers.0.members', message: 'Name active members of the staff only.' }]);
    expect(await bad(400, layer('a', [ada], { hours: [{ days: [8], from: '09:00', to: '17:00' }] }))).toMatchObject([{ field: 'layers.0.hours.0.days' }]);
    expect(await bad(400, layer('a', [ada], { hours: [{ days: [1], from: '9', to: '17:00' }] }))).toMatchObject([{ field: 'layers.0.hours.0.from' }]);
    expect(await bad(400, layer('a', [ada], { timeZone: 'Mars/Olympus' }))).toMatchObject([{ field: 'layers.0.timeZone' }]);
    expect(await bad(400)).toMatchObject([{ field: 'layers' }]);
    expect(await bad(400, [])).toMatchObject([{ field: 'layers' }]);
    await engineer.get('/rosters/00000000-0000-4000-8000-000000000000').expect(404);
    await engineer.get('/rosters?days=93').expect(400);
  });

  it('all of the provider reads, administrators change, leads arrange stand-ins, customers see nothing (WHO-5)', async () => {
    const id = await create('Rights', layer('Duty', [ada, ben]));
    await lead.post(`/rosters/${id}/versions`, {}).expect(403);
    await engineer.post(`/rosters/${id}/overrides`, {}).expect(403);
    const csm = await desk.as('csm');
    for (const path of ['/rosters', `/rosters/${id}`, `/rosters/${id}/shifts`, '/me/shifts', '/feeds']) await csm.get(path).expect(403);
    await csm.post('/feeds', {}).expect(403);
  });
});

describe('stand-ins and swaps (ESC-5)', () => {
  it('somebody stands in for one person or for the roster, from now on; called off, it ends and what was stays', async () => {
    const id = await create('Stand-ins', layer('Duty', [ada, ben]));
    const turn = await firstTurn(2);
    const made = (await lead.post(`/rosters/${id}/overrides`, { personId: cleo.id, inPlaceOfId: ada.id, from: iso(turn + HOUR), until: iso(turn + 5 * HOUR), note: 'Dentist' }).expect(201)).body;
    expect(made.standIns).toMatchObject([{ person: { name: 'Cleo' }, inPlaceOf: { name: 'Ada' }, note: 'Dentist' }]);
    expect(brief(await shifts(id, turn, turn + DAY)).map(([name, , , why]) => [name, why])).toEqual([['Ada', null], ['Cleo', 'stand_in'], ['Ada', null]]);
    await lead.post(`/rosters/${id}/overrides`, { personId: ben.id, inPlaceOfId: ada.id, from: iso(turn + 4 * HOUR), until: iso(turn + 6 * HOUR) }).expect(409);
    const bad = async (sent: object) => (await lead.post(`/rosters/${id}/overrides`, sent).expect(422)).body.errors[0].field;
    expect(await bad({ personId: cleo.id, inPlaceOfId: ben.id, from: iso(turn + 6 * HOUR), until: iso(turn + 7 * HOUR) })).toBe('inPlaceOfId');
    expect(await bad({ personId: ada.id, inPlaceOfId: ada.id, from: iso(turn + 6 * HOUR), until: iso(turn + 7 * HOUR) })).toBe('inPlaceOfId');
    expect(await bad({ personId: cleo.id, from: iso((await now()) - HOUR), until: iso(turn) })).toBe('from');
    expect(await bad({ personId: cleo.id, inPlaceOfId: ada.id, until: '9999-12-31T23:59:59.999Z' })).toBe('until');

    const start = await now();
    const { standIns } = (await lead.post(`/rosters/${id}/overrides`, { personId: cleo.id, until: iso(start + 4 * HOUR) }).expect(201)).body;
    expect(await onDuty(id, await now())).toEqual([cleo.id]);
    await desk.advance(60);
    const until = await now();
    await asAdmin('delete', `/rosters/${id}/overrides/${standIns[0].id}`).expect(204);
    expect(await onDuty(id, until - 30 * 60_000)).toEqual([cleo.id]);
    expect(await onDuty(id, await now())).not.toEqual([cleo.id]);
    await asAdmin('delete', `/rosters/${id}/overrides/${standIns[0].id}`).expect(409);
    expect((await engineer.get(`/rosters/${id}/record`).expect(200)).body.items[0]).toMatchObject({ what: 'cancelled', by: { name: 'Ada Fischer' }, person: { name: 'Cleo' } });
  });

  it('two swap: each has the other’s duty, or neither', async () => {
    const id = await create('Swaps', layer('Duty', [ada, ben, cleo]));
    const turn = await firstTurn(3);
    const first = { personId: ada.id, from: iso(turn), until: iso(turn + DAY) };
    const second = { personId: ben.id, from: iso(turn + DAY), until: iso(turn + 2 * DAY) };
    const bad = async (sent: object) => (await lead.post(`/rosters/${id}/swaps`, sent).expect(422)).body.errors[0];
    expect(await bad({ first, second: { ...second, from: iso(turn + 2 * DAY), until: iso(turn + 3 * DAY) } })).toMatchObject({ field: 'second', message: expect.stringContaining('Ben is not on duty at any time') });
    expect(await bad({ first: { ...first, until: iso(turn + 2 * DAY) }, second })).toMatchObject({ field: 'first', message: 'Ben is on duty then already.' });
    expect(await bad({ first: { ...first, until: '9999-12-31T23:59:59.999Z' }, second })).toMatchObject({ field: 'first.until' });
    expect((await shifts(id, turn, turn + 2 * DAY)).map(({ why }) => why)).toEqual([null, null]);
    const { standIns } = (await lead.post(`/rosters/${id}/swaps`, { first, second, note: 'Concert' }).expect(201)).body;
    expect((await shifts(id, turn, turn + 3 * DAY)).map(({ person, why, insteadOf }) => [person.name, why, insteadOf?.name])).toEqual([['Ben', 'swap', 'Ada'], ['Ada', 'swap', 'Ben'], ['Cleo', null, undefined]]);
    expect(await bad({ first: { ...first, personId: cleo.id, from: iso(turn + 2 * DAY), until: iso(turn + 3 * DAY) }, second: { ...first, personId: ben.id } }))
      .toMatchObject({ field: 'second', message: 'Ben is on duty there in place of somebody else. Cancel that first.' });
    await by(desk, lead.token)('delete', `/rosters/${id}/overrides/${standIns[0].id}`).expect(204);
    expect((await shifts(id, turn, turn + 2 * DAY)).map(({ person }) => person.name)).toEqual(['Ada', 'Ben']);
  });

  it('of two who arrange the same place at the same moment, one is refused', async () => {
    const id = await create('Race', layer('Duty', [ada, ben]));
    const turn = await firstTurn(2);
    const sent = await Promise.all([ben, cleo].map(({ id: personId }) => lead.post(`/rosters/${id}/overrides`, { personId, from: iso(turn), until: iso(turn + HOUR) })));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('leave (WHO-5)', () => {
  it('the delegate has the place; without one the next in the rotation, and it is shown as a gap ahead (ESC-5)', async () => {
    const id = await create('Leave', layer('Duty', [ada, ben]));
    const turn = await firstTurn(2);
    const leave = { from: iso(turn), until: iso(turn + DAY) };
    const own = by(desk, await tokenFor(desk, ada));
    const taken = (await own('put', `/people/${ada.id}/leave`, leave).expect(200)).body;
    expect(taken.gaps).toContainEqual({ roster: { id, name: 'Leave' }, from: iso(turn), until: iso(turn + DAY), kind: 'away', layer: 'Duty', person: { id: ada.id, name: 'Ada' }, takenBy: { id: ben.id, name: 'Ben' } });
    expect((await shifts(id, turn, turn + DAY)).map(({ person, why }) => [person.name, why])).toEqual([['Ben', 'next']]);
    const listed = (await engineer.get('/rosters?days=14').expect(200)).body.items.find(({ name }: { name: string }) => name === 'Leave');
    expect(listed.gaps).toMatchObject({ days: 14, count: 1, items: [{ kind: 'away', person: { name: 'Ada' } }] });
    await lead.post(`/rosters/${id}/overrides`, { personId: ada.id, from: iso(turn), until: iso(turn + HOUR) }).expect(422);

    await own('put', `/people/${ada.id}/delegation`, { ...leave, delegateId: cleo.id }).expect(200);
    expect((await shifts(id, turn, turn + DAY)).map(({ person, why }) => [person.name, why])).toEqual([['Cleo', 'delegate']]);
    expect((await engineer.get(`/rosters/${id}/gaps`).expect(200)).body.items).toEqual([]);
    await own('delete', `/people/${ada.id}/delegation`).expect(204);
    await own('delete', `/people/${ada.id}/leave`).expect(204);
    expect((await shifts(id, turn, turn + DAY)).map(({ person }) => person.name)).toEqual(['Ada']);
    await by(desk, engineer.token)('put', `/people/${ada.id}/leave`, leave).expect(403);
    await by(desk, (await desk.as('csm')).token)('put', `/people/${ada.id}/leave`, leave).expect(403);
  });

  it('a leave that was replaced or has ended still explains who was on duty', async () => {
    const dora = await member(desk, admin, { name: 'Dora' });
    const id = await create('Past leave', layer('Duty', [dora]));
    const start = await now();
    await asAdmin('put', `/people/${dora.id}/delegation`, { delegateId: cleo.id, from: iso(start - HOUR), until: iso(start + 10 * DAY) }).expect(200);
    expect(await onDuty(id, await now())).toEqual([cleo.id]);
    await desk.advance(60);
    await asAdmin('put', `/people/${dora.id}/delegation`, { delegateId: ben.id, from: iso(start), until: iso(start + 10 * DAY) }).expect(200);
    expect(await onDuty(id, await now())).toEqual([ben.id]);
    expect(await onDuty(id, start + 30 * 60_000)).toEqual([cleo.id]);
  });

  it('who leaves the desk is a gap from then on, and none before', async () => {
    const emil = await member(desk, admin, { name: 'Emil' });
    const id = await create('Left', layer('Duty', [emil]));
    const before = await now();
    await desk.advance(5);
    await asAdmin('patch', `/people/${emil.id}`, { active: false }).expect(200);
    expect(await onDuty(id, await now())).toEqual([]);
    expect(await onDuty(id, before)).toEqual([emil.id]);
    expect((await engineer.get(`/rosters/${id}`).expect(200)).body.gaps.items).toContainEqual(expect.objectContaining({ kind: 'nobody' }));
    await asAdmin('patch', `/people/${emil.id}`, { active: true }).expect(200);
    expect(await onDuty(id, await now())).toEqual([emil.id]);
  });

  it('an escalation reaches the delegate of whoever is on duty; where nobody is left it falls through, on record (ESC-5)', async () => {
    const [queue] = await look<{ critsit_roster_id: string }>(desk, 'SELECT critsit_roster_id FROM queue');
    const people = await look<{ id: string; name: string }>(desk, `SELECT id, name FROM person WHERE 'critsit' = ANY (roles)`);
    const span = { from: iso(await now()), until: iso((await now()) + 30 * DAY) };
    for (const { id } of people) await asAdmin('put', `/people/${id}/delegation`, { ...span, delegateId: cleo.id }).expect(200);
    expect(await onDuty(queue!.critsit_roster_id, await now())).toEqual([cleo.id]);
    const intake = await desk.as('intake');
    const under = await openingOf(await desk.as('csm'));
    const open = async () => (await intake.post('/cases', aCase(under)).expect(201)).body.number as string;
    const fourth = async (number: string) => {
      await desk.advance(76);
      const fired = await eventually(async () => (await engineer.get(`/cases/${number}/escalations`).expect(200)).body, (all) => all.length >= 4);
      return fired[3].reached;
    };
    expect(await fourth(await open())).toEqual([{ role: 'critsit_manager', name: 'Cleo' }]);
    await asAdmin('put', `/people/${cleo.id}/leave`, span).expect(200);
    expect(await onDuty(queue!.critsit_roster_id, await now())).toEqual([]);
    expect((await fourth(await open()))[0]).toMatchObject({ role: 'sdm', fellThrough: 'nobody to reach as critsit_manager' });
    await asAdmin('delete', `/people/${cleo.id}/leave`).expect(204);
  });
});

describe('in calendar programs (RFC 5545)', () => {
  const read = (url: string) => request(desk.url).get(new URL(url).pathname);
  const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

  it('one’s own shifts and a roster’s are read by a secret address, without a session, as the desk shows them', async () => {
    const id = await create('Feed', layer('Duty', [ada, ben], { every: { count: 1, unit: 'weeks' } }));
    const own = by(desk, await tokenFor(desk, ada));
    const feed = (await own('post', '/feeds', {}).expect(201)).body;
    const { url } = (await own('post', '/feeds', { rosterId: id }).expect(201)).body;
    expect((await own('get', '/feeds').expect(200)).text).not.toContain(url.slice(-20));
    const answer = await read(feed.url).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    for (const line of answer.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(answer.text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(answer.text).not.toMatch(/(?<!\r)\n|TZID|METHOD/);
    const mine: { roster: { name: string }; from: string; until: string }[] = (await own('get', `/me/shifts?from=${iso(await now())}&until=${iso((await now()) + 84 * DAY)}`).expect(200)).body.items;
    const seen = events(answer.text).filter(({ summary }) => summary.startsWith('Feed')).map(({ startDate, endDate }) => [startDate.toJSDate().toISOString(), endDate.toJSDate().toISOString()]);
    for (const { from, until } of mine.filter(({ roster }) => roster.name === 'Feed').slice(1, -1)) expect(seen).toContainEqual([from, until]);
    const all = events((await read(url).expect(200)).text);
    expect(new Set(all.map(({ summary }) => summary))).toEqual(new Set(['Feed · Duty: Ada', 'Feed · Duty: Ben']));
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
  });

  it('the same while nothing changes; a change keeps the UID and raises SEQUENCE', async () => {
    const id = await create('Changes', layer('Duty', [ada, ben], { every: { count: 1, unit: 'weeks' } }));
    const { url } = (await engineer.post('/feeds', { rosterId: id }).expect(201)).body;
    const first = await read(url).expect(200);
    expect((await read(url).expect(200)).text).toBe(first.text);
    await read(url).set('If-None-Match', first.headers.etag!).expect(304);
    const [target] = events(first.text).filter(({ startDate, summary }) => startDate.toJSDate().getTime() > Date.now() + 3 * DAY && summary.endsWith('Ada'));
    await lead.post(`/rosters/${id}/overrides`, { personId: cleo.id, inPlaceOfId: ada.id, from: target!.startDate.toJSDate().toISOString(), until: target!.endDate.toJSDate().toISOString() }).expect(201);
    const again = events((await read(url).expect(200)).text).find(({ uid }) => uid === target!.uid)!;
    expect(again.summary).toBe('Changes · Duty: Cleo');
    expect(again.description).toBe('In place of Ada: stands in.');
    expect(again.sequence).toBeGreaterThan(target!.sequence);
  });

  it('revoked, unknown, or of somebody who has left: one answer', async () => {
    const zoe = await member(desk, admin, { name: 'Zoe' });
    const own = by(desk, await tokenFor(desk, zoe));
    const [one, two] = [(await own('post', '/feeds', {}).expect(201)).body, (await own('post', '/feeds', {}).expect(201)).body];
    await read(one.url).expect(200);
    await by(desk, engineer.token)('delete', `/feeds/${one.id}`).expect(404);
    await own('delete', `/feeds/${one.id}`).expect(204);
    await asAdmin('patch', `/people/${zoe.id}`, { active: false }).expect(200);
    const answers = await Promise.all([one.url, two.url, one.url.replace(/[\w-]{10}\.ics/, 'AAAAAAAAAA.ics'), `${desk.url}/api/v1/feeds/x.ics`].map((url) => read(url)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(404);
  });

  it('a token for programs makes no feed: it would outlive what it was given', async () => {
    const { token } = (await engineer.post('/tokens', { name: 'x', scopes: ['read'], expiresInDays: 1 }).expect(201)).body;
    await by(desk, token)('post', '/feeds', {}).expect(403);
    const kept = await look(desk, 'SELECT token_hash FROM calendar_feed');
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});

describe('the migration', () => {
  it('moves weekly rotations and groups over: the same people are on duty, stood in for, and away', async () => {
    const database = await deskDataSource((await freshEnvironment()).DATABASE_URL, 2).initialize();
    try {
      await database.runMigrations();
      while ((await database.query<{ there: boolean }[]>(`SELECT to_regclass('roster_member') IS NULL AS there`))[0]!.there) await database.undoLastMigration();
      const [a, b, c] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'];
      const unit = new UnitOfWork(database);
      await unit.run(THE_DESK, async ({ tx }) => {
        for (const [index, id] of [a, b, c].entries()) await tx.query(`INSERT INTO person (id, side, name, email, roles, time_zone, language) VALUES ($1, 'provider', $2, $2 || '@x.example', '{engineer}', 'UTC', 'en')`, [id, `p${index}`]);
        for (const mode of ['rotation', 'everyone']) {
          await tx.query(`INSERT INTO roster (id, name, mode, time_zone, first_handover_on, handover_time) VALUES ($1, $2, $2, 'Europe/Berlin', '2026-01-05', '09:00')`, [mode === 'rotation' ? a : b, mode]);
          for (const [position, personId] of [a, b, c].entries()) await tx.query('INSERT INTO roster_member (roster_id, position, person_id) VALUES ($1, $2, $3)', [mode === 'rotation' ? a : b, position, personId]);
        }
        await tx.query(`INSERT INTO roster_override (id, roster_id, person_id, starts_at, ends_at) VALUES ($1, $1, $2, '2026-02-01T00:00Z', '2026-02-02T00:00Z')`, [a, c]);
        await tx.query(`INSERT INTO delegation (person_id, delegate_id, starts_at, ends_at) VALUES ($1, $2, '2099-01-01T00:00Z', '2099-02-01T00:00Z')`, [a, b]);
      });
      await database.runMigrations();
      const service = new RostersService();
      const who = (id: string, instant: string) => unit.run(THE_DESK, ({ tx }) => service.onDuty(tx, id, Date.parse(instant)));
      // Weeks turn on Mondays at 09:00 in Berlin: 08:00 UTC in winter, 07:00 in summer.
      expect(await Promise.all(['2026-01-05T07:59:59Z', '2026-01-05T08:00:00Z', '2026-01-12T08:00:00Z', '2026-03-30T06:59:59Z', '2026-03-30T07:00:00Z', '2025-12-22T08:00:00Z'].map((at) => who(a, at))))
        .toEqual([[c], [a], [b], [c], [a], [b]]);
      expect(await who(a, '2026-02-01T12:00:00Z')).toEqual([c]);
      expect(await who(b, '2026-06-01T00:00:00Z')).toEqual([a, b, c]);
      expect(await who(b, '2099-01-15T00:00:00Z')).toEqual([b, c]);
      const kept = await unit.run(THE_DESK, ({ tx }) => tx.query<object[]>('SELECT * FROM roster_version ORDER BY roster_id'));
      expect(kept).toMatchObject([{ version: 1, applies_from: null, name: 'rotation' }, { version: 1, applies_from: null, name: 'everyone' }]);
      await database.undoLastMigration();
      await database.runMigrations();
      expect(await who(a, '2026-01-12T08:00:00Z')).toEqual([b]);
      expect(MIGRATIONS.length).toBeGreaterThan(9);
    } finally {
      await database.destroy();
    }
  });
});
