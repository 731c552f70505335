import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { aCase, openingOf, startDesk, type As, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { deskNow } from '../support/many-cases.js';
import { inParallel, pause } from '../support/parallel.js';
import { promisesOf, rebuilder } from '../support/rebuilt.js';

const RACES = 200;
/** So many races at once: each is two or more requests. */
const HANDS = 4;
/** What is not asked for so often. */
const FEWER = 50;
const SEVERITY_A_MS = 60 * 60_000;
/** From a case's being open to its deadline, about. */
const LEAD_MS = 200;
/** An answer is aimed for this much before its deadline to this much after. */
const BESIDE_MS = 40;

let desk: TestDesk;
let callers: Record<'csm' | 'intake' | 'engineer' | 'lead' | 'critsit', Caller>;
let under: Awaited<ReturnType<typeof openingOf>>;
let rebuilt: Awaited<ReturnType<typeof rebuilder>>;

beforeAll(async () => {
  desk = await startDesk({ DATABASE_POOL: '16' });
  const [csm, intake, engineer, lead, critsit] = await Promise.all((['csm', 'intake', 'engineer', 'lead', 'critsit'] as As[]).map((who) => desk.as(who)));
  callers = { csm: csm!, intake: intake!, engineer: engineer!, lead: lead!, critsit: critsit! };
  under = await openingOf(callers.csm);
  rebuilt = await rebuilder(desk, under.locationId);
}, 120_000);
afterAll(() => desk?.close());

const open = async (given: object = {}): Promise<string> => (await callers.intake.post('/cases', aCase(under, given)).expect(201)).body.number;

/** Runs a race so many times, each on a fresh case. @returns the cases' numbers */
async function races(race: (number: string) => Promise<unknown>, times = RACES): Promise<string[]> {
  const numbers = await inParallel(Array.from({ length: times }), HANDS, async () => {
    const number = await open();
    await race(number);
    return number;
  });
  expect(numbers).toHaveLength(times);
  return numbers;
}

const statuses = (answers: Response[]): number[] => answers.map(({ status }) => status).sort();

interface Line {
  type: string;
  version: number;
  actor: string;
  /** The version of the case itself. */
  now: number;
}

/** What people did, in the order of the record, each with the version it made. */
async function recordOf(number: string): Promise<Line[]> {
  return look<Line>(desk, `SELECT e.type, e.case_version AS version, e.actor_name AS actor, k.version AS now FROM case_event e JOIN support_case k ON k.id = e.case_id
    WHERE k.number = $1 AND e.actor_side <> 'desk' ORDER BY e.id`, [number]);
}

/** Of one case: people's events are `types`, their versions 1, 2, 3 …, its last version the case's. */
async function expectRecord(number: string, types: string[]): Promise<void> {
  const record = await recordOf(number);
  expect(record.map(({ type }) => type)).toEqual(types);
  expect(record.map(({ version }) => version)).toEqual(types.map((_, index) => index + 1));
  expect(record[0]!.now).toBe(types.length);
}

/** Of all of them: what is stored is what the record gives when it is folded, and no escalation fired twice. */
async function expectWhole(numbers: string[]): Promise<void> {
  await inParallel(numbers, HANDS, async (number) => {
    const { stored, folded } = await promisesOf(desk, rebuilt, number);
    expect([number, folded]).toEqual([number, stored]);
  });
  expect(await look(desk, `SELECT x.clock_id FROM escalation x JOIN support_case k ON k.id = x.case_id WHERE k.number = ANY($1) GROUP BY x.clock_id, x.step, x.repeat HAVING count(*) > 1`, [numbers])).toEqual([]);
  expect(await look(desk, `SELECT e.case_id, e.type, e.data->>'clockId' FROM case_event e JOIN support_case k ON k.id = e.case_id
    WHERE k.number = ANY($1) AND e.type IN ('clock.met', 'clock.missed') GROUP BY 1, 2, 3 HAVING count(*) > 1`, [numbers])).toEqual([]);
}

describe('one winner, one history, a clear answer for the other', () => {
  it(`${RACES} times: two engineers claim at once (CLK-5): one has the case, the other is told who`, async () => {
    const own = (await look<{ name: string }>(desk, `SELECT name FROM person WHERE email LIKE 'engineer@%' OR email LIKE 'lead@%' ORDER BY email`)).map(({ name }) => name);
    const wins = new Map<string, number>();
    const numbers = await races(async (number) => {
      const answers = await Promise.all([callers.engineer, callers.lead].map((who) => who.post(`/cases/${number}/assignment`, { personId: 'me' })));
      expect(statuses(answers)).toEqual([200, 409]);
      const winner = answers.findIndex(({ status }) => status === 200);
      expect(answers[1 - winner]!.body).toMatchObject({ rule: 'CLK-5', detail: `${own[winner]} has this case. Ask for it, or have a lead assign it to you.` });
      wins.set(own[winner]!, (wins.get(own[winner]!) ?? 0) + 1);
      await expectRecord(number, ['case.opened', 'case.claimed']);
      expect((await recordOf(number))[1]!.actor).toBe(own[winner]);
    });
    await expectWhole(numbers);
    console.log(`Claims won: ${JSON.stringify([...wins])}`);
  }, 240_000);

  it(`${RACES} times: three act on the same version (If-Match): one does it, the others are shown what changed`, async () => {
    const numbers = await races(async (number) => {
      const answers = await Promise.all([['engineer', 'B'], ['lead', 'C'], ['critsit', '1']].map(([who, to]) =>
        callers[who as 'lead'].post(`/cases/${number}/severity`, { to, reason: `By ${who}.` }).set('If-Match', '"1"')));
      expect(statuses(answers)).toEqual([200, 412, 412]);
      for (const { body } of answers.filter(({ status }) => status === 412)) expect(body.detail).toContain('it is at version 2');
      await expectRecord(number, ['case.opened', 'severity.set']);
      const won = answers.find(({ status }) => status === 200)!;
      expect([won.headers.etag, won.body.severity.set]).toEqual(['"2"', (await callers.csm.get(`/cases/${number}`).expect(200)).body.severity.set]);
    });
    await expectWhole(numbers);
  }, 240_000);

  it(`${RACES} times: a severity change races a response: both are done, one after the other, and one first response is met (CLK-1, SEV-4)`, async () => {
    const orders = new Map<string, number>();
    const numbers = await races(async (number) => {
      const answers = await Promise.all([
        callers.engineer.post(`/cases/${number}/responses`, { body: 'I am on it.', by: 'phone' }),
        callers.lead.post(`/cases/${number}/severity`, { to: '1', reason: 'All stands still.' }),
      ]);
      expect(statuses(answers)).toEqual([200, 201]);
      const order = (await recordOf(number)).map(({ type }) => type);
      orders.set(order.join(), (orders.get(order.join()) ?? 0) + 1);
      expect([...order].sort()).toEqual(['case.opened', 'case.responded', 'severity.set']);
      await expectRecord(number, order);
      const { clocks, severity } = (await callers.csm.get(`/cases/${number}`).expect(200)).body;
      expect(severity.set).toBe('1');
      const first = (clocks as { kind: string; state: string; metAt: string | null }[]).filter(({ kind }) => kind === 'first_response');
      expect(first.filter(({ metAt }) => metAt !== null)).toHaveLength(1);
      expect(first.filter(({ state }) => state === 'running')).toEqual([]);
    });
    await expectWhole(numbers);
    console.log(`Orders: ${JSON.stringify([...orders])}`);
  }, 240_000);

  it('a resolution races the customer’s comment: both stand on the record, or the comment is told that the case is resolved', async () => {
    const numbers = await races(async (number) => {
      await callers.engineer.post(`/cases/${number}/responses`, { body: 'I am on it.', by: 'phone' }).expect(201);
      const [resolved, commented] = await Promise.all([
        callers.engineer.post(`/cases/${number}/resolution`, { cause: 'A disk', summary: 'Replaced.' }),
        callers.csm.post(`/cases/${number}/comments`, { body: 'Still broken.', internal: false }),
      ]);
      expect(resolved.status).toBe(200);
      expect([201, 409]).toContain(commented.status);
      if (commented.status === 409) expect(commented.body.detail).toMatch(/\S/);
      const types = ['case.opened', 'case.responded', ...(commented.status === 201 ? ['case.commented'] : []), 'case.resolved'];
      const order = (await recordOf(number)).map(({ type }) => type);
      expect([...order].sort()).toEqual([...types].sort());
      await expectRecord(number, order);
    }, FEWER);
    await expectWhole(numbers);
  }, 240_000);

  it('merges both ways, a comment on the other case, an assignment and a claim: no deadlock, and one merge at most', async () => {
    const numbers = await races(async (number) => {
      const other = await open();
      const answers = await Promise.all([
        callers.engineer.post(`/cases/${number}/merge`, { into: other, reason: 'The same.' }),
        callers.lead.post(`/cases/${other}/merge`, { into: number, reason: 'The same.' }),
        callers.csm.post(`/cases/${other}/comments`, { body: 'And here?', internal: false }),
        callers.critsit.post(`/cases/${number}/assignment`, { personId: 'me' }),
      ]);
      expect(answers.filter(({ status }) => status >= 500).map(({ text }) => text)).toEqual([]);
      expect(statuses(answers.slice(0, 2))).toEqual([200, expect.any(Number)]);
      expect(statuses(answers.slice(0, 2))[1]).toBeGreaterThanOrEqual(409);
      for (const each of [number, other]) {
        const versions = (await recordOf(each)).map(({ version }) => version);
        expect([...versions].sort((a, b) => a - b)).toEqual(versions);
      }
    }, FEWER);
    await expectWhole(numbers);
  }, 240_000);
});

describe('a response at the very instant of the deadline (CLK-3)', () => {
  it(`${RACES} times: the database’s clock decides; met to the millisecond, missed after it, and the step at the miss fires for the missed alone`, async () => {
    const ahead = (await deskNow(desk)) - performance.now();
    let [opening, takes] = [200, 30];
    const seed = Number(process.env.RACE_SEED ?? randomInt(2 ** 31));
    console.log(`RACE_SEED=${seed}`);
    const numbers = await inParallel(Array.from({ length: RACES }, (_, index) => index), 6, async (index) => {
      const asked = performance.now();
      const dueAt = Math.round(ahead + asked + 2 * opening + LEAD_MS);
      const openedAt = new Date(dueAt - SEVERITY_A_MS).toISOString();
      const number = await open({ openedAt });
      opening += (performance.now() - asked - opening) / 8;
      // Aimed across the deadline by how long the last openings and answers took; every fifth well before it, so that a busy machine has some of each kind.
      const beside = index % 5 === 0 ? -LEAD_MS : ((Math.imul(index + seed, 2_654_435_761) >>> 0) % (2 * BESIDE_MS + 1)) - BESIDE_MS;
      await pause(Math.max(0, dueAt - ahead - takes + beside - performance.now()));
      const sentAt = ahead + performance.now();
      const { clocks } = (await callers.engineer.post(`/cases/${number}/responses`, { body: 'I am on it.', by: 'phone' }).expect(201)).body;
      takes += (Date.parse(clocks[0].metAt) - sentAt - takes) / 8;
      return number;
    });
    const seen = await look<{ number: string; state: string; metAt: Date; dueAt: Date; missedAt: Date | null; missed: number; fired: number }>(desk, `
      SELECT k.number, c.state, c.met_at AS "metAt", c.due_at AS "dueAt", c.missed_at AS "missedAt",
        (SELECT count(*)::int FROM case_event e WHERE e.case_id = k.id AND e.type = 'clock.missed' AND e.data->>'kind' = 'first_response') AS missed,
        (SELECT count(*)::int FROM escalation x JOIN clock_step s ON s.clock_id = x.clock_id AND s.step = x.step AND s.repeat = x.repeat WHERE x.clock_id = c.id AND s.due_at >= c.due_at) AS fired
      FROM support_case k JOIN clock c ON c.subject_id = k.id AND c.kind = 'first_response' WHERE k.number = ANY($1) ORDER BY k.number`, [numbers]);
    expect(seen).toHaveLength(RACES);
    const late = ({ metAt, dueAt }: { metAt: Date; dueAt: Date }) => metAt.getTime() > dueAt.getTime();
    const wrong = seen.filter((each) => each.state !== (late(each) ? 'missed' : 'met') || each.missed !== (late(each) ? 1 : 0)
      || each.fired !== (late(each) ? 1 : 0) || (each.missedAt?.getTime() ?? null) !== (late(each) ? each.dueAt.getTime() : null));
    expect(wrong).toEqual([]);
    const sides = { met: seen.filter((each) => !late(each)).length, missed: seen.filter(late).length, within5: seen.filter(({ metAt, dueAt }) => Math.abs(metAt.getTime() - dueAt.getTime()) <= 5).length };
    console.log(`At the deadline: ${JSON.stringify(sides)}`);
    expect(Math.min(sides.met, sides.missed)).toBeGreaterThan(5);
    await expectWhole(numbers);
  }, 240_000);
});
