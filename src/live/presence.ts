import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/index.js';

/** Who has a case before them, and whether they are writing on it. */
export interface Present {
  case: string;
  id: string;
  name: string;
  typing: boolean;
}

/** By the clock of the machine: a connection that a dead process left behind is no presence. */
const FRESH = `seen_at > clock_timestamp() - interval '40 s'`;
const TYPING = `typed_at > clock_timestamp() - interval '6 s'`;

/**
 * Who is at which case, in the database, so that every process tells it alike. Of the provider's people only, and to them
 * alone: a customer reads none of their names (`WHO-1`).
 */
@Injectable()
export class Presence {
  async look({ tx }: Work, socketId: string, personId: string, number: string, typing: boolean): Promise<void> {
    await tx.query(
      `INSERT INTO presence (socket_id, case_id, person_id, seen_at, typed_at)
       SELECT $1, id, $2, clock_timestamp(), CASE WHEN $4 THEN clock_timestamp() END FROM support_case WHERE number = $3
       ON CONFLICT (socket_id, case_id) DO UPDATE SET seen_at = EXCLUDED.seen_at, typed_at = EXCLUDED.typed_at`, [socketId, personId, number, typing]);
  }

  /** @param number null: from every case */
  async leave({ tx }: Work, socketId: string, number: string | null): Promise<void> {
    await tx.query('DELETE FROM presence WHERE socket_id = $1 AND ($2::text IS NULL OR case_id = (SELECT id FROM support_case WHERE number = $2))', [socketId, number]);
  }

  /** These connections are still there; what is long unseen is swept away. */
  async keep({ tx }: Work, socketIds: string[]): Promise<void> {
    await tx.query('UPDATE presence SET seen_at = clock_timestamp() WHERE socket_id = ANY ($1)', [socketIds]);
    await tx.query(`DELETE FROM presence WHERE NOT ${FRESH}`);
  }

  /** By room: a case's, and its queue's. */
  async byRoom({ tx }: Work): Promise<Map<string, Present[]>> {
    const rows = await tx.query<(Present & { queue: string })[]>(`
      SELECT k.number AS case, k.queue_id AS queue, p.id, p.name, bool_or(COALESCE(${TYPING}, false)) AS typing
      FROM presence JOIN support_case k ON k.id = presence.case_id JOIN person p ON p.id = presence.person_id
      WHERE ${FRESH} GROUP BY k.number, k.queue_id, p.id, p.name ORDER BY k.number, p.name, p.id`);
    const rooms = new Map<string, Present[]>();
    for (const { queue, ...present } of rows) {
      for (const room of [`case:${present.case}`, `queue:${queue}`]) rooms.set(room, [...(rooms.get(room) ?? []), present]);
    }
    return rooms;
  }
}
