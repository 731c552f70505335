import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { readCsv } from '../../src/contracts/import/csv.js';
import { RescueService } from '../../src/identity/index.js';
import { aContact, anActiveWorkOrder, ground } from '../support/contracts.js';
import { aCase, openingOf, startDesk, type As, type TestDesk } from '../support/desk.js';
import { csv, everything, faultsOf, FILES, filesOf, type Files } from '../support/files.js';
import { look } from '../support/look.js';
import { API, by, member, tokenFor } from '../support/sign-in.js';

const SAMPLES = join(import.meta.dirname, '../../samples/import');
const sample = (kind: string): string => readFileSync(join(SAMPLES, `${kind}.csv`), 'utf8');

let desk: TestDesk;
let admin: Files;
const files = async (who: As): Promise<Files> => filesOf(desk, (await desk.as(who)).token);

beforeAll(async () => {
  desk = await startDesk();
  admin = await files('admin');
}, 30_000);
afterAll(() => desk.close());

/** How many rows there are of everything that an import can make. */
async function rows(): Promise<unknown> {
  const tables = ['customer', 'agreement', 'calendar', 'calendar_version', 'work_order', 'work_order_version', 'support_location', 'contact', 'notified_contact', 'person', 'contract_event'];
  return look(desk, `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`);
}

describe('files are taken in and given out as they came', () => {
  it('the samples, in their order; a dry run says what the run does and changes nothing', async () => {
    for (const kind of FILES) {
      const before = await rows();
      const dry = (await admin.take(kind, sample(kind), true).expect(200)).body;
      expect(await rows()).toEqual(before);
      const done = (await admin.take(kind, sample(kind)).expect(200)).body;
      expect(dry).toEqual({ ...done, dryRun: true });
      expect(done).toMatchObject({ kind, dryRun: false, lines: done.acts.length });
      expect(done.acts.filter(({ act }: { act: string }) => act === '')).toEqual([]);
      expect(await rows()).not.toEqual(before);
    }
  });

  it('each sample is refused when it comes again, line by line, but for holidays, which are given anew', async () => {
    const before = await rows();
    for (const kind of FILES.filter((each) => each !== 'holidays')) {
      const again = await admin.take(kind, sample(kind)).expect(422);
      const lines = readCsv(Buffer.from(sample(kind))).slice(1).map(({ line }) => line);
      expect([kind, [...new Set(again.body.faults.map(({ line }: { line: number }) => line))]]).toEqual([kind, lines]);
      expect(again.body.detail).toMatch(/^\d+ faults? in \d+ lines?\. Nothing was imported\.$/);
    }
    await admin.take('holidays', sample('holidays'), true).expect(200);
    expect(await rows()).toEqual(before);
  });

  it('what one desk gives out, an empty one takes in, and gives out the same bytes', async () => {
    await writeOddities();
    const given = await everything(admin);
    const empty = await startDesk({ DESK_DEMO: 'off', DESK_RATE_LIMIT: 'on' });
    try {
      const there = await firstAdministrator(empty);
      for (const kind of FILES) {
        const { status, body } = await there.take(kind, given[kind]!);
        expect([kind, status, body.faults ?? []]).toEqual([kind, 200, []]);
      }
      expect(await everything(there)).toEqual(given);
    } finally {
      await empty.close();
    }
  }, 40_000);
});

