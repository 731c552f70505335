import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';

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
