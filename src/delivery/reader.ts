import type { Work } from '../platform/database/index.js';
import { malformed } from '../platform/http/index.js';
import { periodIn, type Period } from './rules/index.js';

/** The zone of who asks: their days and weeks are meant. */
export async function zoneOfReader({ tx, actor }: Work): Promise<string> {
  if (actor.side === 'desk') return 'UTC';
  const [person] = await tx.query<{ zone: string }[]>('SELECT time_zone AS zone FROM person WHERE id = $1', [actor.personId]);
  return person?.zone ?? 'UTC';
}

/** @throws Problem 400 where the period cannot be read */
export function readPeriod({ now }: Work, asked: { from?: string | undefined; to?: string | undefined }, days: number, zone: string): Period {
  const period = periodIn(asked, days, zone, now);
  if ('field' in period) throw malformed([period]);
  return period;
}
