/**
 * The one clock of these pages: the desk's, told by its answers and live messages. The browser's own time of day is
 * never asked; between two messages only its steady counter is.
 */
const CAME_LATE_MS = 5_000;

let offset: number | null = null;
const listeners = new Set<() => void>();

/**
 * Takes note of the desk's time as a message told it. A message is older than it says when it arrives, never younger:
 * the latest estimate that is ahead wins, one that is behind counts only when it is too far behind to be a slow message.
 * @param serverNow ISO 8601
 */
export function tellDeskTime(serverNow: string): void {
  const told = Date.parse(serverNow) - performance.now();
  if (offset !== null && told <= offset && told > offset - CAME_LATE_MS) return;
  offset = told;
  listeners.forEach((listener) => listener());
}

/** The desk's time, ms since the epoch; null until the desk has told it. */
export const deskNow = (): number | null => (offset === null ? null : performance.now() + offset);

/** Called when the desk's time was corrected or moved. */
export function onDeskTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
