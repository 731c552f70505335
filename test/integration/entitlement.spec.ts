import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../src/identity/index.js';
import { HOURS, aContact, anActiveWorkOrder, day, ground, type Asked, type Ground, type WorkOrderView } from '../support/contracts.js';
import { aCase, startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let admin: Asked;
let intake: Asked;
let csm: Asked;
let on: Ground;
let workOrder: WorkOrderView;
let products: Record<string, string>;
let contacts: Record<string, string>;

const KINDS = ['named', 'group_submit', 'group_information', 'cloud_admin'] as const;
const PORTAL = 'https://portal.meridian.example/support';

beforeAll(async () => {
  desk = await startDesk();
  [admin, intake] = await Promise.all((['admin', 'intake'] as const).map(async (who) => by(desk, (await desk.as(who)).token))) as [Asked, Asked];
  products = { ...(await phases()) };
  on = await ground(admin);
  workOrder = await anActiveWorkOrder(admin, on, 'WO-E1', { services: [{ kind: 'pre_release', products: [products.listed] }, HOURS] });
  for (const kind of KINDS) await admin('post', `/work-orders/${workOrder.id}/contacts`, aContact(kind, `${kind}@e1.example`)).expect(201);
  const all = (await admin('get', `/work-orders/${workOrder.id}`).expect(200)).body.contacts as WorkOrderView['contacts'];
  contacts = Object.fromEntries(all.map(({ kind, id }) => [kind, id]));
  csm = by(desk, await desk.app.get(SessionsService).start(all[0]!.personId));
}, 120_000);
afterAll(() => desk.close());

/** A product in each phase, one that the exhibit lists, one with a portal. */
async function phases(): Promise<Record<string, string>> {
  const server = { onlineService: false };
  const made: Record<string, object> = {
    mainstream: { ...server, phases: [{ phase: 'mainstream', startsOn: '2020-01-01' }] },
    extended: { ...server, phases: [{ phase: 'mainstream', startsOn: '2010-01-01' }, { phase: 'extended', startsOn: '2020-01-01' }] },
    ended: { ...server, phases: [{ phase: 'mainstream', startsOn: '2000-01-01' }, { phase: 'ended', startsOn: '2020-01-01' }] },
    unreleased: { ...server, phases: [{ phase: 'pre_release', startsOn: '2020-01-01' }] },
    tomorrow: { ...server, phases: [{ phase: 'mainstream', startsOn: day(3) }] },
    listed: { ...server, phases: [{ phase: 'pre_release', startsOn: '2020-01-01' }] },
    portal: { onlineService: true, portalUrl: PORTAL, phases: [{ phase: 'mainstream', startsOn: '2020-01-01' }] },
  };
  const ids: Record<string, string> = {};
  for (const [name, given] of Object.entries(made)) ids[name] = (await admin('post', '/products', { name: `The ${name}`, ...given }).expect(201)).body.id;
  return ids;
}

interface Situation {
  contact?: (typeof KINDS)[number] | 'csm';
  product?: string;
  severity?: '1' | 'A' | 'B' | 'C';
  channel?: 'phone' | 'web' | 'online_portal';
}

const question = ({ contact = 'named', product = 'mainstream', severity = 'C', channel = 'web' }: Situation) =>
  ({ contactId: contacts[contact], locationId: workOrder.locations[0]!.id, productId: products[product], severity, channel });

async function ask(situation: Situation, asked = csm) {
  return (await asked('post', '/entitlement-checks', question(situation)).expect(200)).body;
}

/** Opens it, as whoever may by that channel. */
function open(situation: Situation) {
  const { severity, ...under } = question(situation);
  const opens = situation.channel === 'phone' ? intake : csm;
  return opens('post', '/cases', aCase({ workOrderId: workOrder.id, ...under } as Record<string, string>, { requestedSeverity: severity, channel: under.channel, callerVerification: undefined }));
}

const noes = (answer: { checks: { ok: boolean; rule?: string; field?: string }[] }) => answer.checks.filter(({ ok }) => !ok).map(({ rule, field }) => `${rule ?? '-'} ${field}`);

describe('asked beforehand', () => {
  it('a yes says rule by rule why, under which table, until when where it is and where one asks, and whom to call (CLK-4)', async () => {
    const answer = await ask({ severity: 'B' });
    expect(answer).toMatchObject({ entitled: true, responseTable: { id: 'premier', why: expect.any(String) }, supportPhone: '+7 727 555 0199', deadline: { targetMinutes: 120, hours: 'business' } });
    expect(answer.checks.map(({ rule, ok }: { rule?: string; ok: boolean }) => [rule, ok])).toEqual([[undefined, true], ['WHO-2', true], ['WHO-4', true], ['SEV-1', true]]);
    const { at, atLocation, atAsker, receipt } = answer.deadline;
    expect(atLocation).toEqual({ timeZone: 'Asia/Almaty', time: expect.stringMatching(/\+05:00$/) });
    expect(atAsker.timeZone).toBe('Asia/Almaty');
    for (const { time } of [atLocation, atAsker]) expect(Math.abs(Date.parse(time) - Date.parse(at))).toBeLessThan(1_000);
    expect(receipt.reduce((sum: number, line: { minutes?: number; ms?: number }) => sum + (line.minutes ?? 0) * 60_000 + (line.ms ?? 0), 0)).toBe(120 * 60_000);
    expect(answer).not.toHaveProperty('portalUrl');
  });

  it('the provider is told the time where they are', async () => {
    const { deadline } = await ask({ severity: 'A', channel: 'phone' }, intake);
    expect(deadline).toMatchObject({ targetMinutes: 60, hours: '24x7', atLocation: { timeZone: 'Asia/Almaty' }, atAsker: { timeZone: 'Europe/Berlin' } });
    expect(Date.parse(deadline.atLocation.time)).toBe(Date.parse(deadline.atAsker.time));
  });

  it('a no says by which rule, about which field, and what to do', async () => {
    const answer = await ask({ severity: 'A', product: 'portal' });
    expect(answer).toMatchObject({ entitled: false, supportPhone: '+7 727 555 0199', portalUrl: PORTAL });
    expect(noes(answer)).toEqual(['SEV-1 requestedSeverity']);
    expect(answer.checks.at(-1).message).toMatch(/Call the support line/);
    expect(noes(await ask({ contact: 'group_information', product: 'ended', severity: '1' }))).toEqual(['WHO-3 contactId', 'WHO-4 productId', 'SEV-1 requestedSeverity']);
  });

  it('says in words what is on offer in each phase of a product (WHO-4)', async () => {
    const said = async (product: string) => (await ask({ product })).checks.find(({ rule }: { rule?: string }) => rule === 'WHO-4');
    expect(await said('extended')).toMatchObject({ ok: true, message: expect.stringContaining('security fixes are made, other fixes are not on offer') });
    expect(await said('ended')).toMatchObject({ ok: false, message: expect.stringContaining('has ended') });
    expect(await said('unreleased')).toMatchObject({ ok: false, message: expect.stringContaining('not generally available') });
    expect(await said('listed')).toMatchObject({ ok: true, message: expect.stringContaining('your work order lists it') });
  });

  it('keeps nothing: no case, no draft, no number', async () => {
    const count = async () => [await look(desk, 'SELECT count(*) FROM support_case'), await desk.database.query('SELECT last_value FROM case_number')];
    const before = await count();
    await ask({ severity: '1' });
    await ask({});
    expect(await count()).toEqual(before);
  });

  it('of what is not there, or not of one work order, or another’s: not found, no hint (WHO-1)', async () => {
    const other = by(desk, (await desk.as('other-csm')).token);
    const others = (await other('get', '/work-orders').expect(200)).body.items[0];
    const { locations, contacts: theirs } = (await other('get', `/work-orders/${others.id}`).expect(200)).body;
    const sound = question({});
    for (const wrong of [{ contactId: theirs[0].id }, { locationId: locations[0].id }, { productId: workOrder.id }, { contactId: workOrder.id }]) {
      const answer = await csm('post', '/entitlement-checks', { ...sound, ...wrong }).expect(404);
      expect(answer.text).not.toMatch(/Lakeshore|WO-1002/);
    }
    await other('post', '/entitlement-checks', sound).expect(404);
  });
});

describe('the same function decides when a case is opened', () => {
  const situations: Situation[] = [
    ...(['csm', ...KINDS] as const).flatMap((contact) => (['phone', 'web', 'online_portal'] as const).flatMap((channel): Situation[] => [
      { contact, channel, severity: 'A' }, { contact, channel, severity: 'B', product: 'portal' }, { contact, channel, severity: '1', product: 'portal' },
    ])),
    ...['extended', 'ended', 'unreleased', 'tomorrow', 'listed'].flatMap((product): Situation[] => [{ product }, { product, channel: 'phone', severity: '1' }]),
  ];

  it.each(situations.map((situation) => [Object.values(situation).join(', '), situation] as const))('%s', async (_, situation) => {
    const answer = await ask(situation);
    const { status, body } = await open(situation);
    expect([answer.entitled, status, body.rule]).toEqual(answer.entitled ? [true, 201, undefined] : [false, 422, noes(answer)[0]!.split(' ')[0]]);
    if (answer.entitled) {
      const [clock] = body.clocks;
      expect(body.responseTable).toEqual(answer.responseTable);
      expect(clock.targetMinutes).toBe(answer.deadline.targetMinutes);
      expect(Math.abs(Date.parse(clock.dueAt) - Date.parse(answer.deadline.at))).toBeLessThan(5_000);
    } else {
      expect(body.errors).toEqual([{ field: noes(answer)[0]!.split(' ')[1], message: body.detail }]);
    }
  });

  it('is not a case of all yes or all no', async () => {
    const answers = await Promise.all(situations.map(async (situation) => (await ask(situation)).entitled));
    expect(answers.filter(Boolean).length).toBeGreaterThan(15);
    expect(answers.filter((yes) => !yes).length).toBeGreaterThan(15);
  });
});

describe('a partner and its end customers (WHO-6)', () => {
  let partner: WorkOrderView;
  const asked = (endCustomer?: string) => ({
    contactId: partner.contacts[0]!.id, locationId: partner.locations[0]!.id, productId: products.mainstream, channel: 'phone', ...(endCustomer && { endCustomer }),
  });
  const openFor = (endCustomer?: string) => intake('post', '/cases', aCase({ workOrderId: partner.id, ...asked(endCustomer) } as Record<string, string>, { requestedSeverity: 'B' }));
  beforeAll(async () => {
    const exhibit = (['1', 'A', 'B', 'C'] as const).map((severity) => ({ severity, targetMinutes: 10, hours: '24x7' }));
    partner = await anActiveWorkOrder(admin, await ground(admin), 'WO-E6', { services: [HOURS, 
      { kind: 'partner_addendum', endCustomers: ['Qala Bank', 'Steppe Air'], enhancedServiceFor: 'Qala Bank' },
      { kind: 'mission_critical', products: [products.mainstream], responseTable: exhibit },
    ] });
  });

  it('a case is for an end customer that the work order names, or refused by rule and field', async () => {
    const { body } = await openFor('Steppe Air').expect(201);
    expect(body.endCustomer).toBe('Steppe Air');
    const refused = (await openFor('Somebody else').expect(422)).body;
    expect([refused.rule, refused.errors[0].field]).toEqual(['WHO-6', 'endCustomer']);
    const ownUse = await intake('post', '/cases', aCase({ workOrderId: workOrder.id, ...question({}) } as Record<string, string>, { channel: 'phone', requestedSeverity: 'C', endCustomer: 'Qala Bank', severity: undefined })).expect(422);
    expect([ownUse.body.rule, ownUse.body.detail]).toEqual(['WHO-6', expect.stringContaining('own use only')]);
  });

  it('an enhanced service serves the one named for it, others have section 2, and are told why', async () => {
    for (const [endCustomer, table] of [['Qala Bank', 'mission_critical'], ['Steppe Air', 'premier'], [undefined, 'premier']] as const) {
      const answer = (await intake('post', '/entitlement-checks', { ...asked(endCustomer), severity: 'B' }).expect(200)).body;
      const { body } = await openFor(endCustomer).expect(201);
      expect([endCustomer, answer.responseTable.id, body.responseTable]).toEqual([endCustomer, table, answer.responseTable]);
      if (table === 'premier') expect(body.responseTable.why).toContain('Enhanced services serve Qala Bank under this work order (WHO-6).');
    }
  });
});

describe('over time', () => {
  it('a product comes into support on its day at the host, a term ends after its last (WHO-4)', async () => {
    expect((await ask({ product: 'tomorrow' })).entitled).toBe(false);
    await desk.advance(4 * 1_440);
    expect((await ask({ product: 'tomorrow' })).entitled).toBe(true);
    await desk.advance(262 * 1_440);
    const answer = await ask({});
    expect(noes(answer)).toEqual(['- workOrderId']);
    expect(answer.checks[0].message).toMatch(/ended on .* renew it/);
    await open({}).expect(422);
  });

  it('and an ended work order is over at once', async () => {
    const second = await anActiveWorkOrder(admin, await ground(admin), 'WO-E2', { startsOn: '2020-01-01', endsOn: '2099-12-31', services: [HOURS] });
    const asked = { contactId: second.contacts[0]!.id, locationId: second.locations[0]!.id, productId: products.mainstream, severity: 'C', channel: 'phone' };
    expect((await intake('post', '/entitlement-checks', asked).expect(200)).body.entitled).toBe(true);
    await admin('post', `/work-orders/${second.id}/end`, { why: 'x' }).expect(200);
    expect(noes((await intake('post', '/entitlement-checks', asked).expect(200)).body)).toEqual(['- workOrderId']);
  });
});
