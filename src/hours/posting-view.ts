import type { Actor } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import type { Cause } from './ledger.entity.js';

/** What is shown of a posting wherever it is shown. */
export interface PostingFacts {
  seq: number;
  cause: Cause;
  rule: string;
  happenedAt: number;
  postedAt: number;
  actorSide: 'customer' | 'provider' | 'desk';
  actorName: string;
  actorRole: string;
  reason: string;
  reference: string | null;
  caseNumber: string | null;
  kind: string | null;
  factorNumerator: number | null;
  factorDenominator: number | null;
  reverses: number | null;
}

export interface PostingView {
  seq: number;
  cause: Cause;
  rule: string;
  happenedAt: string;
  postedAt: string;
  kind: string | null;
  case: { number: string } | null;
  by: string;
  reason: string;
  reference: string | null;
  factor: { numerator: number; denominator: number } | null;
  reverses: number | null;
}

/** Of the provider's people a customer reads the role, of its own the name (`WHO-1`). */
export function postingView(posting: PostingFacts, { side }: Actor): PostingView {
  const { seq, cause, rule, happenedAt, postedAt, kind, caseNumber, reason, reference, factorNumerator, factorDenominator, reverses } = posting;
  return {
    seq, cause, rule, happenedAt: iso(happenedAt), postedAt: iso(postedAt), kind, case: caseNumber === null ? null : { number: caseNumber },
    by: side === 'customer' && posting.actorSide === 'provider' ? posting.actorRole : posting.actorName,
    reason, reference, factor: factorNumerator === null ? null : { numerator: factorNumerator, denominator: factorDenominator! }, reverses,
  };
}
