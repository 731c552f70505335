/** Milliseconds since the epoch, UTC. */
export type Instant = number;

/** Local wall-clock labels `['09:00', '17:30']`, half-open; `'24:00'` is allowed as an end. */
export type Window = [string, string];

/** Windows by ISO day of the week, 1 = Monday; a closed day is `[]`. */
export type Weekly = Record<'1' | '2' | '3' | '4' | '5' | '6' | '7', Window[]>;

/** A date that differs from its weekday: closed, or with `hours` open in exactly these windows (a half day). */
export interface Holiday {
  date: string;
  name?: string | null;
  hours?: Window[] | null;
}

/** Working time of one place, as people write it down (`CLK-2`). */
export interface CalendarSpec {
  timeZone: string;
  weekly: Weekly;
  holidays: Holiday[];
}

/** One line of a deadline's addition (`CLK-4`): `minutes`, or `ms` where the line is no whole minute, never both. */
export interface ReceiptLine {
  date: string;
  from: string | null;
  to: string | null;
  minutes?: number;
  ms?: number;
  note: string;
  offset: string;
}

/** A compiled calendar. Every method throws `CalendarProblem` for an instant outside `FIRST_INSTANT`..`LAST_INSTANT`. */
export interface WorkingTime {
  readonly timeZone: string;
  /** The earliest instant by which `target` ms of working time (an integer, at least 0) are counted (`CLK-2`). */
  deadline(start: Instant, target: number): Instant;
  /** Working ms in `[from, to)`; 0 when `to` is not after `from`. */
  worked(from: Instant, to: Instant): number;
  /** The deadline as an addition: the lines' minutes and ms add up to `target` (`CLK-4`). */
  receipt(start: Instant, target: number): ReceiptLine[];
  /** `at` itself when open, else the next opening. */
  nextOpening(at: Instant): Instant;
  /** The end of the window `at` stands in, or of the next one; null where the calendar never closes again. */
  nextClosing(at: Instant): Instant | null;
}
