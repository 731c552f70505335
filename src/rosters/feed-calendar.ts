import { createHash } from 'node:crypto';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { Named } from './duty-rosters.js';
import type { Shift } from './rules/index.js';

export interface FeedShift extends Pick<Shift, 'from' | 'until' | 'layer' | 'personId' | 'insteadOfId' | 'why'> {
  roster: Named;
}

const HOUR = 3_600;
const WHY = { stand_in: 'stands in', swap: 'swapped', delegate: 'the delegate', next: 'the next in the rotation' };

/**
 * Shifts as a calendar program subscribes to them (RFC 5545): instants in UTC, an event keeps its UID for as long as its
 * shift begins when it does, SEQUENCE rises with every change of the rosters, and the same answer is the same bytes.
 */
export function feedCalendar(name: string, all: FeedShift[], changes: { count: number; last: number }, nameOf: (id: string) => Named): string {
  const changed = new Date(changes.last);
  const calendar = ical({ name, prodId: { company: 'Critsit', product: 'Rosters', language: 'EN' }, ttl: HOUR });
  for (const { roster, from, until, layer, personId, insteadOfId, why } of all) {
    calendar.createEvent({
      id: uid([roster.id, layer ?? personId, String(from)]), sequence: changes.count, stamp: changed, lastModified: changed,
      start: new Date(from), end: new Date(until), transparency: ICalEventTransparency.OPAQUE,
      summary: `${[roster.name, layer !== roster.name && layer].filter(Boolean).join(' · ')}: ${nameOf(personId).name}`,
      description: why && insteadOfId ? `In place of ${nameOf(insteadOfId).name}: ${WHY[why]}.` : why ? `${WHY[why]}.` : null,
    });
  }
  return calendar.toString();
}

const uid = (parts: string[]): string => `${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}@critsit`;
