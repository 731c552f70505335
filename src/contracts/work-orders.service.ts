import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Calendar } from '../calendar/index.js';
import { addDays } from '../calendar/rules/index.js';
import { authorise, Person } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { conflict, notFound, refused } from '../platform/http/index.js';
import { Contact, NotifiedContact } from './contact.entity.js';
import { accountIdFor } from './account-id.js';
import { TERMS_IN_FORCE } from './contract-calls.js';
import { recordOn } from './contract-record.js';
import { canSeeCustomer, canSeeWorkOrder, ContractsService, refuseStranger } from './contracts.service.js';
import { Agreement, RenewalLimit } from './customer.entity.js';
import { Product } from './product.entity.js';
import {
  checkAmendment, checkReferences, checkTerms, overlap, refuseRenewal, spokenOut, type ContactKind, type Known, type LocationTerms, type SilentTerms, type TermsProblem, type WorkOrderTerms,
} from './rules/index.js';
import { SupportLocation, WorkOrder, WorkOrderVersion } from './work-order.entity.js';

/** Terms as given: silent where the defaults hold; a location not known yet has no id. */
export type GivenTerms = SilentTerms & { locations: (Omit<LocationTerms, 'id'> & { id?: string | undefined })[] };

export interface Draft {
  agreementId: string;
  number: string;
  terms: GivenTerms;
  renewsId?: string;
}

/** Work orders drafted, activated, amended, renewed, ended. Nothing said before is changed: each step adds a version or a mark. */
@Injectable()
export class WorkOrdersService {
  constructor(private readonly contracts: ContractsService, private readonly upCalls: UpCalls) {
    upCalls.declare(TERMS_IN_FORCE);
  }

  async draft(work: Work, { agreementId, number, terms, renewsId }: Draft, why = 'Drafted.'): Promise<WorkOrder> {
    authorise(work.actor, 'contract.change');
    const agreement = await this.lockAgreement(work, agreementId);
    if (!(await canSeeCustomer(work, agreement.customerId))) throw notFound('agreement');
    if (await work.tx.existsBy(WorkOrder, { number })) {
      throw refused(null, `There is a work order ${number} already. Give this one another number.`, [{ field: 'number', message: `${number} is taken.` }]);
    }
    const workOrder: WorkOrder = { id: randomUUID(), customerId: agreement.customerId, agreementId, number, state: 'draft', version: 0, renewsId: renewsId ?? null };
    await work.tx.insert(WorkOrder, workOrder);
    return this.save(work, workOrder, null, terms, why, 'work_order.drafted');
  }

  /** A new version of the terms. @param basedOn the version it was made on; another one meanwhile refuses it */
  async amend(work: Work, id: string, basedOn: number, terms: GivenTerms, why: string): Promise<WorkOrder> {
    const workOrder = await this.lock(work, id);
    if (workOrder.state === 'ended') throw conflict('This work order was ended; it cannot be amended. Renew it, or draft another.');
    if (workOrder.version !== basedOn) {
      throw conflict(`This work order is at version ${workOrder.version} by now. Read it again, then make your change on top of it.`);
    }
    const before = await this.contracts.terms(work.tx, workOrder);
    const amended = await this.save(work, workOrder, before, terms, why, 'work_order.amended');
    if (amended.state === 'active') await this.inForce(work, amended, before);
    return amended;
  }

  async activate(work: Work, id: string): Promise<WorkOrder> {
    const workOrder = await this.lock(work, id);
    if (workOrder.state !== 'draft') throw conflict(`This work order is ${workOrder.state} already.`);
    if (!(await work.tx.existsBy(Contact, { workOrderId: id, kind: 'csm', removedAt: IsNull() }))) {
      throw refused('WHO-2', 'A work order needs its customer support manager before it is activated. Add the contact first.');
    }
    const active = await this.mark(work, workOrder, { state: 'active' }, 'work_order.activated', {});
    await this.inForce(work, active, null);
    return active;
  }

  async end(work: Work, id: string, why: string): Promise<WorkOrder> {
    const workOrder = await this.lock(work, id);
    if (workOrder.state === 'ended') throw conflict('This work order was ended already.');
    return this.mark(work, workOrder, { state: 'ended' }, 'work_order.ended', { why });
  }

