import { describe, expect, it } from '@jest/globals';
import { ALWAYS_OPEN, compileCalendar, type Window } from '../../calendar/rules/index.js';
import type { Facts } from '../../clocks/rules/index.js';
import { DEFAULT_POLICY, type EscalationPolicy, type Severity } from '../../severity/rules/index.js';
import type { History, IncidentEvent } from './incident.js';
import { runIncident } from './run-incident.js';

const day: Window[] = [['09:00', '18:00']];
const office = compileCalendar({ timeZone: 'UTC', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] }, holidays: [] });
const at = (time: string) => Date.parse(`2016-03-01T${time}Z`); // a Tuesday
const time = (instant: number) => new Date(instant).toISOString().slice(11, 16);

const factsWith = (policy: EscalationPolicy): Facts => ({
  workingTime: (id) => (id === null ? ALWAYS_OPEN : office),
  policy: () => policy,
});

function run(severity: Severity, events: IncidentEvent[], policy = DEFAULT_POLICY, severityBAroundTheClock = false) {
  const openedAt = at('10:00');
  const answeredAt = events.find(({ type }) => type === 'responded')?.at ?? null;
  const history: History = { number: 'INC1', line: 2, title: null, openedAt, severity, events, answeredAt, resolvedAt: null, lastKnownAt: openedAt };
  const { clocks, firings } = runIncident(history, { severityBAroundTheClock }, factsWith(policy));
  return {
    clocks: clocks.map((clock) => `${clock.severity} due ${time(clock.dueAt)} ${clock.state}`),
    firings: firings.map((firing) => `${time(firing.at)} ${firing.severity}${firing.step + 1}`),
  };
}

const responded = (when: string): IncidentEvent => ({ at: at(when), type: 'responded' });
const changed = (when: string, from: Severity, severity: Severity): IncidentEvent =>
  ({ at: at(when), type: 'severity_changed', from, severity });

describe('a history run through the fold', () => {
  it('fires each step when it is due, and none once it is answered (ESC-2, ESC-3)', () => {
    expect(run('1', [responded('11:20')])).toEqual({
      clocks: ['1 due 11:00 missed'],
      firings: ['10:30 11', '10:45 12', '11:00 13', '11:15 14'],
    });
  });

  it('keeps a promise answered at its deadline (CLK-3), and then fires no breach', () => {
    expect(run('C', [responded('14:00')])).toEqual({ clocks: ['C due 14:00 met'], firings: [] });
  });

  it('supersedes the promise of a case that becomes graver (SEV-4)', () => {
    expect(run('B', [changed('10:30', 'B', 'A'), responded('11:25')])).toEqual({
      clocks: ['B due 12:00 superseded', 'A due 11:30 met'],
      firings: ['11:00 A1', '11:15 A2'],
    });
  });

  it('fires only the last of the steps that a change makes due, at the change (SEV-4)', () => {
    expect(run('1', [changed('10:50', '1', 'A'), responded('10:55')])).toEqual({
      clocks: ['1 due 11:00 superseded', 'A due 11:00 met'],
      firings: ['10:30 11', '10:45 12', '10:50 A2'],
    });
  });

  it('starts a promise anew when a missed case, made less grave, becomes graver again (SEV-4)', () => {
    expect(run('A', [changed('11:05', 'A', 'C'), changed('11:20', 'C', 'B'), responded('12:00')])).toEqual({
      clocks: ['A due 11:00 missed', 'B due 13:20 met'],
      firings: ['10:30 A1', '10:45 A2', '11:00 A3', '11:15 A4'],
    });
  });

  it('does not touch the promise of a case already answered (SEV-5)', () => {
    expect(run('C', [responded('10:30'), changed('10:40', 'C', '1')])).toEqual({ clocks: ['C due 14:00 met'], firings: [] });
  });

  it('follows a case that nobody answers until every step has fired once', () => {
    expect(run('B', [])).toEqual({ clocks: ['B due 12:00 missed'], firings: ['12:00 B1', '13:00 B2'] });
  });

  it('comes to an end where the policy repeats and nobody answers (ESC-4)', () => {
    const insistent: EscalationPolicy = {
      chains: [{
        kind: 'any',
        severities: ['B'],
        steps: [
          { trigger: { afterMinutes: 0, counted: 'elapsed' }, reach: [{ role: 'lead' }], actions: ['notify'], repeatEveryMinutes: 10 },
          { trigger: { afterMinutes: 15, counted: 'elapsed' }, reach: [{ role: 'sdm' }], actions: ['notify'] },
        ],
      }],
    };
    expect(run('B', [], insistent).firings).toEqual(['12:00 B1', '12:10 B1', '12:15 B2']);
    expect(run('B', [responded('12:25')], insistent).firings).toEqual(['12:00 B1', '12:10 B1', '12:15 B2', '12:20 B1']);
  });

  it('ends a withdrawn case without a word (CLK-1)', () => {
    expect(run('B', [{ at: at('11:00'), type: 'withdrawn' }])).toEqual({ clocks: ['B due 12:00 cancelled'], firings: [] });
  });

  it('counts Severity B round the clock where the location has that option (note 4)', () => {
    const raised = [changed('17:00', 'C', 'B'), responded('19:30')];
    expect(run('C', raised).clocks).toEqual(['C due 14:00 missed', 'B due 10:00 met']);
    expect(run('C', raised, DEFAULT_POLICY, true).clocks).toEqual(['C due 14:00 missed', 'B due 19:00 missed']);
  });
});
