import { describe, expect, it } from '@jest/globals';
import { CLOCK_KINDS, completed, DEFAULT_POLICY, meant, roleOf, stepsFor, type ClockKind, type EscalationPolicy, type PolicyStep } from './escalation-policy.js';
import { SEVERITIES, type Severity } from './severity.js';

const who = ({ reach }: PolicyStep) => reach.map(roleOf).join(' and ');
const when = ({ trigger }: PolicyStep) =>
  'percent' in trigger ? `${trigger.percent} %` : `+${trigger.afterMinutes} min ${trigger.counted}`;
const chain = (kind: ClockKind, severity: Severity) =>
  stepsFor(DEFAULT_POLICY, kind, severity).map((step) => `${when(step)}: ${who(step)} (${step.actions.join(', ')})`);

describe('ESC-2: the default policy', () => {
  it.each<[Severity, string]>([['1', 'executives'], ['A', 'senior_managers']])(
    'takes an unanswered Severity %s from the lead up to the SDM and the %s', (severity, top) => {
      expect(chain('first_response', severity)).toEqual([
        '50 %: lead (notify)',
        '75 %: lead and assignee (notify, raise_queue_rank)',
        '+0 min elapsed: duty_engineer and lead (notify, record_breach)',
        '+15 min elapsed: critsit_manager (notify)',
        `+30 min elapsed: sdm and ${top} (notify)`,
      ]);
    });

  it.each<Severity>(['B', 'C'])('tells the lead of a missed Severity %s, and the SDM a business hour later', (severity) => {
    expect(chain('first_response', severity)).toEqual([
      '+0 min elapsed: lead (notify, record_breach)',
      '+60 min business: sdm (notify)',
    ]);
  });

  const others = CLOCK_KINDS.filter((kind) => !['first_response', 'manager_request', 'release'].includes(kind));
  it.each(others)('warns the owner of a %s clock at 75 %% and tells lead and SDM when it is missed', (kind) => {
    for (const severity of SEVERITIES) {
      expect(chain(kind, severity)).toEqual(['75 %: owner (notify)', '+0 min elapsed: lead and sdm (notify, record_breach)']);
    }
  });

  it.each(SEVERITIES)('tells the lead at once that the customer of a Severity %s needs a manager, and the SDM when nobody has acknowledged it', (severity) => {
    expect(chain('manager_request', severity)).toEqual(['0 %: lead (notify)', '+0 min elapsed: sdm and lead (notify)']);
  });

  it.each<[ClockKind, string]>([
    ['critsit_manager', 'critsit_manager'], ['severity_decision', 'lead'], ['release', 'sdm'], ['manager_request', 'lead'],
    ['next_update', 'assignee'], ['customer_answer', 'assignee'], ['change_control', 'assignee'], ['resolution', 'assignee'],
  ])('the owner of a %s clock is the %s; who is named otherwise is meant as named', (kind, owner) => {
    expect(meant({ role: 'owner' }, kind)).toEqual({ role: owner });
    for (const reach of [{ role: 'sdm' }, { role: 'assignee' }, { roster: 'critsit_manager' }] as const) expect(meant(reach, kind)).toBe(reach);
  });

  it.each<Severity>(['1', 'A'])('tells SDM and lead of a held Severity %s at once and every ten minutes, then the critsit manager, then administrators (HRS-4)', (severity) => {
    expect(chain('release', severity)).toEqual(['0 %: sdm and lead (notify)', '+0 min elapsed: critsit_manager (notify, record_breach)', '+15 min elapsed: admin (notify)']);
    expect(stepsFor(DEFAULT_POLICY, 'release', severity).map(({ repeatEveryMinutes }) => repeatEveryMinutes)).toEqual([10, undefined, undefined]);
  });

  it('repeats nothing else', () => {
    const steps = DEFAULT_POLICY.chains.filter(({ kind }) => kind !== 'release').flatMap((each) => each.steps);
    expect(steps.filter((step) => step.repeatEveryMinutes !== undefined)).toEqual([]);
  });
});

describe('a desk’s policy beside the one that comes with the desk', () => {
  const before: EscalationPolicy = { chains: DEFAULT_POLICY.chains.filter(({ kind }) => kind !== 'manager_request') };
  const edited: EscalationPolicy = { chains: before.chains.filter(({ kind }) => kind !== 'first_response') };

  it('is the one that comes with it, where there is none; and stays, where it lacks nothing', () => {
    expect(completed([])).toBe(DEFAULT_POLICY);
    expect(completed([DEFAULT_POLICY])).toBeNull();
  });

  it('gets the chain of a new kind, before those for any, and keeps what an administrator made of it', () => {
    expect(stepsFor(completed([before])!, 'manager_request', 'C')).toEqual(stepsFor(DEFAULT_POLICY, 'manager_request', 'C'));
    const next = completed([before, edited])!;
    expect(next.chains.slice(1)).toEqual(edited.chains);
    expect(next.chains[0]).toMatchObject({ kind: 'manager_request' });
  });

  it('goes without what they took out', () => {
    expect(completed([DEFAULT_POLICY, before])).toBeNull();
  });
});

describe('ESC-1: a policy', () => {
  const step: PolicyStep = { trigger: { percent: 10 }, reach: [{ role: 'sdm' }], actions: ['notify'] };

  it('is silent where it has no chain', () => {
    const policy = { chains: [{ kind: 'resolution' as const, severities: ['A' as const], steps: [step] }] };
    expect(stepsFor(policy, 'resolution', 'A')).toEqual([step]);
    expect(stepsFor(policy, 'resolution', 'B')).toEqual([]);
    expect(stepsFor(policy, 'first_response', 'A')).toEqual([]);
  });

  it('applies the first chain that matches, in its own order', () => {
    const later: PolicyStep = { ...step, trigger: { percent: 90 } };
    const policy = {
      chains: [
        { kind: 'any' as const, severities: ['A' as const], steps: [later, step] },
        { kind: 'resolution' as const, severities: ['A' as const], steps: [] },
      ],
    };
    expect(stepsFor(policy, 'resolution', 'A')).toEqual([later, step]);
  });
});
