import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { authorise } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { conflict, iso, malformed, notFound, refused } from '../platform/http/index.js';
import { namesOf, type LoadedRoster } from './duty-rosters.js';
import { lockRoster, staffAmong } from './roster-plans.service.js';
import { RosterOverride } from './roster.entity.js';
import { RostersService } from './rosters.service.js';
import { overlap, places, shifts, type Span } from './rules/index.js';

/** Each shift in a span is looked at; a span without end would never be done. */
const LONGEST = 100 * 86_400_000;

export interface NewStandIn {
  personId: string;
  /** Null: of whoever would be on duty. */
  inPlaceOfId: string | null;
  /** Null: at once. */
  from: number | null;
  until: number;
  note: string | null;
}

export interface Half extends Span {
  personId: string;
}

/** Somebody stands in, two swap, and what was arranged is called off: always from now on, on record (`ESC-5`). */
@Injectable()
export class StandIns {
  constructor(private readonly rosters: RostersService) {}

  async add(work: Work, rosterId: string, given: NewStandIn): Promise<string> {
    authorise(work.actor, 'roster.stand_in');
    await lockRoster(work.tx, rosterId);
    const { from, ...standIn } = given;
    const span = ahead(work, { from: from ?? work.now, until: given.until }, '');
    const roster = await this.rosters.one(work.tx, rosterId, span);
    await this.refuseStrangers(work, [['personId', given.personId]]);
    await refuseAway(work, roster, 'personId', given.personId, span);
    if (given.inPlaceOfId !== null) await refuseUnlessOnDuty(work, roster, given.personId, given.inPlaceOfId, span);
    await refuseTaken(work, roster, given.inPlaceOfId, span);
    return this.insert(work, rosterId, { ...standIn, ...span }, null);
  }

  /** Each takes the other's duty: both halves, or neither. */
  async swap(work: Work, rosterId: string, first: Half, second: Half, note: string | null): Promise<string> {
    authorise(work.actor, 'roster.stand_in');
    await lockRoster(work.tx, rosterId);
    const [a, b] = [ahead(work, first, 'first.'), ahead(work, second, 'second.')];
    if (first.personId === second.personId) throw refused(null, 'A swap is between two persons.', [{ field: 'second.personId', message: 'Name somebody else.' }]);
    await this.refuseStrangers(work, [['first.personId', first.personId], ['second.personId', second.personId]]);
    const roster = await this.rosters.one(work.tx, rosterId, { from: Math.min(a.from, b.from), until: Math.max(a.until, b.until) });
    await refuseHalf(work, roster, 'first', { ...a, personId: first.personId }, second.personId);
    await refuseHalf(work, roster, 'second', { ...b, personId: second.personId }, first.personId);
    const swapId = randomUUID();
    await this.insert(work, rosterId, { ...a, personId: second.personId, inPlaceOfId: first.personId, note }, swapId);
    await this.insert(work, rosterId, { ...b, personId: first.personId, inPlaceOfId: second.personId, note }, swapId);
    return swapId;
  }

  /** What has begun ends now; of a swap both halves go, as they came. */
  async cancel(work: Work, rosterId: string, id: string): Promise<void> {
    authorise(work.actor, 'roster.stand_in');
    await lockRoster(work.tx, rosterId);
    const standIn = await work.tx.findOneBy(RosterOverride, { id, rosterId });
    if (!standIn) throw notFound('stand-in');
    const all = standIn.swapId === null ? [standIn] : await work.tx.findBy(RosterOverride, { rosterId, swapId: standIn.swapId });
    const open = all.filter(({ endsAt, cancelledAt }) => cancelledAt === null && endsAt > work.now);
    if (open.length === 0) throw conflict('This is over already: what was on duty stays as it was.');
    for (const each of open) await work.tx.update(RosterOverride, { id: each.id }, { cancelledAt: work.now, cancelledById: who(work) });
  }

  private async insert(work: Work, rosterId: string, { from, until, ...standIn }: Omit<NewStandIn, 'from'> & Span, swapId: string | null): Promise<string> {
    const id = randomUUID();
    await work.tx.insert(RosterOverride, { id, rosterId, swapId, ...standIn, startsAt: from, endsAt: until, byId: who(work), at: work.now, cancelledAt: null, cancelledById: null });
    return id;
  }

