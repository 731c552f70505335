import type { Work } from '../../platform/database/index.js';
import type { NotifiedContact } from '../contact.entity.js';
import type { ContactKind } from '../rules/index.js';

export interface HeldContact {
  workOrderId: string;
  kind: ContactKind | NotifiedContact['role'];
  name: string;
  email: string;
  timeZone: string;
  language: string;
  accountId: string;
  phone: string | null;
  /** Why there may be more of them than the work order has (`WHO-2`). */
  allowOver: string | null;
}

/** The contacts there are, those last who were allowed over the number bought, so that they come in again as they did. */
export function heldContacts({ tx }: Work): Promise<HeldContact[]> {
  return tx.query(
    `SELECT c.work_order_id AS "workOrderId", c.kind, p.name, p.email, p.time_zone AS "timeZone", p.language, c.account_id AS "accountId", c.phone,
            allowed.why AS "allowOver"
     FROM contact c JOIN person p ON p.id = c.person_id
     LEFT JOIN LATERAL (SELECT e.data->>'allowedOver' AS why FROM contract_event e
       WHERE e.work_order_id = c.work_order_id AND e.data->>'contactId' = c.id::text AND e.data ? 'allowedOver' ORDER BY e.id DESC LIMIT 1) allowed ON true
     WHERE c.removed_at IS NULL ORDER BY allowed.why IS NOT NULL, c.account_id`);
}

/** Whom to tell: change control, management, executives. */
export function heldNotified({ tx }: Work): Promise<Pick<HeldContact, 'workOrderId' | 'kind' | 'name' | 'email' | 'phone'>[]> {
  return tx.query(
    'SELECT n.work_order_id AS "workOrderId", n.role AS kind, n.name, n.email, n.phone FROM notified_contact n ORDER BY n.role, n.name, n.email, n.id');
}
