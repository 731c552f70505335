import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Person } from '../identity/index.js';
import { NotificationsService } from '../notifications/index.js';
import { deskNow, type Work } from '../platform/database/index.js';
import { DeskIncident, type IncidentKind } from './audit.entity.js';

/** What is wrong with the desk itself just now. */
export const openIncidents = (tx: EntityManager): Promise<DeskIncident[]> => tx.find(DeskIncident, { where: { endedAt: IsNull() }, order: { kind: 'ASC' } });

/** Keeps what goes wrong with the desk itself: a row from when it is seen until it is over, told to every administrator once. */
@Injectable()
export class IncidentsService {
  constructor(private readonly notifications: NotificationsService) {}

  /** Opens it, or brings the one that is open up to date. @returns true when it is new */
  async raise(work: Work, kind: IncidentKind, data: object, words: { subject: string; body: string }, heldUntil: number | null = null): Promise<boolean> {
    const { affected } = await work.tx.update(DeskIncident, { kind, endedAt: IsNull() }, { data });
    if (affected !== 0) return false;
    const now = await deskNow(work.tx);
    await work.tx.insert(DeskIncident, { id: randomUUID(), kind, openedAt: now, endedAt: null, heldUntil, endedById: null, data });
    const administrators = await work.tx.createQueryBuilder(Person, 'person').where(`person.active AND 'admin' = ANY(person.roles)`).orderBy('person.name').getMany();
    const told = { subject: words.subject, paragraphs: [words.body], facts: [], path: null };
    for (const { id } of administrators) {
      await this.notifications.tell(work, { personId: id, urgency: 'critical', reference: null, reason: `incident of the desk: ${kind}`, words: () => told });
    }
    return true;
  }

  /** @returns how many were open: one or none */
  async end(work: Work, kind: IncidentKind, byId: string | null = null): Promise<number> {
    const { affected } = await work.tx.update(DeskIncident, { kind, endedAt: IsNull() }, { endedAt: await deskNow(work.tx), endedById: byId });
    return affected ?? 0;
  }
}
