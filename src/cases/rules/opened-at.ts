const DAY = 24 * 60 * 60 * 1000;

/**
 * Why a case cannot be said to have been opened at `openedAt` (`CLK-1`); null when it can.
 * Only a call has a beginning before it was typed in; not in the future, at most 24 hours back.
 */
export function refuseOpenedAt(openedAt: number, channel: string, now: number): string | null {
  if (channel !== 'phone') return 'Only a case opened by phone may say when the call came in; leave this out.';
  if (openedAt > now) return 'The call cannot have come in after now.';
  if (openedAt < now - DAY) return 'The call came in more than 24 hours ago: open the case as of now, and say in the description when the call was.';
  return null;
}
