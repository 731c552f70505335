import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../src/identity/index.js';
import { anActiveWorkOrder, day, ground, refusalOf, terms, type Asked, type Ground, type WorkOrderView } from '../support/contracts.js';
import { openingOf, startDesk, type TestDesk } from '../support/desk.js';
import { hoursCase, ledgerOf } from '../support/ledger.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let admin: Asked;
let hours: ReturnType<typeof ledgerOf>;
let on: Ground;
let made = 0;

beforeAll(async () => {
  desk = await startDesk();
  admin = by(desk, (await desk.as('admin')).token);
  hours = ledgerOf(desk);
}, 120_000);
afterAll(() => desk.close());

interface Ordered { hours: string; location?: string | null; minutes: number }

/** A work order at two locations with some hours, and what one does with them. */
async function aWorkOrder(ordered: Ordered[], given: object = {}) {
  on = await ground(admin);
  const locations = ['Host', 'Second'].map((name) => ({ name, country: 'KZ', calendarId: on.calendarId, host: name === 'Host', supportPhone: '1' }));
  const services = ordered.map((each) => ({ kind: 'hours', location: 'Host', ...each }));
  const workOrder: WorkOrderView = await anActiveWorkOrder(admin, on, `WO-H${made += 1}`, { serviceLevel: 'advanced', locations, services, ...given });
  const [host, second] = ['Host', 'Second'].map((name) => workOrder.locations.find((each) => each.name === name)!.id) as [string, string];
  const path = `/work-orders/${workOrder.id}`;
  return {
    workOrder, host, second, path, at: { workOrderId: workOrder.id, locationId: host, kind: 'prs' as const },
    post: (what: string, body: object) => admin('post', `${path}/${what}`, body),
    pools: async () => Object.fromEntries((await admin('get', `${path}/pools`).expect(200)).body.map((pool: { kind: string; location: string | null; balanceMinutes: number; arrearsMinutes: number }) =>
      [`${pool.kind} ${pool.location}`, pool.balanceMinutes - pool.arrearsMinutes])) as Record<string, number>,
    statement: async (query = '', asked = admin) => (await asked('get', `${path}/statement${query}`).expect(200)).body,
    csm: () => desk.app.get(SessionsService).start(workOrder.contacts[0]!.personId).then((token) => by(desk, token)),
  };
}

describe('the pools of the demonstration’s first work order', () => {
  it('are 40 hours of PRS at the host, no pooled and no third-tier ones', async () => {
    const csm = await desk.as('csm');
    const { workOrderId, locationId } = await openingOf(csm);
    const pools = (await csm.get(`/work-orders/${workOrderId}/pools`).expect(200)).body;
    expect(pools).toEqual([{ id: expect.any(String), kind: 'prs', locationId, location: 'Almaty', balanceMinutes: 2_400, arrearsMinutes: 0, reservedMinutes: 0, expiresAt: expect.stringMatching(/Z$/) }]);
  });
});

