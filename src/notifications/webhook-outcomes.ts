import { asDesk, type Work } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';

/** How a webhook fared. */
export interface Outcome {
  /** When a message was last taken there. */
  arrivedAt: string | null;
  /** The newest message that was not taken, which may still be tried. Why is the provider's to read: it may name addresses of its networks. */
  failed: { at: string; error: string | null; triedAgain: boolean } | null;
}

/** What became of the messages to these webhooks, by their ids; without those to which nothing went yet. */
export function outcomesOf(work: Work, ids: string[]): Promise<Map<string, Outcome>> {
  return asDesk(work, async () => {
    const arrived = await work.tx.query<{ id: string; at: Date }[]>(ARRIVED, [ids]);
    const failed = await work.tx.query<{ id: string; at: Date; error: string; triedAgain: boolean }[]>(FAILED, [ids]);
    const outcomes = new Map<string, Outcome>(arrived.map(({ id, at }) => [id, { arrivedAt: iso(at.getTime()), failed: null }]));
    for (const { id, at, error, triedAgain } of failed) {
      const shown = { at: iso(at.getTime()), error: work.actor.side === 'customer' ? null : error, triedAgain };
      outcomes.set(id, { arrivedAt: outcomes.get(id)?.arrivedAt ?? null, failed: shown });
    }
    return outcomes;
  });
}

const ARRIVED = `SELECT endpoint_id AS id, max(sent_at) AS at FROM delivery WHERE endpoint_id = ANY ($1) AND state = 'sent' GROUP BY endpoint_id`;

const FAILED = `
  SELECT DISTINCT ON (endpoint_id) endpoint_id AS id, created_at AS at, last_error AS error, state = 'pending' AS "triedAgain"
  FROM delivery WHERE endpoint_id = ANY ($1) AND state IN ('failed', 'pending') AND last_error IS NOT NULL
  ORDER BY endpoint_id, seq DESC`;
