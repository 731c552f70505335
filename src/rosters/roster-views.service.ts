import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ContactProof } from '../notifications/index.js';
import type { Work } from '../platform/database/index.js';
import { iso, isoOrNull } from '../platform/http/index.js';
import { loadRosters, namesOf, type LoadedRoster, type Named } from './duty-rosters.js';
import type { RosterVersion } from './roster.entity.js';
import { RostersService } from './rosters.service.js';
import { gaps, shifts, type DutyRoster, type Gap, type Shift, type Span } from './rules/index.js';

const DAY = 86_400_000;
const LONGEST = 100 * DAY;
/** How far ahead stand-ins and leave are listed. */
const ARRANGED = 400 * DAY;
/** More than these of a list are counted, not shown. */
const SHOWN = 10;

export interface ShiftView {
  from: string;
  until: string;
  layer: string | null;
  kind: Shift['kind'];
  person: Named;
  insteadOf: Named | null;
  why: Shift['why'];
}

type Name = (id: string) => Named;

/** Rosters as the provider sees them: who is on duty, who is next, where nobody will be (`ESC-5`). */
@Injectable()
export class RosterViews {
  constructor(private readonly rosters: RostersService) {}

  /** @param days how far ahead gaps are looked for */
  async list({ tx, now }: Work, days: number): Promise<object[]> {
    const span = { from: now, until: now + days * DAY };
    const all = (await loadRosters(tx, null, span)).map((roster) => ({ roster, shifts: shifts(roster, span.from, span.until), gaps: gaps(roster, span.from, span.until) }));
    const name = await namesOf(tx, all.flatMap((each) => [...idsOf(each.shifts), ...idsOfGaps(each.gaps)]));
    return all.map((each) => ({ id: each.roster.id, name: each.roster.name, ...nowAndNext(each.shifts, span, name), gaps: someGaps(each.gaps, days, name) }));
  }

  async one({ tx, now }: Work, id: string, days: number): Promise<object> {
    const span = { from: now, until: now + days * DAY };
    const roster = await this.rosters.one(tx, id, { from: now, until: now + ARRANGED });
    const [all, open] = [shifts(roster, span.from, span.until), gaps(roster, span.from, span.until)];
    const members = [...new Set(roster.plans.flatMap(({ layers }) => layers.flatMap((layer) => layer.members)))];
    const name = await namesOf(tx, [...members, ...idsOf(all), ...idsOfGaps(open), ...roster.standIns.flatMap(({ personId, inPlaceOfId }) => [personId, inPlaceOfId]), ...roster.absences.map(({ delegateId }) => delegateId)]);
    const tested = await testedAt(tx, members);
    const inForce = roster.plans.findLast(({ appliesFrom }) => appliesFrom === null || appliesFrom <= now);
    return {
      id, name: roster.name, version: roster.plans.at(-1)?.version ?? 0, ...nowAndNext(all, span, name), gaps: someGaps(open, days, name),
      members: members.map((member) => ({ ...name(member), testedAt: isoOrNull(tested.get(member) ?? null) })),
      inForce: inForce && planView(inForce, name),
      planned: roster.plans.filter(({ appliesFrom, version }) => appliesFrom !== null && appliesFrom > now && !roster.plans.some((later) => later.version > version && later.appliesFrom! <= appliesFrom)).map((plan) => planView(plan, name)),
      standIns: roster.standIns.map((each) => ({
        id: each.id, person: name(each.personId), inPlaceOf: each.inPlaceOfId && name(each.inPlaceOfId), from: iso(each.startsAt), until: iso(each.endsAt), swapId: each.swapId ?? null, note: each.note,
      })),
      away: roster.absences.filter(({ personId }) => members.includes(personId)).map(({ personId, delegateId, startsAt, endsAt }) => (
        { person: name(personId), delegate: delegateId && name(delegateId), from: startsAt === -Infinity ? null : iso(startsAt), until: isoOrNull(endsAt) })),
    };
  }

