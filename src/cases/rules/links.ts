import type { CaseState } from './life.js';

/** What a case can be to another one: as good as related, the same problem again, or brought about by it. */
export const LINK_KINDS = ['related', 'duplicate', 'caused_by'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The same, read from the other case. */
export const FROM_THE_OTHER: Record<LinkKind, string> = { related: 'related', duplicate: 'duplicated_by', caused_by: 'causes' };

export interface Mergeable {
  id: string;
  number: string;
  customerId: string;
  state: CaseState;
  /** The case that goes on in its place; null where it was not merged. */
  mergedIntoId: string | null;
}

const OVER: readonly CaseState[] = ['resolved', 'closed', 'cancelled', 'draft'];

/**
 * Why a case cannot be merged into another one; null when it can. Whether the case itself may end so is in its life. What
 * was merged has ended, so nothing is merged in a circle: the words say how it is instead.
 */
export function refuseMerge(from: Mergeable, into: Mergeable): string | null {
  if (from.id === into.id) return 'A case is not merged into itself. Give the number of the one that goes on.';
  if (from.customerId !== into.customerId) return 'Only cases of one customer are merged. Link them instead, or bring them under one outage.';
  if (into.mergedIntoId === from.id) return `${into.number} was merged into this case; this one goes on.`;
  if (into.mergedIntoId !== null) return `${into.number} was merged into another case itself. Give the number of the one that goes on.`;
  return OVER.includes(into.state) ? `${into.number} has ended (${into.state}). A case is merged into one that is being worked on.` : null;
}