  private async refuseStrangers({ tx }: Work, named: [field: string, id: string][]): Promise<void> {
    const staff = await staffAmong(tx, named.map(([, id]) => id));
    const errors = named.filter(([, id]) => !staff.has(id)).map(([field]) => ({ field, message: 'Name an active member of the staff.' }));
    if (errors.length > 0) throw refused('ESC-5', 'Who is not an active member of the staff is not reached by an escalation.', errors);
  }
}

const who = ({ actor }: Work): string | null => (actor.side === 'desk' ? null : actor.personId);

function ahead({ now }: Work, { from, until }: Span, at: string): Span {
  if (!(from < until)) throw malformed([{ field: `${at}until`, message: 'Give an instant that is after `from`.' }]);
  if (until - from > LONGEST) throw refused(null, 'Nobody stands in for so long.', [{ field: `${at}until`, message: 'Give 100 days at most. What is to last longer is a change of the roster.' }]);
  if (from < now) throw refused(null, 'What was on duty stays as it was.', [{ field: `${at}from`, message: `Give an instant from now on (${iso(now)}), or none for at once.` }]);
  return { from, until };
}

async function refuseAway({ tx }: Work, { absences }: LoadedRoster, field: string, personId: string, span: Span): Promise<void> {
  const away = absences.find((each) => each.personId === personId && overlap({ from: each.startsAt, until: each.endsAt ?? Infinity }, span));
  if (!away) return;
  const { name } = (await namesOf(tx, [personId]))(personId);
  const message = away.endsAt === null ? `${name} has left.` : `${name} is away from ${iso(away.startsAt)} to ${iso(away.endsAt)}. Name somebody who is there.`;
  throw refused('WHO-5', message, [{ field, message }]);
}

async function refuseUnlessOnDuty({ tx }: Work, roster: LoadedRoster, personId: string, inPlaceOfId: string, span: Span): Promise<void> {
  const { name } = (await namesOf(tx, [inPlaceOfId]))(inPlaceOfId);
  const theirs = places(roster, span).some((each) => (each.why === null && each.personId === inPlaceOfId) || each.insteadOfId === inPlaceOfId);
  const message = personId === inPlaceOfId ? 'Nobody stands in for themselves.' : theirs ? null : `It is not ${name}’s turn at any time from ${iso(span.from)} to ${iso(span.until)}.`;
  if (message !== null) throw refused(null, message, [{ field: 'inPlaceOfId', message }]);
}

/** One place, one stand-in: a second one would leave open who is meant. */
async function refuseTaken({ tx }: Work, { standIns }: LoadedRoster, inPlaceOfId: string | null, span: Span): Promise<void> {
  const taken = standIns.find((each) => (each.inPlaceOfId === inPlaceOfId || each.inPlaceOfId === null || inPlaceOfId === null) && overlap({ from: each.startsAt, until: each.endsAt }, span));
  if (!taken) return;
  const { name } = (await namesOf(tx, [taken.personId]))(taken.personId);
  throw conflict(`${name} stands in already, from ${iso(taken.startsAt)} to ${iso(taken.endsAt)}. Cancel that first, or choose another time.`);
}

/** What one gives must be theirs, and who takes it must be free and there. */
async function refuseHalf(work: Work, roster: LoadedRoster, half: 'first' | 'second', { personId, ...span }: Half, takerId: string): Promise<void> {
  const name = await namesOf(work.tx, [personId, takerId]);
  const during = shifts(roster, span.from, span.until);
  const own = during.filter((each) => each.personId === personId);
  const message = during.some((each) => each.personId === takerId && each.kind === 'rotation') ? `${name(takerId).name} is on duty then already.`
    : own.length === 0 ? `${name(personId).name} is not on duty at any time from ${iso(span.from)} to ${iso(span.until)}.`
      : own.some(({ why }) => why !== null) ? `${name(personId).name} is on duty there in place of somebody else. Cancel that first.` : null;
  if (message !== null) throw refused(null, message, [{ field: half, message }]);
  await refuseAway(work, roster, half, takerId, span);
  await refuseTaken(work, roster, personId, span);
}
