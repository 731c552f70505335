import type { Work } from '../../platform/database/index.js';
import { visibleWorkOrders } from '../contracts.service.js';
import type { WorkOrderTerms } from '../rules/index.js';
import type { WorkOrderState } from '../work-order.entity.js';

export interface HeldWorkOrder {
  id: string;
  number: string;
  agreement: string;
  state: WorkOrderState;
  terms: WorkOrderTerms;
  /** The number of the work order that this one follows, where that is still held. */
  renews: string | null;
  /** Null for a customer, who does not see the provider's addresses (`WHO-1`). */
  sdmEmail: string | null;
}

/** The work orders the asker can see, those that ended left out: one that follows another stands after it. */
export function heldWorkOrders({ tx, actor }: Work): Promise<HeldWorkOrder[]> {
  const parameters: unknown[] = [];
  const visible = visibleWorkOrders(actor, (value) => `$${parameters.push(value)}`);
  return tx.query(
    `SELECT w.id, w.number, a.number AS agreement, w.state, w.terms, renewed.number AS renews, sdm.email AS "sdmEmail"
     FROM work_order_now w JOIN agreement a ON a.id = w.agreement_id LEFT JOIN person sdm ON sdm.id = w.sdm_id
     LEFT JOIN work_order renewed ON renewed.id = w.renews_id AND renewed.state <> 'ended'
     WHERE w.state <> 'ended' AND ${visible} ORDER BY w.terms->>'startsOn', w.number`, parameters);
}

/** Names by id. */
export async function namesOf({ tx }: Work, table: 'calendar' | 'product'): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }[]>(`SELECT id, name FROM ${table}`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
