import type { CaseEntity } from '../cases/index.js';
import type { Clock, Effect } from '../clocks/index.js';
import { iso } from '../platform/http/index.js';
import type { ReachedPerson } from './rules/index.js';

type Fired = Extract<Effect, { type: 'step_fired' }>;

const KINDS: Partial<Record<Clock['kind'], string>> = { first_response: 'first response', critsit_manager: 'acceptance by a critsit manager' };
const TODO: Partial<Record<Clock['kind'], string>> = { critsit_manager: 'Open the case, accept the nomination, or see that another critsit manager does.' };

/** The words of an escalation to one person: what is at stake, by when, and what to do. */
export function escalationMail(row: CaseEntity, { clock, policyStep, step, late }: Fired, person: ReachedPerson): { subject: string; body: string } {
  const promise = KINDS[clock.kind] ?? clock.kind.replaceAll('_', ' ');
  const happened = 'percent' in policyStep.trigger
    ? `${policyStep.trigger.percent} % of the time for the ${promise} is used`
    : `the ${promise} is missed${policyStep.trigger.afterMinutes > 0 ? ` by ${policyStep.trigger.afterMinutes} minutes` : ''}`;
  const lines = [
    `${person.name},`,
    '',
    `Severity ${clock.severity}, case ${row.number}: ${row.title}`,
    `${happened[0]!.toUpperCase()}${happened.slice(1)}. It was promised by ${iso(clock.dueAt)}.`,
    `You are reached as ${person.role.replaceAll('_', ' ')}${person.fellThrough ? ` (${person.fellThrough})` : ''}.`,
    ...(late ? [`This message is late: the step was due at ${iso(step.dueAt)}.`] : []),
    '',
    TODO[clock.kind] ?? 'Open the case, answer the customer, or see that someone does.',
  ];
  return { subject: `[Sev ${clock.severity}] ${row.number}: ${happened}`, body: lines.join('\n') };
}
