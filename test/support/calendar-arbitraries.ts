import fc from 'fast-check';
import type { CalendarSpec, Holiday, Instant, Weekly, Window } from '../../src/calendar/rules/index.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Zones that go wrong easily, each with a clock change of its own, as the first instant after it. */
export const TRICKY: [zone: string, change: string][] = [
  ['America/New_York', '2024-03-10T07:00Z'],
  ['America/New_York', '2024-11-03T06:00Z'],
  ['Europe/London', '2024-10-27T01:00Z'],
  ['Australia/Lord_Howe', '2024-04-06T15:00Z'],
  ['Australia/Lord_Howe', '2024-10-05T15:30Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Asia/Almaty', '2024-02-29T18:00Z'],
  ['Africa/Casablanca', '2024-03-10T02:00Z'],
  ['Africa/Casablanca', '2024-04-14T02:00Z'],
  ['America/St_Johns', '2010-11-07T02:31Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z'],
  ['America/Sao_Paulo', '2018-02-18T02:00Z'],
  ['America/Santiago', '2024-09-08T04:00Z'],
  ['Asia/Kathmandu', '1985-12-31T18:30Z'],
  ['Antarctica/Troll', '2024-03-31T01:00Z'],
];

const label = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const two = (n: number) => String(n).padStart(2, '0');

/** Up to three windows of a date, to the minute; the edges of the day and hours of clock changes come often. */
const windows: fc.Arbitrary<Window[]> = fc
  .uniqueArray(fc.oneof(fc.constantFrom(0, 60, 90, 120, 150, 180, 1380, 1440), fc.integer({ min: 0, max: 1440 })), {
    maxLength: 6,
  })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, i): Window => [label(edges[2 * i]!), label(edges[2 * i + 1]!)]),
  );

/** Weeks of at least ten hours, so that no target of these tests takes decades. */
const weekly: fc.Arbitrary<Weekly> = fc
  .tuple(windows, windows, windows, windows, windows, windows, windows)
  .map((days) => (minutesOf(days.flat()) < 600 ? days.with(0, [['08:00', '18:00']]) : days))
  .map(([mon, tue, wed, thu, fri, sat, sun]) => ({
    1: mon!, 2: tue!, 3: wed!, 4: thu!, 5: fri!, 6: sat!, 7: sun!, // prettier-ignore
  }));

function minutesOf(all: Window[]): number {
  const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return all.reduce((sum, [from, to]) => sum + minute(to) - minute(from), 0);
}

const holidaysAround = (around: Instant): fc.Arbitrary<Holiday[]> =>
  fc.uniqueArray(
    fc.record({
      date: fc.integer({ min: -4, max: 8 }).map((days) => new Date(around + days * DAY).toISOString().slice(0, 10)),
      name: fc.constantFrom('Feast', null, undefined),
      hours: fc.oneof(fc.constantFrom(null, undefined), windows),
    }),
    { maxLength: 4, selector: ({ date }) => date },
  );

/** A duration up to `most`: whole minutes half of the time, else to the millisecond. */
export const durationUpTo = (most: number): fc.Arbitrary<number> =>
  fc.oneof(fc.integer({ min: 0, max: most / MINUTE }).map((minutes) => minutes * MINUTE), fc.integer({ min: 0, max: most }));

export interface Question {
  spec: CalendarSpec;
  start: Instant;
  target: number;
}

/** A calendar of that zone, a start within three days of `around`, and a target of up to `mostTarget` ms. */
export const questionsAround = (timeZone: string, around: Instant, mostTarget: number): fc.Arbitrary<Question> =>
  fc.record({
    spec: fc.record({ timeZone: fc.constant(timeZone), weekly, holidays: holidaysAround(around) }),
    start: durationUpTo(6 * DAY).map((ms) => around - 3 * DAY + ms),
    target: durationUpTo(mostTarget),
  });

/** Questions about a tricky zone near its clock change. */
export const questionsNearClockChanges = (mostTarget: number): fc.Arbitrary<Question> =>
  fc.constantFrom(...TRICKY).chain(([zone, change]) => questionsAround(zone, Date.parse(change), mostTarget));

/** Questions about any zone there is, at any time from 1972 (when the last zone's offset became whole minutes) to 2100. */
export const questionsAnywhere = (mostTarget: number): fc.Arbitrary<Question> =>
  fc
    .record({
      zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      around: fc.integer({ min: Date.UTC(1972, 6, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 }),
    })
    .chain(({ zone, around }) => questionsAround(zone, around * 1000, mostTarget));
