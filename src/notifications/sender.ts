import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { Loop } from '../platform/loops/loop.js';
import type { Delivery } from './delivery.entity.js';

const EVERY_MS = 2_000;
const AT_ONCE = 20;
/** A sender that vanishes gives its messages up after this many seconds. */
const LEASE_SECONDS = 60;
const ATTEMPTS = 12;
const SEND_WITHIN_MS = 20_000;

type Claimed = Pick<Delivery, 'id' | 'address' | 'subject' | 'body' | 'attempts'>;

/**
 * Sends what is pending: at least once, each under a stable id, retried with growing pauses, failed for good on record
 * (`ESC-6`). No transaction is open while it talks to a mail server.
 */
@Injectable()
export class Sender implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Sender.name);
  private readonly loop = new Loop(Sender.name, EVERY_MS, () => this.sendPending());
  private readonly transport: Transporter | null;

  constructor(private readonly unit: UnitOfWork, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {
    this.transport = config.smtpUrl === null ? null : createTransport({ url: config.smtpUrl, connectionTimeout: SEND_WITHIN_MS, socketTimeout: SEND_WITHIN_MS });
  }

  onApplicationBootstrap(): void {
    if (!this.config.works) return;
    if (this.transport === null && !this.config.demo) this.log.error('SMTP_URL is not set: nobody is reached by mail. Set it to your mail server, such as smtp://mail.example:587.');
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    this.transport?.close();
  }

  poke(): void {
    this.loop.poke();
  }

  private async sendPending(): Promise<void> {
    if (this.transport === null && !this.config.demo) return;
    for (;;) {
      const claimed = await this.claim();
      await Promise.all(claimed.map((delivery) => this.send(delivery)));
      if (claimed.length < AT_ONCE) return;
    }
  }

  private claim(): Promise<Claimed[]> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const [rows] = await tx.query<[Claimed[], number]>(
        `UPDATE delivery SET attempts = attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => $2)
         WHERE id IN (
           SELECT id FROM delivery WHERE state = 'pending' AND next_attempt_at <= clock_timestamp()
           ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING id, address, subject, body, attempts`, [AT_ONCE, LEASE_SECONDS]);
      return rows;
    });
  }

  private async send({ id, address, subject, body, attempts }: Claimed): Promise<void> {
    try {
      // Without a mail server the demonstration's outbox is where mail arrives.
      await this.transport?.sendMail({ from: this.config.mailFrom, to: address, subject, text: body, messageId: `<${id}@critsit>` });
      await this.settle(`state = 'sent', sent_at = desk_now(), last_error = NULL`, [id]);
    } catch (error) {
      const failed = attempts >= ATTEMPTS || isRefusedForGood(error);
      const pause = Math.min(2 ** attempts, 900);
      this.log.warn(`Mail ${id} to ${address} was not taken (${String(error)}); ${failed ? 'it failed for good' : `again in ${pause} s`}.`);
      await this.settle(`last_error = $2, state = $3, next_attempt_at = clock_timestamp() + make_interval(secs => $4)`,
        [id, String(error), failed ? 'failed' : 'pending', pause]);
    }
  }

  private settle(change: string, parameters: unknown[]): Promise<unknown> {
    return this.unit.run(THE_DESK, ({ tx }) => tx.query(`UPDATE delivery SET ${change} WHERE id = $1 AND state = 'pending'`, parameters));
  }
}

/** The mail server knows this recipient and wants no mail for it (5xx): asking again changes nothing. */
function isRefusedForGood(error: unknown): boolean {
  const { command, responseCode = 0 } = (error ?? {}) as { command?: string; responseCode?: number };
  return command === 'RCPT TO' && responseCode >= 500;
}
