import { overlap, type Absence, type DutyRoster, type Layer, type RosterPlan, type Shift, type Span, type StandIn, type Why } from './duty-roster.js';
import { turns, windows } from './wall-clock.js';

/** A shift, or one that nobody has. `turn`: when its turn began, so that two turns of one person stay two shifts. */
export interface Place extends Omit<Shift, 'personId'> {
  personId: string | null;
  turn: number;
}

/**
 * Who is on duty at an instant (ms), each person once; empty when nobody is: the caller falls through (`ESC-5`).
 * It is what the timeline shows, since it is taken from it.
 */
export function onDuty(roster: DutyRoster, at: number): string[] {
  return [...new Set(shifts(roster, at, at + 1).map(({ personId }) => personId))];
}

/** The timeline of a roster, cut at both ends, in order of time. A shift ends at the hand-over, at the end of its hours, or where somebody takes the place. */
export function shifts(roster: DutyRoster, from: number, until: number): Shift[] {
  return places(roster, { from, until }).flatMap(({ turn: _, personId, ...place }) => (personId === null ? [] : [{ ...place, personId }]));
}

/** The same with the places that nobody takes. */
export function places(roster: DutyRoster, span: Span): Place[] {
  const found = plansIn(roster.plans, span).flatMap(({ plan, ...during }) => {
    const whole = wholeStandIns(roster, during);
    const free = without(during, whole);
    return [...whole, ...plan.layers.flatMap((layer) => free.flatMap((each) => placesOf(roster, layer, each)))];
  });
  return joined(found).sort((a, b) => a.from - b.from);
}

/** Which plan counts when: of those that apply, the one saved last. */
function plansIn(plans: RosterPlan[], span: Span): (Span & { plan: RosterPlan })[] {
  return pieces(span, plans.map(({ appliesFrom }) => appliesFrom ?? span.from)).flatMap((piece) => {
    const plan = plans.findLast(({ appliesFrom }) => appliesFrom === null || appliesFrom <= piece.from);
    return plan ? [{ ...piece, plan }] : [];
  });
}

/** Where somebody stands in for the whole roster. Where they are away themselves, without a delegate, it goes by its layers. */
function wholeStandIns(roster: DutyRoster, span: Span): Place[] {
  return roster.standIns.filter(({ inPlaceOfId }) => inPlaceOfId === null).flatMap((standIn) => {
    const during = cut({ from: standIn.startsAt, until: standIn.endsAt }, span);
    return pieces(during, edges(roster.absences)).flatMap((piece): Place[] => {
      const there = present(roster.absences, standIn.personId, piece.from);
      if (there === null) return [];
      const why = there === standIn.personId ? 'stand_in' : 'delegate';
      return [{ ...piece, layer: null, kind: 'rotation', personId: there, insteadOfId: why === 'delegate' ? standIn.personId : null, why, turn: standIn.startsAt }];
    });
  });
}

function placesOf({ standIns, absences }: DutyRoster, layer: Layer, span: Span): Place[] {
  const open = windows(layer, span) ?? [span];
  const cuts = [...standIns.filter(({ inPlaceOfId }) => inPlaceOfId !== null).flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]), ...edges(absences)];
  return turns(layer, span).flatMap((turn) => open.flatMap((window) => pieces(cut(cut(window, turn), span), cuts)).flatMap((piece) => {
    const due = layer.kind === 'everyone' ? layer.members : at(layer.members, turn.index);
    const taken = due.map((personId): Place => ({ ...piece, layer: layer.name, kind: layer.kind, turn: turn.from, ...whoTakes(personId, layer, turn.index, standIns, absences, piece.from) }));
    return onePerPerson(taken);
  }));
}

/**
 * Whose place it becomes: whoever stands in for this person, else they themselves; where they are away their delegate, else
 * the next in the rotation. Null when nobody is left. Nobody who is away takes a place, a delegate neither.
 */
function whoTakes(due: string, layer: Layer, index: number, standIns: StandIn[], absences: Absence[], now: number): { personId: string | null; insteadOfId: string | null; why: Why | null } {
  for (const { personId, swapId } of standIns.filter(({ inPlaceOfId, startsAt, endsAt }) => inPlaceOfId === due && startsAt <= now && now < endsAt)) {
    const there = present(absences, personId, now);
    if (there !== null) return { personId: there, insteadOfId: due, why: there !== personId ? 'delegate' : swapId ? 'swap' : 'stand_in' };
  }
  const there = present(absences, due, now);
  if (there === due) return { personId: due, insteadOfId: null, why: null };
  if (there !== null) return { personId: there, insteadOfId: due, why: 'delegate' };
  const next = layer.kind === 'rotation' ? layer.members.map((_, ahead) => at(layer.members, index + ahead)[0]!).find((each) => !isAway(absences, each, now)) : undefined;
  return { personId: next ?? null, insteadOfId: due, why: next === undefined ? null : 'next' };
}

const covers = ({ startsAt, endsAt }: Absence, now: number): boolean => startsAt <= now && (endsAt === null || now < endsAt);
const isAway = (absences: Absence[], personId: string, now: number): boolean => absences.some((each) => each.personId === personId && covers(each, now));

/** The person, or their delegate while they are away. */
function present(absences: Absence[], personId: string, now: number): string | null {
  const away = absences.filter((each) => each.personId === personId && covers(each, now));
  if (away.length === 0) return personId;
  return away.find(({ delegateId }) => delegateId !== null && !isAway(absences, delegateId, now))?.delegateId ?? null;
}

/** The member whose turn it is; none in a rotation without members. */
const at = (members: string[], index: number): string[] => (members.length === 0 ? [] : [members[((index % members.length) + members.length) % members.length]!]);

const edges = (absences: Absence[]): number[] => absences.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt ?? Infinity]);
const cut = (a: Span, b: Span): Span => ({ from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) });

/** A span, cut where these instants lie in it; nothing of an empty one. */
function pieces({ from, until }: Span, cuts: number[]): Span[] {
  if (from >= until) return [];
  const starts = [from, ...new Set(cuts.filter((each) => from < each && each < until))].sort((a, b) => a - b);
  return starts.map((start, index) => ({ from: start, until: starts[index + 1] ?? until }));
}

/** What of a span lies in none of these. */
function without(span: Span, taken: Span[]): Span[] {
  return pieces(span, taken.flatMap(({ from, until }) => [from, until])).filter((piece) => !taken.some((each) => overlap(each, piece)));
}

const onePerPerson = (taken: Place[]): Place[] =>
  taken.filter(({ personId }, index) => personId === null || taken.findIndex((each) => each.personId === personId) === index);

/** Pieces that belong together, put together again: hours over midnight, a plan saved again as it was. */
function joined(found: Place[]): Place[] {
  const whole: Place[] = [];
  const ends = new Map<string, Place>();
  for (const place of found) {
    const { layer, kind, personId, insteadOfId, why, turn } = place;
    const key = JSON.stringify([layer, kind, personId, insteadOfId, why, turn]);
    const before = ends.get(key);
    if (before?.until === place.from) {
      before.until = place.until;
      continue;
    }
    const next = { ...place };
    ends.set(key, next);
    whole.push(next);
  }
  return whole;
}
