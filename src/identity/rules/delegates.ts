import type { Role } from '../../platform/database/actor.js';

interface Standing {
  id: string;
  active: boolean;
}

interface Absence {
  startsAt: number;
  endsAt: number;
  delegate: Standing;
}

/**
 * Who answers for somebody at an instant: the delegate from the first instant of the absence to before its end, else they
 * themselves. One hop: a delegate who is away too stands in all the same. Null when whoever it is has left the desk.
 */
export function answersFor(person: Standing, absence: Absence | null, at: number): string | null {
  const away = absence !== null && absence.startsAt <= at && at < absence.endsAt && absence.delegate.active;
  if (away) return absence.delegate.id;
  return person.active ? person.id : null;
}

/** Roles that one person holds for an agreement or a queue; in their absence nobody else would answer (`WHO-5`). */
const HELD_ALONE: readonly Role[] = ['sdm', 'lead'];

/** True when the desk is to warn: a role held by one person, and nobody named for now or later. */
export function lacksDelegate({ roles, active }: { roles: readonly Role[]; active: boolean }, absence: { endsAt: number } | null, now: number): boolean {
  return active && roles.some((role) => HELD_ALONE.includes(role)) && (absence === null || absence.endsAt <= now);
}
