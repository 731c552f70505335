import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { authorise, Person } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { conflict, iso, malformed, notFound, refused, type FieldError } from '../platform/http/index.js';
import { absencesIn } from './duty-rosters.js';
import { Roster, RosterVersion } from './roster.entity.js';
import { RostersService } from './rosters.service.js';
import { checkLayers, type DutyRoster, type Layer, type Span } from './rules/index.js';

export interface NewPlan {
  name: string;
  layers: Layer[];
  note: string;
  /** Null: at once; a new roster's first plan applies since ever. */
  appliesFrom: number | null;
}

/** What rosters plan: every change is a version that applies from an instant on, never before now. */
@Injectable()
export class RosterPlans {
  constructor(private readonly rosters: RostersService) {}

  async create(work: Work, { name, layers, note }: Omit<NewPlan, 'appliesFrom'>): Promise<string> {
    authorise(work.actor, 'roster.change');
    await check(work.tx, layers);
    const id = randomUUID();
    await work.tx.insert(Roster, { id, name });
    await this.insert(work, id, 1, { name, layers, note, appliesFrom: null });
    return id;
  }

  /** @throws Problem 409 where somebody saved another version meanwhile */
  async change(work: Work, id: string, basedOn: number, { name, layers, note, appliesFrom }: NewPlan): Promise<void> {
    authorise(work.actor, 'roster.change');
    await lockRoster(work.tx, id);
    const [newest] = await work.tx.find(RosterVersion, { where: { rosterId: id }, order: { version: 'DESC' }, take: 1 });
    const current = newest?.version ?? 0;
    if (current !== basedOn) throw conflict(`This roster is at version ${current} by now. Read it again, then save your change on top of it.`);
    if (appliesFrom !== null && appliesFrom < work.now) {
      throw refused(null, 'What was on duty stays as it was.', [{ field: 'appliesFrom', message: `Give an instant from now on (${iso(work.now)}), or none for at once.` }]);
    }
    await check(work.tx, layers);
    await work.tx.update(Roster, { id }, { name });
    await this.insert(work, id, current + 1, { name, layers, note, appliesFrom: appliesFrom ?? work.now });
  }

  /** The roster as it would be with these layers. Nothing is saved. @param rosterId null: one that is not there yet */
  async tried(work: Work, rosterId: string | null, { layers, appliesFrom }: Pick<NewPlan, 'layers' | 'appliesFrom'>, span: Span): Promise<DutyRoster> {
    authorise(work.actor, 'roster.change');
    await check(work.tx, layers);
    if (rosterId === null) return { plans: [{ appliesFrom: null, layers }], standIns: [], absences: await absencesIn(work.tx, span) };
    const roster = await this.rosters.one(work.tx, rosterId, span);
    return { ...roster, plans: [...roster.plans, { appliesFrom: appliesFrom ?? work.now, layers }] };
  }

  private async insert({ tx, actor, now }: Work, rosterId: string, version: number, plan: NewPlan): Promise<void> {
    await tx.insert(RosterVersion, { id: randomUUID(), rosterId, version, ...plan, byId: actor.side === 'desk' ? null : actor.personId, at: now });
  }
}

/** One change of a roster at a time. @throws Problem 404 */
export async function lockRoster(tx: EntityManager, id: string): Promise<Roster> {
  const roster = await tx.findOne(Roster, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!roster) throw notFound('roster');
  return roster;
}

async function check(tx: EntityManager, layers: Layer[]): Promise<void> {
  const problems = checkLayers(layers);
  if (problems.length > 0) throw malformed(problems, 'No roster can be made of this. See `errors`, field by field.');
  const staff = await staffAmong(tx, layers.flatMap(({ members }) => members));
  const strangers = layers.flatMap(({ members }, index): FieldError[] =>
    (members.every((id) => staff.has(id)) ? [] : [{ field: `layers.${index}.members`, message: 'Name active members of the staff only.' }]));
  if (strangers.length > 0) throw refused('ESC-5', 'Who is not an active member of the staff is not reached by an escalation.', strangers);
}

/** Which of these are active members of the staff. */
export async function staffAmong(tx: EntityManager, ids: string[]): Promise<Set<string>> {
  const people = await tx.find(Person, { where: { id: In([...new Set(ids)]), side: 'provider', active: true }, select: { id: true } });
  return new Set(people.map(({ id }) => id));
}
