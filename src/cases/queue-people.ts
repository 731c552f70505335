import type { EntityManager } from 'typeorm';
import { mayDo, Person } from '../identity/index.js';
import type { Role, Work } from '../platform/database/index.js';
import { QueueMember } from './queue.entity.js';

/** Whether somebody may have cases of a queue as their own: engineers those of their queues, leads and critsit managers of any (`WHO-5`). */
export async function worksOn(tx: EntityManager, queueId: string, { id, roles }: { id: string; roles: Role[] }): Promise<boolean> {
  if (!mayDo('case.respond', roles)) return false;
  return roles.some((role) => role !== 'engineer') || tx.existsBy(QueueMember, { queueId, personId: id });
}

/** The first of these people who may have cases of a queue; null where none may. */
export async function firstWhoWorksOn({ tx }: Pick<Work, 'tx'>, queueId: string, personIds: string[]): Promise<string | null> {
  for (const id of personIds) {
    const person = await tx.findOneBy(Person, { id, side: 'provider', active: true });
    if (person !== null && (await worksOn(tx, queueId, person))) return id;
  }
  return null;
}
