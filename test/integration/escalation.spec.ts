import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Sweep } from '../../src/escalations/index.js';
import { DEFAULT_POLICY, type EscalationPolicy } from '../../src/severity/rules/index.js';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { untilNothingIsDue } from '../support/many-cases.js';

interface Fired {
  id: string;
  clockId: string;
  step: number;
  repeat: number;
  dueAt: string;
  firedAt: string;
  late: boolean;
  reached: { role: string; name?: string; fellThrough?: string }[];
  acknowledgedBy?: string;
  acknowledgedAt?: string;
}

const MINUTE = 60_000;

let desk: TestDesk;
let csm: Caller;
let intake: Caller;
let engineer: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;

async function begin(environment: NodeJS.ProcessEnv = {}): Promise<void> {
  desk = await startDesk(environment);
  [csm, intake, engineer] = await Promise.all([desk.as('csm'), desk.as('intake'), desk.as('engineer')]);
  under = await openingOf(csm);
}

const open = async (given: object = {}): Promise<string> => (await intake.post('/cases', aCase(under, given)).expect(201)).body.number;
const ago = async (ms: number): Promise<string> => {
  const [row] = await look<{ now: Date }>(desk, 'SELECT desk_now() AS now');
  return new Date(row!.now.getTime() - ms).toISOString();
};
const fired = async (number: string): Promise<Fired[]> => (await engineer.get(`/cases/${number}/escalations`).expect(200)).body;
const untilFired = (number: string, count: number, withinMs?: number): Promise<Fired[]> =>
  eventually(() => fired(number), (seen) => seen.length >= count, withinMs);
const respond = (number: string) => engineer.post(`/cases/${number}/responses`, { body: 'I am on it.', by: 'phone' }).expect(201);
const who = ({ reached }: Fired): string[] => reached.map(({ role, name }) => `${role}: ${name}`);

/** Stands someone in for whoever's week it would be. */
const standIn = (roster: string, person: string): Promise<unknown> => look(desk,
  `INSERT INTO roster_override (id, roster_id, person_id, starts_at, ends_at)
   SELECT $1, r.id, p.id, desk_now() - interval '1 day', desk_now() + interval '30 days'
   FROM roster r, person p WHERE r.name = $2 AND p.name = $3`, [randomUUID(), roster, person]);

/** Clocks that start from now on run under this policy. */
const follow = (policy: EscalationPolicy): Promise<unknown> => look(desk,
  `INSERT INTO escalation_policy_version (id, policy_name, version, policy, created_at) VALUES ($1, 'default', 2, $2, desk_now())`,
  [randomUUID(), JSON.stringify(policy)]);

