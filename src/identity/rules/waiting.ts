/** How patient the desk is with failures: so many are free, then each one doubles the wait, up to the longest. */
interface Patience {
  free: number;
  firstMs: number;
  longestMs: number;
}

/**
 * An account is worth guessing at, so few are free; but anyone can fail on its behalf, so its owner never waits long.
 * An address may be that of a whole office, so more are free; it has nobody to lock out but itself.
 */
export const PATIENCE = {
  account: { free: 5, firstMs: 1_000, longestMs: 60_000 },
  address: { free: 30, firstMs: 1_000, longestMs: 900_000 },
} as const satisfies Record<string, Patience>;

export type Watched = keyof typeof PATIENCE;

/** How long to wait after this many failures in a row before the next attempt counts, ms. */
export function waitAfter(failures: number, watched: Watched): number {
  const { free, firstMs, longestMs } = PATIENCE[watched];
  return failures <= free ? 0 : Math.min(firstMs * 2 ** (failures - free - 1), longestMs);
}
