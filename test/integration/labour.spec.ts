import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { ledgerOf } from '../support/ledger.js';
import { look } from '../support/look.js';

let desk: TestDesk;
let [csm, intake, engineer, lead, sdm, admin]: Caller[] = [];
let under: Record<string, string>;

beforeAll(async () => {
  desk = await startDesk();
  [csm, intake, engineer, lead, sdm, admin] = await Promise.all((['csm', 'intake', 'engineer', 'lead', 'sdm', 'admin'] as const).map((who) => desk.as(who)));
  under = await openingOf(csm!);
});
afterAll(() => desk.close());

const open = async (given: object = {}): Promise<string> => (await intake!.post('/cases', aCase(under, { requestedSeverity: 'B', ...given })).expect(201)).body.number;
const today = async (): Promise<string> => (await look<{ day: string }>(desk, `SELECT to_char(desk_now() AT TIME ZONE (SELECT v.time_zone FROM location_now l JOIN calendar_version v ON v.calendar_id = l.calendar_id WHERE l.id = '${under.locationId}' ORDER BY v.version DESC LIMIT 1), 'YYYY-MM-DD') AS day`))[0]!.day;
const log = async (number: string, minutes: number, given: object = {}) => engineer!.post(`/cases/${number}/labour`, { minutes, workedOn: await today(), note: 'Looked into it.', ...given });
const prs = async (): Promise<number> => (await csm!.get(`/work-orders/${under.workOrderId}/pools`).expect(200)).body.find(({ kind }: { kind: string }) => kind === 'prs').balanceMinutes;
const stateOf = async (number: string): Promise<string> => (await sdm!.get(`/cases/${number}`).expect(200)).body.state;
const typesOf = async (number: string): Promise<string[]> => (await csm!.get(`/cases/${number}/timeline`).expect(200)).body.items.map(({ type }: { type: string }) => type);

/** Takes all hours away, as work on another case would. */
async function drain(): Promise<void> {
  const { charge } = ledgerOf(desk);
  const minutes = await prs();
  if (minutes > 0) await charge({ workOrderId: under.workOrderId!, locationId: under.locationId!, kind: 'prs', caseId: randomUUID(), caseNumber: 'C-DRAIN', workOrderVersion: 1 }, minutes);
}

