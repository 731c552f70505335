import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_POLICY, type EscalationPolicy, type PolicyStep } from './escalation-policy.js';
import { readPolicy } from './read-policy.js';

const ID = '11111111-2222-4333-8444-555555555555';
const step = (given: object = {}): PolicyStep => ({ trigger: { percent: 50 }, reach: [{ role: 'lead' }], actions: ['notify'], ...given });
const all = (steps: unknown[], more: object = {}): unknown => ({ chains: [{ kind: 'any', severities: ['1', 'A', 'B', 'C'], steps, ...more }] });
const problems = (given: unknown) => readPolicy(given).problems.map(({ field }) => field);
const FIRST = 'content.chains.0.steps.0';

describe('ESC-1: what somebody wrote as a policy', () => {
  it('the default policy is sound, and is read as it is (ESC-2)', () => {
    expect(readPolicy(DEFAULT_POLICY)).toEqual({ policy: DEFAULT_POLICY, problems: [] });
  });

  it('may reach people, rosters and programs by id, repeat, and act', () => {
    const given = all([
      step({ reach: [{ personId: ID }, { rosterId: ID }, { webhookId: ID }], repeatEveryMinutes: 1, actions: ['notify', 'reassign'] }),
      step({ trigger: { percent: 100 } }),
      step({ trigger: { afterMinutes: 0, counted: 'elapsed' }, actions: ['notify', 'record_breach', 'open_critsit', 'open_product_team'] }),
      step({ trigger: { afterMinutes: 60, counted: 'business' } }), step({ trigger: { afterMinutes: 30, counted: 'elapsed' } }),
    ]);
    expect(readPolicy(given)).toEqual({ policy: given, problems: [] });
  });

  it.each<[string, unknown, string]>([
    ['less than none', step({ trigger: { percent: -1 } }), `${FIRST}.trigger.percent`],
    ['more than all of it', step({ trigger: { percent: 101 } }), `${FIRST}.trigger.percent`],
    ['half a percent', step({ trigger: { percent: 0.5 } }), `${FIRST}.trigger.percent`],
    ['both a share and minutes', step({ trigger: { percent: 5, afterMinutes: 5 } }), `${FIRST}.trigger`],
    ['before the deadline in minutes', step({ trigger: { afterMinutes: -1, counted: 'elapsed' } }), `${FIRST}.trigger.afterMinutes`],
    ['minutes of no kind', step({ trigger: { afterMinutes: 1 } }), `${FIRST}.trigger.counted`],
    ['nobody', step({ reach: [] }), `${FIRST}.reach`],
    ['a role nobody has', step({ reach: [{ role: 'king' }] }), `${FIRST}.reach.0.role`],
    ['two in one', step({ reach: [{ role: 'lead', personId: ID }] }), `${FIRST}.reach.0`],
    ['no id', step({ reach: [{ personId: 'x' }] }), `${FIRST}.reach.0.personId`],
    ['the same twice', step({ reach: [{ role: 'lead' }, { role: 'lead' }] }), `${FIRST}.reach`],
    ['no action', step({ actions: [] }), `${FIRST}.actions`],
    ['an action there is not', step({ actions: ['notify', 'shout'] }), `${FIRST}.actions`],
    ['a breach before the deadline', step({ actions: ['notify', 'record_breach'] }), `${FIRST}.actions`],
    ['a case for a program', step({ reach: [{ webhookId: ID }], actions: ['notify', 'reassign'] }), `${FIRST}.actions`],
    ['a repeat at once', step({ repeatEveryMinutes: 0 }), `${FIRST}.repeatEveryMinutes`],
  ])('refuses %s, at its field', (_, wrong, field) => {
    expect(problems(all([wrong]))).toContain(field);
  });

  it.each<[string, PolicyStep[]]>([
    ['a smaller share after a larger one', [step({ trigger: { percent: 75 } }), step({ trigger: { percent: 50 } })]],
    ['a share after the deadline', [step({ trigger: { afterMinutes: 0, counted: 'elapsed' } }), step({ trigger: { percent: 50 } })]],
    ['fewer minutes after more', [step({ trigger: { afterMinutes: 30, counted: 'elapsed' } }), step({ trigger: { afterMinutes: 15, counted: 'elapsed' } })]],
  ])('refuses steps out of order: %s', (_, steps) => {
    expect(problems(all(steps))).toEqual(['content.chains.0.steps.1.trigger']);
  });

  it('refuses a chain that never applies, and says which', () => {
    const { chains } = DEFAULT_POLICY;
    expect(problems({ chains: [chains.at(-1), chains[0]] } as EscalationPolicy)).toEqual(['content.chains.1.kind']);
  });

  it.each<[string, unknown]>([
    ['a severity without a chain', all([step()], { severities: ['1', 'A'] })],
    ['programs alone', all([step({ reach: [{ webhookId: ID }] })])],
    ['a step that tells nobody', all([step({ actions: ['raise_queue_rank'] })])],
  ])('refuses a policy under which a promise is forgotten: %s (ESC-5)', (_, given) => {
    expect(readPolicy(given).problems).toEqual([{ field: 'content.chains', message: expect.stringContaining('first response (Severity') }]);
  });

  it('whatever it is given, it answers; what it finds sound, it reads the same again', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.record({ chains: fc.array(fc.record({ kind: fc.constantFrom('any', 'release', 1), severities: fc.jsonValue(), steps: fc.array(fc.jsonValue()) })) })), (given) => {
      const { policy, problems: found } = readPolicy(given);
      if (found.length === 0) expect(readPolicy(policy)).toEqual({ policy, problems: [] });
    }));
  });
});
