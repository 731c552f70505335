import { Injectable } from '@nestjs/common';
import { Contact, ContractsService, Product } from '../contracts/index.js';
import { hostOf, type WorkOrderTerms } from '../contracts/rules/index.js';
import { authorise } from '../identity/index.js';
import { asDesk, deskNow, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { notFound, refused } from '../platform/http/index.js';
import type { Channel, Severity } from '../severity/index.js';
import { CaseStore } from './case-store.js';
import { CaseEntity } from './case.entity.js';
import { Queue } from './queue.entity.js';
import { canSeeCase } from './visible-cases.js';

/** What was typed of a case so far. */
export interface Typed {
  workOrderId: string;
  locationId?: string | null;
  contactId?: string | null;
  productId?: string | null;
  channel?: Channel | null;
  requestedSeverity?: Severity | null;
  title?: string | null;
  description?: string | null;
  businessImpact?: string | null;
  stepsToReproduce?: string | null;
  environment?: 'production' | 'other' | null;
  language?: string | null;
  endCustomer?: string | null;
}

/** Cases that are not opened yet: kept as they are typed, with a number to read out (`SEV-1`). No promise is made, nobody is told. */
@Injectable()
export class DraftsService {
  constructor(private readonly unit: UnitOfWork, private readonly contracts: ContractsService, private readonly store: CaseStore) {}

  /** Keeps what was typed in the place of what was before. @param number of the draft; null for a new one @returns its number */
  save(actor: Actor, number: string | null, typed: Typed): Promise<string> {
    return this.unit.run(actor, async (work) => {
      const draft = number === null ? null : await this.take(work, number);
      authorise(actor, 'case.draft');
      const { workOrder, terms } = await this.contracts.inTerms(work, typed.workOrderId);
      if (draft && draft.customerId !== workOrder.customerId) throw notFound('work order');
      const locationId = locationOf(terms, typed.locationId ?? null);
      await checkNamed(work, typed);
      const now = await deskNow(work.tx);
      const row = await this.store.put(work, authorOf(actor), draft, {
        customerId: workOrder.customerId, workOrderId: workOrder.id, workOrderVersion: workOrder.version, locationId, queueId: await firstQueue(work),
        contactId: typed.contactId ?? null, productId: typed.productId ?? null, state: 'draft', channel: typed.channel ?? null,
        severityRequested: typed.requestedSeverity ?? null, severitySet: typed.requestedSeverity ?? null,
        title: typed.title ?? null, description: typed.description ?? null, businessImpact: typed.businessImpact ?? null,
        stepsToReproduce: typed.stepsToReproduce ?? null, environment: typed.environment ?? null, language: typed.language ?? 'en', endCustomer: typed.endCustomer ?? null,
        callerVerification: null, responseTable: null, responseTableWhy: null, openedAt: now, lastEventAt: now,
      });
      return row.number;
    });
  }

  discard(actor: Actor, number: string): Promise<void> {
    return this.unit.run(actor, async (work) => {
      const { id } = await this.take(work, number);
      authorise(actor, 'case.draft');
      await asDesk(work, () => work.tx.delete(CaseEntity, { id, state: 'draft' }));
    });
  }

  /** Holds a draft that the asker may go on with. @throws Problem 404 */
  async take(work: Work, number: string): Promise<CaseEntity> {
    const draft = await work.tx.findOne(CaseEntity, { where: { number, state: 'draft' }, lock: { mode: 'pessimistic_write' } });
    if (!draft || !(await canSeeCase(work, number))) throw notFound('draft');
    return draft;
  }
}

/** Where a draft stands: it is in nobody's queue yet, and comes to its own when it is opened. */
export async function firstQueue({ tx }: Work): Promise<string> {
  const queue = await tx.findOneBy(Queue, { takesAll: true });
  if (queue === null) throw refused('ESC-5', 'No queue takes new cases. An administrator has to name one.');
  return queue.id;
}

/** The host, where nothing was said. */
function locationOf(terms: WorkOrderTerms, asked: string | null): string {
  const location = asked === null ? hostOf(terms) : terms.locations.find(({ id }) => id === asked.toLowerCase());
  if (!location) throw notFound('support location of this work order');
  return location.id;
}

async function checkNamed({ tx }: Work, { workOrderId, contactId, productId }: Typed): Promise<void> {
  if (contactId && !(await tx.existsBy(Contact, { id: contactId, workOrderId }))) throw notFound('contact of this work order');
  if (productId && !(await tx.existsBy(Product, { id: productId }))) throw notFound('product');
}

function authorOf(actor: Actor): string {
  if (actor.side === 'desk') throw new Error('The desk itself drafts no case.');
  return actor.personId;
}