  /** A draft of the next term with the same locations, services and contacts (`AGR-1`). */
  async renew(work: Work, id: string, given: { number: string; endsOn: string }): Promise<WorkOrder> {
    const renewed = await this.lock(work, id);
    if (renewed.state === 'draft') throw conflict('This work order is a draft. Activate it first, then renew it.');
    const terms = await this.contracts.terms(work.tx, renewed);
    const { sector } = await work.tx.findOneByOrFail(Agreement, { id: renewed.agreementId });
    const limit = await work.tx.findOneBy(RenewalLimit, { sector });
    const refusal = refuseRenewal(sector, limit?.notFrom ?? null, await this.contracts.todayAtHost(work.tx, terms, work.now));
    if (refusal) throw refused('AGR-1', refusal);
    if (await work.tx.existsBy(WorkOrder, { renewsId: id, state: Not('ended') })) throw conflict('This work order is renewed already.');
    const next = { ...terms, startsOn: addDays(terms.endsOn, 1), endsOn: given.endsOn, locations: terms.locations.map(({ id: _, ...location }) => location) };
    const draft = await this.draft(work, { agreementId: renewed.agreementId, number: given.number, terms: next, renewsId: id }, `Renews ${renewed.number}.`);
    await this.copyContacts(work, renewed, draft);
    return draft;
  }

  private async inForce(work: Work, workOrder: WorkOrder, before: WorkOrderTerms | null): Promise<void> {
    await this.upCalls.emit(work, TERMS_IN_FORCE, { workOrderId: workOrder.id, version: workOrder.version, before, after: await this.contracts.terms(work.tx, workOrder) });
  }

  private async copyContacts({ tx }: Work, from: WorkOrder, to: WorkOrder): Promise<void> {
    const contacts = await tx.find(Contact, { where: { workOrderId: from.id, removedAt: IsNull() }, order: { accountId: 'ASC' } });
    for (const contact of contacts) {
      await tx.insert(Contact, { ...contact, id: randomUUID(), workOrderId: to.id, accountId: await accountIdFor(tx, to) });
    }
    for (const contact of await tx.findBy(NotifiedContact, { workOrderId: from.id })) {
      await tx.insert(NotifiedContact, { ...contact, id: randomUUID(), workOrderId: to.id });
    }
  }

  private async save(work: Work, workOrder: WorkOrder, before: WorkOrderTerms | null, given: GivenTerms, why: string, type: string): Promise<WorkOrder> {
    const terms: WorkOrderTerms = { ...spokenOut(given), locations: given.locations.map(({ id, ...location }) => ({ id: id?.toLowerCase() ?? randomUUID(), ...location })) };
    const problems = [...checkGivenIds(given, before), ...(await this.problemsOf(work, workOrder, before, terms))];
    if (problems.length > 0) throw refusal(problems);
    const version = workOrder.version + 1;
    for (const { id } of terms.locations) {
      if (!before?.locations.some((known) => known.id === id)) {
        await work.tx.insert(SupportLocation, { id, customerId: workOrder.customerId, workOrderId: workOrder.id });
      }
    }
    await work.tx.insert(WorkOrderVersion, {
      workOrderId: workOrder.id, version, customerId: workOrder.customerId, terms, why, at: work.now, byId: work.actor.side === 'desk' ? null : work.actor.personId,
    });
    return this.mark(work, workOrder, { version }, type, { version, why });
  }

  private async mark(work: Work, workOrder: WorkOrder, change: Partial<WorkOrder>, type: string, data: object): Promise<WorkOrder> {
    await work.tx.update(WorkOrder, { id: workOrder.id }, change);
    await recordOn(work, workOrder, type, data);
    return { ...workOrder, ...change };
  }

  private async problemsOf(work: Work, workOrder: WorkOrder, before: WorkOrderTerms | null, terms: WorkOrderTerms): Promise<TermsProblem[]> {
    return [
      ...checkTerms(terms),
      ...checkReferences(terms, await this.known(work, workOrder.customerId, terms)),
      ...(before ? checkAmendment(before, terms, await this.present(work, workOrder.id)) : []),
      ...(await this.checkOverlap(work, workOrder, terms)),
    ];
  }

