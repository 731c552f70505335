import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { standsFor } from '../identity/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { WebhooksService, type Happened } from '../notifications/index.js';
import { Loop } from '../platform/loops/loop.js';

const EVERY_MS = 200;
const AT_ONCE = 500;

/** Any number will do, as long as nothing else of the desk locks it. */
const RELAY_LOCK = 7_003_001;

/**
 * Numbers events after they are committed: per room and per audience, without gaps (`WHO-1`: a gap would tell that
 * something was said elsewhere). Under one lock, so that positions grow in the order in which they become visible and a
 * reader that has seen one has seen all before it; serial numbers of tables alone do not promise that.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop(Relay.name, EVERY_MS, () => this.relay());

  constructor(private readonly unit: UnitOfWork, private readonly webhooks: WebhooksService, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  onApplicationBootstrap(): void {
    if (this.config.serves) this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Relays what is committed and not numbered yet; does nothing when another process is at it. */
  async relay(): Promise<void> {
    while (await this.relaySome() === AT_ONCE);
  }

  private relaySome(): Promise<number> {
    return this.unit.run(THE_DESK, async (work) => {
      const { tx } = work;
      const [{ locked }] = (await tx.query('SELECT pg_try_advisory_xact_lock($1) AS locked', [RELAY_LOCK])) as [{ locked: boolean }];
      if (!locked) return 0;
      const [{ ids }] = (await tx.query(RELAY, [AT_ONCE])) as [{ ids: string[] }];
      if (ids.length > 0 && (await this.webhooks.isHeard(work))) await this.webhooks.publish(work, await tx.query<Happened[]>(HAPPENED, [ids]));
      return ids.length;
    });
  }
}

/**
 * A customer's event is heard in the provider's rooms too; a provider's only there. Queues and the wall are the provider's.
 * A case that moves is heard leaving and arriving, and in the queues that were asked to help with it. Each service delivery
 * manager has a wall of their own, with the work orders that are theirs and of whom they stand in for (`WHO-5`), numbered by
 * itself: a gap would tell of others. Where rooms stand is read before anything is told: amid the telling, each look would pass
 * by all that was just told.
 */
const RELAY = `
  WITH fresh AS (
    SELECT e.id, e.case_id, e.audience, e.customer_id, e.type, e.data, k.number, k.queue_id, k.work_order_id
    FROM case_event e JOIN support_case k ON k.id = e.case_id
    WHERE NOT e.relayed ORDER BY e.id LIMIT $1
  ), heard AS (
    SELECT fresh.id, fresh.customer_id, places.room, places.audience FROM fresh CROSS JOIN LATERAL (
      VALUES ('case:' || number, 'provider'), ('work-order:' || work_order_id, 'provider'), ('delivery', 'provider'),
        ('case:' || number, 'customer'), ('work-order:' || work_order_id, 'customer')
      UNION SELECT 'queue:' || queue, 'provider' FROM (
        SELECT queue_id::text AS queue
        UNION SELECT data#>>'{from,id}' WHERE type = 'case.moved'
        UNION SELECT data#>>'{to,id}' WHERE type = 'case.moved'
        UNION SELECT i.queue_id::text FROM case_item i WHERE i.case_id = fresh.case_id AND i.queue_id IS NOT NULL
          AND (i.state IN ('open', 'accepted') OR (type = 'item.moved' AND data->>'itemId' = i.id::text))
      ) AS queues
    ) AS places(room, audience)
    WHERE places.audience = 'provider' OR fresh.audience = 'customer'
    UNION ALL
    SELECT fresh.id, fresh.customer_id, 'delivery/' || p.id, 'provider'
    FROM fresh JOIN work_order_now w ON w.id = fresh.work_order_id JOIN person p ON 'sdm' = ANY (p.roles) AND w.sdm_id IN ${standsFor('p.id')}
  ), stands AS MATERIALIZED (
    SELECT room, audience, COALESCE((SELECT max(seq) FROM live_message m WHERE m.room = rooms.room AND m.audience = rooms.audience), 0) AS seq
    FROM (SELECT DISTINCT room, audience FROM heard) rooms
  ), numbered AS (
    SELECT heard.*,
      stands.seq + row_number() OVER (PARTITION BY room, audience ORDER BY id) AS seq,
      COALESCE((SELECT max(position) FROM live_message), 0) + row_number() OVER (ORDER BY id, room, audience) AS position
    FROM heard JOIN stands USING (room, audience)
  ), told AS (
    INSERT INTO live_message (room, audience, seq, customer_id, position, event_id)
    SELECT room, audience, seq, customer_id, position, id FROM numbered
  ), marked AS (
    UPDATE case_event SET relayed = true WHERE id IN (SELECT id FROM fresh) RETURNING id
  )
  SELECT COALESCE(array_agg(id), '{}') AS ids FROM marked`;

/** What webhooks hear of an event: what its room hears. */
const HAPPENED = `
  SELECT e.type, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, e.customer_id AS "customerId", e.audience, k.number AS reference,
    jsonb_build_object('case', k.number, 'version', e.case_version, 'audience', e.audience, 'data', e.data) AS data
  FROM case_event e JOIN support_case k ON k.id = e.case_id WHERE e.id = ANY ($1::bigint[]) ORDER BY e.id`;
