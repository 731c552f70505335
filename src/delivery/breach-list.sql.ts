import { visibleCases } from '../cases/index.js';
import type { Actor, Work } from '../platform/database/index.js';

export interface BreachFilter {
  from: number;
  until: number;
  severity: string | null;
  customerId: string | null;
  /** Only those with a review, or without; null: both. */
  reviewed: boolean | null;
}

/** A missed clock, its case, and the last that was written about it. Of cases kept from logs nothing was promised (decision 024). */
const BREACHES = `
  SELECT c.id, c.kind, c.severity, c.started_at AS "startedAt", c.due_at AS "dueAt", c.missed_at AS "missedAt", c.met_at AS "metAt", c.ended_at AS "endedAt", c.target_minutes AS "targetMinutes",
    c.calendar_version_id AS "calendarVersionId", c.policy_version_id AS "policyVersionId", c.subject_id AS "subjectId", k.number, k.title, k.queue_id AS "queueId",
    json_build_object('id', customer.id, 'name', customer.name) AS customer, json_build_object('id', queue.id, 'name', queue.name) AS queue, p.name AS assignee,
    v.time_zone AS "timeZone", r.review
  FROM clock c JOIN support_case k ON k.id = c.subject_id JOIN customer ON customer.id = k.customer_id JOIN queue ON queue.id = k.queue_id
  LEFT JOIN person p ON p.id = k.assignee_id LEFT JOIN calendar_version v ON v.id = c.calendar_version_id
  LEFT JOIN LATERAL (
    SELECT json_build_object('version', b.version, 'cause', b.cause, 'note', b.note, 'by', by.name, 'at', to_char(b.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS review
    FROM breach_review b JOIN person by ON by.id = b.by_id WHERE b.clock_id = c.id ORDER BY b.version DESC LIMIT 1) r ON true
  WHERE c.state = 'missed' AND k.history_source IS NULL`;

/** What was missed last comes first. @param after due time and id of the last given */
export function breachesQuery(actor: Actor, { from, until, severity, customerId, reviewed }: BreachFilter, after: (string | number)[] | null, limit: number): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const where = [`c.due_at >= ${bind(new Date(from))}`, `c.due_at < ${bind(new Date(until))}`, visibleCases(actor, bind)];
  if (severity !== null) where.push(`c.severity = ${bind(severity)}`);
  if (customerId !== null) where.push(`k.customer_id = ${bind(customerId)}`);
  if (reviewed !== null) where.push(`(r.review IS NOT NULL) = ${bind(reviewed)}`);
  if (after) where.push(`((1000 * extract(epoch FROM c.due_at))::bigint, c.id) < (${bind(after[0])}::bigint, ${bind(after[1])}::text)`);
  return { sql: `${BREACHES} AND ${where.join(' AND ')} ORDER BY c.due_at DESC, c.id DESC LIMIT ${bind(limit)}`, parameters };
}

export function breachQuery(actor: Actor, clockId: string): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [clockId];
  return { sql: `${BREACHES} AND c.id = $1 AND ${visibleCases(actor, (value) => `$${parameters.push(value)}`)}`, parameters };
}

/** A customer sees its missed promises on its cases; what became of them here is the provider's (`WHO-1`). */
export async function canSeeBreach({ tx, actor }: Work, { clockId }: Record<string, string>): Promise<boolean> {
  if (actor.side === 'customer') return false;
  const { sql, parameters } = breachQuery(actor, clockId ?? '');
  return (await tx.query<unknown[]>(sql, parameters)).length > 0;
}
