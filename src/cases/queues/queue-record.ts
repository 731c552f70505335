import type { Work } from '../../platform/database/index.js';
import { iso, type Page } from '../../platform/http/index.js';
import { QueueEvent } from '../queue.entity.js';

/** Any number will do, as long as nothing else of the desk locks it. */
const QUEUES_LOCK = 7_003_005;

/** One change of the queues at a time: each finds what the one before has left. */
export async function oneQueueChangeAtATime({ tx }: Work): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [QUEUES_LOCK]);
}

/** @param queueId null where it is about the list of rules */
export async function recordOnQueue({ tx, now, actor }: Work, queueId: string | null, type: string, data: object): Promise<void> {
  const desk = actor.side === 'desk';
  await tx.insert(QueueEvent, { queueId, type, at: now, actorId: desk ? null : actor.personId, actorName: desk ? 'Critsit' : actor.name, data });
}

export async function recordOfQueue({ tx }: Work, queueId: string | null): Promise<Page<object>> {
  const rows = await tx.query<{ id: string; at: Date; type: string; actor_name: string; data: object }[]>(
    'SELECT id, at, type, actor_name, data FROM queue_event WHERE queue_id IS NOT DISTINCT FROM $1 ORDER BY id', [queueId]);
  return { items: rows.map(({ id, at, type, actor_name: by, data }) => ({ id, at: iso(at.getTime()), type, by, data })), next: null };
}

/** What differs between two states of a thing, part by part. */
export function difference(before: object, after: object): Record<string, { before: unknown; after: unknown }> {
  const was = new Map(Object.entries(before));
  const changed = Object.entries(after).filter(([key, value]) => JSON.stringify(was.get(key)) !== JSON.stringify(value));
  return Object.fromEntries(changed.map(([key, value]) => [key, { before: was.get(key) ?? null, after: value as unknown }]));
}
