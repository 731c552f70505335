import type { Effect } from '../clocks/index.js';
import { UpCall } from '../platform/events/up-calls.js';
import type { Severity } from '../severity/index.js';
import type { LockedCase, NewEvent } from './case-store.js';

export interface StepFired {
  held: LockedCase;
  fired: Extract<Effect, { type: 'step_fired' }>;
}

/** What goes on the record of a step that fired, and what it does to the case once that stands there. */
export interface Answered {
  event: NewEvent;
  afterwards: () => Promise<void>;
}

/** Steps of cases' clocks fired: whoever escalates decides whom each reaches, in the same transaction, and answers for each. */
export const STEPS_FIRED = new UpCall<StepFired[], Answered[]>('steps fired');

export interface ClockEnded {
  held: LockedCase;
  effect: Exclude<Effect, { type: 'step_fired' | 'deadline_moved' }>;
}

/** Clocks of cases ended after a step of theirs had fired, or run on after such an end: whoever was told hears of it (`ESC-3`). */
export const CLOCKS_ENDED = new UpCall<ClockEnded[], void>('clocks ended');

/** A case was opened at Severity 1 or A, or raised to one of them (`SEV-7`). */
export const BECAME_CRITICAL = new UpCall<{ held: LockedCase }>('case became critical');

/** The customer asked for another severity, or contests the one set: the provider decides (`SEV-3`, `SEV-6`). */
export const SEVERITY_ASKED_FOR = new UpCall<{ held: LockedCase; to: Severity; contested: boolean }>('severity asked for');
