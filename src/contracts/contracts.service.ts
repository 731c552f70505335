import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/http/index.js';
import { Customer } from './customer.entity.js';
import { Product } from './product.entity.js';
import { Contact, SupportLocation, WorkOrder } from './work-order.entity.js';

/** What a case is opened under: all of one customer, or nothing is found (`WHO-1`). */
export interface Cover {
  workOrder: WorkOrder;
  location: SupportLocation;
  contact: Contact;
  product: Product;
}

@Injectable()
export class ContractsService {
  async cover(tx: EntityManager, ids: { workOrderId: string; locationId: string; contactId: string; productId: string }): Promise<Cover> {
    const workOrder = await tx.findOneBy(WorkOrder, { id: ids.workOrderId });
    if (!workOrder) throw notFound('work order');
    const location = await tx.findOneBy(SupportLocation, { id: ids.locationId, workOrderId: workOrder.id });
    if (!location) throw notFound('support location of this work order');
    const contact = await tx.findOneBy(Contact, { id: ids.contactId, workOrderId: workOrder.id });
    if (!contact) throw notFound('contact of this work order');
    const product = await tx.findOneBy(Product, { id: ids.productId });
    if (!product) throw notFound('product');
    return { workOrder, location, contact, product };
  }

  async workOrders(tx: EntityManager): Promise<object[]> {
    const rows = await tx.query<WorkOrderRow[]>(`${WORK_ORDERS} ORDER BY w.number`);
    return rows.map(workOrderView);
  }

  async workOrder(tx: EntityManager, id: string): Promise<object> {
    const [row] = await tx.query<WorkOrderRow[]>(`${WORK_ORDERS} WHERE w.id = $1`, [id]);
    if (!row) throw notFound('work order');
    const locations = await tx.query(
      `SELECT l.id, l.name, l.country, v.time_zone AS "timeZone", l.host, l.support_phone AS "supportPhone",
              l.severity_b_around_the_clock AS "severityBAroundTheClock", l.calendar_id AS "calendarId"
       FROM support_location l
       JOIN LATERAL (SELECT time_zone FROM calendar_version WHERE calendar_id = l.calendar_id ORDER BY version DESC LIMIT 1) v ON true
       WHERE l.work_order_id = $1 ORDER BY l.host DESC, l.name`, [id]);
    const contacts = await tx.query(
      `SELECT c.id, p.name, c.kind, c.account_id AS "accountId", p.email, p.time_zone AS "timeZone", c.person_id AS "personId"
       FROM contact c JOIN person p ON p.id = c.person_id
       WHERE c.work_order_id = $1 ORDER BY c.kind <> 'csm', p.name`, [id]);
    return { ...workOrderView(row), locations, contacts, services: [] };
  }

  products(tx: EntityManager): Promise<Product[]> {
    return tx.find(Product, { order: { position: 'ASC' } });
  }

  customers(tx: EntityManager): Promise<Customer[]> {
    return tx.find(Customer, { order: { name: 'ASC' } });
  }
}

interface WorkOrderRow {
  id: string;
  number: string;
  customer_id: string;
  customer_name: string;
  sector: string;
  starts_on: string;
  ends_on: string;
  package: string;
  delivery_model: string;
  service_level: string;
  increment_minutes: number;
}

const WORK_ORDERS = `
  SELECT w.id, w.number, w.customer_id, c.name AS customer_name, a.sector, w.starts_on::text, w.ends_on::text,
         w.package, w.delivery_model, w.service_level, w.increment_minutes
  FROM work_order w JOIN customer c ON c.id = w.customer_id JOIN agreement a ON a.id = w.agreement_id`;

function workOrderView(row: WorkOrderRow): object {
  return {
    id: row.id,
    number: row.number,
    customer: { id: row.customer_id, name: row.customer_name },
    sector: row.sector,
    term: { startsOn: row.starts_on, endsOn: row.ends_on },
    package: row.package,
    delivery: { model: row.delivery_model, level: row.service_level },
    incrementMinutes: row.increment_minutes,
  };
}
