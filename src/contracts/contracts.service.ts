import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/index.js';
import { localDate } from '../calendar/rules/index.js';
import { standsFor, type Target } from '../identity/index.js';
import type { Actor, Instant, Work } from '../platform/database/index.js';
import { forbidden, notFound } from '../platform/http/index.js';
import { Contact } from './contact.entity.js';
import type { Agreement } from './customer.entity.js';
import { Product, ProductPhase } from './product.entity.js';
import { hostOf, phaseOn, type LocationTerms, type Phase, type PhaseStart, type WorkOrderTerms } from './rules/index.js';
import { WorkOrder, WorkOrderVersion } from './work-order.entity.js';

/** A work order with the terms of one of its versions. */
export interface WorkOrderInTerms {
  workOrder: WorkOrder;
  terms: WorkOrderTerms;
}

/** What a case is opened under: all of one customer, or nothing is found (`WHO-1`). */
export interface Cover extends WorkOrderInTerms {
  location: LocationTerms;
  contact: Contact;
  product: Product & { phases: PhaseStart[]; phase: Phase };
  /** The date at the host, where the term is counted. */
  today: string;
}

/** What was bought, read for the use cases that depend on it. */
@Injectable()
export class ContractsService {
  constructor(private readonly calendars: CalendarService) {}

  /** @throws Problem 404 for what is not there, or not of one and the same work order the asker can see */
  async cover(work: Work, ids: { workOrderId: string; locationId: string; contactId: string; productId: string }): Promise<Cover> {
    const { tx } = work;
    const held = await this.inTerms(work, ids.workOrderId);
    const location = held.terms.locations.find(({ id }) => id === ids.locationId.toLowerCase());
    if (!location) throw notFound('support location of this work order');
    const contact = await tx.findOneBy(Contact, { id: ids.contactId, workOrderId: held.workOrder.id });
    if (!contact || contact.removedAt !== null) throw notFound('contact of this work order');
    const today = await this.todayAtHost(tx, held.terms, work.now);
    return { ...held, location, contact, product: await this.product(tx, ids.productId, today), today };
  }

  /** The work order in the terms it has now. */
  async inTerms(work: Work, id: string): Promise<WorkOrderInTerms> {
    const workOrder = await work.tx.findOneBy(WorkOrder, { id });
    if (!workOrder || !(await canSeeWorkOrder(work, id))) throw notFound('work order');
    return { workOrder, terms: await this.terms(work.tx, workOrder) };
  }

  async terms(tx: EntityManager, { id, version }: Pick<WorkOrder, 'id' | 'version'>): Promise<WorkOrderTerms> {
    return (await tx.findOneByOrFail(WorkOrderVersion, { workOrderId: id, version })).terms;
  }

  /** What a case was opened under, in the version of the terms it relies on. */
  async coverOf({ tx, now }: Work, of: { workOrderId: string; workOrderVersion: number; locationId: string; productId: string }): Promise<Pick<Cover, 'terms' | 'location' | 'product'>> {
    const terms = await this.terms(tx, { id: of.workOrderId, version: of.workOrderVersion });
    const location = terms.locations.find(({ id }) => id === of.locationId)!;
    return { terms, location, product: await this.product(tx, of.productId, await this.todayAtHost(tx, terms, now)) };
  }

  async product(tx: EntityManager, id: string, today: string): Promise<Cover['product']> {
    const product = await tx.findOneBy(Product, { id });
    if (!product) throw notFound('product');
    const phases = await tx.findBy(ProductPhase, { productId: id });
    return { ...product, phases, phase: phaseOn(phases, today) };
  }

  /** The service delivery manager who looks after a work order now. */
  async sdmOf(tx: EntityManager, workOrderId: string): Promise<string> {
    return (await this.terms(tx, await tx.findOneByOrFail(WorkOrder, { id: workOrderId }))).sdmId;
  }