/** Names that spreadsheets would reckon with, quotes, line breaks, contacts over the number bought. */
async function writeOddities(): Promise<void> {
  const asked = by(desk, (await desk.as('admin')).token);
  const on = await ground(asked);
  const { id } = await anActiveWorkOrder(asked, on, 'WO-ODD', { namedContacts: 1, softwareAssurance: { minutesPerIncident: 240, committed: 4 }, thirdTierFeePercent: 15, services: [
    ...['prs', 'third_tier'].map((hours) => ({ kind: 'hours', hours, location: 'Host', minutes: 600 })), { kind: 'partner_addendum', endCustomers: ['@Sum(1)', "'=quoted", 'a "b", c'], enhancedServiceFor: null }] });
  const why = 'The auditors are here.\r\nUntil May; "agreed", they say.';
  await asked('post', `/work-orders/${id}/contacts`, aContact('named', 'over@odd.example', { name: "'=cmd|' /C calc'!A0", accountId: '-1', allowOver: why })).expect(201);
  await asked('post', `/work-orders/${id}/contacts`, aContact('group_submit', 'group@odd.example', { name: '=1+1; two, "three"', accountId: '+2', phone: '@phone' })).expect(201);
}

/** A desk that keeps its own data, with what files build on: an administrator, a service delivery manager, products. */
async function firstAdministrator(empty: TestDesk): Promise<Files> {
  const email = 'first@desk.example';
  const { token: invitation } = await empty.app.get(RescueService).rescue({ email, name: null, resetSecondFactor: false });
  const password = 'quiet river under the bridge';
  await request(empty.url).post(`${API}/invitations/accept`).send({ token: invitation, password }).expect(200);
  const token = await tokenFor(empty, { id: '', email, password });
  const [here, there] = [by(desk, (await desk.as('admin')).token), by(empty, token)];
  await there('post', '/people', { name: 'SDM', email: 'sdm@desk.example', roles: ['sdm'] }).expect(201);
  for (const { id: _, phase: __, ...product } of (await here('get', '/products').expect(200)).body.items) await there('post', '/products', product).expect(201);
  return filesOf(empty, token);
}

describe('what spreadsheets make of a file', () => {
  it('formulas are text when they go out, and themselves when they come in', async () => {
    const given = await admin.give('contacts');
    expect(given).toContain(`"'=1+1; two, ""three""",group@odd.example`);
    expect(given).toContain(`,''=cmd|' /C calc'!A0,over@odd.example`);
    for (const kind of FILES) {
      const cells = (await admin.give(kind)).split(/[,\n]/);
      expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  });

  it.each([
    ['a byte order mark', '\ufeffcustomer,agreement,sector\nMark,A-M1,public\n'],
    ['semicolons', 'customer;agreement;sector\nSemi, and colon;A-M2;public\n'],
    ['ends of line of Windows, and blank lines', 'customer,agreement,sector\r\n\r\nWindows,A-M3,public\r\n\r\n'],
    ['columns in another order', 'sector,customer,agreement\npublic,Other order,A-M4\n'],
    ['a column that may be left out', 'customer\nAlone\n'],
    ['quotes, commas and any script', 'customer\n"Қазына ""Алтын"", ЖШС"\n'],
  ])('%s', async (_, file) => {
    expect((await admin.take('customers', file, true).expect(200)).body.lines).toBe(1);
  });
});

const CUSTOMERS = 'customer,agreement,sector';
const CONTACTS = 'work_order,kind,name,email,time_zone,language';
const LOCATIONS = 'work_order,name,country,calendar,support_phone,prs_hours';

describe('a file that cannot be read is refused with each line that is wrong', () => {
  it.each<[string, string | Buffer, string[]]>([
    ['nothing', '', ['1 - -']],
    ['nothing but blank lines', '\n\n', ['1 - -']],
    ['a header alone', csv(CUSTOMERS), ['1 - -']],
    ['columns missing and unknown', csv('agreement,sector,colour', 'A-1,public,red'), ['1 customer -', '1 colour -']],
    ['a column twice', csv('customer,customer', 'a,b'), ['1 customer -']],
    ['names that JavaScript keeps for itself', csv('customer,__proto__,constructor', 'a,b,c'), ['1 __proto__ -', '1 constructor -']],
    ['ragged lines', csv(CUSTOMERS, 'a', 'b,A-1,public', 'c,A-2,public,more'), ['2 - -', '4 - -']],
    ['a quote that never closes', csv(CUSTOMERS, 'a,A-1,public', '"b,A-2,public'), ['3 - -']],
    ['text after a quote', csv(CUSTOMERS, '"a"b,A-1,public'), ['2 - -']],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from(csv(CUSTOMERS, 'a,A-1,public')), Buffer.from([0xc3, 0x28, 0x0a]), Buffer.from('b,A-2,public\n'), Buffer.from([0xff, 0x0a])]), ['3 - -', '5 - -']],
  ])('%s', async (_, file, faults) => {
    const told = await admin.take('customers', file).expect(400);
    expect(told.headers['content-type']).toContain('application/problem+json');
    expect(faultsOf(told)).toEqual(faults);
  });

  it('a record over several lines counts as what it is', async () => {
    const file = csv(CUSTOMERS, '"two\r\nlines",A-1,public', '', 'x,A-2,private', 'y,A-3,public');
    expect(faultsOf(await admin.take('customers', file).expect(422))).toEqual(['2 customer -', '5 sector -']);
  });

  it('10,001 lines are one too many', async () => {
    const told = await admin.take('customers', csv('customer', ...Array.from({ length: 10_001 }, (_, i) => `Customer no. ${i}`))).expect(400);
    expect(told.body.faults).toEqual([{ line: 10_002, column: null, rule: null, message: 'A file has at most 10000 lines, this one has 10001. Split it.' }]);
  });

  it('more than 5 MB, and what is no CSV', async () => {
    const large = await admin.take('customers', csv('customer', 'x'.repeat(5 * 1024 * 1024))).expect(413);
    expect(large.body.detail).toContain('5 MB');
    await admin.take('customers', csv('customer', 'x'.repeat(2 * 1024 * 1024))).expect(422);
    const { token } = await desk.as('admin');
    await by(desk, token)('post', '/imports/customers', { customer: 'x' }).expect(415);
    await by(desk, token)('post', '/imports/products').expect(404);
    await by(desk, token)('post', '/imports/customers?dryRun=perhaps').set('Content-Type', 'text/csv').expect(400);
  });
});

