import type { BlockList } from 'node:net';
import { send } from '../../platform/outgoing/outgoing.js';
import type { Letters } from '../letters.service.js';
import type { Channel, Claimed } from './channel.js';
import { expectTaken } from './taken.js';

/** Slack's incoming webhooks, and what is compatible with them (Mattermost, Rocket.Chat, Zulip). */
export class SlackChannel implements Channel {
  readonly name = 'slack';

  constructor(private readonly letters: Letters, private readonly allowed: BlockList) {}

  async send(delivery: Claimed): Promise<void> {
    const { letter: { subject, text } } = await this.letters.write(delivery);
    const body = JSON.stringify({ text: `*${escapeMarks(subject)}*\n${escapeMarks(text)}` });
    expectTaken(await send({ url: delivery.address, method: 'POST', headers: { 'Content-Type': 'application/json' }, body }, this.allowed), delivery.at, true);
  }
}

/** What Slack would read as a link or a call to everybody (`<!channel>`). */
const escapeMarks = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
