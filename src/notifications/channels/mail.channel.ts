import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DESK_CONFIG, type DeskConfig } from '../../platform/config/desk-config.js';
import { Letters } from '../letters.service.js';
import { NotTaken, type Channel, type Claimed } from './channel.js';

const WITHIN_MS = 20_000;

/** By mail, as a page and as text, under an id that stays when it is sent again. */
@Injectable()
export class MailChannel implements Channel {
  readonly name = 'mail';
  private readonly transport: Transporter | null;

  constructor(private readonly letters: Letters, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {
    this.transport = config.smtpUrl === null ? null
      : createTransport({ url: config.smtpUrl, connectionTimeout: WITHIN_MS, greetingTimeout: WITHIN_MS, socketTimeout: WITHIN_MS });
  }

  get closed(): boolean {
    return this.transport === null && !this.config.demo;
  }

  async send(delivery: Claimed): Promise<void> {
    // Without a mail server the demonstration's outbox is where mail arrives.
    if (this.transport === null) return;
    const { letter: { subject, text, html }, urgency, optional, desk } = await this.letters.write(delivery);
    try {
      await this.transport.sendMail({
        from: this.config.mailFrom, to: delivery.address, subject, text, ...(html !== null && { html }), messageId: `<${delivery.id}@critsit>`,
        ...(urgency !== 'normal' && { priority: 'high' }),
        headers: { 'Auto-Submitted': 'auto-generated', ...(optional && desk !== null && { 'List-Unsubscribe': `<${desk}/account>` }) },
      });
    } catch (error) {
      throw isRefusedForGood(error) ? new NotTaken((error as Error).message, { forGood: true }) : error;
    }
  }

  close(): void {
    this.transport?.close();
  }
}

/** The mail server knows this recipient and wants no mail for it (5xx): asking again changes nothing. */
function isRefusedForGood(error: unknown): boolean {
  const { command, responseCode = 0 } = (error ?? {}) as { command?: string; responseCode?: number };
  return command === 'RCPT TO' && responseCode >= 500;
}
