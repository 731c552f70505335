const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is due within some minutes of this gets as much room as what is due within hours. */
const NEAR = 15 * MINUTE;
const FARTHEST = 7 * DAY;

/** The share of the width left of the present: what is missed. */
export const PRESENT = 0.12;

const grown = (ms: number): number => Math.log1p(Math.min(ms, FARTHEST) / NEAR) / Math.log1p(FARTHEST / NEAR);

/**
 * Where a deadline stands, 0 to 1, by the time until it. The axis is logarithmic: the next hour has a quarter of it, eight
 * hours three fifths, and what is due in a week still has its place. What is missed stands left of the present, the longer
 * the farther.
 */
export const placeOf = (ms: number): number => (ms >= 0 ? PRESENT + grown(ms) * (1 - PRESENT) : PRESENT - grown(-ms) * PRESENT);

/** The marks of the scale. */
export const TICKS = [15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, DAY, 3 * DAY];

/** Those of them that have room to be read at a width, px: the present needs some too. */
export function ticksIn(width: number): number[] {
  let free = PRESENT * width + ROOM;
  return TICKS.filter((ms) => {
    const at = placeOf(ms) * width;
    if (at < free || at > width - ROOM / 2) return false;
    free = at + ROOM;
    return true;
  });
}

const ROOM = 48;
