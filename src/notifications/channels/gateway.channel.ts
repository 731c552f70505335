import type { BlockList } from 'node:net';
import type { Gateway } from '../../platform/config/gateway.js';
import { send } from '../../platform/outgoing/outgoing.js';
import type { Letters } from '../letters.service.js';
import { fillTemplate } from '../rules/index.js';
import type { Channel, Claimed } from './channel.js';
import { expectTaken } from './taken.js';

/** As much as is read out, or fits into a few short messages. */
const LONGEST = 400;

/** Any service that sends short messages or calls, spoken to as its keeper says: address, method, headers, body. */
export class GatewayChannel implements Channel {
  constructor(readonly name: 'sms' | 'voice', private readonly gateway: Gateway, private readonly letters: Letters, private readonly allowed: BlockList) {}

  async send(delivery: Claimed): Promise<void> {
    const { letter: { subject }, since, page } = await this.letters.write(delivery);
    const text = [...[since, subject, this.name === 'sms' ? page : null].filter((part) => part !== null).join(' ')].slice(0, LONGEST).join('');
    const { url, method, headers, body } = this.gateway;
    const values = { to: delivery.address, text, id: delivery.id };
    expectTaken(await send({
      url: fillTemplate(url, values, 'form'), method,
      headers: { ...headers, 'Idempotency-Key': delivery.id },
      body: fillTemplate(body, values, formOf(headers)),
    }, this.allowed), delivery.at, true);
  }
}

function formOf(headers: Record<string, string>): 'json' | 'form' | 'text' {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (/json/i.test(type)) return 'json';
  return /x-www-form-urlencoded/i.test(type) ? 'form' : 'text';
}
