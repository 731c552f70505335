import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { Loop } from '../platform/loops/loop.js';
import { backOff, type Patience } from '../platform/loops/back-off.js';
import { DueCases } from './due-cases.service.js';

const EVERY_MS = 2_000;
const AT_ONCE = 1_000;
/** So many share a transaction, and so many transactions run at a time. */
const TOGETHER = 100;
const IN_PARALLEL = 2;

/**
 * The level-triggered sweep (design, decision 1): every two seconds, on every worker, whatever is due and not done.
 * It needs nothing but PostgreSQL. A case that fails is tried again later and later, and holds up no other.
 */
@Injectable()
export class Sweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Sweep.name);
  private readonly loop = new Loop(Sweep.name, EVERY_MS, () => this.sweep());
  private readonly failing = new Map<string, Patience>();

  constructor(private readonly dueCases: DueCases, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  onApplicationBootstrap(): void {
    if (this.config.works) this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Something may be due at once: a moved clock, say. */
  poke(): void {
    this.loop.poke();
  }

  /** Does everything that is due. Returns when nothing is left that it can do now. */
  async sweep(): Promise<void> {
    for (;;) {
      const resting = [...this.failing].filter(([, patience]) => patience.until > performance.now()).map(([caseId]) => caseId);
      const caseIds = await this.dueCases.due(AT_ONCE, resting);
      const done = await this.doAll(caseIds);
      if (done < AT_ONCE) return;
    }
  }

  private async doAll(caseIds: string[]): Promise<number> {
    const waiting = Array.from({ length: Math.ceil(caseIds.length / TOGETHER) }, (_, at) => caseIds.slice(at * TOGETHER, (at + 1) * TOGETHER));
    const hand = async (): Promise<number> => {
      let done = 0;
      for (let some = waiting.shift(); some !== undefined; some = waiting.shift()) done += await this.doSome(some);
      return done;
    };
    const done = await Promise.all(Array.from({ length: IN_PARALLEL }, hand));
    return done.reduce((sum, each) => sum + each, 0);
  }

  /** Where one fails, each is done alone: the others do not wait for it. */
  private async doSome(caseIds: string[]): Promise<number> {
    try {
      const done = await this.dueCases.doWhatIsDue(caseIds);
      for (const caseId of caseIds) this.failing.delete(caseId);
      return done;
    } catch (error) {
      if (caseIds.length === 1) return this.rest(caseIds[0]!, error);
      let done = 0;
      for (const caseId of caseIds) done += await this.doSome([caseId]);
      return done;
    }
  }

  private rest(caseId: string, error: unknown): number {
    this.failing.set(caseId, backOff(this.failing.get(caseId), performance.now()));
    this.log.error(`What is due on case ${caseId} could not be done and will be tried again: ${String(error)}`);
    return 0;
  }
}