describe('lines that a rule refuses are all told, and nothing is taken in', () => {
  it('every fault of every line, by the rules that everybody is held to', async () => {
    const before = await rows();
    const file = csv(CONTACTS,
      'WO-2002,named,Sound One,sound@fjord.example,Europe/Oslo,en',
      'WO-2002,manager,\u0000,nowhere,Mars/Olympus,en',
      'WO-9999,named,Ola Nordmann,ola2@fjord.example,Europe/Oslo,en',
      'WO-2002,csm,Another Manager,second@fjord.example,Europe/Oslo,en',
      'WO-2002,named,Sound One,sound@fjord.example,Europe/Oslo,en',
      'WO-2002,named,Sound Again,SOUND@fjord.example,Europe/Oslo,en',
      'WO-2002,named,Stolen,csm@alatau.example,Europe/Oslo,en',
      'WO-2002,named,Last One,last@fjord.example,Europe/Oslo,en');
    const told = await admin.take('contacts', file).expect(422);
    expect(faultsOf(told)).toEqual([
      '3 name -', '3 kind -', '3 email -', '3 time_zone -', '4 work_order -', '5 kind WHO-2', '6 - -', '7 email WHO-2', '8 email WHO-1',
    ]);
    expect(told.body.rule).toBe('WHO-2');
    expect(await rows()).toEqual(before);
  });

  it('a contact over the limit of the work order (WHO-2), unless the reason why stands with it', async () => {
    const lines = [1, 2, 3, 4].map((n) => `WO-2002,named,Person ${n},p${n}@fjord.example,Europe/Oslo,en`);
    expect(faultsOf(await admin.take('contacts', csv(CONTACTS, ...lines), true).expect(422))).toEqual(['5 kind WHO-2']);
    await admin.take('contacts', csv(`${CONTACTS},allow_over`, ...lines.map((line) => `${line},Agreed by the SDM.`)), true).expect(200);
  });

  it('one person has one name in all work orders', async () => {
    const told = await admin.take('contacts', csv(CONTACTS, 'WO-2003,named,Ola Nordman,ola@fjord.example,Europe/Oslo,no')).expect(422);
    expect(faultsOf(told)).toEqual(['2 name WHO-2', '2 language WHO-2']);
  });

  it('locations: countries of their own, hours, calendars, by the line they stand in (WHO-7, HRS-8, CLK-2, SDM-3)', async () => {
    const file = csv(LOCATIONS,
      'WO-2002,Stavanger,NO,Oslo working hours,+47 1,10',
      'WO-2002,Mumbai,IN,Oslo working hours,+91 1,many',
      'WO-2002,Delhi,IN,Oslo working hours,+91 1,',
      'WO-2002,Hamburg,DE,Hamburg working hours,+49 1,',
      'WO-2002,Nowhere,Norway,Nobody works,,',
      'WO-2003,Bergen,NO,Oslo working hours,+47 1,');
    expect(faultsOf(await admin.take('locations', file).expect(422))).toEqual([
      '3 prs_hours -', '4 country WHO-7', '5 name -', '6 calendar CLK-2', '6 country -', '6 support_phone -', '7 work_order SDM-3',
    ]);
  });

  it('work orders: terms, services, products, who looks after them', async () => {
    const [header, , sound] = sample('work-orders').split(/\n(?=A-200)/) as [string, string, string];
    const broken = sound.replace('WO-2002', 'WO-2009').replace('2026-12-31', '2025-12-31').replace(',30,sdm@', ',x,nobody@').replace('Meridian Directory"', 'Meridian Nothing"').replace('A 30 24x7', 'A soon');
    expect(faultsOf(await admin.take('work-orders', csv(header, broken)).expect(422))).toEqual([
      '2 mission_critical_products WHO-4', '2 mission_critical_response MCS-1', '2 sdm_email WHO-5', '2 increment_minutes -',
    ]);
    const overlapping = sound.replace('WO-2002', 'WO-2009').replace('FJ-1', 'FJ-9');
    expect(faultsOf(await admin.take('work-orders', csv(header, overlapping)).expect(422))).toEqual(['2 starts_on -']);
    const unkept = 'agreement,number,state,starts_on,ends_on,sdm_email,host_name,host_country,host_calendar,host_support_phone';
    const lines = ['A-2003,WO-2010,active,2026-01-01,2026-12-31,sdm@desk.example,Oslo,NO,Oslo working hours,1', 'A-2003,WO-2011,asleep,2028-12-31,2028-01-01,sdm@desk.example,Oslo,NO,Oslo working hours,1'];
    expect(faultsOf(await admin.take('work-orders', csv(unkept, ...lines)).expect(422))).toEqual(['2 - WHO-2', '3 state -']);
  });

  it('calendars and holidays: hours that make no sense, dates twice, unknown calendars (CLK-2)', async () => {
    const days = 'monday,tuesday,wednesday,thursday,friday,saturday,sunday';
    const calendars = csv(`name,country,time_zone,${days}`, 'Never,NO,Europe/Oslo,,,,,,,', 'Backwards,NO,Europe/Oslo,17:00-09:00,9 to 5,,,,,', 'Oslo working hours,NO,Europe/Nowhere,,,,,,,', 'Oslo working hours,NO,Europe/Oslo,09:00-17:00,,,,,,');
    expect(faultsOf(await admin.take('calendars', calendars).expect(422))).toEqual(['2 monday CLK-2', '3 tuesday CLK-2', '4 time_zone -', '5 name -']);
    const holidays = csv('calendar,date,name,hours', 'Oslo working hours,2027-01-01,A,', 'Oslo working hours,2027-01-01,B,', 'Oslo working hours,2027-02-30,C,', 'Oslo working hours,2027-03-01,D,late', 'Nobody works,2027-01-01,E,', 'Oslo working hours,2027-03-02,F,12:00-09:00');
    expect(faultsOf(await admin.take('holidays', holidays).expect(422))).toEqual(['3 date CLK-2', '4 date CLK-2', '5 hours CLK-2', '6 calendar CLK-2', '7 hours CLK-2']);
  });
});