describe('labour', () => {
  it('is charged rounded up to the increment, and only the difference is posted (HRS-1)', async () => {
    const [number, before] = [await open(), await prs()];
    expect((await log(number, 20).then(({ body }) => body)).totals).toEqual([{ kind: 'prs', workedMinutes: 20, chargedMinutes: 60 }]);
    expect((await log(number, 35).then(({ body }) => body)).totals).toEqual([{ kind: 'prs', workedMinutes: 55, chargedMinutes: 60 }]);
    expect((await log(number, 10).then(({ body }) => body)).totals).toEqual([{ kind: 'prs', workedMinutes: 65, chargedMinutes: 120 }]);
    expect(before - (await prs())).toBe(120);
  });

  it('that was wrong has another entry in its place: the wrong one stays, what was too much comes back (HRS-1)', async () => {
    const [number, before] = [await open(), await prs()];
    const { body } = await log(number, 130);
    const id = body.items[0].id;
    const correction = { minutes: 30, workedOn: await today(), note: 'Half an hour.', reason: 'A typing error.' };
    const corrected = (await engineer!.post(`/cases/${number}/labour/${id}/correction`, correction).expect(201)).body;
    expect(corrected.items).toMatchObject([{ minutes: 130, replacedById: corrected.items[1].id }, { minutes: 30, replacesId: id, why: 'A typing error.' }]);
    expect(before - (await prs())).toBe(60);
    await engineer!.post(`/cases/${number}/labour/${id}/correction`, correction).expect(409);
    await engineer!.post(`/cases/${number}/labour/${corrected.items[1].id}/correction`, { ...correction, minutes: 0 }).expect(201);
    expect(before - (await prs())).toBe(0);
  });

  it('of a product defect in mainstream support is given back at the finding, and free from then on (HRS-2)', async () => {
    const [number, before] = [await open(), await prs()];
    await engineer!.post(`/cases/${number}/responses`, { body: 'On it.', by: 'phone' }).expect(201);
    await log(number, 150);
    expect(before - (await prs())).toBe(180);
    await engineer!.post(`/cases/${number}/resolution`, { cause: 'A defect', summary: 'Fixed in the next update.', productDefect: true }).expect(200);
    expect(await prs()).toBe(before);
    expect(await typesOf(number)).toContain('hours.given_back');
    await log(number, 45);
    expect(await prs()).toBe(before);
    await csm!.post(`/cases/${number}/reopening`, { reason: 'It is back.' }).expect(200);
    await engineer!.post(`/cases/${number}/resolution`, { cause: 'A setting', summary: 'Not a defect after all.', productDefect: false }).expect(200);
    expect(before - (await prs())).toBe(240);
  });

  it('by a timer is what the timer shows (HRS-1)', async () => {
    const number = await open();
    expect((await engineer!.post(`/cases/${number}/labour/timer`).expect(200)).body.timer).toEqual({ startedAt: expect.any(String) });
    await engineer!.post(`/cases/${number}/labour/timer`).expect(409);
    await desk.advance(17);
    const { items, timer } = (await engineer!.post(`/cases/${number}/labour/timer/stop`, { note: 'Read the logs.' }).expect(200)).body;
    expect([items.length, timer]).toEqual([1, null]);
    expect(items[0].minutes).toBeGreaterThanOrEqual(17);
    await engineer!.post(`/cases/${number}/labour/timer/stop`, { note: 'x' }).expect(409);
    await engineer!.post(`/cases/${number}/labour/timer`).expect(200);
    expect((await engineer!.post(`/cases/${number}/labour/timer/stop`, {}).expect(200)).body.items).toHaveLength(1);
  });

  it('is refused where it makes no sense, field by field (HRS-1)', async () => {
    const number = await open();
    for (const [given, field] of [[{ minutes: 0 }, 'minutes'], [{ minutes: 1.5 }, 'minutes'], [{ workedOn: '2026-02-30' }, 'workedOn'], [{ workedOn: '2020-01-01' }, 'workedOn'], [{ workedOn: '2099-01-01' }, 'workedOn'], [{ note: '' }, 'note']] as const) {
      const { status, body } = await log(number, 5, given);
      expect([status >= 400 && status < 500, body.errors?.[0]?.field]).toEqual([true, field]);
    }
    await csm!.post(`/cases/${number}/labour`, { minutes: 5, workedOn: await today(), note: 'x' }).expect(403);
  });

  it('shows the customer roles, not names (WHO-1)', async () => {
    const number = await open();
    await log(number, 5);
    expect((await csm!.get(`/cases/${number}/labour`).expect(200)).body.items[0].person).toEqual({ role: 'Engineer' });
    expect((await lead!.get(`/cases/${number}/labour`).expect(200)).body.items[0].person).toEqual({ role: 'Engineer', name: expect.any(String) });
  });
});

