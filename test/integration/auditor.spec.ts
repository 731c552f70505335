import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Auditor } from '../../src/escalations/index.js';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { untilNothingIsDue } from '../support/many-cases.js';
import { by, member, tokenFor } from '../support/sign-in.js';

interface Audit {
  due: number; fired: number; late: number; jumped: number; missing: number; unexpected: number;
  until: string;
  notable: { number: string; verdict: string }[];
  incidents: { kind: string }[];
  steps?: { step: number; dueAt: string; firedAt: string | null; verdict: string }[];
}

let desk: TestDesk;
let watchman: Server;
let called: string[];
let answer: number;
let csm: Caller;
let intake: Caller;
let lead: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  called = [];
  answer = 200;
  watchman = createServer((request, response) => {
    called.push(request.url!);
    response.writeHead(answer, { location: '/elsewhere' }).end();
  }).listen(0, '127.0.0.1');
  await eventually(async () => watchman.address(), (address) => address !== null);
  desk = await startDesk({ HEARTBEAT_URL: `http://127.0.0.1:${(watchman.address() as AddressInfo).port}/beat` });
  [csm, intake, lead] = await Promise.all([desk.as('csm'), desk.as('intake'), desk.as('lead')]);
  under = await openingOf(csm);
}, 120_000);
afterAll(async () => {
  await desk.close();
  watchman.close();
});

const open = async (given: object = {}): Promise<string> => (await intake.post('/cases', aCase(under, given)).expect(201)).body.number;
const auditOf = async (who: Caller, number: string): Promise<Audit> => (await who.get(`/cases/${number}/escalations/audit`).expect(200)).body;
const auditOfDesk = async (who: Caller, query = ''): Promise<Audit> => (await who.get(`/escalations/audit${query}`).expect(200)).body;
const degraded = async (): Promise<string[]> => ((await (await fetch(`${desk.url}/readyz`)).json()) as { degraded: string[] }).degraded;
const metric = async (name: string): Promise<string | undefined> => new RegExp(`^${name} (.*)$`, 'm').exec(await (await fetch(`${desk.url}/metrics`)).text())?.[1];
const auditNow = (): Promise<boolean | null> => desk.app.get(Auditor).audit();
/** What a jump has brought is done, and due long enough ago to be audited. */
async function settle(minutes: number): Promise<void> {
  await desk.advance(minutes);
  await untilNothingIsDue(desk);
  await desk.advance(1);
}

describe('the audit of a case (ESC-3)', () => {
  it('so many due, so many fired; a jump of the clock is marked, not late', async () => {
    const number = await open();
    expect(await auditOf(lead, number)).toMatchObject({ due: 0, fired: 0 });
    await settle(62);
    const seen = await auditOf(lead, number);
    expect(seen).toMatchObject({ due: 3, fired: 3, late: 0, missing: 0, unexpected: 0 });
    expect(seen.jumped).toBeGreaterThan(0);
    expect(seen.steps!.map(({ step, verdict }) => [step, verdict])).toEqual(expect.arrayContaining([[0, 'jumped'], [1, 'jumped'], [2, 'jumped']]));
  });

  it('a customer reads counts and no steps (WHO-1)', async () => {
    const number = await open();
    await settle(31);
    const seen = await auditOf(csm, number);
    expect(seen).toMatchObject({ due: 1, fired: 1 });
    expect(seen.steps).toBeUndefined();
    expect((await auditOf(lead, number)).steps).toHaveLength(1);
  });

  it('agrees with the fold on when each step of every kind of clock was due, with business hours and changes of severity (SEV-4, CLK-5)', async () => {
    const engineer = await desk.as('engineer');
    const web = { channel: 'web', callerVerification: undefined };
    const opened = await Promise.all(['B', 'C'].map(async (requestedSeverity) => (await csm.post('/cases', aCase(under, { ...web, requestedSeverity })).expect(201)).body.number as string));
    const [first] = [await open()];
    await desk.advance(40);
    await engineer.post(`/cases/${first}/severity`, { to: 'B', reason: 'It is slow, not down.' }).set('If-Match', '*').expect(200);
    await settle(10 * 24 * 60);
    for (const number of [first!, ...opened]) {
      const seen = await auditOf(lead, number);
      expect([number, seen]).toEqual([number, expect.objectContaining({ missing: 0, unexpected: 0, late: 0 })]);
      expect(seen.due).toBeGreaterThan(1);
      const due = await look<{ due: Date }>(desk, `SELECT s.due_at AS due FROM clock_step s JOIN clock c ON c.id = s.clock_id JOIN support_case k ON k.id = c.subject_id
        WHERE k.number = $1 AND s.state = 'fired' ORDER BY 1`, [number]);
      expect(seen.steps!.map(({ dueAt }) => dueAt).sort()).toEqual(due.map((row) => row.due.toISOString()));
    }
  }, 90_000);
});

