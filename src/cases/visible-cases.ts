import { standsFor, type Target } from '../identity/index.js';
import type { Actor, Role, Work } from '../platform/database/index.js';
import { HELP_LASTS } from './rules/items.js';
import type { CaseState } from './rules/life.js';

/** They take any call, drive any critical situation, keep the whole desk. */
const SEE_ALL: readonly Role[] = ['intake', 'critsit', 'admin'];

/**
 * Which cases (`k`) are the asker's to see (`WHO-1`, `WHO-5`), as a condition in SQL. A customer sees its own; engineers
 * and leads their queues, service delivery managers their work orders, and everyone the cases they work on, take part in,
 * were called to or help with (`TT-1`); and delegates what those see for whom they stand in.
 * @param bind keeps a parameter and gives its place in the statement
 */
export function visibleCases(actor: Actor, bind: (value: unknown) => string): string {
  return actor.side === 'desk' ? 'true' : `(${ownCases(actor, bind)} AND (k.state <> 'draft' OR ${ownDrafts(actor, bind)}))`;
}

type Someone = Exclude<Actor, { side: 'desk' }>;

/**
 * A draft is its author's and intake's, and the customer support manager's where one of their own people wrote it: what the
 * provider has not sent is no customer's to see (`WHO-1`).
 */
function ownDrafts(actor: Someone, bind: (value: unknown) => string): string {
  if (actor.roles.includes('intake')) return 'true';
  if (actor.side === 'customer' && actor.roles.includes('csm')) return 'EXISTS (SELECT 1 FROM person p WHERE p.id = k.opened_by_id AND p.customer_id = k.customer_id)';
  return `k.opened_by_id = ${bind(actor.personId)}`;
}

function ownCases(actor: Someone, bind: (value: unknown) => string): string {
  if (actor.side === 'customer') return `k.customer_id = ${bind(actor.customerId)}`;
  if (actor.roles.some((role) => SEE_ALL.includes(role))) return 'true';
  const me = `${bind(actor.personId)}::uuid`;
  const ways = [
    `k.assignee_id = ${me}`,
    `EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = k.id AND e.actor_id = ${me})`,
    `EXISTS (SELECT 1 FROM escalation x WHERE x.case_id = k.id AND x.reached @> jsonb_build_array(jsonb_build_object('personId', ${me})))`,
  ];
  ways.push(`EXISTS (SELECT 1 FROM case_watcher w WHERE w.case_id = k.id AND w.person_id = ${me} AND w.part IS NOT NULL)`);
  const myself = standsFor(me);
  const myQueues = `(SELECT queue_id FROM queue_member WHERE person_id = ${me} UNION SELECT id FROM queue WHERE lead_id IN ${myself})`;
  ways.push(`k.queue_id IN ${myQueues}`);
  ways.push(`k.id IN (SELECT case_id FROM case_item WHERE queue_id IN ${myQueues} AND state IN (${HELP_LASTS.map((state) => `'${state}'`).join(', ')}))`);
  ways.push(`k.work_order_id IN (SELECT id FROM work_order_now WHERE sdm_id IN ${myself})`);
  return `(${ways.join(' OR ')})`;
}

/** True when there is a case of this number that the asker can see. @param state that it is in; null: in any */
export async function canSeeCase({ tx, actor }: Work, number: string, state: CaseState | null = null): Promise<boolean> {
  const parameters: unknown[] = [number, state];
  const visible = visibleCases(actor, (value) => `$${parameters.push(value)}`);
  const rows = await tx.query<unknown[]>(`SELECT 1 FROM support_case k WHERE k.number = $1 AND ($2::text IS NULL OR k.state = $2) AND ${visible}`, parameters);
  return rows.length > 0;
}

/**
 * The queues whose cases are the asker's to hear of: engineers and leads have their own, service delivery managers none as such
 * (a queue has cases of all customers), the others of the provider all (`WHO-5`).
 */
export async function queuesOf({ tx, actor }: Work): Promise<{ id: string; name: string }[]> {
  if (actor.side === 'customer') return [];
  const worksQueues = actor.side === 'provider' && !actor.roles.some((role) => SEE_ALL.includes(role));
  return tx.query(
    `SELECT q.id, q.name FROM queue q
     WHERE q.removed_at IS NULL AND ($1::uuid IS NULL OR q.lead_id = $1 OR EXISTS (SELECT 1 FROM queue_member m WHERE m.queue_id = q.id AND m.person_id = $1))
     ORDER BY q.name`,
    [worksQueues ? actor.personId : null]);
}

/** The names of all queues there are: a case may be moved to any of them. */
export function everyQueue({ tx }: Work): Promise<{ id: string; name: string }[]> {
  return tx.query('SELECT id, name FROM queue WHERE removed_at IS NULL ORDER BY name');
}

export async function canSeeQueue(work: Work, id: string): Promise<boolean> {
  return (await queuesOf(work)).some((queue) => queue.id === id);
}

/**
 * The queue that a route's `:queueId` names. Who delivers service knows how each is kept, though its cases are not theirs to
 * hear of; who keeps them sees those that were removed too.
 */
export const VISIBLE_QUEUE: Target = {
  name: 'queue',
  visible: async (work, { queueId = '' }) => {
    if (await canSeeQueue(work, queueId.toLowerCase())) return true;
    const { tx, actor } = work;
    if (actor.side !== 'provider' || !actor.roles.some((role) => role === 'sdm' || role === 'admin')) return false;
    return (await tx.query<unknown[]>('SELECT 1 FROM queue WHERE id::text = $1 AND (removed_at IS NULL OR $2)', [queueId.toLowerCase(), actor.roles.includes('admin')])).length > 0;
  },
};

/** The case that a route's `:number` names. */
export const VISIBLE_CASE: Target = { name: 'case', visible: (work, { number }) => canSeeCase(work, number ?? '') };