describe('hours are bought', () => {
  it('and settle arrears first (HRS-5)', async () => {
    const { at, host, post, pools } = await aWorkOrder([]);
    await hours.charge(hoursCase(at), 90);
    expect(await pools()).toEqual({ 'prs Host': -120 });
    const { body } = await post('purchases', { kind: 'prs', locationId: host, minutes: 600, reference: 'PO-1' }).expect(201);
    expect(body.posting).toMatchObject({ cause: 'purchase', rule: 'HRS-5', reference: 'PO-1', by: 'Ada Fischer' });
    expect(body.pools).toEqual([expect.objectContaining({ kind: 'prs', balanceMinutes: 480, arrearsMinutes: 0 })]);
  });

  it('pooled at the host, PRS only (HRS-8); where they are not known, not at all', async () => {
    const { post, pools, second, at } = await aWorkOrder([]);
    await post('purchases', { kind: 'prs', minutes: 60 }).expect(201);
    await hours.charge(hoursCase({ ...at, locationId: second }), 60);
    expect(await pools()).toEqual({ 'prs null': 0 });
    expect(refusalOf(await post('purchases', { kind: 'dse', locationId: null, minutes: 60 }))).toBe('422 HRS-8 locationId');
    await post('purchases', { kind: 'prs', locationId: randomUUID(), minutes: 60 }).expect(404);
  });

  it('once under a key: again is answered as before, with something else refused (HRS-11)', async () => {
    const { post, pools, host } = await aWorkOrder([]);
    const key = randomUUID();
    const buy = (minutes: number) => post('purchases', { kind: 'prs', locationId: host, minutes }).set('Idempotency-Key', key);
    const first = (await buy(60).expect(201)).body;
    expect((await buy(60).expect(201)).body).toEqual(first);
    await buy(120).expect(422);
    expect(await pools()).toEqual({ 'prs Host': 60 });
  });

  it('by the service delivery manager of the work order and administrators (WHO-5)', async () => {
    const { workOrder, csm } = await aWorkOrder([]);
    const body = { kind: 'prs', minutes: 60 };
    await (await csm())('post', `/work-orders/${workOrder.id}/purchases`, body).expect(403);
    for (const [who, status] of [['lead', 403], ['sdm', 201]] as const) {
      await (await desk.as(who)).post(`/work-orders/${workOrder.id}/purchases`, body).expect(status);
    }
  });
});

describe('hours move', () => {
  it('between locations, by an exact factor that is kept (HRS-8)', async () => {
    const { post, pools, host, second } = await aWorkOrder([{ hours: 'prs', minutes: 600 }, { hours: 'dse', minutes: 60 }]);
    const { body } = await post('transfers', { kind: 'prs', fromLocationId: host, toLocationId: second, minutes: 100, factor: { numerator: 2, denominator: 3 } }).expect(201);
    expect(body.posting.factor).toEqual({ numerator: 2, denominator: 3 });
    expect(await pools()).toEqual({ 'dse Host': 60, 'prs Host': 500, 'prs Second': 67 });
    expect(refusalOf(await post('transfers', { kind: 'dse', fromLocationId: host, toLocationId: second, minutes: 60 }))).toBe('422 HRS-8 kind');
    expect(refusalOf(await post('transfers', { kind: 'prs', fromLocationId: host, toLocationId: second, minutes: 501 }))).toBe('422 HRS-11 minutes');
  });

  it('or the difference is to be invoiced (HRS-8)', async () => {
    const { post, host, second, statement } = await aWorkOrder([{ hours: 'prs', minutes: 600 }]);
    await post('transfers', { kind: 'prs', fromLocationId: host, toLocationId: second, minutes: 60, rateDifference: 'invoiceable' }).expect(201);
    expect((await statement()).invoiceable).toEqual([expect.objectContaining({ rule: 'HRS-8', says: expect.stringContaining('1 h of problem resolution') })]);
  });

  it('between kinds, at their location (PRO-1)', async () => {
    const { post, pools, host } = await aWorkOrder([{ hours: 'prs', minutes: 600 }]);
    await post('exchanges', { fromKind: 'prs', toKind: 'advisory', locationId: host, minutes: 120, reason: 'Of equal value.' }).expect(201);
    expect(await pools()).toEqual({ 'advisory Host': 120, 'prs Host': 480 });
  });

  it('out of Software Assurance incidents, at the work order’s rate (HRS-9)', async () => {
    const { post, pools, host } = await aWorkOrder([], { softwareAssurance: { minutesPerIncident: 240, committed: 4 } });
    await post('conversions', { kind: 'third_tier', locationId: host, incidents: 2 }).expect(201);
    expect(await pools()).toEqual({ 'third_tier Host': 480 });
    expect(refusalOf(await post('conversions', { kind: 'dse', locationId: host, incidents: 2 }))).toBe('422 HRS-9 kind');
    const without = await aWorkOrder([]);
    expect(refusalOf(await without.post('conversions', { kind: 'prs', locationId: without.host, incidents: 2 }))).toBe('422 HRS-9 incidents');
  });

  it('the third-tier fee is reckoned on the PRS hours that accumulated (HRS-6)', async () => {
    const both = [{ hours: 'prs', minutes: 600 }, { hours: 'third_tier', minutes: 300 }];
    const { post, host, statement } = await aWorkOrder(both, { thirdTierFeePercent: 15 });
    await post('purchases', { kind: 'prs', locationId: host, minutes: 600 }).expect(201);
    expect((await statement()).thirdTierFee).toEqual({ percent: 15, prsMinutes: 1_200, minutes: 180 });
    expect((await statement('?from=2020-01-01&to=2020-01-02')).thirdTierFee).toEqual({ percent: 15, prsMinutes: 0, minutes: 0 });
    expect((await (await aWorkOrder(both)).statement()).thirdTierFee).toBeNull();
  });

  it('for proactive services, to the nearest hour; for travel at the customer’s request, or it is invoiced (HRS-10)', async () => {
    const { post, pools, host, statement } = await aWorkOrder([{ hours: 'support_assistance', minutes: 600 }, { hours: 'prs', minutes: 120 }]);
    await post('support-assistance', { locationId: host, service: 'Health check', price: { by: 'days', days: 1, minutesPerDay: 450 } }).expect(201);
    expect(refusalOf(await post('support-assistance', { locationId: host, service: 'Health check', price: { by: 'fee', fee: 300_000, hourlyRate: 30_000 } }))).toBe('422 HRS-11 minutes');
    await post('travel', { locationId: host, minutes: 60, pay: 'prs', requestedBy: 'Aigerim', reason: 'To Almaty.' }).expect(201);
    expect(refusalOf(await post('travel', { locationId: host, minutes: 60, pay: 'prs', reason: 'To Almaty.' }))).toBe('422 HRS-10 requestedBy');
    expect((await post('travel', { locationId: host, minutes: 60, pay: 'invoice', reason: 'To Almaty.' }).expect(201)).body.posting).toBeNull();
    expect(await pools()).toEqual({ 'prs Host': 60, 'support_assistance Host': 120 });
    expect((await statement()).invoiceable).toEqual([expect.objectContaining({ rule: 'HRS-10', says: 'Travel of 1 h: To Almaty.' })]);
  });
});

