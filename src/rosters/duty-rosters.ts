import { In, type EntityManager } from 'typeorm';
import { Person } from '../identity/index.js';
import { AbsenceEntity, Roster, RosterOverride, RosterVersion } from './roster.entity.js';
import type { Absence, DutyRoster, Span, StandIn } from './rules/index.js';

export interface LoadedRoster extends Roster, DutyRoster {
  plans: RosterVersion[];
  standIns: (StandIn & Pick<RosterOverride, 'id' | 'note'>)[];
}

/** Rosters with all that decides who is on duty in a span, by name. @param ids null: every one */
export async function loadRosters(tx: EntityManager, ids: string[] | null, span: Span): Promise<LoadedRoster[]> {
  const rosters = await tx.find(Roster, { where: ids === null ? {} : { id: In(ids) }, order: { name: 'ASC', id: 'ASC' } });
  const of = In(rosters.map(({ id }) => id));
  const versions = await tx.find(RosterVersion, { where: { rosterId: of }, order: { version: 'ASC' } });
  const overrides = await tx.find(RosterOverride, { where: { rosterId: of }, order: { startsAt: 'ASC', id: 'ASC' } });
  const absences = await absencesIn(tx, span);
  return rosters.map((roster) => ({
    ...roster,
    plans: versions.filter(({ rosterId }) => rosterId === roster.id),
    standIns: overrides.filter(({ rosterId }) => rosterId === roster.id).map(asItCounts).filter(({ startsAt, endsAt }) => startsAt < endsAt && startsAt < span.until && span.from < endsAt),
    absences,
  }));
}

/** Cancelled, it counts until then: what was on duty stays. */
const asItCounts = <Each extends { endsAt: number | null; cancelledAt: number | null }>(each: Each): Each =>
  (each.cancelledAt === null ? each : { ...each, endsAt: Math.min(each.endsAt ?? Infinity, each.cancelledAt) });

/** Who is away in a span, and who has left. */
export async function absencesIn(tx: EntityManager, span: Span): Promise<Absence[]> {
  const kept = await tx.createQueryBuilder(AbsenceEntity, 'a')
    .where('a.startsAt < :until AND (a.endsAt IS NULL OR a.endsAt > :from) AND (a.cancelledAt IS NULL OR a.cancelledAt > :from)', { from: new Date(span.from), until: new Date(span.until) })
    .orderBy('a.at').addOrderBy('a.id').getMany();
  const gone = await tx.query<{ id: string }[]>(GONE);
  return [
    ...kept.map(asItCounts).filter(({ startsAt, endsAt }) => endsAt === null || startsAt < endsAt),
    ...gone.map(({ id }) => ({ personId: id, delegateId: null, startsAt: -Infinity, endsAt: null })),
  ];
}

/** Who is not active and has no day of leaving on record. */
const GONE = `
  SELECT id FROM person p WHERE side = 'provider' AND NOT active
    AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.person_id = p.id AND a.kind = 'left' AND a.cancelled_at IS NULL)`;

export interface Named {
  id: string;
  name: string;
}

/** Persons by their ids, as they are shown. */
export async function namesOf(tx: EntityManager, ids: Iterable<string | null>): Promise<(id: string) => Named> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  const people = asked.length === 0 ? [] : await tx.find(Person, { where: { id: In(asked) }, select: { id: true, name: true } });
  const known = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: known.get(id) ?? '?' });
}
