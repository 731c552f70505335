import { localParts } from '../timer/when';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** When the day began that an instant lies in, in a zone. A day may have 23 hours, or 25. */
export function startOfDay(at: number, zone: string): number {
  const date = localParts(at, zone);
  const since = at - Math.floor(date.msOfDay);
  return [0, -HOUR, HOUR].map((off) => since + off).find((start) => localParts(start, zone).msOfDay === 0 && localParts(start, zone).day === date.day) ?? since;
}

/** `2026-11-24`, so many days from the one that an instant lies in. */
export const dateIn = (at: number, zone: string, days = 0): string => localParts(at + days * DAY, zone).day;