describe('the default policy, as the desk\'s time moves (ESC-2, ESC-3)', () => {
  beforeAll(async () => {
    await begin();
    await standIn('Duty engineer', 'Hiro Tanaka');
    await standIn('Critsit manager on duty', 'Paula Ortiz');
  });
  afterAll(() => desk.close());

  it.each([
    ['A', ['sdm: Saule Akhmetova', 'senior_managers: Martin Weber', 'senior_managers: Nadia Rahman']],
    ['1', ['sdm: Saule Akhmetova', 'executives: Viktor Lang']],
  ])('a Severity %s case nobody answers reaches everyone of the chain, on time and once each', async (requestedSeverity, last) => {
    const number = await open({ requestedSeverity });
    for (const [index, minutes] of [30, 15, 15, 15, 15].entries()) {
      await desk.advance(minutes);
      await untilFired(number, index + 1);
      await untilNothingIsDue(desk);
      expect((await fired(number)).map(({ step }) => step)).toEqual([0, 1, 2, 3, 4].slice(0, index + 1));
    }
    const seen = await fired(number);
    expect(seen.map(who)).toEqual([
      ['lead: Lena Brandt'], ['lead: Lena Brandt'], ['duty_engineer: Hiro Tanaka', 'lead: Lena Brandt'], ['critsit_manager: Paula Ortiz'], last,
    ]);
    for (const { late, dueAt, firedAt } of seen) expect([late, firedAt > dueAt]).toEqual([false, true]);
    await desk.advance(24 * 60);
    await untilNothingIsDue(desk);
    expect(await fired(number)).toEqual(seen);
    const mails = await look<{ count: number }>(desk, `SELECT count(*)::int AS count FROM delivery WHERE reference = $1 AND reason LIKE 'escalation:%'`, [number]);
    expect(mails).toEqual([{ count: 5 + last.length }]);
  });

  it('what has yet to fire is read by both sides, by role; it shrinks as steps fire and is empty once somebody has answered (ESC-1, ESC-3, WHO-1)', async () => {
    const number = await open({ requestedSeverity: 'A' });
    const ahead = async (asked = csm): Promise<{ kind: string; step: number; dueAt: string; trigger: object; reaches: string[] }[]> => (await asked.get(`/cases/${number}/escalations/ahead`).expect(200)).body;
    const ofResponse = (steps: Awaited<ReturnType<typeof ahead>>) => steps.filter(({ kind }) => kind === 'first_response');
    const all = ofResponse(await ahead());
    expect(all.map(({ step, reaches }) => [step, ...reaches])).toEqual([
      [0, 'lead'], [1, 'lead', 'assignee'], [2, 'duty_engineer', 'lead'], [3, 'critsit_manager'], [4, 'sdm', 'senior_managers'],
    ]);
    expect(all[0]!.trigger).toEqual({ percent: 50 });
    expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).sort());
    expect(ofResponse(await ahead(engineer))).toEqual(all);
    await desk.advance(31);
    const [first] = await untilFired(number, 1);
    expect(first!.dueAt).toBe(all[0]!.dueAt);
    expect(ofResponse(await ahead())).toEqual(all.slice(1));
    await respond(number);
    expect(ofResponse(await ahead())).toEqual([]);
  });

  it('the second step raises the case in its queue and reaches its engineer too (ESC-2)', async () => {
    const number = await open();
    await look(desk, `UPDATE support_case SET assignee_id = (SELECT id FROM person WHERE name = 'Grace Mbeki') WHERE number = $1`, [number]);
    await desk.advance(46);
    const [, second] = await untilFired(number, 2);
    expect(who(second!)).toEqual(['lead: Lena Brandt', 'assignee: Grace Mbeki']);
    expect(await look(desk, 'SELECT queue_rank FROM support_case WHERE number = $1', [number])).toEqual([{ queue_rank: 1 }]);
  });

  it('after downtime every step fires once, marked late, in the order in which they were due (ESC-3)', async () => {
    const number = await open();
    await desk.advance(5 * 60);
    const seen = await untilFired(number, 5);
    expect(seen.map(({ step, late }) => [step, late])).toEqual([0, 1, 2, 3, 4].map((step) => [step, true]));
  });

  it('no step fires after a response, however late one looks (ESC-3)', async () => {
    const number = await open();
    await desk.advance(31);
    const before = await untilFired(number, 1);
    await respond(number);
    await desk.advance(24 * 60);
    await untilNothingIsDue(desk);
    expect((await fired(number)).filter(({ clockId }) => clockId === before[0]!.clockId)).toEqual(before);
    const steps = await look<{ state: string }>(desk,
      `SELECT s.state FROM clock_step s JOIN clock c ON c.id = s.clock_id JOIN support_case k ON k.id = c.subject_id WHERE k.number = $1 AND c.kind = 'first_response' ORDER BY s.step`, [number]);
    expect(steps.map(({ state }) => state)).toEqual(['fired', 'cancelled', 'cancelled', 'cancelled', 'cancelled']);
  });

  it('a customer reads roles, never names (WHO-1)', async () => {
    const number = await open();
    await desk.advance(5 * 60);
    await untilFired(number, 5);
    const told = JSON.stringify([(await csm.get(`/cases/${number}/escalations`).expect(200)).body, (await csm.get(`/cases/${number}/timeline`).expect(200)).body]);
    expect(told).toContain('critsit_manager');
    for (const name of ['Lena Brandt', 'Hiro Tanaka', 'Paula Ortiz', 'Saule Akhmetova', 'Martin Weber']) expect(told).not.toContain(name);
  });
});

describe('acknowledging (ESC-4)', () => {
  beforeAll(async () => {
    await begin();
    const { chains } = structuredClone(DEFAULT_POLICY);
    chains.find(({ severities }) => severities.includes('A'))!.steps[0]!.repeatEveryMinutes = 5;
    await follow({ chains });
  });
  afterAll(() => desk.close());

  const firstStep = async (number: string): Promise<Fired[]> => (await fired(number)).filter(({ step }) => step === 0);
  const advanceAndWait = async (minutes: number): Promise<void> => {
    await desk.advance(minutes);
    await untilNothingIsDue(desk);
  };

  it('stops the repeats of that step, not the clock; who and when is on record', async () => {
    const number = await open();
    for (const minutes of [31, 6, 6]) await advanceAndWait(minutes);
    await eventually(() => firstStep(number), (seen) => seen.length === 3);
    const repeats = await firstStep(number);
    expect(repeats.map(({ repeat }) => repeat)).toEqual([0, 1, 2]);
    for (const [index, { dueAt }] of repeats.slice(1).entries()) {
      expect(Date.parse(dueAt) - Date.parse(repeats[index]!.firedAt)).toBe(5 * MINUTE);
    }

    const lead = await desk.as('lead');
    const path = `/cases/${number}/escalations/${repeats[2]!.id}/acknowledgement`;
    const acknowledged = (await lead.post(path).expect(200)).body;
    expect(acknowledged).toMatchObject({ id: repeats[2]!.id, acknowledgedBy: 'Lena Brandt', acknowledgedAt: expect.any(String) });
    expect((await engineer.post(path).expect(200)).body).toEqual(acknowledged);

    await advanceAndWait(120);
    const seen = await eventually(() => fired(number), (all) => all.some(({ step }) => step === 4));
    expect(seen.filter(({ step }) => step === 0)).toHaveLength(3);
    expect(seen.map(({ step }) => step).filter((step) => step > 0)).toEqual([1, 2, 3, 4]);
  });

  it('after downtime a repeat fires once and counts on from there: nothing storms', async () => {
    const number = await open();
    await advanceAndWait(240);
    await eventually(() => firstStep(number), (seen) => seen.length === 1);
    await advanceAndWait(1);
    expect(await firstStep(number)).toHaveLength(1);
  });

  it('is for the people of the provider: a customer is refused, another one finds nothing', async () => {
    const number = await open();
    await desk.advance(31);
    const [{ id }] = (await untilFired(number, 1)) as [Fired];
    const path = `/cases/${number}/escalations/${id}/acknowledgement`;
    for (const customer of ['csm', 'contact', 'information'] as const) {
      expect((await (await desk.as(customer)).post(path).expect(403)).body.rule).toBe('ESC-4');
    }
    await (await desk.as('other-csm')).post(path).expect(404);
    const elsewhere = await open();
    await engineer.post(`/cases/${elsewhere}/escalations/${id}/acknowledgement`).expect(404);
    expect((await fired(number))[0]).not.toHaveProperty('acknowledgedBy');
  });
});

