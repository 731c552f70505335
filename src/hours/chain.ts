import { createHash } from 'node:crypto';
import type { LedgerEntry, LedgerPosting } from './ledger.entity.js';

const sha256 = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('hex');

/** What a posting and its entries are known by (but for the role that is shown of whoever posted), with the hash of the one before: none can be changed, left out or put in unseen (`HRS-11`). */
export function hashOf(posting: Omit<LedgerPosting, 'hash'>, entries: readonly Pick<LedgerEntry, 'line' | 'accountId' | 'minutes'>[]): string {
  return sha256([
    posting.previousHash, posting.workOrderId, posting.seq, posting.customerId, posting.key, posting.requestHash, posting.cause, posting.rule,
    posting.happenedAt, posting.postedAt, posting.actorId, posting.actorSide, posting.actorName, posting.reason, posting.reference,
    posting.caseId, posting.caseNumber, posting.kind, posting.factorNumerator, posting.factorDenominator, posting.reverses,
    entries.map(({ line, accountId, minutes }) => [line, accountId, minutes]),
  ]);
}

/** What was asked, so that the same key with something else is known. The same fields in another order are the same. */
export const requestHash = (asked: object): string => sha256(sorted(asked));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]);
}
