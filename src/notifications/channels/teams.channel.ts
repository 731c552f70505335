import type { BlockList } from 'node:net';
import { send } from '../../platform/outgoing/outgoing.js';
import type { Letters } from '../letters.service.js';
import { FRAMES, languageOf } from '../rules/index.js';
import type { Channel, Claimed } from './channel.js';
import { expectTaken } from './taken.js';

/** Microsoft Teams' incoming webhooks ("Workflows"): an adaptive card. */
export class TeamsChannel implements Channel {
  readonly name = 'teams';

  constructor(private readonly letters: Letters, private readonly allowed: BlockList) {}

  async send(delivery: Claimed): Promise<void> {
    const { letter: { subject, text }, page, language } = await this.letters.write(delivery);
    const plain = (said: string, more: object = {}) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: said, ...more }] });
    const content = {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.4',
      body: [plain(subject, { weight: 'Bolder', size: 'Medium' }), ...text.split('\n\n').map((part) => plain(part))],
      actions: page === null ? [] : [{ type: 'Action.OpenUrl', title: FRAMES[languageOf(language)].open, url: page }],
    };
    const body = JSON.stringify({ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] });
    expectTaken(await send({ url: delivery.address, method: 'POST', headers: { 'Content-Type': 'application/json' }, body }, this.allowed), delivery.at, true);
  }
}
