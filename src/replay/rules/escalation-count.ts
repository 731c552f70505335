import { stepsFor, type EscalationPolicy, type Severity, type Trigger } from '../../severity/rules/index.js';
import { perSeverity } from './per-severity.js';
import { nameOf, whenOf } from './policy-words.js';
import type { Firing } from './run-incident.js';

/** A step of the policy in words, its place in the chain counted from 1, and how often it fired (repeats count). */
export interface StepCount {
  step: number;
  when: string;
  trigger: Trigger;
  reaches: string[];
  fired: number;
}

/** Counts firings by severity and step; a step that never fired stands with 0. */
export class EscalationCount {
  private readonly counts: Record<Severity, StepCount[]>;

  constructor(policy: EscalationPolicy) {
    this.counts = perSeverity((severity) =>
      stepsFor(policy, 'first_response', severity).map(({ trigger, reach }, step) => ({
        step: step + 1,
        when: whenOf(trigger),
        trigger,
        reaches: reach.map(nameOf),
        fired: 0,
      })));
  }

  add({ severity, step }: Firing): void {
    this.counts[severity][step]!.fired += 1;
  }

  bySeverity(): Record<Severity, StepCount[]> {
    return this.counts;
  }
}
