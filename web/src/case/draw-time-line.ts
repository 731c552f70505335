import type { Clock, Escalation, StepAhead } from '../api/wire';

export type MarkKind = 'opened' | 'fired' | 'ahead' | 'met' | 'due';

export interface Mark {
  key: string;
  kind: MarkKind;
  at: number;
  /** Whose deadline or fulfilment it is; null where it is no clock's. */
  clock: TimedClock['kind'] | null;
}

export interface Placed extends Mark {
  /** Share of the line before it, 0 to 1. */
  place: number;
  /** Marks too close to stand side by side stand one above the other; 0 is on the line. */
  lane: number;
}

export interface TimeLine {
  from: number;
  until: number;
  marks: Placed[];
  /** Where time counts towards the deadline that matters now. */
  counted: { left: number; width: number }[];
  /** Where the present stands; null once nothing runs any more. */
  present: number | null;
}

export type TimedClock = Pick<Clock, 'id' | 'kind' | 'dueAt' | 'metAt' | 'endedAt' | 'spans'>;

interface Shown {
  openedAt: string;
  clock: TimedClock | null;
  clocks: TimedClock[];
  fired: Pick<Escalation, 'id' | 'firedAt'>[];
  ahead: Pick<StepAhead, 'clockId' | 'step' | 'repeat' | 'dueAt'>[];
}

/** Room after the last mark, as a share of the line. */
const ROOM = 0.04;
/** Closer than this two marks would cover each other. */
const APART = 0.045;
const MINUTE = 60_000;

/** One line, to scale, from the opening to the last that is due: what fired, what will fire, what is owed, and now (`ESC-1`). */
export function drawTimeLine(shown: Shown, now: number): TimeLine {
  const { clock, clocks } = shown;
  const marks = marksOf(shown);
  const runs = shown.ahead.length > 0 || clocks.some(({ endedAt }) => endedAt === null);
  const from = Math.min(...marks.map(({ at }) => at));
  const last = Math.max(...marks.map(({ at }) => at), ...(runs ? [now] : []), from + MINUTE);
  const until = from + (last - from) / (1 - ROOM);
  const placeOf = (at: number): number => (Math.min(Math.max(at, from), until) - from) / (until - from);
  return {
    from, until,
    marks: inLanes(marks.map((mark) => ({ ...mark, place: placeOf(mark.at) }))),
    counted: (clock?.spans ?? []).map((span) => ({ left: placeOf(Date.parse(span.from)), width: placeOf(Date.parse(span.to)) - placeOf(Date.parse(span.from)) })).filter(({ width }) => width > 0),
    present: runs ? placeOf(now) : null,
  };
}

/** In order of time: what is over and was not kept by anybody is left out but for what fired. */
function marksOf({ openedAt, clock, clocks, fired, ahead }: Shown): Mark[] {
  const shownClocks = clocks.filter(({ id, endedAt }) => id === clock?.id || endedAt === null);
  const marks: Mark[] = [
    { key: 'opened', kind: 'opened', at: Date.parse(openedAt), clock: null },
    ...fired.map(({ id, firedAt }): Mark => ({ key: id, kind: 'fired', at: Date.parse(firedAt), clock: null })),
    ...shownClocks.filter(({ endedAt, metAt }) => endedAt === null || metAt !== null).map(({ id, kind, dueAt }): Mark => ({ key: `due ${id}`, kind: 'due', at: Date.parse(dueAt), clock: kind })),
    ...shownClocks.flatMap(({ id, kind, metAt }): Mark[] => (metAt === null ? [] : [{ key: `met ${id}`, kind: 'met', at: Date.parse(metAt), clock: kind }])),
    ...ahead.map(({ clockId, step, repeat, dueAt }): Mark => ({ key: `${clockId} ${step} ${repeat}`, kind: 'ahead', at: Date.parse(dueAt), clock: null })),
  ];
  return marks.sort((a, b) => a.at - b.at);
}

/** Each in the lowest lane where it covers nothing. */
function inLanes(marks: (Mark & { place: number })[]): Placed[] {
  const lastIn: number[] = [];
  return marks.map((mark) => {
    const free = lastIn.findIndex((place) => mark.place - place >= APART);
    const lane = free === -1 ? lastIn.length : free;
    lastIn[lane] = mark.place;
    return { ...mark, lane };
  });
}
