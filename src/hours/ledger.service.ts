import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContractsService, WorkOrder, type WorkOrderTerms } from '../contracts/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { HoursMarks } from './hours-marks.js';
import { LedgerReservation, type LedgerPosting } from './ledger.entity.js';
import { balancesOf, LedgerStore } from './ledger-store.js';
import { Postings } from './postings.js';
import { ADVISORY_MINUTES, adviceWords, Books, charge, charged, isDry, isLongAdvice, payers, refund, stillDrawn, type Place } from './rules/index.js';
import { TermsOfHours } from './terms-of-hours.js';

/** Hours of work of a kind, at the support location of a case. */
export interface WorkedAt {
  workOrderId: string;
  locationId: string;
  kind: NonNullable<Place['kind']>;
}

export interface Charge extends WorkedAt {
  caseId: string;
  caseNumber: string;
  /** The version of the terms that the case relies on: its increment holds (`HRS-1`). */
  workOrderVersion: number;
  /** The case's chargeable minutes of this kind, all in all; the ledger rounds them up. 0: nothing is charged. */
  minutes: number;
  /** Posted once under it, in this work order: the id of the labour entry that this follows, say. */
  key: string;
  happenedAt: number;
  rule: string;
  reason: string;
}

export interface Reversal {
  workOrderId: string;
  caseId: string;
  caseNumber: string;
  key: string;
  happenedAt: number;
  rule: 'HRS-2';
  reason: string;
}

/** Whether a further chargeable case would be held, and which pools were tried, in order. */
export interface Dryness {
  dry: boolean;
  tried: (Place & { minutes: number })[];
}

/** What cases ask of the ledger. It knows of a case its id and its number. Lock the case first: then the pool. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly postings: Postings,
    private readonly store: LedgerStore,
    private readonly contracts: ContractsService,
    private readonly terms: TermsOfHours,
    private readonly marks: HoursMarks,
  ) {}

  /**
   * Posts the difference between what is charged for this case and kind and what should be (`HRS-1`). Also where there is none: the
   * posting then has no entries, and its key is used. What is lacking is owed (`HRS-4`).
   * @throws Problem 422 where the key was used for something else
   */
  async charge(work: Work, asked: Charge): Promise<LedgerPosting> {
    const { workOrderId, caseId, locationId, kind, minutes, workOrderVersion, key, happenedAt, rule, reason, caseNumber } = asked;
    const posting = await this.postings.post(work, { workOrderId, key, cause: 'labour', rule, happenedAt, reason, caseId, caseNumber, kind, asked }, async (books, at) => {
      const { tx } = work;
      const { incrementMinutes: increment } = at.workOrder.version === workOrderVersion ? at.terms : await this.contracts.terms(tx, { id: workOrderId, version: workOrderVersion });
      const drawn = stillDrawn(await this.store.movesOfCase(tx, { workOrderId, caseId, kind }));
      const late = happenedAt < at.endsAt && at.endsAt <= at.now;
      charge(books, { kind, locationId }, { minutes, increment, drawn, late, returning: await this.terms.returning(tx, at, at.now) });
    });
    if (isLongAdvice(kind, minutes)) {
      await this.marks.markAndTell(work, {
        workOrderId, key: `advice/${caseId}`, kind: 'warning', rule: 'HRS-12', words: adviceWords(caseNumber, minutes, ADVISORY_MINUTES), data: { caseNumber, minutes },
      });
    }
    return posting;
  }

  /** Gives back all that was charged for a case, of every kind (`HRS-2`). @returns how many minutes */
  async reverseAll(work: Work, asked: Reversal): Promise<number> {
    const { workOrderId, caseId, caseNumber, key, happenedAt, rule, reason } = asked;
    let given = 0;
    for (const kind of await this.store.kindsOfCase(work.tx, workOrderId, caseId)) {
      const posting = { workOrderId, key: `${key}/${kind}`, cause: 'product_defect' as const, rule, happenedAt, reason, caseId, caseNumber, kind, asked };
      await this.postings.post(work, posting, async (books, at) => {
        const drawn = stillDrawn(await this.store.movesOfCase(work.tx, { workOrderId, caseId, kind }));
        given += charged(drawn);
        refund(books, drawn, charged(drawn), await this.terms.returning(work.tx, at, at.now));
      });
    }
    return given;
  }

  /** What each kind of work on a case is charged with, in minutes. */
  async chargedFor(tx: EntityManager, { workOrderId, caseId }: { workOrderId: string; caseId: string }): Promise<{ kind: WorkedAt['kind']; minutes: number }[]> {
    const kinds = await this.store.kindsOfCase(tx, workOrderId, caseId);
    const found: { kind: WorkedAt['kind']; minutes: number }[] = [];
    for (const kind of kinds) found.push({ kind, minutes: charged(stillDrawn(await this.store.movesOfCase(tx, { workOrderId, caseId, kind }))) });
    return found;
  }

  /** `HRS-4`: dry is a balance of 0 in every pool that may pay. Reservations do not count. */
  async dryFor(tx: EntityManager, { workOrderId, locationId, kind }: WorkedAt): Promise<Dryness> {
    const books = new Books(await balancesOf(tx, workOrderId));
    return { dry: isDry(books, { kind, locationId }), tried: payers({ kind, locationId }).map((pool) => ({ ...pool, minutes: books.has(pool) })) };
  }

  /** Says that an open case will take at least one increment; again moves it (`HRS-4`). Changes no balance. */
  reserve(work: Work, { workOrderId, caseId, locationId, kind }: WorkedAt & { caseId: string }): Promise<void> {
    return asDesk(work, async () => {
      const { customerId } = await this.store.ensure(work, workOrderId);
      const terms: WorkOrderTerms = await this.contracts.terms(work.tx, await work.tx.findOneByOrFail(WorkOrder, { id: workOrderId }));
      await work.tx.upsert(LedgerReservation, { caseId, customerId, workOrderId, locationId, kind, minutes: terms.incrementMinutes }, ['caseId']);
    });
  }

  release(work: Work, { caseId }: { caseId: string }): Promise<void> {
    return asDesk(work, async () => void (await work.tx.delete(LedgerReservation, { caseId })));
  }
}
