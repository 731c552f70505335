import { Injectable } from '@nestjs/common';
import { ContractsService, refuseStranger, type WorkOrderTerms } from '../contracts/index.js';
import { authorise } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { conflict, notFound, refused } from '../platform/http/index.js';
import type { ConversionDto, CorrectionDto, ExchangeDto, PurchaseDto, SupportAssistanceDto, TransferDto, TravelDto, WriteOffDto } from './hours.dto.js';
import { LedgerPosting, type Cause } from './ledger.entity.js';
import { HoursMarks } from './hours-marks.js';
import { LedgerStore } from './ledger-store.js';
import { Postings, type Asked, type Compose } from './postings.js';
import {
  convert, inHours, kindInWords, moveHours, priceInMinutes, receive, refuseConversion, refuseExchange, refusePooled, refuseSchedule, refuseTransfer, refuseTravel, refuseWriteOff, reverse, schedule,
  travel, writeOff, type HoursProblem, type Place,
} from './rules/index.js';
import type { Term } from './terms-of-hours.js';

/** What people undo by hand. Labour is corrected on its case: the ledger follows (`HRS-1`). */
const CORRECTABLE: readonly Cause[] = ['purchase', 'transfer', 'exchange', 'conversion', 'travel', 'support_assistance', 'write_off'];

/** Of a posting that was asked for: the work order, and the key under which it is posted once. */
export interface Under {
  workOrderId: string;
  key: string;
}

/** What the service delivery manager does with the hours of a work order. Each is one posting, refused whole or posted whole. */
@Injectable()
export class HoursChanges {
  constructor(private readonly postings: Postings, private readonly store: LedgerStore, private readonly contracts: ContractsService, private readonly marks: HoursMarks) {}

  async purchase(work: Work, under: Under, asked: PurchaseDto): Promise<LedgerPosting> {
    const { kind, minutes, reference, reason } = asked;
    const place = { kind, locationId: asked.locationId };
    return this.post(work, under, asked, { cause: 'purchase', rule: 'HRS-5', kind, reference: reference ?? null, reason: reason ?? 'Bought.' }, [place], (books) => {
      refuse(refusePooled(place));
      receive(books, place, minutes);
    });
  }

  async transfer(work: Work, under: Under, asked: TransferDto): Promise<LedgerPosting> {
    const { kind, minutes, factor, rateDifference } = asked;
    if (factor && rateDifference) throw refused('HRS-8', 'A difference of rates is a factor or is invoiced, not both.', [{ field: 'factor', message: 'Leave this out, or rateDifference.' }]);
    const moving = { from: { kind, locationId: asked.fromLocationId }, to: { kind, locationId: asked.toLocationId }, minutes, factor: factor ?? undefined };
    const posting = { cause: 'transfer' as const, rule: 'HRS-8', kind, reason: asked.reason ?? 'Transferred.', ...(factor && { factor }) };
    const posted = await this.post(work, under, asked, posting, [moving.from, moving.to], (books) => {
      refuse(refuseTransfer(books, moving));
      moveHours(books, moving);
    });
    const says = `The difference of rates for ${inHours(minutes)} of ${kindInWords(kind)} that were transferred.`;
    if (rateDifference) await this.marks.say(work, { ...under, kind: 'invoiceable', rule: 'HRS-8', says, data: { minutes, seq: posted.seq } });
    return posted;
  }

  async convert(work: Work, under: Under, asked: ConversionDto): Promise<LedgerPosting> {
    const { kind, incidents, reference = null } = asked;
    const place = { kind, locationId: asked.locationId };
    const rate = (await this.contracts.inTerms(work, under.workOrderId)).terms.softwareAssurance ?? null;
    const factor = rate && { numerator: rate.minutesPerIncident, denominator: 1 };
    const posting = { cause: 'conversion' as const, rule: 'HRS-9', kind, reference, reason: `${incidents} Software Assurance incidents.`, ...(factor && { factor }) };
    return this.post(work, under, asked, posting, [place], (books, { terms }) => {
      refuse(refuseConversion(place, terms.softwareAssurance ?? null) ?? refusePooled(place));
      convert(books, place, incidents, terms.softwareAssurance!);
    });
  }

  async exchange(work: Work, under: Under, asked: ExchangeDto): Promise<LedgerPosting> {
    const { fromKind, toKind, locationId, minutes, factor, reason } = asked;
    const moving = { from: { kind: fromKind, locationId }, to: { kind: toKind, locationId }, minutes, factor: factor ?? undefined };
    return this.post(work, under, asked, { cause: 'exchange', rule: 'PRO-1', kind: fromKind, reason, ...(factor && { factor }) }, [moving.from, moving.to], (books) => {
      refuse(refuseExchange(books, moving));
      moveHours(books, moving);
    });
  }

