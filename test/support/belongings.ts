import { DEFAULT_POLICY } from '../../src/severity/rules/index.js';
import { aCase, eventually, openingOf, type As, type Caller, type TestDesk } from './desk.js';
import { anEventOf } from './events.js';
import { hoursCase, ledgerOf } from './ledger.js';
import { look } from './look.js';
import { untilNothingIsDue } from './many-cases.js';
import { replaysOf, SAMPLE_LOG } from './replays.js';
import { by, member, tokenFor } from './sign-in.js';

/** What one customer has in the desk, by all the names by which it can be asked for. */
export interface Belongings {
  customerId: string;
  customerName: string;
  workOrderId: string;
  workOrderNumber: string;
  agreementId: string;
  locationId: string;
  contactId: string;
  notifiedId: string;
  personId: string;
  personName: string;
  productId: string;
  calendarId: string;
  queueId: string;
  caseNumber: string;
  draftNumber: string;
  outageId: string;
  itemId: string;
  labourId: string;
  escalationId: string;
  clockId: string;
  eventId: string;
  coveredEventId: string;
  preparationId: string;
  rosterId: string;
  sessionId: string;
  tokenId: string;
  webhookId: string;
  viewId: string;
  policyId: string;
  deliveryId: string;
  replayId: string;
  /** Of a link in a message: nobody’s. */
  linkToken: string;
  /** A word that stands in the titles of its cases and nowhere else. */
  title: string;
  ownersToken: string;
}

export interface Asker {
  name: string;
  token: string;
  /** Whose things they ask for, and may not have. */
  others: Belongings;
  /** Their own customer's; null for the provider's. */
  own: Belongings | null;
  /** What no answer to them may contain. */
  words: string[];
  /** Whether a route keeps its things from them: some of the provider's read every contract. */
  concerns(path: string): boolean;
  /** Whether they may listen in rooms of this kind. */
  listens(kind: string): boolean;
}

export const ASKERS = ['csm', 'contact', 'information', 'other-csm', 'sdm of nobody', 'engineer without a queue', 'lead without a queue'];

/** By what stands before it, what a name in a path names. */
const NAMES: Record<string, keyof Belongings> = {
  'cases/:number': 'caseNumber', 'drafts/:number': 'draftNumber', 'outages/:id': 'outageId', 'queues/:queueId': 'queueId', 'work-orders/:id': 'workOrderId', 'customers/:customerId': 'customerId', 'contacts/:contactId': 'contactId',
  'notified/:notifiedId': 'notifiedId', 'items/:itemId': 'itemId', 'labour/:labourId': 'labourId', 'escalations/:id': 'escalationId', 'events/:coveredEventId': 'coveredEventId', 'preparations/:preparationId': 'preparationId', 'people/:id': 'personId',
  'participants/:personId': 'personId', 'events/:eventId': 'eventId', 'calendars/:id': 'calendarId', 'products/:productId': 'productId', 'sessions/:id': 'sessionId', 'tokens/:id': 'tokenId',
  'rosters/:id': 'rosterId', 'overrides/:overrideId': 'itemId', 'feeds/:id': 'tokenId', 'feeds/:token': 'ownersToken',
  'breaches/:clockId': 'clockId', 'webhooks/:id': 'webhookId', 'views/:viewId': 'viewId', 'deliveries/:id': 'deliveryId', 'replays/:id': 'replayId', 'escalation-policies/:id': 'policyId', 'acknowledgements/:token': 'linkToken',
};

/** What belongs to no customer: the provider's own, shown to whom the table of acts says. */
const NO_CUSTOMERS = /^\/(products|calendars)\b/;

const ROOM_NAMES: Record<string, (of: Belongings) => string> = {
  case: ({ caseNumber }) => `case:${caseNumber}`,
  'work-order': ({ workOrderId }) => `work-order:${workOrderId}`,
  queue: ({ queueId }) => `queue:${queueId}`,
  replay: ({ replayId }) => `replay:${replayId}`,
  delivery: () => 'delivery',
};

export const theirWords = (of: Belongings): string[] =>
  [of.customerId, of.customerName, of.workOrderId, of.workOrderNumber, of.locationId, of.contactId, of.notifiedId, of.personName, of.title, of.itemId, of.labourId, of.escalationId, of.coveredEventId];

/** Fills a path. @param first whose the first name in it is, where there are several */
export function fill(path: string, of: Belongings, first: Belongings = of): string {
  let seen = 0;
  return path.replace(/([\w-]+)\/(:\w+)/g, (_, before: string, name: string) => {
    const key = NAMES[`${before}/${name}`];
    if (key === undefined) throw new Error(`The matrix does not know what ${path} names: say it in test/support/belongings.ts.`);
    seen += 1;
    return `${before}/${(seen === 1 ? first : of)[key]}`;
  });
}

