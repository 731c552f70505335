import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Severity } from '../../src/severity/rules/index.js';
import { aCase, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { promisesOf, rebuilder, type Rebuilt } from '../support/rebuilt.js';

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
let rebuilt: Rebuilt;

beforeAll(async () => {
  desk = await startDesk();
  [intake, engineer, lead, csm] = await Promise.all([desk.as('intake'), desk.as('engineer'), desk.as('lead'), desk.as('csm')]);
  under = await openingOf(csm);
  rebuilt = await rebuilder(desk, under.locationId);
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

describe('the service and the fold (design, decision 3)', () => {
  it('a case’s record, folded by the rules alone, gives the promises that the service has stored', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom<Severity>('1', 'A', 'B', 'C'), acts, async (severity, life) => {
      const { number } = (await intake.post('/cases', aCase(under, { requestedSeverity: severity })).expect(201)).body;
      for (const act of life) await live(number, act);
      await engineer.post(`/cases/${number}/comments`, { body: 'A last look.', internal: true }).expect(201);
      const { stored, folded } = await promisesOf(desk, rebuilt, number);
      expect(folded).toEqual(stored);
    }), { numRuns: 25, endOnFailure: true });
  }, 120_000);
});
