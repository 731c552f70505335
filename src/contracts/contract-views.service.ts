import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/index.js';
import { iso, notFound } from '../platform/http/index.js';
import { visibleCustomers, visibleWorkOrders } from './contracts.service.js';
import { phaseOn, type PhaseStart, type WorkOrderTerms } from './rules/index.js';

/** Contracts as screens and programs read them. */
@Injectable()
export class ContractViews {
  async workOrders(work: Work): Promise<object[]> {
    return (await this.rows(work, 'true', [])).map(workOrderView);
  }

  async workOrder(work: Work, id: string): Promise<object> {
    const [row] = await this.rows(work, 'w.id = $1', [id]);
    if (!row) throw notFound('work order');
    const places = await work.tx.query<{ id: string }[]>(LOCATIONS, [id]);
    const locations = places.map((place) => ({ ...place, thirdTierAvailability: row.terms.locations.find((each) => each.id === place.id)?.thirdTierAvailability ?? null }));
    const contacts = await work.tx.query(CONTACTS, [id]);
    const notified = await work.tx.query('SELECT id, role, name, email, phone FROM notified_contact WHERE work_order_id = $1 ORDER BY role, name', [id]);
    return { ...workOrderView(row), locations, contacts, notified, services: row.terms.services, softwareAssurance: row.terms.softwareAssurance ?? null, thirdTierFeePercent: row.terms.thirdTierFeePercent ?? null };
  }

  /** Every version, newest first: what was agreed, by whom, when and why. */
  async versions(work: Work, id: string): Promise<object[]> {
    if ((await this.rows(work, 'w.id = $1', [id])).length === 0) throw notFound('work order');
    const versions = await work.tx.query<{ at: Date; [column: string]: unknown }[]>(
      `SELECT v.version, v.terms, v.why, v.at, p.name AS by FROM work_order_version v LEFT JOIN person p ON p.id = v.by_id
       WHERE v.work_order_id = $1 ORDER BY v.version DESC`, [id]);
    return versions.map((version) => ({ ...version, at: iso(version.at.getTime()) }));
  }

  /** What was done to a work order and its contacts, newest first. */
  async record(work: Work, id: string): Promise<object[]> {
    if ((await this.rows(work, 'w.id = $1', [id])).length === 0) throw notFound('work order');
    const events = await work.tx.query<EventRow[]>(
      'SELECT id, type, at, actor_side, actor_name, data FROM contract_event WHERE work_order_id = $1 ORDER BY id DESC LIMIT 500', [id]);
    return events.map(({ id: event, type, at, actor_side, actor_name, data }) =>
      ({ id: event, type, at: iso(at.getTime()), by: named(actor_side, actor_name, work), data }));
  }

  async products({ tx }: Work, today: string): Promise<object[]> {
    const rows = await tx.query<{ phases: PhaseStart[]; [column: string]: unknown }[]>(PRODUCTS);
    return rows.map((row) => ({ ...row, phase: phaseOn(row.phases, today) }));
  }

  async customers(work: Work): Promise<object[]> {
    const parameters: unknown[] = [];
    const visible = visibleCustomers(work.actor, (value) => `$${parameters.push(value)}`);
    return work.tx.query(`${CUSTOMERS} WHERE ${visible} ORDER BY c.name`, parameters);
  }

  /** Which support locations run on which calendar, of work orders that are not over. */
  async calendarUses(work: Work): Promise<object[]> {
    const parameters: unknown[] = [];
    const visible = visibleWorkOrders(work.actor, (value) => `$${parameters.push(value)}`);
    return work.tx.query(`${CALENDAR_USES} WHERE w.state <> 'ended' AND ${visible} ORDER BY c.name, w.number, l.name`, parameters);
  }

  private rows(work: Work, where: string, given: unknown[]): Promise<WorkOrderRow[]> {
    const parameters = [...given];
    const visible = visibleWorkOrders(work.actor, (value) => `$${parameters.push(value)}`);
    return work.tx.query<WorkOrderRow[]>(`${WORK_ORDERS} WHERE ${where} AND ${visible} ORDER BY w.number`, parameters);
  }
}

