import type { Severity } from '../api/wire';
import { isHigher } from '../severity/order';

/** What cannot be done, the worst first. */
export const IMPACTS = ['stopped', 'degraded', 'impaired', 'minor', 'question'] as const;
export type Impact = (typeof IMPACTS)[number];

/** The rows "business impact" and "needs attention" of section 2, read from what cannot be done. */
const BY_IMPACT: Record<Impact, Severity> = { stopped: '1', degraded: 'A', impaired: 'B', minor: 'C', question: 'C' };

/** What is proposed for an impact: the customer states the impact and may ask for another severity, the provider sets it (`SEV-3`). */
export const proposedSeverity = (impact: Impact): Severity => BY_IMPACT[impact];

/** How what was asked for stands to what was proposed; null where it is the same, or nothing was proposed. */
export function differs(asked: Severity | null, impact: Impact | ''): 'higher' | 'lower' | null {
  if (asked === null || impact === '' || asked === proposedSeverity(impact)) return null;
  return isHigher(asked, proposedSeverity(impact)) ? 'higher' : 'lower';
}

/** Opened by phone only, unless the product has a portal of its own (`SEV-1`). */
export const comesByPhone = (severity: Severity | null): severity is '1' | 'A' => severity === '1' || severity === 'A';
