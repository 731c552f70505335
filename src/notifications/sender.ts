import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { Loop } from '../platform/loops/loop.js';
import { Channels } from './channels/channels.js';
import { NotTaken, type Claimed } from './channels/channel.js';
import { pauseAfter } from './rules/index.js';

const EVERY_MS = 2_000;
/** At once, in one group and in one lane: a lane that is slow fills itself, and all the addresses of the web never keep from people what is theirs. */
const GROUPS = [['mail', 'sms', 'voice'], ['slack', 'teams', 'webhook']];
const AT_ONCE = 48;
const IN_ONE_LANE = 8;
/** A sender that vanishes gives its messages up after this many seconds: longer than any of them may take. */
const LEASE_SECONDS = 60;

/** That a message is a test of one's own ways: what takes it is kept as proven. */
export const TEST_REASON = 'test';

/**
 * Sends what is pending: at least once, each under a stable id, retried with growing pauses, failed for good on record
 * (`ESC-6`). No transaction is open while it talks to the other side, and who is slow holds up nobody else.
 */
@Injectable()
export class Sender implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Sender.name);
  private readonly loop = new Loop(Sender.name, EVERY_MS, () => this.sendPending());
  private readonly sending = new Map<Promise<void>, Claimed>();
  /** Whether something may wait for room. */
  private full = false;

  constructor(private readonly unit: UnitOfWork, private readonly channels: Channels, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  onApplicationBootstrap(): void {
    if (!this.config.works) return;
    if (this.channels.closed.includes('mail')) this.log.error('SMTP_URL is not set: nobody is reached by mail. Set it to your mail server, such as smtp://mail.example:587.');
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await Promise.all(this.sending.keys());
    this.channels.close();
  }

  poke(): void {
    this.loop.poke();
  }

  /** Takes all that its lanes have room for; what they have none for waits for one that ends. */
  private async sendPending(): Promise<void> {
    const claimed = await this.unit.run(THE_DESK, async ({ tx }) => {
      this.full = false;
      const all: Claimed[] = [];
      for (const group of GROUPS) all.push(...await this.claim(tx, group.filter((channel) => !this.channels.closed.includes(channel))));
      return all;
    });
    for (const delivery of claimed) this.begin(delivery);
  }

  private begin(delivery: Claimed): void {
    const sending: Promise<void> = this.send(delivery)
      .catch((error: unknown) => this.log.warn(`What became of ${delivery.id} could not be noted (${String(error)}). It is sent again.`))
      .finally(() => {
        this.sending.delete(sending);
        if (this.full) this.loop.poke();
      });
    this.sending.set(sending, delivery);
  }

  private async claim(tx: EntityManager, group: string[]): Promise<Claimed[]> {
    const busy = [...this.sending.values()].filter(({ channel }) => group.includes(channel));
    const taken = laneCounts(busy);
    const [rows] = await tx.query<[(Omit<Claimed, 'at'> & { at: Date })[], number]>(CLAIM, [IN_ONE_LANE, JSON.stringify(taken), group, AT_ONCE - busy.length, LEASE_SECONDS]);
    const claimed = rows.map((row) => ({ ...row, at: row.at.getTime() }));
    const running = [...busy, ...claimed];
    this.full ||= running.length >= AT_ONCE || Object.values(laneCounts(running)).some((count) => count >= IN_ONE_LANE);
    return claimed;
  }

  private async send(delivery: Claimed): Promise<void> {
    try {
      await this.channels.named(delivery.channel).send(delivery);
    } catch (error) {
      return this.notTaken(delivery, error);
    }
    await this.unit.run(THE_DESK, async ({ tx }) => {
      await tx.query(`UPDATE delivery SET state = 'sent', sent_at = desk_now(), last_error = NULL WHERE id = $1 AND state IN ('pending', 'cancelled')`, [delivery.id]);
      if (delivery.reason === TEST_REASON && delivery.personId !== null) await tx.query(PROVEN, [delivery.personId, delivery.channel, delivery.address]);
    });
  }

  private async notTaken({ id, channel, attempts }: Claimed, error: unknown): Promise<void> {
    const said = error instanceof Error ? error.message : String(error);
    const { forGood = false, retryAfter = null } = error instanceof NotTaken ? error.how : {};
    const pause = forGood ? null : pauseAfter(channel, attempts, Math.random(), retryAfter);
    this.log.warn(`Delivery ${id} by ${channel} was not taken (${said}); ${pause === null ? 'it failed for good' : `again in ${Math.round(pause)} s`}.`);
    await this.unit.run(THE_DESK, ({ tx }) => tx.query(
      `UPDATE delivery SET last_error = $2, state = $3, next_attempt_at = clock_timestamp() + make_interval(secs => $4) WHERE id = $1 AND state = 'pending'`,
      [id, said.slice(0, 500), pause === null ? 'failed' : 'pending', pause ?? 0]));
  }
}

function laneCounts(deliveries: Claimed[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { lane } of deliveries) counts[lane] = (counts[lane] ?? 0) + 1;
  return counts;
}

/** Lane by lane, what is critical first; the lanes are found by skipping along their index. */
const CLAIM = `
  WITH RECURSIVE lanes(lane) AS (
    (SELECT lane FROM delivery WHERE state = 'pending' ORDER BY lane LIMIT 1)
    UNION ALL
    SELECT (SELECT d.lane FROM delivery d WHERE d.state = 'pending' AND d.lane > lanes.lane ORDER BY d.lane LIMIT 1) FROM lanes WHERE lanes.lane IS NOT NULL
  ), due AS (
    SELECT one.id FROM lanes CROSS JOIN LATERAL (
      SELECT d.id FROM delivery d WHERE d.state = 'pending' AND d.lane = lanes.lane AND d.next_attempt_at <= clock_timestamp()
      ORDER BY d.next_attempt_at LIMIT GREATEST($1 - COALESCE(($2::jsonb ->> lanes.lane)::int, 0), 0) FOR UPDATE SKIP LOCKED
    ) one
    WHERE lanes.lane IS NOT NULL AND split_part(lanes.lane, ':', 1) = ANY ($3::text[])
    ORDER BY lanes.lane NOT LIKE '%:critical', lanes.lane LIMIT $4
  )
  UPDATE delivery SET attempts = attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => $5)
  WHERE id IN (SELECT id FROM due)
  RETURNING id, channel, lane, person_id AS "personId", notice_id AS "noticeId", endpoint_id AS "endpointId", address, subject, body, reason, attempts, clock_timestamp() AS at`;

const PROVEN = `
  INSERT INTO contact_proof (person_id, channel, address, proven_at) VALUES ($1, $2, $3, clock_timestamp())
  ON CONFLICT (person_id, channel, address) DO UPDATE SET proven_at = EXCLUDED.proven_at`;