  private async present({ tx }: Work, workOrderId: string): Promise<ContactKind[]> {
    return (await tx.findBy(Contact, { workOrderId, removedAt: IsNull() })).map(({ kind }) => kind);
  }

  /** Two terms of one agreement never overlap: it would be open which of them pays. */
  private async checkOverlap(work: Work, { id, agreementId }: WorkOrder, terms: WorkOrderTerms): Promise<TermsProblem[]> {
    const others = await work.tx.query<{ number: string; terms: WorkOrderTerms }[]>(
      `SELECT number, terms FROM work_order_now WHERE agreement_id = $1 AND id <> $2 AND state <> 'ended'`, [agreementId, id]);
    return others.filter((other) => overlap(terms, other.terms)).map((other) => ({
      rule: null, field: 'startsOn',
      message: `${other.number} of the same agreement runs from ${other.terms.startsOn} to ${other.terms.endsOn}. Let this one start after it, or end that one first.`,
    }));
  }

  private async known({ tx }: Work, customerId: string, terms: WorkOrderTerms): Promise<Known> {
    const calendars = await tx.findBy(Calendar, { id: In(terms.locations.map(({ calendarId }) => calendarId)) });
    const products = await tx.findBy(Product, { id: In(terms.services.flatMap((service) => ('products' in service ? service.products : []))) });
    // Held, so that two customers cannot have the same dedicated one by asking at once.
    const sdm = await tx.findOne(Person, { where: { id: terms.sdmId, side: 'provider' }, lock: { mode: 'for_no_key_update' } });
    const [others] = await tx.query<{ serves: boolean | null; dedicated: boolean | null }[]>(
      `SELECT bool_or(true) AS serves, bool_or(terms->>'deliveryModel' = 'dedicated') AS dedicated
       FROM work_order_now WHERE sdm_id = $1 AND customer_id <> $2 AND state <> 'ended'`, [terms.sdmId, customerId]);
    return {
      calendarIds: new Set(calendars.map(({ id }) => id)),
      productIds: new Set(products.map(({ id }) => id)),
      sdm: sdm?.roles.includes('sdm') ? { servesOthers: others?.serves ?? false, dedicatedElsewhere: others?.dedicated ?? false } : null,
    };
  }

  private async lock(work: Work, id: string): Promise<WorkOrder> {
    if (!(await canSeeWorkOrder(work, id))) throw notFound('work order');
    authorise(work.actor, 'contract.change');
    await refuseStranger(work, id);
    const { agreementId } = await work.tx.findOneByOrFail(WorkOrder, { id });
    await this.lockAgreement(work, agreementId);
    return work.tx.findOneOrFail(WorkOrder, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whoever changes a term holds the agreement, so that two at once cannot overlap. */
  private async lockAgreement({ tx }: Work, id: string): Promise<Agreement> {
    const agreement = await tx.findOne(Agreement, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!agreement) throw notFound('agreement');
    return agreement;
  }
}

/** A location's id is the desk's to give. */
function checkGivenIds({ locations }: GivenTerms, before: WorkOrderTerms | null): TermsProblem[] {
  const known = before?.locations.map(({ id }) => id) ?? [];
  const seen = new Set<string>();
  return locations.flatMap(({ id }, i) => {
    if (id === undefined) return [];
    const own = known.includes(id.toLowerCase()) && !seen.has(id.toLowerCase());
    seen.add(id.toLowerCase());
    return own ? [] : [{ rule: null, field: `locations[${i}].id`, message: 'This is no location of this work order, or it stands here twice. Leave the id out for a new one.' }];
  });
}

function refusal(problems: TermsProblem[]): Error {
  const rule = problems.find((problem) => problem.rule !== null)?.rule ?? null;
  const errors = problems.map((problem) => ({ ...problem, field: `terms.${problem.field}` }));
  return refused(rule, problems.length === 1 ? problems[0]!.message : 'These terms cannot be agreed. See `errors`, field by field.', errors);
}
