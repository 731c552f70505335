import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';

export type PersonAct =
  | 'added' | 'changed' | 'invited' | 'rescued' | 'delegated' | 'delegation_ended'
  | 'password_set' | 'second_factor_set' | 'second_factor_removed' | 'token_created' | 'token_revoked';

/** Who did it: somebody, or whoever has the machine. */
export type Doer = Actor | { personId: string; name: string };

/** Writes on somebody's record what was done to their account, and by whom. Never a secret. */
export async function recordOnPerson(tx: EntityManager, doer: Doer, personId: string, type: PersonAct, data: object = {}): Promise<void> {
  const known = 'personId' in doer ? doer : { personId: null, name: 'Critsit' };
  await tx.query('INSERT INTO person_event (person_id, type, at, actor_id, actor_name, data) VALUES ($1, $2, clock_timestamp(), $3, $4, $5)',
    [personId, type, known.personId, known.name, JSON.stringify(data)]);
}

export interface PersonEventView {
  id: string;
  at: string;
  type: PersonAct;
  by: string;
  data: object;
}

/** What was done to an account, the latest first. */
export async function recordOfPerson(tx: EntityManager, personId: string): Promise<PersonEventView[]> {
  const rows = await tx.query<(Omit<PersonEventView, 'at'> & { at: Date })[]>(
    'SELECT id, at, type, actor_name AS by, data FROM person_event WHERE person_id = $1 ORDER BY person_event.id DESC LIMIT 500', [personId]);
  return rows.map(({ at, ...event }) => ({ ...event, at: iso(at.getTime()) }));
}