describe('holidays of a file move the clocks that run on their calendar (CLK-6)', () => {
  it('as the dry run leaves them be, and the run moves them, on record', async () => {
    const [csm, intake] = [await desk.as('csm'), await desk.as('intake')];
    const { number, clocks: [{ dueAt }] } = (await intake.post('/cases', aCase(await openingOf(csm), { requestedSeverity: 'C' })).expect(201)).body;
    const days = Array.from({ length: 20 }, (_, i) => new Date(Date.parse(dueAt) + (i - 3) * 86_400_000).toISOString().slice(0, 10));
    const holidays = csv('calendar,date,name,hours', ...days.map((date) => `Almaty working hours,${date},Planted,`));
    const due = async (): Promise<string> => (await csm.get(`/cases/${number}`).expect(200)).body.clocks[0].dueAt;
    await admin.take('holidays', holidays, true).expect(200);
    expect(await due()).toBe(dueAt);
    await admin.take('holidays', holidays).expect(200);
    expect(Date.parse(await due())).toBeGreaterThan(Date.parse(dueAt) + 10 * 86_400_000);
    const versions = await look<{ version: number }>(desk, `SELECT max(v.version) AS version FROM calendar_version v JOIN calendar c ON c.id = v.calendar_id WHERE c.name = 'Almaty working hours'`);
    expect(versions).toEqual([{ version: 2 }]);
  });
});

