export interface Patience {
  failures: number;
  /** Not before this: milliseconds of whatever clock `now` was read from. */
  until: number;
}

const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

/** How long to leave alone what has failed (again): 2 s, 4 s, … at most a minute. */
export function backOff(before: Patience | undefined, now: number): Patience {
  const failures = (before?.failures ?? 0) + 1;
  return { failures, until: now + Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) };
}