  async shifts({ tx }: Work, id: string, span: Span): Promise<ShiftView[]> {
    const all = shifts(await this.rosters.one(tx, id, span), span.from, span.until);
    const name = await namesOf(tx, idsOf(all));
    return all.map((shift) => shiftView(shift, name));
  }

  async gaps({ tx }: Work, id: string, span: Span): Promise<object[]> {
    const open = gaps(await this.rosters.one(tx, id, span), span.from, span.until);
    const name = await namesOf(tx, idsOfGaps(open));
    return open.map((gap) => gapView(gap, name));
  }

  /** What would be drawn of a roster, with what would be open in it. */
  async drawn({ tx }: Work, roster: DutyRoster, span: Span): Promise<{ shifts: ShiftView[]; gaps: object[] }> {
    const [all, open] = [shifts(roster, span.from, span.until), gaps(roster, span.from, span.until)];
    const name = await namesOf(tx, [...idsOf(all), ...idsOfGaps(open)]);
    return { shifts: all.map((shift) => shiftView(shift, name)), gaps: open.map((gap) => gapView(gap, name)) };
  }

  /** Somebody's own, of every roster; groups that are always reached have no shifts. */
  async of({ tx }: Work, personId: string, span: Span): Promise<(ShiftView & { roster: Named })[]> {
    const own = ownShifts(await loadRosters(tx, null, span), personId, span);
    const name = await namesOf(tx, idsOf(own.map(({ shift }) => shift)));
    return own.map(({ roster, shift }) => ({ roster: { id: roster.id, name: roster.name }, ...shiftView(shift, name) }));
  }

  /** Where somebody's being away leaves something open, as far as one looks ahead. */
  async openedBy({ tx, now }: Work, personId: string, { from, until }: Span): Promise<object[]> {
    const span = { from: Math.max(from, now), until: Math.min(until, now + LONGEST) };
    if (span.from >= span.until) return [];
    const open = (await loadRosters(tx, null, span)).flatMap((roster) => gaps(roster, span.from, span.until)
      .filter((gap) => gap.kind === 'away' && gap.personId === personId).map((gap) => ({ roster, gap })));
    const name = await namesOf(tx, idsOfGaps(open.map(({ gap }) => gap)));
    return open.map(({ roster, gap }) => ({ roster: { id: roster.id, name: roster.name }, ...gapView(gap, name) }));
  }

  /** Who changed what of a roster, latest first. */
  async record({ tx, now }: Work, id: string): Promise<object[]> {
    await this.rosters.one(tx, id, { from: now, until: now + 1 });
    const rows = await tx.query<RecordRow[]>(RECORD, [id]);
    const name = await namesOf(tx, rows.flatMap(({ by_id, person_id, in_place_of_id }) => [by_id, person_id, in_place_of_id]));
    return rows.map((row) => recordView(row, name));
  }
}

/** Duty of one person in some rosters, in order of time. */
export function ownShifts(rosters: LoadedRoster[], personId: string, span: Span): { roster: LoadedRoster; shift: Shift }[] {
  return rosters
    .flatMap((roster) => shifts(roster, span.from, span.until).filter((shift) => shift.personId === personId && shift.kind === 'rotation').map((shift) => ({ roster, shift })))
    .sort((a, b) => a.shift.from - b.shift.from);
}

const idsOf = (all: Shift[]): (string | null)[] => all.flatMap(({ personId, insteadOfId }) => [personId, insteadOfId]);
const idsOfGaps = (all: Gap[]): (string | null)[] => all.flatMap((gap) => (gap.kind === 'away' ? [gap.personId, gap.takenById] : []));

const shiftView = ({ from, until, layer, kind, personId, insteadOfId, why }: Shift, name: Name): ShiftView => (
  { from: iso(from), until: iso(until), layer, kind, person: name(personId), insteadOf: insteadOfId === null ? null : name(insteadOfId), why });