/** Of the provider's people a customer reads the side, of its own the name (`WHO-1`). */
const named = (side: string, name: string, { actor }: Work): string => (actor.side === 'customer' && side !== 'customer' ? 'Provider' : name);

interface WorkOrderRow {
  id: string;
  number: string;
  state: string;
  version: number;
  renews_id: string | null;
  agreement_id: string;
  customer_id: string;
  customer_name: string;
  sector: string;
  sdm_name: string | null;
  terms: WorkOrderTerms;
}

interface EventRow {
  id: string;
  type: string;
  at: Date;
  actor_side: string;
  actor_name: string;
  data: object;
}

const WORK_ORDERS = `
  SELECT w.id, w.number, w.state, w.version, w.renews_id, w.agreement_id, w.customer_id, c.name AS customer_name, a.sector, w.terms, sdm.name AS sdm_name
  FROM work_order_now w JOIN customer c ON c.id = w.customer_id JOIN agreement a ON a.id = w.agreement_id LEFT JOIN person sdm ON sdm.id = w.sdm_id`;

const LOCATIONS = `
  SELECT l.id, l.name, l.country, v.time_zone AS "timeZone", l.host, l.support_phone AS "supportPhone",
         l.severity_b_around_the_clock AS "severityBAroundTheClock", l.calendar_id AS "calendarId"
  FROM location_now l
  JOIN LATERAL (SELECT time_zone FROM calendar_version WHERE calendar_id = l.calendar_id ORDER BY version DESC LIMIT 1) v ON true
  WHERE l.work_order_id = $1 ORDER BY l.host DESC, l.name`;

const CONTACTS = `
  SELECT c.id, p.name, c.kind, c.account_id AS "accountId", p.email, p.time_zone AS "timeZone", p.language, c.phone, c.person_id AS "personId"
  FROM contact c JOIN person p ON p.id = c.person_id
  WHERE c.work_order_id = $1 AND c.removed_at IS NULL ORDER BY c.kind <> 'csm', p.name, c.id`;

const PRODUCTS = `
  SELECT p.id, p.name, p.online_service AS "onlineService", p.azure_component AS "azureComponent", p.rapid_response AS "rapidResponse",
         p.portal_url AS "portalUrl",
         (SELECT json_agg(json_build_object('phase', s.phase, 'startsOn', s.starts_on) ORDER BY s.starts_on) FROM product_phase s WHERE s.product_id = p.id) AS phases
  FROM product p ORDER BY p.position, p.name`;

const CUSTOMERS = `
  SELECT c.id, c.name,
         COALESCE((SELECT json_agg(json_build_object('id', a.id, 'number', a.number, 'sector', a.sector) ORDER BY a.number) FROM agreement a WHERE a.customer_id = c.id), '[]') AS agreements
  FROM customer c`;

const CALENDAR_USES = `
  SELECT l.calendar_id AS "calendarId", l.name AS location, json_build_object('id', w.id, 'number', w.number) AS "workOrder", json_build_object('id', c.id, 'name', c.name) AS customer
  FROM location_now l JOIN work_order_now w ON w.id = l.work_order_id JOIN customer c ON c.id = w.customer_id`;

function workOrderView({ terms, ...row }: WorkOrderRow): object {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    customer: { id: row.customer_id, name: row.customer_name },
    agreementId: row.agreement_id,
    ...(row.renews_id && { renewsId: row.renews_id }),
    sector: row.sector,
    term: { startsOn: terms.startsOn, endsOn: terms.endsOn },
    package: terms.package,
    delivery: { model: terms.deliveryModel, level: terms.serviceLevel, ...(row.sdm_name && { sdm: row.sdm_name }) },
    incrementMinutes: terms.incrementMinutes,
    namedContacts: terms.namedContacts,
  };
}
