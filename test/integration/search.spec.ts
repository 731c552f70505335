import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { belongingsOf, fill, type Belongings } from '../support/belongings.js';
import { aCase, openingOf, startDesk, type As, type Caller, type TestDesk } from '../support/desk.js';
import { routesOf } from '../support/routes.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let csm: Caller;
let other: Caller;
let intake: Caller;
let engineer: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;

beforeAll(async () => {
  desk = await startDesk();
  [csm, other, intake, engineer] = await Promise.all([desk.as('csm'), desk.as('other-csm'), desk.as('intake'), desk.as('engineer')]);
  under = await openingOf(csm);
});
afterAll(() => desk.close());

const open = async (given: object, where = under): Promise<string> => (await intake.post('/cases', aCase(where, { requestedSeverity: 'C', ...given })).expect(201)).body.number;
const found = async (who: Caller, query: string): Promise<string[]> =>
  (await who.get(`/cases?limit=200&${query}`).expect(200)).body.items.map(({ number }: { number: string }) => number);
const searched = (who: Caller, q: string): Promise<string[]> => found(who, `q=${encodeURIComponent(q)}`);

describe('a case is found by what is written on it, in any script', () => {
  it.each([
    ['Қойма серверіне қосылу мүмкін емес', 'Сақтау кезінде қате шығады', ['ҚОСЫЛУ', 'қате сақтау', 'мүмк']],
    ['Не печатаются накладные', 'После обновления «Склад» не отвечает', ['склад', 'накладные', 'обновл отвечает']],
    ['تعذر الاتصال بالخادم', 'تظهر رسالة خطأ عند كل محاولة', ['الاتصال', 'رِسالة خطأ']],
    ['数据库无法保存交易记录', '所有分店的收银台都停止工作', ['保存交易', '收银台', '录']],
    ['データベースが応答しません', '夜間バッチが止まりました', ['ベースが応答', 'バッチ']],
  ])('%s', async (title, description, queries) => {
    const number = await open({ title, description });
    for (const query of queries) expect([query, await searched(csm, query), await searched(engineer, query)]).toEqual([query, [number], [number]]);
  });

  it('by its number or a part of it, a part of its title, its customer’s name', async () => {
    const number = await open({ title: 'Zählerstände unvollständig' });
    expect(await searched(csm, number)).toEqual([number]);
    expect(await searched(csm, 'vollständig')).toEqual([number]);
    expect(await searched(engineer, 'ALATAU')).toContain(number);
    expect(await searched(csm, '%')).toEqual([]);
  });

  it('by messages of both sides, each once, and by how it was resolved', async () => {
    const number = await open({});
    await engineer.post(`/cases/${number}/responses`, { body: 'The journal is corrupt; тизбек үзілген.', by: 'message' }).expect(201);
    await csm.post(`/cases/${number}/comments`, { body: 'We rebooted the chassis twice. Chassis!', internal: false }).expect(201);
    await engineer.post(`/cases/${number}/resolution`, { cause: 'Firmware', summary: 'Replaced the backplane.' }).expect(200);
    for (const query of ['journal corrupt', 'үзілген', 'chassis', 'backplane']) expect([query, await searched(csm, query)]).toEqual([query, [number]]);
  });

  it('together with the other filters, and never another customer’s (WHO-1)', async () => {
    const mine = await open({ title: 'Ledger rotation', requestedSeverity: 'B' });
    const theirs = await open({ title: 'Ledger rotation', requestedSeverity: 'B' }, await openingOf(other));
    expect((await searched(engineer, 'ledger')).sort()).toEqual([mine, theirs].sort());
    expect(await found(engineer, 'q=ledger&severity=1')).toEqual([]);
    expect(await searched(csm, 'ledger')).toEqual([mine]);
    expect(await searched(other, 'ledger')).toEqual([theirs]);
  });

  it('by an index, for whoever sees the cases of all', async () => {
    const plan = await desk.database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('role', 'desk_staff', true), set_config('enable_seqscan', 'off', true)`);
      return tx.query(`EXPLAIN SELECT case_id FROM case_words w WHERE w.words @@ '''ledger'':*'::tsquery AND true`);
    });
    expect(JSON.stringify(plan)).toContain('case_words_found');
  });
});

describe('what the provider says among itself (WHO-1)', () => {
  const PLANTED = 'xylophone';
  let own: Belongings;

  beforeAll(async () => {
    const [lead, admin] = await Promise.all([desk.as('lead'), desk.as('admin')]);
    own = await belongingsOf(desk, 'csm', 'OWN');
    const theirs = await belongingsOf(desk, 'other-csm', 'THEIRS');
    const asked = by(desk, lead.token);
    await engineer.post(`/cases/${own.caseNumber}/comments`, { body: `Between us: ${PLANTED}.`, internal: true }).expect(201);
    const { id } = (await engineer.get('/me').expect(200)).body.person;
    await lead.post(`/cases/${own.caseNumber}/assignment`, { personId: id, note: `Mind the ${PLANTED}.` }).expect(200);
    await asked('put', `/cases/${own.caseNumber}/tags`, { tags: [PLANTED] }).expect(200);
    const outage = (await admin.post('/outages', { title: `Outage ${PLANTED}`, description: PLANTED }).expect(201)).body;
    await lead.post(`/outages/${outage.id}/cases`, { number: own.caseNumber }).expect(201);
    await other.post(`/cases/${theirs.caseNumber}/comments`, { body: PLANTED, internal: false }).expect(201);
    await lead.post(`/cases/${own.caseNumber}/links`, { number: theirs.caseNumber, kind: 'related' }).expect(201);
    own.outageId = outage.id;
    own.title = theirs.caseNumber;
  }, 30_000);

  it('is found by the provider', async () => {
    expect(await searched(engineer, PLANTED)).toContain(own.caseNumber);
    expect(await found(engineer, `tag=${PLANTED.toUpperCase()}`)).toEqual([own.caseNumber]);
    expect((await engineer.get(`/cases/${own.caseNumber}`).expect(200)).text).toContain(PLANTED);
    expect((await engineer.get(`/cases/${own.caseNumber}/timeline`).expect(200)).text).toContain(own.title);
  });

  it.each<As>(['csm', 'contact', 'information'])('is in nothing that a customer’s %s can reach: every route, list and filter', async (who) => {
    const asked = by(desk, (await desk.as(who)).token);
    const paths = routesOf(desk).filter(({ method, path }) => method === 'get' && !path.startsWith('/demo/')).map(({ path }) => fill(path, own));
    const { number } = { number: own.caseNumber };
    const filters = [`q=${PLANTED}`, `q=${PLANTED.slice(0, 4)}`, `q=${number}%20${PLANTED}`, `tag=${PLANTED}`, 'state=draft,open,in_progress,cancelled,resolved', 'severity=1,A,B,C&limit=200', `q=${own.title}`];
    expect(paths.length).toBeGreaterThan(20);
    let read = 0;
    for (const path of [...paths, ...filters.map((filter) => `/cases?${filter}`)]) {
      const { status, text } = await asked('get', path);
      if (status === 200) read += 1;
      expect([path, text.includes(PLANTED), text.includes(own.title)]).toEqual([path, false, false]);
    }
    expect(read).toBeGreaterThan(10);
    expect((await asked('get', `/cases?q=${PLANTED}`).expect(200)).body.items).toEqual([]);
    expect((await asked('get', `/cases?tag=${PLANTED}`).expect(403)).body.rule).toBe('WHO-1');
  });

  it('is kept from a customer’s role by the table itself, whatever the query says', async () => {
    const rows = await desk.database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('role', 'desk_customer', true), set_config('desk.customer', $1, true)`, [own.customerId]);
      return tx.query(`SELECT audience, words::text FROM case_words`) as Promise<{ audience: string; words: string }[]>;
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ audience, words }) => audience !== 'customer' || words.includes(PLANTED))).toEqual([]);
  });
});
