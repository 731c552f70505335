import { roleShown } from '../identity/index.js';
import { asDesk, type Actor, type Role, type Work } from '../platform/database/index.js';
import { iso, isoOrNull } from '../platform/http/index.js';
import { visibleCases } from './visible-cases.js';

export interface Participant {
  /** Of who may be known by name. */
  personId?: string;
  side: 'customer' | 'provider';
  name: string;
  part: string;
}

export interface Surroundings {
  /** Other cases it has to do with, of those the asker can see (`WHO-1`). */
  links: { number: string; title: string; state: string; kind: string }[];
  /** The case that goes on in its place. */
  mergedInto: { number: string } | null;
  /** Whether the asker watches it. */
  watching: boolean;
  /** Who does what. Of the provider's people a customer reads the role (`WHO-1`). */
  participants: Participant[];
  /** Nominated to drive a critical situation, and since when they do; whose id is for the provider (`SEV-7`, `CLK-5`). */
  critsitManager: { id?: string; name: string; nominatedAt: string; acceptedAt: string | null } | null;
  /** The last time that the customer asked for a manager, and which role acknowledged it (`ESC-2`). */
  managerRequest: { askedAt: string; askedBy: string; reason: string; dueAt: string; endedAt: string | null; acknowledged: { by: string; at: string } | null } | null;
  /** For the provider alone. */
  tags?: string[];
  outage?: { id: string; title: string } | null;
}

/** What stands around a case, as its asker may know it. The case itself is theirs to see. */
export async function surroundingsOf(work: Work, caseId: string): Promise<Surroundings> {
  const { actor } = work;
  const [into] = await work.tx.query<{ number: string }[]>(
    'SELECT m.number FROM support_case k JOIN support_case m ON m.id = k.merged_into_id AND m.customer_id = k.customer_id WHERE k.id = $1', [caseId]);
  return {
    links: await linksOf(work, caseId),
    mergedInto: into ?? null,
    watching: await watches(work, caseId, actor),
    ...(await whoDoesWhat(work, caseId)),
    managerRequest: await managerRequestOf(work, caseId),
    ...(actor.side !== 'customer' && (await forTheProvider(work, caseId))),
  };
}

async function linksOf({ tx, actor }: Work, caseId: string): Promise<Surroundings['links']> {
  const parameters: unknown[] = [caseId];
  const visible = visibleCases(actor, (value) => `$${parameters.push(value)}`);
  return tx.query(
    `SELECT k.number, k.title, k.state, link.kind FROM (
       SELECT other_id AS id, kind, at FROM case_link WHERE case_id = $1
       UNION ALL
       SELECT case_id, CASE kind WHEN 'duplicate' THEN 'duplicated_by' WHEN 'caused_by' THEN 'causes' ELSE kind END, at FROM case_link WHERE other_id = $1
     ) link JOIN support_case k ON k.id = link.id WHERE ${visible} ORDER BY link.at, k.number`, parameters);
}

const watches = async (work: Work, caseId: string, actor: Actor): Promise<boolean> => actor.side !== 'desk' && (await asDesk(work, () =>
  work.tx.query<unknown[]>('SELECT 1 FROM case_watcher WHERE case_id = $1 AND person_id = $2 AND watching', [caseId, actor.personId]))).length > 0;

async function whoDoesWhat(work: Work, caseId: string): Promise<Pick<Surroundings, 'participants' | 'critsitManager'>> {
  const hidden = (side: string): boolean => work.actor.side === 'customer' && side === 'provider';
  return asDesk(work, async () => {
    const people = await work.tx.query<(Participant & { personId: string; roles: Role[] })[]>(
      `SELECT p.id AS "personId", p.side, p.name, p.roles, w.part FROM case_watcher w JOIN person p ON p.id = w.person_id
       WHERE w.case_id = $1 AND w.part IS NOT NULL ORDER BY p.side DESC, p.name, p.id`, [caseId]);
    const [manager] = await work.tx.query<{ id: string; name: string; nominated_at: Date; accepted_at: Date | null }[]>(
      `SELECT p.id, p.name, k.critsit_nominated_at AS nominated_at, k.critsit_accepted_at AS accepted_at
       FROM support_case k JOIN person p ON p.id = k.critsit_manager_id WHERE k.id = $1`, [caseId]);
    return {
      participants: people.map(({ roles, personId, side, name, part }) => (hidden(side) ? { side, name: roleShown(roles), part } : { personId, side, name, part })),
      critsitManager: manager ? {
        ...(hidden('provider') ? { name: roleShown(['critsit']) } : { id: manager.id, name: manager.name }),
        nominatedAt: iso(manager.nominated_at.getTime()), acceptedAt: isoOrNull(manager.accepted_at?.getTime() ?? null),
      } : null,
    };
  });
}

async function managerRequestOf({ tx, actor }: Work, caseId: string): Promise<Surroundings['managerRequest']> {
  const [asked] = await tx.query<{ at: Date; due_at: Date; ended_at: Date | null; asked_by: string; reason: string; done_at: Date | null; done_by: string; done_role: string }[]>(
    `SELECT c.started_at AS at, c.due_at, c.ended_at, e.actor_name AS asked_by, e.data->>'reason' AS reason, d.at AS done_at, d.actor_name AS done_by, d.actor_role AS done_role
     FROM clock c JOIN case_event e ON e.case_id = c.subject_id AND e.type = 'manager.requested' AND e.at = c.started_at
     LEFT JOIN case_event d ON d.case_id = c.subject_id AND d.type = 'manager.acknowledged' AND d.at = c.met_at
     WHERE c.subject_id = $1 AND c.kind = 'manager_request' ORDER BY c.started_at DESC LIMIT 1`, [caseId]);
  if (!asked) return null;
  return {
    askedAt: iso(asked.at.getTime()), askedBy: asked.asked_by, reason: asked.reason, dueAt: iso(asked.due_at.getTime()), endedAt: isoOrNull(asked.ended_at?.getTime() ?? null),
    acknowledged: asked.done_at && { by: actor.side === 'customer' ? asked.done_role : asked.done_by, at: iso(asked.done_at.getTime()) },
  };
}

async function forTheProvider({ tx }: Work, caseId: string): Promise<Pick<Surroundings, 'tags' | 'outage'>> {
  const tags = await tx.query<{ tag: string }[]>('SELECT tag FROM case_tag WHERE case_id = $1 ORDER BY tag', [caseId]);
  const [outage] = await tx.query<{ id: string; title: string }[]>('SELECT o.id, o.title FROM support_case k JOIN outage o ON o.id = k.outage_id WHERE k.id = $1', [caseId]);
  return { tags: tags.map(({ tag }) => tag), outage: outage ?? null };
}