const openingFor = ({ workOrderId, locationId, contactId, productId }: Belongings) => ({ workOrderId, locationId, contactId, productId });

const aHalf = ({ personId }: Belongings) => ({ personId, from: '2040-01-01T00:00Z', until: '2040-01-02T00:00Z' });

/** Something sound to send, so that it is not refused for its form. */
export function bodyFor(route: string, of: Belongings): object {
  const terms = {
    startsOn: '2040-01-01', endsOn: '2040-12-31', sdmId: of.personId, services: [],
    locations: [{ name: 'Host', country: 'US', calendarId: of.calendarId, host: true, supportPhone: '1' }],
  };
  const bodies: Record<string, object> = {
    'POST /work-orders': { agreementId: of.agreementId, number: 'WO-9', terms },
    'POST /work-orders/:id/versions': { basedOn: 1, why: 'x', terms },
    'POST /work-orders/:id/renewal': { number: 'WO-9', endsOn: '2041-12-31' },
    'POST /work-orders/:id/end': { why: 'x' },
    'POST /work-orders/:id/contacts': { name: 'X', email: 'x@x.example', kind: 'named', timeZone: 'UTC', language: 'en' },
    'POST /work-orders/:id/notified': { role: 'executive', name: 'X', email: 'x@x.example' },
    'POST /work-orders/:id/purchases': { kind: 'prs', locationId: of.locationId, minutes: 60 },
    'POST /work-orders/:id/transfers': { kind: 'prs', fromLocationId: of.locationId, minutes: 60 },
    'POST /work-orders/:id/conversions': { kind: 'prs', incidents: 1 },
    'POST /work-orders/:id/exchanges': { fromKind: 'prs', toKind: 'dse', locationId: of.locationId, minutes: 60, reason: 'x' },
    'POST /work-orders/:id/travel': { locationId: of.locationId, minutes: 60, pay: 'invoice', reason: 'x' },
    'POST /work-orders/:id/support-assistance': { locationId: of.locationId, service: 'x', price: { by: 'days', days: 1, minutesPerDay: 480 } },
    'POST /work-orders/:id/write-offs': { kind: 'prs', minutes: 60, reason: 'x' },
    'POST /work-orders/:id/corrections': { seq: 1, reason: 'x' },
    'POST /customers/:customerId/agreements': { number: 'A-9', sector: 'public' },
    'POST /work-orders/:id/events': { name: 'X', from: '2040-01-01T00:00Z', until: '2040-01-02T00:00Z' },
    'POST /work-orders/:id/events/:coveredEventId/confirmation': { confirmedBy: 'x' },
    'POST /work-orders/:id/events/:coveredEventId/preparations/:preparationId': { state: 'done' },
    'POST /delivery/breaches/:clockId/reviews': { cause: 'other', note: 'x', basedOn: 0 },
    'POST /cases/:number/labour': { minutes: 5, workedOn: '2026-11-24', note: 'x' },
    'POST /cases/:number/labour/:labourId/correction': { minutes: 0, workedOn: '2026-11-24', note: 'x', reason: 'x' },
    'POST /cases/:number/critsit-manager': { personId: 'me' },
    'POST /cases/:number/effort': { to: 'full', reason: 'x' },
    'POST /cases/:number/responses': { body: 'x', by: 'message' },
    'POST /cases/:number/comments': { body: 'x', internal: false },
    'POST /cases/:number/severity': { to: 'C', reason: 'x' },
    'POST /cases/:number/severity/preview': { to: 'C' },
    'POST /cases/:number/items': { kind: 'visit', title: 'x' },
    'POST /cases/:number/items/:itemId/state': { state: 'agreed' },
    'POST /cases/:number/links': { number: of.caseNumber, kind: 'related' },
    'POST /cases/:number/merge': { into: of.caseNumber, reason: 'x' },
    'PUT /cases/:number/tags': { tags: ['x'] },
    'POST /cases/:number/participants': { personId: of.personId, part: 'x' },
    'POST /cases/:number/redaction': { fields: ['title'], reason: 'x' },
    'POST /cases/:number/survey': { score: 1 },
    'PUT /drafts/:number': { workOrderId: of.workOrderId },
    'POST /cases/:number/queue': { queueId: of.queueId, reason: 'x' },
    'POST /cases/:number/assignment': { personId: 'me' },
    'POST /cases/:number/resolution': { cause: 'x', summary: 'x' },
    'POST /rosters/:id/versions': { basedOn: 1, name: 'x', note: 'x', layers: [] },
    'POST /rosters/:id/overrides': { personId: of.personId, until: '2040-01-02T00:00Z' },
    'POST /rosters/:id/swaps': { first: aHalf(of), second: aHalf(of) },
    'PUT /people/:id/leave': { from: '2040-01-01T00:00Z', until: '2040-01-02T00:00Z' },
    'PUT /webhooks/:id': { url: 'https://hooks.example/x', types: [] },
    'POST /escalation-policies': { name: 'x', workOrderId: of.workOrderId, content: DEFAULT_POLICY },
    'POST /escalation-policies/:id/versions': { basedOn: 1, content: DEFAULT_POLICY, why: 'x' },
    'POST /escalation-policies/dry-run': { workOrderId: of.workOrderId, severity: 'A', openedAt: '2026-12-01T03:00:00Z' },
    'PUT /people/:id/delegation': { delegateId: of.personId, from: '2040-01-01T00:00Z', until: '2040-01-02T00:00Z' },
  };
  return bodies[route] ?? (/\/(declination|contest|reopening|withdrawal|retraction|third-tier|events\/:eventId\/redaction|cancellation|executive-notification|manager-request)$/.test(route) ? { reason: 'x' } : {});
}