describe('where the hours have run dry', () => {
  it('work goes on and is owed; a further case is held, its clock not started, both sides told; hours let all go in order of opening (HRS-4, HRS-5)', async () => {
    const inWork = await open();
    await drain();
    expect((await log(inWork, 30).then(({ body }) => body)).totals).toEqual([{ kind: 'prs', workedMinutes: 30, chargedMinutes: 60 }]);
    const pool = (await csm!.get(`/work-orders/${under.workOrderId}/pools`).expect(200)).body.find(({ kind }: { kind: string }) => kind === 'prs');
    expect(pool).toMatchObject({ balanceMinutes: 0, arrearsMinutes: 60 });

    const { prepaid } = (await csm!.post('/entitlement-checks', { ...without(under), severity: 'B', channel: 'web' }).expect(200)).body;
    expect(prepaid).toMatchObject({ kind: 'prs', charged: true, leftMinutes: 0, wouldBeHeld: true });
    const held = [await open(), await open(), await open({ requestedSeverity: 'A' })];
    for (const number of held) {
      const view = (await csm!.get(`/cases/${number}`).expect(200)).body;
      expect([view.state, view.clocks.filter(({ kind }: { kind: string }) => kind === 'first_response')]).toEqual(['awaiting_entitlement', []]);
      expect(await typesOf(number)).toEqual(expect.arrayContaining(['case.opened', 'case.held']));
    }
    expect((await csm!.get(`/cases/${held[2]}`).expect(200)).body.clocks.map(({ kind }: { kind: string }) => kind)).toEqual(['release']);

    await sdm!.post(`/work-orders/${under.workOrderId}/purchases`, { kind: 'prs', locationId: under.locationId, minutes: 600, reference: 'PO-1' }).expect(201);
    for (const number of held) expect(await stateOf(number)).toBe('open');
    const released = await look<{ number: string }>(desk, `SELECT k.number FROM case_event e JOIN support_case k ON k.id = e.case_id WHERE e.type = 'case.released' ORDER BY e.id`);
    expect(released.map(({ number }) => number)).toEqual(held);
    const [clock] = (await csm!.get(`/cases/${held[0]}`).expect(200)).body.clocks;
    expect(Date.parse(clock.startedAt)).toBeGreaterThan(Date.parse((await csm!.get(`/cases/${held[0]}`)).body.openedAt));
    expect(await prs()).toBe(540);
  });

  it('a person lets a case go with a reason: the manager; a lead for Severity A alone (HRS-4)', async () => {
    await drain();
    const [calm, grave] = [await open(), await open({ requestedSeverity: 'A' })];
    const { body } = await lead!.post(`/cases/${calm}/release`, { reason: 'Hours are on their way.' }).expect(403);
    expect(body.rule).toBe('HRS-4');
    await csm!.post(`/cases/${calm}/release`, { reason: 'Please.' }).expect(403);
    await lead!.post(`/cases/${grave}/release`, { reason: 'The plant stands still.' }).expect(200);
    await sdm!.post(`/cases/${calm}/release`, { reason: 'Agreed with the customer.' }).expect(200);
    expect([await stateOf(calm), await stateOf(grave)]).toEqual(['open', 'open']);
    const { clocks } = (await csm!.get(`/cases/${grave}`).expect(200)).body;
    expect(clocks.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual(expect.arrayContaining([['release', 'met'], ['first_response', 'running']]));
    await sdm!.post(`/cases/${calm}/release`, { reason: 'Again.' }).expect(409);
  });

  it('a held Severity A calls the manager and the lead at once, then again, then the critsit manager, then administrators (HRS-4)', async () => {
    await drain();
    const number = await open({ requestedSeverity: 'A' });
    const fired = async () => (await sdm!.get(`/cases/${number}/escalations`).expect(200)).body.map(({ step, repeat, reached }: { step: number; repeat: number; reached: { role: string }[] }) => `${step}.${repeat} ${reached.map(({ role }) => role).join('+')}`);
    await eventually(fired, (seen) => seen.length === 1);
    await desk.advance(11);
    await eventually(fired, (seen) => seen.length === 2);
    await desk.advance(20);
    await eventually(fired, (seen) => seen.some((each: string) => each.endsWith('admin')));
    expect(await fired()).toEqual(expect.arrayContaining(['0.0 sdm+lead', '0.1 sdm+lead', '1.0 critsit_manager', '2.0 admin']));
    await csm!.post(`/cases/${number}/withdrawal`, { reason: 'It works again.' }).expect(200);
    expect(admin).toBeDefined();
  });
});

const without = ({ workOrderId: _, ...rest }: Record<string, string>): Record<string, string> => rest;
