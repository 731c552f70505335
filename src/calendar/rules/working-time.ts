import { CalendarProblem } from './calendar-problem.js';
import type { CalendarSpec, Instant, ReceiptLine, WorkingTime } from './calendar-spec.js';
import { checkCalendar } from './check-calendar.js';
import { DAY } from './labels.js';
import { OpeningHours } from './opening-hours.js';
import { Page } from './page.js';
import { receiptLines } from './receipt.js';
import { LAST_INSTANT, assertInstant, assertTarget, beyondLast } from './horizon.js';
import { PAGE, Zone } from './zone.js';

/** Makes a calendar ready to count. Throws `CalendarProblem` with every field that is unsound. */
export function compileCalendar(spec: CalendarSpec): WorkingTime {
  const problems = checkCalendar(spec);
  if (problems.length > 0) throw new CalendarProblem(problems);
  return new CompiledCalendar(spec.timeZone, Zone.named(spec.timeZone)!, new OpeningHours(spec));
}

class CompiledCalendar implements WorkingTime {
  private readonly pages: Page[] = [];

  constructor(
    readonly timeZone: string,
    private readonly zone: Zone,
    private readonly hours: OpeningHours,
  ) {}

  deadline(start: Instant, target: number): Instant {
    assertInstant(start, 'start');
    assertTarget(target);
    if (target === 0) return start;
    if (start + target > LAST_INSTANT) throw beyondLast('target');
    let index = Math.floor(start / PAGE);
    let page = this.page(index);
    let window = page.windowAt(start);
    let need = target + page.countedBefore(start, window);
    while (need > page.total) {
      need -= page.total;
      page = this.page(++index, 'target');
      window = 0;
    }
    const due = page.instantOf(need, window);
    if (due > LAST_INSTANT) throw beyondLast('target');
    return due;
  }

  worked(from: Instant, to: Instant): number {
    assertInstant(from, 'from');
    assertInstant(to, 'to');
    if (to <= from) return 0;
    let counted = -this.countedInPage(from);
    const last = Math.floor(to / PAGE);
    for (let index = Math.floor(from / PAGE); index < last; index++) counted += this.page(index).total;
    return counted + this.countedInPage(to);
  }

  receipt(start: Instant, target: number): ReceiptLine[] {
    return receiptLines(this.zone, this.hours, start, this.deadline(start, target));
  }

  nextOpening(at: Instant): Instant {
    const { page, window } = this.nextWindow(at);
    return Math.max(at, page.startOf(window));
  }

  nextClosing(at: Instant): Instant | null {
    let { index, page, window } = this.nextWindow(at);
    let end = page.endOf(window);
    while (end === (index + 1) * PAGE) {
      if (this.hours.fullWeek && index * PAGE > (this.hours.plainFrom + 1) * DAY) return null;
      page = this.page(++index);
      if (page.count === 0 || page.startOf(0) !== end) break;
      end = page.endOf(0);
    }
    return end;
  }

  private nextWindow(at: Instant): { index: number; page: Page; window: number } {
    assertInstant(at, 'at');
    let index = Math.floor(at / PAGE);
    let page = this.page(index);
    let window = page.windowAt(at);
    while (window === page.count) {
      page = this.page(++index);
      window = 0;
    }
    return { index, page, window };
  }

  private countedInPage(at: Instant): number {
    const page = this.page(Math.floor(at / PAGE));
    return page.countedBefore(at, page.windowAt(at));
  }

  private page(index: number, field = 'at'): Page {
    const known = this.pages[index];
    if (known) return known;
    if (index * PAGE > LAST_INSTANT) throw beyondLast(field);
    return (this.pages[index] = new Page(index, this.zone, this.hours));
  }
}
