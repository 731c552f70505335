/** How often a message is tried, and the pause after each attempt that failed. */
const WEBHOOK_PAUSES = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 18 * 3600, 24 * 3600];
const ATTEMPTS = 12;
const LONGEST_PAUSE = 900;
const DAY = 24 * 3600;

/**
 * Seconds until the next attempt; null when there is none: it failed for good (`ESC-6`). Webhooks are tried for three
 * days with jitter, people for an hour: what is older wakes nobody in time.
 * @param chance from 0 to 1, @param asked what the other side said by `Retry-After`, in seconds
 */
export function pauseAfter(channel: string, attempts: number, chance: number, asked: number | null): number | null {
  const planned = channel === 'webhook' ? webhookPause(attempts, chance) : attempts < ATTEMPTS ? Math.min(2 ** attempts, LONGEST_PAUSE) : null;
  return planned === null || asked === null ? planned : Math.max(planned, Math.min(asked, channel === 'webhook' ? DAY : LONGEST_PAUSE));
}

function webhookPause(attempts: number, chance: number): number | null {
  const pause = WEBHOOK_PAUSES[attempts - 1];
  return pause === undefined ? null : pause * (0.8 + 0.4 * chance);
}

/** `Retry-After` in seconds: a number of them, or a date. Null where it says nothing that can be read. @param now in milliseconds */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = /^[A-Z][a-z]{2}, .* GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(Math.ceil((at - now) / 1000), 0);
}
