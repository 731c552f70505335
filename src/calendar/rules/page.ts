import type { Instant } from './calendar-spec.js';
import { DAY } from './labels.js';
import type { OpeningHours } from './opening-hours.js';
import { PAGE, type Zone } from './zone.js';

/** The working windows of one page of time in UTC, in order, with the time counted before each. */
export class Page {
  readonly count: number;
  /** Working ms of the whole page. */
  readonly total: number;
  private readonly from: Instant;
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  /** Working ms before window i; one more entry than windows. */
  private readonly before: Float64Array;
  /** For each UTC day of the page, the first window that ends after the day begins. */
  private readonly firstOfDay: Int32Array;

  constructor(index: number, zone: Zone, hours: OpeningHours) {
    this.from = index * PAGE;
    const { starts, ends } = workingWindows(this.from, zone, hours);
    this.count = starts.length;
    this.starts = Float64Array.from(starts);
    this.ends = Float64Array.from(ends);
    this.before = new Float64Array(this.count + 1);
    for (let i = 0; i < this.count; i++) this.before[i + 1] = this.before[i]! + ends[i]! - starts[i]!;
    this.total = this.before[this.count]!;
    this.firstOfDay = new Int32Array(PAGE / DAY);
    for (let day = 0, i = 0; day < this.firstOfDay.length; day++) {
      while (i < this.count && ends[i]! <= this.from + day * DAY) i++;
      this.firstOfDay[day] = i;
    }
  }

  /** The window `at` stands in, or the next one of the page; `count` when there is none. */
  windowAt(at: Instant): number {
    let i = this.firstOfDay[Math.floor((at - this.from) / DAY)]!;
    while (i < this.count && this.ends[i]! <= at) i++;
    return i;
  }

  /** Working ms of the page before `at`, whose window is `i`. */
  countedBefore(at: Instant, i: number): number {
    return i < this.count && at > this.starts[i]! ? this.before[i]! + at - this.starts[i]! : this.before[i]!;
  }

  /** The earliest instant by which `need` (> 0, at most `total`) ms of the page are counted; not before window `i`. */
  instantOf(need: number, i: number): Instant {
    const { before } = this;
    let low = i;
    let high = i + 1;
    for (let step = 1; before[high]! < need; step *= 2) {
      low = high;
      high = Math.min(high + step, this.count);
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (before[middle]! < need) low = middle;
      else high = middle;
    }
    return this.starts[low]! + need - before[low]!;
  }

  startOf(i: number): Instant {
    return this.starts[i]!;
  }

  endOf(i: number): Instant {
    return this.ends[i]!;
  }
}

/** An instant is open when its local label lies in a window of its local date: each date part against its windows. */
function workingWindows(from: Instant, zone: Zone, hours: OpeningHours): { starts: Instant[]; ends: Instant[] } {
  const starts: Instant[] = [];
  const ends: Instant[] = [];
  for (const part of zone.dayParts(from, from + PAGE)) {
    const midnight = part.day * DAY - part.offset;
    for (const span of hours.of(part.day)) {
      const start = Math.max(midnight + span.start, part.from);
      const end = Math.min(midnight + span.end, part.to);
      if (start >= end) continue;
      if (start === ends[ends.length - 1]) ends[ends.length - 1] = end;
      else {
        starts.push(start);
        ends.push(end);
      }
    }
  }
  return { starts, ends };
}
