import type { EntityManager } from 'typeorm';
import { mayDo } from '../identity/index.js';
import type { Role } from '../platform/database/index.js';
import { QueueMember } from './queue.entity.js';

/** Whether somebody may have cases of a queue as their own: engineers those of their queues, leads and critsit managers of any (`WHO-5`). */
export async function worksOn(tx: EntityManager, queueId: string, { id, roles }: { id: string; roles: Role[] }): Promise<boolean> {
  if (!mayDo('case.respond', roles)) return false;
  return roles.some((role) => role !== 'engineer') || tx.existsBy(QueueMember, { queueId, personId: id });
}
