import type { Work } from '../platform/database/index.js';
import { ContractEvent } from './contract-event.entity.js';

/** Writes on the record of a work order who did what. A customer's own act is recorded by the desk: call it as the desk. */
export async function recordOn({ tx, now, actor }: Work, { id, customerId }: { id: string; customerId: string }, type: string, data: object): Promise<void> {
  const desk = actor.side === 'desk';
  await tx.insert(ContractEvent, {
    customerId, workOrderId: id, type, at: now, data,
    actorSide: actor.side, actorId: desk ? null : actor.personId, actorName: desk ? 'Critsit' : actor.name,
  });
}
