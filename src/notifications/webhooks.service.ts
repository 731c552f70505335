import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { authorise } from '../identity/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { asDesk, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { conflict, iso, malformed, notFound } from '../platform/http/index.js';
import { whyNotAddress } from '../platform/outgoing/outgoing.js';
import { Sender } from './sender.js';
import { outcomesOf, type Outcome } from './webhook-outcomes.js';
import { WebhookEndpoint } from './webhook.entity.js';

/** After a rotation the secret before signs along, for whoever has not got the new one yet. */
const BOTH_FOR_HOURS = 24;

/** Every one of them makes a delivery of every event. */
const AT_MOST = 10;

/** Something that happened, as other programs hear it. */
export interface Happened {
  type: string;
  /** ISO 8601. */
  at: string;
  customerId: string;
  /** `customer`: its own webhooks hear it too. */
  audience: 'customer' | 'provider';
  reference: string;
  data: object;
}

export interface WebhookView {
  id: string;
  url: string;
  description: string;
  types: string[];
  state: 'active' | 'disabled';
  why: string | null;
  /** The whole desk's, or those of one's own customer. */
  hears: 'desk' | 'customer';
  createdAt: string;
}

export interface WebhookGiven {
  url: string;
  description?: string | undefined;
  types: string[];
  active?: boolean | undefined;
}

