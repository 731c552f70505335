import { Inject, Injectable } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from '../../platform/config/desk-config.js';
import { Letters } from '../letters.service.js';
import type { Channel } from './channel.js';
import { GatewayChannel } from './gateway.channel.js';
import { MailChannel } from './mail.channel.js';
import { SlackChannel } from './slack.channel.js';
import { TeamsChannel } from './teams.channel.js';
import { WebhookChannel } from './webhook.channel.js';

/** Every way there is. A new one is a class in a file of its own, and a line here. */
@Injectable()
export class Channels {
  private readonly all: Channel[];

  constructor(letters: Letters, mail: MailChannel, webhook: WebhookChannel, @Inject(DESK_CONFIG) { smsGateway, voiceGateway, privateNetworks }: DeskConfig) {
    this.all = [
      mail, webhook, new SlackChannel(letters, privateNetworks), new TeamsChannel(letters, privateNetworks),
      ...(smsGateway ? [new GatewayChannel('sms', smsGateway, letters, privateNetworks)] : []),
      ...(voiceGateway ? [new GatewayChannel('voice', voiceGateway, letters, privateNetworks)] : []),
    ];
  }

  /** @throws Error where the desk has no such way, or no longer */
  named(name: string): Channel {
    const channel = this.all.find((each) => each.name === name);
    if (!channel) throw new Error(`The desk has no way to send by ${name}: its gateway is not set.`);
    return channel;
  }

  get names(): string[] {
    return this.all.map(({ name }) => name);
  }

  /** Those by which nothing can be sent at all now. */
  get closed(): string[] {
    return this.all.filter(({ closed = false }) => closed).map(({ name }) => name);
  }

  close(): void {
    for (const channel of this.all) channel.close?.();
  }
}