describe('the audit of the desk (ESC-3, WHO-5)', () => {
  it('is of the cases that one sees: a lead’s queues, a service delivery manager’s own work orders, all of them for an administrator', async () => {
    const admin = await desk.as('admin');
    const all = await auditOfDesk(admin, '?from=2020-01-01T00:00Z&to=2020-01-02T00:00Z');
    expect(all.due).toBe(0);
    await open();
    await settle(31);
    expect((await auditOfDesk(admin)).due).toBeGreaterThan(0);
    const nobodys = by(desk, await tokenFor(desk, await member(desk, admin, { roles: ['sdm'] })));
    expect((await nobodys('get', '/escalations/audit').expect(200)).body).toMatchObject({ due: 0, fired: 0, notable: [] });
    await csm.get('/escalations/audit').expect(403);
    await admin.get('/escalations/audit?from=2020-01-01T00:00Z').expect(400);
    await admin.get('/escalations/audit?from=yesterday').expect(400);
  });
});

describe('the auditor (ESC-3)', () => {
  it('calls the watchman outside while all is well, follows him nowhere, and bears his silence', async () => {
    await open();
    await settle(31);
    called.length = 0;
    expect(await auditNow()).toBe(true);
    answer = 302;
    expect(await auditNow()).toBe(true);
    answer = 200;
    expect(called).toEqual(['/beat', '/beat']);
    expect(Number(await metric('escalations_missing'))).toBe(0);
    expect(Number(await metric('escalations_audited_seconds'))).toBeGreaterThan(0);
    expect(Number(await metric('escalation_lag_seconds_count'))).toBeGreaterThan(0);
  });

  it('finds a step that sweep and alarms have forgotten, fires it, and the incident ends', async () => {
    const number = await open();
    await look(desk, `UPDATE clock SET wake_at = NULL WHERE subject_id = (SELECT id FROM support_case WHERE number = $1)`, [number]);
    await settle(31);
    expect(await auditOf(lead, number)).toMatchObject({ due: 1, fired: 0, missing: 1 });
    called.length = 0;
    expect(await auditNow()).toBe(false);
    expect(called).toEqual([]);
    expect(await auditOf(lead, number)).toMatchObject({ due: 1, fired: 1, missing: 0 });
    expect(await auditNow()).toBe(true);
    expect(await degraded()).toEqual([]);
  });

  it('finds a step that the fold has lost: told to administrators once, shown while it lasts, called out by silence', async () => {
    const number = await open();
    await look(desk, `UPDATE clock SET wake_at = due_at WHERE subject_id = (SELECT id FROM support_case WHERE number = $1)`, [number]);
    await look(desk, `UPDATE clock_step SET state = 'cancelled' WHERE step = 0 AND clock_id LIKE (SELECT id || '.%' FROM support_case WHERE number = $1)`, [number]);
    await settle(31);
    expect(await auditNow()).toBe(false);
    expect(await auditNow()).toBe(false);
    expect(await degraded()).toEqual(['escalations']);
    expect(Number(await metric('escalations_missing'))).toBe(1);
    expect(await auditOfDesk(lead)).toMatchObject({ missing: 1, incidents: [{ kind: 'escalations' }], notable: expect.arrayContaining([expect.objectContaining({ number, verdict: 'missing' })]) });
    const mails = await look<{ body: string }>(desk, `SELECT body FROM delivery WHERE reason = 'incident of the desk: escalations' AND body LIKE '%' || $1 || '%'`, [number]);
    expect(mails).toHaveLength(1);
    await look(desk, `UPDATE clock_step SET state = 'armed' WHERE step = 0 AND clock_id LIKE (SELECT id || '.%' FROM support_case WHERE number = $1)`, [number]);
    expect(await auditNow()).toBe(false);
    expect(await auditNow()).toBe(true);
    expect(await degraded()).toEqual([]);
  });

  it('finds an escalation that should not have fired: after the answer', async () => {
    const number = await open();
    await settle(31);
    await look(desk, `UPDATE clock SET ended_at = (SELECT min(fired_at) FROM escalation WHERE clock_id = clock.id) - interval '1 minute', state = 'cancelled', wake_at = NULL
      WHERE subject_id = (SELECT id FROM support_case WHERE number = $1)`, [number]);
    expect(await auditOf(lead, number)).toMatchObject({ unexpected: 1 });
    expect(await auditNow()).toBe(false);
    expect(await degraded()).toEqual(['escalations']);
  });

  it('is one at a time, and not again at once', async () => {
    expect(await desk.app.get(Auditor).audit(45)).toBeNull();
  });
});
