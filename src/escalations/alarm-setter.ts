import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CLOCKS_STORED } from '../clocks/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { Loop } from '../platform/loops/loop.js';
import { Alarms } from '../platform/queues/alarms.js';
import { Sweep } from './sweep.js';

/** Only what is due within this is given to Redis; the rest waits in PostgreSQL (design, "Data"). */
const HORIZON_MS = 15 * 60_000;
const REFILL_EVERY_MS = 60_000;
const LOOK_EVERY_MS = 5_000;
/** Stands in Redis while its alarms do: without it somebody has emptied Redis. */
const MARK = 'alarms-set';
const REFILL_AT_MOST = 50_000;

/**
 * Keeps alarms set for what is due soon: as clocks are stored, every minute, when Redis comes back, and soon after somebody has
 * emptied it. One that rings wakes the sweep (decision 022): what is due is found in PostgreSQL, so an alarm of a clock that has
 * changed since does no harm.
 */
@Injectable()
export class AlarmSetter implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly refilling = new Loop(AlarmSetter.name, LOOK_EVERY_MS, () => this.refillWhereNeeded());
  private refilledAt = -Infinity;

  constructor(
    private readonly upCalls: UpCalls,
    private readonly alarms: Alarms,
    private readonly unit: UnitOfWork,
    private readonly sweep: Sweep,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  onModuleInit(): void {
    this.upCalls.handle(CLOCKS_STORED, async (work, clocks) => {
      const soon = clocks.flatMap(({ wakeAt, clockId, generation }) =>
        wakeAt !== null && wakeAt - work.now < HORIZON_MS ? [{ clockId, generation, delay: delayUntil(wakeAt, work.now) }] : []);
      work.afterCommit(() => this.alarms.set(soon));
    });
  }

  onApplicationBootstrap(): void {
    this.alarms.connect(() => {
      this.refilledAt = -Infinity;
      this.refilling.poke();
    });
    if (!this.config.works) return;
    this.alarms.answer(() => this.sweep.poke());
    this.refilling.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.refilling.stop();
    await this.alarms.close();
  }

  private async refillWhereNeeded(): Promise<void> {
    if (!this.alarms.available) return;
    if (performance.now() - this.refilledAt < REFILL_EVERY_MS && (await this.alarms.remembers(MARK))) return;
    await this.refill();
    await this.alarms.remember(MARK, 'yes');
    this.refilledAt = performance.now();
  }

  private async refill(): Promise<void> {
    const soon = await this.unit.run(THE_DESK, async ({ tx, now }) => {
      const clocks = await tx.query<{ id: string; generation: number; wake_at: Date }[]>(
        `SELECT id, generation, wake_at FROM clock
         WHERE wake_at < $1 ORDER BY wake_at LIMIT $2`, [new Date(now + HORIZON_MS), REFILL_AT_MOST]);
      return clocks.map((clock) => ({
        clockId: clock.id, generation: clock.generation, delay: delayUntil(clock.wake_at.getTime(), now),
      }));
    });
    await this.alarms.set(soon);
  }
}

/** A thing is due once its instant has passed: one millisecond after it (`CLK-3`). */
const delayUntil = (wakeAt: number, now: number): number => wakeAt - now + 1;