describe('someone is always reached (ESC-5)', () => {
  beforeAll(() => begin());
  afterAll(() => desk.close());

  const empty = (roster: string): Promise<unknown> => desk.database.query(
    `UPDATE roster_version SET layers = '[]' WHERE roster_id = (SELECT id FROM roster WHERE name = $1)`, [roster]);

  it('an empty roster falls through to the next step\'s people at once, on record, and that step still fires at its own time', async () => {
    await empty('Critsit manager on duty');
    const number = await open();
    await desk.advance(76);
    const [, , , fourth] = await untilFired(number, 4);
    expect(who(fourth!)).toEqual(['sdm: Saule Akhmetova', 'senior_managers: Martin Weber', 'senior_managers: Nadia Rahman']);
    for (const { fellThrough } of fourth!.reached) expect(fellThrough).toBe('nobody to reach as critsit_manager');
    await desk.advance(15);
    const [, , , , fifth] = await untilFired(number, 5);
    expect(who(fifth!)).toEqual(who(fourth!));
    expect(fifth!.reached.every(({ fellThrough }) => fellThrough === undefined)).toBe(true);
  });

  it('a queue without a lead falls through too', async () => {
    await look(desk, 'UPDATE queue SET lead_id = NULL');
    const number = await open({ requestedSeverity: 'B' });
    await desk.advance(14 * 24 * 60);
    const [missed] = await untilFired(number, 2);
    expect(missed!.reached).toEqual([{ role: 'sdm', name: 'Saule Akhmetova', fellThrough: 'nobody to reach as lead' }]);
  });

  it('past the last step every administrator is reached', async () => {
    await empty('Executives');
    await follow({ chains: [{
      kind: 'first_response', severities: ['1'],
      steps: [{ trigger: { percent: 50 }, reach: [{ roster: 'executives' }], actions: ['notify'] }, { trigger: { percent: 75 }, reach: [{ role: 'lead' }], actions: ['notify'] }],
    }] });
    const number = await open({ requestedSeverity: '1' });
    await desk.advance(31);
    const [first] = await untilFired(number, 1);
    expect(first!.reached).toEqual([{ role: 'admin', name: 'Ada Fischer', fellThrough: 'nobody to reach as executives' }]);
  });
});

describe('what fires a step', () => {
  afterEach(() => desk.close());

  it('the alarm does, near its time, by waking the sweep (decision 022)', async () => {
    await begin();
    // Its own turns come in an hour: who wakes it before is an alarm.
    Object.assign((desk.app.get(Sweep) as unknown as { loop: object }).loop, { everyMs: 60 * MINUTE });
    desk.app.get(Sweep).poke();
    const number = await open({ openedAt: await ago(30 * MINUTE - 1_500) });
    expect(await fired(number)).toEqual([]);
    const [{ dueAt, firedAt, late }] = (await untilFired(number, 1)) as [Fired];
    expect(late).toBe(false);
    expect(Date.parse(firedAt) - Date.parse(dueAt)).toBeGreaterThan(0);
    expect(Date.parse(firedAt) - Date.parse(dueAt)).toBeLessThan(1_500);
  });

  it('the sweep does where there is no Redis at all, and /readyz says so', async () => {
    await begin({ REDIS_URL: '' });
    const number = await open({ openedAt: await ago(30 * MINUTE - 1_500) });
    const [{ dueAt, firedAt }] = (await untilFired(number, 1)) as [Fired];
    expect(Date.parse(firedAt) - Date.parse(dueAt)).toBeLessThan(4_000);
    const ready = await (await fetch(`${desk.url}/readyz`)).json();
    expect(ready).toEqual({ status: 'ready', degraded: ['redis'] });
  });

  it('a response in time leaves an alarm with nothing to do', async () => {
    await begin();
    const number = await open({ openedAt: await ago(30 * MINUTE - 1_000) });
    await respond(number);
    const later = await open({ openedAt: await ago(30 * MINUTE - 1_500) });
    await untilFired(later, 1);
    expect(await fired(number)).toEqual([]);
  });
});