/** Two customers with something of everything, and those who ask for what is not theirs. */
export async function openDoors(desk: TestDesk) {
  const mine = await belongingsOf(desk, 'csm', 'QUAGGA');
  const theirs = await belongingsOf(desk, 'other-csm', 'OKAPI');
  // Both have a promise that was missed.
  await desk.advance(31);
  await untilNothingIsDue(desk);
  const admin = await desk.as('admin');
  const staff = async (role: string) => tokenFor(desk, await member(desk, admin, { roles: [role] }));
  const cast = async (name: As, own: Belongings, others: Belongings): Promise<Asker> =>
    ({ name, token: (await desk.as(name)).token, own, others, words: theirWords(others), concerns: (path) => !NO_CUSTOMERS.test(path), listens: () => false });
  const stranger = async (name: string, role: string, concerns: RegExp, listens: string[]): Promise<Asker> => ({
    name, token: await staff(role), own: null, others: theirs, words: [...theirWords(theirs), ...theirWords(mine)],
    concerns: (path) => concerns.test(path), listens: (kind) => listens.includes(kind),
  });
  const askers = [
    await cast('csm', mine, theirs), await cast('contact', mine, theirs), await cast('information', mine, theirs), await cast('other-csm', theirs, mine),
      await stranger('sdm of nobody', 'sdm', /^\/(cases|work-orders|customers|delivery|replays)/, []),
      // They may be called to any case, so they read every work order; the cases are those of their queues (WHO-5).
      await stranger('engineer without a queue', 'engineer', /^\/(cases|delivery)/, ['work-order']),
      await stranger('lead without a queue', 'lead', /^\/(cases|delivery)/, ['work-order', 'delivery', 'replay']),
  ];
  const snapshot = async (of: Belongings) => {
    const reading = by(desk, admin.token);
    const paths = [`/work-orders/${of.workOrderId}`, `/work-orders/${of.workOrderId}/record`, `/cases/${of.caseNumber}`, `/cases/${of.caseNumber}/items`];
    const [workOrder, record, { version: _, serverNow: __, lastVoice: ___, clock: { reading: ____, ...clock }, clocks, ...aboutCase }, items] = await Promise.all(paths.map(async (path) => (await reading('get', path).expect(200)).body));
    return { workOrder, record, aboutCase, clock, clocks: clocks.map(({ reading: _____, ...each }: { reading: object }) => each), items };
  };
  return {
    mine, theirs, askers, fill, bodyFor, snapshot, before: await snapshot(theirs), openingOf: openingFor,
    roomOf: (kind: string, of: Belongings): string => {
      const name = ROOM_NAMES[kind];
      if (!name) throw new Error(`The matrix does not know rooms like ${kind}: say it in test/support/belongings.ts.`);
      return name(of);
    },
    /** Openings with one or all of their ids in the place of one's own. */
    openings: ({ own, others }: Asker) => {
      const all = openingFor(others);
      if (!own) return [all];
      return [all, ...(['workOrderId', 'locationId', 'contactId'] as const).map((key) => ({ ...openingFor(own), [key]: others[key] }))];
    },
  };
}

