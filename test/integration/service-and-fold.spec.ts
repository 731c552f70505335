import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileCalendar, ALWAYS_OPEN } from '../../src/calendar/rules/index.js';
import { CalendarService } from '../../src/calendar/index.js';
import { ClocksService } from '../../src/clocks/index.js';
import { advance, type Clock, type Facts, type Input, type Promises, type Terms } from '../../src/clocks/rules/index.js';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { DEFAULT_POLICY, promisedResponse, type Severity } from '../../src/severity/rules/index.js';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';

/** What people do to a case, and how long the desk's time runs in between, minutes. */
type Act = { wait: number; do: 'nothing' | 'note' | 'respond' | 'acknowledge' } | { wait: number; do: 'severity'; to: Severity };

interface EventRow {
  type: string;
  at: Date;
  actor_side: string;
  data: { from?: Severity; to?: Severity; severity?: Severity; internal?: boolean; clockId?: string; step?: number; repeat?: number };
}

const wait = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 4_000 }));
const acts = fc.array(fc.oneof(
  fc.record({ wait, do: fc.constantFrom('nothing' as const, 'note' as const, 'acknowledge' as const, 'respond' as const) }),
  fc.record({ wait, do: fc.constant('severity' as const), to: fc.constantFrom<Severity>('1', 'A', 'B', 'C') }),
), { minLength: 1, maxLength: 7 });

let desk: TestDesk;
let intake: Caller;
let engineer: Caller;
let under: Awaited<ReturnType<typeof openingOf>>;
let calendarVersionId: string;
let policyVersionId: string;
let facts: Facts;

beforeAll(async () => {
  desk = await startDesk();
  [intake, engineer] = await Promise.all([desk.as('intake'), desk.as('engineer')]);
  under = await openingOf(await desk.as('csm'));
  const [location] = await look<{ calendar_id: string }>(desk, 'SELECT calendar_id FROM location_now WHERE id = $1', [under.locationId]);
  [{ id: calendarVersionId }] = (await look(desk, 'SELECT id FROM calendar_version WHERE calendar_id = $1', [location!.calendar_id])) as [{ id: string }];
  [{ id: policyVersionId }] = (await look(desk, 'SELECT id FROM escalation_policy_version')) as [{ id: string }];
  const spec = await desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => desk.app.get(CalendarService, { strict: false }).spec(tx, calendarVersionId));
  const almaty = compileCalendar(spec);
  facts = { workingTime: (id) => (id === null ? ALWAYS_OPEN : almaty), policy: () => DEFAULT_POLICY };
});
afterAll(() => desk.close());

async function live(number: string, act: Act): Promise<void> {
  if (act.wait > 0) await desk.advance(act.wait);
  if (act.do === 'note') await engineer.post(`/cases/${number}/comments`, { body: 'Noted.', internal: true }).expect(201);
  if (act.do === 'respond') await engineer.post(`/cases/${number}/responses`, { body: 'On it.', by: 'message' }).expect(201);
  if (act.do === 'severity') await engineer.post(`/cases/${number}/severity`, { to: act.to, reason: 'It changed.' });
  if (act.do !== 'acknowledge') return;
  const fired = (await engineer.get(`/cases/${number}/escalations`).expect(200)).body as { id: string; acknowledgedAt?: string }[];
  const open = fired.find(({ acknowledgedAt }) => acknowledgedAt === undefined);
  if (open) await engineer.post(`/cases/${number}/escalations/${open.id}/acknowledgement`).expect(200);
}

function terms(severity: Severity): Terms {
  const { hours, targetMinutes } = promisedResponse(severity, { severityBAroundTheClock: false });
  return { severity, targetMinutes, policyVersionId, calendarVersionId: hours === 'business' ? calendarVersionId : null };
}

/** The input that an event of the record was, if it was one. */
function inputOf({ type, actor_side: side, data }: EventRow, openedAt: number): Input | null {
  if (type === 'case.opened') return { type: 'opened', openedAt, ...terms(data.severity!) };
  if (type === 'severity.set') return { type: 'severity_changed', from: data.from!, ...terms(data.to!) };
  if (type === 'case.responded' || (type === 'case.commented' && side === 'provider' && !data.internal)) return { type: 'responded' };
  if (type === 'escalation.acknowledged') return { type: 'acknowledged', clockId: data.clockId!, step: data.step!, repeat: data.repeat! };
  return null;
}

/** The promises that the record alone gives, folded up to `until`. */
async function rebuilt(id: string, openedAt: number, until: number): Promise<Promises> {
  const events = await look<EventRow>(desk, 'SELECT type, at, actor_side, data FROM case_event WHERE case_id = $1 ORDER BY id', [id]);
  let promises: Promises = { subjectId: id, clocks: [] };
  for (const event of events) {
    const input = inputOf(event, openedAt);
    if (input) promises = advance(promises, input, event.at.getTime(), facts).promises;
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
      const [row] = await look<{ id: string; opened_at: Date; last_event_at: Date }>(desk, 'SELECT id, opened_at, last_event_at FROM support_case WHERE number = $1', [number]);
      const stored = await desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => desk.app.get(ClocksService, { strict: false }).load(tx, row!.id));
      const folded = await rebuilt(row!.id, row!.opened_at.getTime(), row!.last_event_at.getTime());
      expect(folded.clocks.map(comparable)).toEqual(stored.clocks.map(comparable));
    }), { numRuns: 25, endOnFailure: true });
  }, 60_000);
});
