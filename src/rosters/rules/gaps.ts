import type { DutyRoster, Span } from './duty-roster.js';
import { places, type Place } from './shifts.js';

/** Where a roster leaves something open: nobody at all is on duty, or whose turn it is is away and named no delegate. */
export type Gap =
  | (Span & { kind: 'nobody' })
  | (Span & { kind: 'away'; layer: string | null; personId: string; takenById: string | null });

/** What is open in a roster, in order of time: shown ahead, so that an escalation need not find out (`ESC-5`). */
export function gaps(roster: DutyRoster, from: number, until: number): Gap[] {
  const all = places(roster, { from, until });
  return [...nobody(all, { from, until }), ...all.flatMap(away)].sort((a, b) => a.from - b.from || a.until - b.until);
}

function nobody(all: Place[], { from, until }: Span): Gap[] {
  const found: Gap[] = [];
  let covered = from;
  for (const each of all.filter(({ personId }) => personId !== null).sort((a, b) => a.from - b.from)) {
    if (each.from > covered) found.push({ from: covered, until: each.from, kind: 'nobody' });
    covered = Math.max(covered, each.until);
  }
  if (covered < until) found.push({ from: covered, until, kind: 'nobody' });
  return found;
}

/** Of a group the others are reached; where it has nobody left, that shows by itself. */
function away({ from, until, layer, kind, personId, insteadOfId, why }: Place): Gap[] {
  const open = kind === 'rotation' && insteadOfId !== null && (why === 'next' || personId === null);
  return open ? [{ from, until, kind: 'away', layer, personId: insteadOfId, takenById: personId }] : [];
}
