import { Injectable } from '@nestjs/common';
import { roleShown } from '../identity/index.js';
import type { WorkOrderTerms } from '../contracts/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { refused } from '../platform/http/index.js';
import { requestHash } from './chain.js';
import { POOL_POSITIVE } from './ledger-calls.js';
import type { Cause } from './ledger.entity.js';
import { LedgerPosting, type LedgerAccount } from './ledger.entity.js';
import { LedgerStore, type LockedLedger, type PostingRow } from './ledger-store.js';
import { Books, bringBack, forfeit, lastInstant, placeOf, the, turnedPositive, type Place } from './rules/index.js';
import { TermsOfHours, type Term } from './terms-of-hours.js';

/** A posting as it is asked for. What is left out it does not have. */
export interface Asked {
  workOrderId: string;
  /** Posted once under it. */
  key: string;
  /** All that was asked, so that the same key with something else is refused. */
  asked: object;
  cause: Cause;
  rule: string;
  happenedAt: number;
  reason: string;
  reference?: string | null;
  caseId?: string;
  caseNumber?: string;
  kind?: PostingRow['kind'];
  factor?: { numerator: number; denominator: number };
  reverses?: number;
}

/** What a posting is composed with: the accounts as they are now, under lock. */
export interface Composing extends Term {
  work: Work;
  now: number;
}

export type Compose = (books: Books, composing: Composing) => Promise<void> | void;

/**
 * The one way to post: the ledger is locked, time passes (a term that is over forfeits), then the rules compose the moves. The same
 * key again changes nothing; with something else it is refused (`HRS-11`).
 */
@Injectable()
export class Postings {
  constructor(private readonly store: LedgerStore, private readonly terms: TermsOfHours, private readonly upCalls: UpCalls) {
    upCalls.declare(POOL_POSITIVE);
  }

  post(work: Work, asked: Asked, compose: Compose): Promise<LedgerPosting> {
    return asDesk(work, async () => {
      const term = await this.terms.of(work.tx, asked.workOrderId);
      const held = await this.store.lock(work, asked.workOrderId, asked.key);
      const hash = requestHash(asked.asked);
      if (held.known !== null) return same(await work.tx.findOneByOrFail(LedgerPosting, { workOrderId: asked.workOrderId, seq: held.known }), hash);
      await this.passTime(work, held, term);
      return this.write(work, held, term, asked, hash, compose);
    });
  }

  /** Forfeits what a term that is over has left (`HRS-7`). */
  async forfeitDue(work: Work, workOrderId: string): Promise<void> {
    await this.passTime(work, await this.store.lock(work, workOrderId), await this.terms.of(work.tx, workOrderId));
  }

  private async passTime(work: Work, held: LockedLedger, term: Term): Promise<void> {
    if (held.now < term.endsAt) return;
    for (const { name, ...left } of held.accounts.filter(({ account, minutes }) => account === 'pool' && minutes > 0)) {
      const asked: Asked = {
        workOrderId: term.workOrder.id, key: `forfeiture/${held.ledger.lastSeq + 1}`, cause: 'forfeiture', rule: 'HRS-7', happenedAt: lastInstant(term.endsAt), kind: left.kind!,
        reason: `Unused when the term ended on ${term.terms.endsOn}.`, asked: { name },
      };
      await this.write({ ...work, actor: { side: 'desk' } }, held, term, asked, requestHash(asked.asked), (books) => forfeit(books, placeOf(left)));
    }
  }

  private async write(work: Work, held: LockedLedger, term: Term, asked: Asked, hash: string, compose: Compose): Promise<LedgerPosting> {
    const before = hostFirst(held.accounts, term.terms).map(({ account, kind, locationId, minutes }) => ({ account, kind, locationId, minutes }));
    const books = new Books(before);
    await compose(books, { ...term, work, now: held.now });
    const posting = await this.store.append(work, held, rowOf(work, asked, hash), books.moves);
    await this.carryOn(work, term, posting, books);
    if (turnedPositive(before, books)) await this.upCalls.emit(work, POOL_POSITIVE, { workOrderId: asked.workOrderId });
    return posting;
  }

  /** What came back to a term that is over goes to the renewal's pools (`HRS-1`); a renewal is locked after what it renews. */
  private async carryOn(work: Work, { workOrder, terms }: Term, posting: LedgerPosting, { moves }: Books): Promise<void> {
    const carried = moves.filter(({ to }) => to.account === 'carried');
    if (carried.length === 0) return;
    const renewal = (await this.terms.renewalOf(work.tx, workOrder.id))!;
    const back: { place: Place; minutes: number }[] = [];
    for (const { from, minutes } of carried) back.push({ place: await this.terms.carriedTo(work.tx, placeOf(from), terms, renewal), minutes });
    const { cause: _, seq, caseId, caseNumber, kind, rule, happenedAt } = posting;
    await this.post(work, {
      workOrderId: renewal.id, key: `carried/${workOrder.id}/${seq}`, asked: { from: workOrder.id, seq }, cause: 'carried_over', rule, happenedAt, kind,
      reason: `Came back to ${workOrder.number}, whose term is over. ${posting.reason}`, reference: workOrder.number, ...(caseId && caseNumber && { caseId, caseNumber }),
    }, async (books, next) => {
      const returning = await this.terms.returning(work.tx, next, next.now);
      for (const { place, minutes } of back) bringBack(books, place, minutes, the('carried'), returning);
    });
  }
}

/** Of several places the host comes first, then the others as the terms name them: so pooled hours settle what is owed (`HRS-5`). */
function hostFirst(accounts: readonly LedgerAccount[], { locations }: WorkOrderTerms): LedgerAccount[] {
  const order = [...locations].sort((one, other) => Number(other.host) - Number(one.host)).map(({ id }) => id);
  return [...accounts].sort((one, other) => order.indexOf(one.locationId ?? '') - order.indexOf(other.locationId ?? ''));
}

function same(known: LedgerPosting, hash: string): LedgerPosting {
  if (known.requestHash === hash) return known;
  throw refused('HRS-11', `Something else was posted under the key ${known.key} already. Take a new key for a new posting.`, [{ field: 'key', message: 'Was used for something else.' }]);
}

function rowOf({ actor }: Work, asked: Asked, hash: string): PostingRow {
  const { workOrderId, key, cause, rule, happenedAt, reason, reference = null, caseId = null, caseNumber = null, kind = null, factor, reverses = null } = asked;
  return {
    workOrderId, key, requestHash: hash, cause, rule, happenedAt, reason, reference, caseId, caseNumber, kind, reverses,
    factorNumerator: factor?.numerator ?? null, factorDenominator: factor?.denominator ?? null,
    ...(actor.side === 'desk'
      ? { actorId: null, actorSide: 'desk', actorName: 'Critsit', actorRole: 'Critsit' }
      : { actorId: actor.personId, actorSide: actor.side, actorName: actor.name, actorRole: roleShown(actor.roles) }),
  };
}
