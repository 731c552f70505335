import { compileCalendar, type CalendarSpec, type Holiday, type Instant, type ReceiptLine, type WorkingTime } from '../../calendar/rules/index.js';

const DAY = 86_400_000;

/**
 * A calendar whose public holidays are expanded for the years that a log turns out to speak of, as it is read: the
 * years of every start, every deadline and all between. The calendar's own rows win over a public holiday of that date.
 */
export class LogCalendar implements WorkingTime {
  readonly timeZone: string;
  private readonly holidays: Map<string, Holiday>;
  private readonly years = new Set<number>();
  private compiled: WorkingTime;

  constructor(
    private readonly spec: CalendarSpec,
    private readonly holidaysFor: (years: number[]) => Holiday[],
  ) {
    this.timeZone = spec.timeZone;
    this.holidays = new Map(spec.holidays.map((holiday) => [holiday.date, holiday]));
    this.compiled = compileCalendar(spec);
  }

  deadline(start: Instant, target: number): Instant {
    return this.settled(start, () => this.compiled.deadline(start, target));
  }

  receipt(start: Instant, target: number): ReceiptLine[] {
    this.deadline(start, target);
    return this.compiled.receipt(start, target);
  }

  worked(from: Instant, to: Instant): number {
    this.cover(from, to);
    return this.compiled.worked(from, to);
  }

  nextOpening(at: Instant): Instant {
    return this.settled(at, () => this.compiled.nextOpening(at));
  }

  nextClosing(at: Instant): Instant | null {
    return this.settled(at, () => this.compiled.nextClosing(at));
  }

  /** Asks again as long as the answer lies in a year whose holidays it did not know. */
  private settled<T extends Instant | null>(from: Instant, ask: () => T): T {
    this.cover(from, from);
    for (;;) {
      const answer = ask();
      if (answer === null || !this.cover(from, answer)) return answer;
    }
  }

  /** Makes sure of the years of `[from, to]` in any zone; true when one of them was new. */
  private cover(from: Instant, to: Instant): boolean {
    const added: number[] = [];
    for (let year = yearOf(from - DAY); year <= yearOf(to + DAY); year++) {
      if (!this.years.has(year) && year >= 1970 && year < 2200) added.push(year);
    }
    if (added.length === 0) return false;
    for (const year of added) this.years.add(year);
    for (const holiday of this.holidaysFor(added)) {
      if (!this.holidays.has(holiday.date)) this.holidays.set(holiday.date, holiday);
    }
    this.compiled = compileCalendar({ ...this.spec, holidays: [...this.holidays.values()] });
    return true;
  }
}

function yearOf(at: Instant): number {
  return new Date(at).getUTCFullYear();
}