  /** Of the agreement that a work order is under: it decides on what is charged (`HRS-3`). */
  async sectorOf(tx: EntityManager, workOrderId: string): Promise<Agreement['sector']> {
    const [agreement] = await tx.query<Pick<Agreement, 'sector'>[]>('SELECT a.sector FROM agreement a JOIN work_order w ON w.agreement_id = a.id WHERE w.id = $1', [workOrderId]);
    return agreement!.sector;
  }

  async todayAtHost(tx: EntityManager, terms: WorkOrderTerms, now: Instant): Promise<string> {
    const { timeZone } = await this.calendars.currentVersion(tx, hostOf(terms).calendarId);
    return localDate(now, timeZone);
  }
}

/** Which work orders (`w`) are the asker's to see (`WHO-1`, `WHO-5`), as a condition in SQL. A service delivery manager sees their own. */
export function visibleWorkOrders(actor: Actor, bind: (value: unknown) => string): string {
  if (actor.side === 'desk') return 'true';
  if (actor.side === 'customer') return `w.customer_id = ${bind(actor.customerId)}`;
  return actor.roles.every((role) => role === 'sdm') ? `w.sdm_id IN ${standsFor(`${bind(actor.personId)}::uuid`)}` : 'true';
}

export async function canSeeWorkOrder({ tx, actor }: Work, id: string): Promise<boolean> {
  const parameters: unknown[] = [id];
  const visible = visibleWorkOrders(actor, (value) => `$${parameters.push(value)}`);
  return (await tx.query<unknown[]>(`SELECT 1 FROM work_order_now w WHERE w.id = $1 AND ${visible}`, parameters)).length > 0;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The work order that a route's `:id` names. */
export const VISIBLE_WORK_ORDER: Target = { name: 'work order', visible: async (work, { id = '' }) => UUID.test(id) && canSeeWorkOrder(work, id) };

/** Which customers (`c`) are the asker's to see. Those without a work order yet are open to whoever drafts the first. */
export function visibleCustomers(actor: Actor, bind: (value: unknown) => string): string {
  if (actor.side === 'customer') return `c.id = ${bind(actor.customerId)}`;
  const visible = visibleWorkOrders(actor, bind);
  if (visible === 'true') return 'true';
  return `(EXISTS (SELECT 1 FROM work_order_now w WHERE w.customer_id = c.id AND ${visible}) OR NOT EXISTS (SELECT 1 FROM work_order w WHERE w.customer_id = c.id))`;
}

export async function canSeeCustomer({ tx, actor }: Work, id: string): Promise<boolean> {
  const parameters: unknown[] = [id];
  const visible = visibleCustomers(actor, (value) => `$${parameters.push(value)}`);
  return (await tx.query<unknown[]>(`SELECT 1 FROM customer c WHERE c.id = $1 AND ${visible}`, parameters)).length > 0;
}

/**
 * A work order and its contacts are changed by its own service delivery manager or who stands in, its own customer support
 * manager (the contacts), and administrators; another role lets one see more, not change more (`WHO-2`, `WHO-5`).
 * @throws Problem 403
 */
export async function refuseStranger({ tx, actor }: Work, id: string): Promise<void> {
  if (actor.side === 'desk' || actor.roles.includes('admin')) return;
  if (actor.side === 'customer') {
    if (await tx.existsBy(Contact, { workOrderId: id, personId: actor.personId, kind: 'csm', removedAt: IsNull() })) return;
    throw forbidden('The contact list is kept by the customer support manager of this work order.', 'WHO-2');
  }
  const own = await tx.query<unknown[]>(`SELECT 1 FROM work_order_now w WHERE w.id = $1 AND w.sdm_id IN ${standsFor('$2::uuid')}`, [id, actor.personId]);
  if (own.length === 0) throw forbidden('This work order is looked after by another service delivery manager. Ask them, or an administrator.', 'WHO-5');
}