describe('what went wrong', () => {
  it('is undone by another posting, once; hours that were spent meanwhile are owed (HRS-11)', async () => {
    const { post, pools, host, at } = await aWorkOrder([]);
    const { posting } = (await post('purchases', { kind: 'prs', locationId: host, minutes: 600 }).expect(201)).body;
    await hours.charge(hoursCase(at), 100);
    const { body } = await post('corrections', { seq: posting.seq, reason: 'Ordered twice.' }).expect(201);
    expect(body.posting).toMatchObject({ cause: 'correction', reverses: posting.seq });
    expect(await pools()).toEqual({ 'prs Host': -120 });
    await post('corrections', { seq: posting.seq, reason: 'x' }).expect(409);
    await post('corrections', { seq: 99, reason: 'x' }).expect(404);
  });

  it('with labour is corrected on its case', async () => {
    const { post, at } = await aWorkOrder([]);
    const { seq } = await hours.charge(hoursCase(at), 100);
    expect((await post('corrections', { seq, reason: 'x' }).expect(409)).body.detail).toContain('labour of its case');
  });

  it('may be written off, with a reason, no more than is owed', async () => {
    const { post, pools, at, host } = await aWorkOrder([]);
    await hours.charge(hoursCase(at), 100);
    await post('write-offs', { kind: 'prs', locationId: host, minutes: 120 }).expect(400);
    await post('write-offs', { kind: 'prs', locationId: host, minutes: 120, reason: 'Goodwill.' }).expect(201);
    expect(refusalOf(await post('write-offs', { kind: 'prs', locationId: host, minutes: 1, reason: 'x' }))).toBe('422 HRS-4 minutes');
    expect(await pools()).toEqual({ 'prs Host': 0 });
  });
});

