import { Logger } from '@nestjs/common';

/**
 * Work done again and again, never twice at once in this process: every `everyMs`, and at once when poked.
 * A failure is logged and the next turn comes as usual. `stop` waits for the turn at hand.
 */
export class Loop {
  private readonly log: Logger;
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<void> | null = null;
  private again = false;
  private stopped = true;

  constructor(name: string, private readonly everyMs: number, private readonly work: () => Promise<unknown>) {
    this.log = new Logger(name);
  }

  /** @param afterMs how long before the first turn */
  start(afterMs = 0): void {
    this.stopped = false;
    if (afterMs === 0) this.poke();
    else this.timer = setTimeout(() => this.poke(), afterMs);
  }

  poke(): void {
    if (this.stopped) return;
    if (this.turn) {
      this.again = true;
      return;
    }
    if (this.timer) clearTimeout(this.timer);
    this.turn = this.takeTurn();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.turn;
  }

  private async takeTurn(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.work();
      } catch (error) {
        this.log.error(error instanceof Error ? error.message : String(error));
        break;
      }
    } while (this.again && !this.stopped);
    this.turn = null;
    if (!this.stopped) this.timer = setTimeout(() => this.poke(), this.everyMs);
  }
}
