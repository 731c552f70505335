import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { ContractsService, TERMS_IN_FORCE, WorkOrder } from '../contracts/index.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { refused } from '../platform/http/index.js';
import { Postings } from './postings.js';
import { LedgerStore } from './ledger-store.js';
import { inBoth, inHours, kindInWords, nameOf, orderedMore, poolOf, receive, the, type Books, type Ordered } from './rules/index.js';

/** The hours that a work order's terms order become pools once they are in force; an amendment adds to them, or takes back what is unused. */
@Injectable()
export class OrderedHoursService implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly postings: Postings,
    private readonly store: LedgerStore,
    private readonly contracts: ContractsService,
    private readonly upCalls: UpCalls,
  ) {}

  onModuleInit(): void {
    this.upCalls.handle(TERMS_IN_FORCE, (work, { workOrderId, version, before, after }) => this.order(work, workOrderId, version, orderedMore(before, after)));
  }

  /** Work orders that were active before there was a ledger get theirs. */
  async onApplicationBootstrap(): Promise<void> {
    const without = await this.unit.run(THE_DESK, ({ tx }) => tx.query<WorkOrder[]>(
      `SELECT id, version FROM work_order w WHERE state = 'active' AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.work_order_id = w.id)`));
    for (const { id, version } of without) {
      await this.unit.run(THE_DESK, async (work) => this.order(work, id, version, orderedMore(null, await this.contracts.terms(work.tx, { id, version }))));
    }
  }

  private async order(work: Work, workOrderId: string, version: number, ordered: Ordered[]): Promise<void> {
    await this.store.ensure(work, workOrderId);
    for (const { place, minutes } of ordered) {
      const name = nameOf(poolOf(place));
      await this.postings.post(work, {
        workOrderId, key: `ordered/${version}/${name}`, asked: { version, name, minutes }, cause: 'purchase', rule: 'HRS-5', happenedAt: work.now, kind: place.kind,
        reason: `Ordered by version ${version} of the terms.`,
      }, (books) => (minutes > 0 ? receive(books, place, minutes) : takeBack(books, { place, minutes: -minutes })));
    }
  }
}

function takeBack(books: Books, { place, minutes }: Ordered): void {
  const left = books.has(place);
  if (left >= minutes) return books.move(minutes, poolOf(place), the('bought'));
  const kind = kindInWords(place.kind);
  throw refused('HRS-11', `These terms order ${inHours(minutes)} of ${kind} less than before, and only ${inHours(left)} are unused. A pool is never below zero: take back ${inBoth(left)} at most.`,
    [{ field: 'terms.services', message: `${inHours(left)} of ${kind} are unused.` }]);
}