/** Where other programs hear of events: kept by administrators for the desk, by customer support managers for their own customer (`WHO-1`). */
@Injectable()
export class WebhooksService {
  constructor(private readonly unit: UnitOfWork, private readonly sender: Sender, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  /** Each with how it fared. */
  list(actor: Actor): Promise<(WebhookView & Outcome)[]> {
    return this.unit.run(actor, async (work) => {
      authorise(actor, 'webhook.keep');
      const rows = await ownEndpoints(work).andWhere(`endpoint.state <> 'removed'`).orderBy('endpoint.createdAt').getMany();
      const outcomes = await outcomesOf(work, rows.map(({ id }) => id));
      return rows.map((endpoint) => ({ ...view(endpoint), ...(outcomes.get(endpoint.id) ?? { arrivedAt: null, failed: null }) }));
    });
  }

  /** The secret is shown this once. */
  create(actor: Actor, given: WebhookGiven): Promise<WebhookView & { secret: string }> {
    return this.unit.run(actor, async (work) => {
      authorise(actor, 'webhook.keep');
      this.checkUrl(given.url);
      if ((await ownEndpoints(work).andWhere(`endpoint.state <> 'removed'`).getCount()) >= AT_MOST) throw conflict(`There are ${AT_MOST} webhooks already. Remove one first.`);
      const endpoint: WebhookEndpoint = {
        id: randomUUID(), customerId: actor.side === 'customer' ? actor.customerId : null, url: given.url, description: given.description ?? '', types: given.types,
        state: given.active === false ? 'disabled' : 'active', why: null, createdById: actor.side === 'desk' ? '' : actor.personId, createdAt: work.now,
      };
      const secret = newSecret();
      await asDesk(work, async () => {
        await work.tx.insert(WebhookEndpoint, endpoint);
        await addSecret(work, endpoint.id, secret);
      });
      return { ...view(endpoint), secret };
    });
  }

  change(actor: Actor, id: string, { url, description, types, active }: WebhookGiven): Promise<WebhookView> {
    return this.unit.run(actor, async (work) => {
      const endpoint = await this.own(work, id);
      this.checkUrl(url);
      const state = active === undefined ? endpoint.state : active ? 'active' as const : 'disabled' as const;
      const next = { url, types, description: description ?? endpoint.description, state, why: state === endpoint.state ? endpoint.why : null };
      await asDesk(work, () => work.tx.update(WebhookEndpoint, { id }, next));
      return view({ ...endpoint, ...next });
    });
  }

  /** A new secret, shown this once; for a day the old one signs along. */
  rotate(actor: Actor, id: string): Promise<{ secret: string; oldUntil: string }> {
    return this.unit.run(actor, async (work) => {
      await this.own(work, id);
      const secret = newSecret();
      return asDesk(work, async () => {
        await work.tx.query('DELETE FROM webhook_secret WHERE endpoint_id = $1 AND valid_until IS NOT NULL', [id]);
        const [[row]] = await work.tx.query<[[{ until: Date }], number]>(
          'UPDATE webhook_secret SET valid_until = clock_timestamp() + make_interval(hours => $2) WHERE endpoint_id = $1 RETURNING valid_until AS until', [id, BOTH_FOR_HOURS]);
        await addSecret(work, id, secret);
        return { secret, oldUntil: iso(row.until.getTime()) };
      });
    });
  }

  /** Nothing more goes there; what waited is dropped. Its record stays. */
  remove(actor: Actor, id: string): Promise<void> {
    return this.unit.run(actor, async (work) => {
      await this.own(work, id);
      await asDesk(work, async () => {
        await work.tx.update(WebhookEndpoint, { id }, { state: 'removed' });
        await work.tx.query('DELETE FROM webhook_secret WHERE endpoint_id = $1', [id]);
        await work.tx.query(`UPDATE delivery SET state = 'cancelled' WHERE endpoint_id = $1 AND state = 'pending'`, [id]);
      });
    });
  }

  /** Sends an event that says nothing, to see it arrive. */
  test(actor: Actor, id: string): Promise<{ id: string }> {
    return this.unit.run(actor, async (work) => {
      const { url } = await this.own(work, id);
      const deliveryId = randomUUID();
      const body = JSON.stringify({ type: 'webhook.test', timestamp: iso(work.now), data: {} });
      await asDesk(work, () => work.tx.query(
        `INSERT INTO delivery (id, channel, lane, endpoint_id, address, subject, body, reason, created_at, state, attempts, next_attempt_at)
         VALUES ($1, 'webhook', $2, $3, $4, 'webhook.test', $5, 'test', desk_now(), 'pending', 0, clock_timestamp())`, [deliveryId, `webhook:${id}`, id, url, body]));
      work.afterCommit(() => this.sender.poke());
      return { id: deliveryId };
    });
  }

  /** Writes what happened for every webhook that may hear it and asked for it, in the transaction that has it from the record. */
  async publish(work: Work, happened: Happened[]): Promise<void> {
    const bodies = happened.map(({ type, at, customerId, audience, reference, data }) =>
      ({ type, customer: customerId, audience, reference, body: JSON.stringify({ type, timestamp: at, data }) }));
    await work.tx.query(PUBLISH, [JSON.stringify(bodies)]);
    work.afterCommit(() => this.sender.poke());
  }

  /** Writes it for one webhook, whatever that asked for: a step of an escalation reaches it (`ESC-1`). */
  async reach(work: Work, id: string, { type, at, reference, data }: Omit<Happened, 'customerId' | 'audience'>): Promise<void> {
    await work.tx.query(REACH, [id, type, JSON.stringify({ type, timestamp: at, data }), reference]);
    work.afterCommit(() => this.sender.poke());
  }

  /** True while anything listens: without it nobody need gather what happened. */
  async isHeard({ tx }: Work): Promise<boolean> {
    return (await tx.query<unknown[]>(`SELECT 1 FROM webhook_endpoint WHERE state = 'active' LIMIT 1`)).length > 0;
  }

  private async own(work: Work, id: string): Promise<WebhookEndpoint> {
    authorise(work.actor, 'webhook.keep');
    const endpoint = await ownEndpoints(work).andWhere(`endpoint.id = :id AND endpoint.state <> 'removed'`, { id }).getOne();
    if (!endpoint) throw notFound('webhook');
    return endpoint;
  }

  private checkUrl(url: string): void {
    const problem = whyNotAddress(url, this.config.privateNetworks);
    if (problem !== null) throw malformed([{ field: 'url', message: problem }]);
  }
}

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

async function addSecret({ tx }: Work, id: string, secret: string): Promise<void> {
  await tx.query('INSERT INTO webhook_secret (endpoint_id, secret, created_at) VALUES ($1, $2, clock_timestamp())', [id, secret]);
}

function ownEndpoints({ tx, actor }: Work) {
  const query = tx.createQueryBuilder(WebhookEndpoint, 'endpoint');
  return actor.side === 'customer' ? query.where('endpoint.customerId = :customerId', { customerId: actor.customerId }) : query.where('endpoint.customerId IS NULL');
}

const view = ({ id, url, description, types, state, why, customerId, createdAt }: WebhookEndpoint): WebhookView => ({
  id, url, description, types, state: state === 'active' ? 'active' : 'disabled', why, hears: customerId === null ? 'desk' : 'customer', createdAt: iso(createdAt),
});

const PUBLISH = `
  INSERT INTO delivery (id, channel, lane, endpoint_id, address, subject, body, reference, reason, created_at, state, attempts, next_attempt_at)
  SELECT gen_random_uuid(), 'webhook', 'webhook:' || e.id, e.id, e.url, h.type, h.body, h.reference, 'event', desk_now(), 'pending', 0, clock_timestamp()
  FROM jsonb_to_recordset($1::jsonb) AS h(type text, customer uuid, audience text, reference text, body text)
  JOIN webhook_endpoint e ON e.state = 'active' AND (e.customer_id IS NULL OR (e.customer_id = h.customer AND h.audience = 'customer'))
    AND (e.types = '{}' OR h.type = ANY (e.types))`;

const REACH = `
  INSERT INTO delivery (id, channel, lane, endpoint_id, address, subject, body, reference, reason, created_at, state, attempts, next_attempt_at)
  SELECT gen_random_uuid(), 'webhook', 'webhook:' || e.id, e.id, e.url, $2, $3, $4, 'escalation: webhook', desk_now(), 'pending', 0, clock_timestamp()
  FROM webhook_endpoint e WHERE e.id = $1 AND e.state = 'active'`;
