import { Temporal } from 'temporal-polyfill';
import type { Hours, Layer, Span } from './duty-roster.js';

type Local = Temporal.PlainDateTime;

/** A turn of a rotation: `index` counts hand-overs since the first one, backwards too. */
export interface Turn extends Span {
  index: number;
}

/** What a layer's turns are, as far as they touch a span; none is cut. A group has one, without end. */
export function turns(layer: Layer, span: Span): Turn[] {
  if (layer.kind === 'everyone') return [{ from: -Infinity, until: Infinity, index: 0 }];
  const first = Temporal.PlainDate.from(layer.firstHandoverOn).toPlainDateTime(layer.handoverTime);
  const { count, unit } = layer.every;
  const handover = (index: number) => firstInstantOf(first.add({ [unit]: index * count }), layer.timeZone);
  let index = Math.floor(first.until(localAt(span.from, layer.timeZone), { largestUnit: 'hours' }).total('hours') / (count * HOURS[unit]));
  while (handover(index) > span.from) index -= 1;
  while (handover(index + 1) <= span.from) index += 1;
  const found: Turn[] = [];
  for (let from = handover(index); from < span.until; index += 1) {
    const until = handover(index + 1);
    if (from < until) found.push({ from, until, index });
    from = until;
  }
  return found;
}

/** The windows of a layer that touch a span, in order; none is cut. Null: round the clock. */
export function windows({ hours, timeZone }: Pick<Layer, 'hours' | 'timeZone'>, span: Span): Span[] | null {
  if (hours === null) return null;
  const found: Span[] = [];
  const last = localAt(span.until, timeZone).toPlainDate();
  for (let date = localAt(span.from, timeZone).toPlainDate().subtract({ days: 1 }); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const each of hours.filter(({ days }) => days.includes(date.dayOfWeek))) {
      const window = windowOn(date, each, timeZone);
      if (window.from < window.until && window.from < span.until && span.from < window.until) found.push(window);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function windowOn(date: Temporal.PlainDate, { from, to }: Hours, timeZone: string): Span {
  const end = to === '24:00' || to <= from ? date.add({ days: 1 }) : date;
  return {
    from: firstInstantOf(date.toPlainDateTime(from), timeZone),
    until: firstInstantOf(end.toPlainDateTime(to === '24:00' ? '00:00' : to), timeZone),
  };
}

const HOURS = { hours: 1, days: 24, weeks: 7 * 24 };

const localAt = (at: number, timeZone: string): Local => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();

/**
 * The first instant at which the clock on the wall shows this or later. So an hour that comes twice begins the first time,
 * one that is skipped begins where the clock jumps, and what is in order on the wall is in order in time.
 */
function firstInstantOf(local: Local, timeZone: string): number {
  const zoned = local.toZonedDateTime(timeZone);
  if (zoned.toPlainDateTime().equals(local)) return zoned.epochMilliseconds;
  // A nanosecond on, since what lies exactly at the transition would be sent to the one before it.
  return zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')!.epochMilliseconds;
}
