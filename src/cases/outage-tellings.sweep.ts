import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { backOff, type Patience } from '../platform/loops/back-off.js';
import { Loop } from '../platform/loops/loop.js';
import { OutageTellings, type ToDo } from './outage-tellings.js';

const EVERY_MS = 2_000;
const AT_ONCE = 100;

/** Tells the cases of an outage what its author's request did not come to, because its process died, say (design, decision 1). */
@Injectable()
export class OutageTellingsSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(OutageTellingsSweep.name);
  private readonly loop = new Loop(OutageTellingsSweep.name, EVERY_MS, () => this.sweep());
  private readonly failing = new Map<string, Patience>();

  constructor(private readonly tellings: OutageTellings, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  onApplicationBootstrap(): void {
    if (this.config.works) this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async sweep(): Promise<void> {
    const resting = [...this.failing].filter(([, { until }]) => until > performance.now()).map(([caseId]) => caseId);
    for (const toDo of await this.tellings.toDo(null, AT_ONCE, resting)) await this.tellOne(toDo);
  }

  private async tellOne(toDo: ToDo): Promise<void> {
    try {
      await this.tellings.tellIfFree(toDo);
      this.failing.delete(toDo.caseId);
    } catch (error) {
      this.failing.set(toDo.caseId, backOff(this.failing.get(toDo.caseId), performance.now()));
      this.log.error(`The message could not be put on case ${toDo.caseId} and will be tried again: ${String(error)}`);
    }
  }
}
