import { Injectable } from '@nestjs/common';
import { visibleWorkOrders } from '../../contracts/index.js';
import { authorise } from '../../identity/index.js';
import type { Work } from '../../platform/database/index.js';
import { iso, notFound, type Page } from '../../platform/http/index.js';
import { SILENT_POLICY, type EscalationPolicy } from '../../severity/index.js';

interface Named {
  id: string;
  name: string;
}

interface Saved {
  version: number;
  savedAt: string;
  /** null: the desk itself, which came with it. */
  savedBy: string | null;
  why: string | null;
}

export interface PolicyRow extends Saved {
  id: string;
  name: string;
  /** What it is for; neither: the whole desk. */
  queue: Named | null;
  workOrder: { id: string; number: string; customer: string } | null;
}

export interface PolicyView extends PolicyRow {
  content: EscalationPolicy;
  versions: (Saved & { content: EscalationPolicy })[];
  /** What its steps name by id. */
  names: Record<string, string>;
}

export type PolicyList = Page<PolicyRow>;

/** Policies as the provider reads them; a service delivery manager sees those of their own work orders beside the desk's (`WHO-5`). */
@Injectable()
export class PolicyViews {
  async list(work: Work): Promise<PolicyList> {
    authorise(work.actor, 'policy.read');
    return { items: (await rows(work)).map(rowView), next: null };
  }

  async one(work: Work, id: string): Promise<PolicyView> {
    authorise(work.actor, 'policy.read');
    const [row] = await rows(work, id);
    if (!row) throw notFound('escalation policy');
    const versions = await work.tx.query<(SavedRow & { policy: EscalationPolicy })[]>(VERSIONS, [row.name]);
    const names = await work.tx.query<Named[]>(NAMES, [JSON.stringify(versions.map(({ policy }) => policy))]);
    return {
      ...rowView(row), content: versions[0]!.policy, versions: versions.map((each) => ({ ...savedView(each), content: each.policy })),
      names: Object.fromEntries(names.map(({ id: of, name }) => [of, name])),
    };
  }
}

interface SavedRow {
  version: number;
  saved_at: Date;
  saved_by: string | null;
  why: string | null;
}

interface Row extends SavedRow, Pick<PolicyRow, 'id' | 'name' | 'queue' | 'workOrder'> {}

function rows({ tx, actor }: Work, id: string | null = null): Promise<Row[]> {
  const parameters: unknown[] = [id];
  const visible = visibleWorkOrders(actor, (value) => `$${parameters.push(value)}`);
  return tx.query<Row[]>(`
    SELECT DISTINCT ON (p.work_order_id IS NOT NULL, p.queue_id IS NOT NULL, p.name) p.id, p.name, v.version, v.created_at AS saved_at, by.name AS saved_by, v.why,
      CASE WHEN q.id IS NOT NULL THEN jsonb_build_object('id', q.id, 'name', q.name) END AS queue,
      CASE WHEN w.id IS NOT NULL THEN jsonb_build_object('id', w.id, 'number', w.number, 'customer', c.name) END AS "workOrder"
    FROM escalation_policy p JOIN escalation_policy_version v ON v.policy_name = p.name LEFT JOIN person by ON by.id = v.by_id
    LEFT JOIN queue q ON q.id = p.queue_id LEFT JOIN work_order_now w ON w.id = p.work_order_id LEFT JOIN customer c ON c.id = w.customer_id
    WHERE ($1::uuid IS NULL OR p.id = $1) AND p.name <> '${SILENT_POLICY}' AND (p.work_order_id IS NULL OR (${visible}))
    ORDER BY p.work_order_id IS NOT NULL, p.queue_id IS NOT NULL, p.name, v.version DESC`, parameters);
}

const savedView = ({ version, saved_at, saved_by, why }: SavedRow): Saved => ({ version, savedAt: iso(saved_at.getTime()), savedBy: saved_by, why });
const rowView = ({ id, name, queue, workOrder, ...saved }: Row): PolicyRow => ({ id, name, queue, workOrder, ...savedView(saved) });

const VERSIONS = `
  SELECT v.version, v.created_at AS saved_at, p.name AS saved_by, v.why, v.policy
  FROM escalation_policy_version v LEFT JOIN person p ON p.id = v.by_id WHERE v.policy_name = $1 ORDER BY v.version DESC LIMIT 100`;

/** The names behind the ids in some policies. */
const NAMES = `
  WITH reach AS (SELECT jsonb_path_query($1::jsonb, '$[*].chains[*].steps[*].reach[*]') AS r),
    named AS (SELECT DISTINCT COALESCE(r->>'personId', r->>'rosterId', r->>'webhookId') AS id FROM reach)
  SELECT n.id, COALESCE(p.name, o.name, NULLIF(w.description, ''), w.url) AS name FROM named n
  LEFT JOIN person p ON p.id::text = n.id LEFT JOIN roster o ON o.id::text = n.id LEFT JOIN webhook_endpoint w ON w.id::text = n.id
  WHERE COALESCE(p.name, o.name, w.url) IS NOT NULL`;
