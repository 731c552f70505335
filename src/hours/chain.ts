import { createHash } from 'node:crypto';
import type { LedgerEntry, LedgerPosting } from './ledger.entity.js';

const sha256 = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('hex');

/** What a posting and its entries are known by, with the hash of the one before: none can be changed, left out or put in unseen (`HRS-11`). */
export function hashOf(posting: Omit<LedgerPosting, 'hash'>, entries: readonly Pick<LedgerEntry, 'line' | 'accountId' | 'minutes'>[]): string {
  return sha256([
    posting.previousHash, posting.workOrderId, posting.seq, posting.customerId, posting.key, posting.requestHash, posting.cause, posting.rule,
    posting.happenedAt, posting.postedAt, posting.actorId, posting.actorSide, posting.actorName, posting.reason, posting.reference,
    posting.caseId, posting.caseNumber, posting.kind, posting.factorNumerator, posting.factorDenominator, posting.reverses,
    entries.map(({ line, accountId, minutes }) => [line, accountId, minutes]),
  ]);
}

/** What was asked, so that the same key with something else is known. @param asked flat, its fields in whichever order */
export const requestHash = (asked: object): string => sha256(Object.entries(asked).filter(([, value]) => value !== undefined).sort(([one], [other]) => (one < other ? -1 : 1)));