  /** `HRS-10`: paid in PRS hours at the customer's request, or to be invoiced. @returns the posting; null: it is invoiced */
  async travel(work: Work, under: Under, asked: TravelDto): Promise<LedgerPosting | null> {
    const { locationId, minutes, pay, requestedBy, reason } = asked;
    if (pay === 'invoice') {
      await this.authorise(work, under);
      refuseUnknown((await this.contracts.inTerms(work, under.workOrderId)).terms, locationId);
      await this.marks.say(work, { ...under, kind: 'invoiceable', rule: 'HRS-10', says: `Travel of ${inHours(minutes)}: ${reason}`, data: { minutes, locationId } });
      return null;
    }
    if (!requestedBy) throw refused('HRS-10', 'Travel is paid in PRS hours at the customer’s request: say who asked.', [{ field: 'requestedBy', message: 'Say who of the customer asked.' }]);
    return this.post(work, under, asked, { cause: 'travel', rule: 'HRS-10', kind: 'prs', reference: requestedBy, reason }, [{ kind: 'prs', locationId }], (books) => {
      refuse(refuseTravel(books, locationId, minutes));
      travel(books, locationId, minutes);
    });
  }

  async schedule(work: Work, under: Under, asked: SupportAssistanceDto): Promise<LedgerPosting> {
    const { locationId, service } = asked;
    const minutes = priceInMinutes(asked.price);
    const posting = { cause: 'support_assistance' as const, rule: 'HRS-10', kind: 'support_assistance' as const, reason: `${service} was scheduled.` };
    return this.post(work, under, asked, posting, [{ kind: 'support_assistance', locationId }], (books) => {
      refuse(refuseSchedule(books, locationId, minutes));
      schedule(books, locationId, minutes);
    });
  }

  async writeOff(work: Work, under: Under, asked: WriteOffDto): Promise<LedgerPosting> {
    const { kind, minutes, reason } = asked;
    const place = { kind, locationId: asked.locationId };
    return this.post(work, under, asked, { cause: 'write_off', rule: 'HRS-4', kind, reason }, [place], (books) => {
      refuse(refuseWriteOff(books, place, minutes));
      writeOff(books, place, minutes);
    });
  }

  /** Undoes a posting by another one: nothing is edited (`HRS-11`). */
  async correct(work: Work, under: Under, asked: CorrectionDto): Promise<LedgerPosting> {
    const { workOrderId } = under;
    const undone = await work.tx.findOneBy(LedgerPosting, { workOrderId, seq: asked.seq });
    if (!undone) throw notFound('posting of this work order');
    const posting = { cause: 'correction' as const, rule: 'HRS-11', kind: undone.kind, reference: undone.reference, reason: asked.reason, reverses: undone.seq };
    return this.post(work, under, asked, posting, [], async (books) => {
      if (!CORRECTABLE.includes(undone.cause)) throw conflict(`A posting of ${undone.cause} is not undone by hand. ${undone.caseNumber ? 'Correct the labour of its case: the ledger follows.' : ''}`.trim(), 'HRS-11');
      if (await work.tx.existsBy(LedgerPosting, { workOrderId, reverses: undone.seq })) throw conflict('This posting was undone already. Post anew what should stand.', 'HRS-11');
      reverse(books, await this.store.movesOfPosting(work.tx, workOrderId, undone.seq));
    });
  }

  private async post(work: Work, under: Under, asked: object, posting: Omit<Asked, 'workOrderId' | 'key' | 'asked' | 'happenedAt'>, places: Place[], compose: Compose): Promise<LedgerPosting> {
    await this.authorise(work, under);
    return this.postings.post(work, { ...posting, ...under, asked: { ...asked, cause: posting.cause }, happenedAt: work.now }, async (books, composing) => {
      refuseOver(composing, posting.cause);
      for (const { locationId } of places) refuseUnknown(composing.terms, locationId);
      await compose(books, composing);
    });
  }

  private async authorise(work: Work, { workOrderId }: Under): Promise<void> {
    authorise(work.actor, 'hours.change');
    const { workOrder } = await this.contracts.inTerms(work, workOrderId);
    await refuseStranger(work, workOrderId);
    if (workOrder.state === 'draft') throw conflict('This work order is a draft: its hours are there once it is activated.');
  }
}

/** @throws Problem 422 */
function refuse(problem: HoursProblem | null): void {
  if (problem) throw refused(problem.rule, problem.message, [{ field: problem.field, message: problem.message }]);
}

/** Once a term is over its hours are gone: what is owed can be written off, and mistakes undone. */
function refuseOver({ workOrder, now, endsAt, terms }: Term & { now: number }, cause: Cause): void {
  if (cause === 'write_off' || cause === 'correction') return;
  if (workOrder.state === 'ended') throw conflict('This work order was ended. Use the one that follows it, or renew it.');
  if (now >= endsAt) throw refused('HRS-7', `The term ended on ${terms.endsOn}: its hours are forfeited. Use the work order that follows it.`);
}

function refuseUnknown({ locations }: WorkOrderTerms, locationId: string | null): void {
  if (locationId !== null && !locations.some(({ id }) => id === locationId)) throw notFound('support location of this work order');
}
