/** A part of the week on the wall clock of the layer's zone: days are ISO (1 = Monday); an end not after its start lies on the next day. */
export interface Hours {
  days: number[];
  from: string;
  to: string;
}

/** One place to fill: members in turn, or a group that is reached whole. Persons are ids. */
export interface Layer {
  name: string;
  kind: 'rotation' | 'everyone';
  timeZone: string;
  /** Local date of the first hand-over, `2026-01-05`, and local time of every one, `09:00`. */
  firstHandoverOn: string;
  handoverTime: string;
  every: { count: number; unit: 'hours' | 'days' | 'weeks' };
  /** Null: round the clock. */
  hours: Hours[] | null;
  /** In the order of the rotation. */
  members: string[];
}

/** What is planned from an instant on; null: since ever. Of those that apply, the one saved last counts. */
export interface RosterPlan {
  appliesFrom: number | null;
  layers: Layer[];
}

/** Somebody takes a place, from one instant to another: of one person, or (null) of whoever would be on duty. */
export interface StandIn {
  personId: string;
  inPlaceOfId: string | null;
  startsAt: number;
  endsAt: number;
  swapId?: string | null;
}

/** Somebody is away, or has left for good (`endsAt` null). */
export interface Absence {
  personId: string;
  delegateId: string | null;
  startsAt: number;
  endsAt: number | null;
}

/** A roster as the rules know it. */
export interface DutyRoster {
  /** In the order in which they were saved. */
  plans: RosterPlan[];
  standIns: StandIn[];
  absences: Absence[];
}

/** Why somebody has a place that was another's: stands in, swapped, is the delegate, is the next in the rotation. */
export type Why = 'stand_in' | 'swap' | 'delegate' | 'next';

/** Somebody on duty, from the first instant to before the last. */
export interface Shift {
  from: number;
  until: number;
  /** Null: in place of the whole roster. */
  layer: string | null;
  kind: Layer['kind'];
  personId: string;
  /** Whose place it would be. */
  insteadOfId: string | null;
  why: Why | null;
}

export interface Span {
  from: number;
  until: number;
}

export const overlap = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until;
