/** What the desk answers: its time, and how long ago it knew that everything had been told, ms. */
export interface Beat {
  serverNow: string;
  age: number;
}

const EVERY_MS = 3_000;

/**
 * Asks the desk every few seconds whether it is still there: a line that is cut, or a desk that hangs, says nothing at all.
 * What is told comes in order, so an answer says that all was heard that had been told when it was asked for.
 */
export class Heartbeat {
  private timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param ask fails when the answer stays out
   * @param heard told at which instant of the steady counter what is shown was true
   */
  constructor(private readonly ask: () => Promise<Beat | null>, private readonly heard: (beat: Beat, trueAt: number) => void, private readonly silent: () => void) {}

  start(): void {
    this.stop();
    this.timer = setInterval(() => void this.beat(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async beat(): Promise<void> {
    const { timer } = this;
    const asked = performance.now();
    try {
      const beat = await this.ask();
      if (beat && timer === this.timer) this.heard(beat, asked - beat.age);
    } catch {
      if (timer === this.timer) this.silent();
    }
  }
}
