import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Auditor } from '../../src/escalations/auditor.js';
import { Sweep } from '../../src/escalations/index.js';
import { HistoryLoader } from '../../src/replay/index.js';
import { startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { SAMPLE_LOG } from '../support/replays.js';

const HEADER = 'number,incident_state,priority,opened_at,sys_updated_at,resolved_at,short_description';

let desk: TestDesk;

beforeAll(async () => {
  desk = await startDesk();
}, 60_000);
afterAll(() => desk.close());

const load = (log: string | Buffer, asked: { workOrder?: string; product?: string } = {}) => desk.app.get(HistoryLoader, { strict: false }).load(
  (async function* () { yield Buffer.from(log); })(), { workOrder: asked.workOrder ?? null, product: asked.product ?? null }, () => {});

const CASES = 'SELECT history_source AS source, number, state, severity_requested AS asked, severity_set AS set, title, opened_at, resolved_at FROM support_case WHERE history_source IS NOT NULL ORDER BY history_source';
const CLOCKS = `SELECT k.history_source AS source, c.severity, c.state, c.started_at, c.due_at, c.met_at, c.missed_at, c.ended_at, c.wake_at, c.target_minutes, c.receipt
  FROM clock c JOIN support_case k ON k.id = c.subject_id WHERE k.history_source IS NOT NULL ORDER BY k.history_source, c.id`;
/** All that comes of cases: of which there is nothing. */
const CAME_OF_THEM = {
  escalation: 'x.case_id = k.id', case_item: 'x.case_id = k.id', ledger_posting: 'x.case_id = k.id', ledger_reservation: 'x.case_id = k.id',
  clock_step: `x.clock_id LIKE k.id || '.%'`, delivery: 'x.reference = k.number', notice: 'x.reference = k.number',
  live_message: 'x.event_id IN (SELECT e.id FROM case_event e WHERE e.case_id = k.id)', case_event: 'x.case_id = k.id AND NOT x.relayed',
};

async function whatCame(): Promise<string[]> {
  const came: string[] = [];
  for (const [table, of] of Object.entries(CAME_OF_THEM)) {
    const [row] = await look<{ count: string }>(desk, `SELECT count(*) FROM ${table} x JOIN support_case k ON k.history_source IS NOT NULL AND ${of}`);
    if (row!.count !== '0') came.push(`${row!.count} of ${table}`);
  }
  return came;
}

describe('the cases of a log, kept as history', () => {
  it('are closed, with their own times, titles and severities; what is no incident is named (CLK-1)', async () => {
    expect(await load(SAMPLE_LOG)).toMatchObject({ title: 'work order WO-1001, Almaty', kept: 29, known: 0, skipped: [{ line: 86 }, { line: 90 }, { line: 123 }, { line: 124 }] });
    const cases = await look<{ source: string; state: string; asked: string; set: string; title: string; opened_at: Date }>(desk, CASES);
    expect(cases).toHaveLength(29);
    expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(['closed']));
    expect(cases[0]).toMatchObject({ source: 'INC0001001', asked: 'B', set: 'B', title: 'Mail to one partner comes back' });
    expect(cases[0]!.opened_at.toISOString()).toBe('2024-02-12T04:00:00.000Z'); // before Almaty put its clocks back
    expect(cases.find(({ source }) => source === 'INC0001012')).toMatchObject({ asked: 'C', set: 'A' });
  });

  it('have their promises with their outcome, and not one that still runs (CLK-3, SEV-4)', async () => {
    const clocks = await look<{ source: string; severity: string; state: string; ended_at: Date | null; wake_at: Date | null; met_at: Date | null }>(desk, CLOCKS);
    const of = (source: string) => clocks.filter((clock) => clock.source === source).map(({ severity, state, met_at }) => `${severity} ${state}${met_at ? ' answered' : ''}`);
    expect(of('INC0001001')).toEqual(['B met answered']);
    expect(of('INC0001028')).toEqual(['B missed answered']);
    expect(of('INC0001009')).toEqual(['B superseded', '1 missed answered']);
    expect(of('INC0001012')).toEqual(['C missed', 'A met answered']);
    expect(of('INC0001018')).toEqual(['C cancelled']);
    expect(clocks.every(({ ended_at, wake_at }) => ended_at !== null && wake_at === null)).toBe(true);
  });

  it('loaded again are the same, and no more of them', async () => {
    const [cases, clocks] = [await look(desk, CASES), await look(desk, CLOCKS)];
    expect(await load(SAMPLE_LOG)).toMatchObject({ kept: 0, known: 29 });
    expect([await look(desk, CASES), await look(desk, CLOCKS)]).toEqual([cases, clocks]);
  });

  it('count apart from the promises that were made, and are no breaches to be explained (CLK-1)', async () => {
    const sdm = await desk.as('sdm');
    const kept = async (more: string) => (await sdm.get(`/delivery/compliance?from=2024-02-01&to=2024-03-31${more}`).expect(200)).body.total;
    const [counted] = await look<{ met: number; missed: number }>(desk, `SELECT count(*) FILTER (WHERE state = 'met')::int AS met, count(*) FILTER (WHERE state = 'missed')::int AS missed FROM (${CLOCKS}) AS clock`);
    expect(counted!.met).toBeGreaterThan(0);
    expect(await kept('')).toMatchObject({ promises: 0 });
    expect(await kept('&cases=history')).toMatchObject({ promises: counted!.met + counted!.missed, inTime: counted!.met });
    expect((await sdm.get('/delivery/breaches?from=2024-02-01&to=2024-03-31').expect(200)).body.items).toEqual([]);
  });

  it('of another work order are other cases, though the log is the same', async () => {
    expect(await load(SAMPLE_LOG, { workOrder: 'WO-1002' })).toMatchObject({ kept: 29, known: 0 });
  });

  it('tell nobody anything and fire nothing: neither at once nor as time goes on (ESC-3)', async () => {
    await desk.advance(60 * 24 * 40);
    await desk.app.get(Sweep, { strict: false }).sweep();
    expect(await whatCame()).toEqual([]);
  });

  it('are not in the auditor’s counts (ESC-3)', async () => {
    expect(await desk.app.get(Auditor, { strict: false }).audit()).toBe(true);
    const lead = await desk.as('lead');
    const march = (await lead.get('/escalations/audit?from=2024-03-01T00:00:00Z&to=2024-03-31T00:00:00Z').expect(200)).body;
    expect(march).toMatchObject({ due: 0, fired: 0, late: 0, missing: 0, notable: [] });
  });

  it('are found by the number that the log gives them, and say where they come from', async () => {
    const csm = await desk.as('csm');
    const { items } = (await csm.get('/cases?q=INC0001006&state=closed').expect(200)).body;
    expect(items).toHaveLength(1);
    const { items: events } = (await csm.get(`/cases/${items[0].number}/timeline`).expect(200)).body;
    const types = events.map(({ type }: { type: string }) => type);
    expect(types).toEqual(expect.arrayContaining(['case.opened', 'case.responded', 'case.resolved', 'case.closed', 'case.imported']));
    expect(events.find(({ type }: { type: string }) => type === 'case.imported').data).toEqual({ name: 'INC0001006' });
  });

  it('run under a policy that is in nobody’s list (ESC-2)', async () => {
    const { items } = (await (await desk.as('admin')).get('/escalation-policies').expect(200)).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['default']);
  });
});

describe('what is not over', () => {
  it('is left out and named: what goes on after the present is no history', async () => {
    const log = [HEADER, 'INC7,New,2 - High,01-01-2190 10:00,01-01-2190 10:00,,Later', 'INC8,New,3 - Moderate,01-03-2024 10:00,01-03-2024 10:05,,Nobody answered'].join('\n');
    expect(await load(log)).toMatchObject({ kept: 1, skipped: [{ line: 2, why: 'INC7: goes on after the present: only what is over is kept' }] });
  });

  it('but left open by the log ends where the log ends, its promise neither kept nor missed (CLK-1)', async () => {
    const clocks = await look<{ source: string; state: string; ended_at: Date }>(desk, CLOCKS);
    expect(clocks.filter(({ source }) => source === 'INC8')).toMatchObject([{ state: 'cancelled', ended_at: new Date('2024-03-01T05:05:00Z') }]);
  });
});

describe('what does not fit', () => {
  it('a work order or product that the desk has not', async () => {
    expect(await load(SAMPLE_LOG, { workOrder: 'WO-9' })).toBeNull();
    await expect(load(SAMPLE_LOG, { product: 'Nothing' })).rejects.toThrow('This desk has no product Nothing.');
  });
});