describe('who imports and who exports what (WHO-1, WHO-5)', () => {
  it.each(['csm', 'contact', 'sdm', 'engineer', 'lead'] as As[])('%s imports nothing, not even wrongly', async (who) => {
    await (await files(who)).take('customers', '', true).expect(403);
  });

  it.each(['contact', 'information', 'engineer', 'intake'] as As[])('%s exports nothing', async (who) => {
    await (await desk.as(who)).get('/exports/contacts').expect(403);
  });

  it('a customer exports their own; of the provider no address', async () => {
    const own = await everything(await files('csm'));
    const all = await everything(admin);
    for (const kind of FILES) {
      const [header, ...lines] = own[kind]!.split('\n');
      expect(all[kind]!.startsWith(header!)).toBe(true);
      expect([kind, lines.length > 1]).toEqual([kind, true]);
    }
    const text = Object.values(own).join('\n');
    expect(text).toContain('WO-1001');
    for (const word of ['WO-1002', 'Lakeshore', 'Chicago', 'WO-2001', 'sdm@desk.example']) expect(text).not.toContain(word);
    expect(all['work-orders']).toContain('sdm@desk.example');
  });

  it('a service delivery manager exports their own work orders', async () => {
    const theirs = await member(desk, await desk.as('admin'), { roles: ['sdm'], email: 'other-sdm@desk.example' });
    const header = 'agreement,number,state,starts_on,ends_on,sdm_email,host_name,host_country,host_calendar,host_support_phone';
    await admin.take('work-orders', csv(header, 'A-2003,WO-3003,draft,2026-01-01,2026-12-31,other-sdm@desk.example,Oslo,NO,Oslo working hours,1')).expect(200);
    const own = await everything(filesOf(desk, await tokenFor(desk, theirs)));
    expect(own['work-orders']!.split('\n')).toHaveLength(3);
    expect(own['work-orders']).toContain('WO-3003');
    expect(own.customers!.match(/A-\d+/g)).toEqual(['A-2002', 'A-2003']);
    expect(own.calendars).not.toContain('Almaty');
    expect(own.contacts!.split('\n')).toHaveLength(2);
  });
});
