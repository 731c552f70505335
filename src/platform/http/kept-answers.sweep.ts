import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from '../config/desk-config.js';
import { THE_DESK } from '../database/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Loop } from '../loops/loop.js';

const EVERY_MS = 10 * 60_000;
const AT_ONCE = 2_000;

/** Answers kept under an `Idempotency-Key` go after 24 hours of the machine's clock. */
@Injectable()
export class KeptAnswersSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop(KeptAnswersSweep.name, EVERY_MS, () => this.sweep());

  constructor(@Inject(UnitOfWork) private readonly unit: UnitOfWork, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  onApplicationBootstrap(): void {
    if (this.config.works) this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  async sweep(): Promise<void> {
    while ((await this.deleteSome()) === AT_ONCE);
  }

  private async deleteSome(): Promise<number> {
    const [, deleted] = await this.unit.run(THE_DESK, ({ tx }) => tx.query<[unknown, number]>(
      `DELETE FROM kept_answer WHERE (person_id, key) IN (SELECT person_id, key FROM kept_answer WHERE at <= clock_timestamp() - interval '24 hours' LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`));
    return deleted;
  }
}
