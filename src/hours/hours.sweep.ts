import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { Loop } from '../platform/loops/loop.js';
import { HoursDuties } from './hours-duties.js';

const EVERY_MS = 30_000;

/** Does for every work order what time has brought about. On every worker: what is done is done once. */
@Injectable()
export class HoursSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(HoursSweep.name);
  private readonly loop = new Loop(HoursSweep.name, EVERY_MS, () => this.sweep());

  constructor(private readonly unit: UnitOfWork, private readonly duties: HoursDuties, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  onApplicationBootstrap(): void {
    if (this.config.works) this.loop.start(EVERY_MS);
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  poke(): void {
    this.loop.poke();
  }

  async sweep(): Promise<void> {
    for (const workOrderId of await this.unit.run(THE_DESK, (work) => this.duties.candidates(work))) {
      try {
        await this.unit.run(THE_DESK, (work) => this.duties.doFor(work, workOrderId));
      } catch (error) {
        this.log.error(`What is due for the hours of work order ${workOrderId} could not be done and will be tried again: ${String(error)}`);
      }
    }
  }
}
