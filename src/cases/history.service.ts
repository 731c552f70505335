import { Injectable } from '@nestjs/common';
import { ClocksService, type Input, type Promises } from '../clocks/index.js';
import { Product, type Contact, type Cover } from '../contracts/index.js';
import { writeMany, type Work } from '../platform/database/index.js';
import type { PromisedResponse, Severity } from '../severity/index.js';
import { CaseEvent } from './case-event.entity.js';
import { CaseEntity } from './case.entity.js';
import { CaseStore } from './case-store.js';
import { firstQueue } from './drafts.service.js';

/** Something that had happened to it, and what it was to its promises. */
export interface PastEvent {
  at: number;
  type: 'case.opened' | 'severity.set' | 'case.responded' | 'case.withdrawn' | 'case.resolved' | 'case.closed';
  data: object;
  inputs: Input[];
}

/** A case that was over before this desk knew of it. */
export interface PastCase {
  id: string;
  /** What it is called in the log that it comes from. */
  source: string;
  title: string;
  severity: { requested: Severity; set: Severity };
  response: Pick<PromisedResponse, 'tableId' | 'why'>;
  openedAt: number;
  resolvedAt: number | null;
  /** In order of time. */
  events: PastEvent[];
  promises: Promises;
}

/** Under what past cases are kept: a work order, its customer's contact, the product they were about. */
export interface Past extends Pick<Cover, 'workOrder' | 'location'> {
  contact: Contact;
  product: Pick<Product, 'id'>;
}

const LOADING = 7_003_007;

/**
 * Keeps cases of a log as history, closed and with their real times, so that reports have a past. Nothing comes of them: no
 * escalation fires, no mail is sent, no room and no webhook hears of it, no hours are charged, nobody is asked how it went.
 */
@Injectable()
export class CaseHistory {
  constructor(private readonly clocks: ClocksService, private readonly store: CaseStore) {}

  /** Each but once, by what it is called in the log. @returns how many are new */
  async keep(work: Work, past: Past, cases: PastCase[]): Promise<number> {
    const { tx } = work;
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOADING]);
    const known = await tx.query<{ source: string }[]>(
      'SELECT history_source AS source FROM support_case WHERE work_order_id = $1 AND history_source = ANY ($2)', [past.workOrder.id, cases.map(({ source }) => source)]);
    const fresh = cases.filter(({ source }) => !known.some((each) => each.source === source));
    if (fresh.length === 0) return 0;
    const rows = await this.rows(work, past, fresh);
    await writeMany(tx, CaseEntity, rows);
    await this.clocks.keepEnded(work, past.workOrder.customerId, fresh.map(({ promises }) => promises));
    await writeMany(tx, CaseEvent, rows.flatMap((row, at) => eventsOf(work, row, fresh[at]!)));
    for (const row of rows) await this.store.keepWords(work, { row, now: work.now }, 'customer', `${row.title}\n${row.historySource}`);
    return fresh.length;
  }

  private async rows(work: Work, past: Past, cases: PastCase[]): Promise<CaseEntity[]> {
    const queueId = await firstQueue(work);
    const numbers = await work.tx.query<{ number: string }[]>(`SELECT 'C-' || nextval('case_number') AS number FROM generate_series(1, $1)`, [cases.length]);
    return cases.map((each, at) => rowOf(work, past, each, queueId, numbers[at]!.number));
  }
}

function rowOf({ now }: Work, { workOrder, location, contact, product }: Past, past: PastCase, queueId: string, number: string): CaseEntity {
  return {
    id: past.id, number, customerId: workOrder.customerId, workOrderId: workOrder.id, workOrderVersion: workOrder.version, locationId: location.id,
    contactId: contact.id, productId: product.id, queueId, assigneeId: null, openedById: contact.personId, state: 'closed', channel: 'phone',
    severityRequested: past.severity.requested, severitySet: past.severity.set, title: past.title, description: `Taken from a log as history (${past.source}).`,
    businessImpact: 'The log does not say.', stepsToReproduce: null, endCustomer: null, environment: 'production', language: 'en', callerVerification: null,
    responseTable: past.response.tableId, responseTableWhy: past.response.why, queueRank: 0, claimedUntil: null, claimRemindedAt: null, critsitManagerId: null,
    critsitNominatedAt: null, critsitAcceptedAt: null, effortReducedAt: null, resolvedAt: past.resolvedAt, resolution: null, surveyAskedAt: null, survey: null,
    mergedIntoId: null, outageId: null, historySource: past.source, openedAt: past.openedAt, lastEventAt: now, version: 1,
  };
}

/** Nobody is told of them: they count as relayed. The last says where the case comes from, and when it came. */
function eventsOf({ now }: Work, row: CaseEntity, { source, events }: PastCase): Omit<CaseEvent, 'id'>[] {
  const imported = { at: now, type: 'case.imported', data: { name: source }, inputs: [] };
  return [...events, imported].map(({ at, type, data, inputs }) => ({
    caseId: row.id, customerId: row.customerId, audience: 'customer', type, at, actorId: null, actorSide: 'desk', actorName: 'Critsit', actorRole: 'Critsit',
    caseVersion: row.version, data, inputs, relayed: true,
  }));
}