/** A shift that goes on past what was looked at has no end that could be told. */
function nowAndNext(all: Shift[], span: Span, name: Name): object {
  const view = (shift: Shift) => ({ ...shiftView(shift, name), until: shift.until === span.until ? null : iso(shift.until) });
  const later = all.filter(({ from }) => from > span.from);
  return { onDuty: all.filter(({ from }) => from === span.from).map(view), next: later.filter(({ from }) => from === later[0]?.from).map(view) };
}

/** When a test alert last arrived, by any way. */
async function testedAt(tx: EntityManager, personIds: string[]): Promise<Map<string, number>> {
  const proofs = await tx.find(ContactProof, { where: { personId: In(personIds) }, order: { provenAt: 'ASC' } });
  return new Map(proofs.map(({ personId, provenAt }) => [personId, provenAt]));
}

const someGaps = (all: Gap[], days: number, name: Name): object => ({ days, count: all.length, items: all.slice(0, SHOWN).map((gap) => gapView(gap, name)) });

function gapView(gap: Gap, name: Name): object {
  const span = { from: iso(gap.from), until: iso(gap.until), kind: gap.kind };
  return gap.kind === 'nobody' ? span : { ...span, layer: gap.layer, person: name(gap.personId), takenBy: gap.takenById === null ? null : name(gap.takenById) };
}

const planView = ({ version, appliesFrom, layers, note }: RosterVersion, name: Name): object => (
  { version, appliesFrom: isoOrNull(appliesFrom), note, layers: layers.map((layer) => ({ ...layer, members: layer.members.map(name) })) });

interface RecordRow {
  at: Date;
  by_id: string | null;
  what: 'plan' | 'stand_in' | 'swap' | 'cancelled';
  version: number | null;
  starts_at: Date | null;
  ends_at: Date | null;
  person_id: string | null;
  in_place_of_id: string | null;
  note: string | null;
}

const RECORD = `
  SELECT at, by_id, 'plan' AS what, version, applies_from AS starts_at, NULL::timestamptz AS ends_at, NULL::uuid AS person_id, NULL::uuid AS in_place_of_id, note
  FROM roster_version WHERE roster_id = $1
  UNION ALL SELECT at, by_id, CASE WHEN swap_id IS NULL THEN 'stand_in' ELSE 'swap' END, NULL, starts_at, ends_at, person_id, in_place_of_id, note
  FROM roster_override WHERE roster_id = $1 AND at IS NOT NULL
  UNION ALL SELECT cancelled_at, cancelled_by_id, 'cancelled', NULL, starts_at, ends_at, person_id, in_place_of_id, note
  FROM roster_override WHERE roster_id = $1 AND cancelled_at IS NOT NULL
  ORDER BY at DESC, version DESC NULLS LAST LIMIT 500`;

const recordView = ({ at, by_id, what, version, starts_at, ends_at, person_id, in_place_of_id, note }: RecordRow, name: Name): object => ({
  at: iso(at.getTime()), by: by_id && name(by_id), what, version, from: starts_at && iso(starts_at.getTime()), until: ends_at && iso(ends_at.getTime()),
  person: person_id && name(person_id), inPlaceOf: in_place_of_id && name(in_place_of_id), note,
});

/** How often what decides about rosters has changed, and when last: no change is ever taken back, so it only rises. */
export async function changesOf(tx: EntityManager, rosterIds: string[]): Promise<{ count: number; last: number }> {
  const [row] = await tx.query<[{ count: string; last: Date | null }]>(CHANGES, [rosterIds]);
  return { count: Number(row.count), last: row.last?.getTime() ?? 0 };
}

const CHANGES = `
  SELECT count(*) AS count, max(at) AS last FROM (
    SELECT at FROM roster_version WHERE roster_id = ANY ($1)
    UNION ALL SELECT COALESCE(at, starts_at) FROM roster_override WHERE roster_id = ANY ($1)
    UNION ALL SELECT cancelled_at FROM roster_override WHERE roster_id = ANY ($1) AND cancelled_at IS NOT NULL
    UNION ALL SELECT at FROM absence
    UNION ALL SELECT cancelled_at FROM absence WHERE cancelled_at IS NOT NULL) AS change`;
