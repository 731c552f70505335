import { asDesk, type Actor, type Work } from '../platform/database/index.js';
import { visibleCases } from './visible-cases.js';

export interface Surroundings {
  /** Other cases it has to do with, of those the asker can see (`WHO-1`). */
  links: { number: string; title: string; state: string; kind: string }[];
  /** The case that goes on in its place. */
  mergedInto: { number: string } | null;
  /** Whether the asker watches it. */
  watching: boolean;
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
  work.tx.query<unknown[]>('SELECT 1 FROM case_watcher WHERE case_id = $1 AND person_id = $2', [caseId, actor.personId]))).length > 0;

async function forTheProvider({ tx }: Work, caseId: string): Promise<Pick<Surroundings, 'tags' | 'outage'>> {
  const tags = await tx.query<{ tag: string }[]>('SELECT tag FROM case_tag WHERE case_id = $1 ORDER BY tag', [caseId]);
  const [outage] = await tx.query<{ id: string; title: string }[]>('SELECT o.id, o.title FROM support_case k JOIN outage o ON o.id = k.outage_id WHERE k.id = $1', [caseId]);
  return { tags: tags.map(({ tag }) => tag), outage: outage ?? null };
}