export async function belongingsOf(desk: TestDesk, owner: As, title: string): Promise<Belongings> {
  const csm = await desk.as(owner);
  const under = await openingOf(csm);
  const asked = by(desk, csm.token);
  const workOrder = (await csm.get(`/work-orders/${under.workOrderId}`).expect(200)).body;
  const { notified } = (await asked('post', `/work-orders/${under.workOrderId}/notified`, { role: 'executive', name: `${title} Chief`, email: 'chief@x.example' }).expect(201)).body;
  const covered = await anEventOf(by(desk, (await desk.as('admin')).token), under.workOrderId, `${title} Days`);
  const intake = await desk.as('intake');
  const caseNumber = await openedBy(intake, under, title);
  const engineer = await desk.as('engineer');
  await desk.advance(31);
  const [escalation] = await eventually(async () => (await engineer.get(`/cases/${caseNumber}/escalations`)).body, (fired) => fired.length > 0);
  await engineer.post(`/cases/${caseNumber}/links`, { number: await openedBy(intake, under, `${title} again`), kind: 'related' }).expect(201);
  const { items: [item] } = (await engineer.post(`/cases/${caseNumber}/items`, { kind: 'visit', title: `${title} visit` }).expect(201)).body;
  const { items: [entry] } = (await engineer.post(`/cases/${caseNumber}/labour`, { minutes: 5, workedOn: await dayOf(engineer, caseNumber), note: `${title} work` }).expect(201)).body;
  await engineer.post(`/cases/${caseNumber}/labour/timer`).expect(200);
  const web = { channel: 'web', requestedSeverity: '1', callerVerification: undefined, title: `${title} draft` };
  const { draft } = (await csm.post('/cases', aCase(under, web)).expect(422)).body;
  const outage = (await (await desk.as('lead')).post('/outages', { title: 'Outage', description: 'x' }).expect(201)).body;
  const { items: [event] } = (await engineer.get(`/cases/${caseNumber}/timeline`).expect(200)).body;
  const { items: [session] } = (await csm.get('/sessions').expect(200)).body;
  const { id: tokenId } = (await csm.post('/tokens', { name: 'x', scopes: ['read'], expiresInDays: 1 }).expect(201)).body;
  const { id: webhookId } = (await csm.post('/webhooks', { url: 'https://hooks.example/x', types: [], active: false }).expect(201)).body;
  const { id: viewId } = (await csm.post('/me/views', { name: title, search: '' }).expect(201)).body;
  const { run, ledger } = ledgerOf(desk);
  const travel = { locationId: under.locationId, minutes: 60, pay: 'invoice', reason: `${title} visit` };
  await (await desk.as('admin')).post(`/work-orders/${under.workOrderId}/travel`, travel).expect(201);
  await run((work) => ledger.reserve(work, hoursCase({ workOrderId: under.workOrderId!, locationId: under.locationId!, kind: 'prs' })));
  const [delivery] = await look<{ id: string }>(desk, 'SELECT id FROM delivery WHERE reference = $1 LIMIT 1', [caseNumber]);
  return {
    ...under, customerId: workOrder.customer.id, customerName: workOrder.customer.name, workOrderNumber: workOrder.number, agreementId: workOrder.agreementId,
    notifiedId: notified[0].id, personId: workOrder.contacts[0].personId, personName: workOrder.contacts[0].name, calendarId: workOrder.locations[0].calendarId,
    queueId: (await engineer.get('/queues').expect(200)).body.items[0].id, rosterId: (await engineer.get('/rosters').expect(200)).body.items[0].id,
    caseNumber, draftNumber: draft.number, outageId: outage.id, itemId: item.id, labourId: entry.id, escalationId: escalation.id, clockId: escalation.clockId, eventId: event.id,
    coveredEventId: covered.id, preparationId: covered.preparations[0]!.id,
    sessionId: session.id, tokenId, webhookId, viewId, policyId: (await (await desk.as('admin')).get('/escalation-policies').expect(200)).body.items[0].id, deliveryId: delivery!.id,
      replayId: (await replaysOf(desk, (await desk.as('admin')).token).ask(SAMPLE_LOG, { workOrderId: under.workOrderId!, name: `${title}.csv` }).expect(201)).body.id, linkToken: 'x', title, ownersToken: csm.token,
  } as Belongings;
}

/** The day on which a case was opened, where it is. */
async function dayOf(engineer: Caller, number: string): Promise<string> {
  const { openedAt, location } = (await engineer.get(`/cases/${number}`).expect(200)).body;
  return new Intl.DateTimeFormat('en-CA', { timeZone: location.timeZone }).format(new Date(openedAt));
}

async function openedBy(intake: Caller, under: Record<string, string>, title: string): Promise<string> {
  return (await intake.post('/cases', aCase(under, { title: `${title} stands still` })).expect(201)).body.number;
}