describe('an amendment (HRS-11)', () => {
  it('orders more, or takes back what is unused, no more', async () => {
    const { workOrder, pools, at } = await aWorkOrder([{ hours: 'prs', minutes: 600 }]);
    const { items: [version] } = (await admin('get', `/work-orders/${workOrder.id}/versions`).expect(200)).body;
    const amend = (basedOn: number, minutes: number) => admin('post', `/work-orders/${workOrder.id}/versions`, {
      basedOn, why: 'x', terms: { ...version.terms, services: [{ kind: 'hours', hours: 'prs', location: 'Host', minutes }] },
    });
    await amend(1, 900).expect(201);
    expect(await pools()).toEqual({ 'prs Host': 900 });
    await hours.charge(hoursCase(at), 600);
    expect(refusalOf(await amend(2, 540))).toBe('422 HRS-11 terms.services');
    await amend(2, 600).expect(201);
    expect(await pools()).toEqual({ 'prs Host': 0 });
  });
});

describe('a statement (HRS-11)', () => {
  it('opens, says each movement with its case and who did it, and closes; a customer reads roles (WHO-1)', async () => {
    const { statement, at, post, host, csm, workOrder } = await aWorkOrder([{ hours: 'prs', minutes: 600 }]);
    const of = hoursCase(at);
    await hours.charge(of, 100);
    await post('purchases', { kind: 'prs', locationId: host, minutes: 60, reference: '=PO' }).expect(201);
    const told = await statement();
    expect(told).toMatchObject({ workOrder: { number: workOrder.number }, timeZone: 'Asia/Almaty', pools: [{
      kind: 'prs', location: 'Host', openingMinutes: 0, closingMinutes: 540, arrearsMinutes: 0, reservedMinutes: 0, expiring: { minutes: 540 }, runsOutAt: null,
      movements: [
        { cause: 'purchase', minutes: 600, case: null, after: { balanceMinutes: 600 } },
        { cause: 'labour', minutes: -120, case: { number: of.caseNumber }, by: 'Critsit', after: { balanceMinutes: 480 } },
        { cause: 'purchase', minutes: 60, by: 'Ada Fischer', after: { balanceMinutes: 540, arrearsMinutes: 0 } },
      ],
    }] });
    const read = await statement('', await csm());
    expect(read.pools[0].movements[2].by).toBe('Administrator');
    expect(JSON.stringify(read)).not.toContain('Ada Fischer');
  });

  it('of a time that has been never changes, whatever is posted since (HRS-11)', async () => {
    const { statement, at, path } = await aWorkOrder([{ hours: 'prs', minutes: 600 }]);
    await hours.charge(hoursCase(at), 100);
    const { asOf } = await statement();
    const query = `?asOf=${asOf}`;
    const before = await statement(query);
    await hours.charge(hoursCase(at), 300, { happenedAt: Date.parse(asOf) - 3_600_000 });
    expect(await statement(query)).toEqual(before);
    expect((await statement()).pools[0]).toMatchObject({ closingMinutes: 180, runsOutAt: expect.any(String) });
    expect(refusalOf(await admin('get', `${path}/statement?asOf=2999-01-01T00:00:00Z`))).toBe('422 HRS-11 asOf');
  });

  it('of days is of the host’s; without time in it, or with a day there never was, it is refused', async () => {
    const { statement, path } = await aWorkOrder([{ hours: 'prs', minutes: 600 }]);
    expect(await statement(`?from=${day(2)}&to=${day(3)}`)).toMatchObject({ pools: [{ openingMinutes: 600, movements: [], closingMinutes: 600 }] });
    expect(await statement(`?from=${day(-50)}&to=${day(-40)}`)).toMatchObject({ pools: [{ openingMinutes: 0, movements: [], closingMinutes: 0 }] });
    for (const query of ['from=2026-02-30', 'from=2026-03-02&to=2026-03-01', 'from=x', 'asOf=2026-01-01', 'format=pdf']) await admin('get', `${path}/statement?${query}`).expect(400);
  });

  it('as a file has no formula in it; as a page none of anybody’s markup', async () => {
    const { post, path, host } = await aWorkOrder([{ hours: 'prs', minutes: 600 }]);
    await post('purchases', { kind: 'prs', locationId: host, minutes: 60, reference: '=cmd()', reason: '<script>alert(1)</script>' }).expect(201);
    const csv = await admin('get', `${path}/statement?format=csv`).expect(200).expect('Content-Type', 'text/csv; charset=utf-8').expect('Content-Disposition', /attachment; filename=hours-WO-H\d+\.csv/);
    expect(csv.text).toMatch(/purchase,,Ada Fischer,<script>.*,'=cmd\(\),60,,660,,,0/);
    expect(csv.text.split('\n').length).toBe(6);
    const html = await admin('get', `${path}/statement?format=html`).expect(200).expect('Content-Type', 'text/html; charset=utf-8');
    expect(html.text).toContain('&#60;script&#62;');
    expect(html.text).not.toContain('<script>');
    expect(html.text).toContain('11 h');
  });
});

describe('the end of a term (HRS-7, HRS-1)', () => {
  it('forfeits what is unused, at the end of the last day at the host; late labour is paid by it; a refund goes to the renewal, else is forfeited', async () => {
    const { workOrder, at, statement, post, host, pools } = await aWorkOrder([{ hours: 'prs', minutes: 600 }], { endsOn: day(3) });
    const [kept, refunded] = [hoursCase(at), hoursCase(at)];
    await hours.charge(kept, 60);
    await hours.charge(refunded, 120);
    const { now } = await hours.run(async (work) => ({ now: work.now }));
    await desk.advance(6 * 1_440);
    await hours.charge(kept, 120, { happenedAt: now });
    expect(await pools()).toEqual({ 'prs Host': 0 });
    await hours.charge(refunded, 60, { happenedAt: now });
    expect(await hours.balances(workOrder.id)).toEqual({ [`forfeited/prs/${host}`]: 420, bought: -600, worked: 180 });
    const [forfeiture] = (await statement()).pools[0].movements.filter(({ cause }: { cause: string }) => cause === 'forfeiture');
    expect(forfeiture).toMatchObject({ rule: 'HRS-7', minutes: -420, by: 'Critsit', happenedAt: expect.stringMatching(/T18:59:59.999Z$/) });
    expect(refusalOf(await post('purchases', { kind: 'prs', locationId: host, minutes: 60 }))).toBe('422 HRS-7');

    const { id } = (await admin('post', `/work-orders/${workOrder.id}/renewal`, { number: `${workOrder.number}-2`, endsOn: day(400) }).expect(201)).body;
    await admin('post', `/work-orders/${id}/activation`, {}).expect(200);
    await hours.charge(kept, 0, { happenedAt: now });
    const renewed = (await admin('get', `/work-orders/${id}/pools`).expect(200)).body;
    expect(renewed).toEqual([expect.objectContaining({ kind: 'prs', location: 'Host', balanceMinutes: 720 })]);
    expect(await hours.balances(workOrder.id)).toEqual({ [`forfeited/prs/${host}`]: 420, bought: -600, carried: 120, worked: 60 });
  });
});

it('terms with hours are what a draft orders once it is active, not before', async () => {
  const under = await ground(admin);
  const { id } = (await admin('post', '/work-orders', { agreementId: under.agreementId, number: 'WO-HD', terms: terms(under, { services: [{ kind: 'hours', hours: 'prs', location: 'Host', minutes: 60 }] }) }).expect(201)).body;
  expect((await admin('get', `/work-orders/${id}/pools`).expect(200)).body).toEqual([]);
  await admin('post', `/work-orders/${id}/purchases`, { kind: 'prs', minutes: 60 }).expect(409);
});
