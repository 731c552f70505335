import { meant, roleOf, type ClockKind, type PolicyStep, type Reach } from '../../severity/rules/index.js';

export interface Recipient {
  personId: string;
  name: string;
  email: string;
}

export interface ReachedPerson extends Recipient {
  /** The role or roster by which they are reached, such as `lead`. */
  role: string;
  /** Set where they are reached in place of someone who could not be: what fell through (`ESC-5`). */
  fellThrough?: string;
}

/** A clock's steps with its owner named: whom they reach depends on the kind of clock (`ESC-2`). */
export const withOwner = (steps: PolicyStep[], kind: ClockKind): PolicyStep[] =>
  steps.map((step) => ({ ...step, reach: step.reach.map((reach) => meant(reach, kind)) }));

/**
 * Whom a step reaches. Someone always is (`ESC-5`): where nobody of this step can be reached, the next step's people
 * are, under the same escalation; past the last step, every administrator. Nobody is named twice.
 *
 * @param whom the persons behind a role or roster now; empty when there are none
 */
export function recipients(steps: PolicyStep[], index: number, whom: (reach: Reach) => Recipient[], administrators: Recipient[]): ReachedPerson[] {
  for (let at = index; at < steps.length; at += 1) {
    const reached = once(steps[at]!.reach.flatMap((reach) => whom(reach).map((person) => ({ ...person, role: roleOf(reach) }))));
    if (reached.length > 0) return at === index ? reached : reached.map((person) => ({ ...person, fellThrough: missing(steps, index) }));
  }
  return once(administrators.map((person) => ({ ...person, role: 'admin', fellThrough: missing(steps, index) })));
}

const missing = (steps: PolicyStep[], index: number): string => `nobody to reach as ${steps[index]!.reach.map(roleOf).join(', ')}`;

function once(people: ReachedPerson[]): ReachedPerson[] {
  return people.filter((person, index) => people.findIndex(({ personId }) => personId === person.personId) === index);
}
