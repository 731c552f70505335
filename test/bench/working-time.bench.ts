/**
 * Deadlines of 4 business hours from random minutes of 2024 in New York, with its public holidays: the engine without
 * and with its receipt, a walk with temporal-polyfill, and moment-business-time, on the same starts.
 *
 *   npx swc src test -d dist --config-file .swcrc && node dist/test/bench/working-time.bench.js
 */
import moment from 'moment-timezone';
import 'moment-business-time';
import { Temporal } from 'temporal-polyfill';
import { compileCalendar, type CalendarSpec, type Window } from '../../src/calendar/rules/index.js';
import { publicHolidays } from '../../src/calendar/rules/public-holidays.js';
import { type Measured, measure, repeatable } from './lib/measure.js';
import { printTable, writeResult } from './lib/report.js';

const MINUTE = 60_000;
const TARGET = 240 * MINUTE;
const ZONE = 'America/New_York';

const office: Window[] = [['09:00', '17:30']];
const spec: CalendarSpec = {
  timeZone: ZONE,
  weekly: { 1: office, 2: office, 3: office, 4: office, 5: office, 6: [], 7: [] },
  holidays: publicHolidays('US', null, [2024, 2025]),
};

function temporalWalk(): (start: number) => number {
  const closed = new Set(spec.holidays.map(({ date }) => date));
  const [opens, closes] = office[0]!.map((label) => Temporal.PlainTime.from(label));
  return (start) => {
    let left = TARGET;
    let date = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(ZONE).toPlainDate();
    for (; ; date = date.add({ days: 1 })) {
      if (date.dayOfWeek > 5 || closed.has(date.toString())) continue;
      const from = Math.max(start, date.toZonedDateTime({ timeZone: ZONE, plainTime: opens! }).epochMilliseconds);
      const to = date.toZonedDateTime({ timeZone: ZONE, plainTime: closes! }).epochMilliseconds;
      if (from + left <= to) return from + left;
      left -= Math.max(0, to - from);
    }
  };
}

function momentBusinessTime(): (start: number) => number {
  const day = office[0]!;
  moment.updateLocale('en', {
    workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null },
    holidays: spec.holidays.map(({ date }) => date),
  });
  return (start) => moment.tz(start, ZONE).addWorkingTime(TARGET / MINUTE, 'minutes').valueOf();
}

function startsOf2024(count: number): Float64Array {
  const random = repeatable(1);
  return Float64Array.from({ length: count }, () => Date.UTC(2024, 0, 1) + Math.floor(random() * 366 * 1440) * MINUTE);
}

const starts = startsOf2024(2_000_000);
const engine = compileCalendar(spec);
const measured: Measured[] = [
  measure('engine', starts, 2_000_000, (start) => engine.deadline(start, TARGET)),
  measure('engine, deadline and receipt', starts, 200_000, (start) => {
    engine.receipt(start, TARGET);
    return engine.deadline(start, TARGET);
  }),
  measure('temporal-polyfill, day by day', starts, 50_000, temporalWalk(), 3),
  measure('moment-business-time', starts, 10_000, momentBusinessTime(), 3),
];

const [reference] = measured as [Measured, ...Measured[]];
const rows = measured.map(({ name, count, perSecond, answers }) => ({
  way: name,
  'a second': perSecond,
  'times slower': Math.round((reference.perSecond / perSecond) * 10) / 10,
  compared: count,
  different: answers.filter((answer, i) => answer !== reference.answers[i]).length,
}));

printTable('Deadlines of 4 business hours (one core, a year of holidays)', rows);

function medianCompile(): number {
  const times = Array.from({ length: 200 }, (_, i) => {
    const began = performance.now();
    compileCalendar({ ...spec, holidays: spec.holidays.slice(i % 5) }).deadline(starts[i]!, TARGET);
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[100]!;
}

const compileMs = Math.round(medianCompile() * 1000) / 1000;
console.log(`\nCompiling a calendar and its first deadline, zone known: ${compileMs} ms (median)`);
console.log(`\nwritten to ${writeResult('working-time', { rows, compileMs })}`);
