import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileCalendar, ALWAYS_OPEN } from '../../src/calendar/rules/index.js';
import { CalendarService } from '../../src/calendar/index.js';
import { ClocksService } from '../../src/clocks/index.js';
import { advance, type Clock, type Facts, type Input, type Promises } from '../../src/clocks/rules/index.js';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { DEFAULT_POLICY, type Severity } from '../../src/severity/rules/index.js';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';

/** What people do to a case, and how long the desk's time runs in between, minutes. */
type Act = { wait: number; do: 'nothing' | 'note' | 'ask' | 'respond' | 'retract' | 'acknowledge' | 'request' | 'change_control' | 'resolve' } | { wait: number; do: 'severity'; to: Severity };

const wait = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 4_000 }));
const acts = fc.array(fc.oneof(
  fc.record({ wait, do: fc.constantFrom('nothing' as const, 'note' as const, 'ask' as const, 'acknowledge' as const, 'respond' as const, 'retract' as const, 'request' as const, 'change_control' as const, 'resolve' as const) }),
  fc.record({ wait, do: fc.constant('severity' as const), to: fc.constantFrom<Severity>('1', 'A', 'B', 'C') }),
), { minLength: 1, maxLength: 7 });

let desk: TestDesk;
let intake: Caller;
let engineer: Caller;
let lead: Caller;
let csm: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;
let calendarVersionId: string;
let facts: Facts;

beforeAll(async () => {
  desk = await startDesk();
  [intake, engineer, lead, csm] = await Promise.all([desk.as('intake'), desk.as('engineer'), desk.as('lead'), desk.as('csm')]);
  under = await openingOf(csm);
  const [location] = await look<{ calendar_id: string }>(desk, 'SELECT calendar_id FROM location_now WHERE id = $1', [under.locationId]);
  [{ id: calendarVersionId }] = (await look(desk, 'SELECT id FROM calendar_version WHERE calendar_id = $1', [location!.calendar_id])) as [{ id: string }];
  const spec = await desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => desk.app.get(CalendarService, { strict: false }).spec(tx, calendarVersionId));
  const almaty = compileCalendar(spec);
  facts = { workingTime: (id) => (id === null ? ALWAYS_OPEN : almaty), policy: () => DEFAULT_POLICY };
});
afterAll(() => desk.close());

async function live(number: string, act: Act): Promise<void> {
  if (act.wait > 0) await desk.advance(act.wait);
  if (act.do === 'note') await engineer.post(`/cases/${number}/comments`, { body: 'Noted.', internal: true }).expect(201);
  if (act.do === 'respond') await engineer.post(`/cases/${number}/responses`, { body: 'On it.', by: 'message' }).expect(201);
  if (act.do === 'ask') await engineer.post(`/cases/${number}/comments`, { body: 'Since when?', internal: false, asksCustomer: true });
  if (act.do === 'retract') await lead.post(`/cases/${number}/responses/retraction`, { reason: 'Wrong case.' });
  if (act.do === 'request') await csm.post(`/cases/${number}/severity`, { to: '1', reason: 'It got worse.' });
  if (act.do === 'change_control') await engineer.post(`/cases/${number}/items`, { kind: 'change_control', title: 'A restart tonight' });
  if (act.do === 'resolve') await engineer.post(`/cases/${number}/resolution`, { cause: 'A disk', summary: 'Replaced.' });
  if (act.do === 'severity') await engineer.post(`/cases/${number}/severity`, { to: act.to, reason: 'It changed.' });
  if (act.do !== 'acknowledge') return;
  const fired = (await engineer.get(`/cases/${number}/escalations`).expect(200)).body as { id: string; acknowledgedAt?: string }[];
  const open = fired.find(({ acknowledgedAt }) => acknowledgedAt === undefined);
  if (open) await engineer.post(`/cases/${number}/escalations/${open.id}/acknowledgement`).expect(200);
}

/** The promises that the record alone gives, folded up to `until`. */
async function rebuilt(id: string, until: number): Promise<Promises> {
  const events = await look<{ at: Date; inputs: Input[] }>(desk, 'SELECT at, inputs FROM case_event WHERE case_id = $1 ORDER BY id', [id]);
  let promises: Promises = { subjectId: id, clocks: [] };
  for (const { at, inputs } of events) {
    for (const input of inputs) promises = advance(promises, input, at.getTime(), facts).promises;
  }
  return advance(promises, { type: 'time_passed' }, until, facts).promises;
}

/** When a step fired depends on who looked when; that it fired, when it was due and all the rest does not. */
const comparable = ({ id, kind, severity, state, targetMinutes, startedAt, dueAt, notBefore, notAfter, metAt, missedAt, endedAt, receipt, steps }: Clock): object => ({
  id, kind, severity, state, targetMinutes, startedAt, dueAt, notBefore, notAfter, metAt, missedAt, endedAt, receipt,
  steps: steps.map((step) => ({ step: step.step, repeat: step.repeat, dueAt: step.dueAt, state: step.state, acknowledgedAt: step.acknowledgedAt }))
    .sort((a, b) => a.step - b.step || a.repeat - b.repeat),
});

describe('the service and the fold (design, decision 3)', () => {
  it('a case’s record, folded by the rules alone, gives the promises that the service has stored', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom<Severity>('1', 'A', 'B', 'C'), acts, async (severity, life) => {
      const { number } = (await intake.post('/cases', aCase(under, { requestedSeverity: severity })).expect(201)).body;
      for (const act of life) await live(number, act);
      await engineer.post(`/cases/${number}/comments`, { body: 'A last look.', internal: true }).expect(201);
      const [row] = await look<{ id: string; last_event_at: Date }>(desk, 'SELECT id, last_event_at FROM support_case WHERE number = $1', [number]);
      const stored = await desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => desk.app.get(ClocksService, { strict: false }).load(tx, row!.id));
      const folded = await rebuilt(row!.id, row!.last_event_at.getTime());
      expect(folded.clocks.map(comparable)).toEqual(stored.clocks.map(comparable));
    }), { numRuns: 25, endOnFailure: true });
  }, 120_000);
});
