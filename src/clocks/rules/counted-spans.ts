import type { Instant, WorkingTime } from '../../calendar/rules/index.js';

export interface Span {
  from: Instant;
  to: Instant;
}

/**
 * The stretches of time that count between two instants: what a timer needs to show the working time left (`CLK-2`).
 * Summed, they are the counted milliseconds.
 */
export function countedSpans(time: WorkingTime, from: Instant, to: Instant): Span[] {
  const spans: Span[] = [];
  let at = from;
  while (at < to) {
    const opens = time.nextOpening(at);
    if (opens >= to) break;
    const closes = Math.min(time.nextClosing(opens) ?? to, to);
    spans.push({ from: opens, to: closes });
    at = closes;
  }
  return spans;
}
