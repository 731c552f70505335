import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { notFound } from '../platform/http/index.js';
import { Roster, RosterMember, RosterOverride } from './roster.entity.js';
import { onDuty } from './rules/index.js';

@Injectable()
export class RostersService {
  /** The ids of the persons on duty in a roster at an instant (ms); empty when nobody is, or there is no roster. */
  async onDuty(tx: EntityManager, rosterId: string | null, at: number): Promise<string[]> {
    if (rosterId === null) return [];
    const roster = await tx.findOneBy(Roster, { id: rosterId });
    if (!roster) throw notFound('roster');
    const members = await tx.find(RosterMember, { where: { rosterId }, order: { position: 'ASC' } });
    const overrides = await tx.find(RosterOverride, { where: { rosterId, startsAt: LessThanOrEqual(at), endsAt: MoreThan(at) } });
    return onDuty({ ...roster, members: members.map(({ personId }) => personId), overrides }, at);
  }
}
