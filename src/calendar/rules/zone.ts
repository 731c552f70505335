import type { Instant } from './calendar-spec.js';
import { DAY, HOUR, MINUTE, SECOND, localDay } from './labels.js';

/** Offsets and working time are tabled in pages of this many ms, each made when first asked for. */
export const PAGE = 400 * DAY;

/** A stretch `[from, to)` in which a zone kept one offset (ms east of UTC). */
export interface Regime {
  from: Instant;
  to: Instant;
  offset: number;
}

/** A stretch `[from, to)` of one local date at one offset. A date cut by a clock change has several. */
export interface DayPart extends Regime {
  day: number;
}

/** The offsets an IANA zone had and will have, as the platform's own zone data (Intl) says. */
export class Zone {
  private readonly pages: Regime[][] = [];

  private constructor(private readonly format: Intl.DateTimeFormat) {}

  private static readonly known = new Map<string, Zone>();

  /** The zone of that name, in any letter case; null where there is none. Fixed offsets are no zones. */
  static named(name: string): Zone | null {
    const key = name.toLowerCase();
    const known = Zone.known.get(key);
    if (known || /^[+-]/.test(name)) return known ?? null;
    try {
      const zone = new Zone(new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' }));
      Zone.known.set(key, zone);
      return zone;
    } catch {
      return null; // Intl's only way to say that it does not know the name
    }
  }

  offsetAt(at: Instant): number {
    const found = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(this.format.format(at));
    if (!found) throw new Error(`No offset in '${this.format.format(at)}'`);
    const [, sign, hours, minutes, seconds] = found;
    if (sign === undefined) return 0;
    const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND;
    return sign === '-' ? -size : size;
  }

  /** The regimes of `[from, to)` in order, cut to it. */
  regimes(from: Instant, to: Instant): Regime[] {
    const found: Regime[] = [];
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++) {
      for (const regime of (this.pages[page] ??= this.readPage(page))) {
        if (regime.to <= from || regime.from >= to) continue;
        const end = Math.min(regime.to, to);
        const last = found[found.length - 1];
        if (last?.offset === regime.offset) last.to = end;
        else found.push({ from: Math.max(regime.from, from), to: end, offset: regime.offset });
      }
    }
    return found;
  }

  /** The parts of local dates in `[from, to)` in order of time. */
  dayParts(from: Instant, to: Instant): DayPart[] {
    const parts: DayPart[] = [];
    for (const regime of this.regimes(from, to)) {
      const { offset } = regime;
      for (let at = regime.from; at < regime.to; ) {
        const day = localDay(at, offset);
        const end = Math.min((day + 1) * DAY - offset, regime.to);
        parts.push({ day, from: at, to: end, offset });
        at = end;
      }
    }
    return parts;
  }

  /** Looks at each day's offset and closes in on each change; no zone changed twice in a day since 1970. */
  private readPage(page: number): Regime[] {
    const regimes: Regime[] = [];
    const end = (page + 1) * PAGE;
    let from = page * PAGE;
    let offset = this.offsetAt(from);
    for (let at = from; at < end; at += DAY) {
      const next = this.offsetAt(at + DAY);
      if (next === offset) continue;
      const change = this.changeBetween(at, at + DAY, offset);
      if (change < end) {
        regimes.push({ from, to: change, offset });
        from = change;
        offset = next;
      }
    }
    regimes.push({ from, to: end, offset });
    return regimes;
  }

  /** The first ms in `(before, after]` at which the offset is no longer `offset`. */
  private changeBetween(before: Instant, after: Instant, offset: number): Instant {
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    return after;
  }
}
