import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Person } from '../../identity/index.js';
import type { Work } from '../../platform/database/index.js';
import { isoOrNull, notFound } from '../../platform/http/index.js';
import { Roster, RostersService } from '../../rosters/index.js';
import { Queue, QueueMember } from '../queue.entity.js';
import { queueWarnings, type StandingOfQueue } from '../rules/queue-warnings.js';

type Named = { id: string; name: string };

export interface QueueView {
  id: string;
  name: string;
  version: number;
  takesAll: boolean;
  removedAt: string | null;
  lead: Named | null;
  members: Named[];
  rosters: Record<'duty' | 'critsit' | 'seniorManagers' | 'executives', Named | null>;
  openCases: number;
  /** Whom its escalations would look for in vain (`ESC-5`). */
  warnings: { rule: 'ESC-5'; message: string }[];
}

/** A case that is not over: its queue is needed. A resolved one may still come back. */
export const NOT_OVER = `state NOT IN ('draft', 'closed', 'cancelled')`;

/** A queue as those see it who keep it. */
@Injectable()
export class QueueViews {
  constructor(private readonly rosters: RostersService) {}

  async one(work: Work, id: string): Promise<QueueView> {
    const { tx } = work;
    const queue = await tx.findOneBy(Queue, { id });
    if (!queue) throw notFound('queue');
    const lead = queue.leadId === null ? null : await tx.findOneBy(Person, { id: queue.leadId });
    const members = await membersOf(work, id);
    const rosters = await rostersOf(work, queue);
    const standing: StandingOfQueue['rosters'] = [];
    for (const [key, what] of PLACES) standing.push({ what, name: rosters[key]?.name ?? null, onDuty: await this.onDuty(work, rosters[key]) });
    const [count] = await tx.query<{ open: number }[]>(`SELECT count(*)::int AS open FROM support_case WHERE queue_id = $1 AND ${NOT_OVER}`, [id]);
    const warnings = queueWarnings({
      lead: lead && { name: lead.name, active: lead.active, leads: lead.roles.includes('lead') },
      members: members.filter(({ active }) => active).length,
      rosters: standing,
    });
    return {
      id, name: queue.name, version: queue.version, takesAll: queue.takesAll, removedAt: isoOrNull(queue.removedAt), lead: lead && named(lead),
      members: members.map(named), rosters, openCases: count!.open, warnings: warnings.map((message) => ({ rule: 'ESC-5', message })),
    };
  }

  private async onDuty({ tx, now }: Work, roster: Named | null): Promise<number> {
    const ids = await this.rosters.onDuty(tx, roster?.id ?? null, now);
    return ids.length === 0 ? 0 : tx.countBy(Person, { id: In(ids), active: true });
  }
}

const PLACES = [['duty', 'duty engineers'], ['critsit', 'critsit managers'], ['seniorManagers', 'senior managers'], ['executives', 'executives']] as const;

const named = ({ id, name }: Named): Named => ({ id, name });

const membersOf = ({ tx }: Work, queueId: string): Promise<Person[]> => tx.createQueryBuilder(Person, 'person')
  .innerJoin(QueueMember, 'member', 'member.personId = person.id').where('member.queueId = :queueId', { queueId }).orderBy('person.name').addOrderBy('person.id').getMany();

async function rostersOf({ tx }: Work, queue: Queue): Promise<QueueView['rosters']> {
  const ids = { duty: queue.dutyRosterId, critsit: queue.critsitRosterId, seniorManagers: queue.seniorManagersRosterId, executives: queue.executivesRosterId };
  const rosters = await tx.findBy(Roster, { id: In(Object.values(ids).filter((id) => id !== null)) });
  const find = (id: string | null): Named | null => {
    const roster = rosters.find((each) => each.id === id);
    return roster ? named(roster) : null;
  };
  return { duty: find(ids.duty), critsit: find(ids.critsit), seniorManagers: find(ids.seniorManagers), executives: find(ids.executives) };
}
