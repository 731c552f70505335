import { Inject, Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { DESK_CONFIG, type DeskConfig } from '../../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from '../../platform/database/index.js';
import { send } from '../../platform/outgoing/outgoing.js';
import { NotTaken, type Channel, type Claimed } from './channel.js';
import { expectTaken } from './taken.js';

const GONE = 410;

/** To programs, signed as Standard Webhooks says; while a secret is replaced, by both. */
@Injectable()
export class WebhookChannel implements Channel {
  readonly name = 'webhook';

  constructor(private readonly unit: UnitOfWork, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  async send({ id, endpointId, body, at }: Claimed): Promise<void> {
    const [endpoint] = await this.unit.run(THE_DESK, ({ tx }) => tx.query<Endpoint[]>(ENDPOINT, [endpointId]));
    if (!endpoint || endpoint.state !== 'active') throw new NotTaken('The webhook was taken off.', { forGood: true });
    const signatures = endpoint.secrets.map((secret) => new Webhook(secret).sign(id, new Date(at), body));
    const answer = await send({
      url: endpoint.url, method: 'POST', body,
      headers: { 'Content-Type': 'application/json', 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at / 1000)), 'webhook-signature': signatures.join(' ') },
    }, this.config.privateNetworks);
    if (answer.status === GONE) {
      await this.disable(endpointId!);
      throw new NotTaken('The other side answered 410: it is gone. The webhook is disabled.', { forGood: true });
    }
    expectTaken(answer, at, false);
  }

  /** What else waits for it waits until it is enabled again, or fails when its turn comes. */
  private disable(endpointId: string): Promise<unknown> {
    return this.unit.run(THE_DESK, ({ tx }) => tx.query(
      `UPDATE webhook_endpoint SET state = 'disabled', why = 'It answered 410: it is gone.' WHERE id = $1 AND state = 'active'`, [endpointId]));
  }
}

interface Endpoint {
  url: string;
  state: string;
  secrets: string[];
}

const ENDPOINT = `
  SELECT e.url, e.state, array_agg(s.secret ORDER BY s.created_at DESC) AS secrets
  FROM webhook_endpoint e JOIN webhook_secret s ON s.endpoint_id = e.id AND (s.valid_until IS NULL OR s.valid_until > clock_timestamp())
  WHERE e.id = $1 GROUP BY e.url, e.state`;
