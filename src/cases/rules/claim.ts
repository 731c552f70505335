import { isCritical, type Severity } from '../../severity/rules/index.js';

const MINUTE = 60_000;

/** How long a claim holds while nothing is done, ms: long enough to read the case, short enough that another may still answer. */
export function claimLease(severity: Severity): number {
  return (isCritical(severity) ? 10 : 60) * MINUTE;
}

/** When the claimant is reminded that the case waits for their first act (`CLK-5`): at half the lease. */
export const remindAt = (claimedUntil: number, severity: Severity): number => claimedUntil - claimLease(severity) / 2;

export interface Holding {
  assigneeId: string | null;
  /** Until when the claim holds though nothing was done; null once its holder has done something. */
  claimedUntil: number | null;
}

/** Whether a person may take the case; who holds it where they may not. */
export function mayClaim({ assigneeId, claimedUntil }: Holding, personId: string, now: number): { ok: true } | { ok: false; heldBy: string } {
  if (assigneeId === null || assigneeId === personId) return { ok: true };
  const lapsed = claimedUntil !== null && claimedUntil <= now;
  return lapsed ? { ok: true } : { ok: false, heldBy: assigneeId };
}
