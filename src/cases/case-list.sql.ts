import type { Actor } from '../platform/database/index.js';
import { queryOf } from './rules/words.js';
import { visibleCases } from './visible-cases.js';

export interface CaseListFilter {
  states: string[];
  severities: string[];
  queueId: string | null;
  customerId: string | null;
  text: string | null;
  tag: string | null;
}

/** Where each case (`k`) stands: what breaches first comes first; raised cases before it; answered ones after. */
const PLACED = `
  SELECT k.id, clock.id AS clock_id, sort.sort_group, sort.sort_key
  FROM support_case k
  LEFT JOIN LATERAL (
    SELECT id, due_at, ended_at FROM clock WHERE subject_id = k.id AND kind = 'first_response'
    ORDER BY ended_at IS NULL DESC, started_at DESC, id DESC LIMIT 1) clock ON true
  CROSS JOIN LATERAL (SELECT
    CASE WHEN clock.id IS NOT NULL AND clock.ended_at IS NULL THEN -k.queue_rank ELSE 1 END AS sort_group,
    (1000 * CASE WHEN clock.id IS NOT NULL AND clock.ended_at IS NULL THEN extract(epoch FROM clock.due_at) ELSE -extract(epoch FROM k.opened_at) END)::bigint AS sort_key
  ) sort`;

/** One row a case, as the queue shows it, in its order. Only of the cases that are shown is it worked out what they show. */
const rowsOf = (placed: string): string => `
  SELECT k.id, k.number, k.version, k.state, k.channel, k.severity_requested, k.severity_set, k.title, k.opened_at, k.queue_rank,
         k.response_table, k.response_table_why, k.work_order_id, k.queue_id,
         json_build_object('id', customer.id, 'name', customer.name) AS customer,
         json_build_object('id', l.id, 'name', l.name, 'timeZone', v.time_zone) AS location,
         json_build_object('id', queue.id, 'name', queue.name) AS queue,
         assignee.name AS assignee, k.assignee_id, voice.actor_side AS last_voice, placed.clock_id,
         (SELECT count(*)::int FROM escalation WHERE escalation.case_id = k.id) AS escalations,
         placed.sort_group, placed.sort_key
  FROM (${placed}) placed
  JOIN support_case k ON k.id = placed.id
  JOIN customer ON customer.id = k.customer_id
  JOIN queue ON queue.id = k.queue_id
  JOIN location_now l ON l.work_order_id = k.work_order_id AND l.id = k.location_id
  JOIN LATERAL (SELECT time_zone FROM calendar_version WHERE calendar_id = l.calendar_id ORDER BY version DESC LIMIT 1) v ON true
  LEFT JOIN LATERAL (SELECT COALESCE(
    (SELECT name FROM person WHERE id = k.assignee_id),
    CASE WHEN k.assignee_id IS NOT NULL THEN 'Engineer' END) AS name) assignee ON true
  LEFT JOIN LATERAL (
    SELECT CASE e.type WHEN 'case.opened' THEN 'customer' ELSE e.actor_side END AS actor_side FROM case_event e
    WHERE e.case_id = k.id AND e.audience = 'customer' AND e.type IN ('case.opened', 'case.responded', 'case.commented')
    ORDER BY e.id DESC LIMIT 1) voice ON true
  ORDER BY placed.sort_group, placed.sort_key, k.number`;

/** The rows of the cases (`k`) of which a condition holds. */
export const caseRows = (condition: string): string => rowsOf(`${PLACED} WHERE ${condition}`);

/** @param after the sort key of the last row given, where a page follows another */
export function caseListQuery(actor: Actor, filter: CaseListFilter, after: (string | number)[] | null, limit: number): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const where = [visibleCases(actor, bind), filter.states.length > 0 ? `k.state = ANY(${bind(filter.states)})` : `k.state <> 'draft'`];
  if (filter.severities.length > 0) where.push(`k.severity_set = ANY(${bind(filter.severities)})`);
  if (filter.queueId !== null) where.push(`k.queue_id = ${bind(filter.queueId)}`);
  if (filter.customerId !== null) where.push(`k.customer_id = ${bind(filter.customerId)}`);
  if (filter.text !== null) {
    const pattern = bind(`%${filter.text.replace(/[\\%_]/g, '\\$&')}%`);
    const ways = [`k.number ILIKE ${pattern}`, `k.title ILIKE ${pattern}`, `k.customer_id IN (SELECT id FROM customer WHERE name ILIKE ${pattern})`];
    const asked = queryOf(filter.text);
    if (asked !== null) ways.push(`k.id IN (SELECT case_id FROM case_words w WHERE w.words @@ ${bind(asked)}::tsquery AND ${readable(actor, bind)})`);
    where.push(`(${ways.join(' OR ')})`);
  }
  if (filter.tag !== null) where.push(`EXISTS (SELECT 1 FROM case_tag t WHERE t.case_id = k.id AND t.tag = ${bind(filter.tag)})`);
  if (after) where.push(`(sort.sort_group, sort.sort_key, k.number) > (${bind(after[0])}::bigint, ${bind(after[1])}::bigint, ${bind(after[2])}::text)`);
  const sql = rowsOf(`${PLACED} WHERE ${where.join(' AND ')} ORDER BY sort.sort_group, sort.sort_key, k.number LIMIT ${bind(limit)}`);
  return { sql, parameters };
}

/** A search looks only through what its asker may read: notes of the provider are not found by a customer (`WHO-1`). */
const readable = (actor: Actor, bind: (value: unknown) => string): string =>
  (actor.side === 'customer' ? `w.customer_id = ${bind(actor.customerId)} AND w.audience = 'customer'` : 'true');
